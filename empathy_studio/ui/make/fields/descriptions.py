"""What the descriptions of fields leave to the forms: what opens first, what is shown when, what can be renamed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from empathy_studio.course.model import Character, Fact, Rubric, Skill, Survey, Variable
from empathy_studio.course.moments import Choice, Gap, GrantOption
from empathy_studio.course.scenes import Scene
from empathy_studio.play.moments.kind import Field

ID_HELP = "What files and results call it. Everything that refers to it follows."
ID_FIELD = Field(name="id", label="Id", type="id", help=ID_HELP)
MOMENT_ID = replace(ID_FIELD, section="Id")
RENAMED: tuple[type[Any], ...] = (Character, Choice, Fact, Gap, GrantOption, Rubric, Skill, Survey, Variable)
"""The items whose id can be changed in the form."""

BEGINNINGS: dict[str, dict[str, str]] = {"ending": {"title": "The end"}}
"""What must be given of a value that is added, by the field it stands in."""

_OPEN = frozenset({"Clip", "Text and picture", "Messages", "Where it leads"})
_WRITTEN = ("chat", "email", "text")
_ONLY: dict[str, tuple[str, ...]] = {
    "messages": _WRITTEN,
    "subject": ("email",),
    "quoted": ("email",),
    "clip": ("in_person", "video", "phone"),
    "storyboard": ("in_person", "video", "phone"),
}
"""The channels in which a field of a scene means something; it is shown in others while it holds something."""


def open_at_first(section: str) -> bool:
    """Whether a heading stands open when a form is first seen."""
    return section in _OPEN


def wanted_in(scene: Scene | None, name: str, value: Any) -> bool:
    """Whether a field is shown for this scene."""
    channels = _ONLY.get(name)
    return scene is None or channels is None or scene.channel in channels or bool(value)

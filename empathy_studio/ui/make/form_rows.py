"""What a form shows, row by row: the descriptions of fields laid over the values that the course holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import NoneType
from typing import Any, Literal, get_args

from empathy_studio.author.edit import below, place_of, value_at
from empathy_studio.author.edit.places import hint_at
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.graph import choices_of
from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.moments import Moment
from empathy_studio.course.scenes import CHANNELS, Scene
from empathy_studio.play.moments import kind_of
from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.make.scene_card import CHANNEL_NAMES

Option = tuple[str | None, str]

_MESSAGE = (
    Field(name="speaker", label="Written by", type="option"),
    Field(name="subject", label="Subject", type="text", help="Of an e-mail."),
    Field(name="text", label="Message", type="prose"),
    Field(name="delay_ms", label="Shown after", type="whole", unit="ms", low=0, high=86_400_000),
)
SCENE_FORM = (
    Field(name="title", label="Title", type="text"),
    Field(name="channel", label="Channel", type="option", options=CHANNELS),
    Field(name="speaker", label="Customer or speaker", type="option"),
    Field(name="clip", label="Clip", type="media", help="A file of the media folder."),
    Field(name="prose", label="Text", type="prose", help="Shown where there is no clip; Markdown."),
    Field(name="messages", label="Messages", type="list", of=_MESSAGE),
    Field(name="leads_to", label="Then leads to", type="scene", help="Left empty, the lesson ends here."),
    Field(name="notes", label="Your notes", type="prose", help="Never packed."),
)
"""The fields of a scene; messages are shown for written channels alone."""
ENDING_FORM = (
    Field(name="title", label="Name of the ending", type="text"),
    Field(name="tone", label="How it went", type="option", options=("warm", "mixed", "cold")),
    Field(name="text", label="What it means", type="prose"),
)
"""The fields of the ending of a scene."""
_POINTS = (
    Field(name="skill", label="Skill", type="skill"),
    Field(name="points", label="Points", type="number", low=-1000, high=1000),
)
_WRITTEN = ("chat", "email", "text")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a form: a field to edit, the head of an item of a list, or the place to add one.

    `number` counts the items from 1.
    """

    kind: Literal["field", "item", "add"]
    place: Place
    field: Field
    depth: int = 0
    number: int = 0


def rows_of_scene(course: Course, lesson: LessonId, scene: Scene) -> tuple[Row, ...]:
    """The rows of a scene's form."""
    place = place_of(course, lesson=lesson, scene=scene.id)
    fields = [one for one in SCENE_FORM if one.name != "messages" or scene.channel in _WRITTEN or scene.messages]
    rows = list(_rows(course, place, tuple(fields), 0))
    if scene.ending is not None:
        rows += _rows(course, below(place, "ending"), ENDING_FORM, 0)
    return tuple(rows)


def rows_of_moment(course: Course, lesson: LessonId, moment: Moment) -> tuple[Row, ...]:
    """The rows of a moment's form, from the description of its kind."""
    return tuple(_rows(course, place_of(course, lesson=lesson, moment=moment.id), kind_of(moment).form, 0))


def _rows(course: Course, place: Place, fields: tuple[Field, ...], depth: int) -> Iterator[Row]:
    for field in fields:
        here = below(place, field.name)
        of = _POINTS if field.type == "points" else field.of
        if field.type not in ("list", "points"):
            yield Row("field", here, field, depth)
            continue
        for number in range(len(value_at(course, here))):
            item = below(here, number)
            yield Row("item", item, field, depth, number + 1)
            yield from _rows(course, item, of, depth + 1)
        yield Row("add", here, field, depth)


def may_be_empty(course: Course, place: Place) -> bool:
    """Whether the field at `place` can be left out."""
    return NoneType in get_args(hint_at(course, place))


def options_of(row: Row, course: Course, lesson: Lesson, media: dict[str, MediaFacts]) -> list[Option]:
    """What can be chosen for a field that refers to something, each with its name for people."""
    field = row.field
    found: list[Option]
    if field.name in ("speaker", "about"):
        found = [(one.id, one.name or one.id) for one in course.cast]
    elif field.name == "channel":
        found = [(one, CHANNEL_NAMES[one]) for one in CHANNELS]
    elif field.type == "scene":
        found = [(one.id, one.title or one.id) for one in lesson.scenes]
    elif field.type == "skill":
        found = [(one.id, one.title) for one in course.skills]
    elif field.type == "survey":
        found = [(one.id, one.title) for one in course.surveys]
    elif field.type == "rubric":
        found = [(one.id, one.title) for one in course.rubrics]
    elif field.type == "media":
        wanted = ("video", "sound") if field.name == "clip" else ("video", "sound", "picture")
        found = [(name, name) for name, facts in media.items() if facts.kind in wanted]
    elif field.type == "choice":
        found = [(one.id, one.text or one.id) for one in _choices(course, lesson, row.place)]
    else:
        found = [(one, one.replace("_", " ").capitalize()) for one in field.options]
    empty: list[Option] = [(None, "—")] if may_be_empty(course, row.place) else []
    return empty + found


def _choices(course: Course, lesson: Lesson, place: Place) -> tuple[Any, ...]:
    for scene in lesson.scenes:
        for moment in scene.moments:
            if moment.id == place.moment:
                return choices_of(moment)
    return ()


def found_scene(lesson: Lesson | None, scene: SceneId | None) -> Scene | None:
    """The scene of that id; None when it is not there."""
    return next((one for one in lesson.scenes if one.id == scene), None) if lesson is not None else None


def found_moment(scene: Scene | None, moment: MomentId | None) -> Moment | None:
    """The moment of that id; None when it is not there."""
    return next((one for one in scene.moments if one.id == moment), None) if scene is not None else None

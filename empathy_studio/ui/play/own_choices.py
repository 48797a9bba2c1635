"""Which choices belong to a learner and not to the machine: how lessons are told, whoever else uses the machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from empathy_studio.settings import Settings
from empathy_studio.settings_file import fits

OWN = (
    "course_language",
    "as_text",
    "untimed",
    "descriptions",
    "captions",
    "caption_size",
    "caption_place",
    "speed",
)
"""Fields of `Settings`; all others are the machine's."""


def own_choices(settings: Settings, machine: Settings) -> dict[str, object]:
    """What a learner has chosen otherwise than the machine has it, by name."""
    return {name: getattr(settings, name) for name in OWN if getattr(settings, name) != getattr(machine, name)}


def with_own(machine: Settings, choices: Mapping[str, object]) -> Settings:
    """The machine's settings with a learner's own choices; what no program like this one keeps is left out."""
    kept = {name: value for name, value in choices.items() if name in OWN and fits(Settings, name, value)}
    return replace(machine, **kept)  # type: ignore[arg-type]  # held to the fields' types above


def without_own(settings: Settings, machine: Settings) -> Settings:
    """The settings that are left to the machine when a learner who made choices goes."""
    return replace(settings, **{name: getattr(machine, name) for name in OWN})

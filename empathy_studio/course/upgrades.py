"""Older course files are brought to the present format in memory, one small function for each step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from empathy_studio.course.model import COURSE_FORMAT
from empathy_studio.errors import CourseError
from empathy_studio.sentence import Sentence

Json = dict[str, Any]
Upgrade = Callable[[Json], Json]

COURSE_UPGRADES: tuple[Upgrade, ...] = ()
"""The n-th function (from 1) turns a `course.json` of format n into one of format n + 1."""

LESSON_UPGRADES: tuple[Upgrade, ...] = ()
"""The same for a lesson file."""

TEXT_UPGRADES: tuple[Upgrade, ...] = ()
"""The same for a file of translated texts."""


def upgraded(data: Json, steps: Sequence[Upgrade], where: str, newest: int = COURSE_FORMAT) -> Json:
    """`data` in the `newest` format, after the steps that its own `format` number still lacks.

    Raises CourseError when the number is missing or no number, or when the file is newer than this program.
    """
    number = data.get("format")
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise CourseError(
            Sentence("{0}: format: a whole number from 1 is missing.", where), 'Put "format": 1 at its top.'
        )
    if number > newest:
        raise CourseError(
            Sentence("{0}: written in course format {1}; this program reads up to format {2}.", where, number, newest),
            "Open it with a newer Empathy Studio.",
        )
    for step in steps[number - 1 :]:
        data = step(data)
    return {**data, "format": newest}

"""Where a learner stands with each lesson: new, to be gone on with, or done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from empathy_studio.course.model import Lesson
from empathy_studio.progress.records import Attempt
from empathy_studio.ui.play.material import Material


@dataclass(frozen=True, slots=True)
class Standing:
    """One lesson for one learner. `unfinished` is the attempt to go on with, `best` the best one that was completed."""

    material: Material
    lesson: Lesson
    unfinished: Attempt | None = None
    best: Attempt | None = None
    times: int = 0

    @property
    def state(self) -> Literal["new", "go_on", "done"]:
        """What the tile says first."""
        if self.unfinished is not None:
            return "go_on"
        return "done" if self.best is not None else "new"

    @property
    def at_s(self) -> int:
        """How far into the conversation the unfinished attempt is, in seconds."""
        return round(self.unfinished.clock_s) if self.unfinished is not None else 0


def standings(material: Material, attempts: Sequence[Attempt]) -> tuple[Standing, ...]:
    """Where the learner stands with each lesson of a course, in the course's order.

    `attempts` are the learner's in the order they were begun; only the last one of a lesson can be gone on with.
    """
    return tuple(_standing(material, lesson, attempts) for lesson in material.course.lessons)


def _standing(material: Material, lesson: Lesson, attempts: Sequence[Attempt]) -> Standing:
    course = material.course.id
    mine = [one for one in attempts if one.version.lesson == lesson.id and one.version.course in ("", course)]
    last = next((one for one in reversed(mine) if one.state != "continued"), None)
    going = last if last is not None and last.state == "in_progress" else None
    done = [one for one in mine if one.state == "completed"]
    best = max(done, key=lambda one: (one.score or 0.0, one.last_at), default=None)
    return Standing(material, lesson, going, best, len(done))


def clock(seconds: int) -> str:
    """Seconds as people read them: 3:12."""
    return f"{seconds // 60}:{seconds % 60:02d}"

"""Where a learner stands with each lesson: new, to be gone on with, done, or due again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Literal

from empathy_studio.course.model import Lesson
from empathy_studio.progress.records import Attempt
from empathy_studio.report.refreshers import due_at
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.play.told_time import clock_runs

State = Literal["new", "go_on", "refresher", "done"]


@dataclass(frozen=True, slots=True)
class Standing:
    """One lesson for one learner.

    `unfinished` is the attempt to go on with, `best` the best one that was completed, `times` how often it was. `due`
    says that it is time to play it again. `number` is its place in the course, from 1.
    """

    material: Material
    lesson: Lesson
    unfinished: Attempt | None = None
    best: Attempt | None = None
    times: int = 0
    due: bool = False
    number: int = 1

    @property
    def state(self) -> State:
        """What the tile says first."""
        if self.unfinished is not None:
            return "go_on"
        if self.best is None:
            return "new"
        return "refresher" if self.due else "done"

    @property
    def at_s(self) -> int:
        """How far into the conversation the unfinished attempt is, in seconds.

        In a lesson that plays no clip and counts no live time the handling time stands still; there it is the time the
        learner has taken for the answers.
        """
        if self.unfinished is None:
            return 0
        return round(self.unfinished.clock_s if clock_runs(self.lesson) else self.unfinished.time_ms / 1000)

    @property
    def minutes_left(self) -> int:
        """About how many minutes it still needs, at least one; 0 when that is not known."""
        if not self.lesson.minutes:
            return 0
        return max(1, round(self.lesson.minutes - self.at_s / 60))


def standings(
    material: Material, attempts: Sequence[Attempt], *, language: str = "", now: datetime | None = None
) -> tuple[Standing, ...]:
    """Where the learner stands with each lesson of a course, in the course's order, told in `language`.

    `attempts` are the learner's in the order they were begun; only the last one of a lesson can be gone on with.
    Without `now` no refresher is due.
    """
    lessons = material.spoken(language).lessons
    return tuple(_standing(material, lesson, number, attempts, now) for number, lesson in enumerate(lessons, 1))


def next_of(standings: Sequence[Standing]) -> Standing | None:
    """The lesson to play next: the one that was left last, else the first new one, else the first that is due again."""
    left = [(one.unfinished.last_at, one) for one in standings if one.unfinished is not None]
    if left:
        return max(left, key=itemgetter(0))[1]
    order: tuple[State, ...] = ("new", "refresher")
    return next((one for state in order for one in standings if one.state == state), None)


def _standing(
    material: Material, lesson: Lesson, number: int, attempts: Sequence[Attempt], now: datetime | None
) -> Standing:
    course = material.course.id
    mine = [one for one in attempts if one.version.lesson == lesson.id and one.version.course in ("", course)]
    last = next((one for one in reversed(mine) if one.state != "continued"), None)
    going = last if last is not None and last.state == "in_progress" else None
    done = [one for one in mine if one.state == "completed"]
    best = max(done, key=lambda one: (one.score or 0.0, one.last_at), default=None)
    again = due_at(done) if now is not None else None
    due = again is not None and now is not None and again <= now
    return Standing(material, lesson, going, best, len(done), due, number)

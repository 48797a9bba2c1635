"""What the progress store hands out: learners, attempts, kept statements, and what a restore did, as frozen values."""

from __future__ import annotations

from typing import Literal

import msgspec

from empathy_studio.course.ids import LessonId, MomentId, SceneId, SkillId
from empathy_studio.course.value import Value
from empathy_studio.play.statement import Statement
from empathy_studio.progress.identifiers import AttemptId, DeviceId, LearnerId, StatementId
from empathy_studio.sentence import Sentence, counted, together

AttemptState = Literal["new", "in_progress", "completed", "left", "continued"]
"""`left` is an attempt that was ended by the way out of a circle; `continued` one that goes on as another, because
another device (or this one, after a restore) took it over."""


class LessonVersion(Value, frozen=True, kw_only=True):
    """Exactly which lesson is played: where it came from and by which rules it is scored.

    `pack` and `pack_hash` name the pack (empty when a course is played without one); `rules` is the digest of the
    program, which stays the same when only wording changes. `course_version` is a whole number that only grows.
    """

    lesson: LessonId
    course: str = ""
    course_version: int = 0
    language: str = ""
    pack: str = ""
    pack_hash: str = ""
    rules: str = ""
    title: str = ""


class Learner(Value, frozen=True, kw_only=True):
    """One person who learns here.

    `number` is the person's own number at the site, `picture` the name of a portrait; both may be empty. `guest`
    learners have no tile. `has_pin` says whether a PIN is asked for on this machine.
    """

    id: LearnerId
    name: str
    number: str = ""
    picture: str = ""
    groups: tuple[str, ...] = ()
    guest: bool = False
    removed: bool = False
    has_pin: bool = False


class SkillTotal(Value, frozen=True, kw_only=True):
    """Points in one skill and the most that could have been had."""

    skill: SkillId
    points: float
    most: float

    @property
    def share(self) -> float | None:
        """Points over the most, 0 to 1; None when nothing could be had."""
        return share(self.points, self.most)


class Attempt(Value, frozen=True, kw_only=True):
    """One learner's run through one lesson, and where it stands.

    Times are ISO 8601 with zone. `points` and `most` are those of the official line, once it has ended (0 before);
    practice after it does not count.
    `follows` is the attempt this one goes on from, when it was begun on another device. `position_ms` is where the clip
    stood when that was last kept. `rapport` is -100..100, `clock_s` handling seconds, `spent` money; `time_ms` is the
    learner's answering time.
    """

    id: AttemptId
    learner: LearnerId
    version: LessonVersion
    device: DeviceId
    state: AttemptState
    began_at: str
    last_at: str
    statements: int = 0
    scene: SceneId | None = None
    moment: MomentId | None = None
    position_ms: int | None = None
    points: float = 0.0
    most: float = 0.0
    passed: bool | None = None
    rapport: float = 0.0
    clock_s: float = 0.0
    spent: float = 0.0
    time_ms: int = 0
    follows: AttemptId | None = None

    @property
    def score(self) -> float | None:
        """Points over the most, 0 to 1; None when nothing could be had."""
        return share(self.points, self.most)


class Resumption(Value, frozen=True, kw_only=True):
    """What is needed to go on with an attempt: replaying `acts` in order rebuilds the run.

    The acts are canonical JSON as they were kept. Of the drafts only the newest is kept, before later stops; one
    that was followed by an answer is gone. `attempt` is the one to keep on under: it differs from the one asked for
    when that belongs to another device.
    """

    attempt: Attempt
    acts: tuple[msgspec.Raw, ...]


class KeptStatement(Value, frozen=True, kw_only=True):
    """One statement as it stands in the store, with its place, time and person.

    `sequence` counts from 1 without gaps on each device; `clock` is the hybrid logical clock, the order of everything;
    `at` is the device's wall clock with its zone. `practice` is set after the official line was completed.
    """

    id: StatementId
    device: DeviceId
    sequence: int
    clock: int
    at: str
    learner: LearnerId
    attempt: AttemptId
    version: LessonVersion
    statement: Statement
    practice: bool = False


ASKED_FOR = "a restore was asked for"
"""The reason of a restore that a person wanted; nothing was damaged."""


class Recovery(Value, frozen=True, kw_only=True):
    """What was done when the store was found damaged or a person went back to a backup, to be told plainly and kept.

    `lost` is how many statements are known to be missing afterwards (None when that cannot be known). `backup_at` is
    when the backup was made, None when there was none. `aside` is the folder that holds the files that were replaced.
    """

    at: str
    reason: str
    backup_at: str | None
    from_backup: int
    salvaged: int
    lost: int | None
    aside: str

    @property
    def asked_for(self) -> bool:
        """Whether a person went back to a backup, and nothing was wrong with the store."""
        return self.reason == ASKED_FOR

    @property
    def message(self) -> str:
        """What happened, in plain sentences."""
        made = self.backup_at[:16].replace("T", " ") if self.backup_at else ""
        if self.asked_for:
            return Sentence(
                "The progress store was put back to the backup of {0}, as was asked for; it holds {1:,} statements."
                " What was kept until then lies in {2}.",
                Sentence("{0} UTC", made) if made else Sentence("another day"),
                self.from_backup,
                self.aside,
            )
        return together(
            (
                Sentence("The progress store was damaged ({0}).", Sentence(self.reason)),
                self._source(made),
                self._lost(),
                Sentence("The damaged file is kept in {0}.", self.aside),
            )
        )

    def _source(self, made: str) -> Sentence:
        if self.salvaged:
            saved = counted(
                self.salvaged,
                "one newer statement was saved from the damaged file",
                "%n newer statements were saved from the damaged file",
            )
            if made:
                return Sentence("It was restored from the backup of {0}, and {1}.", made, saved)
            return Sentence("There was no backup, so a new store was begun, and {0}.", saved)
        if made:
            return Sentence("It was restored from the backup of {0}.", made)
        return Sentence("There was no backup, so a new store was begun.")

    def _lost(self) -> Sentence:
        if self.lost is None:
            return Sentence("Whether newer answers were lost is not known.")
        if not self.lost:
            return Sentence("No answer was lost.")
        return counted(self.lost, "One answer could not be saved.", "%n answers could not be saved.")


def share(points: float, most: float) -> float | None:
    """`points` over `most`, held within 0 to 1; None when nothing could be had."""
    return min(1.0, max(0.0, points / most)) if most > 0 else None

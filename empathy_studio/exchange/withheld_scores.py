"""Scores the answers to lessons whose scoring was withheld, at the desk where the whole course is.

What a learner did is played again, act by act, by the rules of the whole course. That is possible because a withheld
lesson asks the same questions in the same scenes, and its ways depend on nothing that was left out. Which attempts are
meant is found by their rules: they are exactly those of the course with the scoring of that lesson taken out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from empathy_studio.course.ids import LessonId
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.course.moments import Moment, Record, Reply
from empathy_studio.course.value import Value
from empathy_studio.errors import PackError
from empathy_studio.pack.contents import without_author_parts
from empathy_studio.pack.withhold import without_scoring
from empathy_studio.play import acts
from empathy_studio.play.acts import Act, ActRefused, from_json
from empathy_studio.play.moments.reply import sample_text
from empathy_studio.play.offers import refusal
from empathy_studio.play.program import Program, program_of
from empathy_studio.play.run import start, step
from empathy_studio.play.scoring import with_outcome
from empathy_studio.play.state import Asking, Comparing, Ended, Feedback, Run
from empathy_studio.play.statement import Statement
from empathy_studio.progress.records import Attempt
from empathy_studio.progress.store import Store


class NotScored(Value, frozen=True, kw_only=True):
    """An attempt that could not be scored, and why, as a sentence."""

    attempt: Attempt
    why: str


class ScoredHere(Value, frozen=True, kw_only=True):
    """What scoring came to: the new attempts that hold the scores, and those that could not be scored."""

    scored: tuple[Attempt, ...] = ()
    left: tuple[NotScored, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What happened, in plain sentences."""
        many = "1 attempt was" if len(self.scored) == 1 else f"{len(self.scored):,} attempts were"
        return (f"{many} scored with the whole course.", *(one.why for one in self.left))


def score_withheld(store: Store, course: Course, facts: Mapping[str, MediaFacts]) -> ScoredHere:
    """Score every attempt in `store` that was played with the scoring of a lesson of `course` withheld; once.

    `facts` are those of the course's media. Words that were not carried count as they do without a person's score: they
    bring nothing. Raises ProgressError when a score cannot be kept; what was kept before stays, and the next call goes
    on.
    """
    durations = {name: found.duration_ms for name, found in facts.items() if found.duration_ms}
    scored: list[Attempt] = []
    left: list[NotScored] = []
    for lesson in course.lessons:
        bare = _withheld(course, lesson.id)
        if bare is None:
            continue
        full = {language: program_of(course, lesson.id, language, durations=durations) for language in _spoken(course)}
        rules = program_of(bare, lesson.id, durations=durations).digest
        whole = full[course.language].digest
        for attempt in store.attempts.ended(lesson.id):
            played = attempt.version
            if rules == whole or played.course != course.id or played.rules == whole:
                continue
            program = full.get(played.language, full[course.language])
            if played.rules != rules:
                left += _other_rules(course, attempt)
                continue
            try:
                said = played_again(program, [one.statement for one in store.attempts.statements(attempt.id)])
            except ActRefused as error:
                left.append(NotScored(attempt=attempt, why=f"An attempt could not be scored. {error.message}"))
                continue
            version = msgspec.structs.replace(played, rules=program.digest)
            scored.append(store.attempts.keep_scored(attempt.id, version, said))
    return ScoredHere(scored=tuple(scored), left=tuple(left))


def played_again(program: Program, kept: Sequence[Statement]) -> tuple[Statement, ...]:
    """What `program` says to the acts of `kept`, up to the end of the official line.

    Where the whole course gives feedback that was withheld, it is gone on from. Raises ActRefused when an act does not
    fit, or the acts do not lead to an end.
    """
    again = _Again(program)
    for one in kept:
        if isinstance(again.run.phase, Ended):
            break
        if one.act is not None:
            again.do(from_json(bytes(one.act)))
        elif again.stands_at(one):
            again.answer_unseen(one)
    again.go_on()
    if not isinstance(again.run.phase, Ended):
        raise ActRefused(
            f"lessons/{program.lesson_id}.json: what was done leads to no end by the rules of the whole course.",
            "Score it with the course of the version that was played.",
        )
    return tuple(again.said)


class _Again:
    """A run that is played again, and what is said of it."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.run: Run = start(program)
        self.said: list[Statement] = []

    def do(self, act: Act) -> None:
        """Take an act, after going on from what was not shown when it was done."""
        if refusal(self.program, self.run, act):
            self.go_on()
        self._take(act)

    def go_on(self) -> None:
        """On from feedback and model answers that were withheld."""
        while isinstance(self.run.phase, Feedback | Comparing):
            self._take(acts.Continue())

    def stands_at(self, kept: Statement) -> bool:
        """Whether the run waits for the very answer that `kept` tells of, whose words were not carried here."""
        if kept.verb not in ("answered", "passed"):
            return False
        self.go_on()
        return isinstance(self.run.phase, Asking) and self.run.phase.moment == kept.moment

    def answer_unseen(self, kept: Statement) -> None:
        """Answer in place of words that were not carried; what is kept of it holds no words."""
        assert kept.moment is not None
        moment: Moment = self.program.moment(kept.moment)
        took_ms = kept.result.duration_ms if kept.result is not None else 0
        act: Act
        if kept.verb == "passed":
            act = acts.Skip(took_ms=took_ms)
        elif isinstance(moment, Record):
            act = acts.KeepRecording(recording="not carried", length_ms=0, took_ms=took_ms)
        elif isinstance(moment, Reply):
            text = sample_text(moment, moment.at_least_words, moment.at_most_words)
            act = acts.Write(text=text, took_ms=took_ms)
        else:
            raise ActRefused(
                f"lessons/{self.program.lesson_id}.json: the answer to “{moment.id}” was not carried here.",
                "Carry the results with the learners' own words, sealed to the trainer's key.",
            )
        before = len(self.said)
        self._take(act)
        self.said[before:] = [msgspec.structs.replace(one, act=None, response="") for one in self.said[before:]]

    def _take(self, act: Act) -> None:
        self.run, said = step(self.program, self.run, act)
        self.said += with_outcome(self.program, self.run, said)


def _withheld(course: Course, lesson: LessonId) -> Course | None:
    """The course as a pack carries it with the scoring of one lesson withheld; None for one that cannot be."""
    try:
        return without_scoring(without_author_parts(course), frozenset({lesson}))
    except PackError:
        return None


def _spoken(course: Course) -> tuple[str, ...]:
    return (course.language, *course.languages)


def _other_rules(course: Course, attempt: Attempt) -> tuple[NotScored, ...]:
    """Attempts without any points that were played by the rules of another version, which may have been withheld."""
    if attempt.most > 0 or attempt.version.course_version == course.version:
        return ()
    played = attempt.version
    why = (
        f"An attempt at “{played.title}” was played with version {played.course_version} of the course, not "
        f"{course.version}; score it with that version."
    )
    return (NotScored(attempt=attempt, why=why),)

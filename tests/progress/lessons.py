"""Made-up lessons as the run would tell them: statements of one attempt, step by step, from a seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import msgspec

from empathy_studio.course.ids import LessonId, MomentId, SceneId, SkillId
from empathy_studio.play import acts
from empathy_studio.play.acts import Act
from empathy_studio.play.statement import Result, SkillScore, Statement
from empathy_studio.progress.records import LessonVersion

SKILLS = ("attention", "naming", "responsibility")
Step = tuple[Statement, ...]


def version(lesson: str = "narrow-feet", pack_hash: str = "ab" * 32, rules: str = "cd" * 16) -> LessonVersion:
    """A lesson as a pack holds it."""
    return LessonVersion(
        lesson=LessonId(lesson),
        course="empathy-at-work",
        course_version=3,
        language="en",
        pack="empathy-at-work",
        pack_hash=pack_hash,
        rules=rules,
        title=lesson.replace("-", " ").capitalize(),
    )


def raw(act: Act) -> msgspec.Raw:
    """An act as it stands on a statement."""
    return msgspec.Raw(acts.to_json(act))


def beginning(seed: int = 0) -> Step:
    """The first step of a run."""
    return (
        Statement(verb="attempted", act=raw(acts.Begin(seed=seed)), result=Result()),
        Statement(verb="entered", scene=SceneId("hello"), result=Result()),
    )


def answer(number: int, points: float = 1.0, most: float = 2.0, scene: str = "hello") -> Step:
    """One question answered."""
    choice = f"choice-{number}"
    return (
        Statement(
            verb="answered",
            scene=SceneId(scene),
            moment=MomentId(f"moment-{number}"),
            item="part" if number == 3 else "",
            act=raw(acts.Pick(choices=(choice,), took_ms=1200)),  # type: ignore[arg-type]
            interaction="choice",
            response=choice,
            correct=("choice-1",),
            result=Result(
                success=points > 0,
                rapport=5.0 * points,
                clock_s=float(number),
                skills=(SkillScore(skill=SkillId(SKILLS[number % 3]), points=points, most=most),),
                duration_ms=1200,
            ),
        ),
    )


def written(text: str, number: int = 90) -> Step:
    """An answer in the learner's own words."""
    return (
        Statement(
            verb="answered",
            scene=SceneId("hello"),
            moment=MomentId(f"moment-{number}"),
            act=raw(acts.Write(text=text, took_ms=30_000)),
            interaction="long-fill-in",
            response=text,
            result=Result(duration_ms=30_000),
        ),
    )


def journal(text: str, *, share: bool = False) -> Step:
    """A page of the private journal."""
    return (
        Statement(
            verb="answered",
            scene=SceneId("hello"),
            moment=MomentId("diary"),
            act=raw(acts.WriteJournal(text=text, share=share)),
            interaction="long-fill-in",
            response=text,
            result=Result(),
            private=not share,
        ),
    )


def draft(position_ms: int, text: str = "") -> Step:
    """Where the learner stands."""
    act = raw(acts.Draft(position_ms=position_ms, text=text))
    return (Statement(verb="drafted", scene=SceneId("hello"), act=act, result=Result()),)


def ending(*, success: bool | None = True, skills: tuple[SkillScore, ...] = ()) -> Step:
    """The last step of a run; with `skills` it says what the whole attempt came to."""
    result = Result(success=success, rapport=20.0, clock_s=99.5, skills=skills)
    return (
        Statement(verb="continued", scene=SceneId("hello"), act=raw(acts.Continue()), result=Result()),
        Statement(verb="completed", scene=SceneId("end"), result=result),
    )


def repair(to: int = 2) -> Step:
    """Rewound, to practise."""
    return (Statement(verb="repaired", scene=SceneId("hello"), act=raw(acts.Repair(to=to)), result=Result()),)


def whole_lesson(seed: int, questions: int = 6) -> Iterator[Step]:
    """Every step of one attempt: begun, answered, sometimes drafted, sometimes gone on with as practice."""
    chance = random.Random(seed)
    yield beginning(seed)
    for number in range(questions):
        if chance.random() < 0.3:
            yield draft(1000 * number, "half a sen")
        # Thirds and tenths: sums that depend on their order would show.
        yield answer(number % 4, points=chance.choice((-1.0, 0.1, 1 / 3, 2.0)), most=2.0)
    if chance.random() < 0.8:
        told = tuple(SkillScore(skill=SkillId(skill), points=chance.random(), most=1.1) for skill in SKILLS[:2])
        yield ending(success=chance.random() < 0.7, skills=told if chance.random() < 0.7 else ())
        if chance.random() < 0.4:
            yield repair()
            yield answer(1, points=2.0)


class Wall:
    """A wall clock that tests set, and that goes on by a second each time it is read."""

    def __init__(self, start: datetime = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)) -> None:
        self.time = start

    def __call__(self) -> datetime:
        """The time, one second later than before."""
        self.time += timedelta(seconds=1)
        return self.time

"""Every plan beside a course is followed, step by step; the course of the plans uses everything a course can."""

from __future__ import annotations

import functools
import typing
from pathlib import Path

import pytest

from empathy_studio.author.media import media_facts
from empathy_studio.author.project import open_project
from empathy_studio.course.check import check
from empathy_studio.course.conditions import Condition, Effect
from empathy_studio.course.ids import LessonId
from empathy_studio.course.moments import Moment
from empathy_studio.play.debrief import debrief
from empathy_studio.play.inside import every_value
from empathy_studio.play.plans import read_plan, run_plan
from empathy_studio.play.policies import Policy, play
from empathy_studio.play.program import Program, program_of

ROOT = Path(__file__).resolve().parents[2]
SHOP = Path(__file__).resolve().parent / "shoe-shop"
OUTSIDER = SHOP.with_name("outsider")
"""A course with all there is, written by hand from the pages in `docs/` alone."""
COURSES = (SHOP, OUTSIDER, *sorted(file.parent for file in ROOT.glob("packs/*/course.json")))
PLANS = [path for folder in COURSES for path in sorted(folder.glob("plans/*.plan"))]


@functools.cache
def programs_of(folder: Path) -> typing.Callable[..., Program]:
    """Gives the programs of the course in `folder`, each put together once."""
    course = open_project(folder).course
    durations = {name: facts.duration_ms for name, facts in media_facts(folder).items() if facts.duration_ms}
    return functools.cache(lambda lesson, language=None: program_of(course, lesson, language, durations=durations))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.parent.name}/{path.stem}")
def test_a_plan_is_followed(path: Path) -> None:
    result = run_plan(programs_of(path.parent.parent), read_plan(path))
    assert result.passed, "\n".join(map(str, result.failures))


def test_every_shipped_course_has_plans() -> None:
    assert {path.parent.parent for path in PLANS} == set(COURSES)


@pytest.mark.parametrize("folder", [SHOP, OUTSIDER], ids=lambda folder: folder.name)
def test_the_courses_of_the_plans_are_without_a_fault_and_use_everything(folder: Path) -> None:
    course = open_project(folder).course
    assert [found for found in check(course, media_facts(folder)) if found.severity == "error"] == []
    used = {type(one) for one in every_value(course.lessons)}
    wanted = {kind for union in (Moment, Condition, Effect) for kind in typing.get_args(union)}
    assert {kind.__name__ for kind in wanted - used} == set()


def test_the_course_written_from_the_pages_has_nothing_to_mend() -> None:
    assert check(open_project(OUTSIDER).course, media_facts(OUTSIDER)) == ()


@pytest.mark.parametrize("policy", ["best", "worst", "random"])
def test_its_debrief_explains_every_answer_with_a_sentence_of_the_author(policy: Policy) -> None:
    of = programs_of(OUTSIDER)(LessonId("bed"))
    run = play(of, policy, 5).run
    said = {text for one in every_value(of.lesson) if (text := getattr(one, "feedback", ""))}
    shown = [one for one in debrief(of, run).answers if one.kind not in ("rate", "reflect", "spot")]
    assert len(shown) >= 10
    silent = [
        one.moment
        for one in shown
        if not any(text in reason.author for text in said for reason in one.reasons if reason.author)
    ]
    assert silent == []
    for spotting in (one for one in debrief(of, run).answers if one.kind == "spot"):
        told = [reason.author for reason in spotting.reasons if reason.kind == "cue"]
        cues = of.scenes[spotting.scene].scene.cues
        assert sorted(told) == sorted(f"{cue.meaning} {cue.response}".strip() for cue in cues)

"""Every plan beside a course is followed, step by step; the course of the plans uses everything a course can."""

from __future__ import annotations

import typing
from pathlib import Path

import pytest

from empathy_studio.author.media import media_facts
from empathy_studio.author.project import open_project
from empathy_studio.course.check import check
from empathy_studio.course.conditions import Condition, Effect
from empathy_studio.course.moments import Moment
from empathy_studio.play.inside import every_value
from empathy_studio.play.plans import read_plan, run_plan
from empathy_studio.play.program import Program, program_of

ROOT = Path(__file__).resolve().parents[2]
SHOP = Path(__file__).resolve().parent / "shoe-shop"
COURSES = (SHOP, *sorted(file.parent for file in ROOT.glob("packs/*/course.json")))
PLANS = [path for folder in COURSES for path in sorted(folder.glob("plans/*.plan"))]


def programs_of(folder: Path) -> typing.Callable[..., Program]:
    """Gives the programs of the course in `folder`."""
    course = open_project(folder).course
    durations = {name: facts.duration_ms for name, facts in media_facts(folder).items() if facts.duration_ms}
    return lambda lesson, language=None: program_of(course, lesson, language, durations=durations)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.parent.name}/{path.stem}")
def test_a_plan_is_followed(path: Path) -> None:
    result = run_plan(programs_of(path.parent.parent), read_plan(path))
    assert result.passed, "\n".join(map(str, result.failures))


def test_every_shipped_course_has_plans() -> None:
    assert {path.parent.parent for path in PLANS} == set(COURSES)


def test_the_course_of_the_plans_is_without_a_fault_and_uses_everything() -> None:
    course = open_project(SHOP).course
    assert [found for found in check(course) if found.severity == "error"] == []
    used = {type(one) for one in every_value(course.lessons)}
    wanted = {kind for union in (Moment, Condition, Effect) for kind in typing.get_args(union)}
    assert {kind.__name__ for kind in wanted - used} == set()

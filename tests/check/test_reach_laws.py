"""What the checker says can never or will always be so is never contradicted by a run."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from empathy_studio.course.codec import course_files, read_course
from empathy_studio.course.conditions import CLOCK, RAPPORT, SPENT
from empathy_studio.course.graph import LessonGraph
from empathy_studio.course.ids import SceneId
from empathy_studio.course.model import Course
from empathy_studio.course.reach import Reach, Reacher, State, always_holds, never_holds, reach
from empathy_studio.course.reach.values import CAN_FAIL, CAN_HOLD, Exact, Range
from empathy_studio.play.holds import holds
from empathy_studio.play.program import program_of
from empathy_studio.play.state import Asking, Run
from tests.check.wanderer import wander
from tests.laws.courses import FACTS, courses

ALWAYS = (("variable", RAPPORT), ("variable", CLOCK), ("variable", SPENT), *(("fact", fact) for fact in FACTS))


def runs_of(course: Course, seed: int, watch: Any, number: int = 3) -> None:
    """A few runs without a plan through the only lesson of `course`."""
    program = program_of(course, course.lessons[0].id)
    for count in range(number):
        wander(program, random.Random(f"{seed}-{count}"), watch=watch)


@given(courses(), st.integers(0, 10_000))
def test_a_scene_that_is_called_unreachable_is_never_entered(course: Course, seed: int) -> None:
    found = reach(course.lessons[0])

    def watch(run: Run) -> None:
        assert run.scene in found.scenes

    runs_of(course, seed, watch)


@given(courses(), st.integers(0, 10_000))
def test_a_link_that_is_called_closed_is_never_taken(course: Course, seed: int) -> None:
    lesson = course.lessons[0]
    found, graph = reach(lesson), LessonGraph.of(lesson)
    open_links = {
        (link.source, link.target)
        for links in graph.links.values()
        for link in links
        if found.takes(link.source, link.path)
    }
    last: list[SceneId | None] = [None]
    visits = [0]

    def watch(run: Run) -> None:
        entered = sum(run.visits.values())
        if entered == 1 and visits[0] != 1:
            last[0] = run.scene
        elif entered != visits[0]:
            assert (last[0], run.scene) in open_links
            last[0] = run.scene
        visits[0] = entered
        if run.ended and not getattr(run.phase, "way_out", False):
            assert (run.scene, None) in open_links

    runs_of(course, seed, watch)


@given(courses(), st.integers(0, 10_000))
def test_what_a_run_holds_on_entering_and_after_a_scene_is_among_what_was_foretold(course: Course, seed: int) -> None:
    found = reach(course.lessons[0], ALWAYS)
    foretold = {scene: _everywhere(found, scene) for scene in found.scenes}

    def watch(run: Run) -> None:
        assert run.scene is not None
        if run.ended and not getattr(run.phase, "way_out", False):
            end = found.ends()[run.scene]
            assert _outside(found, end, run) == []
        for key, holds_it in foretold[run.scene].items():
            assert holds_it(run), key

    runs_of(course, seed, watch)


@given(courses(), st.integers(0, 10_000))
def test_a_condition_that_is_called_certain_never_surprises(course: Course, seed: int) -> None:
    lesson = course.lessons[0]
    found = reach(lesson)
    program = program_of(course, lesson.id)
    verdicts = {
        (asking.moment, asking.item): verdict
        for scene in found.scenes
        for asking, verdict in found.verdicts(scene)
        if asking.role in ("choice", "question") and asking.conditional
    }

    def watch(run: Run) -> None:
        if not isinstance(run.phase, Asking):
            return
        moment = program.moment(run.phase.moment)
        for part in (
            *getattr(moment, "choices", ()),
            *getattr(moment, "options", ()),
            *getattr(moment, "questions", ()),
        ):
            verdict = verdicts.get((moment.id, part.id))
            if part.when is not None and verdict is not None:
                assert not (never_holds(verdict) and holds(part.when, run))
                assert not (always_holds(verdict) and not holds(part.when, run))

    runs_of(course, seed, watch)


@given(courses(), courses())
def test_reach_worked_out_again_after_an_edit_is_the_same_as_worked_out_afresh(one: Course, other: Course) -> None:
    reacher = Reacher()
    for course in (one, other, one):
        lesson = course.lessons[0]
        again = reacher.reach(lesson, LessonGraph.of(lesson))
        assert again.passed == reach(lesson).passed


@given(courses())
def test_a_course_written_and_read_is_the_same(course: Course) -> None:
    class Files:
        def read(self, path: str) -> bytes:
            return course_files(course)[path]

    assert read_course(Files()) == course


def _everywhere(found: Reach, scene: SceneId) -> dict[str, Any]:
    """Checks that hold at any place of a scene, by what they look at: facts and choices are never unlearned."""
    state = found.scenes[scene]
    checks: dict[str, Any] = {}
    for fact in FACTS:
        place = found.slots.of("fact", fact)
        assert place is not None
        if state[place] == CAN_HOLD:
            checks[f"{fact} is known"] = lambda run, fact=fact: fact in run.facts
    return checks


def _outside(found: Reach, state: State, run: Run) -> list[str]:
    """The things a run holds at its end that a state does not allow for."""
    surprises = []
    for key, place in found.slots.index.items():
        foretold = state[place]
        match key[0]:
            case "variable":
                value: Any = run.variables[key[1]]  # type: ignore[index]
            case "fact":
                value = key[1] in run.facts
            case "points":
                value = run.skill_points(key[1])  # type: ignore[arg-type]
            case "visits":
                value = min(run.visits.get(key[1], 0), found.slots.caps[key])  # type: ignore[call-overload]
            case "chose":
                value = key[2] in run.chosen.get(key[1], ())  # type: ignore[call-overload]
            case _:
                continue
        if not _allows(foretold, value):
            surprises.append(f"{key}: {value} is not in {foretold}")
    return surprises


def _allows(foretold: Any, value: Any) -> bool:
    if isinstance(foretold, Exact):
        return any(abs(value - one) < 1e-9 for one in foretold.values)
    if isinstance(foretold, Range):
        return bool(foretold.low - 1e-9 <= value <= foretold.high + 1e-9)
    if isinstance(foretold, frozenset):
        return value in foretold
    return bool(foretold & (CAN_HOLD if value else CAN_FAIL))

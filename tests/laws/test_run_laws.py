"""Laws of runs: rebuilt by replay, scored within bounds, closed to what is not on offer, never stuck."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from empathy_studio.course.check import check
from empathy_studio.course.model import Course
from empathy_studio.play import acts
from empathy_studio.play.acts import Act, ActRefused, act_name
from empathy_studio.play.best import best_of, best_run, worst_run
from empathy_studio.play.bounds import bounds_of, earned
from empathy_studio.play.debrief import debrief
from empathy_studio.play.moves import moves
from empathy_studio.play.offers import offered
from empathy_studio.play.policies import play
from empathy_studio.play.program import Program, program_of
from empathy_studio.play.run import replay, start, step
from empathy_studio.play.scoring import score
from empathy_studio.play.state import Run
from tests.laws.courses import DURATIONS, LESSON, courses
from tests.reliability import Reliability

ROOT = Path(__file__).resolve().parents[2]
seeds = st.integers(0, 10_000)
ALMOST = 1e-6


def program(course: Course) -> Program:
    """The program of a drawn course."""
    return program_of(course, LESSON, durations=DURATIONS)


def some_run(of: Program, seed: int) -> Run:
    """A run at random, to its end."""
    run = play(of, "random", seed).run
    assert run.ended
    return run


@given(courses())
def test_the_drawn_courses_are_without_an_error(course: Course) -> None:
    assert [found for found in check(course) if found.severity == "error"] == []


@given(courses(), seeds)
def test_replaying_its_acts_rebuilds_a_run_exactly(course: Course, seed: int) -> None:
    of = program(course)
    run = some_run(of, seed)
    assert replay(of, run.acts) == run
    kept = [acts.from_json(acts.to_json(act)) for act in run.acts]
    assert replay(of, kept) == run


@given(courses(), seeds, st.data())
def test_a_run_that_is_stopped_anywhere_comes_to_the_same(course: Course, seed: int, data: st.DataObject) -> None:
    of = program(course)
    whole = some_run(of, seed)
    run = replay(of, whole.acts[: data.draw(st.integers(1, len(whole.acts) - 1), label="stopped after")])
    for act in (acts.Draft(text="I am"), acts.Suspend(), acts.Resume(), *whole.acts[len(run.acts) :]):
        run, _ = step(of, run, act)
    assert (run.line, run.answered, run.variables) == (whole.line, whole.answered, whole.variables)


@given(courses(), seeds)
def test_scores_stay_between_the_worst_and_the_best(course: Course, seed: int) -> None:
    of = program(course)
    best, most, run = best_of(of), bounds_of(of).most(start(of), None), some_run(of, seed)
    figures = score(of, run)
    assert 0.0 <= figures.points <= best.total + ALMOST <= most + 2 * ALMOST
    for one in figures.skills:
        assert 0.0 <= one.points <= best.skills[one.skill] + ALMOST
        assert one.share is None or 0.0 <= one.share <= 1.0
    assert -100.0 <= run.rapport <= 100.0
    assert run.clock_s >= 0.0
    if best.exact:
        assert score(of, play(of, "best").run).points == pytest.approx(best.total)


@given(courses(), seeds)
def test_no_run_passes_the_bounds_of_where_it_stood(course: Course, seed: int) -> None:
    of = program(course)
    whole = some_run(of, seed)
    points, run = score(of, whole).points, start(of)
    for act in whole.acts:
        assert points <= bounds_of(of).most(run, None) + ALMOST
        assert bounds_of(of).least(run) <= points + ALMOST
        run, _ = step(of, run, act)


@given(courses(), seeds)
def test_the_worst_player_is_no_better_than_any_and_the_best_no_worse(course: Course, seed: int) -> None:
    of = program(course)
    worst, best, any_run = worst_run(of, start(of)), best_run(of, start(of)), some_run(of, seed)
    assume(worst is not None and best is not None and not isinstance(any_run.acts[-1], acts.Leave))
    assert earned(worst, None) - ALMOST <= earned(any_run, None) <= earned(best, None) + ALMOST


@given(courses(), seeds)
def test_every_answer_a_player_may_try_is_accepted(course: Course, seed: int) -> None:
    of = program(course)
    run = start(of)
    for act in some_run(of, seed).acts:
        for way in moves(of, run, seed):
            tried = run
            for one in way:
                tried, _ = step(of, tried, one)
        run, _ = step(of, run, act)


NAMES = ("c0", "c1", "c9", "a", "b", "z", "q0", "a0", "q", "hello", "names-it", "next", "m1", "worried", "")
ids = st.sampled_from(NAMES)
several = st.lists(ids, max_size=4).map(tuple)
whole_numbers = st.integers(0, 13_000)
any_act: st.SearchStrategy[Act] = st.one_of(
    st.builds(acts.Begin, seed=whole_numbers),
    st.builds(acts.Reach, position_ms=whole_numbers),
    st.builds(acts.Tap, position_ms=whole_numbers, message=st.none() | ids, at=st.integers(0, 40)),
    st.builds(acts.Pick, choices=several, timed_out=st.booleans()),
    st.builds(acts.NameFeeling, feeling=ids, strength=st.integers(1, 5)),
    st.builds(acts.AskQuestion, question=ids),
    st.builds(acts.StopAsking),
    st.builds(acts.Write, text=st.text(max_size=20)),
    st.builds(acts.KeepRecording, recording=ids, length_ms=st.integers(0, 90_000)),
    st.builds(
        acts.ScoreSelf,
        scores=st.lists(st.builds(acts.CriterionScore, criterion=ids, score=st.integers(0, 10)), max_size=3).map(tuple),
    ),
    st.builds(
        acts.RateItems,
        ratings=st.lists(st.builds(acts.ItemRating, item=ids, rating=st.integers(0, 11)), max_size=3).map(tuple),
    ),
    st.builds(acts.PutInOrder, items=several),
    st.builds(acts.PairUp, pairs=st.lists(st.builds(acts.Together, left=ids, right=ids), max_size=3).map(tuple)),
    st.builds(
        acts.FillGaps, gaps=st.lists(st.builds(acts.GapText, gap=ids, text=st.text(max_size=9)), max_size=3).map(tuple)
    ),
    st.builds(acts.GiveNumber, value=st.floats()),
    st.builds(acts.PointAt, x=st.floats(0, 1), y=st.floats(0, 1)),
    st.builds(acts.WriteJournal, text=st.text(max_size=20), share=st.booleans()),
    st.builds(acts.Skip),
    st.builds(acts.Continue),
    st.builds(acts.Leave),
    st.builds(acts.Draft, position_ms=st.none() | whole_numbers, text=st.text(max_size=20)),
    st.builds(acts.Suspend, position_ms=st.none() | whole_numbers),
    st.builds(acts.Resume),
    st.builds(acts.Repair, to=st.integers(1, 60), practice=st.booleans()),
)


@given(courses(most_scenes=3), seeds, st.lists(any_act, min_size=20, max_size=60))
def test_no_act_outside_what_is_on_offer_is_accepted(course: Course, seed: int, tried: list[Act]) -> None:
    of = program(course)
    run, _ = step(of, start(of), acts.Begin(seed=seed))
    for act in tried:
        named = {offer.act for offer in offered(of, run)}
        try:
            after, said = step(of, run, act)
        except ActRefused:
            continue
        assert act_name(act) in named
        assert named_by(act) <= set().union(*(offer.ids + offer.others for offer in offered(of, run)))
        assert said[0].act is not None
        assert after.acts == (*run.acts, act)
        run = after
    assert replay(of, run.acts) == run


def named_by(act: Act) -> set[str]:
    """The ids an act names."""
    match act:
        case acts.Pick():
            return set(act.choices)
        case acts.AskQuestion():
            return {act.question}
        case acts.PutInOrder():
            return set(act.items)
        case acts.PairUp():
            return {name for pair in act.pairs for name in (pair.left, pair.right)}
        case acts.FillGaps():
            return {one.gap for one in act.gaps}
        case acts.RateItems():
            return {one.item for one in act.ratings}
        case acts.ScoreSelf():
            return {one.criterion for one in act.scores}
    return set()


@given(courses(), seeds)
def test_the_debrief_of_any_run_can_be_told_and_repaired_from(course: Course, seed: int) -> None:
    of = program(course)
    run = some_run(of, seed)
    shown = debrief(of, run)
    assert shown.curve[-1].rapport == run.rapport
    assert sum(point.change for point in shown.curve) == pytest.approx(run.rapport - shown.rapport_start)
    turning = shown.turning_point
    if turning is not None and of.teaches:
        practice, _ = step(of, run, acts.Repair(to=turning.number))
        assert practice.rapport == shown.curve[turning.number - 1].rapport
        assert practice.official == run
        assert replay(of, practice.acts) == practice


def test_random_runs_of_lessons_that_the_checker_passes_never_get_stuck(
    rounds: Callable[..., int], reliability: Reliability
) -> None:
    number, ended = rounds(short=8, long=20), []

    @given(courses(), seeds)
    def never_stuck(course: Course, seed: int) -> None:
        of = program(course)
        for count in range(number):
            ended.append(play(of, "random", seed + count).run.ended)
            assert ended[-1]

    never_stuck()
    reliability(
        "random run of a drawn lesson that the checker passes",
        runs=len(ended),
        faults=ended.count(False),
        what="the run gets stuck, or a player's answer is refused",
    )


SAME_EVERYWHERE = """
import hashlib, msgspec
from tests.plans.test_plans import SHOP, programs_of
from empathy_studio.play.policies import POLICIES, play
of = programs_of(SHOP)("every-moment")
told = [play(of, policy, seed).statements for policy in POLICIES for seed in range(4)]
print(of.digest, hashlib.sha256(msgspec.json.encode(told)).hexdigest())
"""


def test_a_run_is_the_same_whatever_the_hash_seed_and_the_locale() -> None:
    found = set()
    for hash_seed, locale in (("1", "C"), ("4242", "de_DE.UTF-8")):
        surroundings = os.environ | {"PYTHONHASHSEED": hash_seed, "LC_ALL": locale, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-c", SAME_EVERYWHERE],
            capture_output=True,
            text=True,
            env=surroundings,
            cwd=ROOT,
            check=True,
        )
        found.add(done.stdout)
    assert len(found) == 1

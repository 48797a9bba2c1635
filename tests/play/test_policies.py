"""Players try a lesson out: the best, the worst, one at random, and one that takes what stands first."""

from __future__ import annotations

from typing import Any

import pytest

from empathy_studio.course.conditions import CLOCK, RAPPORT, Add, Known
from empathy_studio.course.ids import ItemId, MomentId, SceneId
from empathy_studio.course.moments import Ask, Choice, Choose, Question, Spot
from empathy_studio.course.scenes import Way
from empathy_studio.play.policies import POLICIES, Policy, play
from empathy_studio.play.run import replay
from empathy_studio.play.scoring import score
from tests.play.lessons import FEET, LISTENING, choice, choose, clip, cue, pick, played, points, program, scene

WARM, COLD = SceneId("warm"), SceneId("cold")
LESSON = program(
    scene(
        "a",
        Spot(id=MomentId("s"), skill=LISTENING),
        Ask(id=MomentId("t"), questions=(Question(id=ItemId("why"), text="Why?", reveals=(FEET,)),)),
        choose(
            "q",
            choice("first", points=points(1)),
            choice("best", points=points(3)),
            choice("worst", points=points(-2)),
            shuffle=True,
        ),
        clip=clip(),
        cues=(cue("sigh", 2000, 2600),),
        ways=(Way(when=Known(fact=FEET), leads_to=WARM),),
        leads_to=COLD,
    ),
    scene("warm", choose("more", choice("x", points=points(5)), choice("y"))),
    scene("cold"),
)


def share(policy: Policy, seed: int = 0) -> float:
    """The share of the points a player comes to."""
    found = score(LESSON, play(LESSON, policy, seed).run).share
    assert found is not None
    return found


def test_the_best_player_reaches_the_best_and_the_worst_the_least() -> None:
    assert share("best") == 1.0
    assert share("worst") == 0.0
    assert all(0.0 <= share("random", seed) <= 1.0 for seed in range(30))


@pytest.mark.parametrize("policy", POLICIES)
def test_a_player_comes_to_an_end_and_the_run_is_rebuilt_from_its_acts(policy: Policy) -> None:
    done = play(LESSON, policy, 5)
    assert done.run.ended
    assert replay(LESSON, done.run.acts) == done.run
    assert done.statements[0].verb == "attempted"
    assert done.statements[-1].verb == "completed"


def test_the_same_seed_plays_the_same_run_and_others_play_others() -> None:
    assert play(LESSON, "random", 3).run == play(LESSON, "random", 3).run
    assert len({play(LESSON, "random", seed).run.acts for seed in range(12)}) > 8


def test_the_first_player_takes_what_is_shown_first() -> None:
    picked = {run.chosen[MomentId("q")] for run in (play(LESSON, "first", seed).run for seed in range(12))}
    assert len(picked) == 3


def test_a_player_goes_on_from_where_a_run_stands() -> None:
    begun = played(LESSON)
    done = play(LESSON, "best", run=begun).run
    assert done.acts[: len(begun.acts)] == begun.acts
    assert score(LESSON, done).share == 1.0


def test_a_closed_circle_is_left_by_the_way_out() -> None:
    closed = program(scene("a", choose("q", choice("again", leads_to=SceneId("a")))), visits_before_way_out=2)
    for policy in POLICIES:
        run = play(closed, policy).run
        assert run.ended
        assert run.chosen == {"q": ("again",)}


def test_random_play_takes_every_answer_now_and_then() -> None:
    once = program(scene("a", choose("q", *(choice(name) for name in "abcd"))))
    counts = dict.fromkeys("abcd", 0)
    for seed in range(400):
        counts[play(once, "random", seed).run.chosen[MomentId("q")][0]] += 1
    assert all(60 < count < 140 for count in counts.values()), counts
    assert play(once, "random", 1).run.line[1].act in [pick(name) for name in "abcd"]


def test_of_runs_with_equal_points_the_best_player_takes_the_kindest_then_the_shortest() -> None:
    def gruff(name: str, rapport: float, seconds: float, **fields: Any) -> Choice:
        effects = (Add(variable=RAPPORT, amount=rapport), Add(variable=CLOCK, amount=seconds))
        return choice(name, effects=effects, points=points(1), **fields)

    def second(name: str) -> Choose:
        return choose(f"{name}-then", gruff(f"{name}-long", 5, 60), gruff(f"{name}-short", 5, 20), gruff("cold", -5, 1))

    turn = choose(
        "q",
        gruff("quick", 10, 5, leads_to=COLD, best=True),
        gruff("slow", 8, 5, leads_to=WARM),
    )
    cold = scene("cold", choose("hard", gruff("only", -20, 1)))
    of = program(scene("a", turn), cold, scene("warm", second("warm")))
    done = play(of, "best").run
    assert done.chosen == {"q": ("slow",), "warm-then": ("warm-short",)}
    assert (done.rapport, done.clock_s) == (13.0, 25.0)
    assert score(of, done).share == 1.0

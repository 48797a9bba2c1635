"""A score is points over the best that could have been reached from where the learner began."""

from __future__ import annotations

import pytest

from empathy_studio.course.conditions import RAPPORT, Add, Compare, Known, Learn
from empathy_studio.course.ids import ItemId, MomentId, SceneId, SkillId
from empathy_studio.course.model import PassRule, SkillShare
from empathy_studio.course.moments import Ask, Choose, Question
from empathy_studio.course.scenes import Ending, Scene, Way
from empathy_studio.play.acts import AskQuestion, Continue, Leave, Repair, StopAsking
from empathy_studio.play.best import best_from, best_of
from empathy_studio.play.bounds import bounds_of
from empathy_studio.play.run import step
from empathy_studio.play.scoring import score
from tests.play.lessons import (
    FEET,
    LISTENING,
    UNDERSTANDING,
    choice,
    choose,
    clip,
    pick,
    played,
    points,
    program,
    scene,
)

A, B, C, D = (SceneId(name) for name in "abcd")


def fork() -> tuple[Scene, ...]:
    """A good start leads to more that can be earned; a bad one leads to little, and to points below zero."""
    return (
        scene(
            "a",
            choose("q1", choice("good", points=points(2), leads_to=B), choice("bad", points=points(-1), leads_to=C)),
        ),
        scene("b", choose("q2", choice("x", points=points(5)), choice("y", points=points(1, UNDERSTANDING)))),
        scene("c", choose("q3", choice("x", points=points(1)), choice("y"))),
    )


def test_the_most_follows_the_best_path() -> None:
    best = best_of(program(*fork()))
    assert (best.skills[LISTENING], best.skills[UNDERSTANDING], best.total, best.exact) == (7, 1, 7, True)


def test_a_score_is_a_share_of_it_and_the_raw_figures_stay() -> None:
    of = program(*fork())
    figures = score(of, played(of, pick("bad"), pick("y")))
    listening = figures.skill(LISTENING)
    assert (listening.points, listening.raw, listening.most, listening.share) == (0, -1, 7, 0.0)
    figures = score(of, played(of, pick("good"), pick("y")))
    assert (figures.points, figures.most, figures.share) == (3, 7, pytest.approx(3 / 7))


def test_where_nothing_can_be_earned_there_is_no_share() -> None:
    of = program(scene("a"))
    figures = score(of, played(of, Continue()))
    assert (figures.share, figures.passed) == (None, True)
    with pytest.raises(KeyError):
        figures.skill(SkillId("nothing"))


def test_what_can_follow_falls_with_a_wrong_turn() -> None:
    of = program(*fork())
    assert best_from(of, played(of)).total == 7
    assert best_from(of, played(of, pick("good"))).total == 7
    assert best_from(of, played(of, pick("bad"))).total == 0
    assert bounds_of(of).most(played(of, pick("bad")), LISTENING) == 0


def test_a_way_that_needs_a_condition_counts_only_when_it_can_be_met() -> None:
    def lesson(amount: float) -> Choose:
        return choose("q1", choice("warm", effects=(Add(variable=RAPPORT, amount=amount),)), choice("cold"))

    rich = choose("q2", choice("x", points=points(9)))
    way = Way(when=Compare(variable=RAPPORT, comparison="at_least", value=10), leads_to=B)
    reached = program(scene("a", lesson(10), ways=(way,), leads_to=C), scene("b", rich), scene("c"))
    barred = program(scene("a", lesson(5), ways=(way,), leads_to=C), scene("b", rich), scene("c"))
    assert (best_of(reached).total, best_of(reached).exact) == (9, True)
    assert (best_of(barred).total, best_of(barred).exact) == (0, True)
    assert bounds_of(barred).most(played(barred), None) == 9, "the bound alone does not know of conditions"


def test_a_question_is_worth_asking_for_what_it_opens() -> None:
    tray = Ask(
        id=MomentId("t"), questions=(Question(id=ItemId("why"), text="Why?", reveals=(FEET,), points=points(-1)),)
    )
    advice = choose(
        "q", choice("shoes", recommends=True, needs=(FEET,), points=points(4)), choice("wait", points=points(1))
    )
    of = program(scene("a", tray, advice))
    assert (best_of(of).total, best_of(of).exact) == (3, True)
    asked = played(of, AskQuestion(question=ItemId("why")), StopAsking(), pick("shoes"))
    assert score(of, asked).share == 1.0
    assert score(of, played(of, StopAsking(), pick("shoes"))).share == 0.0


def test_going_round_in_circles_earns_each_moment_once() -> None:
    again = choose(
        "q",
        choice("a", points=points(2), leads_to=A),
        choice("b", points=points(3, UNDERSTANDING), leads_to=A),
        choice("on"),
    )
    of = program(scene("a", again, leads_to=B), scene("b"))
    best = best_of(of)
    assert (best.skills[LISTENING], best.skills[UNDERSTANDING], best.total, best.exact) == (2, 3, 5, True)
    run = played(of, pick("a"), pick("a"), pick("b"), pick("on"), Continue())
    assert score(of, run).share == 1.0


def test_a_moment_that_only_costs_is_not_counted_where_it_can_be_avoided() -> None:
    trap = choose("trap", choice("x", points=points(-3)), when=Known(fact=FEET))
    learn = choose("q", choice("peek", effects=(Learn(fact=FEET),)), choice("no", points=points(1)))
    assert best_of(program(scene("a", learn, trap))).total == 1


def test_practice_is_measured_from_where_it_was_gone_back_to() -> None:
    of = program(*fork())
    official = played(of, pick("bad"), pick("y"))
    run, _ = step(of, official, Repair(to=2))
    run, _ = step(of, run, pick("x"))
    figures = score(of, run)
    assert (figures.points, figures.most) == (0, 0), "one point won and one lost before: nothing more was to be had"
    run, _ = step(of, official, Repair(to=1))
    for act in (pick("good"), pick("x")):
        run, _ = step(of, run, act)
    assert (score(of, run).points, score(of, run).share) == (7, 1.0)
    assert run.official == official


@pytest.mark.parametrize(
    ("rule", "good", "bad"),
    [
        (PassRule(), True, True),
        (PassRule(score=100), True, False),
        (PassRule(skills=(SkillShare(skill=LISTENING, score=50),)), True, False),
        (PassRule(skills=(SkillShare(skill=UNDERSTANDING, score=50),)), False, False),
        (PassRule(ends=(B,)), True, False),
    ],
)
def test_a_lesson_is_passed_by_its_rule(rule: PassRule, good: bool, bad: bool) -> None:
    of = program(*fork(), pass_rule=rule)
    assert score(of, played(of, pick("good"), pick("x"))).passed is good
    assert score(of, played(of, pick("bad"), pick("x"))).passed is bad
    assert score(of, played(of, pick("good"))).passed is None


def test_the_way_out_is_never_a_pass() -> None:
    of = program(scene("a", choose("q", choice("again", leads_to=A), choice("on"))), visits_before_way_out=2)
    left = played(of, pick("again"), pick("again"), Leave())
    figures = score(of, left)
    assert (figures.passed, figures.ending) == (False, A)


def test_an_end_reached_in_the_middle_of_a_clip_is_an_end() -> None:
    of = program(
        scene("a", choose("q", choice("x", leads_to=B), at_ms=1000), clip=clip(), leads_to=B),
        scene("b", ending=Ending(title="Out", tone="warm")),
    )
    assert best_of(of).exact

"""The debrief tells the curve, the turning point, cues, own words, decisions, and why; repair is practice."""

from __future__ import annotations

import pytest

from empathy_studio.course.conditions import RAPPORT, Add
from empathy_studio.course.ids import ChoiceId, CriterionId, ItemId, MomentId, RubricId, SceneId
from empathy_studio.course.moments import Ask, Grant, GrantOption, ModelAnswer, Question, Reply, Spot
from empathy_studio.course.scenes import Ending
from empathy_studio.play.acts import (
    ActRefused,
    AskQuestion,
    Continue,
    CriterionScore,
    Reach,
    Repair,
    ScoreSelf,
    StopAsking,
    Tap,
    Write,
)
from empathy_studio.play.debrief import debrief
from empathy_studio.play.run import replay, step
from empathy_studio.play.state import Asking, Run
from tests.play.lessons import (
    FEET,
    LISTENING,
    choice,
    choose,
    clip,
    cue,
    offer,
    on_offer,
    pick,
    played,
    points,
    program,
    scene,
)

B, END = SceneId("b"), SceneId("end")
WHOLE = program(
    scene(
        "a",
        Spot(id=MomentId("spot"), skill=LISTENING),
        choose(
            "first",
            choice(
                "hear",
                effects=(Add(variable=RAPPORT, amount=15),),
                points=points(2),
                best=True,
                feedback="She felt heard.",
            ),
            choice("sell", effects=(Add(variable=RAPPORT, amount=-25),), feedback="Too early."),
        ),
        Ask(
            id=MomentId("tray"),
            needs=(FEET,),
            questions=(Question(id=ItemId("why"), text="Why?", reveals=(FEET,), cost_s=12),),
        ),
        clip=clip(),
        cues=(cue("sigh", 2000, 2600),),
        leads_to=B,
    ),
    scene(
        "b",
        Reply(
            id=MomentId("own"),
            prompt="What do you say?",
            rubric=RubricId("warmth"),
            echoes=("feet",),
            model_answers=(ModelAnswer(text="Your feet first.", why="It names it."),),
        ),
        Grant(id=MomentId("grant"), options=(GrantOption(id=ChoiceId("voucher"), text="A voucher", cost=10),)),
        leads_to=END,
    ),
    scene("end", ending=Ending(title="She stays", tone="warm", text="She will come again.")),
    rapport_start=5,
    handling_s=60,
)
SCORES = ScoreSelf(
    scores=(
        CriterionScore(criterion=CriterionId("names-it"), score=5),
        CriterionScore(criterion=CriterionId("next"), score=3),
    )
)


def whole(first: str = "sell") -> Run:
    """A run to the end, with this first answer."""
    return played(
        WHOLE,
        Tap(position_ms=2100),
        Tap(position_ms=8000),
        Reach(position_ms=10_000),
        pick(first, took_ms=2500),
        Continue(),
        AskQuestion(question=ItemId("why")),
        StopAsking(),
        Write(text="Your feet hurt, I see."),
        SCORES,
        pick("voucher"),
        Continue(),
    )


def test_the_curve_has_a_point_for_each_act_and_tells_what_moved_it() -> None:
    shown = debrief(WHOLE, whole())
    assert [point.act for point in shown.curve][:5] == ["begin", "tap", "tap", "reach", "pick"]
    assert [point.rapport for point in shown.curve][3:6] == [5, -20, -20]
    assert (shown.rapport_start, shown.rapport, shown.clock_s, shown.handling_s) == (5, -20, 22, 60)


def test_the_turning_point_is_the_answer_that_moved_rapport_most() -> None:
    turning = debrief(WHOLE, whole()).turning_point
    assert turning is not None
    assert (turning.moment, turning.change, turning.repairable) == ("first", -25, True)
    still = program(scene("a", choose("q", choice("x"))))
    assert debrief(still, played(still, pick("x"))).turning_point is None


def test_cues_are_shown_with_their_taps() -> None:
    (cues,) = debrief(WHOLE, whole()).cues
    assert (cues.from_ms, cues.until_ms, cues.written) == (0, 10_000, False)
    assert [(mark.tap.position_ms, mark.verdict) for mark in cues.spotting.taps] == [
        (2100, "hit"),
        (8000, "false_alarm"),
    ]
    assert (cues.spotting.hits, cues.spotting.false_alarms) == (1, 1)


def test_answers_stand_beside_what_the_author_holds_for_best() -> None:
    answers = {one.moment: one for one in debrief(WHOLE, whole()).answers}
    first = answers[MomentId("first")]
    assert (first.given, first.best, first.points, first.most, first.took_ms) == (("sell",), ("hear",), 0, 2, 2500)
    assert [reason.author for reason in first.reasons] == ["Too early."]
    assert answers[MomentId("tray")].given == ("Why?",)
    assert list(answers) == ["spot", "first", "tray", "own", "grant"]


def test_own_words_stand_beside_model_answers_with_marks_and_self_score() -> None:
    (own,) = debrief(WHOLE, whole()).own_words
    assert (own.text, own.model_answers[0].text, own.share) == ("Your feet hurt, I see.", "Your feet first.", 0.875)
    assert [(mark.kind, mark.text) for mark in own.marking.marks] == [("echo", "feet")]


def test_decisions_and_their_cost_are_shown() -> None:
    shown = debrief(WHOLE, whole())
    assert [(one.text, one.booked) for one in shown.decisions] == [("A voucher", 10)]
    assert (shown.spent, shown.customer_value, shown.currency) == (10, 400, "EUR")


def test_the_ending_and_the_facts_are_told() -> None:
    shown = debrief(WHOLE, whole())
    assert shown.ending is not None
    assert (shown.ending.title, shown.way_out, shown.practice) == ("She stays", False, False)
    assert (shown.known, shown.unknown) == (("Her feet are narrow.",), ())
    early = debrief(WHOLE, played(WHOLE))
    assert (early.ending, early.unknown, early.score.passed) == (None, ("Her feet are narrow.",), None)


def test_repair_goes_back_to_before_an_answer_as_practice() -> None:
    official = whole()
    turning = debrief(WHOLE, official).turning_point
    assert turning is not None
    run, said = step(WHOLE, official, Repair(to=turning.number))
    assert (run.phase, run.practice, run.rapport) == (Asking(MomentId("first")), True, 5)
    assert [one.verb for one in said] == ["repaired"]
    run, _ = step(WHOLE, run, pick("hear"))
    assert (run.rapport, run.official) == (20, official)
    assert debrief(WHOLE, official) == debrief(WHOLE, run.official or run)
    assert replay(WHOLE, run.acts) == run


def test_practice_can_be_repaired_again_and_the_official_line_too() -> None:
    run, _ = step(WHOLE, whole(), Repair(to=4))
    run, _ = step(WHOLE, run, pick("hear"))
    assert offer(WHOLE, run, "repair").others == ("4",)
    again, _ = step(WHOLE, run, Repair(to=4, practice=True))
    assert (again.phase, len(again.line)) == (Asking(MomentId("first")), 4)
    other, _ = step(WHOLE, run, Repair(to=8))
    assert other.phase == Asking(MomentId("own"))
    assert other.official == run.official


def test_only_an_ended_run_is_repaired_and_only_at_an_answer() -> None:
    assert "repair" not in on_offer(WHOLE, played(WHOLE, Reach(position_ms=10_000)))
    with pytest.raises(ActRefused, match="There is no answer number 1 to go back to"):
        step(WHOLE, whole(), Repair(to=1))

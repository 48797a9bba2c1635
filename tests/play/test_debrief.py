"""The debrief tells the curve, the turning point, cues, own words, decisions, and why; repair is practice."""

from __future__ import annotations

from typing import Any

import pytest

from empathy_studio.course.conditions import RAPPORT, Add
from empathy_studio.course.ids import ChoiceId, CriterionId, ItemId, MomentId, RubricId, SceneId, SurveyId
from empathy_studio.course.moments import (
    Area,
    Ask,
    Blank,
    Feel,
    Gap,
    Grant,
    GrantOption,
    Match,
    ModelAnswer,
    Number,
    Order,
    OrderItem,
    Pair,
    PanelAnswer,
    Point,
    Question,
    Rate,
    Record,
    Reply,
    Spot,
)
from empathy_studio.course.scenes import Ending
from empathy_studio.play import acts
from empathy_studio.play.acts import (
    Act,
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
    WEDDING,
    choice,
    choose,
    clip,
    cue,
    ids,
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


def test_advice_stands_beside_what_was_known_and_what_was_assumed_when_it_was_given() -> None:
    questions = (
        Question(id=ItemId("why"), text="Why?", reveals=(FEET,)),
        Question(id=ItemId("when"), text="When?", reveals=(WEDDING,)),
    )
    of = program(
        scene("a", Ask(id=MomentId("tray"), questions=questions, needs=(FEET, WEDDING)), leads_to=SceneId("b")),
        scene("b", choose("advise", choice("take-these", recommends=True), choice("wait")), leads_to=SceneId("c")),
        scene("c", Ask(id=MomentId("late"), questions=(Question(id=ItemId("w2"), text="When?", reveals=(WEDDING,)),))),
    )
    way = (AskQuestion(question=ItemId("why")), StopAsking())
    shown = debrief(of, played(of, *way, pick("take-these"), AskQuestion(question=ItemId("w2")), StopAsking()))
    (advice,) = shown.advice
    feet, wedding = "Her feet are narrow.", "A wedding nears."
    assert (advice.text, advice.needed) == ("take-these", (feet, wedding))
    assert (advice.known, advice.assumed) == ((feet,), (wedding,))
    assert (shown.known, shown.unknown) == ((feet, wedding), ())
    assert debrief(of, played(of, *way, pick("wait"))).advice == ()


def given_and_best_of(moment: Any, act: Act, **fields: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How the debrief words one answer at a moment that is alone in its lesson, and what would have been best."""
    of = program(scene("a", moment), **fields)
    (shown,) = debrief(of, played(of, act)).answers
    return shown.given, shown.best


def test_every_kind_of_answer_is_told_in_words_beside_the_right_one() -> None:
    here = MomentId("q")
    things = tuple(OrderItem(id=ItemId(name), text=name.upper()) for name in "abc")
    order = acts.PutInOrder(items=ids("b", "a", "c"))
    assert given_and_best_of(Order(id=here, items=things), order) == (("B", "A", "C"), ("A", "B", "C"))
    pairs = tuple(Pair(id=ItemId(name), left=name, right=name.upper()) for name in "ab")
    crossed = acts.PairUp(pairs=(acts.Together(left=ItemId("a"), right=ItemId("b")),))
    assert given_and_best_of(Match(id=here, pairs=pairs), crossed) == (("a – B",), ("a – A", "b – B"))
    gaps = (Gap(id=ItemId("x"), answers=("feet", "foot")), Gap(id=ItemId("y")))
    filled = acts.FillGaps(gaps=(acts.GapText(gap=ItemId("x"), text="hand"),))
    assert given_and_best_of(Blank(id=here, gaps=gaps), filled) == (("hand; ",), ("feet", ""))
    nine = acts.GiveNumber(value=9)
    assert given_and_best_of(Number(id=here, low=1, high=2.5, unit="days"), nine) == (("9 days",), ("1–2.5 days",))
    assert given_and_best_of(Number(id=here, low=3, high=3), nine) == (("9",), ("3",))
    areas = (
        Area(id=ItemId("left"), x=0, y=0, width=0.4, height=1, right=False, label="The hem"),
        Area(id=ItemId("right"), x=0.6, y=0, width=0.4, height=1, label="The toe"),
    )
    pointed = given_and_best_of(Point(id=here, areas=areas), acts.PointAt(x=0.2, y=0.5))
    assert pointed == (("The hem",), ("The toe",))
    assert given_and_best_of(Point(id=here, areas=areas), acts.PointAt(x=0.5, y=0.5))[0] == ()
    survey = acts.RateItems(ratings=(acts.ItemRating(item=ItemId("heard"), rating=4),))
    assert given_and_best_of(Rate(id=here, survey=SurveyId("before")), survey) == (("I was heard.",), ())


def test_a_feeling_is_told_in_the_language_of_the_course() -> None:
    feel = Feel(id=MomentId("q"), panel=(PanelAnswer(feeling="worried", strength=4),), feedback="Besorgt war sie.")
    named = acts.NameFeeling(feeling="sad", strength=2)
    assert given_and_best_of(feel, named, course_language="de") == (("traurig", "2"), ("besorgt", "4"))
    of = program(scene("a", feel), course_language="de")
    (shown,) = debrief(of, played(of, named)).answers
    assert "„traurig“" in shown.reasons[0].text
    assert "„besorgt“" in shown.reasons[0].text


SAID = "Now you know why."
UNSCORED = {
    "own words left without a score": (
        Reply(id=MomentId("q"), rubric=RubricId("warmth"), feedback=SAID),
        (Write(text="Your feet come first."), Continue()),
    ),
    "own words without a rubric": (Reply(id=MomentId("q"), feedback=SAID), (Write(text="Your feet come first."),)),
    "a recording without a rubric": (
        Record(id=MomentId("q"), feedback=SAID),
        (acts.KeepRecording(recording="a.m4a", length_ms=900),),
    ),
    "a feeling no panel named": (Feel(id=MomentId("q"), feedback=SAID), (acts.NameFeeling(feeling="sad", strength=2),)),
    "a tray that needs no fact": (
        Ask(id=MomentId("q"), questions=(Question(id=ItemId("why"), text="Why?"),), feedback=SAID),
        (AskQuestion(question=ItemId("why")), StopAsking()),
    ),
}


@pytest.mark.parametrize("name", UNSCORED)
def test_what_the_author_says_stands_in_the_debrief_also_where_nothing_was_judged(name: str) -> None:
    moment, done = UNSCORED[name]
    of = program(scene("a", moment))
    (shown,) = debrief(of, played(of, *done)).answers
    assert [reason.author for reason in shown.reasons] == [SAID]
    assert all(reason.text and reason.good is None for reason in shown.reasons)


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

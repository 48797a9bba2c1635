"""Each kind of moment takes its own acts, scores them, says them, and explains them with the author's words."""

from __future__ import annotations

from typing import Any

import pytest

from empathy_studio.course.conditions import RAPPORT, Add
from empathy_studio.course.ids import CriterionId, ItemId, MomentId, RubricId, SceneId, SurveyId
from empathy_studio.course.moments import (
    Ask,
    Feel,
    ModelAnswer,
    PanelAnswer,
    Question,
    Rate,
    Record,
    Reflect,
    Reply,
)
from empathy_studio.play import acts
from empathy_studio.play.acts import ActRefused, CriterionScore, ItemRating, ScoreSelf, Write
from empathy_studio.play.moments.feel import consensus
from empathy_studio.play.state import Asking, Comparing
from tests.play.lessons import (
    FEET,
    LISTENING,
    UNDERSTANDING,
    WEDDING,
    answer,
    choice,
    choose,
    earned,
    ids,
    offer,
    on_offer,
    pick,
    played,
    points,
    program,
    scene,
    told,
)

HERE = MomentId("q")
PANEL = (
    PanelAnswer(feeling="worried", strength=3, experts=6),
    PanelAnswer(feeling="worried", strength=4, experts=2),
    PanelAnswer(feeling="sad", strength=3, experts=2),
)


# choose


def test_several_answers_add_up_and_their_number_is_bounded() -> None:
    asked = choose(
        "q",
        choice("a", points=points(2)),
        choice("b", points=points(1)),
        choice("c"),
        multiple=True,
        at_least=2,
        at_most=2,
    )
    assert earned(asked, pick("b", "a")) == 3
    for wrong, why in ((pick("a"), "1 were named, 2 to 2"), (pick("a", "a"), "named twice"), (pick("a", "z"), "“z”")):
        with pytest.raises(ActRefused, match=why):
            answer(asked, wrong)


def test_effects_of_several_answers_follow_the_authors_order_not_the_pickers() -> None:
    up, down = Add(variable=RAPPORT, amount=80), Add(variable=RAPPORT, amount=-30)
    asked = choose("q", choice("up", effects=(up,)), choice("down", effects=(down,)), multiple=True)
    both = [answer(asked, pick(*names), rapport_start=50)[0].rapport for names in (("up", "down"), ("down", "up"))]
    assert both == [70.0, 70.0]


def test_when_time_is_out_the_default_is_taken_or_the_moment_passes() -> None:
    late = acts.Pick(timed_out=True, took_ms=5000)
    named = choose("q", choice("a"), choice("b", points=points(1)), time_limit_s=5.0, on_timeout=choice("b").id)
    run, said = answer(named, late)
    assert (run.skill_points(LISTENING), said.verb, said.response) == (1, "answered", "b")
    assert run.answered[0].reasons[0].kind == "time"
    run, said = answer(choose("q", choice("a"), time_limit_s=5.0), late)
    assert (run.ended, said.verb, said.response) == (True, "passed", "")
    with pytest.raises(ActRefused, match="Nothing is timed here"):
        answer(choose("q", choice("a")), late)


def test_advice_on_a_guess_earns_nothing_still_costs_and_is_explained() -> None:
    advice = choice(
        "sell",
        recommends=True,
        needs=(FEET, WEDDING),
        points=(*points(5), *points(-1, UNDERSTANDING)),
        feedback="Ask first.",
    )
    run, _ = answer(choose("q", advice))
    assert isinstance(run.phase, Asking)
    run, _ = answer(choose("q", advice), pick("sell"))
    assert (run.skill_points(LISTENING), run.skill_points(UNDERSTANDING)) == (0, -1)
    (assumed,) = [reason for reason in run.answered[0].reasons if reason.kind == "assumed"]
    assert assumed.text == "This was advised before it was known: Her feet are narrow.; A wedding nears."
    assert assumed.points == -5


def test_advice_that_names_no_facts_needs_what_the_trays_of_the_lesson_need() -> None:
    tray = Ask(
        id=MomentId("tray"), needs=(FEET,), questions=(Question(id=ItemId("why"), text="Why?", reveals=(FEET,)),)
    )
    advice = choose("q", choice("sell", recommends=True, points=points(5)))
    of = program(scene("a", tray, advice))
    asked = played(of, acts.AskQuestion(question=ItemId("why")), acts.StopAsking(), pick("sell"))
    guessed = played(of, acts.StopAsking(), pick("sell"))
    assert (asked.skill_points(LISTENING), guessed.skill_points(LISTENING)) == (5, 0)


# feel


def test_a_feeling_is_worth_what_the_panel_agrees_with() -> None:
    assert consensus(PANEL, "worried", 3) == 1.0
    # six at full strength beside, two at full: (3 + 2 + a half of sad's family) over 6 + 1
    assert consensus(PANEL, "worried", 4) == pytest.approx(5 / 7)
    assert consensus(PANEL, "Worried ", 3) == 1.0
    assert consensus(PANEL, "sad", 3) == pytest.approx(2 / 7)
    assert consensus(PANEL, "furious", 3) == 0.0
    assert consensus(PANEL, "worried", 1) == 0.0


def test_a_feeling_of_the_same_family_counts_half() -> None:
    assert consensus(PANEL, "nervous", 3) == pytest.approx(0.5)


def test_naming_a_feeling_says_the_feeling_and_its_strength() -> None:
    moment = Feel(id=HERE, panel=PANEL, points=points(4), feedback="Her voice rises.")
    run, said = told(program(scene("a", moment)), acts.NameFeeling(feeling="sad", strength=4))
    assert [(one.interaction, one.item, one.response, one.correct) for one in said[:2]] == [
        ("choice", "", "sad", ("worried",)),
        ("likert", "strength", "4", ("3",)),
    ]
    assert run.skill_points(LISTENING) == pytest.approx(4 / 7)
    assert run.answered[0].reasons[0].text == "20 % of the panel named “sad”; most named “worried”."
    assert run.answered[0].reasons[0].author == "Her voice rises."


def test_a_feeling_that_is_not_on_the_wheel_is_not_taken() -> None:
    with pytest.raises(ActRefused, match="“purple” is not on the wheel"):
        answer(Feel(id=HERE, panel=PANEL), acts.NameFeeling(feeling="purple", strength=3))
    odd = Feel(id=HERE, panel=(PanelAnswer(feeling="home sick"),), points=points(1))
    assert earned(odd, acts.NameFeeling(feeling="Home  sick", strength=3)) == 1


# ask


TRAY = Ask(
    id=HERE,
    questions=(
        Question(id=ItemId("why"), text="Why?", reveals=(FEET,), cost_s=20, points=points(2), feedback="Open."),
        Question(id=ItemId("when"), text="When?", reveals=(WEDDING,), cost_s=10),
        Question(id=ItemId("size"), text="Which size?", already_said=True, cost_s=5),
        Question(id=ItemId("again"), text="Your feet?", reveals=(FEET,)),
    ),
    needs=(FEET, WEDDING),
    points_when_ready=points(3),
    repeat_points=points(-1),
    feedback="Now you know.",
)


def ask(name: str) -> acts.AskQuestion:
    """Asking one question."""
    return acts.AskQuestion(question=ItemId(name))


def test_questions_cost_time_and_uncover_facts() -> None:
    run, said = answer(TRAY, ask("why"))
    assert (run.facts, run.clock_s, run.phase) == ((FEET,), 20.0, Asking(HERE, ids("why")))
    assert (said.verb, said.item) == ("asked", "why")
    assert offer(program(scene("a", TRAY)), run, "ask_question").ids == ("when", "size", "again")


def test_knowing_what_is_needed_earns_and_asking_again_costs() -> None:
    assert earned(TRAY, ask("why"), ask("when"), acts.StopAsking()) == 5
    assert earned(TRAY, ask("why"), ask("when"), ask("size"), ask("again"), acts.StopAsking()) == 3
    assert earned(TRAY, ask("why"), acts.StopAsking()) == 2
    run, _ = answer(TRAY, ask("why"), ask("again"), acts.StopAsking())
    kinds = [reason.kind for answered in run.answered for reason in answered.reasons]
    assert kinds == ["answer", "repeated", "assumed"]


def test_a_closed_tray_says_what_was_asked_and_what_would_have_been_enough() -> None:
    run, said = answer(TRAY, ask("size"), ask("why"), acts.StopAsking())
    assert (said.interaction, said.response, said.correct) == ("choice", "size[,]why", ("why[,]when",))
    assert said.result is not None
    assert said.result.success is False
    assert run.answered[-1].reasons[0].text == "You went on without knowing: A wedding nears."


# reply


def reply(**fields: Any) -> Reply:
    """A reply with a rubric and one model answer."""
    return Reply(
        **{
            "id": HERE,
            "rubric": RubricId("warmth"),
            "model_answers": (ModelAnswer(text="Your feet hurt. Let us look.", why="It names it."),),
            "points": points(8),
        }
        | fields
    )


def scores(names_it: int, next_step: int) -> ScoreSelf:
    """Scores by the rubric."""
    return ScoreSelf(
        scores=(
            CriterionScore(criterion=CriterionId("names-it"), score=names_it),
            CriterionScore(criterion=CriterionId("next"), score=next_step),
        )
    )


def test_an_own_answer_is_set_beside_model_answers_and_scored_by_the_rubric() -> None:
    of = program(scene("a", reply(), leads_to=SceneId("b")), scene("b"))
    run, said = told(of, Write(text="I see, your feet hurt you"))
    assert run.phase == Comparing(HERE)
    assert (said[0].interaction, said[0].correct) == ("long-fill-in", ("Your feet hurt. Let us look.",))
    run, said = told(of, Write(text="I see, your feet hurt you"), scores(4, 2))
    # (3/4 * 75 % + 1/4 * 25 %) of 8 points
    assert run.skill_points(LISTENING) == pytest.approx(5.0)
    assert (said[0].verb, said[0].response) == ("scored", "names-it[.]4[,]next[.]2")
    assert (run.answered[0].text, run.answered[0].points) == ("I see, your feet hurt you", {LISTENING: 5.0})


def test_a_failed_critical_criterion_fails_the_whole() -> None:
    assert earned(reply(), Write(text="I see your feet"), scores(5, 1)) == 0


def test_self_scoring_may_be_left_out_and_then_earns_nothing() -> None:
    assert earned(reply(), Write(text="I see your feet"), acts.Continue()) == 0


def test_scores_outside_the_rubric_and_missing_ones_are_not_taken() -> None:
    with pytest.raises(ActRefused, match="The score 6 is outside 1 to 5"):
        answer(reply(), Write(text="I see your feet"), scores(6, 2))
    one = ScoreSelf(scores=(CriterionScore(criterion=CriterionId("next"), score=2),))
    with pytest.raises(ActRefused, match="1 were named, 2 to 2"):
        answer(reply(), Write(text="I see your feet"), one)


def test_an_answer_has_as_many_words_as_are_asked_for() -> None:
    with pytest.raises(ActRefused, match="The answer has 2 words; 3 to 200 are asked for"):
        answer(reply(), Write(text="Oh, dear!"))


def test_in_an_assessment_own_words_wait_for_the_trainer() -> None:
    run, said = answer(reply(), Write(text="I see your feet"), purpose="assessment")
    assert run.ended
    assert said.result is not None
    assert said.result.skills == ()


def test_a_recording_is_kept_by_name_and_may_be_typed_instead() -> None:
    spoken = Record(id=HERE, rubric=RubricId("warmth"), points=points(8), at_most_s=10)
    run, said = answer(spoken, acts.KeepRecording(recording="take-2.opus", length_ms=9800, take=2))
    assert (run.phase, said.interaction, said.response) == (Comparing(HERE), "other", "take-2.opus")
    with pytest.raises(ActRefused, match="12000 ms long"):
        answer(spoken, acts.KeepRecording(recording="x", length_ms=12_000))
    typed, said = answer(spoken, Write(text="I would say that."), scores(5, 5))
    assert (typed.skill_points(LISTENING), typed.answered[0].text) == (8, "I would say that.")


# rate, reflect


def test_each_rated_statement_is_a_likert_of_its_own() -> None:
    survey = Rate(id=HERE, survey=SurveyId("before"))
    given = acts.RateItems(
        ratings=(ItemRating(item=ItemId("hurried"), rating=2), ItemRating(item=ItemId("heard"), rating=5))
    )
    run, said = told(program(scene("a", survey)), given)
    assert [(one.item, one.interaction, one.response) for one in said[:2]] == [
        ("hurried", "likert", "2"),
        ("heard", "likert", "5"),
    ]
    assert run.points == {"q": {}}
    with pytest.raises(ActRefused, match="The rating 6 is outside 1 to 5"):
        answer(survey, acts.RateItems(ratings=(ItemRating(item=ItemId("heard"), rating=6),)))
    with pytest.raises(ActRefused, match="“other” is not on offer"):
        answer(survey, acts.RateItems(ratings=(ItemRating(item=ItemId("other"), rating=3),)))


def test_a_survey_left_empty_passes_unanswered() -> None:
    _, said = answer(Rate(id=HERE, survey=SurveyId("before")), acts.RateItems(ratings=()))
    assert said.verb == "passed"


def test_the_journal_is_private_and_its_words_stay_out_of_the_answers() -> None:
    run, said = answer(Reflect(id=HERE), acts.WriteJournal(text="I was short with her."))
    assert (said.private, said.response) == (True, "I was short with her.")
    assert run.answered[0].text == ""
    asked_for = program(scene("a", Reflect(id=HERE, optional=False)))
    assert "skip" not in on_offer(asked_for, played(asked_for))

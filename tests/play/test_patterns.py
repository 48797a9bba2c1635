"""Responses and correct-responses patterns are written as xAPI 1.0.3 and SCORM 2004 (4th edition) write them."""

from __future__ import annotations

from typing import Any

import pytest

from empathy_studio.course.ids import ChoiceId, CriterionId, ItemId, MomentId, RubricId
from empathy_studio.course.moments import (
    Area,
    Blank,
    Gap,
    Grant,
    GrantOption,
    Match,
    Number,
    Order,
    OrderItem,
    Pair,
    Point,
    Reflect,
    Reply,
    Spot,
)
from empathy_studio.play import acts
from empathy_studio.play.acts import Act, Reach, Tap
from empathy_studio.play.moments.kind import figure, written
from empathy_studio.play.statement import Statement
from tests.play.lessons import LISTENING, choice, choose, clip, cue, pick, program, scene, told

HERE = MomentId("q")


def item(name: str) -> ItemId:
    """A name as an item id."""
    return ItemId(name)


def said_of(moment: Any, act: Act) -> Statement:
    """The statement of one act at a moment that is alone in its lesson."""
    return told(program(scene("a", moment)), act)[1][0]


def test_a_choice_joins_ids_and_each_single_best_answer_is_a_pattern() -> None:
    best = (choice("a", best=True), choice("b", best=True), choice("c"))
    single = said_of(choose("q", *best), pick("b"))
    assert (single.interaction, single.response, single.correct) == ("choice", "b", ("a", "b"))
    several = said_of(choose("q", *best, multiple=True), pick("c", "a"))
    assert (several.response, several.correct) == ("a[,]c", ("a[,]b",))
    assert said_of(choose("q", choice("a"), choice("b")), pick("a")).correct == ()


def test_true_and_false_are_a_true_false_interaction() -> None:
    said = said_of(choose("q", choice("true", best=True), choice("false")), pick("false"))
    assert (said.interaction, said.response, said.correct) == ("true-false", "false", ("true",))
    assert said.result is not None
    assert said.result.success is False


def test_a_sequence_is_an_ordered_list() -> None:
    order = Order(id=HERE, items=tuple(OrderItem(id=item(name), text=name) for name in "abc"))
    said = said_of(order, acts.PutInOrder(items=(item("b"), item("a"), item("c"))))
    assert (said.interaction, said.response, said.correct) == ("sequencing", "b[,]a[,]c", ("a[,]b[,]c",))


def test_a_matching_is_a_list_of_pairs() -> None:
    match = Match(id=HERE, pairs=tuple(Pair(id=item(name), left=name, right=name.upper()) for name in "ab"))
    said = said_of(match, acts.PairUp(pairs=(acts.Together(left=item("b"), right=item("a")),)))
    assert (said.interaction, said.response, said.correct) == ("matching", "b[.]a", ("a[.]a[,]b[.]b",))


def test_a_number_is_a_range() -> None:
    said = said_of(Number(id=HERE, low=-1, high=2.5), acts.GiveNumber(value=2))
    assert (said.interaction, said.response, said.correct) == ("numeric", "2", ("-1[:]2.5",))
    assert [figure(number) for number in (3.0, 0.1, -2.0, 1e6)] == ["3", "0.1", "-2", "1000000"]


def test_gaps_are_a_fill_in_with_a_pattern_for_each_combination() -> None:
    gaps = (Gap(id=item("x"), answers=("feet", "foot")), Gap(id=item("y"), answers=("Mara",), exact=True))
    said = said_of(Blank(id=HERE, gaps=gaps), acts.FillGaps(gaps=(acts.GapText(gap=item("y"), text="Mara"),)))
    assert (said.interaction, said.response) == ("fill-in", "[,]Mara")
    assert said.correct == (
        "{case_matters=false}{order_matters=true}feet[,]Mara",
        "{case_matters=false}{order_matters=true}foot[,]Mara",
    )
    one = said_of(Blank(id=HERE, gaps=(gaps[1],)), acts.FillGaps(gaps=()))
    assert one.correct == ("{case_matters=true}Mara",)


def test_a_decision_is_a_choice_and_asking_above_may_be_the_right_one() -> None:
    options = (
        GrantOption(id=ChoiceId("gift"), text="A gift", cost=90),
        GrantOption(id=ChoiceId("lead"), text="Ask the lead", escalates=True, best=True),
    )
    said = said_of(Grant(id=HERE, options=options), pick("gift"))
    assert (said.interaction, said.response, said.correct) == ("choice", "gift", ("lead",))
    assert said.result is not None
    assert said.result.success is False


def test_a_place_is_another_interaction_named_by_its_area_or_by_where_it_lies() -> None:
    areas = (
        Area(id=item("toe"), x=0.6, y=0.6, width=0.2, height=0.2),
        Area(id=item("heel"), x=0.0, y=0.0, width=0.2, height=0.2),
    )
    inside, outside = (said_of(Point(id=HERE, areas=areas), acts.PointAt(x=x, y=0.7)) for x in (0.7, 0.3))
    assert (inside.interaction, inside.response, inside.correct) == ("other", "toe", ("toe", "heel"))
    assert outside.response == "0.300 0.700"


def test_a_self_score_is_a_performance_of_criteria() -> None:
    scores = (("names-it", 5), ("next", 2))
    given = acts.ScoreSelf(
        scores=tuple(acts.CriterionScore(criterion=CriterionId(name), score=score) for name, score in scores)
    )
    moment = Reply(id=HERE, rubric=RubricId("warmth"))
    said = told(program(scene("a", moment)), acts.Write(text="Your feet come first."), given)[1][0]
    assert (said.interaction, said.response, said.correct) == ("performance", "names-it[.]5[,]next[.]2", ())


def test_a_page_of_the_journal_is_a_private_long_fill_in_without_a_right_one() -> None:
    said = said_of(Reflect(id=HERE), acts.WriteJournal(text="I listened."))
    assert (said.interaction, said.response, said.correct, said.private) == ("long-fill-in", "I listened.", (), True)


def test_spotting_is_a_performance_of_steps() -> None:
    of = program(
        scene("a", Spot(id=HERE, skill=LISTENING), clip=clip(), cues=(cue("sigh", 2000, 2500), cue("feet", 5000, 5500)))
    )
    _, said = told(of, Tap(position_ms=2600), Reach(position_ms=10_000))
    assert (said[1].interaction, said[1].response, said[1].correct) == (
        "performance",
        "sigh[.]late",
        ("sigh[.][,]feet[.]",),
    )


@pytest.mark.parametrize("sign", ["[,]", "[.]", "[:]"])
def test_a_text_cannot_forge_a_delimiter(sign: str) -> None:
    assert sign not in written(f"one{sign}two")
    assert written("a [note]. [1:2]") == "a [note]. [1:2]"

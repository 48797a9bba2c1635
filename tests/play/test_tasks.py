"""Order, pairs, gaps, numbers and places in a picture are worth the share that is right."""

from __future__ import annotations

import pytest

from empathy_studio.course.ids import ItemId, MomentId
from empathy_studio.course.moments import Area, Blank, Gap, Match, Number, Order, OrderItem, Pair, Point
from empathy_studio.play import acts
from empathy_studio.play.acts import ActRefused
from empathy_studio.play.run import step
from tests.play.lessons import answer, earned, ids, offer, played, points, program, scene

HERE = MomentId("q")

ORDER = Order(id=HERE, items=tuple(OrderItem(id=name, text=name) for name in ids("a", "b", "c", "d")), points=points(3))


def test_an_order_is_worth_the_neighbours_that_follow_rightly() -> None:
    assert earned(ORDER, acts.PutInOrder(items=ids("a", "b", "c", "d"))) == 3
    assert earned(ORDER, acts.PutInOrder(items=ids("d", "a", "b", "c"))) == 2
    assert earned(ORDER, acts.PutInOrder(items=ids("d", "c", "b", "a"))) == 0
    with pytest.raises(ActRefused, match="3 were named, 4 to 4"):
        answer(ORDER, acts.PutInOrder(items=ids("a", "b", "c")))


def test_things_to_order_are_never_shown_in_the_right_order() -> None:
    of = program(scene("a", Order(id=HERE, items=ORDER.items[:2])))
    assert {offer(of, played(of, seed=seed), "put_in_order").ids for seed in range(20)} == {("b", "a")}


def test_pairs_are_worth_their_share() -> None:
    pairs = (
        Pair(id=ItemId("a"), left="cry", right="sad"),
        Pair(id=ItemId("b"), left="sob", right="sad"),
        Pair(id=ItemId("c"), left="grin", right="glad"),
    )
    moment = Match(id=HERE, pairs=pairs, points=points(3))

    def up(*names: str) -> acts.PairUp:
        return acts.PairUp(pairs=tuple(acts.Together(left=ItemId(one[0]), right=ItemId(one[1])) for one in names))

    assert earned(moment, up("aa", "bb", "cc")) == 3
    assert earned(moment, up("ab", "ba", "cc")) == 3, "two things that read the same may stand for each other"
    assert earned(moment, up("ac", "ca")) == 0
    assert earned(moment, up("cc")) == 1
    with pytest.raises(ActRefused, match="named twice"):
        answer(moment, up("aa", "ba"))


def test_gaps_are_compared_without_case_and_blanks_unless_exact() -> None:
    gaps = (Gap(id=ItemId("x"), answers=("narrow feet", "feet")), Gap(id=ItemId("y"), answers=("Mara",), exact=True))
    moment = Blank(id=HERE, text="{x} {y}", gaps=gaps, points=points(2))

    def fill(x: str, y: str) -> acts.FillGaps:
        return acts.FillGaps(gaps=(acts.GapText(gap=ItemId("x"), text=x), acts.GapText(gap=ItemId("y"), text=y)))

    assert earned(moment, fill(" Narrow   FEET", "Mara ")) == 2
    assert earned(moment, fill("Feet", "mara")) == 1
    assert earned(moment, acts.FillGaps(gaps=())) == 0


def test_a_number_is_right_within_its_range_ends_included() -> None:
    moment = Number(id=HERE, low=3, high=5.5, unit="days", points=points(2), feedback="The policy says so.")
    assert [earned(moment, acts.GiveNumber(value=value)) for value in (2.99, 3, 5.5, 5.51)] == [0, 2, 2, 0]
    run, _ = answer(moment, acts.GiveNumber(value=7))
    assert run.answered[0].reasons[0].text == "7 days is not right: it is 3 to 5.5 days."
    with pytest.raises(ActRefused, match="A number is asked for"):
        answer(moment, acts.GiveNumber(value=float("nan")))


def test_pointing_is_right_inside_the_ellipse_of_a_right_area() -> None:
    shoe = Area(id=ItemId("shoe"), x=0.2, y=0.2, width=0.4, height=0.2, label="Her shoe", feedback="It is too wide.")
    bag = Area(id=ItemId("bag"), x=0.7, y=0.7, width=0.2, height=0.2, right=False, feedback="Only a bag.")
    moment = Point(id=HERE, areas=(shoe, bag), points=points(2))
    assert earned(moment, acts.PointAt(x=0.4, y=0.3)) == 2
    assert earned(moment, acts.PointAt(x=0.6, y=0.3)) == 2, "its edge counts"
    assert earned(moment, acts.PointAt(x=0.21, y=0.21)) == 0, "the corner of its box does not"
    run, said = answer(moment, acts.PointAt(x=0.8, y=0.8))
    assert (said.response, said.correct, run.answered[0].reasons[0].author) == ("bag", ("shoe",), "Only a bag.")


def test_an_act_of_another_kind_is_never_taken() -> None:
    of = program(scene("a", ORDER))
    with pytest.raises(ActRefused, match="“number” is not on offer in scene “a”, moment “q”"):
        step(of, played(of), acts.GiveNumber(value=1))

"""Rate: statements on a scale, from a survey of the course or standing here."""

from __future__ import annotations

from empathy_studio.course.moments import Rate, RateItem, Scale
from empathy_studio.play.acts import Act, ItemRating, RateItems
from empathy_studio.play.chance import draw
from empathy_studio.play.moments.kind import BASIC_FORM, HOW, Beside, Field, Kind, Outcome, Seat, Taken
from empathy_studio.play.program import Program
from empathy_studio.play.state import Offer

SCALE_FORM = (
    Field(name="low", label="Lowest step", type="whole", low=0, high=10),
    Field(name="high", label="Highest step", type="whole", low=1, high=11),
    Field(name="low_label", label="The lowest means", type="text"),
    Field(name="high_label", label="The highest means", type="text"),
)
"""The fields of a rating scale."""
ITEM_FORM = (
    Field(name="text", label="Statement", type="sentence"),
    Field(name="reverse", label="Reversed", type="flag", help="A high rating means little of it."),
    Field(name="audiences", label="Asked of", type="words", help="Leaders, staff, customers; empty: all."),
)
"""The fields of one statement to rate."""

_FORM = (
    *BASIC_FORM,
    Field(name="survey", label="Survey", type="survey", help="Left empty, the statements below are rated."),
    Field(name="items", label="Statements", type="list", of=ITEM_FORM),
    Field(name="scale", label="Scale", type="struct", of=SCALE_FORM, section=HOW),
)


def rated(program: Program, moment: Rate) -> tuple[tuple[RateItem, ...], Scale]:
    """The statements that are rated and their scale: the survey's, or the moment's own."""
    if moment.survey is None:
        return moment.items, moment.scale
    survey = program.surveys[moment.survey]
    return survey.items, survey.scale


def _offers(seat: Seat) -> tuple[Offer, ...]:
    items, scale = rated(seat.program, seat.moment)
    ids = tuple(item.id for item in items)
    return (Offer(act="rate_items", moment=seat.moment.id, ids=ids, at_most=len(ids), low=scale.low, high=scale.high),)


def _refusal(seat: Seat, act: Act) -> str:
    assert isinstance(act, RateItems)
    _, scale = rated(seat.program, seat.moment)
    for one in act.ratings:
        if one.rating is not None and not scale.low <= one.rating <= scale.high:
            return f"The rating {one.rating} is outside {scale.low} to {scale.high}."
    return ""


def _take(seat: Seat, act: Act) -> Taken:
    """Nothing is right or wrong here, so there are no points; each rated statement is a likert of its own."""
    assert isinstance(act, RateItems)
    given = [one for one in act.ratings if one.rating is not None]
    ids = tuple(one.item for one in given)
    if not given:
        return Taken(interaction="likert", silent=True)
    rest = tuple(Beside(item=one.item, interaction="likert", response=str(one.rating)) for one in given[1:])
    first = given[0]
    return Taken(interaction="likert", item=first.item, response=str(first.rating), beside=rest, ids=ids)


def _outcomes(_program: Program, _moment: Rate) -> tuple[Outcome, ...]:
    return (Outcome(),)


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    items, scale = rated(seat.program, seat.moment)
    steps = scale.high - scale.low + 1
    drawn = tuple(ItemRating(item=item.id, rating=scale.low + draw(number, item.id) % steps) for item in items)
    high = tuple(ItemRating(item=item.id, rating=scale.low if item.reverse else scale.high) for item in items)
    return (RateItems(ratings=high), RateItems(ratings=drawn))


KIND = Kind(
    name="rate",
    model=Rate,
    title="Survey",
    interaction="likert",
    acts=(RateItems,),
    offers=_offers,
    refusal=_refusal,
    take=_take,
    outcomes=_outcomes,
    answers=_answers,
    form=_FORM,
)

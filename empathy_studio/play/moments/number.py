"""Number: give a number, right within a range."""

from __future__ import annotations

import math

from empathy_studio.course.moments import Number
from empathy_studio.play.acts import Act, GiveNumber
from empathy_studio.play.chance import draw
from empathy_studio.play.moments.kind import (
    BASIC_FORM,
    FEEDBACK,
    POINTS,
    Field,
    Kind,
    Seat,
    Taken,
    figure,
    judged,
    points_outcomes,
)
from empathy_studio.play.state import Offer

_FORM = (
    *BASIC_FORM,
    Field(name="low", label="Right from", type="number"),
    Field(name="high", label="Right up to", type="number", help="Both ends are right."),
    Field(name="unit", label="Unit", type="text", help="Shown behind the field."),
    POINTS,
    FEEDBACK,
)


def _offers(seat: Seat) -> tuple[Offer, ...]:
    return (Offer(act="give_number", moment=seat.moment.id),)


def _refusal(_seat: Seat, act: Act) -> str:
    assert isinstance(act, GiveNumber)
    return "" if math.isfinite(act.value) else "A number is asked for."


def _take(seat: Seat, act: Act) -> Taken:
    """All the points inside the range, none outside; the pattern is the range (`low[:]high`)."""
    assert isinstance(act, GiveNumber)
    moment: Number = seat.moment
    good = moment.low <= act.value <= moment.high
    one = moment.low == moment.high
    code = "number.right" if good else "number.wrong.one" if one else "number.wrong"
    given, high = _with_unit(moment, act.value), _with_unit(moment, moment.high)
    return judged(
        moment,
        "numeric",
        share=1.0 if good else 0.0,
        good=good,
        told=seat.program.say(code, value=given, low=high if one else figure(moment.low), high=high),
        response=figure(act.value),
        correct=(f"{figure(moment.low)}[:]{figure(moment.high)}",),
        text=given,
    )


def _with_unit(moment: Number, value: float) -> str:
    return f"{figure(value)} {moment.unit}".strip()


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    moment: Number = seat.moment
    span = max(1.0, moment.high - moment.low)
    drawn = round(moment.low - span + draw(number, moment.id) % 1000 / 1000 * 3 * span, 2)
    return (GiveNumber(value=moment.low), GiveNumber(value=drawn), GiveNumber(value=moment.high + span))


KIND = Kind(
    name="number",
    model=Number,
    title="Number",
    interaction="numeric",
    acts=(GiveNumber,),
    offers=_offers,
    refusal=_refusal,
    take=_take,
    outcomes=points_outcomes,
    answers=_answers,
    form=_FORM,
)

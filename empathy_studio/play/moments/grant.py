"""Grant: decide within the course's authority; what is granted is booked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from empathy_studio.course.moments import Grant, GrantOption
from empathy_studio.play import authority
from empathy_studio.play.acts import Act, Pick
from empathy_studio.play.moments.choose import CHOICE_FORM, on_offer, outcomes_of, take_choices
from empathy_studio.play.moments.kind import BASIC_FORM, Field, Kind, Outcome, Seat, Taken, highest, summed, total
from empathy_studio.play.program import Program
from empathy_studio.play.state import Offer

_FORM = (
    *BASIC_FORM,
    Field(
        name="options",
        label="Options",
        type="list",
        of=(
            *CHOICE_FORM,
            Field(name="cost", label="Costs", type="number", low=0, help="Money, in the course's currency."),
            Field(name="days", label="Extra days", type="whole", low=0, high=3650, unit="days"),
            Field(name="exception", label="Exception", type="text", help="The kind of exception that is granted."),
            Field(name="escalates", label="Asks above", type="flag", help="Leads to whoever may decide it."),
            Field(name="stance", label="Held for", type="option", options=("too_strict", "fair", "too_lavish")),
        ),
    ),
)


def _offers(seat: Seat) -> tuple[Offer, ...]:
    ids = tuple(option.id for option in on_offer(seat, seat.moment.options))
    return (Offer(act="pick", moment=seat.moment.id, ids=ids, at_least=1, at_most=1),)


def _take(seat: Seat, act: Act) -> Taken:
    """One option, scored like a choice; its cost is booked to `spent` unless somebody above decides."""
    assert isinstance(act, Pick)
    moment: Grant = seat.moment
    ready = on_offer(seat, moment.options)
    picked = [option for option in ready if option.id in act.choices]
    taken = take_choices(seat, moment.options, picked, False, highest(*(summed(one.points) for one in ready)))
    option = picked[0]
    assert isinstance(option, GrantOption)
    return replace(
        taken,
        reasons=(*taken.reasons, *authority.reasons(seat.program, moment, option)),
        booked=authority.booked(option),
        stance=option.stance,
    )


def _outcomes(_program: Program, moment: Any) -> tuple[Outcome, ...]:
    return outcomes_of(moment.options)


def _answers(seat: Seat, _number: int) -> tuple[Act, ...]:
    ready = sorted(on_offer(seat, seat.moment.options), key=lambda one: -total(summed(one.points)))
    return tuple(Pick(choices=(option.id,)) for option in ready)


KIND = Kind(
    name="grant",
    model=Grant,
    title="Decision",
    interaction="choice",
    acts=(Pick,),
    offers=_offers,
    take=_take,
    outcomes=_outcomes,
    answers=_answers,
    askable=lambda seat: bool(on_offer(seat, seat.moment.options)),
    form=_FORM,
)

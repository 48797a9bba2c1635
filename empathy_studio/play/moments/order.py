"""Order: put things in the right order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from empathy_studio.course.moments import Order
from empathy_studio.play.acts import Act, PutInOrder
from empathy_studio.play.chance import draw, moved
from empathy_studio.play.moments.kind import (
    BASIC_FORM,
    FEEDBACK,
    POINTS,
    Field,
    Kind,
    Seat,
    Taken,
    judged,
    points_outcomes,
)
from empathy_studio.play.state import Offer

_FORM = (
    *BASIC_FORM,
    Field(
        name="items",
        label="Steps",
        type="list",
        help="In the right order; they are shown shuffled.",
        of=(Field(name="text", label="Step", type="sentence"),),
    ),
    POINTS,
    FEEDBACK,
)


def neighbours(right: Sequence[str], given: Sequence[str]) -> tuple[int, int]:
    """How many things are followed by the right one, and how many could be.

    Counting neighbours is fair to one thing misplaced and gives nothing for the whole turned round.
    """
    pairs = set(pairwise(right))
    return sum(pair in pairs for pair in pairwise(given)), len(right) - 1


def _offers(seat: Seat) -> tuple[Offer, ...]:
    ids = moved([item.id for item in seat.moment.items], seat.run.seed, *seat.place)
    return (Offer(act="put_in_order", moment=seat.moment.id, ids=ids, at_least=len(ids), at_most=len(ids)),)


def _take(seat: Seat, act: Act) -> Taken:
    assert isinstance(act, PutInOrder)
    moment: Order = seat.moment
    right = [item.id for item in moment.items]
    following, pairs = neighbours(right, act.items)
    return judged(
        moment,
        "sequencing",
        share=following / pairs if pairs > 0 else 1.0,
        good=list(act.items) == right,
        told=seat.program.say("order.right", right=following, number=max(pairs, 0)),
        response="[,]".join(act.items),
        correct=("[,]".join(right),) if right else (),
        ids=act.items,
    )


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    right = tuple(item.id for item in seat.moment.items)
    drawn = tuple(sorted(right, key=lambda name: draw(number, name)))
    orders = sorted({right, drawn, right[::-1]}, key=lambda order: (-neighbours(right, order)[0], order))
    return tuple(PutInOrder(items=order) for order in orders)


KIND = Kind(
    name="order",
    model=Order,
    title="Order",
    interaction="sequencing",
    acts=(PutInOrder,),
    offers=_offers,
    take=_take,
    outcomes=points_outcomes,
    answers=_answers,
    form=_FORM,
)

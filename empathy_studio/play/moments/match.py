"""Match: bring together what belongs together."""

from __future__ import annotations

from empathy_studio.course.moments import Match
from empathy_studio.play.acts import Act, PairUp, Together
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
        name="pairs",
        label="Pairs",
        type="list",
        help="The right-hand side is shown shuffled.",
        of=(
            Field(name="left", label="This", type="sentence"),
            Field(name="right", label="Belongs to", type="sentence"),
        ),
    ),
    POINTS,
    FEEDBACK,
)


def _offers(seat: Seat) -> tuple[Offer, ...]:
    ids = tuple(pair.id for pair in seat.moment.pairs)
    others = moved(ids, seat.run.seed, *seat.place)
    return (Offer(act="pair_up", moment=seat.moment.id, ids=ids, others=others, at_most=len(ids)),)


def _take(seat: Seat, act: Act) -> Taken:
    """Each thing beside its own counts alike; two right-hand things that read the same may stand for each other."""
    assert isinstance(act, PairUp)
    moment: Match = seat.moment
    texts = {pair.id: pair.right for pair in moment.pairs}
    lefts = {pair.id: pair.left for pair in moment.pairs}
    right = sum(texts[pair.left] == texts[pair.right] for pair in act.pairs)
    number = len(moment.pairs)
    return judged(
        moment,
        "matching",
        share=right / number if number else 1.0,
        good=right == number,
        told=seat.program.say("match.right", right=right, number=number),
        response="[,]".join(f"{pair.left}[.]{pair.right}" for pair in act.pairs),
        correct=("[,]".join(f"{pair.id}[.]{pair.id}" for pair in moment.pairs),) if number else (),
        ids=tuple(pair.left for pair in act.pairs if texts[pair.left] == texts[pair.right]),
        text="; ".join(f"{lefts[pair.left]} – {texts[pair.right]}" for pair in act.pairs),
    )


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    ids = [pair.id for pair in seat.moment.pairs]
    drawn = sorted(ids, key=lambda name: draw(number, name))
    return tuple(
        PairUp(pairs=tuple(Together(left=left, right=right) for left, right in zip(ids, rights, strict=True)))
        for rights in (ids, drawn, [*ids[1:], *ids[:1]])
    )


KIND = Kind(
    name="match",
    model=Match,
    title="Match",
    interaction="matching",
    acts=(PairUp,),
    offers=_offers,
    take=_take,
    outcomes=points_outcomes,
    answers=_answers,
    form=_FORM,
)

"""Blank: fill the gaps of a text."""

from __future__ import annotations

import unicodedata
from itertools import islice, product

from empathy_studio.course.moments import Blank, Gap
from empathy_studio.play.acts import Act, FillGaps, GapText
from empathy_studio.play.chance import pick
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
    written,
)
from empathy_studio.play.state import Offer

MOST_PATTERNS = 20
"""So many combinations of right answers are written out at most."""

_FORM = (
    *BASIC_FORM,
    Field(name="text", label="Text", type="prose", help="A gap stands as {gap-id}."),
    Field(
        name="gaps",
        label="Gaps",
        type="list",
        of=(
            Field(name="answers", label="Right answers", type="words"),
            Field(name="exact", label="Exactly so", type="flag", help="Capitals and small letters matter."),
        ),
    ),
    POINTS,
    FEEDBACK,
)


def fits(gap: Gap, text: str) -> bool:
    """True when `text` is one of the gap's answers; blanks around it never count, capitals only when `exact`."""
    return _key(text, gap.exact) in {_key(answer, gap.exact) for answer in gap.answers}


def _key(text: str, exact: bool) -> str:
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    return plain if exact else plain.casefold()


def _offers(seat: Seat) -> tuple[Offer, ...]:
    ids = tuple(gap.id for gap in seat.moment.gaps)
    return (Offer(act="fill_gaps", moment=seat.moment.id, ids=ids, at_most=len(ids)),)


def _take(seat: Seat, act: Act) -> Taken:
    assert isinstance(act, FillGaps)
    moment: Blank = seat.moment
    given = {one.gap: one.text for one in act.gaps}
    right = tuple(gap.id for gap in moment.gaps if fits(gap, given.get(gap.id, "")))
    number = len(moment.gaps)
    return judged(
        moment,
        "fill-in",
        share=len(right) / number if number else 1.0,
        good=len(right) == number,
        told=seat.program.say("blank.right", right=len(right), number=number),
        response="[,]".join(written(given.get(gap.id, "")) for gap in moment.gaps),
        correct=patterns(moment),
        ids=right,
        text="; ".join(given.get(gap.id, "") for gap in moment.gaps),
    )


def patterns(moment: Blank) -> tuple[str, ...]:
    """The right answers as fill-in patterns, one for each combination, with the flags that xAPI and SCORM put first.

    Case matters in the pattern when it does in every gap; the flags hold for all gaps alike.
    """
    if not moment.gaps or not all(gap.answers for gap in moment.gaps):
        return ()
    case = "true" if all(gap.exact for gap in moment.gaps) else "false"
    flags = f"{{case_matters={case}}}" + ("{order_matters=true}" if len(moment.gaps) > 1 else "")
    combined = product(*(gap.answers for gap in moment.gaps))
    return tuple(flags + "[,]".join(map(written, answers)) for answers in islice(combined, MOST_PATTERNS))


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    gaps: tuple[Gap, ...] = seat.moment.gaps
    right = tuple(GapText(gap=gap.id, text=gap.answers[0] if gap.answers else "") for gap in gaps)
    drawn = tuple(pick((one, GapText(gap=one.gap, text="?")), number, one.gap) for one in right)
    return (FillGaps(gaps=right), FillGaps(gaps=drawn), FillGaps(gaps=()))


KIND = Kind(
    name="blank",
    model=Blank,
    title="Gaps",
    interaction="fill-in",
    acts=(FillGaps,),
    offers=_offers,
    take=_take,
    outcomes=points_outcomes,
    answers=_answers,
    form=_FORM,
)

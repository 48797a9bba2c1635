"""Feel: name the customer's feeling and its strength, beside the answers of an expert panel."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from empathy_studio.course.moments import Feel, PanelAnswer
from empathy_studio.play.acts import Act, NameFeeling
from empathy_studio.play.chance import draw
from empathy_studio.play.feelings import FEELINGS, family_of
from empathy_studio.play.moments.kind import (
    BASIC_FORM,
    FEEDBACK,
    POINTS,
    Beside,
    Field,
    Kind,
    Seat,
    Taken,
    points_outcomes,
    scored,
    total,
)
from empathy_studio.play.program import Program
from empathy_studio.play.state import Offer, Reason

STRENGTHS = range(1, 6)
"""From faint (1) to overwhelming (5)."""

_FORM = (
    *BASIC_FORM,
    Field(
        name="panel",
        label="Panel",
        type="list",
        help="What experts answered.",
        of=(
            Field(name="feeling", label="Feeling", type="option", options=FEELINGS),
            Field(name="strength", label="Strength", type="whole", low=1, high=5),
            Field(name="experts", label="Experts", type="whole", low=1, high=1000, unit="people"),
        ),
    ),
    POINTS,
    FEEDBACK,
)


def agreement(panel: Sequence[PanelAnswer], feeling: str, strength: int) -> float:
    """How many experts an answer agrees with.

    An expert who named the same feeling counts fully, one who named another of the same family half; one step of
    strength beside theirs halves that, two steps or more leave nothing.
    """
    agreed = 0.0
    for answer in panel:
        named = _key(answer.feeling)
        near = 1.0 if named == feeling else 0.5 if family_of(named) == family_of(feeling) else 0.0
        agreed += answer.experts * near * max(0.0, 1.0 - abs(strength - answer.strength) / 2)
    return agreed


def consensus(panel: Sequence[PanelAnswer], feeling: str, strength: int) -> float:
    """The share (0 to 1) of the points: agreement over that of the answer most of the panel agrees with.

    Scoring by the agreement of experts instead of one right answer follows Mayer, J. D., Salovey, P., Caruso, D. R. &
    Sitarenios, G. (2003), Measuring emotional intelligence with the MSCEIT V2.0, Emotion 3, 97-105; the share over
    the modal answer and the neighbouring steps are ours.
    """
    feeling, most_named, most_strong = _key(feeling), *modal(panel)
    most = agreement(panel, most_named, most_strong)
    return agreement(panel, feeling, strength) / most if most > 0.0 else 0.0


def modal(panel: Sequence[PanelAnswer]) -> tuple[str, int]:
    """The answer that most of the panel agrees with; of several the one named first, then the fainter."""
    named = tuple(dict.fromkeys(_key(answer.feeling) for answer in panel))
    answers = [(feeling, strength) for feeling in named for strength in STRENGTHS]
    return max(answers, key=lambda answer: agreement(panel, *answer), default=("", 3))


def offered_feelings(moment: Feel) -> tuple[str, ...]:
    """The wheel, and the panel's feelings that are not on it."""
    return tuple(dict.fromkeys((*FEELINGS, *(_key(answer.feeling) for answer in moment.panel))))


def _key(feeling: str) -> str:
    return re.sub(r"\s+", " ", feeling.strip().casefold())


def _offers(seat: Seat) -> tuple[Offer, ...]:
    return (Offer(act="name_feeling", moment=seat.moment.id, ids=offered_feelings(seat.moment), low=1.0, high=5.0),)


def _refusal(seat: Seat, act: Act) -> str:
    assert isinstance(act, NameFeeling)
    return "" if _key(act.feeling) in offered_feelings(seat.moment) else f"“{act.feeling}” is not on the wheel."


def _take(seat: Seat, act: Act) -> Taken:
    """Points times the panel's consensus; said as a choice (the feeling) and a likert (its strength)."""
    assert isinstance(act, NameFeeling)
    moment: Feel = seat.moment
    share = consensus(moment.panel, act.feeling, act.strength)
    points, most = scored(moment.points, share)
    feeling, strength = modal(moment.panel)
    correct, strong = ((_id(feeling),), (str(strength),)) if feeling else ((), ())
    return Taken(
        interaction="choice",
        response=_id(act.feeling),
        correct=correct,
        beside=(Beside(item="strength", interaction="likert", response=str(act.strength), correct=strong),),
        ids=(_key(act.feeling), str(act.strength)),
        points=points,
        most=most,
        success=share >= 1.0 if moment.panel else None,
        reasons=_reasons(seat.program, moment, act, total(points)),
        feedback=(moment.feedback,) if moment.feedback else (),
    )


def _reasons(program: Program, moment: Feel, act: NameFeeling, points: float) -> tuple[Reason, ...]:
    experts = sum(answer.experts for answer in moment.panel)
    named = feeling_name(program, act.feeling)
    if not experts:
        told = program.say("feel.named", feeling=named)
        return (Reason(kind="answer", text=told, author=moment.feedback),) if moment.feedback else ()
    feeling, _ = modal(moment.panel)
    same = [answer for answer in moment.panel if _key(answer.feeling) == _key(act.feeling)]
    percent = round(100 * sum(answer.experts for answer in same) / experts)
    middle = math.fsum(answer.experts * answer.strength for answer in moment.panel) / experts
    told = program.say("feel.panel", percent=percent, feeling=named, most=feeling_name(program, feeling))
    strong = program.say("feel.strength", given=act.strength, middle=round(middle, 1))
    good = _key(act.feeling) == feeling
    return (
        Reason(kind="answer", text=told, author=moment.feedback, good=good, points=points),
        Reason(kind="answer", text=strong),
    )


def feeling_name(program: Program, feeling: str) -> str:
    """The word for a feeling in the program's language; one that is not on the wheel stays as the author wrote it."""
    name = _key(feeling)
    return program.say(f"feeling.{name}") if name in FEELINGS else feeling.strip()


def _id(feeling: str) -> str:
    """A feeling as an id in a response: lower case, blanks as hyphens."""
    return _key(feeling).replace(" ", "-")


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    names = offered_feelings(seat.moment)
    feeling, strength = modal(seat.moment.panel)
    worst = min(names, key=lambda name: max(agreement(seat.moment.panel, name, one) for one in STRENGTHS))
    return (
        NameFeeling(feeling=feeling or names[0], strength=strength),
        NameFeeling(feeling=names[draw(number, "feeling") % len(names)], strength=1 + draw(number, "strength") % 5),
        NameFeeling(feeling=worst, strength=1),
    )


KIND = Kind(
    name="feel",
    model=Feel,
    title="Feeling",
    interaction="choice",
    acts=(NameFeeling,),
    offers=_offers,
    refusal=_refusal,
    take=_take,
    outcomes=points_outcomes,
    answers=_answers,
    form=_FORM,
)

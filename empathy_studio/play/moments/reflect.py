"""Reflect: a page of the private journal."""

from __future__ import annotations

from empathy_studio.course.moments import Reflect
from empathy_studio.play.acts import Act, Skip, WriteJournal
from empathy_studio.play.moments.kind import BASIC_FORM, Field, Kind, Outcome, Seat, Taken
from empathy_studio.play.program import Program
from empathy_studio.play.state import Offer

_FORM = (*BASIC_FORM, Field(name="optional", label="May be skipped", type="flag", help="The journal is their own."))


def _offers(seat: Seat) -> tuple[Offer, ...]:
    moment: Reflect = seat.moment
    write = Offer(act="write_journal", moment=moment.id)
    return (write, Offer(act="skip", moment=moment.id)) if moment.optional else (write,)


def _take(_seat: Seat, act: Act) -> Taken:
    """Nothing is scored; what is written is marked private, and the words are kept out of the answer's record."""
    if isinstance(act, Skip):
        return Taken(interaction="long-fill-in", silent=True, private=True)
    assert isinstance(act, WriteJournal)
    return Taken(interaction="long-fill-in", response=act.text, private=True)


def _outcomes(_program: Program, _moment: Reflect) -> tuple[Outcome, ...]:
    return (Outcome(),)


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    written = WriteJournal(text=f"Thought {number % 100}.")
    return (written, Skip()) if seat.moment.optional else (written,)


KIND = Kind(
    name="reflect",
    model=Reflect,
    title="Journal",
    interaction="long-fill-in",
    acts=(WriteJournal, Skip),
    offers=_offers,
    take=_take,
    outcomes=_outcomes,
    answers=_answers,
    form=_FORM,
)

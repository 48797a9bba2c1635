"""Record: answer by microphone or camera; where there is none, in writing."""

from __future__ import annotations

from empathy_studio.course.moments import Record
from empathy_studio.play.acts import Act, Continue, KeepRecording, ScoreSelf, Write
from empathy_studio.play.moments.kind import BASIC_FORM, HOW, Field, Kind, Seat, Taken
from empathy_studio.play.moments.reply import (
    WORDING_FORM,
    most_words,
    said_of_it,
    sample_text,
    scores_offer,
    self_scores,
    take_words,
    words_outcomes,
    words_refusal,
)
from empathy_studio.play.state import Comparing, Offer

TYPED_WORDS = (1, 400)
"""How long an answer may be, in words, when it is typed instead."""

SPARE_MS = 1000
"""So much longer than asked for a recording may be, in ms: stopping is never exact."""

_FORM = (
    *BASIC_FORM,
    Field(name="medium", label="Recorded as", type="option", options=("sound", "video"), section=HOW),
    Field(name="at_most_s", label="At most", type="number", unit="s", low=1, high=600, section=HOW),
    *WORDING_FORM,
)


def _offers(seat: Seat) -> tuple[Offer, ...]:
    if isinstance(seat.run.phase, Comparing):
        return scores_offer(seat)
    moment: Record = seat.moment
    least, most = TYPED_WORDS
    return (
        Offer(act="keep_recording", moment=moment.id, until_ms=_longest(moment)),
        Offer(act="write", moment=moment.id, at_least=least, at_most=most),
    )


def _longest(moment: Record) -> int:
    return round(moment.at_most_s * 1000) + SPARE_MS


def _refusal(seat: Seat, act: Act) -> str:
    if isinstance(act, KeepRecording):
        longest = _longest(seat.moment)
        return (
            "" if act.length_ms <= longest else f"The recording is {act.length_ms} ms long, at most {longest} ms fit."
        )
    return words_refusal(seat, act, *TYPED_WORDS)


def _take(seat: Seat, act: Act) -> Taken:
    """A recording is kept by name for scoring; a typed answer is taken as a reply."""
    if not isinstance(act, KeepRecording):
        return take_words(seat, act)
    moment: Record = seat.moment
    compares = seat.program.teaches and bool(moment.rubric or moment.model_answers)
    return Taken(
        interaction="other",
        response=act.recording,
        ids=(act.recording,),
        reasons=() if compares else said_of_it(seat.program, moment, "own.kept"),
        most=most_words(seat.program, moment),
        compares=compares,
        feedback=(moment.feedback,) if moment.feedback and not compares else (),
    )


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    if isinstance(seat.run.phase, Comparing):
        return self_scores(seat, number)
    return (Write(text=sample_text(seat.moment, *TYPED_WORDS)),)


KIND = Kind(
    name="record",
    model=Record,
    title="Recording",
    interaction="other",
    acts=(KeepRecording, Write, ScoreSelf, Continue),
    offers=_offers,
    refusal=_refusal,
    take=_take,
    outcomes=words_outcomes,
    answers=_answers,
    form=_FORM,
)

"""Acts: everything a learner can do in a run, as frozen values with one canonical JSON form."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from empathy_studio import typed_json
from empathy_studio.course.ids import ChoiceId, CriterionId, ItemId
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError

Took = Annotated[int, Meta(ge=0, le=86_400_000)]
"""How long the learner took, in ms, from the moment being asked to the act."""

Position = Annotated[int, Meta(ge=0, le=86_400_000)]
"""A place in the media, in ms."""

Seed = Annotated[int, Meta(ge=0, le=9_007_199_254_740_991)]
"""What every shuffle of a run is drawn from; small enough to survive any JSON reader."""


class ActRefused(CourseError):
    """The act is not among those on offer where the run stands; the run is as it was."""


class Begin(Value, frozen=True, kw_only=True, tag_field="act", tag="begin"):
    """Start the lesson; every shuffle follows from `seed`."""

    seed: Seed = 0


class Reach(Value, frozen=True, kw_only=True, tag_field="act", tag="reach"):
    """The clip came to the next stop: a moment that is due, or the clip's end, at `position_ms` of the media."""

    position_ms: Position = 0


class Tap(Value, frozen=True, kw_only=True, tag_field="act", tag="tap"):
    """A cue was noticed: at `position_ms` of the media, or at the sign `at` (from 0) of a written `message`."""

    position_ms: Position = 0
    message: ItemId | None = None
    at: Annotated[int, Meta(ge=0, le=1_000_000)] = 0


class Pick(Value, frozen=True, kw_only=True, tag_field="act", tag="pick"):
    """One or several answers of a `choose`, or the option of a `grant`.

    `timed_out` says that the time ran out: then `choices` is empty and the moment's own default leads on.
    """

    choices: tuple[ChoiceId, ...] = ()
    timed_out: bool = False
    took_ms: Took = 0


class NameFeeling(Value, frozen=True, kw_only=True, tag_field="act", tag="name_feeling"):
    """The feeling the learner sees in the customer, and its strength, 1 (faint) to 5 (overwhelming)."""

    feeling: Annotated[str, Meta(min_length=1, max_length=100)]
    strength: Annotated[int, Meta(ge=1, le=5)]
    took_ms: Took = 0


class AskQuestion(Value, frozen=True, kw_only=True, tag_field="act", tag="ask_question"):
    """One question of the tray is put to the customer."""

    question: ItemId
    took_ms: Took = 0


class StopAsking(Value, frozen=True, kw_only=True, tag_field="act", tag="stop_asking"):
    """The learner has asked enough and goes on."""

    took_ms: Took = 0


class Write(Value, frozen=True, kw_only=True, tag_field="act", tag="write"):
    """An answer in the learner's own words."""

    text: Annotated[str, Meta(max_length=20_000)]
    took_ms: Took = 0


class KeepRecording(Value, frozen=True, kw_only=True, tag_field="act", tag="keep_recording"):
    """A recording is kept as the answer: the name of its file, its length in ms, and which take it was (from 1)."""

    recording: Annotated[str, Meta(min_length=1, max_length=200)]
    length_ms: Position
    take: Annotated[int, Meta(ge=1, le=1000)] = 1
    took_ms: Took = 0


class CriterionScore(Value, frozen=True, kw_only=True):
    """The score given to one line of a rubric."""

    criterion: CriterionId
    score: Annotated[int, Meta(ge=0, le=10)]


class ScoreSelf(Value, frozen=True, kw_only=True, tag_field="act", tag="score_self"):
    """The learner scores the own answer with the rubric, model answers beside it."""

    scores: tuple[CriterionScore, ...]
    took_ms: Took = 0


class ItemRating(Value, frozen=True, kw_only=True):
    """How one statement was rated; None when it was left out."""

    item: ItemId
    rating: Annotated[int, Meta(ge=0, le=11)] | None = None


class RateItems(Value, frozen=True, kw_only=True, tag_field="act", tag="rate_items"):
    """The statements of a survey, rated."""

    ratings: tuple[ItemRating, ...]
    took_ms: Took = 0


class PutInOrder(Value, frozen=True, kw_only=True, tag_field="act", tag="put_in_order"):
    """The items in the order the learner holds for right."""

    items: tuple[ItemId, ...]
    took_ms: Took = 0


class Together(Value, frozen=True, kw_only=True):
    """A left-hand thing and the pair whose right-hand thing was put beside it."""

    left: ItemId
    right: ItemId


class PairUp(Value, frozen=True, kw_only=True, tag_field="act", tag="pair_up"):
    """What the learner brought together."""

    pairs: tuple[Together, ...]
    took_ms: Took = 0


class GapText(Value, frozen=True, kw_only=True):
    """What was written into one gap."""

    gap: ItemId
    text: Annotated[str, Meta(max_length=500)]


class FillGaps(Value, frozen=True, kw_only=True, tag_field="act", tag="fill_gaps"):
    """What was written into the gaps."""

    gaps: tuple[GapText, ...]
    took_ms: Took = 0


class GiveNumber(Value, frozen=True, kw_only=True, tag_field="act", tag="give_number"):
    """A number was given."""

    value: float
    took_ms: Took = 0


class PointAt(Value, frozen=True, kw_only=True, tag_field="act", tag="point_at"):
    """A place on the picture, in shares of its width and height from the top left corner."""

    x: Annotated[float, Meta(ge=0.0, le=1.0)]
    y: Annotated[float, Meta(ge=0.0, le=1.0)]
    took_ms: Took = 0


class WriteJournal(Value, frozen=True, kw_only=True, tag_field="act", tag="write_journal"):
    """A page of the private journal; `share` is the learner's own wish that the trainer may read it."""

    text: Annotated[str, Meta(max_length=20_000)]
    share: bool = False
    took_ms: Took = 0


class Skip(Value, frozen=True, kw_only=True, tag_field="act", tag="skip"):
    """A moment that may be left out is left out."""

    took_ms: Took = 0


class Continue(Value, frozen=True, kw_only=True, tag_field="act", tag="continue"):
    """What is shown was read: feedback, model answers, a page, or a message with nothing more to find."""

    took_ms: Took = 0


class Leave(Value, frozen=True, kw_only=True, tag_field="act", tag="leave"):
    """The way out of a lesson that goes round in circles; the lesson ends without reaching an end."""


class Draft(Value, frozen=True, kw_only=True, tag_field="act", tag="draft"):
    """Where the learner stands, kept so that a power cut loses nothing.

    `position_ms` is where the clip is; `text` a half-written answer, `partial` any other half-given answer as
    ids or texts, in the order the moment's own act holds them.
    """

    position_ms: Position | None = None
    text: Annotated[str, Meta(max_length=20_000)] = ""
    partial: tuple[str, ...] = ()


class Suspend(Value, frozen=True, kw_only=True, tag_field="act", tag="suspend"):
    """The learner stops for now, with the clip at `position_ms` where one plays."""

    position_ms: Position | None = None


class Resume(Value, frozen=True, kw_only=True, tag_field="act", tag="resume"):
    """The learner goes on."""


class Repair(Value, frozen=True, kw_only=True, tag_field="act", tag="repair"):
    """Go back to before the act number `to` and try another way, as practice.

    The number counts the acts of the official attempt's line (see `Run.line`), or, with `practice`, those of the
    practice line that is being played.
    """

    to: Annotated[int, Meta(ge=1, le=1_000_000)]
    practice: bool = False


Answer = (
    Pick
    | NameFeeling
    | AskQuestion
    | StopAsking
    | Write
    | KeepRecording
    | ScoreSelf
    | RateItems
    | PutInOrder
    | PairUp
    | FillGaps
    | GiveNumber
    | PointAt
    | WriteJournal
    | Skip
)
"""The acts that answer a moment; each has `took_ms`."""

Act = Begin | Reach | Tap | Answer | Continue | Leave | Draft | Suspend | Resume | Repair

_decoder: msgspec.json.Decoder[Act] = typed_json.decoder(Act)


def act_name(act: Act) -> str:
    """The name of the kind of act, as it stands in its JSON (`pick`, `reach`)."""
    return str(act.__struct_config__.tag)


def to_json(act: Act) -> bytes:
    """`act` as canonical JSON: fields in the order of the type, defaults left out, no spaces, UTF-8.

    Raises ActRefused for a text that holds half a sign (a lone surrogate), which no file can keep.
    """
    try:
        return msgspec.json.encode(act)
    except UnicodeEncodeError as error:
        raise ActRefused("The text holds half a sign, which cannot be kept.", "Write it once more.") from error


def from_json(text: bytes | str) -> Act:
    """The act that `text` holds. Raises ActRefused when it is none."""
    try:
        return _decoder.decode(text)
    except msgspec.DecodeError as error:
        raise ActRefused(
            f"A kept act cannot be read: {error}.", "It was made by a newer version, or is damaged."
        ) from error

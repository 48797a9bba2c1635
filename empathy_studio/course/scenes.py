"""Scenes: one continuous moment with the customer, its clip, cues, messages, storyboard and ways on."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from empathy_studio.course.conditions import Condition, Effect
from empathy_studio.course.ids import ID_RULE, MEDIA_RULE, CharacterId, CueId, ItemId, SceneId
from empathy_studio.course.moments import Milliseconds, Moment
from empathy_studio.course.value import Value

Channel = Literal["in_person", "video", "phone", "chat", "email", "text", "page"]
CHANNELS: tuple[Channel, ...] = ("in_person", "video", "phone", "chat", "email", "text", "page")
MediaName = Annotated[str, MEDIA_RULE]


class CaptionTrack(Value, frozen=True, kw_only=True):
    """Captions or descriptions of a clip in one language (BCP 47 tag): a WebVTT file in the media folder."""

    language: str
    media: MediaName


class Clip(Value, frozen=True, kw_only=True):
    """A stretch of a media file: from `in_ms` (default: its start) up to `out_ms` (default: its end), in ms of the
    media.

    `description` tells in words what the picture shows, for those who do not see it; `descriptions` tell it piece by
    piece at its time (WebVTT of the kind "descriptions"), each from when there is something to tell until somebody
    speaks.
    """

    media: MediaName
    in_ms: Milliseconds = 0
    out_ms: Milliseconds | None = None
    captions: tuple[CaptionTrack, ...] = ()
    description: str = ""
    descriptions: tuple[CaptionTrack, ...] = ()


class Cue(Value, frozen=True, kw_only=True):
    """A stretch of the clip, or words of a message, that give something away.

    It lasts from `start_ms` to `end_ms` of the media; in a written channel `message` and `quote` say where
    it stands instead. `weight` is 1 (a detail) to 3 (what this customer is really about). `meaning` says what it
    tells, `response` what a good agent does with it. `about` may name who gives it away.
    """

    id: Annotated[CueId, ID_RULE]
    label: str
    start_ms: Milliseconds = 0
    end_ms: Milliseconds = 0
    message: ItemId | None = None
    quote: str = ""
    weight: Annotated[int, Meta(ge=1, le=3)] = 1
    meaning: str = ""
    response: str = ""
    about: CharacterId | None = None


class Message(Value, frozen=True, kw_only=True):
    """One message of a written channel (chat, e-mail, text), shown `delay_ms` after the one before."""

    id: Annotated[ItemId, ID_RULE]
    speaker: CharacterId
    text: str
    delay_ms: Milliseconds = 1200
    subject: str = ""
    quoted: str = ""


class Line(Value, frozen=True, kw_only=True):
    """One spoken line of a storyboard.

    `feeling` is one of the storyboard's feelings, `intensity` 0 to 1. `pause_ms` is the silence before it;
    `pace` multiplies the voice's own pace. `shot`, `gaze` and `gesture` are left empty to be chosen by the storyboard.
    `sound` is a background sound that begins with this line; `recording` is a media file that replaces the
    made voice. In `text`, `*word*` is stressed and `…` hesitates. A line without text is a silent beat of `pause_ms`.
    """

    id: Annotated[ItemId, ID_RULE]
    speaker: CharacterId
    text: str
    feeling: str = "neutral"
    intensity: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.6
    pause_ms: Milliseconds = 250
    pace: Annotated[float, Meta(ge=0.5, le=2.0)] = 1.0
    shot: str = ""
    gaze: str = ""
    gesture: str = ""
    sound: str = ""
    recording: MediaName | None = None


class Storyboard(Value, frozen=True, kw_only=True):
    """A scripted scene from which a clip is made: setting, shot, background sound and lines.

    `setting` names one of the shipped settings, or a picture in the media folder. `settings` may give single
    characters another place (the two ends of a telephone call). `animal` names one that is beside the customer.
    """

    lines: tuple[Line, ...] = ()
    setting: str = "call-centre"
    settings: tuple[Place, ...] = ()
    shot: str = ""
    sound: str = ""
    animal: str = ""


class Place(Value, frozen=True, kw_only=True):
    """Where one character is during a storyboard, when that is not the storyboard's own setting."""

    character: CharacterId
    setting: str


class Way(Value, frozen=True, kw_only=True):
    """A conditional way on: the first whose condition holds is taken."""

    when: Condition
    leads_to: SceneId


class Ending(Value, frozen=True, kw_only=True):
    """What reaching this scene's end means; `tone` says how the conversation went."""

    title: str
    tone: Literal["warm", "mixed", "cold"] = "mixed"
    text: str = ""


class Scene(Value, frozen=True, kw_only=True):
    """One continuous moment with the customer.

    It shows its clip (or its messages, or its picture and prose), asks its moments in order, then goes on: to the first
    of `ways` that holds, else to `leads_to`, else the lesson ends here, with `ending`. `effects` happen on
    entering. `position` is where the map shows it, in map units, when it was placed by hand; `group` is the title of
    the frame it stands in there; `notes` are the author's own. None of the three is ever packed.
    """

    id: Annotated[SceneId, ID_RULE]
    title: str = ""
    channel: Channel = "in_person"
    speaker: CharacterId | None = None
    clip: Clip | None = None
    picture: MediaName | None = None
    picture_alt: str = ""
    prose: str = ""
    messages: tuple[Message, ...] = ()
    cues: tuple[Cue, ...] = ()
    moments: tuple[Moment, ...] = ()
    effects: tuple[Effect, ...] = ()
    ways: tuple[Way, ...] = ()
    leads_to: SceneId | None = None
    ending: Ending | None = None
    storyboard: Storyboard | None = None
    position: tuple[float, float] | None = None
    group: str = ""
    notes: str = ""

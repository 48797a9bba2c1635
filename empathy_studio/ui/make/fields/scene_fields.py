"""The descriptions of the fields of a scene: what stands there, how it is edited, below which heading."""

from __future__ import annotations

from dataclasses import replace

from empathy_studio.author.storyboard import ANIMALS, FEELINGS, GAZES, GESTURES, SHOTS, SOUNDS, settings
from empathy_studio.course.scenes import CHANNELS
from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.make.fields.descriptions import ID_FIELD

CLIP, PAGE, MESSAGES, CUES = "Clip", "Text and picture", "Messages", "Cues"
ENTERING, ONWARD, STORYBOARD, MORE = "On entering", "Where it leads", "Storyboard", "Notes and id"

_CAPTIONS = (
    Field(name="language", label="Language", type="text", help="A language tag such as en or pt-BR."),
    Field(name="media", label="Captions file", type="media", options=("captions",)),
)
_DESCRIPTIONS = (
    _CAPTIONS[0],
    Field(name="media", label="Descriptions file", type="media", options=("captions",)),
)
_CLIP = (
    Field(name="media", label="Clip", type="media", options=("video", "sound")),
    Field(name="in_ms", label="Begins at", type="time", low=0, high=86_400_000),
    Field(name="out_ms", label="Ends at", type="time", low=0, high=86_400_000, help="Left empty, at its end."),
    Field(name="description", label="What the picture shows", type="sentence", help="For those who do not see it."),
    Field(name="captions", label="Captions", type="list", of=_CAPTIONS),
    Field(
        name="descriptions",
        label="Audio description",
        type="list",
        of=_DESCRIPTIONS,
        help="What the picture shows, told at its time.",
    ),
)
_MESSAGE = (
    Field(name="text", label="Message", type="prose"),
    Field(name="speaker", label="Written by", type="character"),
    Field(name="subject", label="Subject", type="text", help="Of an e-mail."),
    Field(name="quoted", label="Quoted below", type="prose", help="What the e-mail answers."),
    Field(name="delay_ms", label="Shown after", type="whole", unit="ms", low=0, high=86_400_000),
)
_CUE = (
    Field(name="label", label="What shows", type="text", help="In a few words: she looks away."),
    Field(name="start_ms", label="From", type="time", low=0, high=86_400_000),
    Field(name="end_ms", label="To", type="time", low=0, high=86_400_000),
    Field(name="weight", label="Weight", type="whole", low=1, high=3, help="1 a detail, 3 what it is really about."),
    Field(name="about", label="Who gives it away", type="character"),
    Field(name="meaning", label="What it tells", type="sentence"),
    Field(name="response", label="What a good agent does", type="sentence"),
    Field(name="message", label="In the message", type="message", help="Left empty, it stands in the clip."),
    Field(name="quote", label="Words of the message", type="text"),
)
_WAY = (
    Field(name="when", label="If", type="condition"),
    Field(name="leads_to", label="Leads to", type="scene"),
)
_ENDING = (
    Field(name="title", label="Name of the ending", type="text"),
    Field(name="tone", label="How it went", type="option", options=("warm", "mixed", "cold")),
    Field(name="text", label="What it means", type="prose"),
)
_LINE = (
    Field(name="text", label="Words", type="sentence", help="*word* is stressed, … hesitates; empty is a silence."),
    Field(name="speaker", label="Said by", type="character"),
    Field(name="feeling", label="Feeling", type="option", options=tuple(FEELINGS)),
    Field(name="intensity", label="Intensity", type="number", low=0, high=1),
    Field(name="pause_ms", label="Silence before", type="whole", unit="ms", low=0, high=86_400_000),
    Field(name="pace", label="Pace", type="number", low=0.5, high=2),
    Field(name="shot", label="Shot", type="option", options=("", *SHOTS)),
    Field(name="gaze", label="Gaze", type="option", options=("", *GAZES)),
    Field(name="gesture", label="Gesture", type="option", options=("", *GESTURES)),
    Field(name="sound", label="Sound begins", type="option", options=("", *SOUNDS)),
    Field(name="recording", label="Recording", type="media", options=("sound",), help="Left empty, a made voice."),
)
_PLACE = (
    Field(name="character", label="Who", type="character"),
    Field(name="setting", label="Where", type="text", options=settings()),
)
_STORYBOARD = (
    Field(name="setting", label="Where", type="text", options=settings()),
    Field(name="shot", label="Shot", type="option", options=("", *SHOTS)),
    Field(name="sound", label="Background sound", type="option", options=("", *SOUNDS)),
    Field(name="animal", label="Animal", type="option", options=("", *ANIMALS)),
    Field(name="settings", label="Others are elsewhere", type="list", of=_PLACE),
    Field(name="lines", label="Lines", type="list", of=_LINE),
)

SCENE_FORM = (
    Field(name="title", label="Title", type="text"),
    Field(name="channel", label="Channel", type="option", options=CHANNELS),
    Field(name="speaker", label="Who speaks", type="character", help="Left empty, nobody in particular."),
    Field(name="clip", label="Clip", type="struct", of=_CLIP, section=CLIP),
    Field(name="messages", label="Messages", type="list", of=_MESSAGE, section=MESSAGES),
    Field(name="prose", label="Text", type="prose", help="Shown where there is no clip; Markdown.", section=PAGE),
    Field(name="picture", label="Picture", type="media", options=("picture",), section=PAGE),
    Field(
        name="picture_alt",
        label="What the picture shows",
        type="sentence",
        help="For those who do not see it.",
        section=PAGE,
    ),
    Field(name="cues", label="Cues", type="list", of=_CUE, section=CUES),
    Field(name="effects", label="What changes on entering", type="effects", section=ENTERING),
    Field(name="ways", label="Ways with a condition", type="list", of=_WAY, section=ONWARD),
    Field(
        name="leads_to", label="Then leads to", type="scene", help="Left empty, the lesson ends here.", section=ONWARD
    ),
    Field(name="ending", label="Ending", type="struct", of=_ENDING, section=ONWARD),
    Field(name="storyboard", label="Storyboard", type="struct", of=_STORYBOARD, section=STORYBOARD),
    Field(name="notes", label="Your notes", type="prose", help="They are never packed.", section=MORE),
    replace(ID_FIELD, section=MORE),
)
"""The fields of a scene, without its moments and its place on the map."""

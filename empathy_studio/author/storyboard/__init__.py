"""From lines with a speaker and a feeling to a clip: drawn characters, voices, a setting, sounds, captions."""

from __future__ import annotations

from empathy_studio.author.storyboard.clip import (
    FULL_SIZE,
    MadeClip,
    clip_name,
    frame_of,
    hear_line,
    make_clip,
    stale,
    warm_up,
)
from empathy_studio.author.storyboard.feelings import FEELINGS
from empathy_studio.author.storyboard.looks import LOOKS
from empathy_studio.author.storyboard.speech import SilentVoice
from empathy_studio.author.storyboard.timeline import LineTime
from empathy_studio.author.storyboard.vocabulary import ANIMALS, GAZES, GESTURES, SHOTS, SOUNDS, settings

__all__ = [
    "ANIMALS",
    "FEELINGS",
    "FULL_SIZE",
    "GAZES",
    "GESTURES",
    "LOOKS",
    "SHOTS",
    "SOUNDS",
    "LineTime",
    "MadeClip",
    "SilentVoice",
    "clip_name",
    "frame_of",
    "hear_line",
    "make_clip",
    "settings",
    "stale",
    "warm_up",
]

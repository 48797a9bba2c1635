"""Whether this computer can play sound at all."""

from __future__ import annotations

from PySide6.QtMultimedia import QMediaDevices

from empathy_studio.play.player import Noticed
from empathy_studio.sentence import Sentence

NO_SOUND = Noticed("no-sound", Sentence("This computer has no sound device; clips play without sound, with captions."))


def has_sound_device() -> bool:
    """True when the system names at least one sound output now."""
    return bool(QMediaDevices.audioOutputs())

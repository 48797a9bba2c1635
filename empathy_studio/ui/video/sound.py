"""Whether this computer can play sound, and word of it when that changes while the program runs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtMultimedia import QMediaDevices

from empathy_studio.play.player import Noticed
from empathy_studio.sentence import Sentence

NO_SOUND = Noticed("no-sound", Sentence("This computer has no sound device; clips play without sound, with captions."))
SOUND_GONE = Noticed("sound-gone", Sentence("The sound device is gone; clips play on without sound, with captions."))
_STAND_IN = b"auto_null"
"""What PulseAudio and PipeWire call the output that stands in where no device is left; nobody hears it."""


def has_sound_device() -> bool:
    """True when the system names at least one sound output now that can be heard."""
    return any(bytes(one.id().data()) != _STAND_IN for one in QMediaDevices.audioOutputs())


def takes_sound() -> bool:
    """True when sound can be sent somewhere now, be it to an output that stands in for a device that is not there."""
    return bool(QMediaDevices.audioOutputs())


class SoundWatch(QObject):
    """Watches the sound devices. Signals: `gone()` when the last one went, `back()` when there is one again."""

    gone = Signal()
    back = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._there = has_sound_device()
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._changed)

    def _changed(self) -> None:
        there = has_sound_device()
        if there is not self._there:
            self._there = there
            (self.back if there else self.gone).emit()

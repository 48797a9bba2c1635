"""Plays a clip that has sound and no picture: time is kept by a clock of its own, and the sound follows it.

So a hold is exact, and a computer without a sound device still goes through the clip with its captions.
"""

from __future__ import annotations

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt, QTimer, QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

from empathy_studio.errors import PlaybackError
from empathy_studio.play.player import (
    ClipSource,
    Ended,
    Faulted,
    FaultReason,
    Held,
    Listener,
    PlayerEvent,
    PlayerState,
    Playing,
    SilentPlayer,
    checked_volume,
)
from empathy_studio.sentence import Sentence
from empathy_studio.ui.video.clip_device import device_of
from empathy_studio.ui.video.qt_clock import QtClock
from empathy_studio.ui.video.sound import NO_SOUND, has_sound_device
from empathy_studio.ui.video.source import OpenClip, open_clip

LOOK_EVERY_MS = 1000
"""How often it is looked whether sound and clock are still together."""
APART_MS = 150
"""Sound this far from the clock is brought back to it."""


class _Sound(QObject):
    """One clip's sound; every command is posted, since Qt waits for its reading threads in some calls."""

    def __init__(self, clip: OpenClip, volume: int, muted: bool, rate: float) -> None:
        super().__init__()
        self.clip = clip
        self.player = QMediaPlayer(self)
        self.player.setPitchCompensation(True)
        self.audio = QAudioOutput(self.player)
        self.audio.setVolume(volume / 100.0)
        self.audio.setMuted(muted)
        self.player.setAudioOutput(self.audio)
        self.player.setSourceDevice(device_of(clip, self.player), QUrl.fromLocalFile(f"/{clip.name}"))
        self.ask("setPlaybackRate", Q_ARG("double", rate))

    def ask(self, command: str, *arguments: object) -> None:
        """Have the event loop call the media player's slot `command`."""
        QMetaObject.invokeMethod(self.player, command, Qt.ConnectionType.QueuedConnection, *arguments)  # type: ignore[call-overload]

    def go_to(self, at_ms: int) -> None:
        """Have the sound go on at `at_ms`."""
        self.ask("setPosition", Q_ARG("qlonglong", at_ms))

    def leave(self) -> None:
        """Stop, and let the clip's bytes go when nothing reads them any more."""
        self.player.destroyed.connect(self.clip.close)
        self.ask("stop")
        self.deleteLater()


class SoundPlayer(QObject):
    """A player for clips without a picture. See `play.player.Player`."""

    engine = "sound"
    exact_hold = True

    def __init__(self, listener: Listener) -> None:
        super().__init__()
        self._tell = listener
        self._time = SilentPlayer(self._on_time, QtClock())
        self._sound: _Sound | None = None
        self._volume, self._muted, self._rate = 100, False, 1.0
        self._fault = False
        self._said_silent = False
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY_MS)
        self._look.timeout.connect(self._keep_together)

    @property
    def source(self) -> ClipSource | None:
        """The clip it holds."""
        return self._time.source

    @property
    def state(self) -> PlayerState:
        """What it is doing."""
        return PlayerState.FAULTED if self._fault else self._time.state

    def preroll(self, source: ClipSource, at_ms: int | None = None) -> None:
        """Load `source` and wait at `at_ms`, else at its `in_ms`."""
        self.stop()
        self._time.preroll(source, at_ms)
        try:
            clip = open_clip(source, self._failed)
        except PlaybackError as error:
            message = error.told
            QTimer.singleShot(0, self, lambda: self._failed(message))
            return
        if has_sound_device():
            self._sound = _Sound(clip, self._volume, self._muted, self._rate)
            self._sound.player.errorOccurred.connect(self._on_error)
            self._sound.go_to(self._time.position_ms())
            return
        clip.close()
        if not self._said_silent:
            self._said_silent = True
            self._tell(NO_SOUND)

    def play(self) -> None:
        """Start or go on; releases a hold."""
        self._time.play()

    def pause(self) -> None:
        """Stand."""
        self._time.pause()
        self._stand()

    def seek(self, at_ms: int) -> None:
        """Go to `at_ms`, clamped to the part that plays."""
        self._time.seek(at_ms)
        if self._time.state is not PlayerState.PLAYING:
            self._stand()
        if self._sound is not None:
            self._sound.go_to(self._time.position_ms())

    def hold_at(self, at_ms: int | None) -> None:
        """Stand at `at_ms` when time comes there; None takes it back."""
        self._time.hold_at(at_ms)

    def set_rate(self, rate: float) -> None:
        """Speed, 0.75 to 1.5. Raises ValueError outside."""
        self._time.set_rate(rate)
        self._rate = rate
        if self._sound is not None:
            self._sound.ask("setPlaybackRate", Q_ARG("double", rate))

    def set_volume(self, percent: int) -> None:
        """Loudness, 0 to 100. Raises ValueError outside."""
        self._volume = checked_volume(percent)
        if self._sound is not None:
            self._sound.audio.setVolume(percent / 100.0)

    def set_muted(self, muted: bool) -> None:
        """No sound, whatever the volume."""
        self._muted = muted
        if self._sound is not None:
            self._sound.audio.setMuted(muted)

    def position_ms(self) -> int:
        """Where the clip is."""
        return self._time.position_ms()

    def stop(self) -> None:
        """Drop the clip."""
        self._look.stop()
        self._fault = False
        self._time.stop()
        sound, self._sound = self._sound, None
        if sound is not None:
            sound.leave()

    def close(self) -> None:
        """Free everything."""
        self.stop()
        self.deleteLater()

    def _on_time(self, event: PlayerEvent) -> None:
        if isinstance(event, Playing) and self._sound is not None:
            self._sound.go_to(self._time.position_ms())
            self._sound.ask("play")
            self._look.start()
        elif isinstance(event, Held | Ended):
            self._stand()
        self._tell(event)

    def _stand(self) -> None:
        self._look.stop()
        if self._sound is not None:
            self._sound.ask("pause")

    def _keep_together(self) -> None:
        if self._sound is not None:
            apart = abs(self._sound.player.position() - self._time.position_ms())
            if apart > APART_MS:
                self._sound.go_to(self._time.position_ms())

    def _on_error(self, _error: object, text: str) -> None:
        if self.source is not None:
            self._failed(Sentence("{0} cannot be played ({1}).", self.source.name, text.rstrip(".")))

    def _failed(self, message: str) -> None:
        source = self.source
        if source is None or self._fault:
            return
        self._time.pause()
        self._stand()
        self._fault = True
        self._tell(Faulted(source, FaultReason.UNREADABLE, message))

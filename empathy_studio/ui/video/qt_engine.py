"""Qt Multimedia as a player: exact frames by their own times, with no system library.

Qt waits for its reading threads in some calls, and those threads need Python to read a clip.
So a media player is never told anything directly once it reads: each command is posted to
the event loop, where Qt runs it without holding Python's lock, and each media player is
deleted there too.
"""

from __future__ import annotations

from PySide6.QtCore import Q_ARG, QCoreApplication, QMetaObject, QObject, Qt, QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink

from empathy_studio.play.player import FaultReason, Listener, PlayerState
from empathy_studio.sentence import Sentence
from empathy_studio.ui.video.clip_device import device_of
from empathy_studio.ui.video.engine import Engine
from empathy_studio.ui.video.frames import Frame, FrameSink
from empathy_studio.ui.video.sound import NO_SOUND, has_sound_device
from empathy_studio.ui.video.source import OpenClip

ROUNDING_MS = 0.5
"""Frame times are whole microseconds; a frame is looked for this much around its time."""
AHEAD_MS = 500.0
"""After a jump, a frame this far beyond the wanted one is left over from before."""


class _Load(QObject):
    """One clip in one media player with a sink of its own; deleted as a whole by the event loop."""

    def __init__(self, clip: OpenClip, sound: bool) -> None:
        super().__init__(QCoreApplication.instance())
        self.clip = clip
        self.player = QMediaPlayer(self)
        self.player.setPitchCompensation(True)
        self.video = QVideoSink(self.player)
        self.player.setVideoSink(self.video)
        self.audio = QAudioOutput(self.player) if sound else None
        if self.audio is not None:
            self.player.setAudioOutput(self.audio)
        self.player.setSourceDevice(device_of(clip, self.player), QUrl.fromLocalFile(f"/{clip.name}"))

    def ask(self, command: str, *arguments: object) -> None:
        """Have the event loop call the media player's slot `command`."""
        QMetaObject.invokeMethod(self.player, command, Qt.ConnectionType.QueuedConnection, *arguments)  # type: ignore[call-overload]

    def go_to(self, at_ms: float) -> None:
        """Have the media player seek."""
        self.ask("setPosition", Q_ARG("qlonglong", round(at_ms)))

    def leave(self) -> None:
        """Stop, delete all, and then let the clip's bytes go."""
        self.player.destroyed.connect(self.clip.close)
        self.ask("stop")
        self.deleteLater()


class QtPlayer(Engine):
    """Qt Multimedia behind the player port; each load has a media player and a sink of its own.

    Frames carry their own times, so a hold is on the exact frame: the frame of the hold is
    the last that is shown, and when the engine skipped it the player goes back for it.
    """

    engine = "Qt Multimedia"
    exact_hold = True

    def __init__(self, sink: FrameSink, listener: Listener) -> None:
        super().__init__(sink, listener)
        self._rate, self._volume, self._muted = 1.0, 100, False
        self._at_work: _Load | None = None
        self._wanted_ms: float | None = None
        self._shown_ms = 0.0
        self._standing = self._returning = False
        self._said_silent = False

    def _load(self, clip: OpenClip, at_ms: int) -> None:
        sound = has_sound_device()
        self._at_work = load = _Load(clip, sound)
        self._wanted_ms = float(at_ms)
        self._standing = self._returning = False
        generation = self._generation
        load.video.videoFrameChanged.connect(lambda frame: self._on_frame(generation, frame))
        load.player.mediaStatusChanged.connect(lambda status: self._on_status(generation, status))
        load.player.errorOccurred.connect(lambda _, text: self._on_error(generation, text))
        self._speed(self._rate)
        self._loudness(self._volume)
        self._mute(self._muted)
        if at_ms == 0:
            load.ask("pause")
        if not sound and not self._said_silent:
            self._said_silent = True
            self._tell(NO_SOUND)

    def _unload(self, clip: OpenClip) -> None:
        load, self._at_work = self._at_work, None
        if load is None:
            clip.close()
        else:
            load.leave()

    def _free(self) -> None:
        self.deleteLater()

    def _start(self) -> None:
        self._standing = False
        self._clock.run()
        if self._at_work is not None:
            self._at_work.ask("play")

    def _halt(self) -> None:
        self._clock.freeze()
        self._standing, self._returning = True, False
        if self._at_work is not None:
            self._at_work.ask("pause")

    def _jump(self, at_ms: int) -> None:
        if self.state is not PlayerState.PLAYING:
            self._returning = False
        if self._at_work is not None and self.source is not None:
            self._wanted_ms = float(at_ms)
            self._clock.set(at_ms)
            self._at_work.go_to(self._middle(at_ms))

    def _rearm(self) -> None:
        stop = self._stop_point()
        if self.state is PlayerState.PLAYING and stop is not None and stop < self._shown_ms:
            self._halt()
            self._arrived()

    def _speed(self, rate: float) -> None:
        self._rate = rate
        if self._at_work is not None:
            self._at_work.ask("setPlaybackRate", Q_ARG("double", rate))

    def _loudness(self, percent: int) -> None:
        self._volume = percent
        if self._at_work is not None and self._at_work.audio is not None:
            self._at_work.audio.setVolume(percent / 100.0)

    def _mute(self, muted: bool) -> None:
        self._muted = muted
        if self._at_work is not None and self._at_work.audio is not None:
            self._at_work.audio.setMuted(muted)

    def _on_status(self, generation: int, status: QMediaPlayer.MediaStatus) -> None:
        if generation != self._generation or self._at_work is None:
            return
        if status is QMediaPlayer.MediaStatus.LoadedMedia and self.state is PlayerState.PREROLLING:
            self._on_loaded(self._at_work)
        elif status is QMediaPlayer.MediaStatus.EndOfMedia:
            self._came_to_end()

    def _on_loaded(self, load: _Load) -> None:
        if not load.player.hasVideo():
            self._came_to_end()
        elif self._wanted_ms:
            load.go_to(self._middle(self._wanted_ms))
            load.ask("pause")

    def _on_error(self, generation: int, text: str) -> None:
        if generation == self._generation and self.source is not None:
            self._fault(
                FaultReason.NO_PICTURE, Sentence("{0} cannot be played ({1}).", self.source.name, text.rstrip("."))
            )

    def _on_frame(self, generation: int, picture: QVideoFrame) -> None:
        if generation != self._generation or not picture.isValid() or self.source is None:
            return
        if self._stood_still():
            self._go_on_from_here()
            return
        start = picture.startTime() / 1000.0
        end = picture.endTime() / 1000.0 if picture.endTime() > picture.startTime() else start + self.source.frame_ms
        if self._wanted_ms is not None:
            if not end - ROUNDING_MS > self._wanted_ms or start > self._wanted_ms + AHEAD_MS:
                return
            self._wanted_ms = None
        elif self._standing:
            return
        self._take(Frame(picture.toImage, start), start, end)

    def _take(self, frame: Frame, start: float, end: float) -> None:
        stop = self._stop_point()
        playing = self.state is PlayerState.PLAYING
        if playing and not self._returning and stop is not None and start > stop + ROUNDING_MS:
            self._go_back(stop)
            return
        self._clock.set(start)
        self._shown_ms = start
        if self.state is PlayerState.PREROLLING:
            self._standing = True
            self._next_frame(frame)
            self._ready()
            return
        self._next_frame(frame)
        if playing and (self._returning or (stop is not None and end - ROUNDING_MS > stop)):
            self._returning = False
            self._halt()
            self._arrived()

    def _go_back(self, stop: int) -> None:
        """The frame of the stop point was skipped: stand, and fetch it."""
        self._halt()
        self._returning = True
        self._jump(stop)

    def _middle(self, at_ms: float) -> float:
        """The middle of the frame that is on screen at `at_ms`, where a seek finds it whatever is rounded."""
        if self.source is None or self.source.fps <= 0:
            return at_ms
        return (self.source.frame_at(at_ms) + 0.5) * self.source.frame_ms


def qt_multimedia_plays() -> bool:
    """True when Qt Multimedia has a backend that works here (it may load and yet never play)."""
    probe = QMediaPlayer()
    available = probe.isAvailable()
    probe.deleteLater()
    return available

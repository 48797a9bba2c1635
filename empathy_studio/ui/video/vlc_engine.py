"""VLC as a player: libvlc behind the player port, its pictures painted by us."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from empathy_studio.play.player import FaultReason, Listener, PlayerState
from empathy_studio.sentence import Sentence
from empathy_studio.ui.video.engine import Engine
from empathy_studio.ui.video.frames import FrameSink
from empathy_studio.ui.video.sound import NO_SOUND, has_sound_device
from empathy_studio.ui.video.source import OpenClip
from empathy_studio.ui.video.vlc_channel import Look, StopAt, Told, VlcChannel
from empathy_studio.ui.video.vlc_library import VlcLibrary


class VlcPlayer(Engine):
    """VLC behind the player port. A hold is within one frame, since libvlc gives its frames no time.

    Every command goes to the library's command thread; what libvlc tells comes back as a
    queued signal that carries the generation it belongs to.
    """

    engine = "VLC"
    exact_hold = False

    _told = Signal(int, str, int)

    def __init__(self, library: VlcLibrary, sink: FrameSink, listener: Listener) -> None:
        super().__init__(sink, listener)
        self._library = library
        self._volume, self._muted = 100, False
        self._said_silent = False
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._channel = VlcChannel(library, self._clock, self._told.emit)
        self._do = library.thread.do
        self._do(self._channel.open)

    def _load(self, clip: OpenClip, at_ms: int) -> None:
        if not self._said_silent and not has_sound_device():
            self._said_silent = True
            self._tell(NO_SOUND)
        generation = self._generation
        source = self.source
        assert source is not None, "a clip is loaded for a source"
        look = Look(source.width, source.height, source.frame_ms if source.fps > 0 else 0.0)
        start_ms = int(source.frame_at(at_ms) * source.frame_ms) if source.fps > 0 else at_ms
        self._do(lambda: self._channel.load(generation, clip, start_ms, look))

    def _unload(self, clip: OpenClip) -> None:
        self._do(self._channel.unload)

    def _free(self) -> None:
        self._do(self._channel.close)

    def _start(self) -> None:
        stop = self._stop_at()
        self._do(lambda: self._channel.start(stop))

    def _halt(self) -> None:
        self._do(self._channel.stand)

    def _jump(self, at_ms: int) -> None:
        if self.state is PlayerState.PLAYING:
            self._do(lambda: self._channel.jump(at_ms))
            self._rearm()
        else:
            self._reload(at_ms)

    def _rearm(self) -> None:
        stop = self._stop_at()
        self._do(lambda: self._channel.stop_at(stop))

    def _speed(self, rate: float) -> None:
        self._do(lambda: self._channel.set_rate(rate))

    def _loudness(self, percent: int) -> None:
        self._volume = percent
        self._sound()

    def _mute(self, muted: bool) -> None:
        self._muted = muted
        self._sound()

    def _sound(self) -> None:
        volume, muted = self._volume, self._muted
        self._do(lambda: self._channel.set_sound(volume, muted))

    def _stop_at(self) -> StopAt | None:
        point = self._stop_point()
        return None if point is None or self.source is None else StopAt(point, self.source.frame_ms)

    def _on_told(self, generation: int, what: Told, at_ms: int) -> None:
        if generation != self._generation or self.source is None:
            return
        if what == "frame":
            self._on_frame()
        elif what == "ready":
            self._on_ready()
        elif what == "stopped":
            self._on_stopped(at_ms)
        elif what == "end":
            self._came_to_end()
        else:
            self._fault(FaultReason.NO_PICTURE, Sentence("{0} cannot be played by VLC.", self.source.name))

    def _on_frame(self) -> None:
        """A frame came. Of a load in mid-clip the first ones may be too early; it waits until the player stands."""
        if self.state is PlayerState.PREROLLING and self._loading_ms > 0:
            return
        if self._stood_still():
            self._go_on_from_here()
            return
        frame = self._channel.take()
        if frame is not None:
            self._next_frame(frame)

    def _on_ready(self) -> None:
        if self.state is PlayerState.PREROLLING:
            frame = self._channel.take()
            if frame is not None:
                self._next_frame(frame)
            self._ready()

    def _on_stopped(self, at_ms: int) -> None:
        """It stands where it was to stand; go on when that was changed meanwhile."""
        if self.state is not PlayerState.PLAYING:
            return
        if self._stop_point() == at_ms:
            self._arrived()
        else:
            self._start()

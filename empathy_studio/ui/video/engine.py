"""What both engines share: the states of a player, its faults, and the patience before each fault."""

from __future__ import annotations

import time
from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from empathy_studio.errors import PlaybackError
from empathy_studio.play.player import (
    STANDING,
    ClipSource,
    Ended,
    Faulted,
    FaultReason,
    Held,
    Listener,
    PlayerEvent,
    PlayerState,
    Playing,
    Prerolled,
    checked_rate,
    checked_volume,
)
from empathy_studio.sentence import Sentence
from empathy_studio.ui.video.frames import Frame, FrameSink
from empathy_studio.ui.video.interpolated_clock import InterpolatedClock
from empathy_studio.ui.video.source import OpenClip, open_clip
from empathy_studio.ui.video.steady_clock import STOOD_STILL_S

LOOK_EVERY_MS, LOOKS = 500, 6
"""No picture at so many looks in a row, when one is due, is a fault. Looks are counted, not seconds, so that the sleep
of the machine is not taken for the clip's."""
CUT_SHORT_MS = 500
"""An end this much (and a tenth of the clip) before the known length is a fault."""

STEP_BACK_MS = 400
"""How much earlier a frame is looked for when there is none at the wanted place."""


class Engine(QObject):
    """A player that shows pictures; an engine adds how to load, start, stand and jump. UI thread only.

    `_generation` grows with each load: what was asked or seen for an older one is dropped.
    """

    engine = ""
    exact_hold = False

    _unreadable = Signal(int, object)

    def __init__(self, sink: FrameSink, listener: Listener) -> None:
        super().__init__()
        self._sink = sink
        self._tell = listener
        self._generation = 0
        self._clip: OpenClip | None = None
        self._clock = InterpolatedClock(time.monotonic)
        self._hold: int | None = None
        self._held_ms = 0
        self._play_when_ready = False
        self._quiet = False
        self._loading_ms = 0
        self.source: ClipSource | None = None
        self.state = PlayerState.EMPTY
        self._looks, self._waits_since = 0, 0.0
        self._patience = QTimer(self)
        self._patience.setInterval(LOOK_EVERY_MS)
        self._patience.timeout.connect(self._look)
        self._unreadable.connect(self._on_unreadable)

    def preroll(self, source: ClipSource, at_ms: int | None = None) -> None:
        """Load `source` and wait on the frame at `at_ms`, else at its `in_ms`."""
        self.stop()
        self.source = source
        self.state = PlayerState.PREROLLING
        self._quiet = False
        self._load_at(source.in_ms if at_ms is None else self._reachable(at_ms))

    def play(self) -> None:
        """Start or go on; releases a hold. While prerolling, as soon as it can."""
        if self.state is PlayerState.PREROLLING:
            self._play_when_ready = True
        elif self.state in STANDING:
            self.state = PlayerState.PLAYING
            self._wait_for_picture()
            self._start()
            self._say(Playing)

    def pause(self) -> None:
        """Stand still on the frame that is on screen."""
        self._play_when_ready = False
        if self.state is PlayerState.PLAYING:
            self._patience.stop()
            self.state = PlayerState.PAUSED
            self._halt()

    def seek(self, at_ms: int) -> None:
        """Go to `at_ms`, clamped to the part that plays."""
        if self.source is None or self.state is PlayerState.FAULTED:
            return
        at_ms = self._reachable(at_ms)
        if self._hold is not None and self._hold <= at_ms:
            self._hold = None
        if self.state is PlayerState.HELD:
            self.state = PlayerState.PAUSED
        if self.state is PlayerState.PREROLLING or self.state is PlayerState.ENDED:
            self._reload(at_ms)
        else:
            self._jump(at_ms)

    def hold_at(self, at_ms: int | None) -> None:
        """Stop on the frame that is on screen at `at_ms`; None takes it back."""
        self._hold = at_ms
        self._rearm()

    def set_rate(self, rate: float) -> None:
        """Speed, 0.75 to 1.5. Raises ValueError outside."""
        self._speed(checked_rate(rate))
        self._clock.set_rate(rate)
        self._rearm()

    def set_volume(self, percent: int) -> None:
        """Loudness, 0 to 100. Raises ValueError outside."""
        self._loudness(checked_volume(percent))

    def set_muted(self, muted: bool) -> None:
        """No sound, whatever the volume."""
        self._mute(muted)

    def position_ms(self) -> int:
        """Where the clip is, in ms of the media."""
        if self.state is PlayerState.HELD:
            return self._held_ms
        return int(self._inside(self._clock.now_ms()))

    def stop(self) -> None:
        """Drop the clip; none of its frames or events come after this."""
        self._drop()
        self.source, self._hold = None, None
        self._play_when_ready = False
        self.state = PlayerState.EMPTY
        self._clock.set(0)

    def close(self) -> None:
        """Stop and free everything."""
        self.stop()
        self._free()

    @abstractmethod
    def _load(self, clip: OpenClip, at_ms: int) -> None:
        """Load, and show the frame at `at_ms`, then call `_ready`."""

    @abstractmethod
    def _unload(self, clip: OpenClip) -> None:
        """Stop reading `clip`, then close it."""

    @abstractmethod
    def _free(self) -> None:
        """Give back all that the engine took."""

    @abstractmethod
    def _start(self) -> None:
        """Let the clip move, and the clock with it."""

    @abstractmethod
    def _halt(self) -> None:
        """Let the clip stand, and the clock with it."""

    @abstractmethod
    def _jump(self, at_ms: int) -> None:
        """Go to `at_ms`; the state says whether to move there."""

    @abstractmethod
    def _rearm(self) -> None:
        """The hold or the rate has changed."""

    @abstractmethod
    def _speed(self, rate: float) -> None:
        """Set the rate."""

    @abstractmethod
    def _loudness(self, percent: int) -> None:
        """Set the volume."""

    @abstractmethod
    def _mute(self, muted: bool) -> None:
        """Sound off or on."""

    def _ready(self) -> None:
        """The player stands, and the frame it was to stand on has been shown."""
        self._patience.stop()
        if self._quiet:
            self.state = PlayerState.PAUSED
        else:
            self.state = PlayerState.READY
            self._say(Prerolled)
        if self._play_when_ready and self.state in STANDING:
            self._play_when_ready = False
            self.play()

    def _next_frame(self, frame: Frame) -> None:
        if self.state is PlayerState.PLAYING:
            self._wait_for_picture()
        self._sink(frame)

    def _stop_point(self) -> int | None:
        """The ms at which to stand: the hold, or the last one before `out_ms`; None: the clip's own end."""
        source = self.source
        if source is None:
            return None
        out = None if source.out_ms is None else source.out_ms - 1
        if out is not None and source.duration_ms and out >= source.duration_ms - 1:
            out = None
        if self._hold is None or (out is not None and out < self._hold):
            return out
        return self._hold

    def _arrived(self) -> None:
        """The clip stands on the frame of `_stop_point`."""
        self._patience.stop()
        if self._hold is not None and self._stop_point() == self._hold:
            self.state = PlayerState.HELD
            self._held_ms = at_ms = self._hold
            self._hold = None
            self._say(lambda source: Held(source, at_ms))
        else:
            self._finish()

    def _came_to_end(self) -> None:
        """The engine says that there is no more."""
        source = self.source
        if source is None or self.state in (PlayerState.ENDED, PlayerState.FAULTED):
            return
        if self.state is PlayerState.PREROLLING:
            self._nothing_there(source)
            return
        missing = source.duration_ms - self._clock.now_ms()
        if missing > max(CUT_SHORT_MS, source.duration_ms / 10):
            self._fault(
                FaultReason.CUT_SHORT,
                Sentence("{0} ends {1:.0f} s too early; it is cut off.", source.name, missing / 1000),
            )
        elif self._hold is not None and self._hold < (source.end_ms or 0):
            self._arrived()
        else:
            self._finish()

    def _nothing_there(self, source: ClipSource) -> None:
        """No frame where the load began: near the end an earlier one is looked for, at the start there is none."""
        if self._loading_ms <= source.in_ms:
            self._fault(FaultReason.NO_PICTURE, Sentence("{0} has no picture that can be shown.", source.name))
        else:
            self._reload(max(source.in_ms, self._loading_ms - STEP_BACK_MS))

    def _finish(self) -> None:
        self._patience.stop()
        self.state = PlayerState.ENDED
        self._clock.freeze()
        self._say(Ended)

    def _fault(self, reason: FaultReason, message: str) -> None:
        self._clock.freeze()
        self._drop()
        self.state = PlayerState.FAULTED
        self._say(lambda source: Faulted(source, reason, message))

    def _reload(self, at_ms: int) -> None:
        """Load the same clip again and stand at `at_ms`, telling nobody but of the new frame."""
        self._quiet = self._quiet or self.state is not PlayerState.PREROLLING
        self._drop()
        self.state = PlayerState.PREROLLING
        self._load_at(at_ms)

    def _load_at(self, at_ms: int) -> None:
        assert self.source is not None
        generation = self._generation
        self._loading_ms = at_ms
        self._clock.set(at_ms)
        self._wait_for_picture()
        try:
            self._clip = open_clip(self.source, lambda message: self._unreadable.emit(generation, message))
        except PlaybackError as error:
            message = error.told
            QTimer.singleShot(0, self, lambda: self._on_unreadable(generation, message))
            return
        self._load(self._clip, at_ms)

    def _drop(self) -> None:
        self._generation += 1
        self._patience.stop()
        self._clock.freeze()
        clip, self._clip = self._clip, None
        if clip is not None:
            self._unload(clip)

    def _on_unreadable(self, generation: int, message: str) -> None:
        if generation == self._generation:
            self._fault(FaultReason.UNREADABLE, message)

    def _wait_for_picture(self) -> None:
        self._looks, self._waits_since = 0, time.monotonic()
        self._patience.start()

    def _stood_still(self) -> bool:
        """Whether nothing ran before the frame that comes now: an engine then leaves out as much of the clip."""
        return self.state is PlayerState.PLAYING and time.monotonic() - self._waits_since >= STOOD_STILL_S

    def _go_on_from_here(self) -> None:
        """Load the clip again where it stood, and play on."""
        self._play_when_ready = True
        self._reload(self._reachable(self.position_ms()))

    def _look(self) -> None:
        self._looks += 1
        if self._looks >= LOOKS:
            self._patience.stop()
            self._out_of_patience()

    def _out_of_patience(self) -> None:
        if self.source is None:
            return
        if self.state is PlayerState.PREROLLING:
            self._nothing_there(self.source)
        else:
            self._fault(FaultReason.NO_PICTURE, Sentence("{0} stopped showing pictures.", self.source.name))

    def _reachable(self, at_ms: int) -> int:
        """A time that has a frame: inside the part that plays, its last frame at the latest."""
        start = 0 if self.source is None else self.source.in_ms
        end = None if self.source is None else self.source.end_ms
        frame_ms = 0.0 if self.source is None else self.source.frame_ms
        return max(start, at_ms if end is None else min(at_ms, int(end - frame_ms / 2)))

    def _inside(self, at_ms: float) -> int:
        source = self.source
        if source is None:
            return max(0, int(at_ms))
        end = source.end_ms
        return int(max(source.in_ms, at_ms if end is None else min(at_ms, end)))

    def _say(self, event: Callable[[ClipSource], PlayerEvent]) -> None:
        if self.source is not None:
            self._tell(event(self.source))

"""The video port: what any engine that plays a clip does, and a player that keeps time without pictures.

All times are whole milliseconds of the media (not of the part between `in_ms` and `out_ms`).
A player and its listener live on one thread, the one that made the player. Commands return
at once; what came of them is told by events. Faults are events too: no command here raises
because of a clip.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Literal, Protocol

from empathy_studio.play.clock import Clock

MIN_RATE = 0.75
MAX_RATE = 1.5

Container = Literal["mp4", "webm", "mkv", "ogg", "avi", "mp3", "wav"]


class ClipBytes(Protocol):
    """A clip's bytes inside something larger, such as a pack; read by offset, checked as read.

    May be called from any thread, also from several at once.
    """

    @property
    def size(self) -> int:
        """The clip's length in bytes."""
        ...

    def read_at(self, offset: int, length: int) -> bytes:
        """Up to `length` bytes from `offset`; fewer only at the end of the clip.

        Raises PackError when the bytes are not what was sealed or cannot be read.
        """
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class ClipSource:
    """One clip to play: its bytes, and what the manifest or a probe knows of it.

    `where` is a file or bytes in a pack. `container` names the demuxer to use, so that a
    file never chooses its own reader. `width` and `height` are the true size in pixels, `duration_ms` the length and
    `fps` the frames per second, each 0 when unknown. With `sound_only` there is no picture in it. Playing starts at
    `in_ms` and ends before `out_ms` (None: the clip's own end).
    """

    name: str
    where: Path | ClipBytes
    container: Container
    width: int = 0
    height: int = 0
    fps: float = 0.0
    duration_ms: int = 0
    in_ms: int = 0
    out_ms: int | None = None
    sound_only: bool = False

    @property
    def end_ms(self) -> int | None:
        """Where playing ends, in ms; None when neither `out_ms` nor the duration is known."""
        if self.out_ms is not None:
            return min(self.out_ms, self.duration_ms) if self.duration_ms else self.out_ms
        return self.duration_ms or None

    @property
    def frame_ms(self) -> float:
        """How long one frame stays, in ms; 1/30 s when the rate is unknown."""
        return 1000.0 / self.fps if self.fps > 0 else 1000.0 / 30.0

    def frame_at(self, at_ms: float) -> int:
        """The number of the frame that is on screen at `at_ms`, counted from 0 at the media's start."""
        return int(at_ms / self.frame_ms + 1e-6)


class PlayerState(Enum):
    """What a player is doing."""

    EMPTY = "empty"
    PREROLLING = "prerolling"
    READY = "ready"
    PLAYING = "playing"
    PAUSED = "paused"
    HELD = "held"
    ENDED = "ended"
    FAULTED = "faulted"


STANDING = frozenset({PlayerState.READY, PlayerState.PAUSED, PlayerState.HELD})
"""The states from which `play` goes on."""


class FaultReason(Enum):
    """Why a clip does not play."""

    UNREADABLE = "unreadable"
    """Its bytes cannot be read, or are not what was sealed."""
    NO_PICTURE = "no picture"
    """The engine opened it, or tried, and no frame came."""
    CUT_SHORT = "cut short"
    """It ended far before its known length."""
    NO_ENGINE = "no engine"
    """No engine here can play video."""


@dataclass(frozen=True, slots=True)
class Prerolled:
    """The first frame is waiting; `play` starts from it."""

    source: ClipSource


@dataclass(frozen=True, slots=True)
class Playing:
    """The clip moves (after `play`, also after a pause or a hold)."""

    source: ClipSource


@dataclass(frozen=True, slots=True)
class Held:
    """The clip stands on the frame that is on screen at `at_ms`, as `hold_at` asked."""

    source: ClipSource
    at_ms: int


@dataclass(frozen=True, slots=True)
class Ended:
    """The clip came to `out_ms` or its end; its last frame stays."""

    source: ClipSource


@dataclass(frozen=True, slots=True)
class Faulted:
    """The clip cannot go on; the last frame stays. `message` is one sentence for people."""

    source: ClipSource
    reason: FaultReason
    message: str


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something a person may want to know that stops nothing, such as a missing sound device.

    `code` is the same for the same notice; each is told once for the life of an engine.
    """

    code: str
    message: str


PlayerEvent = Prerolled | Playing | Held | Ended | Faulted | Noticed
Listener = Callable[[PlayerEvent], None]


class Player(Protocol):
    """Plays one clip at a time. See the module for threads, units and faults."""

    @property
    def engine(self) -> str:
        """The engine's name for people: `VLC`, `Qt Multimedia`, `no video`."""
        ...

    @property
    def exact_hold(self) -> bool:
        """True when a hold is on the exact frame; False when it may be one frame off."""
        ...

    @property
    def source(self) -> ClipSource | None:
        """The clip that was last given to `preroll`; None after `stop`."""
        ...

    @property
    def state(self) -> PlayerState:
        """What the player is doing now."""
        ...

    def preroll(self, source: ClipSource, at_ms: int | None = None) -> None:
        """Load `source` and wait on its first frame (the frame at `at_ms` when given, else `in_ms`).

        What was loaded before is dropped; none of its frames or events follow this call.
        Ends in `Prerolled` or `Faulted`.
        """
        ...

    def play(self) -> None:
        """Start or go on; releases a hold. Called while prerolling it starts as soon as it can.

        After the end nothing happens: `seek` first.
        """
        ...

    def pause(self) -> None:
        """Stand still on the frame that is on screen."""
        ...

    def seek(self, at_ms: int) -> None:
        """Go to `at_ms` (clamped to the part that plays), playing or standing still as before.

        After the end or a hold the player stands still there. A hold that was asked for at
        or before `at_ms` is dropped.
        """
        ...

    def hold_at(self, at_ms: int | None) -> None:
        """Stop on the frame that is on screen at `at_ms`, and say `Held`; None takes it back.

        One hold at a time: the next replaces it, and `Held` uses it up. A time that has
        already passed holds at once. `play` goes on from a hold, to the next one if there is one.
        """
        ...

    def set_rate(self, rate: float) -> None:
        """Speed, 0.75 to 1.5, with the voice's pitch kept. Raises ValueError outside."""
        ...

    def set_volume(self, percent: int) -> None:
        """Loudness, 0 to 100. Raises ValueError outside."""
        ...

    def set_muted(self, muted: bool) -> None:
        """No sound, whatever the volume."""
        ...

    def position_ms(self) -> int:
        """Where the clip is, by the player's clock, interpolated between what the engine tells."""
        ...

    def stop(self) -> None:
        """Drop the clip and free what it held; the player can be used again."""
        ...

    def close(self) -> None:
        """Stop and free everything; the player cannot be used again."""
        ...


def checked_rate(rate: float) -> float:
    """`rate` when it is one a player takes. Raises ValueError outside 0.75 to 1.5."""
    if not MIN_RATE <= rate <= MAX_RATE:
        raise ValueError(f"rate {rate} is outside {MIN_RATE} to {MAX_RATE}")
    return rate


def checked_volume(percent: int) -> int:
    """`percent` when it is one a player takes. Raises ValueError outside 0 to 100."""
    if not 0 <= percent <= 100:
        raise ValueError(f"volume {percent} is outside 0 to 100")
    return percent


class SilentPlayer:
    """Keeps time without pictures, for lessons told by poster and transcript; no known length: ends at once."""

    engine = "no video"
    exact_hold = True

    def __init__(self, listener: Listener, clock: Clock) -> None:
        self._tell = listener
        self._clock = clock
        self._cancel: Callable[[], None] | None = None
        self._rate = 1.0
        self._hold: int | None = None
        self._from_ms = 0.0
        self._since = 0.0
        self._play_when_ready = self._untold = False
        self.source: ClipSource | None = None
        self.state = PlayerState.EMPTY

    def preroll(self, source: ClipSource, at_ms: int | None = None) -> None:
        """Take up `source` at `at_ms`, else its `in_ms`; `Prerolled` follows at the next turn."""
        self.stop()
        self.source = source
        self.state = PlayerState.PREROLLING
        self._from_ms = self._inside(source.in_ms if at_ms is None else at_ms)
        self._later(0.0, self._ready)

    def play(self) -> None:
        """Let time pass; while prerolling, as soon as that is done."""
        if self.state is PlayerState.PREROLLING:
            self._play_when_ready = True
        elif self.state in STANDING:
            self.state = PlayerState.PLAYING
            self._since = self._clock.now_ms()
            self._untold = True
            self._later(0.0, self._moving)

    def pause(self) -> None:
        """Let time stand."""
        self._play_when_ready = False
        if self.state is PlayerState.PLAYING:
            self._stand(PlayerState.PAUSED, self._now())

    def seek(self, at_ms: int) -> None:
        """Go to `at_ms`, clamped to the part that plays."""
        if self.source is None:
            return
        self._from_ms, self._since = self._inside(at_ms), self._clock.now_ms()
        if self._hold is not None and self._hold <= self._from_ms:
            self._hold = None
        if self.state in (PlayerState.HELD, PlayerState.ENDED):
            self.state = PlayerState.PAUSED
        self._arm()

    def hold_at(self, at_ms: int | None) -> None:
        """Stand at `at_ms` when time comes there; None takes it back."""
        self._hold = at_ms
        self._arm()

    def set_rate(self, rate: float) -> None:
        """Speed, 0.75 to 1.5. Raises ValueError outside."""
        checked_rate(rate)
        self._from_ms, self._since = self._now(), self._clock.now_ms()
        self._rate = rate
        self._arm()

    def set_volume(self, percent: int) -> None:
        """Checked only; there is no sound. Raises ValueError outside 0 to 100."""
        checked_volume(percent)

    def set_muted(self, muted: bool) -> None:
        """Nothing to mute."""

    def position_ms(self) -> int:
        """Where time is, in ms of the media."""
        return int(self._now())

    def stop(self) -> None:
        """Drop the clip."""
        self._later(0.0, None)
        self.source, self._hold, self._from_ms = None, None, 0.0
        self._play_when_ready = False
        self.state = PlayerState.EMPTY

    def close(self) -> None:
        """Drop the clip; nothing else is held."""
        self.stop()

    def _end(self) -> int:
        source = self.source
        return 0 if source is None else max(source.in_ms, source.end_ms or 0)

    def _inside(self, at_ms: float) -> float:
        start = self.source.in_ms if self.source else 0
        return min(max(at_ms, start), self._end())

    def _now(self) -> float:
        if self.state is not PlayerState.PLAYING:
            return self._from_ms
        return self._inside(self._from_ms + (self._clock.now_ms() - self._since) * self._rate)

    def _later(self, delay_ms: float, call: Callable[[], None] | None) -> None:
        if self._cancel is not None:
            self._cancel()
        self._cancel = None if call is None else self._clock.call_later(delay_ms, call)

    def _say(self, event: Callable[[ClipSource], PlayerEvent]) -> None:
        if self.source is not None:
            self._tell(event(self.source))

    def _ready(self) -> None:
        self.state = PlayerState.READY
        self._say(Prerolled)
        if self._play_when_ready and self.state is PlayerState.READY:
            self.play()

    def _moving(self) -> None:
        self._untold = False
        self._arm()
        self._say(Playing)

    def _arm(self) -> None:
        if self.state is PlayerState.PLAYING and not self._untold:
            stop = self._end() if self._hold is None else min(self._hold, self._end())
            self._later((stop - self._now()) / self._rate, self._arrive)

    def _arrive(self) -> None:
        at_ms = self._hold
        if at_ms is not None and at_ms <= self._end():
            self._hold = None
            self._stand(PlayerState.HELD, max(at_ms, self._from_ms))
            self._say(lambda source: Held(source, at_ms))
        else:
            self._stand(PlayerState.ENDED, self._end())
            self._say(Ended)

    def _stand(self, state: PlayerState, at_ms: float) -> None:
        self._later(0.0, None)
        self._from_ms = at_ms
        self.state = state

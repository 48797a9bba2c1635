"""Where a clip is between the few times its engine tells, by a clock that does not stop when the engine is silent."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from statistics import median_low

from empathy_studio.ui.video.steady_clock import SteadyClock

REMEMBERED = 5
"""How many of the last told times, and of the last shown frames, are weighed against one another."""


class InterpolatedClock:
    """A media time that runs on by a monotonic clock from the times that were told. Any thread may ask.

    Single told times may be off (by their thread's waiting, or right after a start), so the
    middle one of the last few is believed. They may all be off by a few ms in one direction
    (the sound's lead-in, in WebM); as frames are shown at whole frame lengths, the moments at
    which they are shown (`frame_shown`) mend that. A clip does not move while nothing runs, so that time is left out
    (`SteadyClock`).
    """

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = SteadyClock(seconds).seconds
        self._lock = threading.Lock()
        self._rate = 1.0
        self._running = False
        self._media_ms = 0.0
        self._since = 0.0
        self._told: deque[float] = deque(maxlen=REMEMBERED)
        self._off: deque[float] = deque(maxlen=REMEMBERED)

    def set(self, media_ms: float, in_seconds: float = 0.0) -> None:
        """The clip is at `media_ms` now, and moves from there `in_seconds` later if time passes."""
        with self._lock:
            self._media_ms, self._since = media_ms, self._seconds() + in_seconds
            self._told.clear()
            self._off.clear()

    def run(self) -> None:
        """Time passes from now on."""
        with self._lock:
            if not self._running:
                self._fold()
                self._running = True

    def freeze(self) -> None:
        """Time stands from now on."""
        with self._lock:
            self._fold()
            self._running = False

    def set_rate(self, rate: float) -> None:
        """Media time passes `rate` times as fast as real time."""
        with self._lock:
            self._fold()
            self._rate = rate

    def hear(self, media_ms: float) -> None:
        """The engine says that the clip is at `media_ms` now. Ignored while time stands."""
        with self._lock:
            if self._running:
                now = self._seconds()
                self._told.append(media_ms - now * 1000.0 * self._rate)
                self._media_ms, self._since = median_low(self._told) + now * 1000.0 * self._rate, now
                self._off.clear()

    def frame_shown(self, frame_ms: float) -> None:
        """A frame is shown now, so the clip is at a whole number of frames of `frame_ms`. Ignored while time stands."""
        with self._lock:
            if self._running:
                raw = self._raw()
                self._off.append(raw - round(raw / frame_ms) * frame_ms)

    def now_ms(self) -> float:
        """Where the clip is, in ms of the media."""
        with self._lock:
            return self._now()

    def seconds_until(self, media_ms: float) -> float:
        """Real seconds until the clip is at `media_ms` if time passes; 0.0 when it has been there."""
        with self._lock:
            return max(0.0, media_ms - self._now()) / 1000.0 / self._rate

    def _now(self) -> float:
        return self._raw() - (median_low(self._off) if self._off else 0.0)

    def _raw(self) -> float:
        if not self._running:
            return self._media_ms
        return self._media_ms + max(0.0, self._seconds() - self._since) * 1000.0 * self._rate

    def _fold(self) -> None:
        self._media_ms = self._now()
        self._since = self._seconds()
        self._told.clear()
        self._off.clear()

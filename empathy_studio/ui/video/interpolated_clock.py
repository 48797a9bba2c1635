"""Where a clip is between the few times its engine tells, by a clock that does not stop when the engine is silent."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

REMEMBERED = 4
"""How many of the last told times are weighed against one another."""


class InterpolatedClock:
    """A media time that runs on by a monotonic clock from the times that were told. Any thread may ask.

    Times told while it runs (`hear`) come late by as much as their thread waited, and never
    early; so of the last few the one that puts the clip furthest is believed.
    """

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._rate = 1.0
        self._running = False
        self._media_ms = 0.0
        self._since = 0.0
        self._told: deque[float] = deque(maxlen=REMEMBERED)

    def set(self, media_ms: float, in_seconds: float = 0.0) -> None:
        """The clip is at `media_ms` now, and moves from there `in_seconds` later if time passes."""
        with self._lock:
            self._media_ms, self._since = media_ms, self._seconds() + in_seconds
            self._told.clear()

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
                self._media_ms, self._since = max(self._told) + now * 1000.0 * self._rate, now

    def now_ms(self) -> float:
        """Where the clip is, in ms of the media."""
        with self._lock:
            return self._now()

    def seconds_until(self, media_ms: float) -> float:
        """Real seconds until the clip is at `media_ms` if time passes; 0.0 when it has been there."""
        with self._lock:
            return max(0.0, media_ms - self._now()) / 1000.0 / self._rate

    def _now(self) -> float:
        if not self._running:
            return self._media_ms
        return self._media_ms + max(0.0, self._seconds() - self._since) * 1000.0 * self._rate

    def _fold(self) -> None:
        self._media_ms = self._now()
        self._since = self._seconds()
        self._told.clear()

"""Time that passes only while this program runs: what a sleep of the machine or a standstill took does not count."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

STOOD_STILL_S = 2.0
"""When the clock was not asked for so long, nothing ran meanwhile. Who uses it asks more often while time matters."""


class SteadyClock:
    """Seconds of a monotonic clock less those in which nothing ran. Any thread may ask.

    Systems differ in whether their monotonic clock goes on in sleep, and none stops it for a process that is held.
    """

    def __init__(self, read: Callable[[], float] = time.monotonic) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._last = read()
        self._lost = 0.0

    def seconds(self) -> float:
        """Seconds from an unnamed start; never goes back."""
        with self._lock:
            now = self._read()
            if now - self._last >= STOOD_STILL_S:
                self._lost += now - self._last
            self._last = now
            return now - self._lost

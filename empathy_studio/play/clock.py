"""The clock port: time that passes and calls that are due later, and a clock that tests move by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Clock(Protocol):
    """Time that passes, and calls that are due later, on the thread of the player's listener."""

    def now_ms(self) -> float:
        """Milliseconds from an unnamed start; never goes back, and stands while the machine sleeps."""
        ...

    def call_later(self, delay_ms: float, call: Callable[[], None]) -> Callable[[], None]:
        """Call `call` once, `delay_ms` from now; the answer cancels it (harmless afterwards)."""
        ...


class FakeClock:
    """A clock for tests and headless runs: time passes only when `advance` is called."""

    def __init__(self) -> None:
        self._now = 0.0
        self._order = 0
        self._due: list[tuple[float, int, Callable[[], None]]] = []

    def now_ms(self) -> float:
        """Milliseconds since the clock was made."""
        return self._now

    def call_later(self, delay_ms: float, call: Callable[[], None]) -> Callable[[], None]:
        """Call `call` when `advance` has passed `delay_ms`; the answer cancels it."""
        entry = (self._now + max(0.0, delay_ms), self._order, call)
        self._order += 1
        self._due.append(entry)

        def cancel() -> None:
            if entry in self._due:
                self._due.remove(entry)

        return cancel

    def advance(self, ms: float) -> None:
        """Let `ms` pass, making each call that falls due at its own time, in order."""
        until = self._now + ms
        while self._due and min(self._due)[0] <= until:
            entry = min(self._due, key=lambda due: due[:2])
            self._due.remove(entry)
            self._now = max(self._now, entry[0])
            entry[2]()
        self._now = until

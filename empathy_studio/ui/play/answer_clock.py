"""Measures how long an answer takes, and says when the time for it is out."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from empathy_studio.play.acts import Act
from empathy_studio.play.clock import Clock

TICK_MS = 100
COUNT_MS = 1000
"""How often time is counted where none can run out, so that a standstill of the machine is not taken for thinking."""
LONGEST_MS = 86_400_000


class AnswerClock(QObject):
    """Counts from the moment being asked; what the machine sleeps meanwhile is not counted.

    Signals: `left(seconds_left, limit_s)` ten times a second while an answer is timed, `ran_out()` when time is out,
    `unlimited()` when a limit was taken away or what had one is not asked any more.
    """

    left = Signal(float, float)
    ran_out = Signal()
    unlimited = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._since: float | None = None
        self._used_ms = 0.0
        self._limit_s: float | None = None
        self._untimed = False
        self._ticks = QTimer(self)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._tick)

    def set_untimed(self, untimed: bool) -> None:
        """Let no time run out, now and later."""
        self._untimed = untimed
        if untimed and self._limit_s is not None:
            self._limit_s = None
            self._ticks.setInterval(COUNT_MS)
            self.unlimited.emit()

    def take_your_time(self) -> None:
        """Take the limit off what is asked now and later."""
        self.set_untimed(True)

    def start(self, limit_s: float | None = None) -> None:
        """Something is asked now; `limit_s` is the time there is for it, None for any."""
        self._used_ms, self._since = 0.0, self._clock.now_ms()
        self._limit_s = None if self._untimed else limit_s
        self._ticks.start(TICK_MS if self._limit_s is not None else COUNT_MS)
        self._tick()

    def pause(self) -> None:
        """Let no time pass for a while."""
        self._used_ms, self._since = self._used(), None
        self._ticks.stop()

    def go_on(self) -> None:
        """Let time pass again."""
        if self._since is None and (self._used_ms or self._limit_s is not None):
            self._since = self._clock.now_ms()
            self._ticks.start()

    def stop(self) -> None:
        """Nothing is asked any more."""
        timed, self._limit_s = self._limit_s is not None, None
        self._since, self._used_ms = None, 0.0
        self._ticks.stop()
        if timed:
            self.unlimited.emit()

    def stamp(self, act: Act) -> Act:
        """`act` with the time it took, where acts of its kind have one."""
        if "took_ms" not in type(act).__struct_fields__:
            return act
        return msgspec.structs.replace(act, took_ms=min(LONGEST_MS, max(0, round(self._used()))))

    def _used(self) -> float:
        return self._used_ms + (self._clock.now_ms() - self._since if self._since is not None else 0.0)

    def _tick(self) -> None:
        used_ms = self._used()
        if self._limit_s is None:
            return
        left_s = self._limit_s - used_ms / 1000
        self.left.emit(max(0.0, left_s), self._limit_s)
        if left_s <= 0:
            self._ticks.stop()
            self.ran_out.emit()

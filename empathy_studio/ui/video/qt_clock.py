"""The clock port on Qt's event loop."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer

from empathy_studio.ui.video.steady_clock import SteadyClock

BEAT_MS = 500
"""How often the clock asks itself while a call is due later, to notice when nothing ran."""
EARLY_MS = 5.0
"""A timer may come this much before its time."""


class QtClock(QObject):
    """Real time, without what the machine slept or the program was held.

    Who measures without a call that is due later asks at least once a second; see `SteadyClock`. Later calls come from
    the event loop of the thread that made the clock. `read` gives seconds of a monotonic clock.
    """

    def __init__(self, read: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._steady = SteadyClock(read)
        self._waiting = 0
        self._beats = QTimer(self)
        self._beats.setInterval(BEAT_MS)
        self._beats.timeout.connect(self.now_ms)

    def now_ms(self) -> float:
        """Milliseconds that have passed since an unnamed start."""
        return self._steady.seconds() * 1000.0

    def call_later(self, delay_ms: float, call: Callable[[], None]) -> Callable[[], None]:
        """Call `call` once in `delay_ms`; the answer cancels it."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        until_ms = self.now_ms() + delay_ms
        waiting = [timer]
        self._waits(1)

        def cancel() -> None:
            if waiting:
                waiting.pop()
                self._waits(-1)
                timer.stop()
                timer.timeout.disconnect(due)  # else what `call` holds, this clock perhaps, would go with the timer
                timer.deleteLater()

        def due() -> None:
            left_ms = until_ms - self.now_ms()
            if left_ms > EARLY_MS:
                timer.start(round(left_ms))
                return
            cancel()
            call()

        timer.timeout.connect(due)
        timer.start(max(0, round(delay_ms)))
        return cancel

    def _waits(self, more: int) -> None:
        self._waiting += more
        if not self._waiting:
            self._beats.stop()
        elif not self._beats.isActive():
            self._beats.start()

"""The clock port on Qt's event loop."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer


class QtClock(QObject):
    """Real time; later calls come from the event loop of the thread that made the clock."""

    def now_ms(self) -> float:
        """Milliseconds of the system's monotonic clock."""
        return time.monotonic() * 1000.0

    def call_later(self, delay_ms: float, call: Callable[[], None]) -> Callable[[], None]:
        """Call `call` once in `delay_ms`; the answer cancels it."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        waiting = [timer]

        def cancel() -> None:
            if waiting:
                waiting.pop()
                timer.stop()
                timer.deleteLater()

        def due() -> None:
            cancel()
            call()

        timer.timeout.connect(due)
        timer.start(max(0, round(delay_ms)))
        return cancel

"""What ties a kiosk's screen to its supervisor: the beats it gives, and the ends it hears of."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from types import FrameType, TracebackType

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_EVERY_MS = 500
BEATS_TO = 1
"""Standard output, where the supervisor listens."""


class Lifeline(QObject):
    """Beats about twice a second while its block runs, on standard output, and hears SIGTERM and SIGINT there.

    Signals: `ended()` once, when the system tells the process to end or its supervisor is gone.
    """

    ended = Signal()

    def __init__(self, supervisor: int) -> None:
        """`supervisor` is the id of the process that started this one, 0 when nobody watches over it."""
        super().__init__()
        self._supervisor = supervisor
        self._told_to_end = False
        self._looks = QTimer(self)  # it also lets Python see signals
        self._looks.setInterval(LOOK_EVERY_MS)
        self._looks.timeout.connect(self._look)

    def __enter__(self) -> Lifeline:
        self._former = {one: signal.signal(one, self._end) for one in (signal.SIGTERM, signal.SIGINT)}
        self._looks.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._looks.stop()
        for number, handler in self._former.items():
            signal.signal(number, handler)

    def _end(self, _number: int, _frame: FrameType | None) -> None:
        self._told_to_end = True

    def _look(self) -> None:
        if self._supervisor:
            with suppress(OSError):  # nobody listens any more
                os.write(BEATS_TO, b"\n")
        orphaned = self._supervisor and hasattr(os, "getppid") and os.getppid() != self._supervisor
        if self._told_to_end or (orphaned and sys.platform != "win32"):
            self._looks.stop()
            self.ended.emit()

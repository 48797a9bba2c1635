"""Work off the UI thread of which only the newest counts: what was asked for meanwhile is done next, the rest never."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from empathy_studio.ui.tasks import Tasks, Work

SOON_MS = 250
"""How long after the last edit it begins, in ms."""


class Latest(QObject):
    """Does one piece of work at a time, on a thread of its own.

    It begins `soon_ms` after the last time it was asked for.

    Signals: `done(object)` with the result of the newest work; `failed(StudioError)`.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None, *, soon_ms: int = SOON_MS) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._waiting: Work | None = None
        self._running = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(soon_ms)
        self._soon.timeout.connect(self._begin)

    @property
    def idle(self) -> bool:
        """Whether nothing is asked for and nothing is being done."""
        return not self._running and self._waiting is None

    def ask(self, work: Work, *, now: bool = False) -> None:
        """Do this next: after a short pause in which nothing else is asked for, or `now`."""
        self._waiting = work
        if now:
            self._begin()
        else:
            self._soon.start()

    def close(self) -> None:
        """Ask for nothing more, and wait for what is being done."""
        self._soon.stop()
        self._waiting = None
        self._tasks.close()

    def _begin(self) -> None:
        self._soon.stop()
        if self._running or self._waiting is None:
            return
        work, self._waiting = self._waiting, None
        self._running = True
        task = self._tasks.run(work)
        task.done.connect(self._came)
        task.failed.connect(self._refused)
        task.finished.connect(self._over)
        self._tasks.start(task)

    def _came(self, result: Any) -> None:
        if self._waiting is None:
            self._running = False
            self.done.emit(result)

    def _refused(self, error: Any) -> None:
        if self._waiting is None:
            self._running = False
            self.failed.emit(error)

    def _over(self) -> None:
        self._running = False
        if self._waiting is not None and not self._soon.isActive():
            self._begin()

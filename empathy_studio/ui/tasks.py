"""Long work off the UI thread: a plain function that reports how far it is, with progress, and a way to cancel."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from empathy_studio.errors import StudioError

Report = Callable[[float, str], None]
"""Told as `report(part, what)`: `part` from 0.0 to 1.0, `what` a few words for people. Raises `Cancelled` to stop."""
Work = Callable[[Report], Any]

_log = logging.getLogger(__name__)


class Cancelled(Exception):
    """The person does not want it any more; what was half done is to be removed."""


class Task(QObject):
    """One piece of work that runs. Signals come on the UI thread.

    Signals: `progressed(float, str)`, then one of `done(object)` with the result, `failed(StudioError)`, `cancelled()`,
    or `crashed(str)` with a report for a fault of this program; and last `finished()`.
    """

    progressed = Signal(float, object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    crashed = Signal(str)
    finished = Signal()

    _told = Signal(str, object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = False
        self._told.connect(self._on_told)
        self.running = False

    def start(self, pool: QThreadPool) -> None:
        """Begin on a thread of `pool`."""
        self.running = True
        pool.start(self._run)

    def cancel(self) -> None:
        """Ask the work to stop at its next report; `cancelled` follows."""
        self._stop = True

    def _run(self) -> None:
        try:
            result = self._work(self._report)
        except Cancelled:
            self._told.emit("cancelled", None)
        except StudioError as error:
            self._told.emit("failed", error)
        except Exception:
            text = traceback.format_exc()
            _log.error("work failed\n%s", text)
            self._told.emit("crashed", text)
        else:
            self._told.emit("done", result)

    def _report(self, part: float, what: str) -> None:
        if self._stop:
            raise Cancelled
        self.progressed.emit(min(1.0, max(0.0, part)), what)

    def _on_told(self, how: str, what: object) -> None:
        self.running = False
        if how == "done":
            self.done.emit(what)
        elif how == "failed":
            self.failed.emit(what)
        elif how == "crashed":
            self.crashed.emit(str(what))
        else:
            self.cancelled.emit()
        self.finished.emit()


class Tasks(QObject):
    """Runs tasks, at most two at a time; `close` cancels what runs and waits for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._running: list[Task] = []

    def run(self, work: Work) -> Task:
        """A task made ready for `work`, to be joined and then started; once it has finished it is deleted."""
        self._running = [task for task in self._running if task.running]
        task = Task(work, self)
        task.finished.connect(task.deleteLater)
        self._running.append(task)
        return task

    def start(self, task: Task) -> None:
        """Begin."""
        task.start(self._pool)

    def close(self) -> None:
        """Cancel what runs and wait until it has stopped."""
        for task in self._running:
            task.cancel()
        self._pool.waitForDone()

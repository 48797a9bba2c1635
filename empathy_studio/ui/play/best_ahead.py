"""Works out the best that could be reached while a question stands open, so that the last click is not held up."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer

from empathy_studio.course.ids import MomentId
from empathy_studio.play.program import Program
from empathy_studio.play.scoring import most_of
from empathy_studio.play.state import Run
from empathy_studio.ui.play.presenter import Presenter

STILL_AFTER_MS = 600
"""So long after a question has opened everything has come to rest on the screen."""


class BestAhead(QObject):
    """Once in the life of a presenter, at rest, it has the figures of `most_of` worked out on a thread of its own."""

    def __init__(self, presenter: Presenter) -> None:
        super().__init__(presenter)
        self._presenter = presenter
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._work: _Work | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(STILL_AFTER_MS)
        self._soon.timeout.connect(self._begin)
        presenter.moment_opened.connect(self._wait)
        presenter.run_changed.connect(self._soon.stop)

    @property
    def begun(self) -> bool:
        """True once the work was given to the thread."""
        return self._work is not None

    def close(self) -> None:
        """Begin nothing more, and wait until what was begun is done."""
        self._soon.stop()
        self._presenter.moment_opened.disconnect(self._wait)
        self._pool.waitForDone()

    def _wait(self, _moment: MomentId) -> None:
        if self._work is None:
            self._soon.start()

    def _begin(self) -> None:
        if self._work is None:
            self._work = _Work(self._presenter.session.program, self._presenter.run)
            self._pool.start(self._work)


class _Work(QRunnable):
    def __init__(self, program: Program, run: Run) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._program, self._run = program, run

    def run(self) -> None:
        """Work the figures out; they are kept where the score looks for them."""
        most_of(self._program, self._run)

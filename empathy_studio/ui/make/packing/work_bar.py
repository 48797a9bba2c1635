"""A bar that follows a piece of work: how far it is, with what, and a button that stops it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from empathy_studio.ui.controls import Button, label
from empathy_studio.ui.tasks import Task
from empathy_studio.ui.theme import GRID


class WorkBar(QWidget):
    """Hidden while nothing is worked on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the work is"))
        self.what = label("", "quiet", wrap=False)
        self.cancel = Button(self.tr("Cancel"), "quiet", "x")
        self.cancel.clicked.connect(self._stop)
        self._task: Task | None = None
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GRID)
        box.addWidget(self.bar, 2)
        box.addWidget(self.what, 1)
        box.addWidget(self.cancel)
        self.hide()

    def follow(self, task: Task) -> None:
        """Show how far `task` is until it has finished."""
        self._task = task
        self.bar.setValue(0)
        self.what.setText("")
        self.cancel.setEnabled(True)
        task.progressed.connect(self._show)
        task.finished.connect(self._over)
        self.show()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.cancel.setEnabled(False)

    def _over(self) -> None:
        self._task = None
        self.hide()

    def _show(self, part: float, what: str) -> None:
        self.bar.setValue(round(part * 1000))
        self.what.setText(what)

"""The sheet shown while long work runs: what is being done, how far it is, and a way to cancel."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.said import said
from empathy_studio.ui.tasks import Task
from empathy_studio.ui.theme import GRID


class ProgressSheet(Card):
    """Follows one task. Signals: `finished()`."""

    finished = Signal()

    def __init__(self, title: str, task: Task) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setMinimumWidth(480)
        self.setAccessibleName(title)
        self._what = label("", "quiet")
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far it is"))
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(task.cancel)
        self.cancel.clicked.connect(self._cancelling)
        self.box.addWidget(label(title, "title"))
        self.box.addWidget(self._what)
        self.box.addWidget(self._bar)
        self.box.addLayout(row(1, self.cancel))
        task.progressed.connect(self._progress)
        task.finished.connect(self.finished)

    def _progress(self, part: float, what: str) -> None:
        self._bar.setValue(round(part * 1000))
        self._what.setText(said(what))

    def _cancelling(self) -> None:
        self.cancel.setEnabled(False)
        self._what.setText(self.tr("Stopping, and removing what was half done …"))

"""The transcript beside the picture: what was said so far, the newest at the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from empathy_studio.ui.controls import Card, IconButton, empty, label, row
from empathy_studio.ui.play.spoken import Spoken
from empathy_studio.ui.theme import GRID


class TranscriptPanel(QFrame):
    """Entries in order. Signals: `closed()`."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self.setFixedWidth(360)
        self.setAccessibleName(self.tr("Transcript"))
        self._said: tuple[Spoken, ...] = ()
        close = IconButton("x", self.tr("Close the transcript"))
        close.clicked.connect(self.closed)
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self._list.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        self._list.addStretch(1)
        inside = QWidget()
        inside.setProperty("look", "page")
        inside.setLayout(self._list)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._to_the_end)
        head = row(label(self.tr("Transcript"), "heading"), 1, close)
        head.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(head)
        box.addWidget(self._scroll, 1)

    def show_said(self, said: tuple[Spoken, ...]) -> None:
        """Show these entries; what is there already stays."""
        if said == self._said:
            return
        keep = len(self._said) if said[: len(self._said)] == self._said else 0
        if not keep:
            empty(self._list)
            self._list.addStretch(1)
        for entry in said[keep:]:
            self._list.addWidget(self._entry(entry))
        self._said = said

    def text(self) -> str:
        """Everything that is shown, a line for each entry."""
        return "\n".join(entry.text for entry in self._said)

    def _entry(self, entry: Spoken) -> QWidget:
        if entry.kind == "scene":
            return label(entry.text, "label")
        if entry.kind == "seen":
            return label(entry.text, "quiet")
        if entry.kind == "mine":
            return Card(label(self.tr("You"), "label"), label(entry.text), look="soft", padding=12, spacing=2)
        if entry.speaker:
            return Card(label(entry.speaker, "label"), label(entry.text), look="well", padding=12, spacing=2)
        return label(entry.text)

    def _to_the_end(self, _low: int, high: int) -> None:
        self._scroll.verticalScrollBar().setValue(high)

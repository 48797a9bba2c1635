"""What the author says to an answer, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.controls import Button, row
from empathy_studio.ui.prose import ProseLabel
from empathy_studio.ui.theme import GRID


class ContinueView(QWidget):
    """A text to be read (Markdown, may be empty) and one button. Signals: `continued()`."""

    continued = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.setProperty("look", "page")
        self._on = Button(self.tr("Go on"), "primary", "arrow-right")
        self._on.clicked.connect(self.continued)
        box = row(spacing=3 * GRID)
        if text:
            box.addWidget(ProseLabel(text, "lead"), 1)
        else:
            box.addStretch(1)
        box.addWidget(self._on)
        self.setLayout(box)

    def first_focus(self) -> QWidget:
        """The button."""
        return self._on

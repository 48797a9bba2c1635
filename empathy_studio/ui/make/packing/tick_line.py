"""A box to tick whose words wrap, however large the letters are."""

from __future__ import annotations

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from empathy_studio.ui.controls import label
from empathy_studio.ui.theme import GRID


class TickLine(QWidget):
    """A box and its words beside it; a press on the words ticks it too."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setAccessibleName(words)
        self.setFocusProxy(self.box)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self.box)
        line.addWidget(label(words), 1)

    def isChecked(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def setChecked(self, on: bool) -> None:
        """Tick it, or not."""
        self.box.setChecked(on)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """The words are part of the box."""
        self.box.click()

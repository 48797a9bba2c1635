"""One's own small picture in the corner of a video call: the camera is off, so the initials stand there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.ui.art import Avatar, paint_over_picture
from empathy_studio.ui.controls import label, row
from empathy_studio.ui.theme import GRID


class SelfTile(QWidget):
    """Lies over the picture of a video call; presses go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._avatar = Avatar("", 56)
        self._name = label("", wrap=False)
        self._name.setStyleSheet("color: #f2f4f3;")
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = QVBoxLayout(self)
        box.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID + 4)
        box.setSpacing(GRID)
        box.addLayout(row(1, self._avatar, 1))
        box.addWidget(self._name)
        self.hide()

    def show_person(self, name: str) -> None:
        """Show whose picture it is; empty is “You”."""
        self._avatar.set_person(name or self.tr("You"))
        self._name.setText(name or self.tr("You"))
        self.adjustSize()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dark ground."""
        paint_over_picture(self)

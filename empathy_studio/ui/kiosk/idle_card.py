"""The warning before somebody who has gone is signed out: a number that counts down, and what is kept."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.theme import GRID

SIDE = 128


class CountRing(QWidget):
    """A ring that empties, with the seconds in it."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most, self._left = max(1, most), most
        self.setFixedSize(SIDE, SIDE)

    def show_left(self, seconds: int) -> None:
        """So many seconds are left."""
        self._left = seconds
        self.setAccessibleName(self.tr("%n second(s)", "", seconds))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring and the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        box = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        painter.setPen(QPen(palette.color(role.AlternateBase), 8))
        painter.drawEllipse(box)
        pen = QPen(palette.color(role.Accent), 8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(box, 90 * 16, round(360 * 16 * self._left / self._most))
        font = QFont(self.font())
        font.setPixelSize(SIDE // 3)
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(palette.color(role.WindowText))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._left))
        painter.end()


class IdleCard(Card):
    """Asks whether somebody is still there. `most` is where the count begins, in s. Signals: `stayed()`."""

    stayed = Signal()

    def __init__(self, most: int) -> None:
        super().__init__(padding=5 * GRID, spacing=2 * GRID)
        self.setFixedWidth(560)
        self._ring = CountRing(most)
        self._title = label(self.tr("Are you still there?"), "title")
        self._told = label(
            self.tr("Everything you did is kept. When you sign in again, you go on at this very place."), "lead"
        )
        for words in (self._title, self._told):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self._title.text())
        self.stay = Button(self.tr("I am here"), "primary")
        self.stay.clicked.connect(self.stayed)
        self.box.addWidget(self._title)
        self.box.addLayout(row(1, self._ring, 1))
        self.box.addWidget(self._told)
        self.box.addLayout(row(1, self.stay, 1))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{self._title.text()} {self._told.text()}"))

    def show_left(self, seconds: int) -> None:
        """So many seconds are left."""
        self._ring.show_left(seconds)

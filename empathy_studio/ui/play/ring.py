"""The ring that shows how much time is left to answer."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget


class TimeRing(QWidget):
    """A ring that empties, with the seconds left in it; in the last quarter it turns to the warning colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_s = 0.0
        self._limit_s = 1.0
        self.setFixedSize(56, 56)
        self.setAccessibleName(self.tr("Time left"))

    def sizeHint(self) -> QSize:
        """A finger's breadth and a little more."""
        return QSize(56, 56)

    def set_time(self, left_s: float, limit_s: float) -> None:
        """Show that `left_s` of `limit_s` seconds are left."""
        before = math.ceil(self._left_s)
        self._left_s, self._limit_s = max(0.0, left_s), max(0.1, limit_s)
        if math.ceil(self._left_s) != before:
            self.setAccessibleDescription(self.tr("%n second(s)", "", math.ceil(self._left_s)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring and the figure."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        share = self._left_s / self._limit_s
        role = QPalette.ColorRole
        box = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        painter.setPen(QPen(self.palette().color(role.Midlight), 5))
        painter.drawEllipse(box)
        colour = self.palette().color(role.Accent if share > 0.25 else role.BrightText)
        painter.setPen(QPen(colour, 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(box, 90 * 16, round(360 * 16 * share))
        painter.setPen(self.palette().color(role.WindowText))
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(math.ceil(self._left_s)))
        painter.end()

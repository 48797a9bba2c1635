"""Three dots that take turns while somebody types."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

_DOT_MS = 320


class TypingDots(QWidget):
    """A bubble with dots; they stand still where motion is not wanted."""

    def __init__(self, motion: bool) -> None:
        super().__init__()
        self._turn = 0
        self._ticks = QTimer(self)
        self._ticks.setInterval(_DOT_MS)
        self._ticks.timeout.connect(self._next)
        self._motion = motion
        self.setFixedSize(72, 44)
        self.setAccessibleName(self.tr("is typing"))

    def run(self, on: bool) -> None:
        """Show and move, or hide."""
        self.setVisible(on)
        if on and self._motion:
            self._ticks.start()
        else:
            self._ticks.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bubble with dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        painter.setPen(QPen(palette.color(role.Midlight), 1))
        painter.setBrush(palette.color(role.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 16, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        for dot in range(3):
            painter.setBrush(palette.color(role.Accent if dot == self._turn else role.Mid))
            painter.drawEllipse(QPointF(22 + dot * 14, 22), 4, 4)
        painter.end()

    def _next(self) -> None:
        self._turn = (self._turn + 1) % 3
        self.update()

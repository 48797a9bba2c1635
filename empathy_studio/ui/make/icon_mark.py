"""An icon in a tinted round field, in front of words that say the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.art import paint_icon
from empathy_studio.ui.theme import TOUCH


class IconMark(QWidget):
    """Shows the icon `name` of the set."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedSize(TOUCH, TOUCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role, place = QPalette.ColorRole, QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(role.Light))
        painter.drawEllipse(place)
        box = QRectF(0, 0, 24, 24)
        box.moveCenter(place.center())
        paint_icon(painter, self._name, self.palette().color(role.Link), box)
        painter.end()

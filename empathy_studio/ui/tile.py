"""The large button that holds other parts: a person, a lesson, a door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.controls import Part, column
from empathy_studio.ui.pressed import PressButton
from empathy_studio.ui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QPaintEvent


class Tile(PressButton):
    """A large button. Its name is what a reader says; its parts let the mouse through, as words and pictures do."""

    def __init__(self, name: str, *parts: Part, padding: int = 2 * GRID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "tile")
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        self.box = column(*parts)
        self.box.setContentsMargins(padding, padding, padding, padding)
        self.setLayout(self.box)

    def sizeHint(self) -> QSize:
        """What its parts need."""
        return self.box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What its parts need at least."""
        return self.box.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """When its parts wrap."""
        return self.box.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """What its parts need at `width`."""
        return self.box.totalHeightForWidth(width)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The hand says that it can be pressed."""
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card; its edge shows focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        lit = self.underMouse() or self.hasFocus() or self.isDown()
        edge = QPen()
        edge.setColor(palette.color(role.Accent if lit else role.Midlight))
        edge.setWidthF(3.0 if self.hasFocus() else 1.0)
        card = QPainterPath()
        card.addRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 16, 16)
        painter.fillPath(card, palette.brush(role.Light if self.isDown() else role.Base))
        painter.strokePath(card, edge)
        painter.end()

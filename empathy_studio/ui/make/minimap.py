"""The small map in the corner: all scenes at once, and what of them is in view; press or drag to go there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.make.channels import CHANNEL_COLOURS
from empathy_studio.ui.make.scene_card import SceneCard
from empathy_studio.ui.theme import GRID

SIZE = QSize(20 * GRID, 11 * GRID)


class Minimap(QWidget):
    """Shows the whole map. Signals: `go_asked(QPointF)`, a place in map units to have in the middle of the view."""

    go_asked = Signal(QPointF)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(SIZE)
        self.setAccessibleName(self.tr("Small map of the whole lesson"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._whole, self._seen = QRectF(), QRectF()
        self._cards: list[tuple[QRectF, str]] = []
        self._drawn: QPixmap | None = None

    def take(self, cards: Iterable[SceneCard], whole: QRectF) -> None:
        """Take over where the scenes are; `whole` holds them all."""
        self._cards = [(card.place(), CHANNEL_COLOURS[card.model.channel]) for card in cards]
        self._whole, self._drawn = whole, None
        self.update()

    def show_seen(self, seen: QRectF) -> None:
        """Mark what is in view, in map units."""
        if seen != self._seen:
            self._seen = seen
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._drawn = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The scenes, from a picture made once, and the part in view."""
        painter = QPainter(self)
        if self._drawn is None:
            self._drawn = self._draw()
        painter.drawPixmap(0, 0, self._drawn)
        scale, corner = self._fit()
        seen = QRectF(corner + (self._seen.topLeft() - self._whole.topLeft()) * scale, self._seen.size() * scale)
        inside = seen.intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
        painter.drawRect(inside)
        painter.end()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.palette().color(QPalette.ColorRole.Base))
        painter = QPainter(picture)
        scale, corner = self._fit()
        by_colour: dict[str, list[QRectF]] = {}
        for place, colour in self._cards:
            at = corner + (place.topLeft() - self._whole.topLeft()) * scale
            wide, high = max(2.0, place.width() * scale), max(2.0, place.height() * scale)
            by_colour.setdefault(colour, []).append(QRectF(at.x(), at.y(), wide, high))
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, places in by_colour.items():
            painter.setBrush(QColor(colour))
            painter.drawRects(places)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Midlight), 1))
        painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
        painter.end()
        return picture

    def _fit(self) -> tuple[float, QPointF]:
        """How the whole is made smaller, and where its upper left corner comes to lie."""
        wide, high = max(1.0, self._whole.width()), max(1.0, self._whole.height())
        scale = min((self.width() - GRID) / wide, (self.height() - GRID) / high)
        return scale, QPointF((self.width() - wide * scale) / 2, (self.height() - high * scale) / 2)

    def _go(self, at: QPointF) -> None:
        scale, corner = self._fit()
        self.go_asked.emit(self._whole.topLeft() + (at - corner) / scale)

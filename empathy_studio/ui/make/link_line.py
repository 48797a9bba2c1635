"""What stands on the map for a way on: a line from one card to the next, with the words of its choice."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from empathy_studio.course.graph import Link
from empathy_studio.ui.make.layout import CARD

WORDS_WIDE = 150.0
"""The most that the words on a line take up, in map units."""
_REACH = 12.0
_ROOM = 26.0


class Card(Protocol):
    """What a line needs of a card."""

    lines: list[LinkLine]

    def pos(self) -> QPointF:
        """Its upper left corner, in map units."""


class LinkLine(QGraphicsItem):
    """The line of one way on; it can be selected, to cut it, to lead it elsewhere, or to put a scene on it.

    `share` is where it ends at the left side of its target, `along` where its words stand on it, both 0 to 1.
    """

    def __init__(
        self, link: Link, words: str, source: Card, target: Card, *, share: float = 0.5, along: float = 0.5
    ) -> None:
        super().__init__()
        self.link, self.words = link, words
        self.source, self.target = source, target
        self._share, self._along = share, along
        self._path = QPainterPath()
        self._bounds = QRectF()
        self._shown, self._font, self._wide = "", QFont(), 0.0
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setZValue(1)
        self.setToolTip(words)
        self.follow()
        source.lines.append(self)
        target.lines.append(self)

    def follow(self) -> None:
        """Run from where the source's card is to where the target's is."""
        self.prepareGeometryChange()
        start = self.source.pos() + QPointF(CARD[0], CARD[1] / 2)
        end = self.target.pos() + QPointF(0, CARD[1] * self._share)
        self._path = _curve(start, end)
        self._bounds = self._path.boundingRect().adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
        if self.words:
            middle = self._path.pointAtPercent(self._along)
            half = WORDS_WIDE / 2 + 6
            self._bounds = self._bounds.united(QRectF(middle.x() - half, middle.y() - 12, 2 * half, 24))

    def ends(self) -> tuple[QPointF, QPointF]:
        """Where it begins and ends, in map units."""
        return self._path.pointAtPercent(0.0), self._path.pointAtPercent(1.0)

    def middle(self) -> QPointF:
        """Half way along it, in map units."""
        return self._path.pointAtPercent(0.5)

    def boundingRect(self) -> QRectF:
        """The line with its words."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """What is pressed: the line, a finger's breadth wide."""
        stroker = QPainterPathStroker()
        stroker.setWidth(_REACH)
        return stroker.createStroke(self._path)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The line, its arrow head, its words."""
        palette, role = (widget.palette() if widget else QPalette()), QPalette.ColorRole
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isSelected()
        colour = palette.color(role.Accent if on or self.link.best else role.Mid)
        dashed = Qt.PenStyle.DashLine if self.link.why == "way" else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 5.0 if on else 2.5 if self.link.best else 1.75, dashed))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
        tip = self._path.currentPosition()
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-11, -6), tip + QPointF(-11, 6)]))
        if self.words:
            self._paint_words(painter, palette, on)

    def _paint_words(self, painter: QPainter, palette: QPalette, on: bool) -> None:
        if not self._shown:
            self._font = QFont(painter.font())
            self._font.setPixelSize(13)
            metrics = QFontMetricsF(self._font)
            self._shown = metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, WORDS_WIDE - 12)
            self._wide = metrics.horizontalAdvance(self._shown) + 12
        painter.setFont(self._font)
        middle = self._path.pointAtPercent(self._along)
        box = QRectF(middle.x() - self._wide / 2, middle.y() - 11, self._wide, 22)
        role = QPalette.ColorRole
        painter.setBrush(palette.color(role.Light if on else role.Window))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(palette.color(role.Text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._shown)


def _curve(start: QPointF, end: QPointF) -> QPainterPath:
    """A curve from the right side of a card to the left side of another; one that leads back goes below both."""
    path = QPainterPath(start)
    if end.x() > start.x() - 40:
        bend = max(50.0, abs(end.x() - start.x()) / 2)
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        return path
    low = max(start.y(), end.y()) + CARD[1] * 0.9
    path.cubicTo(start + QPointF(90, 0), QPointF(start.x() + 90, low), QPointF(start.x(), low))
    path.lineTo(end.x(), low)
    path.cubicTo(QPointF(end.x() - 90, low), end - QPointF(90, 0), end)
    return path

"""What stands on the map for a way on: a line from one card to the next, with the words of its choice."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from empathy_studio.course.graph import Link
from empathy_studio.ui.make.layout import CARD
from empathy_studio.ui.plain_tip import plain_tip

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
        self._path: QPainterPath | None = None
        self._points: tuple[QPointF, ...] = ()
        self._bounds = QRectF()
        self._shown, self._font, self._wide = "", QFont(), 0.0
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setZValue(1)
        self.setToolTip(plain_tip(words))
        self.follow()
        source.lines.append(self)
        target.lines.append(self)

    def follow(self) -> None:
        """Run from where the source's card is to where the target's is."""
        self.prepareGeometryChange()
        source, target = self.source.pos(), self.target.pos()
        self._path = None
        self._points = _control_points(
            source.x() + CARD[0], source.y() + CARD[1] / 2, target.x(), target.y() + CARD[1] * self._share
        )
        across, down = [one.x() for one in self._points], [one.y() for one in self._points]
        middle, half = self._words_at(), WORDS_WIDE / 2 + 6 if self.words else 0.0
        left, right = min(*across, middle.x() - half) - _ROOM, max(*across, middle.x() + half) + _ROOM
        self._bounds = QRectF(left, min(down) - _ROOM, right - left, max(down) - min(down) + 2 * _ROOM)

    def ends(self) -> tuple[QPointF, QPointF]:
        """Where it begins and ends, in map units."""
        return self._points[0], self._points[-1]

    def middle(self) -> QPointF:
        """About half way along it, in map units."""
        return self._at(0.5)

    def boundingRect(self) -> QRectF:
        """The line with its words."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """What is pressed: the line, a finger's breadth wide."""
        stroker = QPainterPathStroker()
        stroker.setWidth(_REACH)
        return stroker.createStroke(self._curve())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The line, its arrow head, its words."""
        palette, role = (widget.palette() if widget else QPalette()), QPalette.ColorRole
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isSelected()
        colour = palette.color(role.Accent if on or self.link.best else role.Mid)
        dashed = Qt.PenStyle.DashLine if self.link.why == "way" else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 5.0 if on else 2.5 if self.link.best else 1.75, dashed))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._curve())
        tip = self._points[-1]
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
        middle = self._words_at()
        box = QRectF(middle.x() - self._wide / 2, middle.y() - 11, self._wide, 22)
        role = QPalette.ColorRole
        painter.setBrush(palette.color(role.Light if on else role.Window))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(palette.color(role.Text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._shown)

    def _curve(self) -> QPainterPath:
        """The path, made when it is first painted or pressed after a move."""
        if self._path is None:
            start, *rest = self._points
            self._path = QPainterPath(start)
            for first, second, end in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
                self._path.cubicTo(first, second, end)
        return self._path

    def _words_at(self) -> QPointF:
        return self._at(self._along)

    def _at(self, part: float) -> QPointF:
        """The point of the middle curve at the parameter `part`, 0 to 1 (Bernstein form of a cubic Bézier curve)."""
        first = (len(self._points) // 3 // 2) * 3
        a, b, c, d = self._points[first : first + 4]
        rest = 1 - part
        return a * rest**3 + b * (3 * rest**2 * part) + c * (3 * rest * part**2) + d * part**3


def _control_points(x: float, y: float, to_x: float, to_y: float) -> tuple[QPointF, ...]:
    """The start and, for each cubic curve, two control points and its end.

    From the right side of a card to the left side of another; a line that leads back goes below both.
    """
    if to_x > x - 40:
        bend = max(50.0, abs(to_x - x) / 2)
        return (QPointF(x, y), QPointF(x + bend, y), QPointF(to_x - bend, to_y), QPointF(to_x, to_y))
    low, third = max(y, to_y) + CARD[1] * 0.9, (to_x - x) / 3
    return (
        *(QPointF(x, y), QPointF(x + 90, y), QPointF(x + 90, low), QPointF(x, low)),
        *(QPointF(x + third, low), QPointF(to_x - third, low), QPointF(to_x, low)),
        *(QPointF(to_x - 90, low), QPointF(to_x - 90, to_y), QPointF(to_x, to_y)),
    )

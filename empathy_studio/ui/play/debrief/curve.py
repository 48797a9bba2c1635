"""The curve of rapport over the path: every act a point that can be gone to, the turning point marked in words."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from empathy_studio.ui.plain_tip import plain_tip
from empathy_studio.ui.play.debrief.chip_place import AWAY, chip_place
from empathy_studio.ui.play.debrief.figures import ShownPoint
from empathy_studio.ui.theme import GRID

_RIGHT = 24
_DRAWN = 204
"""The height of the curve without the room that its words take, in px."""
_PADDING, _MARGIN = 6, 4
"""The room inside the words of the turning point, above and below together, and around them, in px."""


class CurveDot(QAbstractButton):
    """One act on the curve: to be pressed, or gone to with Tab."""

    def __init__(self, point: ShownPoint, parent: QWidget) -> None:
        super().__init__(parent)
        self.point = point
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.resize(36, 36)
        moved = f"{point.moved:+.0f}" if point.moved else "0"
        self.setAccessibleName(point.text)
        turning = self.tr("the turning point") if point.turning else ""
        self.setAccessibleDescription(self.tr("rapport {0}, {1} {2}").format(round(point.rapport), moved, turning))
        self.setToolTip(plain_tip(point.text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dot; filled when it brought something, hollow when it cost, large at the turning point."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        middle = QPointF(self.width() / 2, self.height() / 2)
        size = 9.0 if self.point.turning else 6.5
        colour = palette.color(role.BrightText if self.point.moved < 0 else role.Accent)
        if self.isChecked():
            halo = QColor(colour)
            halo.setAlpha(80)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(halo)
            painter.drawEllipse(middle, size + 7, size + 7)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(role.WindowText), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, size + 7, size + 7)
        painter.setPen(QPen(colour, 3))
        painter.setBrush(palette.color(role.Base) if self.point.moved <= 0 else colour)
        painter.drawEllipse(middle, size, size)
        painter.end()


class RapportCurve(QWidget):
    """Rapport from the first act to the last. Signals: `chosen(int)` with the number of the act."""

    chosen = Signal(int)

    def __init__(self, start: float, points: tuple[ShownPoint, ...]) -> None:
        super().__init__()
        self._start = start
        self._points = points
        self.setAccessibleName(self.tr("Rapport over the conversation"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = (self.tr("warm"), self.tr("even"), self.tr("cold"))
        self._turning = self.tr("turning point")
        self.dots = [CurveDot(point, self) for point in points]
        for dot in self.dots:
            dot.clicked.connect(partial(self._choose, dot))
        values = [start, *(point.rapport for point in points)]
        self._high = max(20.0, max(values, default=0.0) + 10)
        self._low = min(-20.0, min(values, default=0.0) - 10)
        self._fit()

    def sizeHint(self) -> QSize:
        """A wide strip."""
        return QSize(900, self.height())

    def select(self, number: int) -> None:
        """Mark the act with this number."""
        for dot in self.dots:
            dot.setChecked(dot.point.number == number)

    def changeEvent(self, event: QEvent) -> None:
        """Make room for words of another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the dots on the line."""
        self._place()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self._left = max(metrics.horizontalAdvance(word) for word in self._words) + 3 * GRID
        self.setFixedHeight(_DRAWN + 4 * metrics.height())
        self._place()

    def _place(self) -> None:
        for index, dot in enumerate(self.dots):
            at = self._at(index + 1, dot.point.rapport)
            dot.move(round(at.x() - dot.width() / 2), round(at.y() - dot.height() / 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground lines, curve, light under it, turning point."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        if not self._points:
            painter.end()
            return
        palette, role = self.palette(), QPalette.ColorRole
        path = self._path()
        self._paint_light(painter, path)
        painter.setPen(QPen(palette.color(role.Accent), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(path)
        self._paint_turning(painter)
        painter.end()

    def _choose(self, dot: CurveDot) -> None:
        self.select(dot.point.number)
        self.chosen.emit(dot.point.number)

    def _at(self, index: int, rapport: float) -> QPointF:
        steps = max(1, len(self._points))
        share = index / steps
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            share = 1.0 - share
        x = self._left + share * (self.width() - self._left - _RIGHT)
        room = self._room()
        y = room + (self._high - rapport) / (self._high - self._low) * (self.height() - 2 * room)
        return QPointF(x, y)

    def _room(self) -> float:
        """The room above and below the curve, where the words of the turning point stand."""
        return AWAY + self.fontMetrics().height() + _PADDING + 2 * _MARGIN

    def _path(self) -> QPainterPath:
        places = [self._at(0, self._start), *(self._at(n + 1, one.rapport) for n, one in enumerate(self._points))]
        path = QPainterPath(places[0])
        for before, after in pairwise(places):
            middle = (before.x() + after.x()) / 2
            path.cubicTo(QPointF(middle, before.y()), QPointF(middle, after.y()), after)
        return path

    def _paint_ground(self, painter: QPainter) -> None:
        palette, role = self.palette(), QPalette.ColorRole
        zero = self._at(0, 0.0).y()
        painter.setPen(QPen(palette.color(role.Midlight), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(self._left - 8, zero), QPointF(self.width() - _RIGHT, zero))
        painter.setPen(palette.color(role.PlaceholderText))
        high = painter.fontMetrics().height() + 2.0
        warm = min(self._at(0, self._high - 8).y(), zero - high)
        cold = max(self._at(0, self._low + 8).y(), zero + high)
        for y, word in zip((warm, zero, cold), self._words, strict=True):
            box = QRectF(0, y - high / 2, self._left - 2 * GRID, high)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), word)

    def _paint_light(self, painter: QPainter, path: QPainterPath) -> None:
        zero = self._at(0, 0.0).y()
        area = QPainterPath(path)
        area.lineTo(QPointF(path.currentPosition().x(), zero))
        area.lineTo(QPointF(self._at(0, 0.0).x(), zero))
        area.closeSubpath()
        room = self._room()
        light = QLinearGradient(QPointF(0, room), QPointF(0, self.height() - room))
        warm = QColor(self.palette().color(QPalette.ColorRole.Accent))
        cold = QColor(self.palette().color(QPalette.ColorRole.BrightText))
        warm.setAlpha(70)
        cold.setAlpha(60)
        middle = min(0.99, max(0.01, (zero - room) / (self.height() - 2 * room)))
        clear = QColor(warm)
        clear.setAlpha(0)
        light.setColorAt(0.0, warm)
        light.setColorAt(middle, clear)
        light.setColorAt(1.0, cold)
        painter.fillPath(area, light)

    def turning_words(self) -> QRectF | None:
        """Where the words of the turning point stand; None when there is none."""
        turning = next((dot for dot in self.dots if dot.point.turning), None)
        if turning is None:
            return None
        metrics = QFontMetricsF(self._strong())
        size = QSizeF(metrics.horizontalAdvance(self._turning) + 2 * GRID, metrics.height() + _PADDING)
        within = QRectF(self.rect()).adjusted(self._left, _MARGIN, -_MARGIN, -_MARGIN)
        rings = [QRectF(dot.geometry()) for dot in self.dots]
        at = QRectF(turning.geometry()).center()
        return chip_place(at, size, self._path(), rings, within, below=turning.point.moved < 0)

    def _paint_turning(self, painter: QPainter) -> None:
        box = self.turning_words()
        if box is None:
            return
        at = next(QRectF(dot.geometry()).center() for dot in self.dots if dot.point.turning)
        ring = (box.top() - at.y() if box.top() > at.y() else at.y() - box.bottom()) - AWAY
        palette, role = self.palette(), QPalette.ColorRole
        if ring > GRID:  # so far away that a line leads there
            end = QPointF(at.x(), box.bottom() if box.bottom() < at.y() else box.top())
            painter.setPen(QPen(palette.color(role.Link), 1.5))
            painter.drawLine(at, end)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(role.Light))
        painter.drawRoundedRect(box, 8, 8)
        painter.setFont(self._strong())
        painter.setPen(palette.color(role.Link))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._turning)

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

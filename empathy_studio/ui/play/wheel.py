"""A wheel whose segments can be pressed, with words on them; neighbours are akin."""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QSizePolicy, QWidget

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Petal(QRadioButton):
    """One segment; `value` is what it stands for."""

    def __init__(self, value: str, word: str, wheel: QWidget) -> None:
        super().__init__(word, wheel)
        self.value = value
        self.setAccessibleName(word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._shape = QPainterPath()
        self._words = QRectF()

    def lay(self, shape: QPainterPath, words: QRectF) -> None:
        """Take this shape, in the wheel's pixels."""
        box = shape.boundingRect().toAlignedRect().adjusted(-3, -3, 3, 3)
        self.setGeometry(box)
        offset = QPointF(box.topLeft())
        self._shape = shape.translated(-offset)
        self._words = words.translated(-offset)
        self.setMask(QRegion(self._shape.toFillPolygon().toPolygon()).united(_border(self._shape)))
        self.update()

    def hitButton(self, place: QPoint) -> bool:
        """Only inside the segment."""
        return self._shape.contains(QPointF(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the segment is for its neighbour."""
        if self._shape.contains(event.position()):
            super().mousePressEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys are the wheel's: a button would go by where its neighbours lie."""
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The segment, filled when it is picked."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        picked, focus = self.isChecked(), self.hasFocus()
        ground = role.Accent if picked else role.Light if self.underMouse() else role.AlternateBase
        painter.setPen(QPen(palette.color(role.Base), 4))
        painter.setBrush(palette.color(ground))
        painter.drawPath(self._shape)
        if focus:
            painter.setClipPath(self._shape)
            painter.setPen(QPen(palette.color(role.WindowText if picked else role.Accent), 9))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._shape)
            painter.setClipping(False)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold if picked else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(palette.color(role.HighlightedText if picked else role.ButtonText))
        painter.drawText(self._words, int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()


class Wheel(QWidget):
    """Values round a wheel; the arrow keys go round it.

    Signals: `picked(str)` with the value.
    """

    picked = Signal(str)

    def __init__(self, name: str, values: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self.petals = [Petal(value, word, self) for value, word in values]
        for petal in self.petals:
            self._group.addButton(petal)
        self._group.buttonToggled.connect(self._toggled)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 320)

    def sizeHint(self) -> QSize:
        """Large enough for a finger on each segment."""
        return QSize(420, 400)

    def value(self) -> str:
        """What is picked; empty while nothing is."""
        button = self._group.checkedButton()
        return button.value if isinstance(button, Petal) else ""

    def set_value(self, value: str) -> None:
        """Pick it, when it is on the wheel."""
        for petal in self.petals:
            if petal.value == value:
                petal.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go round the wheel."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        here = next((number for number, petal in enumerate(self.petals) if petal is self.focusWidget()), 0)
        self.petals[(here + step) % len(self.petals)].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the segments out."""
        if not self.petals:
            return
        side = float(min(self.width(), self.height())) - 8
        outer, inner = side / 2, side * 0.16
        centre = QPointF(self.width() / 2, self.height() / 2)
        turn = 360.0 / len(self.petals)
        for index, petal in enumerate(self.petals):
            middle = 90.0 - index * turn
            petal.lay(_segment(centre, inner, outer, middle + turn / 2, turn), _words(centre, inner, outer, middle))

    def _toggled(self, button: QAbstractButton, on: bool) -> None:
        if on and isinstance(button, Petal):
            self.picked.emit(button.value)


def _segment(centre: QPointF, inner: float, outer: float, start: float, turn: float) -> QPainterPath:
    big = QRectF(centre.x() - outer, centre.y() - outer, 2 * outer, 2 * outer)
    small = QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner)
    path = QPainterPath()
    path.arcMoveTo(big, start)
    path.arcTo(big, start, -turn)
    path.arcTo(small, start - turn, turn)
    path.closeSubpath()
    return path


def _words(centre: QPointF, inner: float, outer: float, middle: float) -> QRectF:
    far = inner + (outer - inner) * 0.6
    angle = math.radians(middle)
    at = QPointF(centre.x() + far * math.cos(angle), centre.y() - far * math.sin(angle))
    return QRectF(at.x() - 70, at.y() - 20, 140, 40)


def _border(shape: QPainterPath) -> QRegion:
    """The shape grown by a pixel or two, so that its edge is painted smoothly."""
    grown = QRegion()
    polygon = shape.toFillPolygon().toPolygon()
    for x, y in ((-2, 0), (2, 0), (0, -2), (0, 2)):
        grown = grown.united(QRegion(polygon.translated(x, y)))
    return grown

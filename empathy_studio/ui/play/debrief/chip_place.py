"""Where a word about one point of a curve stands: near the point, and clear of the curve and of every other point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from empathy_studio.ui.theme import GRID

AWAY = 3 * GRID
"""How far a word keeps from the middle of its own point, above or below, in px."""
CLEAR = GRID / 2
"""How far it keeps from the line and from the rings of all points, in px."""
_SHIFTS = (0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9)
"""At which share of the word's width its point stands; the first is tried first."""


def chip_place(
    at: QPointF, size: QSizeF, line: QPainterPath, rings: Iterable[QRectF], within: QRectF, *, below: bool = False
) -> QRectF:
    """The place for a word of `size` about the point `at`, inside of `within`.

    It touches neither the `line` nor any of the `rings`, the squares around the points. The nearest place is taken; of
    two that are as near that above the point, or the one `below` it. Where none is clear it is the head of `within`.
    """
    stroker = QPainterPathStroker()
    stroker.setWidth(3 + 2 * CLEAR)
    drawn, around = stroker.createStroke(line), [ring.adjusted(-CLEAR, -CLEAR, CLEAR, CLEAR) for ring in rings]
    for box in _places(at, size, within, below):
        if not drawn.intersects(box) and not any(ring.intersects(box) for ring in around):
            return box
    return QRectF(QPointF(_left(at, size, within, _SHIFTS[0]), within.top()), size)


def _places(at: QPointF, size: QSizeF, within: QRectF, below: bool) -> Iterator[QRectF]:
    """Places that lie inside of `within`, the nearest first."""
    away = float(AWAY)
    while away < within.height():
        above, under = at.y() - away - size.height(), at.y() + away
        for top in (under, above) if below else (above, under):
            if within.top() <= top and top + size.height() <= within.bottom():
                for shift in _SHIFTS:
                    yield QRectF(QPointF(_left(at, size, within, shift), top), size)
        away += CLEAR


def _left(at: QPointF, size: QSizeF, within: QRectF, shift: float) -> float:
    return max(within.left(), min(at.x() - shift * size.width(), within.right() - size.width()))

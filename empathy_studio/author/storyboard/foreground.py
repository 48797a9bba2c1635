"""What stands in front of the characters: a desk with its things, or the telephone on which a chat goes on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from empathy_studio.author.storyboard.face import INK

_WOOD, _WOOD_EDGE, _WOOD_FRONT = QColor("#d8b48c"), QColor("#c39d74"), QColor("#b88f67")
_CASE, _SCREEN, _GLASS = QColor("#5d6b78"), QColor("#4a5662"), QColor("#f3f1ea")
_THEIRS, _OURS = QColor("#dfe5e8"), QColor("#8fb9b0")
_LINES = QColor("#a9b4bb")
_EDGE = 7.0
_PHONE = QRectF(806.0, 46.0, 330.0, 640.0)
_BUBBLES = ((0.74, 3), (0.58, 2), (0.66, 2), (0.8, 3), (0.5, 1))
_ROW, _GAP, _PADDING = 22.0, 18.0, 18.0


def paint_desk(painter: QPainter) -> None:
    """A desk along the lower edge of the stage, with a screen seen from behind, a mug and papers."""
    painter.setPen(QPen(INK, _EDGE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(_SCREEN)
    painter.drawRoundedRect(QRectF(212.0, 560.0, 70.0, 60.0), 6.0, 6.0)
    painter.setBrush(_CASE)
    painter.drawRoundedRect(QRectF(88.0, 372.0, 318.0, 206.0), 16.0, 16.0)
    painter.drawEllipse(QPointF(247.0, 470.0), 15.0, 15.0)
    painter.setBrush(_WOOD)
    painter.drawRect(QRectF(-20.0, 612.0, 1320.0, 44.0))
    painter.setBrush(_WOOD_FRONT)
    painter.drawRect(QRectF(-20.0, 656.0, 1320.0, 90.0))
    painter.setBrush(_SCREEN)
    painter.drawRoundedRect(QRectF(172.0, 600.0, 150.0, 22.0), 11.0, 11.0)
    painter.setBrush(QColor("#c9715c"))
    handle = QPainterPath(QPointF(1010.0, 566.0))
    handle.cubicTo(1054.0, 556.0, 1054.0, 612.0, 1008.0, 604.0)
    painter.drawRoundedRect(QRectF(948.0, 544.0, 66.0, 84.0), 10.0, 10.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(handle)
    painter.setBrush(QColor("#fbf7ee"))
    painter.drawPolygon(
        [QPointF(1060.0, 640.0), QPointF(1096.0, 622.0), QPointF(1224.0, 622.0), QPointF(1210.0, 640.0)]
    )


def paint_chat(painter: QPainter, messages: int, ours_last: bool) -> None:
    """A large telephone with the bubbles of a chat, `messages` of them; the last is ours (right) or theirs (left)."""
    painter.setPen(QPen(INK, _EDGE + 2.0))
    painter.setBrush(_CASE)
    painter.drawRoundedRect(_PHONE, 44.0, 44.0)
    screen = _PHONE.adjusted(18.0, 18.0, -18.0, -18.0)
    painter.setPen(QPen(INK, _EDGE - 2.0))
    painter.setBrush(_GLASS)
    painter.drawRoundedRect(screen, 30.0, 30.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_LINES)
    painter.drawRoundedRect(QRectF(screen.center().x() - 44.0, screen.top() + 16.0, 88.0, 9.0), 4.5, 4.5)
    top = screen.top() + 50.0
    shown = min(messages, len(_BUBBLES))
    for index in range(shown):
        ours = ours_last == ((shown - 1 - index) % 2 == 0)
        share, rows = _BUBBLES[index]
        top = _paint_bubble(painter, screen, top, share, rows, ours) + _GAP


def _paint_bubble(painter: QPainter, screen: QRectF, top: float, share: float, rows: int, ours: bool) -> float:
    """One bubble, `share` of the screen wide, with `rows` of writing; gives its lower edge."""
    width, height = screen.width() * share, rows * _ROW + 2 * _PADDING - 8.0
    left = screen.right() - 14.0 - width if ours else screen.left() + 14.0
    painter.setBrush(_OURS if ours else _THEIRS)
    painter.drawRoundedRect(QRectF(left, top, width, height), 20.0, 20.0)
    painter.setBrush(QColor("#f6fbf9") if ours else _LINES)
    for row in range(rows):
        length = (width - 2 * _PADDING) * (1.0 if row + 1 < rows else 0.62)
        painter.drawRoundedRect(QRectF(left + _PADDING, top + _PADDING - 3.0 + row * _ROW, length, 8.0), 4.0, 4.0)
    return top + height

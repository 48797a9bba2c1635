"""How a caption looks: white words on a dark box, of a size that fits the screen, at its foot or head."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

CaptionSize = Literal["small", "normal", "large"]
CaptionPlace = Literal["bottom", "top"]

SHARE_OF_HEIGHT = {"small": 0.036, "normal": 0.046, "large": 0.062}
"""Letter height as a share of the surface's height."""
SMALLEST = 16
"""Letters are never smaller, in logical pixels."""
WIDEST = 0.8
"""A line's length as a share of the surface's width."""
BOX = QColor(12, 13, 16, 216)
WORDS = QColor(255, 255, 255)


@dataclass(frozen=True, slots=True)
class CaptionStyle:
    """What a learner may choose: size, place, and `gap`, the logical pixels kept free at that edge."""

    size: CaptionSize = "normal"
    place: CaptionPlace = "bottom"
    gap: int = 0


def paint_caption(painter: QPainter, area: QRectF, text: str, style: CaptionStyle) -> QRectF:
    """Paint `text` over `area`, wrapped and centred, and answer the box it took."""
    font = QFont(painter.font())
    font.setPixelSize(max(SMALLEST, round(area.height() * SHARE_OF_HEIGHT[style.size])))
    font.setWeight(QFont.Weight.Medium)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    room = QRectF(0, 0, area.width() * WIDEST, area.height())
    words = QFontMetricsF(font).boundingRect(room, int(flags), text)
    pad = font.pixelSize() * 0.45
    box = QRectF(0, 0, words.width() + 2.4 * pad, words.height() + 1.2 * pad)
    edge = area.height() * 0.04 + style.gap
    top = area.top() + edge if style.place == "top" else area.bottom() - edge - box.height()
    box.moveTopLeft(area.topLeft())
    box.moveLeft(area.center().x() - box.width() / 2)
    box.moveTop(min(max(top, area.top()), max(area.top(), area.bottom() - box.height())))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(BOX)
    painter.drawRoundedRect(box, pad * 0.6, pad * 0.6)
    painter.setPen(WORDS)
    painter.setFont(font)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(box, int(flags), text)
    painter.restore()
    return box

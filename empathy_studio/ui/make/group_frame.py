"""What stands on the map for a named frame: a tinted ground behind its scenes, with its title at the head."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from empathy_studio.ui.make.scene_card import SceneCard

AROUND = 28.0
"""How far a frame reaches beyond its scenes, in map units."""
HEAD = 36.0
"""The height of its head, by which it is selected and moved, in map units."""


class GroupFrame(QGraphicsItem):
    """A named frame; it always lies around its members, wherever they are."""

    def __init__(self, title: str, members: Sequence[SceneCard]) -> None:
        super().__init__()
        self.title, self.members = title, tuple(members)
        self._bounds = QRectF()
        self.setZValue(0)
        self.follow()

    def follow(self) -> None:
        """Lie around where the members are now."""
        around = QRectF()
        for card in self.members:
            around = around.united(card.place())
        bounds = around.adjusted(-AROUND, -AROUND - HEAD, AROUND, AROUND)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds

    def on_head(self, at: QPointF) -> bool:
        """Whether a place (in map units) is on the head."""
        return QRectF(self._bounds.topLeft(), self._bounds.topRight() + QPointF(0, HEAD)).contains(at)

    def boundingRect(self) -> QRectF:
        """The whole frame."""
        return self._bounds.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Ground, edge, title."""
        palette, role = (widget.palette() if widget else QPalette()), QPalette.ColorRole
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(palette.color(role.AlternateBase))
        painter.setPen(QPen(palette.color(role.Mid), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self._bounds, 16, 16)
        font = QFont(painter.font())
        font.setPixelSize(18)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(palette.color(role.PlaceholderText))
        head = QRectF(self._bounds.left() + 16, self._bounds.top() + 4, self._bounds.width() - 32, HEAD)
        words = QFontMetricsF(font).elidedText(self.title, Qt.TextElideMode.ElideRight, head.width())
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, words)

"""How a finding looks in the list: a sign for how grave it is, what is wrong, and where."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from empathy_studio.ui.art import paint_icon
from empathy_studio.ui.make.finding_words import Told
from empathy_studio.ui.theme import GRID

FINDING = int(Qt.ItemDataRole.UserRole)
"""The finding of an item, in words."""
WORD = FINDING + 1
"""How grave it is, in a word."""

_SIGNS = {"error": "triangle-alert", "warning": "flag", "note": "message-circle"}


class FindingRow(QStyledItemDelegate):
    """Paints two lines: the message, and below it how grave it is and where it stands."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines."""
        return QSize(160, 2 * option.fontMetrics.lineSpacing() + GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, sign, words."""
        found = index.data(FINDING)
        if not isinstance(found, Told):
            return
        palette, role = option.palette, QPalette.ColorRole
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect).adjusted(2, 1, -2, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(role.Light))
            painter.drawRoundedRect(rect, 6, 6)
        severity = found.finding.severity
        colour = palette.color(role.PlaceholderText if severity == "note" else role.BrightText)
        side = 2 * GRID + 2
        left = option.direction is not Qt.LayoutDirection.RightToLeft
        inner = rect.adjusted(GRID, 4, -GRID, -4)
        sign = QRectF(inner.left() if left else inner.right() - side, inner.top() + 1, side, side)
        paint_icon(painter, _SIGNS[severity], colour, sign)
        room = inner.adjusted(side + GRID, 0, 0, 0) if left else inner.adjusted(0, 0, -side - GRID, 0)
        line = option.fontMetrics.lineSpacing()
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(option.direction)
        painter.setPen(palette.color(role.Text))
        words = option.fontMetrics.elidedText(found.message, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRect(room.left(), room.top(), room.width(), line), int(align), words)
        font = QFont(option.font)
        font.setPixelSize(round(font.pixelSize() * 0.875) if font.pixelSize() > 0 else 14)
        painter.setFont(font)
        painter.setPen(palette.color(role.PlaceholderText))
        where = painter.fontMetrics().elidedText(
            f"{index.data(WORD)} · {found.where}", Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(QRect(room.left(), room.top() + line, room.width(), line), int(align), where)
        painter.restore()

"""A layout for the fields of a form: short ones stand in pairs where there is room, wide ones alone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.theme import GRID

PAIR_FROM = 340
"""From this width on two short fields stand side by side, in px."""


class PairLayout(FlowLayout):
    """Widgets with the property `short` share a line with a short neighbour; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 2 * GRID) -> None:
        super().__init__(parent, spacing=spacing)

    def sizeHint(self) -> QSize:
        """As wide as the widest part wants to be."""
        wide = max((item.sizeHint().width() for item in self._shown()), default=0)
        return QSize(wide, self.heightForWidth(max(wide, 1)))

    def minimumSize(self) -> QSize:
        """As narrow as the widest part can be."""
        wide = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(wide, 0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        half = (width - self.spacing()) // 2
        for item in self._shown():
            mate = lines[-1] if lines and len(lines[-1]) == 1 else None
            fits = width >= PAIR_FROM and _fits(item, half)
            if fits and mate is not None and _short(mate[0]) and _short(item) and _fits(mate[0], half):
                mate.append(item)
            else:
                lines.append([item])
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        y, gap = rect.top(), self.spacing()
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        half = (rect.width() - gap) // 2
        for line in self._lines(rect.width()):
            alone = not _short(line[0]) or rect.width() < PAIR_FROM or not _fits(line[0], half)
            wide = rect.width() if alone else half
            high = max(_height(item, wide) for item in line)
            for number, item in enumerate(line):
                left = rect.left() + number * (wide + gap)
                if mirrored:
                    left = rect.right() + 1 - (left - rect.left()) - wide
                if move:
                    item.setGeometry(QRect(left, y, wide, high))
            y += high + gap
        return max(0, y - rect.top() - (gap if self._shown() else 0))


def _short(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and bool(widget.property("short"))


def _fits(item: QLayoutItem, width: int) -> bool:
    return item.minimumSize().width() <= width


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()

"""A layout of rows of equally wide tiles: as many side by side as can be read, each row as high as its highest tile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from empathy_studio.ui.theme import GRID

_GAP = 3 * GRID


class TileRows(QLayout):
    """Rows of tiles. How many stand side by side follows from the width alone, and the height from that, so that a page
    that asks for the height at a width is told what will be drawn there.

    `least` says how wide a tile is at least, in px; there are never more than `most` in a row.
    """

    def __init__(self, parent: QWidget, least: Callable[[], int], most: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._least, self._most = least, most
        self._known: dict[int, list[int]] = {}
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self.setSpacing(_GAP)

    def addItem(self, item: QLayoutItem) -> None:
        """Put a tile at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many tiles there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The tile with this number."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a tile out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def columns(self, width: int) -> int:
        """How many tiles stand side by side at `width`."""
        return min(self._most, max(1, (width + _GAP) // (self._least() + _GAP)))

    def invalidate(self) -> None:
        """Ask the tiles anew what they need."""
        self._known.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """As wide as there is room."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Fewer tiles fit on a narrow line, and words wrap in narrow ones."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows at `width`."""
        heights = self._heights(width)
        return sum(heights) + _GAP * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:
        """As many tiles side by side as there may be."""
        width = self._most * (self._least() + _GAP) - _GAP
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One tile; how high all are depends on the width."""
        return QSize(self._least(), 0)

    def setGeometry(self, rect: QRect) -> None:
        """Lay the tiles out in `rect`."""
        super().setGeometry(rect)
        columns, wide = self.columns(rect.width()), self._wide(rect.width())
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        y = rect.top()
        for row, high in enumerate(self._heights(rect.width())):
            for place, item in enumerate(self._items[row * columns : (row + 1) * columns]):
                x = (columns - 1 - place if mirrored else place) * (wide + _GAP)
                item.setGeometry(QRect(rect.left() + x, y, wide, high))
            y += high + _GAP

    def _wide(self, width: int) -> int:
        columns = self.columns(width)
        return max(1, (width - _GAP * (columns - 1)) // columns)

    def _heights(self, width: int) -> list[int]:
        """How high each row is at `width`."""
        if width not in self._known:
            columns, wide = self.columns(width), self._wide(width)
            needed = [_height(item, wide) for item in self._items]
            self._known[width] = [max(needed[at : at + columns]) for at in range(0, len(needed), columns)]
        return self._known[width]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

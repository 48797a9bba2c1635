"""A layout of rows of equally wide tiles: as many side by side as can be read, each row as high as its highest tile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from empathy_studio.ui.flow import StartFlow
from empathy_studio.ui.theme import GRID

_GAP = 3 * GRID


class TileRows(StartFlow):
    """Rows of tiles. How many stand side by side follows from the width alone, and the height from that, so that a page
    that asks for the height at a width is told what will be drawn there.

    `least` says how wide a tile is at least, in px; there are never more than `most` in a row.
    """

    def __init__(self, parent: QWidget, least: Callable[[], int], most: int) -> None:
        self._least, self._most = least, most
        self._known: dict[int, list[int]] = {}  # before the next line, which invalidates it
        super().__init__(parent, spacing=_GAP)

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

    def sizeHint(self) -> QSize:
        """As many tiles side by side as there may be."""
        width = self._most * (self._least() + _GAP) - _GAP
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """One tile; how high all are depends on the width."""
        return QSize(self._least(), 0)

    def _place(self, rect: QRect, *, move: bool) -> int:
        columns, heights = self.columns(rect.width()), self._heights(rect.width())
        wide = self._wide(rect.width())
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        y = rect.top()
        for row, high in enumerate(heights):
            for place, item in enumerate(self._items[row * columns : (row + 1) * columns] if move else ()):
                x = (columns - 1 - place if mirrored else place) * (wide + _GAP)
                item.setGeometry(QRect(rect.left() + x, y, wide, high))
            y += high + _GAP
        return max(0, y - rect.top() - (_GAP if heights else 0))

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

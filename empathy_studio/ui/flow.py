"""A layout that puts parts side by side and starts a new line where there is no more room, like words."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class StartFlow(QLayout):
    """Parts in lines; the first part stands where one begins to read.

    The first screen uses it, so it names no constant of `Qt` (see `by_name`). It takes what room is left over where
    nothing beside it stretches; elsewhere a `FlowLayout` is what is wanted.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8, centred: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._centred = centred
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Put a part at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The part with this number."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a part out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Fewer parts fit on a narrow line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at `width`."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Lay the parts out in `rect`."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """The widest part, on a line of its own."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The widest part."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not lines or used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += wide + self.spacing()
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.top()
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        for line in self._lines(rect.width()):
            sizes = [item.sizeHint() for item in line]
            high = max(size.height() for size in sizes)
            wide = sum(size.width() for size in sizes) + self.spacing() * (len(sizes) - 1)
            x = rect.left() + (max(0, rect.width() - wide) // 2 if self._centred else 0)
            for item, size in zip(line, sizes, strict=True):
                if move:
                    left = rect.right() + 1 - (x - rect.left()) - size.width() if mirrored else x
                    item.setGeometry(QRect(QPoint(left, y + (high - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += high + self.spacing()
        return max(0, y - rect.top() - (self.spacing() if self._items else 0))


class FlowLayout(StartFlow):
    """Parts in lines, which take no more room than they need."""

    def expandingDirections(self) -> QtCore.Qt.Orientation:
        """In none."""
        return QtCore.Qt.Orientation(0)

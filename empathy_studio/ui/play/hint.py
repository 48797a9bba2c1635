"""A short hint over the picture while something can be done there, such as tapping when a cue shows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from empathy_studio.ui.art import paint_icon, paint_over_picture
from empathy_studio.ui.prose import ProseLabel
from empathy_studio.ui.theme import GRID

_SIGN = QColor("#63c9ba")
_WIDEST = 460


class Hint(QWidget):
    """A dark pill at the trailing upper corner of its parent; presses go through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = ProseLabel()
        self._words.setStyleSheet("color: #f2f4f3;")
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        box = QHBoxLayout(self)
        box.setContentsMargins(6 * GRID, GRID + 4, 2 * GRID + 4, GRID + 4)
        box.addWidget(self._words)
        parent.installEventFilter(self)
        self.hide()

    def show_hint(self, text: str) -> None:
        """Show `text` (Markdown); empty takes the hint away."""
        self.setVisible(bool(text))
        if text:
            self._words.set_prose(text)
            self._words.setWordWrap(False)
            wide = min(_WIDEST, self._words.sizeHint().width() + 9 * GRID)
            self._words.setWordWrap(True)
            inner = wide - 8 * GRID - 4
            self.resize(wide, max(44, self._words.heightForWidth(inner) + 3 * GRID))
            self._place()
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the corner."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and an ear."""
        paint_over_picture(self)
        painter = QPainter(self)
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        x = 2 * GRID if left_to_right else self.width() - 2 * GRID - 22
        paint_icon(painter, "ear", _SIGN, QRectF(x, self.height() / 2 - 11, 22, 22))
        painter.end()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            self.move(parent.width() - self.width() - 3 * GRID if left_to_right else 3 * GRID, 3 * GRID)

"""The short sign that a tap was taken, at the edge of the picture; it says nothing about right or wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.art import paint_icon
from empathy_studio.ui.theme import GRID, ThemeKeeper

SHOWN_MS = 700


class TapMark(QWidget):
    """A round mark with an ear, and the count of taps, that goes by itself."""

    def __init__(self, parent: QWidget, theme: ThemeKeeper) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Noted"))
        self.resize(72, 72)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(SHOWN_MS)
        self._gone.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def flash(self) -> None:
        """Show the mark for a moment."""
        self._place()
        self.show()
        self.raise_()
        self._gone.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the edge."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return False

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            x = parent.width() - self.width() - 3 * GRID if left_to_right else 3 * GRID
            self.move(x, (parent.height() - self.height()) // 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc with an ear."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.theme.colours.accent))
        painter.drawEllipse(QRectF(self.rect()).adjusted(4, 4, -4, -4))
        paint_icon(painter, "ear", QColor(self._theme.theme.colours.on_accent), QRectF(20, 20, 32, 32))
        painter.end()

"""How things stand with the customer, felt as light round the picture: cool and narrow, or warm and open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.theme import ThemeKeeper

_COOL = QColor(24, 40, 66)
_WARM = QColor(255, 190, 110)
_COOL_MOST = 150
_WARM_MOST = 70
_DEEP = 0.11


class Glow(QWidget):
    """A veil along the edges of its parent that takes no clicks; nothing is told by it alone."""

    def __init__(self, parent: QWidget, theme: ThemeKeeper) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rapport = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._fade = QVariantAnimation(self)
        self._fade.valueChanged.connect(self._faded)
        parent.installEventFilter(self)

    def set_rapport(self, rapport: float) -> None:
        """Let the light follow rapport, -100 to 100."""
        time = self._theme.theme.motion_ms(250)
        self._fade.stop()
        if not time or not self.isVisible():
            self._faded(rapport)
            return
        self._fade.setDuration(time)
        self._fade.setStartValue(self._rapport)
        self._fade.setEndValue(float(rapport))
        self._fade.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the parent's size."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._fill()
        return False

    def _fill(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def _faded(self, value: object) -> None:
        self._rapport = float(value)  # type: ignore[arg-type]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Four soft edges."""
        share = min(1.0, abs(self._rapport) / 60.0)
        if share < 0.05:
            return
        colour = QColor(_WARM if self._rapport > 0 else _COOL)
        colour.setAlpha(round(share * (_WARM_MOST if self._rapport > 0 else _COOL_MOST)))
        clear = QColor(colour)
        clear.setAlpha(0)
        box = QRectF(self.rect())
        deep = min(box.width(), box.height()) * _DEEP * (1.0 + share)
        painter = QPainter(self)
        for edge, start, end in (
            (QRectF(0, 0, box.width(), deep), QPointF(0, 0), QPointF(0, deep)),
            (
                QRectF(0, box.height() - deep, box.width(), deep),
                QPointF(0, box.height()),
                QPointF(0, box.height() - deep),
            ),
            (QRectF(0, 0, deep, box.height()), QPointF(0, 0), QPointF(deep, 0)),
            (
                QRectF(box.width() - deep, 0, deep, box.height()),
                QPointF(box.width(), 0),
                QPointF(box.width() - deep, 0),
            ),
        ):
            light = QLinearGradient(start, end)
            light.setColorAt(0.0, colour)
            light.setColorAt(1.0, clear)
            painter.fillRect(edge, light)
        painter.end()

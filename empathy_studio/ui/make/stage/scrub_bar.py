"""The bar below the picture: where the clip stands, with the part that plays and the moments on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSlider, QWidget

from empathy_studio.ui.make.clip_desk import ClipDesk

_EDGE = 12.0


class ScrubBar(QSlider):
    """A slider over the whole file, in ms. Press anywhere to go there; arrows step a frame, Page keys a second.

    Signals: `placed(int)` with the ms that a person wants.
    """

    placed = Signal(int)

    def __init__(self, clip: ClipDesk, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._clip = clip
        self.setProperty("look", "scrub")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(self.tr("Place in the clip"))
        self.setPageStep(1000)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sliderMoved.connect(self.placed)
        self.actionTriggered.connect(self._stepped)
        clip.changed.connect(self.look)
        clip.moved.connect(self._follow)
        self.look()

    def look(self) -> None:
        """Take over the length of the clip, and its frames as steps."""
        self.setRange(0, max(1, self._clip.end_ms))
        self.setSingleStep(max(1, round(self._clip.frames.ms)))
        self._follow(self._clip.at_ms)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where it is pressed, and drag on from there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._place(event.position().x())
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub."""
        if self.isSliderDown():
            self._place(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay there."""
        self.setSliderDown(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, the part that plays, the moments, the playhead."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        middle = self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(role.Midlight))
        painter.drawRoundedRect(QRectF(_EDGE, middle - 3, self.width() - 2 * _EDGE, 6), 3, 3)
        first, last = self._x(self._clip.in_ms), self._x(self._clip.out_ms)
        painter.setBrush(palette.color(role.Mid))
        painter.drawRoundedRect(QRectF(first, middle - 3, max(2.0, last - first), 6), 3, 3)
        painter.setPen(QPen(palette.color(role.WindowText), 2))
        for x, side in ((first, 1), (last, -1)):
            painter.drawLine(QPointF(x, middle - 9), QPointF(x, middle + 9))
            painter.drawLine(QPointF(x, middle - 9), QPointF(x + 5 * side, middle - 9))
            painter.drawLine(QPointF(x, middle + 9), QPointF(x + 5 * side, middle + 9))
        self._paint_moments(painter, middle)
        at = QPointF(self._x(self.value()), middle)
        painter.setPen(QPen(palette.color(role.Base), 3))
        painter.setBrush(palette.color(role.Accent))
        painter.drawEllipse(at, 10, 10)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(role.Accent), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        painter.end()

    def _paint_moments(self, painter: QPainter, middle: float) -> None:
        palette, role = self.palette(), QPalette.ColorRole
        painter.setPen(QPen(palette.color(role.Base), 1.5))
        painter.setBrush(palette.color(role.Link))
        for moment in self._clip.scene.moments if self._clip.scene is not None else ():
            if moment.at_ms is not None:
                x = self._x(moment.at_ms)
                painter.drawPolygon(
                    [QPointF(x, middle - 8), QPointF(x + 6, middle), QPointF(x, middle + 8), QPointF(x - 6, middle)]
                )

    def _x(self, at_ms: int) -> float:
        return _EDGE + (self.width() - 2 * _EDGE) * min(1.0, at_ms / max(1, self.maximum()))

    def _place(self, x: float) -> None:
        share = min(1.0, max(0.0, (x - _EDGE) / max(1.0, self.width() - 2 * _EDGE)))
        self.setValue(self._clip.frames.nearest(share * self.maximum()))
        self.placed.emit(self.value())

    def _follow(self, at_ms: int) -> None:
        if not self.isSliderDown():
            self.setValue(at_ms)
        self.update()

    def _stepped(self, action: int) -> None:
        """A key asks for a step; of frames, one frame exactly."""
        if action in (QSlider.SliderAction.SliderSingleStepAdd.value, QSlider.SliderAction.SliderSingleStepSub.value):
            sign = 1 if action == QSlider.SliderAction.SliderSingleStepAdd.value else -1
            self.setSliderPosition(self._clip.frames.step(self.value(), sign))
        self.placed.emit(self.sliderPosition())

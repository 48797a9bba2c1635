"""Pointing at a place on a picture, with a finger, the mouse, or the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from empathy_studio.course.moments import Point
from empathy_studio.play.acts import Draft, PointAt
from empathy_studio.ui.controls import Button, column, label, row
from empathy_studio.ui.play.moments.view import Asked, MomentView, expect

_STEP = 0.02


class PointPicture(QWidget):
    """The picture with a cross on it; the arrow keys move the cross.

    Signals: `placed(x, y)` in shares of width and height.
    """

    placed = Signal(float, float)

    def __init__(self, picture: QImage, name: str) -> None:
        super().__init__()
        self._picture = picture
        self.place: QPointF | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(220)

    def sizeHint(self) -> QSize:
        """As large as the panel lets it be, for one must see what one points at."""
        return QSize(1120, 640)

    def set_place(self, x: float, y: float) -> None:
        """Put the cross here."""
        self.place = QPointF(min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))
        self.setAccessibleDescription(
            self.tr("{0} % from the left, {1} % from the top").format(round(x * 100), round(y * 100))
        )
        self.update()
        self.placed.emit(self.place.x(), self.place.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cross where it was pressed, when that lies on the picture."""
        box = self._box()
        if box.contains(event.position()):
            self.set_place(
                (event.position().x() - box.left()) / box.width(), (event.position().y() - box.top()) / box.height()
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the cross."""
        steps = {
            Qt.Key.Key_Left: (-_STEP, 0.0),
            Qt.Key.Key_Right: (_STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -_STEP),
            Qt.Key.Key_Down: (0.0, _STEP),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        here = self.place or QPointF(0.5, 0.5)
        self.set_place(here.x() + step[0], here.y() + step[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Picture, focus ring, cross."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box, role = self._box(), QPalette.ColorRole
        if not self._picture.isNull():
            painter.drawImage(box, self._picture)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(role.Accent), 3))
            painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))
        if self.place is not None:
            at = QPointF(box.left() + self.place.x() * box.width(), box.top() + self.place.y() * box.height())
            for colour, width in ((Qt.GlobalColor.white, 7), (self.palette().color(role.BrightText), 3)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(at, 14, 14)
                painter.drawLine(at - QPointF(22, 0), at + QPointF(22, 0))
                painter.drawLine(at - QPointF(0, 22), at + QPointF(0, 22))
        painter.end()

    def _box(self) -> QRectF:
        size = QSizeF(self._picture.size() if not self._picture.isNull() else QSize(16, 9))
        size.scale(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2), size)


class PointView(MomentView):
    """The picture, and a button that takes the place as the answer."""

    tall = True

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        moment = expect(asked.moment, Point)
        self.picture = moment.picture or ""
        picture = asked.pictures(moment.picture) if moment.picture else None
        self._picture = PointPicture(picture or asked.frame, moment.picture_alt or self.tr("The picture"))
        self._picture.placed.connect(self._placed)
        self._done = Button(self.tr("Here"), "primary")
        self._done.setEnabled(False)
        self._done.clicked.connect(self._keep)
        hint = label(self.tr("Press the place, or move the cross with the arrow keys."), "quiet")
        self.setLayout(column(self._picture, row(hint, 1, self._done)))

    def first_focus(self) -> QWidget:
        """The picture."""
        return self._picture

    def draft(self) -> Draft | None:
        """Where the cross is."""
        place = self._picture.place
        return Draft(partial=(f"{place.x():.4f}", f"{place.y():.4f}")) if place is not None else None

    def restore(self, draft: Draft) -> None:
        """Put the cross back."""
        if len(draft.partial) == 2:
            self._picture.set_place(float(draft.partial[0]), float(draft.partial[1]))

    def _placed(self, _x: float, _y: float) -> None:
        self._done.setEnabled(True)
        if self.isVisible():
            self.tell_draft()

    def _keep(self) -> None:
        place = self._picture.place
        if place is not None:
            self.act(PointAt(x=place.x(), y=place.y()))

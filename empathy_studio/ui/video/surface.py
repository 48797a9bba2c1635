"""The widget that shows video: the current picture or the poster, and captions painted over it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from empathy_studio.course.media_facts import Caption
from empathy_studio.ui.video.caption_box import CaptionPlace, CaptionSize, CaptionStyle, paint_caption
from empathy_studio.ui.video.frames import Frame

AROUND = QColor(22, 24, 29)
"""What is seen beside a picture of another shape than the widget; dark, and never pure black."""


class VideoSurface(QWidget):
    """Paints the current frame as large as fits, in its own shape, with captions over it.

    The last frame stays until the next is given: nothing is ever painted in between. With no
    frame the poster is shown, with no poster a calm plain ground. Questions and hot-spots are
    ordinary child widgets above it; `picture_rect` says where the picture lies.
    """

    caption_changed = Signal(str)
    """The words on screen now; empty when there are none. Also sent while captions are hidden."""
    painted = Signal()
    """A frame or poster that was new has just been painted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._poster = QImage()
        self._fresh = False
        self._captions: tuple[Caption, ...] = ()
        self._caption = ""
        self._captions_visible = True
        self._style = CaptionStyle()
        self._description = ""
        self._told = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Video"))

    def sizeHint(self) -> QSize:
        """1280 × 720, the size most clips have."""
        return QSize(1280, 720)

    def minimumSizeHint(self) -> QSize:
        """320 × 180, below which captions cannot be read."""
        return QSize(320, 180)

    def show_frame(self, frame: Frame) -> None:
        """Put `frame` in the place of what is shown; it is painted at the next turn of the loop."""
        self._frame = frame
        self._fresh = True
        self.update()

    def show_poster(self, poster: QImage | None) -> None:
        """Take the frame away and show `poster`; None shows the plain ground."""
        self._frame = None
        self._poster = QImage() if poster is None else poster
        self._fresh = True
        self.update()

    def frame(self) -> Frame | None:
        """The frame that is shown, None when the poster is."""
        return self._frame

    def picture(self) -> QImage:
        """What is shown, at its own size: the frame, else the poster (null when there is none)."""
        return self._poster if self._frame is None else self._frame.image()

    def picture_rect(self) -> QRectF:
        """Where the picture lies in the widget, in the widget's own (logical) pixels."""
        size = QSizeF(self.picture().size())
        if size.isEmpty():
            return QRectF(self.rect())
        size.scale(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
        return QRectF(corner, size)

    def describe(self, description: str) -> None:
        """Say in words what the picture shows, for those who do not see it."""
        self._description = description
        self._tell_reader()

    def show_told(self, text: str) -> None:
        """Show a piece of audio description where captions are, one size smaller, while none is due; empty: none."""
        if text != self._told:
            self._told = text
            self.update()

    def told(self) -> str:
        """The piece of audio description that is shown."""
        return self._told

    def set_captions(self, captions: Sequence[Caption]) -> None:
        """The captions of the clip that is shown, in any order; none takes them off the screen."""
        self._captions = tuple(captions)
        self._set_caption("")

    def set_position(self, at_ms: int) -> None:
        """Show the captions that are due at `at_ms` of the media."""
        due = [item.text for item in self._captions if item.start_ms <= at_ms < item.end_ms]
        self._set_caption("\n".join(due))

    def caption(self) -> str:
        """The words that are due now, whether or not captions are visible."""
        return self._caption

    def set_captions_visible(self, visible: bool) -> None:
        """Paint captions or not; they are on at first."""
        self._captions_visible = visible
        self.update()

    def set_caption_style(self, size: CaptionSize, place: CaptionPlace) -> None:
        """`small`, `normal` or `large`; at the `bottom` or the `top` of the widget."""
        self._style = CaptionStyle(size, place, self._style.gap)
        self.update()

    def set_caption_gap(self, pixels: int) -> None:
        """Keep captions this many (logical) pixels away from their edge, for a panel that lies there."""
        self._style = CaptionStyle(self._style.size, self._style.place, max(0, pixels))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, picture, caption, in this order, in one go."""
        painter = QPainter(self)
        picture = self.picture()
        where = self.picture_rect()
        if picture.isNull() or where != QRectF(self.rect()):
            painter.fillRect(self.rect(), AROUND)
        if not picture.isNull():
            scaled = where.size() * self.devicePixelRatioF() != QSizeF(picture.size())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scaled)
            painter.drawImage(where, picture)
        if self._caption and self._captions_visible:
            paint_caption(painter, QRectF(self.rect()), self._caption, self._style)
        elif self._told:
            size: CaptionSize = "normal" if self._style.size == "large" else "small"
            style = CaptionStyle(size, self._style.place, self._style.gap)
            paint_caption(painter, QRectF(self.rect()), self._told, style)
        painter.end()
        if self._fresh:
            self._fresh = False
            self.painted.emit()

    def _set_caption(self, text: str) -> None:
        if text == self._caption:
            return
        self._caption = text
        self.update()
        self._tell_reader()
        self.caption_changed.emit(text)

    def _tell_reader(self) -> None:
        self.setAccessibleDescription("\n".join(part for part in (self._description, self._caption) if part))

"""Icons from the one set, tinted to the theme, and the round pictures that stand for people."""

from __future__ import annotations

from functools import lru_cache

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QIcon,
    QIconEngine,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from empathy_studio.paths import assets_folder


@lru_cache(maxsize=256)
def _drawing(name: str) -> bytes:
    return (assets_folder() / "icons" / f"{name}.svg").read_bytes()


@lru_cache(maxsize=512)
def _rendered(name: str, colour: str, pixels: int) -> QImage:
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace(b"currentColor", colour.encode("ascii"))))
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    painter, mode = QPainter(image), QPainter.CompositionMode
    painter.setCompositionMode(mode.CompositionMode_Clear)
    painter.eraseRect(image.rect())
    painter.setCompositionMode(mode.CompositionMode_SourceOver)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return image


def icon_pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `assets/icons/<name>.svg` in `colour`, `size` px wide on a screen of this device pixel ratio.

    Raises FileNotFoundError when the set has no such icon.
    """
    pixmap = QPixmap.fromImage(_rendered(name, colour.name(), max(1, round(size * ratio))))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class _Tinted(QIconEngine):
    """Draws an icon of the set in the size that is asked for, when it is asked for."""

    def __init__(self, name: str, usual: QColor, switched_on: QColor, disabled: QColor) -> None:
        super().__init__()
        self._name, self._usual, self._switched_on, self._disabled = name, usual, switched_on, disabled

    def clone(self) -> QIconEngine:
        """Another one that draws the same."""
        return _Tinted(self._name, self._usual, self._switched_on, self._disabled)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon for a screen of one pixel to a px."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The icon, `size` px large, on a screen with `scale` pixels to a px."""
        if mode == QIcon.Mode.Disabled:
            colour = self._disabled
        else:
            colour = self._switched_on if state == QIcon.State.On else self._usual
        return icon_pixmap(self._name, colour, min(size.width(), size.height()), scale)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint the icon into the middle of `rect`."""
        side = min(rect.width(), rect.height())
        device = painter.device()
        ratio = device.devicePixelRatio() if device is not None else 1.0
        drawn = self.scaledPixmap(QSize(side, side), mode, state, ratio)
        painter.drawPixmap(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, drawn)


def icon(name: str, palette: QPalette, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """The icon in the palette's colours, also for what is disabled and what is switched on.

    Raises FileNotFoundError when the set has no such icon.
    """
    _drawing(name)
    faint = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    active = QPalette.ColorGroup.Active  # also for a button that is disabled now and enabled later
    on = palette.color(active, QPalette.ColorRole.Link)
    return QIcon(_Tinted(name, palette.color(active, role), on, faint))


def paint_icon(painter: QPainter, name: str, colour: QColor, box: QRectF, *, mirrored: bool = False) -> None:
    """Paint the icon into `box`; `mirrored` turns arrows round where one reads from right to left."""
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else 1.0
    image = icon_pixmap(name, colour, round(box.width()), ratio)
    if mirrored:
        image = QPixmap.fromImage(image.toImage().flipped(QtCore.Qt.Orientation.Horizontal))
        image.setDevicePixelRatio(ratio)
    painter.drawPixmap(box.topLeft(), image)


OVER_PICTURE = QColor(16, 20, 23, 216)
"""The ground of what stands over a picture, in any theme."""


def paint_over_picture(widget: QWidget) -> None:
    """Paint the dark, rounded ground of a card that stands over a picture."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(OVER_PICTURE)
    painter.drawRoundedRect(QRectF(widget.rect()), 14, 14)
    painter.end()


def initials(name: str) -> str:
    """Up to two letters that stand for a name: "Ana García" is AG, "Ana" is A."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def round_picture(picture: QPixmap, size: int, ratio: float) -> QPixmap:
    """`picture` cut to a circle of `size` px."""
    pixels = round(size * ratio)
    wanted = QSize(pixels, pixels)
    filled = picture.scaled(
        wanted, QtCore.Qt.AspectRatioMode.KeepAspectRatioByExpanding, QtCore.Qt.TransformationMode.SmoothTransformation
    )
    cut = QPixmap(wanted)
    cut.fill(QtCore.Qt.GlobalColor.transparent)
    painter = QPainter(cut)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    circle = QPainterPath()
    circle.addEllipse(QRectF(0, 0, pixels, pixels))
    painter.setClipPath(circle)
    painter.drawPixmap(QPointF((pixels - filled.width()) / 2, (pixels - filled.height()) / 2), filled)
    painter.end()
    cut.setDevicePixelRatio(ratio)
    return cut


class Avatar(QWidget):
    """A round picture of a person, or the initials of the name."""

    def __init__(self, name: str, size: int, picture: QPixmap | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._picture = picture if picture is not None and not picture.isNull() else None
        self._ground = QPalette.ColorRole.Light
        self.setFixedSize(size, size)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(name)

    def set_person(self, name: str, picture: QPixmap | None = None) -> None:
        """Show somebody else."""
        self._name = name
        self._picture = picture if picture is not None and not picture.isNull() else None
        self.setAccessibleName(name)
        self.update()

    def set_ground(self, role: QPalette.ColorRole) -> None:
        """Paint the circle in another of the palette's colours."""
        self._ground = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._picture is not None:
            painter.drawPixmap(0, 0, round_picture(self._picture, self.width(), self.devicePixelRatioF()))
        else:
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(self._ground))
            painter.drawEllipse(self.rect())
            font = QFont(self.font())
            font.setPixelSize(round(self.height() * 0.4))
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(self.palette().color(QPalette.ColorRole.Link))
            painter.drawText(self.rect(), QtCore.Qt.AlignmentFlag.AlignCenter, initials(self._name))
        painter.end()

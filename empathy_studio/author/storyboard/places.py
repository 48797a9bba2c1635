"""The background of a shot: a shipped setting, or the author's own picture, cut to a part of the screen."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from empathy_studio.author.storyboard.vocabulary import known, settings
from empathy_studio.errors import CourseError
from empathy_studio.paths import assets_folder

STAGE = QRectF(0.0, 0.0, 1280.0, 720.0)


def place_file(setting: str, media: Path, where: str) -> Path:
    """The file of a setting's name: one that ships, or a picture in the media folder. Raises CourseError."""
    if "." in setting:
        file = media / setting
        if not file.is_file():
            raise CourseError(
                f"{where}: the picture {setting} is not in the media folder.", "Add it, or choose another."
            )
        return file
    return assets_folder() / "settings" / f"{known(setting, settings(), 'setting', where)}.svg"


def paint_place(painter: QPainter, file: Path, area: QRectF, zoom: float = 1.0) -> None:
    """Fill `area` (in stage units, 1280 × 720) with a setting's middle; `zoom` above 1 comes closer and softens."""
    picture = _read(file)
    scale = max(area.width() / picture.width(), area.height() / picture.height()) * zoom
    width, height = area.width() / scale, area.height() / scale
    source = QRectF((picture.width() - width) / 2.0, (picture.height() - height) * 0.42, width, height)
    if zoom > 1.05:
        small = picture.scaled(
            picture.width() // 5,
            picture.height() // 5,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        picture = small.scaled(
            picture.size(), Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    painter.drawImage(area, picture, source)


def _read(file: Path) -> QImage:
    if file.suffix == ".svg":
        return _rendered(file)
    picture = QImage(str(file))
    if picture.isNull():
        raise CourseError(f"{file}: is not a picture that can be read.", "Export it again as PNG or JPEG.")
    return picture


@lru_cache(maxsize=4)
def _rendered(file: Path) -> QImage:
    """A setting that ships, rendered once for all lines that are set there."""
    picture = QImage(QSize(1280, 720), QImage.Format.Format_RGB32)
    picture.fill(QColor("#e8ece8"))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(str(file)).render(painter, STAGE)
    return picture

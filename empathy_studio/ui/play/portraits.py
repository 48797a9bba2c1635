"""The pictures of the learners at this site: small files in the data folder, named by what they hold."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

from empathy_studio import paths
from empathy_studio.errors import StudioError
from empathy_studio.sentence import Sentence

SIDE = 256
"""A picture is kept this many pixels wide and high."""
ENDINGS = "*.png *.jpg *.jpeg *.webp"


class Portraits:
    """The folder of pictures. Called with a name it answers the picture, None when there is none."""

    def __init__(self, data: Path) -> None:
        self._folder = data / "portraits"

    def __call__(self, name: str) -> QPixmap | None:
        """The picture of this name."""
        path = self._folder / name
        inside = name and path.parent == self._folder and path.is_file()
        picture = QPixmap(str(path)) if inside else QPixmap()
        return None if picture.isNull() else picture

    def keep(self, file: Path) -> str:
        """Keep the middle of the picture in `file`, small, and answer its name. Raises StudioError."""
        reader = QImageReader(str(file))
        reader.setAutoTransform(True)
        found = reader.read()
        if found.isNull():
            raise StudioError(
                Sentence("{0} is no picture that can be shown.", file.name), "Choose a PNG, JPEG or WebP picture."
            )
        data = _png(_square(found))
        name = f"{hashlib.blake2b(data, digest_size=12).hexdigest()}.png"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with paths.write_whole(self._folder / name) as out:
                out.write(data)
        except OSError as error:
            raise StudioError(
                Sentence("{0} cannot be written ({1}).", self._folder / name, error.strerror),
                "Make room, then choose it again.",
            ) from error
        return name


def _square(image: QImage) -> QImage:
    side = min(image.width(), image.height())
    cut = image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    how = Qt.TransformationMode.SmoothTransformation
    return cut.scaled(SIDE, SIDE, Qt.AspectRatioMode.IgnoreAspectRatio, how)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())

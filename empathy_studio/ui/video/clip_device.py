"""A clip's bytes as the device that Qt Multimedia reads."""

from __future__ import annotations

from PySide6.QtCore import QIODevice, QObject

from empathy_studio.ui.video.source import OpenClip


class ClipDevice(QIODevice):
    """Reads an OpenClip, from whichever thread Qt reads."""

    def __init__(self, clip: OpenClip, parent: QObject) -> None:
        super().__init__(parent)
        self._clip = clip
        self._at = 0
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def isSequential(self) -> bool:
        """It can be read at any place."""
        return False

    def size(self) -> int:
        """The clip's length in bytes."""
        return self._clip.size

    def seek(self, place: int) -> bool:
        """Read on from `place`, in bytes."""
        self._at = place
        return super().seek(place)

    def atEnd(self) -> bool:
        """Also true after a failure: an error would be tried again without end by Qt's reading thread."""
        return self._clip.is_broken or self._at >= self._clip.size

    def readData(self, length: int) -> object:
        """Up to `length` bytes from where the last read or seek left off; nothing after a failure."""
        data = self._clip.read(self._at, length) or b""
        self._at += len(data)
        return data

    def writeData(self, data: bytes | bytearray | memoryview, length: int) -> int:
        """Nothing is ever written."""
        return -1

"""A clip's bytes as the device that Qt Multimedia reads."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject

from empathy_studio.ui.video.source import OpenClip

IN_MEMORY: Final = 2 << 20
"""A clip of at most this many bytes is read as a whole: then Qt's threads need no Python for it, and never wait."""
_WINDOW: Final = 1 << 18
"""Bytes of a larger clip that are fetched at a time; Qt asks for 32 KiB."""


def device_of(clip: OpenClip, parent: QObject) -> QIODevice:
    """The device for an OpenClip, owned by `parent`. A clip that is held in memory is closed."""
    whole = clip.read_whole() if clip.size <= IN_MEMORY else None
    if whole is None:
        return ClipDevice(clip, parent)
    clip.close()
    device = QBuffer(parent)
    device.setData(QByteArray(whole))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    return device


class ClipDevice(QIODevice):
    """Reads an OpenClip, from whichever thread Qt reads."""

    def __init__(self, clip: OpenClip, parent: QObject) -> None:
        super().__init__(parent)
        self._clip = clip
        self._size = clip.size
        self._at = 0
        self._window, self._window_at = b"", 0
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def size(self) -> int:
        """The clip's length in bytes."""
        return self._size

    def seek(self, place: int) -> bool:
        """Read on from `place`, in bytes."""
        self._at = place
        return super().seek(place)

    def atEnd(self) -> bool:
        """Also true after a failure: an error would be tried again without end by Qt's reading thread."""
        return self._clip.is_broken or self._at >= self._size

    def readData(self, length: int) -> object:
        """Up to `length` bytes from where the last read or seek left off; nothing after a failure."""
        begin = self._at - self._window_at
        if not 0 <= begin < len(self._window):
            self._window = self._clip.read(self._at, max(length, _WINDOW)) or b""
            self._window_at, begin = self._at, 0
        data = self._window[begin : begin + length]
        self._at += len(data)
        return data

    def writeData(self, data: bytes | bytearray | memoryview, length: int) -> int:
        """Nothing is ever written."""
        return -1

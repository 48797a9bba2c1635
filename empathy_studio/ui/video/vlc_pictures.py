"""The pictures that libvlc decodes into our memory: a small pool of buffers and a gate for what may be seen.

libvlc calls `_format`, `_lock` and `_display` on threads of its own; nothing here calls
libvlc. Pixels are 32 bits, BGRX in memory (libvlc's `RV32`, Qt's `RGB32`).
"""

from __future__ import annotations

import ctypes
import mmap
import threading
import weakref
from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QImage

from empathy_studio.ui.video.frames import Frame

MOST_BUFFERS = 8
REST_SECONDS = 0.5
"""A standing player repeats its picture this seldom (libvlc by itself: 15 times a second)."""

_FormatCallback = ctypes.CFUNCTYPE(
    ctypes.c_uint,
    ctypes.POINTER(ctypes.c_void_p),
    ctypes.c_void_p,
    ctypes.POINTER(ctypes.c_uint),
    ctypes.POINTER(ctypes.c_uint),
    ctypes.POINTER(ctypes.c_uint),
    ctypes.POINTER(ctypes.c_uint),
)
"""As libvlc has it; python-vlc's own type takes the chroma as text that cannot be written."""


class _Buffer:
    """Pixels of one picture, and the Frame that shows them; free again when no Frame does."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.pixels = mmap.mmap(-1, width * height * 4)  # fresh pages cost nothing until libvlc writes them
        self.address = ctypes.addressof(ctypes.c_char.from_buffer(self.pixels))
        self._shown_by: weakref.ref[Frame] | None = None

    def is_free(self) -> bool:
        return self._shown_by is None or self._shown_by() is None

    def frame(self) -> Frame:
        frame = Frame(self._image)
        self._shown_by = weakref.ref(frame)
        return frame

    def _image(self) -> QImage:
        return QImage(memoryview(self.pixels), self.width, self.height, self.width * 4, QImage.Format.Format_RGB32)


class VlcPictures:
    """Where one libvlc player brings its pictures. `admit` is asked for each, on libvlc's thread."""

    def __init__(self, vlc: Any, player: Any, admit: Callable[[], bool], arrived: Callable[[], None]) -> None:
        self._admit = admit
        self._arrived = arrived
        self._size = (0, 0)
        self._buffers: list[_Buffer] = []
        self._filling: _Buffer | None = None
        self._latest: Frame | None = None
        self._taking = threading.Lock()
        self._awake = threading.Event()
        self._awake.set()
        kinds = vlc.CallbackDecorators
        self._callbacks = (
            kinds.VideoLockCb(self._lock),
            kinds.VideoUnlockCb(lambda *_: None),
            kinds.VideoDisplayCb(self._display),
            _FormatCallback(self._format),
            kinds.VideoCleanupCb(lambda _: None),
        )
        lock, unlock, display, form, cleanup = self._callbacks
        player.video_set_callbacks(lock, unlock, display, None)
        player.video_set_format_callbacks(form, cleanup)

    def begin(self, width: int, height: int) -> None:
        """A new clip of this true size in pixels (0: as libvlc first says) comes; what was left is dropped.

        The player must be stopped.
        """
        self._size = (width, height)
        self._buffers, self._filling = [], None
        self.take()

    def take(self) -> Frame | None:
        """The newest picture that was let through and not taken yet."""
        with self._taking:
            frame, self._latest = self._latest, None
            return frame

    def rest(self) -> None:
        """Slow down: the player stands and only repeats its picture."""
        self._awake.clear()

    def wake(self) -> None:
        """Full speed again; to be called before any command to the player."""
        self._awake.set()

    def _format(self, _opaque: Any, chroma: int, width: Any, height: Any, pitches: Any, lines: Any) -> int:
        ctypes.memmove(chroma, b"RV32", 4)
        if not all(self._size):
            self._size = (width[0], height[0])
        width[0], height[0] = self._size
        pitches[0], lines[0] = width[0] * 4, height[0]
        if not self._buffers or (self._buffers[0].width, self._buffers[0].height) != self._size:
            self._buffers = []
        return 1

    def _lock(self, _opaque: Any, planes: Any) -> None:
        self._awake.wait(REST_SECONDS)
        buffer = next((item for item in self._buffers if item.is_free()), None)
        if buffer is None:
            if len(self._buffers) >= MOST_BUFFERS:
                del self._buffers[0]
            buffer = _Buffer(*self._size)
            self._buffers.append(buffer)
        self._filling = buffer
        planes[0] = buffer.address

    def _display(self, _opaque: Any, _picture: Any) -> None:
        buffer = self._filling
        if buffer is None or not self._admit():
            return
        with self._taking:
            waiting = self._latest is not None
            self._latest = buffer.frame()
        if not waiting:
            self._arrived()

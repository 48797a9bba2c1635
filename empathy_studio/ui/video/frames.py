"""One picture of a clip on its way from an engine to the surface."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QImage


class Frame:
    """A picture, made into a QImage when it is first asked for.

    `at_ms` is the start of the picture in ms of the media where the engine knows it, else
    None. The pixels may belong to the engine: they stay as they are while the Frame lives,
    so keep the Frame, not only its image, or take `image().copy()`.
    """

    __slots__ = ("__weakref__", "_image", "_make", "at_ms")

    def __init__(self, make: Callable[[], QImage], at_ms: float | None = None) -> None:
        self._make: Callable[[], QImage] | None = make
        self._image = QImage()
        self.at_ms = at_ms

    def image(self) -> QImage:
        """The picture, converted at the first call only; a null QImage when it cannot be read."""
        if self._make is not None:
            self._image = self._make()
            self._make = None
        return self._image

    def still(self) -> Frame:
        """The same picture with pixels of its own, which holds no engine buffer."""
        copy = self.image().copy()
        return Frame(lambda: copy, self.at_ms)


FrameSink = Callable[[Frame], None]
"""Where an engine brings each picture, on the UI thread."""

"""The waveform of a clip as a picture, drawn from its peaks for what is in view."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from empathy_studio.author.waveform import Peaks
from empathy_studio.ui.make.timeline.scale import Scale


class Wave:
    """The peaks of one media file, ready to be painted at any zoom."""

    def __init__(self, peaks: Peaks) -> None:
        self._low = np.frombuffer(peaks.low, np.int8).astype(np.float32) / 128.0
        self._high = np.frombuffer(peaks.high, np.int8).astype(np.float32) / 127.0
        self._per_ms = peaks.per_second / 1000.0

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to show."""
        return len(self._low) == 0

    def columns(self, scale: Scale) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The least and the greatest swing (-1 to 1) in each column of pixels."""
        count = max(1, int(scale.width))
        edges = (scale.first_ms + np.arange(count + 1) / scale.px_per_ms) * self._per_ms
        first = np.clip(np.floor(edges[:-1]).astype(int), 0, max(0, len(self._low) - 1))
        behind = edges[:-1] >= len(self._low)
        low = np.minimum.reduceat(self._low, first) if len(self._low) else np.zeros(count, np.float32)
        high = np.maximum.reduceat(self._high, first) if len(self._high) else np.zeros(count, np.float32)
        if len(first) and len(self._low):
            last = min(len(self._low), max(int(first[-1]) + 1, int(np.ceil(edges[-1]))))
            low[-1], high[-1] = self._low[first[-1] : last].min(), self._high[first[-1] : last].max()
        low[behind], high[behind] = 0.0, 0.0
        return low, high

    def paint(self, painter: QPainter, box: QRectF, scale: Scale, colour: QColor) -> None:
        """Draw it into `box`, whose left edge is where the scale begins."""
        if self.is_silent:
            return
        low, high = self.columns(scale)
        middle, half = box.center().y(), box.height() / 2 - 1
        painter.setPen(QPen(colour, 1))
        painter.drawLines(
            [
                line
                for x, (down, up) in enumerate(zip(low.tolist(), high.tolist(), strict=True))
                for line in (QPointF(box.left() + x, middle - up * half), QPointF(box.left() + x, middle - down * half))
            ]
        )

"""Where everything of the timeline stands: ruler, waveform, and tracks with as many lanes as marks lie over another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from empathy_studio.ui.make.timeline.marks import CLIP, TRACKS, Mark, MarkKey, MarkKind, Part
from empathy_studio.ui.make.timeline.scale import Scale
from empathy_studio.ui.theme import GRID

MOST_LANES = 4
"""More marks than this over another share the last lane."""
HANDLE = 6.0
"""How near to an end a press drags that end, in px."""
LEAST_WIDTH = 12.0
"""No mark is narrower than this, so that it can be pressed."""
WIDEST_TAG = 180.0
"""The tag of a moment is at most this wide."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark and its box on the screen."""

    mark: Mark
    box: QRectF

    def part_at(self, x: float) -> Part:
        """What a press at `x` takes hold of."""
        if self.mark.end_ms is None:
            return "whole"
        reach = min(HANDLE, self.box.width() / 3)
        if x - self.box.left() <= reach:
            return "start"
        return "end" if self.box.right() - x <= reach else "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """The layout of one timeline. `tracks` are the boxes of the tracks by kind; all in px of the view."""

    ruler: QRectF
    wave: QRectF
    tracks: dict[MarkKind, QRectF]
    placed: tuple[Placed, ...]
    height: float

    def at(self, point: QPointF) -> Placed | None:
        """The mark at a place; of several the one that is drawn last."""
        return next((one for one in reversed(self.placed) if one.box.contains(point)), None)

    def box_of(self, key: MarkKey) -> QRectF | None:
        """The box of a mark."""
        return next((one.box for one in self.placed if one.mark.key == key), None)


def lay_out(marks: Sequence[Mark], scale: Scale, left: float, text: QFontMetricsF, ruler_height: float = 0) -> Lanes:
    """Put everything in its place, the time beginning at `left` px; the ruler is at least `ruler_height` px high."""
    line = text.height()
    ruler = QRectF(left, 0, scale.width, max(ruler_height, line + GRID // 2))
    wave = QRectF(left, ruler.bottom(), scale.width, 1.6 * line)
    lane = line + 7.0
    top = wave.bottom() + 4
    tracks: dict[MarkKind, QRectF] = {}
    placed: list[Placed] = []
    for kind in TRACKS:
        boxes, lanes = _in_lanes([mark for mark in marks if mark.key.kind == kind], scale, left, text)
        tracks[kind] = QRectF(left, top, scale.width, max(1, lanes) * lane + 4)
        placed += [Placed(mark, QRectF(x, top + 2 + row * lane, width, lane - 3)) for mark, row, x, width in boxes]
        top = tracks[kind].bottom() + 3
    return Lanes(ruler=ruler, wave=wave, tracks=tracks, placed=tuple(placed), height=top)


def handle_at(point: QPointF, lanes: Lanes, scale: Scale, left: float, clip: Mark | None) -> Part | None:
    """The in or out handle of the clip at a place of ruler or waveform; None where there is none."""
    if clip is None or clip.key.kind != CLIP or clip.end_ms is None or point.y() > lanes.wave.bottom():
        return None
    for part, at in (("end", clip.end_ms), ("start", clip.start_ms)):
        if abs(point.x() - left - scale.x(at)) <= HANDLE:
            return "start" if part == "start" else "end"
    return None


def _in_lanes(
    marks: Sequence[Mark], scale: Scale, left: float, text: QFontMetricsF
) -> tuple[list[tuple[Mark, int, float, float]], int]:
    """Each mark with its lane, left edge and width; and how many lanes that takes."""
    ends: list[float] = []
    found = []
    width_of = _width_of(scale, text)
    for mark in marks:
        width = width_of(mark)
        x = left + scale.x(mark.start_ms) - (width if mark.at_end else 0.0)
        row = next((number for number, end in enumerate(ends) if end <= x + 0.5), None)
        if row is None:
            row = min(len(ends), MOST_LANES - 1)
            if row == len(ends):
                ends.append(0.0)
        ends[row] = max(ends[row], x + width)
        found.append((mark, row, x, width))
    return found, len(ends)


def _width_of(scale: Scale, text: QFontMetricsF) -> Callable[[Mark], float]:
    def width_of(mark: Mark) -> float:
        if mark.end_ms is None:
            return min(WIDEST_TAG, text.horizontalAdvance(mark.label) + 2.5 * GRID)
        return max(LEAST_WIDTH, (mark.end_ms - mark.start_ms) * scale.px_per_ms)

    return width_of

"""Strokes that swell and taper like a brush pen, as filled painter paths."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath

Point = tuple[float, float]
_STEPS = 10


def curve(start: Point, through: Point, end: Point) -> list[Point]:
    """Points along the quadratic curve whose control point is `through`."""
    points = []
    for step in range(_STEPS + 1):
        t = step / _STEPS
        u = 1.0 - t
        a, b, c = u * u, 2.0 * u * t, t * t
        points.append((a * start[0] + b * through[0] + c * end[0], a * start[1] + b * through[1] + c * end[1]))
    return points


def stroke(points: Sequence[Point], widths: tuple[float, float, float]) -> QPainterPath:
    """A filled stroke along `points`, `widths` wide at its start, middle and end, with round ends."""
    first, middle, last = (width / 2.0 for width in widths)
    left: list[QPointF] = []
    right: list[QPointF] = []
    count = len(points) - 1
    for index, (x, y) in enumerate(points):
        before, after = points[max(index - 1, 0)], points[min(index + 1, count)]
        angle = math.atan2(after[1] - before[1], after[0] - before[0]) + math.pi / 2.0
        t = index / count
        half = first * (1 - t) * (1 - 2 * t) + middle * 4 * t * (1 - t) + last * t * (2 * t - 1)
        dx, dy = math.cos(angle) * half, math.sin(angle) * half
        left.append(QPointF(x - dx, y - dy))
        right.append(QPointF(x + dx, y + dy))
    path = QPainterPath(left[0])
    path.setFillRule(Qt.FillRule.WindingFill)
    for point in left[1:]:
        path.lineTo(point)
    for point in reversed(right):
        path.lineTo(point)
    path.closeSubpath()
    path.addEllipse(QPointF(*points[0]), first, first)
    path.addEllipse(QPointF(*points[-1]), last, last)
    return path

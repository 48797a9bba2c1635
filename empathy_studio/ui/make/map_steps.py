"""Where the arrow keys lead on the map: right and left along the lines, else to the nearest card that way."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF

from empathy_studio.course.ids import SceneId
from empathy_studio.ui.make.map_canvas import MapCanvas

Way = Literal["left", "right", "up", "down"]

_BESIDE = {"left": QPointF(-1, 0), "right": QPointF(1, 0), "up": QPointF(0, -1), "down": QPointF(0, 1)}


def beside(way: Way) -> QPointF:
    """One map unit that way."""
    return _BESIDE[way]


def step_of(canvas: MapCanvas, here: SceneId, way: Way) -> SceneId | None:
    """The scene to go to: right along the best line, left to what leads here, else the nearest that way."""
    card = canvas.cards[here]
    if way == "right":
        onward = sorted(canvas.lines_from(here), key=lambda line: not line.link.best)
        targets = [line.link.target for line in onward if line.link.target not in (None, here)]
        if targets:
            return targets[0]
    if way == "left":
        sources = [line.link.source for line in card.lines if line.target is card and line.link.source != here]
        if sources:
            return min(sources, key=lambda name: abs(canvas.cards[name].y() - card.y()))
    return _nearest(canvas, here, way)


def _nearest(canvas: MapCanvas, here: SceneId, way: Way) -> SceneId | None:
    """The card that way that is nearest; what lies aside counts double."""
    at, direction = canvas.cards[here].pos(), _BESIDE[way]
    found, least = None, float("inf")
    for name, card in canvas.cards.items():
        apart = card.pos() - at
        along = QPointF.dotProduct(apart, direction)
        aside = abs(apart.x() * direction.y()) + abs(apart.y() * direction.x())
        if along > 1 and along + 2 * aside < least:
            found, least = name, along + 2 * aside
    return found

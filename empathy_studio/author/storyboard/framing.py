"""Moves the camera so that no head is cut: whoever is in a shot has room above the hair and beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QRectF

from empathy_studio.author.storyboard.figure import head_outline
from empathy_studio.author.storyboard.looks import Look
from empathy_studio.author.storyboard.shots import Shot, Spot
from empathy_studio.course.ids import CharacterId

HEADROOM, SIDE_ROOM = 12.0, 8.0
"""What is left free above and beside a head at its most moved, in stage units (1280 × 720)."""

_SMALLER_STANDS_LOWER = 260.0
_LOWEST_NECK = 455.0
"""Below this a mouth would be hidden by captions and questions."""

_WIDEST_BACK = 410.0
"""A head that is seen from behind takes no more of the picture's width, so that it does not hide who speaks."""

_RISES = 12.0
"""How far breath and a raised chin lift a head, in Open Peeps units."""

_ANGLES = range(-10, 17, 2)
"""How far a head leans, in degrees: with every feeling, while it nods or shakes."""


def framed(shot: Shot, looks: Mapping[CharacterId, Look]) -> Shot:
    """The shot with everybody in it at a place and size where the whole head is seen, whatever it does."""
    return replace(shot, spots=tuple(_framed(spot, looks[spot.who]) for spot in shot.spots))


def head_area(spot: Spot, look: Look) -> QRectF:
    """Where the head of somebody in a framed shot may be, in stage units, over everything that it does."""
    box = _reach(look)
    left, right = (-box.right(), -box.left()) if spot.flipped else (box.left(), box.right())
    return QRectF(
        spot.x + left * spot.scale,
        spot.y + box.top() * spot.scale,
        (right - left) * spot.scale,
        box.height() * spot.scale,
    )


def _framed(spot: Spot, look: Look) -> Spot:
    box = _reach(look)
    y = spot.y + (1.0 - look.size) * _SMALLER_STANDS_LOWER
    lowest = max(y, _LOWEST_NECK)
    scale = min(
        spot.scale * look.size,
        (lowest - spot.area.top() - HEADROOM) / -box.top(),
        (_WIDEST_BACK if spot.from_behind else spot.area.width() - 2.0 * SIDE_ROOM) / box.width(),
    )
    placed = replace(spot, scale=scale, y=max(y, spot.area.top() + HEADROOM - box.top() * scale))
    head = head_area(placed, look)
    too_far_left = max(0.0, spot.area.left() + SIDE_ROOM - head.left())
    too_far_right = max(0.0, head.right() + SIDE_ROOM - spot.area.right())
    return replace(placed, x=spot.x + too_far_left - too_far_right)


@cache
def _reach(look: Look) -> QRectF:
    """Where a head may be, in Open Peeps units from the neck, over all the angles that it takes."""
    reach = QRectF()
    for angle in _ANGLES:
        reach = reach.united(head_outline(look, float(angle)))
    return reach.adjusted(0.0, -_RISES, 0.0, 0.0)

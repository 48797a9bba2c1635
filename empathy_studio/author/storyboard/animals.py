"""An animal beside the people of a scene: it breathes and blinks, its ears move, and its tail shows what it feels."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from empathy_studio.author.storyboard.acting import DRAWINGS_PER_SECOND
from empathy_studio.author.storyboard.face import INK
from empathy_studio.author.storyboard.parts import Piece, part

_GLAD = frozenset({"happy", "warm", "hopeful", "relieved", "grateful", "proud"})
_LOW = frozenset({"sad", "hurt", "disappointed", "tired", "worried", "afraid", "embarrassed"})
_EDGE_DRAWINGS = 5
_LINE = 8.0
_CORNER, _SIZE = QPointF(6.0, 384.0), 0.85
_HEAD_AT: Mapping[str, tuple[QPointF, float]] = {
    "dog-sitting": (QPointF(0.0, 0.0), 0.0),
    "dog-lying": (QPointF(46.0, 158.0), 7.0),
}
_TAIL_AT: Mapping[str, QPointF] = {"dog-sitting": QPointF(92.0, 360.0), "dog-lying": QPointF(72.0, 358.0)}
_NECK, _EAR_NEAR, _EAR_FAR = QPointF(206.0, 192.0), QPointF(204.0, 78.0), QPointF(262.0, 70.0)
_EYE = QPointF(256.0, 112.0)
_SHINE = QColor("#ffffff")


@dataclass(frozen=True)
class AnimalPose:
    """How an animal is at one instant: `tail`, `ears`, `head` in degrees, `lids` (0 open, 1 shut), `breath` (0 to 1).

    Ears that are raised are above 0, those that hang below; a head that is lowered is above 0.
    """

    tail: float = 0.0
    ears: float = 0.0
    head: float = 0.0
    lids: float = 0.0
    breath: float = 0.0


def mood_of(feeling: str) -> int:
    """How an animal feels beside somebody with `feeling`: 1 glad, -1 low, 0 neither."""
    return 1 if feeling in _GLAD else -1 if feeling in _LOW else 0


def act_animal(feeling: str, drawings: int, seed: str) -> list[AnimalPose]:
    """What an animal does while somebody speaks with `feeling`, drawing by drawing.

    It is at rest at both ends, so that lines made at different times join.
    """
    chance = random.Random(f"{seed}/animal")
    glad, low = mood_of(feeling) > 0, mood_of(feeling) < 0
    flick_at, blink_at = chance.uniform(0.5, 1.6), chance.uniform(0.8, 2.4)
    breaths = max(1, round(drawings / DRAWINGS_PER_SECOND / 2.4))
    poses = []
    for index in range(drawings):
        seconds = index / DRAWINGS_PER_SECOND
        share = min(1.0, index / _EDGE_DRAWINGS, (drawings - 1 - index) / _EDGE_DRAWINGS)
        flick = _bump((seconds - flick_at) % 3.1, 0.35)
        poses.append(
            AnimalPose(
                tail=share * (17.0 * math.sin(2.0 * math.pi * 2.4 * seconds) if glad else 0.0),
                ears=share * ((5.0 if glad else -9.0 if low else 0.0) + 13.0 * flick),
                head=share * (-4.0 if glad else 5.0 if low else 2.0 * math.sin(2.0 * math.pi * seconds / 4.0)),
                lids=share * _bump((seconds - blink_at) % 3.7, 0.2),
                breath=0.5 - 0.5 * math.cos(2.0 * math.pi * breaths * index / max(1, drawings - 1)),
            )
        )
    return poses


def _bump(seconds: float, length: float) -> float:
    """Up from 0 to 1 and down again within `length` seconds."""
    return math.sin(math.pi * seconds / length) if 0.0 < seconds < length else 0.0


def paint_animal(painter: QPainter, kind: str, pose: AnimalPose) -> None:
    """Paint an animal in the lower left corner of the stage (1280 × 720), on a bench before the people."""
    painter.save()
    painter.translate(_CORNER)
    painter.scale(_SIZE, _SIZE)
    for piece in part("animals", kind):
        if piece.role == "bench":
            continue
        painter.save()
        if piece.role == "tail":
            _turn(painter, _TAIL_AT[kind], pose.tail)
        elif piece.role == "body":
            painter.translate(0.0, -2.5 * pose.breath)
        _paint_piece(painter, piece)
        painter.restore()
    for piece in part("animals", kind):
        if piece.role == "bench":
            _paint_piece(painter, piece)
    place, lowered = _HEAD_AT[kind]
    painter.translate(place + QPointF(0.0, -3.0 * pose.breath))
    _turn(painter, _NECK, lowered + pose.head)
    _paint_head(painter, pose, collar=kind == "dog-sitting")
    painter.restore()


def _paint_head(painter: QPainter, pose: AnimalPose, *, collar: bool) -> None:
    for piece in part("animals", "dog-head"):
        if piece.role in ("collar", "tag") and not collar:
            continue
        painter.save()
        if piece.role == "ear-near":
            _paint_eye(painter, pose.lids)
            _turn(painter, _EAR_NEAR, pose.ears)
        elif piece.role == "ear-far":
            _turn(painter, _EAR_FAR, -0.7 * pose.ears)
        _paint_piece(painter, piece)
        painter.restore()


def _paint_eye(painter: QPainter, lids: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    height = max(1.6, 11.0 * (1.0 - lids))
    painter.drawEllipse(_EYE, 8.5, height)
    if lids < 0.4:
        painter.setBrush(_SHINE)
        painter.drawEllipse(QRectF(_EYE.x() + 0.5, _EYE.y() - 7.0, 5.5, 6.0))


def _turn(painter: QPainter, about: QPointF, degrees: float) -> None:
    painter.translate(about)
    painter.rotate(degrees)
    painter.translate(-about)


def _paint_piece(painter: QPainter, piece: Piece) -> None:
    if not piece.role.startswith("line-"):
        painter.fillPath(piece.path, QColor(piece.fill))
    line = QPen(INK, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(piece.path, line)

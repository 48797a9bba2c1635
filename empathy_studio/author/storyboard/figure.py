"""Paints one character: body, head, face, beard and glasses, in the character's own colours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from empathy_studio.author.storyboard.face import INK, Gaze, Skin, paint_face
from empathy_studio.author.storyboard.feelings import REST, Face
from empathy_studio.author.storyboard.looks import Look
from empathy_studio.author.storyboard.mouths import CLOSED, Mouth
from empathy_studio.author.storyboard.parts import Piece, part
from empathy_studio.author.storyboard.props import paint_gesture, paint_headset, paint_telephone

# Open Peeps draws on 850 × 1200 units; the head stands at 225, beards and glasses where its face expects them.
HEAD_LEFT = 225.0
NECK = QPointF(470.0, 470.0)
_BEARD = QPointF(123.0, 338.0)
_GLASSES = QPointF(47.0, 241.0)
_BODY = QRectF(-260.0, 380.0, 1260.0, 820.0)
_HEAD = QRectF(0.0, -140.0, 860.0, 1100.0)
_LINE = 8.0
Wears = Literal["", "headset", "telephone"]
_SHORT_SLEEVES = frozenset({"sporty-shirt", "shirt-filled", "striped-shirt", "arms-crossed", "whatever"})
_HEAD_LINE = 10.5
_COLOURED_IN = frozenset({"blazer-black-tee"})
"""Bodies whose cloth is drawn in outline and that still have a broad inked piece to colour."""


@dataclass(frozen=True)
class Pose:
    """How a figure is at one instant: its face, mouth, gaze, lids (0 open, 1 shut), breath (0 to 1), nod (degrees), and a
    gesture of the arm with how far it has come up (`reach`, 0 to 1)."""

    face: Face = REST
    mouth: Mouth = CLOSED
    gaze: Gaze = Gaze()
    lids: float = 0.0
    breath: float = 0.0
    nod: float = 0.0
    gesture: str = ""
    reach: float = 0.0


def skin_of(look: Look) -> Skin:
    """The colours of a look's face."""
    skin = QColor(look.skin)
    blush = QColor("#d8554e") if skin.lightnessF() > 0.45 else QColor("#a0322f")
    brow = QColor(look.brow or look.hair)
    if brow.lightnessF() > 0.55:
        brow = brow.darker(170)
    return Skin(skin=skin, shade=skin.darker(150), blush=blush, brow=brow)


class Figure:
    """One drawn character at one size; keeps its still layers as pictures.

    `scale` is in pixels per Open Peeps unit; `wears` adds a headset, or a telephone held at the ear.
    """

    def __init__(self, look: Look, scale: float, wears: Wears = "") -> None:
        self.look = look
        self.wears = wears
        self.scale = scale
        self.skin = skin_of(look)
        self._body = _layer(_BODY, scale, self._paint_body)
        self._head = _layer(_HEAD, scale, self._paint_head)
        self._sleeve = look.skin if look.body in _SHORT_SLEEVES else look.cloth
        self._worn = _layer(_HEAD, scale, self._paint_worn) if wears else QImage()

    def paint(self, painter: QPainter, pose: Pose) -> None:
        """Paint at the painter's origin, in Open Peeps units (the painter is scaled by `scale` already)."""
        rise = pose.breath * 5.0
        painter.save()
        painter.translate(0.0, -rise)
        _show(painter, self._body, _BODY)
        painter.translate(NECK + QPointF(pose.face.drop * 3.0, pose.face.drop * 9.0))
        painter.rotate(pose.face.tilt + pose.nod + pose.face.drop * 4.0)
        painter.scale(self.look.head_scale, self.look.head_scale)
        painter.translate(-NECK)
        _show(painter, self._head, _HEAD)
        painter.translate(HEAD_LEFT, 0.0)
        paint_face(painter, pose.face, pose.mouth, pose.gaze, pose.lids, self.skin, self.look.age)
        if self.look.glasses:
            for piece in part("glasses", self.look.glasses):
                painter.fillPath(piece.path.translated(_GLASSES), INK)
        if self.wears:
            painter.drawImage(_HEAD.translated(-HEAD_LEFT, 0.0), self._worn, QRectF(self._worn.rect()))
        painter.restore()
        if pose.gesture and pose.reach > 0.02:
            paint_gesture(painter, pose.gesture, pose.reach, self.skin.skin, QColor(self._sleeve))

    def paint_behind(self, painter: QPainter, pose: Pose) -> None:
        """Paint the back of the figure, dark and without a face, as in a shot over the shoulder."""
        cloth, hair = QColor(self.look.cloth).darker(150), QColor(self.look.hair).darker(115)
        painter.save()
        painter.translate(0.0, -pose.breath * 5.0)
        for piece in part("bodies", self.look.body):
            painter.fillPath(piece.path, cloth)
        painter.translate(NECK)
        painter.rotate(pose.nod)
        painter.translate(-NECK + QPointF(HEAD_LEFT, 0.0))
        painter.fillRect(QRectF(200.0, 380.0, 92.0, 130.0), self.skin.shade)
        for piece in part("heads", self.look.head):
            painter.fillPath(piece.path, hair)
        painter.restore()

    def _paint_body(self, painter: QPainter) -> None:
        look = self.look
        roles = {"skin": look.skin, "cloth": look.cloth, "trim": look.detail}
        pieces = part("bodies", look.body)
        if pieces[0].role == "skin":
            _paint_pieces(painter, pieces, roles, QColor(look.cloth), _LINE)
        elif look.body in _COLOURED_IN:
            _paint_pieces(painter, pieces, roles, QColor(look.detail), _HEAD_LINE)
        else:
            _paint_pieces(painter, pieces, roles, INK, _LINE)

    def _paint_head(self, painter: QPainter) -> None:
        look = self.look
        roles = {"skin": look.skin, "trim": look.trim}
        painter.translate(HEAD_LEFT, 0.0)
        _paint_pieces(painter, part("heads", look.head), roles, QColor(look.hair), _HEAD_LINE)
        if look.beard:
            painter.translate(_BEARD)
            _paint_pieces(painter, part("beards", look.beard), {"trim": look.hair}, QColor(look.hair), _LINE)

    def _paint_worn(self, painter: QPainter) -> None:
        painter.translate(HEAD_LEFT, 0.0)
        if self.wears == "headset":
            paint_headset(painter)
        else:
            paint_telephone(painter, self.skin.skin, QColor(self._sleeve))


def _paint_pieces(
    painter: QPainter, pieces: tuple[Piece, ...], roles: dict[str, str], solid: QColor, line: float
) -> None:
    """Fill each piece by its role. Ink that is broad (hair, dark clothes) gets `solid` inside and keeps an inked edge."""
    for piece in pieces:
        if piece.role != "ink":
            painter.fillPath(piece.path, QColor(roles[piece.role]))
            continue
        painter.fillPath(piece.path, solid)
        painter.save()
        painter.setClipPath(piece.path, Qt.ClipOperation.IntersectClip)
        painter.strokePath(
            piece.path,
            QPen(INK, 2 * line, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin),
        )
        painter.restore()


def _layer(area: QRectF, scale: float, paint: Callable[[QPainter], None]) -> QImage:
    image = QImage(round(area.width() * scale), round(area.height() * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-area.topLeft())
    paint(painter)
    painter.end()
    return image


def _show(painter: QPainter, image: QImage, area: QRectF) -> None:
    painter.drawImage(area, image, QRectF(image.rect()))

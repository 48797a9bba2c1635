"""Paints one character: body, head, face, beard and glasses, in the character's own colours."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from empathy_studio.author.storyboard.behind import paint_body_behind, paint_head_behind
from empathy_studio.author.storyboard.face import AHEAD, INK, Gaze, Skin, paint_face
from empathy_studio.author.storyboard.feelings import REST, Face
from empathy_studio.author.storyboard.looks import Look
from empathy_studio.author.storyboard.mouths import CLOSED, Mouth
from empathy_studio.author.storyboard.parts import Piece, part
from empathy_studio.author.storyboard.props import paint_gesture, paint_headset, paint_telephone

Wears = Literal["", "headset", "telephone"]

# Open Peeps draws on 850 × 1200 units; the head stands at 225, beards and glasses where its face expects them.
HEAD_LEFT = 225.0
NECK = QPointF(470.0, 470.0)
_BEARD = QPointF(123.0, 338.0)
_GLASSES = QPointF(47.0, 241.0)
_BODY = QRectF(-330.0, 380.0, 1400.0, 830.0)
_HEAD = QRectF(-60.0, -160.0, 960.0, 1180.0)
_LINE = 8.0
_HEAD_LINE = 10.5
_COLOURED_IN = frozenset({"blazer-black-tee"})
"""Bodies whose cloth is drawn in outline and that still have a broad inked piece to colour."""
_SHORT_SLEEVES = frozenset({"sporty-shirt", "shirt-filled", "striped-shirt", "arms-crossed", "whatever"})

_BREATH = 5.0
_ANGLE_STEP = 0.25
_ANGLES_KEPT = 24
_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


@dataclass(frozen=True)
class Pose:
    """How a figure is at one instant: its face, mouth, gaze, lids (0 open, 1 shut), breath (0 to 1) and nod (degrees).

    `gesture` is an arm that is raised, `reach` how far it has come up (0 to 1).
    """

    face: Face = REST
    mouth: Mouth = CLOSED
    gaze: Gaze = AHEAD
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


@dataclass(frozen=True)
class _Layer:
    """A picture and where its corner stands, in pixels from the figure's neck."""

    image: QImage
    corner: QPoint


class Figure:
    """One drawn character at one size; keeps its still layers, and its head at the angles it has had, as pictures.

    `scale` is in pixels per Open Peeps unit; `flipped` faces left; `wears` adds a headset, or a telephone at the ear.
    """

    def __init__(self, look: Look, scale: float, flipped: bool = False, wears: Wears = "") -> None:
        self.look = look
        self.scale = scale
        self.flipped = flipped
        self.wears = wears
        self.skin = skin_of(look)
        self._sleeve = QColor(look.skin if look.body in _SHORT_SLEEVES else look.cloth)
        self._body: _Layer | None = None
        self._heads: OrderedDict[tuple[int, str], _Layer] = OrderedDict()

    def paint(self, painter: QPainter, neck: QPoint, pose: Pose) -> None:
        """Paint with the neck at `neck`, in pixels; the painter must not be transformed."""
        if self._body is None:
            self._body = self._layer(_BODY, QTransform(), self._paint_body)
        neck = neck - QPoint(0, round(pose.breath * _BREATH * self.scale))
        painter.drawImage(neck + self._body.corner, self._body.image)
        angle = round((pose.face.tilt + pose.nod + pose.face.drop * 4.0) / _ANGLE_STEP)
        lowered = QPoint(0, round(pose.face.drop * 9.0 * self.scale))
        self._show_head(painter, neck + lowered, angle, self._paint_head)
        painter.save()
        painter.setRenderHints(_HINTS)
        painter.setTransform(self._from_units(neck + lowered), False)
        painter.setTransform(_turn(angle, self.look.head_scale), True)
        painter.translate(HEAD_LEFT, 0.0)
        paint_face(painter, pose.face, pose.mouth, pose.gaze, pose.lids, self.skin, self.look.age)
        if self.look.glasses:
            for piece in part("glasses", self.look.glasses):
                painter.fillPath(piece.path.translated(_GLASSES), INK)
        painter.restore()
        if self.wears:
            self._show_head(painter, neck + lowered, angle, self._paint_worn)
        if pose.gesture and pose.reach > 0.02:
            painter.save()
            painter.setRenderHints(_HINTS)
            painter.setTransform(self._from_units(neck), False)
            paint_gesture(painter, pose.gesture, pose.reach, self.skin.skin, self._sleeve)
            painter.restore()

    def paint_behind(self, painter: QPainter, neck: QPoint, pose: Pose) -> None:
        """Paint the back of the figure, without a face, as in a shot over the shoulder."""
        if self._body is None:
            self._body = self._layer(_BODY, QTransform(), self._paint_back)
        neck = neck - QPoint(0, round(pose.breath * _BREATH * self.scale))
        painter.drawImage(neck + self._body.corner, self._body.image)
        self._show_head(painter, neck, round((pose.face.tilt + pose.nod) / _ANGLE_STEP), self._paint_head_behind)

    def _from_units(self, neck: QPoint) -> QTransform:
        """From Open Peeps units to pixels, with the neck at `neck`."""
        across = -self.scale if self.flipped else self.scale
        return QTransform(across, 0.0, 0.0, self.scale, neck.x() - NECK.x() * across, neck.y() - NECK.y() * self.scale)

    def _show_head(self, painter: QPainter, neck: QPoint, angle: int, paint: Callable[[QPainter], None]) -> None:
        key = (angle, paint.__name__)
        layer = self._heads.get(key)
        if layer is None:
            turn = _turn(angle, self.look.head_scale)
            layer = self._layer(_HEAD, turn, paint)
            self._heads[key] = layer
            if len(self._heads) > _ANGLES_KEPT:
                self._heads.popitem(last=False)
        self._heads.move_to_end(key)
        painter.drawImage(neck + layer.corner, layer.image)

    def _layer(self, area: QRectF, turn: QTransform, paint: Callable[[QPainter], None]) -> _Layer:
        """A picture of what `paint` draws in `area` (units), turned, and cut to what is not empty."""
        to_pixels = turn * self._from_units(QPoint(0, 0))
        outline = to_pixels.mapRect(area).toAlignedRect()
        image = QImage(outline.size(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            painter.setRenderHints(_HINTS)
            painter.setTransform(to_pixels * QTransform.fromTranslate(-outline.x(), -outline.y()))
            paint(painter)
        used = _used(image)
        return _Layer(image.copy(used), outline.topLeft() + used.topLeft())

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
        painter.translate(HEAD_LEFT, 0.0)
        roles = {"skin": look.skin, "trim": look.trim}
        _paint_pieces(painter, part("heads", look.head), roles, QColor(look.hair), _HEAD_LINE)
        if look.beard:
            painter.translate(_BEARD)
            _paint_pieces(painter, part("beards", look.beard), {"trim": look.hair}, QColor(look.hair), _LINE)

    def _paint_worn(self, painter: QPainter) -> None:
        painter.translate(HEAD_LEFT, 0.0)
        if self.wears == "headset":
            paint_headset(painter)
        else:
            paint_telephone(painter, self.skin.skin, self._sleeve)

    def _paint_back(self, painter: QPainter) -> None:
        paint_body_behind(painter, self.look)

    def _paint_head_behind(self, painter: QPainter) -> None:
        painter.translate(HEAD_LEFT, 0.0)
        paint_head_behind(painter, self.look)


def head_outline(look: Look, degrees: float) -> QRectF:
    """What a look's head with hair and beard fills when it leans by `degrees`, in Open Peeps units from the neck."""
    turn = _turn(degrees / _ANGLE_STEP, look.head_scale) * QTransform.fromTranslate(-NECK.x(), -NECK.y())
    turn = QTransform.fromTranslate(HEAD_LEFT, 0.0) * turn
    filled = QRectF()
    for piece in part("heads", look.head):
        filled = filled.united(turn.map(piece.path).boundingRect())
    if look.beard:
        for piece in part("beards", look.beard):
            filled = filled.united(turn.map(piece.path.translated(_BEARD)).boundingRect())
    return filled


def _turn(angle: float, size: float) -> QTransform:
    """Turn about the neck by `angle` steps, and enlarge by `size`."""
    turn = QTransform.fromTranslate(NECK.x(), NECK.y())
    turn.rotate(angle * _ANGLE_STEP)
    turn.scale(size, size)
    turn.translate(-NECK.x(), -NECK.y())
    return turn


def _paint_pieces(
    painter: QPainter, pieces: tuple[Piece, ...], roles: dict[str, str], solid: QColor, line: float
) -> None:
    """Fill each piece by its role. Ink that is broad (hair, dark clothes) is `solid` inside and keeps an inked edge."""
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


def _used(image: QImage) -> QRect:
    """The smallest rectangle that holds everything that is not transparent, found on a small copy."""
    step = 8
    width, height = math.ceil(image.width() / step), math.ceil(image.height() / step)
    small = image.scaled(
        width, height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    alpha = small.convertToFormat(QImage.Format.Format_Alpha8)
    stride = alpha.bytesPerLine()
    data = bytes(alpha.constBits())
    rows = [y for y in range(height) if any(data[y * stride : y * stride + width])]
    columns = [x for x in range(width) if any(data[x : stride * height : stride])]
    if not rows or not columns:
        return QRect(0, 0, 1, 1)
    found = QRect(
        columns[0] * step, rows[0] * step, (columns[-1] - columns[0] + 1) * step, (rows[-1] - rows[0] + 1) * step
    )
    return found.adjusted(-step, -step, step, step).intersected(image.rect())

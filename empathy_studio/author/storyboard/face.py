"""Draws a living face: brows, eyes with gaze and lids, nose, and a mouth that speaks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from empathy_studio.author.storyboard.brush import Point, curve, stroke
from empathy_studio.author.storyboard.feelings import Face
from empathy_studio.author.storyboard.mouths import Mouth

INK = QColor("#241f2e")
_MOUTH_INSIDE = QColor("#6b2435")
_TONGUE = QColor("#d9737a")
_TEETH = QColor("#fffaf2")
_TEAR = QColor("#8cc4e8")
_SHINE = QColor("#ffffff")

# Where things are on an Open Peeps head, in its own units (the face part stands at 159, 186).
_LEFT_EYE: Point = (251.0, 299.0)
_RIGHT_EYE: Point = (366.0, 299.0)
_NOSE: Point = (331.0, 342.0)
_MOUTH: Point = (319.0, 413.0)
_EYE_WIDTH, _EYE_HEIGHT = 25.0, 45.0
_GAZE_X, _GAZE_Y = 13.0, 11.0


@dataclass(frozen=True)
class Gaze:
    """Where the eyes look: `x` -1 (behind) to 1 (ahead, to whom the head faces), `y` -1 (up) to 1 (down)."""

    x: float = 0.0
    y: float = 0.0


AHEAD = Gaze()


@dataclass(frozen=True)
class Skin:
    """The colours a face needs: its `skin`, the `shade` for lines upon it, the `blush`, and the `brow`."""

    skin: QColor
    shade: QColor
    blush: QColor
    brow: QColor


def paint_face(painter: QPainter, face: Face, mouth: Mouth, gaze: Gaze, lids: float, colours: Skin, age: float) -> None:
    """Paint a face in head units. `lids` is how far a blink has closed the eyes (0 to 1), `age` 0 to 1 adds lines."""
    painter.setPen(Qt.PenStyle.NoPen)
    shift = QPointF(gaze.x * 5.0, gaze.y * 5.0)
    painter.translate(shift)
    _paint_blush(painter, face, colours)
    _paint_age(painter, face, colours, age)
    for eye, outer in ((_LEFT_EYE, -1.0), (_RIGHT_EYE, 1.0)):
        _paint_eye(painter, eye, outer, face, gaze, lids, colours)
    _paint_brows(painter, face, colours)
    _paint_nose(painter)
    _paint_mouth(painter, face, mouth, colours)
    _paint_tears(painter, face)
    painter.translate(-shift)


def _paint_blush(painter: QPainter, face: Face, colours: Skin) -> None:
    if face.blush < 0.05:
        return
    tint = QColor(colours.blush)
    tint.setAlphaF(min(0.55, 0.5 * face.blush))
    painter.setBrush(tint)
    painter.drawEllipse(QPointF(_LEFT_EYE[0] - 12, _LEFT_EYE[1] + 62), 34, 21)
    painter.drawEllipse(QPointF(_RIGHT_EYE[0] + 8, _RIGHT_EYE[1] + 62), 24, 20)


def _paint_age(painter: QPainter, face: Face, colours: Skin, age: float) -> None:
    if age < 0.3:
        return
    x, y = _MOUTH
    lift = face.smile * 5.0
    painter.setBrush(colours.shade)
    width = 5.0 * age
    painter.drawPath(stroke(curve((x - 38, y - 47), (x - 56, y - 34), (x - 62, y - 8 - lift)), (2, width, 2)))
    painter.drawPath(stroke(curve((x + 38, y - 45), (x + 50, y - 32), (x + 50, y - 10 - lift)), (2, width, 2)))
    if age > 0.6:
        ex, ey = _LEFT_EYE
        painter.drawPath(stroke(curve((ex - 16, ey + 36), (ex + 2, ey + 46), (ex + 20, ey + 37)), (2, width * 0.8, 2)))
        ex, ey = _RIGHT_EYE
        painter.drawPath(stroke(curve((ex - 15, ey + 37), (ex, ey + 46), (ex + 15, ey + 35)), (2, width * 0.8, 2)))


def _paint_eye(painter: QPainter, eye: Point, outer: float, face: Face, gaze: Gaze, lids: float, colours: Skin) -> None:
    x, y = eye[0] + gaze.x * _GAZE_X, eye[1] + gaze.y * _GAZE_Y
    wide = max(0.0, face.eyes - 1.15) / 0.35
    opened = min(face.eyes, 1.15) * (1.0 - lids)
    smiling = face.lower_lids > 0.8 and lids < 0.5
    painter.setBrush(INK)
    if smiling:
        rise = 20.0 * face.lower_lids
        painter.drawPath(
            stroke(curve((eye[0] - 20, y + 8), (eye[0], y + 8 - 2 * rise), (eye[0] + 20, y + 8)), (9, 13, 9))
        )
        return
    if opened < 0.16:
        painter.drawPath(stroke(curve((eye[0] - 20, y + 2), (eye[0], y + 15), (eye[0] + 20, y + 2)), (8, 11, 8)))
        return
    if wide > 0.05:
        painter.setBrush(_TEETH)
        painter.setPen(QPen(INK, 7.0))
        radius = 24.0 + 10.0 * wide
        painter.drawEllipse(QPointF(*eye), radius * 0.94, radius * (1.0 - 0.75 * lids))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(INK)
        painter.drawEllipse(QPointF(x, y), 12.5, 15.0 * (1.0 - 0.75 * lids))
        return
    height = _EYE_HEIGHT * (1.0 + 0.1 * (face.eyes - 1.0))
    slant = outer * face.brow_inner * 5.0
    top = y - height / 2 + max(0.0, 1.0 - opened) * height
    bottom = y + height / 2 - face.lower_lids * height * 0.5
    slit = QPainterPath(QPointF(x - 30, top - slant))
    slit.quadTo(x, top - 8, x + 30, top + slant)
    slit.lineTo(x + 30, bottom + 9)
    slit.quadTo(x, bottom - 9, x - 30, bottom + 9)
    slit.closeSubpath()
    painter.save()
    painter.setClipPath(slit, Qt.ClipOperation.IntersectClip)
    painter.drawEllipse(QRectF(x - _EYE_WIDTH / 2, y - height / 2, _EYE_WIDTH, height))
    painter.setBrush(_SHINE)
    painter.drawEllipse(QPointF(x + 3.5, max(y - height * 0.24, top + 8.0)), 3.8, 5.0)
    painter.restore()
    painter.setBrush(INK)
    if opened < 0.93:
        painter.drawPath(stroke(curve((x - 20, top + 2 - slant), (x, top - 6), (x + 20, top + 2 + slant)), (6, 9, 6)))
    if face.lower_lids > 0.2:
        painter.setBrush(colours.shade)
        painter.drawPath(stroke(curve((x - 15, bottom + 6), (x, bottom - 1), (x + 15, bottom + 6)), (2, 5, 2)))


def _paint_brows(painter: QPainter, face: Face, colours: Skin) -> None:
    painter.setBrush(colours.brow)
    knit = face.brow_knit * 9.0
    for (x, y), inward, half, odd in ((_LEFT_EYE, 1.0, 35.0, 0.0), (_RIGHT_EYE, -1.0, 30.0, face.brow_odd)):
        lift = 52.0 + face.brow_raise * 17.0 + odd * 17.0 + max(0.0, face.eyes - 1.0) * 10.0
        inner = (x + inward * (half - 6.0 + knit), y - lift + 3.0 - face.brow_inner * 17.0)
        outer = (x - inward * half, y - lift + 7.0 + face.brow_inner * 9.0)
        arch = (x - inward * 3.0, y - lift - 13.0 - 4.0 * face.brow_raise + abs(face.brow_inner) * 7.0)
        painter.drawPath(stroke(curve(inner, arch, outer), (17.0, 17.0, 7.0)))


def _paint_nose(painter: QPainter) -> None:
    x, y = _NOSE
    hook = [
        *curve((x - 2, y - 24), (x + 33, y - 24), (x + 26, y + 4)),
        *curve((x + 26, y + 4), (x + 14, y + 20), (x - 20, y + 6))[1:],
    ]
    painter.setBrush(INK)
    painter.drawPath(stroke(hook, (9.0, 12.5, 11.0)))


def _paint_mouth(painter: QPainter, face: Face, mouth: Mouth, colours: Skin) -> None:
    x, y = _MOUTH
    half = (
        37.0
        * (1.0 + 0.32 * face.mouth_width + 0.14 * max(0.0, face.smile))
        * (1.0 + 0.30 * mouth.wide - 0.45 * mouth.round)
    )
    opened = max(mouth.open, face.part * (1.0 - mouth.shut)) * 52.0
    bend = face.smile * (15.0 if opened < 6.0 else 11.0)
    left = (x - half, y - bend + face.skew * 3.0)
    right = (x + half * 0.92, y - bend - face.skew * 11.0)
    if opened < 5.0:
        thin = 1.0 - 0.35 * face.press
        dip = (x, y + bend * 1.15 + 2.0)
        painter.setBrush(INK)
        painter.drawPath(stroke(curve(left, dip, right), (10.0 * thin, 15.0 * thin, 9.0 * thin)))
        return
    _paint_open_mouth(painter, face, mouth, left, right, opened, bend)


def _paint_open_mouth(
    painter: QPainter, face: Face, mouth: Mouth, left: Point, right: Point, opened: float, bend: float
) -> None:
    x, y = _MOUTH
    upper = y + bend * 0.35 - opened * (0.30 + 0.18 * mouth.round) - max(0.0, -bend) * 0.9
    lower = y + bend * 0.9 + opened * (1.02 + 0.1 * mouth.round)
    corner = 0.30 + 0.28 * mouth.round
    width = right[0] - left[0]
    shape = QPainterPath(QPointF(*left))
    shape.cubicTo(left[0] + width * (0.5 - corner), upper, right[0] - width * (0.5 - corner), upper, *right)
    shape.cubicTo(right[0] - width * 0.02, lower, left[0] + width * 0.02, lower, *left)
    shape.closeSubpath()
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.fillPath(shape, _MOUTH_INSIDE)
    if opened > 12.0 and mouth.round < 0.6:
        painter.setBrush(_TONGUE)
        painter.drawEllipse(QPointF(x + 2, lower + 2.0 - opened * 0.10), width * 0.30, opened * 0.42)
    if mouth.teeth > 0.05:
        painter.setBrush(_TEETH)
        teeth = QPainterPath(QPointF(left[0], left[1] - 30))
        teeth.lineTo(right[0], right[1] - 30)
        teeth.lineTo(*right)
        edge = upper * 0.62 + y * 0.38 + opened * 0.16 * mouth.teeth + 5.0
        teeth.quadTo(x, edge, *left)
        teeth.closeSubpath()
        painter.drawPath(teeth)
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(INK, 9.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(shape)
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_tears(painter: QPainter, face: Face) -> None:
    if face.tears < 0.45:
        return
    size = 8.0 + 6.0 * face.tears
    for x, y in (((_LEFT_EYE[0] - 10), _LEFT_EYE[1] + 46), (_RIGHT_EYE[0] + 6, _RIGHT_EYE[1] + 46)):
        drop = QPainterPath(QPointF(x, y - size))
        drop.cubicTo(x + size * 1.1, y + size * 0.4, x + size * 0.7, y + size * 1.3, x, y + size * 1.3)
        drop.cubicTo(x - size * 0.7, y + size * 1.3, x - size * 1.1, y + size * 0.4, x, y - size)
        painter.setBrush(_TEAR)
        painter.drawPath(drop)

"""Paints a character's back, as seen over the shoulder: hair and what covers it, an ear, the collar, the seams."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from empathy_studio.author.storyboard.brush import curve, stroke
from empathy_studio.author.storyboard.face import INK
from empathy_studio.author.storyboard.looks import Look
from empathy_studio.author.storyboard.parts import Piece, painter_path, part

_EDGE = 10.0
_NEARER_IS_DARKER = 112
_LONG = frozenset({
    "afro", "bangs-filled", "hijab", "long", "long-curly", "medium", "medium-long", "medium-short", "medium-straight",
})  # fmt: skip
_CURLY = frozenset({
    "afro", "bantu-knots", "bun", "bun-fancy", "flat-top", "long-curly", "short-curly", "twists", "twists-volumed",
})  # fmt: skip
_COLLARS = frozenset({"button-shirt", "polo-sweater", "shirt-coat", "blazer-black-tee"})
_HIGH_NECKS = frozenset({"turtleneck", "sweater"})
_EAR = QPointF(330.0, 350.0)

# What hair covers of a head that is turned away, and where a cap and a turban end, in head units.
_HAIR = painter_path(
    "M -200 -200 L 700 -200 L 700 216 C 480 232 392 250 372 282 C 362 302 366 318 356 334 "
    "C 330 372 318 402 308 436 C 250 462 160 458 60 440 L -200 440 Z"
)
_CAP = painter_path("M -200 -200 L 700 -200 L 700 206 C 440 214 250 262 60 330 L -200 380 Z")
_TURBAN = painter_path(
    "M -200 -200 L 700 -200 L 700 250 C 470 256 392 270 360 300 C 300 350 200 392 60 404 L -200 404 Z"
)
_NAPE = painter_path("M 176 380 L 296 380 C 292 440 300 480 318 520 L 150 520 C 172 480 180 440 176 380 Z")


def paint_head_behind(painter: QPainter, look: Look) -> None:
    """Paint the back of a head, in head units, with what is seen of the cheek it turns away."""
    pieces = part("heads", look.head)
    whole = _whole(pieces)
    skin, hair = _shown(look.skin), _shown(look.hair)
    _outlined(painter, _NAPE, skin)
    _outlined(painter, whole, skin)
    painter.save()
    painter.setClipPath(whole, Qt.ClipOperation.IntersectClip)
    if look.beard:
        for piece in part("beards", look.beard):
            painter.fillPath(piece.path.translated(123.0, 338.0), hair)
    covered = QPainterPath(whole) if look.head in _LONG else _HAIR
    if look.head != "bald":
        _covered(painter, covered, hair)
        painter.setClipPath(covered, Qt.ClipOperation.IntersectClip)
        _paint_strands(painter, hair, curly=look.head in _CURLY, folds=look.head == "hijab")
    painter.restore()
    if look.head not in _LONG:
        _paint_ear(painter, skin, glasses=bool(look.glasses))
    if look.head in ("beanie", "turban", "bun-fancy"):
        _paint_headwear(painter, look.head, whole, _shown(look.trim))
    painter.strokePath(whole, _pen(_EDGE * 0.6))


def paint_body_behind(painter: QPainter, look: Look) -> None:
    """Paint the back of a body, in body units: its outline, collar and seams."""
    whole = _whole(part("bodies", look.body))
    striped = look.body == "striped-shirt"
    cloth = _shown(look.detail if striped else look.cloth)
    _outlined(painter, whole, cloth)
    painter.save()
    painter.setClipPath(whole, Qt.ClipOperation.IntersectClip)
    if striped:
        for y in range(560, 1240, 46):
            painter.strokePath(_bow(y, 900.0, -14.0), _pen(10.0))
    for side in (-1.0, 1.0):
        seam = stroke(
            curve((470 + side * 236, 640), (470 + side * 196, 760), (470 + side * 226, 980)), (3.0, 11.0, 4.0)
        )
        painter.fillPath(seam, INK)
    painter.fillPath(stroke(curve((474, 690), (466, 860), (472, 1210)), (2.0, 6.0, 3.0)), cloth.darker(135))
    painter.restore()
    if look.body == "hoodie":
        _paint_hood(painter, cloth)
    elif look.body in _COLLARS:
        _paint_collar(painter, _shown(look.detail) if look.body == "polo-sweater" else cloth)
    elif look.body not in _HIGH_NECKS:
        painter.strokePath(_bow(536.0, 150.0, 26.0), _pen(_EDGE))


def _shown(colour: str) -> QColor:
    return QColor(colour).darker(_NEARER_IS_DARKER)


def _pen(width: float, colour: QColor = INK) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _whole(pieces: tuple[Piece, ...]) -> QPainterPath:
    """Everything that the pieces fill, as one outline without holes."""
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for piece in pieces:
        for polygon in piece.path.toFillPolygons():
            outline = QPainterPath()
            outline.addPolygon(polygon)
            whole = whole.united(outline)
    return whole.simplified()


def _outlined(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    painter.strokePath(path, _pen(_EDGE * 1.4))
    painter.fillPath(path, colour)


def _covered(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    """A part of the head in another colour, with an inked edge where it ends."""
    painter.fillPath(path, colour)
    painter.strokePath(path, _pen(_EDGE))


def _bow(y: float, width: float, sag: float) -> QPainterPath:
    """A line across the back that hangs by `sag` in its middle."""
    path = QPainterPath(QPointF(470.0 - width / 2.0, y))
    path.quadTo(470.0, y + 2.0 * sag, 470.0 + width / 2.0, y)
    return path


def _line_colour(colour: QColor) -> QColor:
    """A colour for lines upon `colour` that is seen on it."""
    return colour.lighter(190) if colour.lightnessF() < 0.28 else colour.darker(135)


def _paint_strands(painter: QPainter, hair: QColor, *, curly: bool, folds: bool) -> None:
    """Lines by which hair is seen to be hair: curls, strands that fall from the crown, or the folds of a scarf."""
    colour = _line_colour(hair)
    if curly:
        for row in range(12):
            for column in range(10):
                x = 10.0 + 46.0 * column + 23.0 * (row % 2)
                y = 30.0 + 38.0 * row + 9.0 * math.sin(2.1 * column + row)
                if y < 420.0:
                    turn = 40 * math.sin(1.7 * column + 2.3 * row)
                    arc = QPainterPath()
                    arc.arcMoveTo(QRectF(x, y, 20.0, 18.0), 20.0 + turn)
                    arc.arcTo(QRectF(x, y, 20.0, 18.0), 20.0 + turn, 150.0)
                    painter.strokePath(arc, _pen(5.0, colour))
        return
    crown, ends = (232.0, 120.0), ((60, 390), (130, 430), (200, 452), (262, 452), (316, 300), (372, 236))
    if folds:
        crown, ends = (330.0, 150.0), ((40, 420), (110, 560), (200, 640), (290, 640), (360, 560), (410, 330))
    for x, y in ends:
        bend = ((crown[0] + x) / 2.0 + (x - crown[0]) * 0.35, (crown[1] + y) / 2.0 - 46.0)
        start = (crown[0] + (x - crown[0]) * 0.22, crown[1] + (y - crown[1]) * 0.12)
        painter.fillPath(stroke(curve(start, bend, (float(x), float(y))), (2.0, 7.0, 2.0)), colour)


def _paint_ear(painter: QPainter, skin: QColor, *, glasses: bool) -> None:
    if glasses:
        painter.strokePath(_segment(_EAR + QPointF(6.0, -26.0), QPointF(428.0, 300.0)), _pen(9.0))
    painter.setPen(_pen(_EDGE * 0.9))
    painter.setBrush(skin)
    painter.drawEllipse(_EAR, 24.0, 36.0)
    painter.setPen(Qt.PenStyle.NoPen)
    shade = skin.darker(135)
    painter.fillPath(stroke(curve((338, 330), (318, 340), (330, 366)), (2.0, 6.0, 3.0)), shade)


def _segment(start: QPointF, end: QPointF) -> QPainterPath:
    path = QPainterPath(start)
    path.lineTo(end)
    return path


def _paint_headwear(painter: QPainter, head: str, whole: QPainterPath, colour: QColor) -> None:
    painter.save()
    painter.setClipPath(whole, Qt.ClipOperation.IntersectClip)
    line = _line_colour(colour)
    if head == "bun-fancy":
        ribbon = stroke(curve((-40, 214), (180, 150), (460, 168)), (54.0, 50.0, 46.0))
        _covered(painter, ribbon, colour)
    elif head == "turban":
        _covered(painter, _TURBAN, colour)
        for x in (0.0, 70.0, 150.0, 240.0):
            painter.fillPath(
                stroke(curve((x - 20.0, 360.0), (x + 90.0, 150.0), (x + 260.0, 60.0)), (2.0, 8.0, 3.0)), line
            )
    else:
        _covered(painter, _CAP, colour)
        for step in range(9):
            x = -10.0 + 46.0 * step
            knit = stroke(curve((x, 338.0 - 0.3 * x), (x + 30.0, 190.0), (150.0 + 0.45 * x, 74.0)), (5.0, 5.0, 2.0))
            painter.fillPath(knit, line)
        hem = stroke(curve((-40, 352), (190, 262), (460, 196)), (58.0, 56.0, 50.0))
        _covered(painter, hem, colour.lighter(108))
        for step in range(12):
            x = 20.0 + 36.0 * step
            y = 340.0 - 0.36 * x + 6.0
            painter.fillPath(stroke(curve((x, y - 24.0), (x + 4.0, y), (x + 12.0, y + 20.0)), (3.0, 5.0, 3.0)), line)
    painter.restore()


def _paint_collar(painter: QPainter, colour: QColor) -> None:
    """A folded collar round the neck, seen from behind."""
    collar = painter_path(
        "M 372 520 C 384 476 556 476 568 520 C 576 548 580 566 586 588 "
        "C 520 560 420 560 354 588 C 360 566 364 548 372 520 Z"
    )
    _outlined(painter, collar, colour.lighter(106))


def _paint_hood(painter: QPainter, colour: QColor) -> None:
    """A hood that hangs down the back."""
    hood = painter_path("M 330 540 C 360 480 580 480 612 540 C 650 640 570 740 470 744 C 370 740 290 640 330 540 Z")
    _outlined(painter, hood, colour.lighter(104))
    painter.fillPath(stroke(curve((392, 560), (470, 616), (552, 560)), (3.0, 10.0, 3.0)), INK)

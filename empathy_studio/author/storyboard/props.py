"""Things that characters wear and hold while they speak: a headset, a telephone, the arms of gestures."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from empathy_studio.author.storyboard.brush import curve, stroke
from empathy_studio.author.storyboard.face import INK

_CUP = QColor("#3b4a59")
_CUSHION = QColor("#5c7183")
_HANDSET = QColor("#34323f")
_EAR = QPointF(182.0, 338.0)
_SLEEVE = 112.0
_EDGE = 9.0


def paint_headset(painter: QPainter) -> None:
    """Paint a headset in head units, over hair and ear."""
    band = QPainterPath(_EAR + QPointF(6.0, -24.0))
    band.cubicTo(QPointF(166.0, 190.0), QPointF(196.0, 104.0), QPointF(300.0, 78.0))
    _line(painter, band, INK, 26.0)
    _line(painter, band, _CUSHION, 11.0)
    boom = QPainterPath(_EAR + QPointF(4.0, 22.0))
    boom.cubicTo(QPointF(186.0, 420.0), QPointF(214.0, 448.0), QPointF(268.0, 450.0))
    _line(painter, boom, INK, 10.0)
    painter.setPen(QPen(INK, _EDGE))
    painter.setBrush(_CUSHION)
    painter.drawRoundedRect(QRectF(258.0, 438.0, 40.0, 24.0), 12.0, 12.0)
    painter.setBrush(_CUP)
    painter.drawEllipse(_EAR, 33.0, 42.0)
    painter.setBrush(_CUSHION)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(_EAR + QPointF(-3.0, 0.0), 15.0, 22.0)


def paint_telephone(painter: QPainter, skin: QColor, sleeve: QColor) -> None:
    """Paint a telephone held at the ear, with hand and forearm, in head units."""
    wrist, elbow = QPointF(88.0, 528.0), QPointF(-30.0, 1080.0)
    painter.save()
    painter.translate(_EAR + QPointF(-34.0, 0.0))
    painter.rotate(12.0)
    painter.setPen(QPen(INK, _EDGE))
    painter.setBrush(_HANDSET)
    painter.drawRoundedRect(QRectF(-38.0, -128.0, 76.0, 262.0), 18.0, 18.0)
    painter.restore()
    _limb(painter, QPointF(120.0, 430.0), wrist, skin, 72.0)
    _paint_sleeve(painter, wrist, elbow, sleeve, bare=sleeve == skin)
    _paint_grip(painter, skin)


def _paint_grip(painter: QPainter, skin: QColor) -> None:
    """Four fingers round the back of a telephone, seen from outside."""
    painter.setPen(QPen(INK, _EDGE))
    painter.setBrush(skin)
    painter.drawEllipse(QPointF(124.0, 388.0), 46.0, 62.0)
    for index in range(4):
        painter.save()
        painter.translate(140.0 - 4.0 * index, 336.0 + 31.0 * index)
        painter.rotate(-14.0 + 5.0 * index)
        painter.drawRoundedRect(QRectF(-34.0, -17.0, 74.0, 34.0), 17.0, 17.0)
        painter.restore()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(116.0, 388.0), 30.0, 50.0)


def _paint_sleeve(painter: QPainter, wrist: QPointF, elbow: QPointF, colour: QColor, bare: bool) -> None:
    """A forearm that widens from the wrist to the elbow, in a sleeve with a cuff or bare."""
    along = elbow - wrist
    length = math.hypot(along.x(), along.y())
    painter.save()
    painter.translate(wrist)
    painter.rotate(math.degrees(math.atan2(along.y(), along.x())))
    painter.setPen(QPen(INK, _EDGE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colour)
    sleeve = QPainterPath(QPointF(14.0, -50.0))
    sleeve.cubicTo(length * 0.4, -78.0, length * 0.7, -96.0, length, -100.0)
    sleeve.lineTo(length, 84.0)
    sleeve.cubicTo(length * 0.7, 74.0, length * 0.4, 62.0, 14.0, 50.0)
    sleeve.closeSubpath()
    painter.drawPath(sleeve)
    if bare:
        painter.fillRect(QRectF(-4.0, -45.0, 40.0, 90.0), colour)
    else:
        painter.setBrush(colour.darker(112))
        painter.drawRoundedRect(QRectF(-10.0, -56.0, 40.0, 112.0), 9.0, 9.0)
    painter.restore()


def _limb(painter: QPainter, start: QPointF, end: QPointF, colour: QColor, width: float) -> None:
    path = QPainterPath(start)
    bend = (start + end) / 2.0 + QPointF(-14.0, 10.0)
    path.quadTo(bend, end)
    _line(painter, path, INK, width + 2 * _EDGE)
    _line(painter, path, colour, width)


def paint_gesture(painter: QPainter, kind: str, reach: float, skin: QColor, sleeve: QColor) -> None:
    """Paint a raised arm in body units.

    `kind` is `explain`, `heart`, `forehead` or `think`; `reach` is how far (0 to 1) the arm has come up.
    """
    ends = {
        "explain": (QPointF(820.0, 760.0), -35.0),
        "heart": (QPointF(470.0, 760.0), 200.0),
        "forehead": (QPointF(690.0, 300.0), -95.0),
        "think": (QPointF(600.0, 520.0), -120.0),
    }
    target, turn = ends[kind]
    rest = QPointF(700.0, 1240.0)
    hand = rest + (target - rest) * reach
    shoulder = QPointF(690.0, 700.0)
    elbow = (shoulder + hand) / 2.0 + QPointF(90.0, 170.0) * min(1.0, reach + 0.2)
    path = QPainterPath(QPointF(700.0, 1260.0))
    path.quadTo(elbow + QPointF(40.0, 40.0), hand)
    _line(painter, path, INK, _SLEEVE + 2 * _EDGE)
    _line(painter, path, sleeve, _SLEEVE)
    painter.save()
    painter.translate(hand)
    painter.rotate(turn)
    _paint_hand(painter, skin)
    painter.restore()


def _paint_hand(painter: QPainter, skin: QColor) -> None:
    """An open hand that points along the x axis."""
    for spread, length in ((-20.0, 104.0), (-7.0, 116.0), (7.0, 112.0), (21.0, 96.0)):
        finger = stroke(curve((20.0, spread * 1.6), (60.0, spread * 2.0), (length, spread * 2.3)), (36.0, 34.0, 26.0))
        painter.strokePath(finger, QPen(INK, 2 * _EDGE - 2))
        painter.fillPath(finger, skin)
    thumb = stroke(curve((0.0, -36.0), (30.0, -74.0), (66.0, -80.0)), (38.0, 34.0, 26.0))
    painter.strokePath(thumb, QPen(INK, 2 * _EDGE - 2))
    painter.fillPath(thumb, skin)
    painter.setPen(QPen(INK, _EDGE))
    painter.setBrush(skin)
    painter.drawEllipse(QPointF(4.0, 0.0), 52.0, 56.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(30.0, 0.0), 40.0, 44.0)
    painter.drawEllipse(QPointF(14.0, -26.0), 26.0, 22.0)


def _line(painter: QPainter, path: QPainterPath, colour: QColor, width: float) -> None:
    painter.strokePath(
        path, QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )

"""Paints one shot: backgrounds once, then the characters as they are at each instant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform

from empathy_studio.author.storyboard.animals import AnimalPose, paint_animal
from empathy_studio.author.storyboard.figure import Figure, Pose
from empathy_studio.author.storyboard.foreground import paint_chat, paint_desk
from empathy_studio.author.storyboard.looks import Look
from empathy_studio.author.storyboard.places import STAGE, paint_place
from empathy_studio.author.storyboard.shots import Shot, Spot
from empathy_studio.course.ids import CharacterId

_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
_AT_REST = AnimalPose()
_DIVIDE = QColor("#fdfaf4")
_QUIET = QColor(58, 60, 78, 40)


class Stage:
    """One shot, ready to be painted again and again at `size` pixels.

    `looks` and `places` give each character's look and background file by character id; `speaker` is lit.
    """

    def __init__(
        self,
        shot: Shot,
        speaker: CharacterId,
        looks: Mapping[CharacterId, Look],
        places: Mapping[CharacterId, Path],
        size: QSize,
    ) -> None:
        self.shot = shot
        self.size = size
        self._unit = size.width() / STAGE.width()
        self._pixels = QTransform.fromScale(self._unit, self._unit)
        self._figures = tuple((spot, self._figure(spot, looks[spot.who])) for spot in shot.spots)
        self._speaker = speaker
        self._back = self._paint_back(places)
        self._front = self._paint_front()
        self._frame = QImage(size, QImage.Format.Format_RGB32)

    def paint(self, poses: Mapping[CharacterId, Pose], animal: AnimalPose = _AT_REST) -> QImage:
        """The picture with everybody in their pose. The image is used again by the next call."""
        with QPainter(self._frame) as painter:
            painter.drawImage(0, 0, self._back)
            for spot, figure in self._figures:
                self._paint_spot(painter, spot, figure, poses[spot.who])
            if self.shot.animal:
                self._paint_animal(painter, animal)
            if self.shot.divided:
                self._paint_divide(painter)
            if not self._front.isNull():
                painter.drawImage(0, 0, self._front)
        return self._frame

    def _figure(self, spot: Spot, look: Look) -> Figure:
        if spot.body:
            look = replace(look, body=spot.body)
        return Figure(look, spot.scale * self._unit, spot.flipped, spot.wears)

    def _paint_back(self, places: Mapping[CharacterId, Path]) -> QImage:
        image = QImage(self.size, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            painter.setRenderHints(_HINTS)
            painter.scale(self._unit, self._unit)
            for view in self.shot.views:
                paint_place(painter, places[view.who], view.area, view.zoom)
                if self.shot.divided and view.who != self._speaker:
                    painter.fillRect(view.area, _QUIET)
        return image

    def _paint_front(self) -> QImage:
        if not self.shot.front:
            return QImage()
        image = QImage(self.size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            painter.setRenderHints(_HINTS)
            painter.scale(self._unit, self._unit)
            if self.shot.front == "desk":
                paint_desk(painter)
            else:
                paint_chat(painter, self.shot.messages, ours_last=True)
        return image

    def _paint_spot(self, painter: QPainter, spot: Spot, figure: Figure, pose: Pose) -> None:
        area = self._pixels.mapRect(spot.area).toAlignedRect()
        painter.setClipRect(area)
        neck = self._pixels.map(QPointF(spot.x, spot.y)).toPoint()
        if spot.from_behind:
            figure.paint_behind(painter, neck, pose)
        else:
            figure.paint(painter, neck, pose)
        painter.setClipping(False)

    def _paint_animal(self, painter: QPainter, pose: AnimalPose) -> None:
        painter.save()
        painter.setRenderHints(_HINTS)
        painter.scale(self._unit, self._unit)
        paint_animal(painter, self.shot.animal, pose)
        painter.restore()

    def _paint_divide(self, painter: QPainter) -> None:
        x = self.shot.divided * self._unit
        painter.setPen(QPen(_DIVIDE, 10.0 * self._unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(x, 0.0), QPointF(x, float(self.size.height())))

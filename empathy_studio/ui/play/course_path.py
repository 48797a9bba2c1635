"""The lessons of one course as a path: in order, joined by a line, as many beside one another as there is room for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.play.lesson_tile import ART_HEIGHT, LessonTile
from empathy_studio.ui.play.standing import Standing
from empathy_studio.ui.play.tile_rows import TileRows
from empathy_studio.ui.theme import GRID

_LETTERS = 32
"""How many letters wide a tile is at least."""
_MOST = 4


class CoursePath(QWidget):
    """Signals: `chosen(Standing)`."""

    chosen = Signal(object)

    def __init__(self, standings: list[Standing]) -> None:
        super().__init__()
        self.setProperty("look", "page")
        rows = TileRows(self, self._least, _MOST)
        self.tiles = [LessonTile(standing, step=len(standings) > 1) for standing in standings]
        for tile in self.tiles:
            tile.clicked.connect(partial(self.chosen.emit, tile.standing))
            rows.addWidget(tile)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line from one lesson to the next."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 3, Qt.PenStyle.DotLine))
        for one, other in zip(self.tiles, self.tiles[1:], strict=False):
            here, there = one.geometry(), other.geometry()
            if here.top() == there.top():
                y = here.top() + ART_HEIGHT / 2 + 2 * GRID
                ends = sorted((here.right(), there.right()))[0], sorted((here.left(), there.left()))[1]
                painter.drawLine(QPointF(ends[0] + 4, y), QPointF(ends[1] - 3, y))
        painter.end()

    def _least(self) -> int:
        """How wide a tile is at least, in px."""
        return max(260, self.fontMetrics().averageCharWidth() * _LETTERS)

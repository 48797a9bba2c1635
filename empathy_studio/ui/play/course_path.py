"""The lessons of one course as a path: in order, joined by a line, as many beside one another as there is room for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from empathy_studio.ui.play.lesson_tile import ART_HEIGHT, LessonTile
from empathy_studio.ui.play.standing import Standing
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
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(3 * GRID)
        self.tiles = [LessonTile(standing, step=len(standings) > 1) for standing in standings]
        for tile in self.tiles:
            tile.clicked.connect(partial(self.chosen.emit, tile.standing))
        self._lay_out(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many tiles side by side as can still be read."""
        super().resizeEvent(event)
        wide = max(260, self.fontMetrics().averageCharWidth() * _LETTERS) + 3 * GRID
        self._lay_out(min(_MOST, max(1, event.size().width() // wide)))

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

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        for number in range(max(columns, self._columns)):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        self._columns = columns
        for number, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, number // columns, number % columns)

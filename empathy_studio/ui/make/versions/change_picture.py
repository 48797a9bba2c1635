"""A small map of a lesson that shows which scenes are not what they were: by colour, by sign and by frame."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from empathy_studio.author.changes import Changes, How
from empathy_studio.course.graph import LessonGraph
from empathy_studio.course.ids import SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.ui.make.layout import CARD, Position, positions_of

SIGNS: Mapping[How, str] = {"added": "+", "deleted": "−", "changed": "≠", "moved": "→"}
LEAST_LETTERS = 6
"""Letters below this height, in pixels, are left out."""

_COLOURS: Mapping[How, str] = {"added": "#2f8f5b", "deleted": "#c0504d", "changed": "#c98a1b", "moved": "#5b7fb5"}


class ChangePicture(QWidget):
    """Draws the lesson in which most has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(160)
        self.setAccessibleName(self.tr("Map of what changed"))
        self.lesson: Lesson | None = None
        self._how: dict[SceneId, How] = {}
        self._places: dict[SceneId, Position] = {}
        self._titles: dict[SceneId, str] = {}

    def sizeHint(self) -> QSize:
        """Wide and low, as lessons are."""
        return QSize(640, 260)

    def show_changes(self, before: Course, after: Course, changes: Changes) -> None:
        """Show the lesson with the most changed scenes; scenes that are gone are drawn as they were."""
        counts: dict[str, int] = {}
        for one in changes.scenes:
            counts[one.lesson] = counts.get(one.lesson, 0) + 1
        name = max(counts, key=lambda lesson: counts[lesson], default="")
        now = next((one for one in after.lessons if one.id == name), None)
        was = next((one for one in before.lessons if one.id == name), None)
        self.lesson = now or was
        self._how = {one.scene: one.how for one in changes.scenes if one.lesson == name}
        self._places, self._titles = {}, {}
        for lesson in (was, now):
            if lesson is not None:
                self._titles |= {one.id: one.title or str(one.id) for one in lesson.scenes}
                self._places |= positions_of(lesson, LessonGraph.of(lesson))
        said = self.tr("%n scene(s) are not what they were.", "", len(self._how))
        self.setAccessibleDescription(f"{self.lesson.title}: {said}" if self.lesson is not None else "")
        self.setVisible(bool(self._how))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines, then the cards over them."""
        if self.lesson is None or not self._places:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cards = self._cards()
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(quiet, 1))
        graph = LessonGraph.of(self.lesson)
        for scene in self.lesson.scenes:
            for target in graph.successors(scene.id):
                if scene.id in cards and target in cards:
                    painter.drawLine(cards[scene.id].center(), cards[target].center())
        for name, card in cards.items():
            self._paint_card(painter, card, self._how.get(name), self._titles[name])
        painter.end()

    def _cards(self) -> dict[SceneId, QRectF]:
        xs = [x for x, _ in self._places.values()]
        ys = [y for _, y in self._places.values()]
        wide, high = max(xs) - min(xs) + CARD[0], max(ys) - min(ys) + CARD[1]
        scale = min((self.width() - 16) / wide, (self.height() - 16) / high, 0.6)
        left, top = (self.width() - wide * scale) / 2, (self.height() - high * scale) / 2
        return {
            name: QRectF(left + (x - min(xs)) * scale, top + (y - min(ys)) * scale, CARD[0] * scale, CARD[1] * scale)
            for name, (x, y) in self._places.items()
        }

    def _paint_card(self, painter: QPainter, card: QRectF, how: How | None, title: str) -> None:
        base = self.palette().color(QPalette.ColorRole.Base)
        colour = QColor(_COLOURS[how]) if how else self.palette().color(QPalette.ColorRole.PlaceholderText)
        pen = QPen(colour, 2.5 if how else 1)
        if how == "deleted":
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(base)
        painter.drawRoundedRect(card, 4, 4)
        font = QFont(self.font())
        legible = card.height() >= 3 * LEAST_LETTERS
        font.setPixelSize(min(14, round(card.height() / 3)) if legible else LEAST_LETTERS)
        font.setBold(bool(how))
        painter.setFont(font)
        painter.setPen(colour if how else self.palette().color(QPalette.ColorRole.Text))
        words = " ".join((SIGNS[how] if how else "", title if legible else "")).strip()
        room = card.adjusted(4, 2, -4, -2)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), shown)

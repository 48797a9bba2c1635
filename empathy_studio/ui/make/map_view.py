"""The map of a lesson: scenes as cards, choices as lines; to select, move, connect and delete by mouse or keys."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsScene, QGraphicsView, QWidget

from empathy_studio.author.edit import Edited, delete_scenes, draw_line, move_scenes
from empathy_studio.author.edit.links import As
from empathy_studio.author.edit.nouns import short
from empathy_studio.course.graph import LessonGraph, Link, choices_of
from empathy_studio.course.ids import SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.errors import CourseError
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.layout import CARD, positions_of
from empathy_studio.ui.make.scene_card import LinkLine, SceneCard

LEAST_ZOOM, MOST_ZOOM = 0.1, 2.5
_STEP = 1.2
_NUDGE = 16.0
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class MapView(QGraphicsView):
    """Shows one lesson of the document.

    Arrows go to the next scene that way, with Alt they move what is selected; + and - zoom, 0 shows everything, Delete
    deletes, Enter tries the scene out.
    """

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground, self._document = ground, ground.document
        self._lesson: Lesson | None = None
        self.cards: dict[SceneId, SceneCard] = {}
        self.lines: list[LinkLine] = []
        self._drawn: tuple[SceneCard, QGraphicsLineItem] | None = None
        self._before: dict[SceneId, QPointF] = {}
        self._canvas = QGraphicsScene(self)
        self._canvas.selectionChanged.connect(self._selection_changed)
        self.setScene(self._canvas)
        self.setAccessibleName(self.tr("Map of the lesson"))
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        ground.document.changed.connect(self._show)
        ground.selection.changed.connect(self._show)
        self._show()

    def show_lesson(self, lesson: Lesson | None) -> None:
        """Show a lesson as it is now; another lesson than before is shown whole."""
        other = (self._lesson and self._lesson.id) != (lesson and lesson.id)
        self._lesson = lesson
        with QSignalBlocker(self._canvas):
            self._draw(lesson)
        if other:
            self.fit()

    def selected(self) -> tuple[SceneId, ...]:
        """The scenes that are selected, in the order of the lesson."""
        return tuple(name for name, card in self.cards.items() if card.isSelected())

    def mark(self, scene: SceneId | None) -> None:
        """Select this scene alone, without telling so, and bring it into view."""
        if scene is not None and scene in self.selected():
            return
        with QSignalBlocker(self._canvas):
            self._canvas.clearSelection()
            card = self.cards.get(scene) if scene is not None else None
            if card is not None:
                card.setSelected(True)
                self.ensureVisible(card, 40, 40)
        self._tell_name()

    def fit(self) -> None:
        """Show everything, not larger than life."""
        if not self.cards:
            return
        self.fitInView(self._canvas.itemsBoundingRect().adjusted(-40, -40, 40, 40), Qt.AspectRatioMode.KeepAspectRatio)
        if self.transform().m11() > 1:
            self.resetTransform()

    def zoom(self, factor: float) -> None:
        """Enlarge by `factor`, within bounds."""
        wanted = min(MOST_ZOOM, max(LEAST_ZOOM, self.transform().m11() * factor))
        self.scale(wanted / self.transform().m11(), wanted / self.transform().m11())

    def delete_selected(self) -> None:
        """Delete the selected scenes with what hangs on them."""
        if self._lesson is not None and self.selected():
            self._apply(delete_scenes(self._document.course, self._lesson.id, self.selected()))

    def connect_scenes(self, source: SceneId, target: SceneId) -> None:
        """Draw a line: the first from a scene without a way on is its way on, others are new answers."""
        if self._lesson is None:
            return
        scene = next(one for one in self._lesson.scenes if one.id == source)
        kind: As = "choice" if scene.leads_to is not None or scene.moments else "exit"
        try:
            self._apply(draw_line(self._document.course, self._lesson.id, source, target, kind))
        except CourseError as error:
            self._ground.refuse(error)

    # --- by hand ---------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom; the wheel alone moves the map."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a line on a knob, else select or begin to move."""
        at = self.mapToScene(event.position().toPoint())
        card = self._card_at(at)
        if card is not None and card.on_handle(at) and event.button() is Qt.MouseButton.LeftButton:
            line = self._canvas.addLine(
                QLineF(at, at), QPen(self.palette().color(QPalette.ColorRole.Accent), 3, Qt.PenStyle.DashLine)
            )
            self._drawn = (card, line)
            return
        super().mousePressEvent(event)
        self._before = {name: self.cards[name].pos() for name in self.selected()}

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the line on, or move."""
        if self._drawn is not None:
            line = self._drawn[1].line()
            line.setP2(self.mapToScene(event.position().toPoint()))
            self._drawn[1].setLine(line)
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Connect, or keep where the scenes were put."""
        if self._drawn is not None:
            source, line = self._drawn
            self._drawn = None
            self._canvas.removeItem(line)
            target = self._card_at(self.mapToScene(event.position().toPoint()))
            if target is not None and target is not source:
                self.connect_scenes(source.model.id, target.model.id)
            return
        super().mouseReleaseEvent(event)
        if any(self.cards[name].pos() != at for name, at in self._before.items() if name in self.cards):
            self._keep_positions()
        self._before = {}

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Try the scene out."""
        if self._card_at(self.mapToScene(event.position().toPoint())) is not None:
            self._ground.page_asked.emit("preview")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys named above."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._nudge(_ARROWS[key])
            else:
                self._go(_ARROWS[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_selected()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ground.page_asked.emit("preview")
        else:
            super().keyPressEvent(event)

    def _nudge(self, way: QPointF) -> None:
        for name in self.selected():
            self.cards[name].setPos(self.cards[name].pos() + way * _NUDGE)
        self._keep_positions("nudge " + " ".join(self.selected()))

    def _go(self, way: QPointF) -> None:
        """Select the nearest scene in a direction."""
        here = next((self.cards[name] for name in self.selected()), None)
        if here is None:
            found = next(iter(self.cards.values()), None)
        else:
            found, least = None, float("inf")
            for card in self.cards.values():
                apart = card.pos() - here.pos()
                along = QPointF.dotProduct(apart, way)
                aside = abs(apart.x() * way.y()) + abs(apart.y() * way.x())
                if along > 1 and along + 2 * aside < least:
                    found, least = card, along + 2 * aside
        if found is not None:
            self.mark(found.model.id)
            self._choose(found.model.id)

    def _keep_positions(self, merge: str = "") -> None:
        if self._lesson is None or not self.selected():
            return
        places = {name: (self.cards[name].x(), self.cards[name].y()) for name in self.selected()}
        self._document.apply(move_scenes(self._document.course, self._lesson.id, places), merge)

    def _apply(self, edited: Edited) -> None:
        self._document.apply(edited)

    def _card_at(self, at: QPointF) -> SceneCard | None:
        return next((item for item in self._canvas.items(at) if isinstance(item, SceneCard)), None)

    # --- shown -----------------------------------------------------------------------------------

    def _show(self, _course: Course | None = None) -> None:
        chosen = self._ground.selection
        lesson = next((one for one in self._document.course.lessons if one.id == chosen.lesson), None)
        if lesson is not self._lesson:
            self.show_lesson(lesson)
        self.mark(chosen.scene)

    def _choose(self, scene: SceneId) -> None:
        if self._lesson is not None:
            self._ground.selection.select(self._lesson.id, scene)

    def _draw(self, lesson: Lesson | None) -> None:
        for line in self.lines:
            self._canvas.removeItem(line)
        self.lines = []
        scenes = {scene.id: scene for scene in lesson.scenes} if lesson else {}
        for gone in self.cards.keys() - scenes.keys():
            self._canvas.removeItem(self.cards.pop(gone))
        if lesson is None:
            return
        graph = LessonGraph.of(lesson)
        places = positions_of(lesson, graph)
        for name, scene in scenes.items():
            card = self.cards.get(name)
            if card is None:
                card = self.cards[name] = SceneCard(scene, start=name == lesson.start)
                self._canvas.addItem(card)
            card.take(scene, start=name == lesson.start)
            card.lines = []
            card.setPos(QPointF(*places[name]))
        self.cards = {name: self.cards[name] for name in scenes}
        self._draw_lines(graph, scenes)
        bounds = self._canvas.itemsBoundingRect()
        self._canvas.setSceneRect(bounds.adjusted(-CARD[0], -CARD[1], CARD[0], CARD[1]))

    def _draw_lines(self, graph: LessonGraph, scenes: dict[SceneId, Scene]) -> None:
        into: dict[SceneId, list[tuple[SceneId, Link]]] = {}
        for name, links in graph.links.items():
            for link in links:
                if link.target in self.cards:
                    into.setdefault(link.target, []).append((name, link))
        for target, coming in into.items():
            for number, (name, link) in enumerate(coming):
                share = (number + 1) / (len(coming) + 1)
                words = _words(scenes[name], link)
                line = LinkLine(link, words, self.cards[name], self.cards[target], share=share)
                self._canvas.addItem(line)
                self.lines.append(line)

    def _selection_changed(self) -> None:
        found = self.selected()
        self._tell_name()
        if len(found) == 1:
            self._choose(found[0])

    def _tell_name(self) -> None:
        titles = [self.cards[name].model.title or name for name in self.selected()]
        self.setAccessibleDescription(", ".join(titles) or self.tr("Nothing selected"))


def _words(scene: Scene, link: Link) -> str:
    if link.why != "choice":
        return ""
    for moment in scene.moments:
        if moment.id == link.moment:
            return next((short(one.text) for one in choices_of(moment) if one.id == link.choice), "")
    return ""

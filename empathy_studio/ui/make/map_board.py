"""The board of the map: one lesson on a canvas, looked at from near and afar, with scenes and lines selected on it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsView, QWidget

from empathy_studio.author.edit import move_scenes
from empathy_studio.course.ids import SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.far_view import NEAR, FarView
from empathy_studio.ui.make.layout import CARD, Position
from empathy_studio.ui.make.link_line import LinkLine
from empathy_studio.ui.make.map_canvas import MapCanvas
from empathy_studio.ui.make.map_steps import Way, beside, step_of
from empathy_studio.ui.make.scene_card import SceneCard
from empathy_studio.ui.make.scene_pictures import ScenePictures

LEAST_ZOOM, MOST_ZOOM = 0.05, 2.5
READABLE = 0.7
"""A lesson that would have to be shown smaller than this is opened at its start instead."""
STEP = 1.2
_NUDGE = 16.0
_AROUND = 40


class MapBoard(QGraphicsView):
    """Shows the selected lesson.

    Signals: `map_changed()` when cards came, went or moved; `view_changed()` when another part of the map is in view.
    """

    map_changed = Signal()
    view_changed = Signal()

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground = ground
        self._document = ground.document
        self.pressing = False
        self.pictures = ScenePictures(ground.folder, ground.tasks, self)
        self.pictures.came.connect(self._pictures_came)
        self.canvas = MapCanvas(self._picture_of, self)
        self.canvas.selectionChanged.connect(self._selection_changed)
        self.canvas.drawn.connect(self._drawn)
        self.setScene(self.canvas)
        self._far, self._far_stale = FarView(), True
        self._moving: frozenset[SceneId] = frozenset()
        self._fitted: str | None = None
        self._look_of_view()
        ground.document.changed.connect(self._show)
        ground.selection.changed.connect(self._show)
        self._show()

    @property
    def cards(self) -> dict[SceneId, SceneCard]:
        """The cards by scene, in the order of the lesson."""
        return self.canvas.cards

    @property
    def lines(self) -> list[LinkLine]:
        """The lines that are shown."""
        return self.canvas.lines

    @property
    def lesson(self) -> Lesson | None:
        """The lesson that is shown."""
        return self.canvas.lesson

    def shut(self) -> None:
        """Make no more pictures."""
        self.pictures.shut()

    # --- selected ----------------------------------------------------------------------------------

    def selected(self) -> tuple[SceneId, ...]:
        """The scenes that are selected, in the order of the lesson."""
        return tuple(name for name, card in self.cards.items() if card.isSelected())

    def selected_line(self) -> LinkLine | None:
        """The line that is selected, when no scene is."""
        found = self.canvas.selectedItems()
        return found[0] if len(found) == 1 and isinstance(found[0], LinkLine) else None

    def mark(self, scene: SceneId | None, scenes: Iterable[SceneId] = ()) -> None:
        """Select scenes without telling so, and bring the first into view."""
        wanted = set(scenes) or ({scene} if scene is not None else set())
        line = self.selected_line()
        if wanted == set(self.selected()) or (line is not None and wanted == {line.link.source}):
            return
        with QSignalBlocker(self.canvas):
            self.canvas.clearSelection()
            for name in wanted & self.cards.keys():
                self.cards[name].setSelected(True)
        if scene is not None and scene in self.cards:
            self.ensureVisible(self.cards[scene], _AROUND, _AROUND)
        self._tell_name()
        self.viewport().update()

    def choose(self, scene: SceneId, scenes: tuple[SceneId, ...] = ()) -> None:
        """Take a scene in hand, and with it all of `scenes`."""
        if self.lesson is not None:
            self.ground.selection.select(self.lesson.id, scene, scenes=scenes)

    def choose_line(self, line: LinkLine) -> None:
        """Select a line alone."""
        self.canvas.clearSelection()
        line.setSelected(True)
        self.ensureVisible(QRectF(line.middle(), line.middle()).adjusted(-60, -30, 60, 30), _AROUND, _AROUND)

    def select_all(self) -> None:
        """Select every scene of the lesson."""
        names = tuple(self.cards)
        if names:
            self.choose(self.ground.selection.scene or names[0], names)

    # --- by keys -----------------------------------------------------------------------------------

    def go(self, way: Way, *, extend: bool = False) -> None:
        """Select the next scene that way: along a line to the right and left, else the nearest; or add it."""
        here = self.ground.selection.scene
        found = step_of(self.canvas, here, way) if here in self.cards else next(iter(self.cards), None)
        if found is not None:
            self.choose(found, tuple(dict.fromkeys((*self.selected(), found))) if extend else ())

    def nudge(self, way: Way) -> None:
        """Move what is selected a little; nudges of the same scenes are undone as one."""
        by, names = beside(way) * _NUDGE, self.selected()
        for name in names:
            self.cards[name].setPos(self.cards[name].pos() + by)
        self.keep_places(names, "nudge " + " ".join(names))

    def keep_places(self, scenes: Iterable[SceneId], merge: str = "") -> None:
        """Let scenes stay where their cards are now, placed by hand."""
        if self.lesson is not None:
            places = {name: self.cards[name].pos().toTuple() for name in scenes}
            self._document.apply(move_scenes(self._document.course, self.lesson.id, places), merge)

    def next_line(self, by: int = 1) -> None:
        """Select the next line that leads on from the selected scene."""
        scene = self.ground.selection.scene
        lines = self.canvas.lines_from(scene) if scene is not None else []
        if lines:
            line = self.selected_line()
            here = lines.index(line) if line in lines else -1 if by > 0 else 0
            self.choose_line(lines[(here + by) % len(lines)])

    # --- looked at ---------------------------------------------------------------------------------

    def fit(self) -> None:
        """Show everything, not larger than life."""
        if self.cards:
            self._fit_to(self.canvas.whole())

    def fit_selected(self) -> None:
        """Show what is selected, not larger than life."""
        found = QRectF()
        for name in self.selected():
            found = found.united(self.cards[name].place())
        if not found.isEmpty():
            self._fit_to(found)

    def zoom(self, factor: float) -> None:
        """Enlarge by `factor`, within bounds."""
        self._set_zoom(self.transform().m11() * factor)

    def actual_size(self) -> None:
        """Show one map unit as one px, or larger as text is larger."""
        self._set_zoom(self.ground.theme.theme.scale)

    def open_view(self) -> None:
        """Show a lesson that has just come: whole where its words can be read then, else from its start."""
        self.fit()
        readable = READABLE * self.ground.theme.theme.scale
        if self.transform().m11() < readable and self.lesson is not None and self.cards:
            self._set_zoom(readable)
            start = self.cards.get(self.lesson.start) if self.lesson.start is not None else None
            first = start or next(iter(self.cards.values()))
            wide = self.viewport().width() / self.transform().m11()
            self.centerOn(first.place().center() + QPointF(wide / 2 - CARD[0] * 0.75, 0))

    def highlight(self, scenes: frozenset[SceneId] | None) -> None:
        """Let these scenes stand out (None: all alike)."""
        for name, card in self.cards.items():
            card.set_found(scenes is None or name in scenes)
        self._far_stale = True
        self.viewport().update()

    def moved(self, scenes: frozenset[SceneId]) -> None:
        """Follow cards that are being moved: with the frames, and with their lines in the view from afar."""
        self.canvas.follow()
        if scenes != self._moving:
            self._moving, self._far_stale = scenes, True
        self.viewport().update()

    def middle(self) -> Position:
        """The upper left corner of a card in the middle of what is in view, or where the mouse points."""
        at = self.viewport().mapFromGlobal(self.cursor().pos())
        point = at if self.viewport().rect().contains(at) and self.underMouse() else self.viewport().rect().center()
        place = self.mapToScene(point)
        return (round(place.x() - CARD[0] / 2), round(place.y() - CARD[1] / 2))

    # --- painted -----------------------------------------------------------------------------------

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Tell the small map what is in view."""
        super().scrollContentsBy(dx, dy)
        self.view_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for card in self.cards.values():
                card.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """From near, card by card; from afar, all in a few strokes."""
        if self.transform().m11() >= NEAR:
            super().paintEvent(event)
            return
        if self._far_stale:
            self._far.take(self.cards, self.lines, self._moving)
            self._far_stale = False
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Window))
        seen = self.mapToScene(event.rect()).boundingRect()
        painter.setWorldTransform(self.viewportTransform())
        chosen = [item for item in self.canvas.selectedItems() if isinstance(item, SceneCard)]
        self._far.paint(painter, self.palette(), seen, chosen, self.canvas.frames)
        painter.resetTransform()
        if not self.rubberBandRect().isEmpty():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rubberBandRect())
        painter.end()

    # --- shown -------------------------------------------------------------------------------------

    def _look_of_view(self) -> None:
        self.setAccessibleName(self.tr("Map of the lesson"))
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setMinimumSize(200, 160)
        self.setAcceptDrops(True)

    def _show(self, _course: Course | None = None) -> None:
        chosen = self.ground.selection
        lesson = next((one for one in self._document.course.lessons if one.id == chosen.lesson), None)
        self.canvas.show_lesson(lesson)
        self.fit_once()
        self.mark(chosen.scene, chosen.scenes)

    def fit_once(self) -> None:
        name = self.lesson.id if self.lesson is not None else None
        if name != self._fitted and self.viewport().height() > 100 and self.isVisible() and self.cards:
            self._fitted = name
            self.open_view()

    def _fit_to(self, place: QRectF) -> None:
        self.fitInView(place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND), Qt.AspectRatioMode.KeepAspectRatio)
        self._set_zoom(min(self.ground.theme.theme.scale, self.transform().m11()))
        self.centerOn(place.center())

    def _set_zoom(self, wanted: float) -> None:
        factor = min(MOST_ZOOM, max(LEAST_ZOOM, wanted)) / self.transform().m11()
        self.scale(factor, factor)
        self.view_changed.emit()

    def _drawn(self) -> None:
        self._far_stale, self._moving = True, frozenset()
        self.map_changed.emit()

    def _pictures_came(self) -> None:
        for card in self.cards.values():
            card.update()
        self.viewport().update()

    def _picture_of(self, scene: Scene) -> QPixmap | None:
        return self.pictures.picture(self._document.course, self.lesson, scene) if self.lesson is not None else None

    def _selection_changed(self) -> None:
        if self.lesson is None:
            return
        self._tell_name()
        found, line, chosen = self.selected(), self.selected_line(), self.ground.selection
        if line is not None:
            chosen.select(self.lesson.id, line.link.source, line.link.moment)
        elif found:
            first = chosen.scene if chosen.scene in found else found[0]
            kept = chosen.moment if (first,) == found and first == chosen.scene else None
            chosen.select(self.lesson.id, first, kept, found)
        elif not self.pressing:
            chosen.select(self.lesson.id)
        self.viewport().update()

    def _tell_name(self) -> None:
        line = self.selected_line()
        if line is not None:
            target = self.cards.get(line.link.target) if line.link.target is not None else None
            told = self.tr("Line to {0}").format(target.title if target else "") + f" {line.words}"
        else:
            told = ", ".join(self.cards[name].title for name in self.selected())
        self.setAccessibleDescription(told.strip() or self.tr("Nothing selected"))

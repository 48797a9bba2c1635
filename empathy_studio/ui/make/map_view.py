"""The map of a lesson, worked on by hand: what mouse, drops and the menu do on the board."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.make.clip_import import ClipImport, clips_among
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.layout import CARD
from empathy_studio.ui.make.map_board import STEP, MapBoard
from empathy_studio.ui.make.map_hand import MapHand
from empathy_studio.ui.make.map_menu import menu_for
from empathy_studio.ui.make.map_overlays import MapOverlays
from empathy_studio.ui.make.map_work import MapWork


class MapView(MapBoard):
    """The panel with the map; `work` does what changes the lesson, `overlays` lie on its corners."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(ground, parent)
        self.work = MapWork(self)
        self.hand = MapHand(self, self.work)
        self.clips = ClipImport(ground, self)
        self.overlays = MapOverlays(self)
        self.setAcceptDrops(True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom; the wheel alone moves the map."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a line, a frame's move or a look around; else select, or begin to move."""
        if not self.hand.press(event):
            super().mousePressEvent(self.hand.as_qt_selects(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with what was begun."""
        if not self.hand.move(event):
            super().mouseMoveEvent(event)
            if event.buttons() & Qt.MouseButton.LeftButton and self.canvas.mouseGrabberItem() is not None:
                self.moved(frozenset(self.selected()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Connect, or keep where the scenes were put."""
        if not self.hand.release(event):
            super().mouseReleaseEvent(self.hand.as_qt_selects(event))
            self.hand.keep_moved()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a scene, put one on a line, or add one to the empty canvas."""
        at = self.mapToScene(event.position().toPoint())
        if self.hand.card_at(at) is not None:
            self.work.open_scene()
        elif (line := self.hand.line_at(at)) is not None:
            self.work.insert_on(line)
        else:
            self.work.add_at((at.x() - CARD[0] / 2, at.y() - CARD[1] / 2))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with what lies there."""
        at = self.mapToScene(event.pos())
        card, line = self.hand.card_at(at), self.hand.line_at(at)
        if card is not None and card.model.id not in self.selected():
            self.choose(card.model.id)
        elif card is None and line is not None:
            self.choose_line(line)
        menu_for(self, on_scene=card is not None, on_line=card is None and line is not None).exec(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Clips may be dropped."""
        if clips_among(event.mimeData().urls()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the clips that were dropped as scenes, there."""
        at = self.mapToScene(event.position().toPoint())
        self.clips.bring(clips_among(event.mimeData().urls()), (round(at.x()), round(at.y())))
        event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overlays in their corners; show a lesson well the first time there is room."""
        super().resizeEvent(event)
        self.overlays.place()
        self.fit_once()
        self.view_changed.emit()

"""What the mouse does on the map beyond selecting and moving: lines drawn and led elsewhere, frames, looking around."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPalette, QPen
from PySide6.QtWidgets import QGraphicsLineItem

from empathy_studio.course.ids import SceneId
from empathy_studio.ui.make.group_frame import GroupFrame
from empathy_studio.ui.make.layout import CARD
from empathy_studio.ui.make.link_line import LinkLine
from empathy_studio.ui.make.map_board import MapBoard
from empathy_studio.ui.make.map_work import MapWork
from empathy_studio.ui.make.scene_card import SceneCard

_TIP = 20.0
"""How near to its tip a selected line is gripped to lead it elsewhere, in map units."""
_LEFT = Qt.MouseButton.LeftButton


class MapHand:
    """Holds what was begun with a press, until it is released."""

    def __init__(self, board: MapBoard, work: MapWork) -> None:
        self._board, self._work = board, work
        self._source: SceneCard | None = None
        self._led: LinkLine | None = None
        self._drawn: QGraphicsLineItem | None = None
        self._frame: tuple[GroupFrame, QPointF] | None = None
        self._looked: QPoint | None = None
        self._before: dict[SceneId, QPointF] = {}

    def card_at(self, at: QPointF) -> SceneCard | None:
        """The card at a place, in map units."""
        return next((item for item in self._board.canvas.items(at) if isinstance(item, SceneCard)), None)

    def line_at(self, at: QPointF) -> LinkLine | None:
        """The line at a place, in map units."""
        return next((item for item in self._board.canvas.items(at) if isinstance(item, LinkLine)), None)

    def press(self, event: QMouseEvent) -> bool:
        """Whether the press began something of this hand's own."""
        board, at = self._board, self._board.mapToScene(event.position().toPoint())
        board.pressing = True
        if event.button() is Qt.MouseButton.MiddleButton:
            self._looked = event.position().toPoint()
            return True
        if event.button() is not _LEFT:
            return event.button() is Qt.MouseButton.RightButton  # the menu selects; a press alone changes nothing
        card, line = self.card_at(at), board.selected_line()
        if card is not None and card.on_handle(at):
            self._source = card
        elif line is not None and QLineF(at, line.ends()[1]).length() <= _TIP:
            self._led = line
        if self._source is not None or self._led is not None:
            start = at if self._led is None else self._led.ends()[0]
            pen = QPen(board.palette().color(QPalette.ColorRole.Accent), 3, Qt.PenStyle.DashLine)
            self._drawn = board.canvas.addLine(QLineF(start, at), pen)
            self._drawn.setZValue(3)
            return True
        if card is None and self.line_at(at) is None:
            self._frame = next(((one, at) for one in board.canvas.frames if one.on_head(at)), None)
        if self._frame is not None:
            members = tuple(card.model.id for card in self._frame[0].members)
            board.choose(members[0], members)
        self._before = {name: board.cards[name].pos() for name in self._reach(card)}
        return self._frame is not None

    def move(self, event: QMouseEvent) -> bool:
        """Go on with what was begun; False when that is not this hand's own."""
        board, at = self._board, self._board.mapToScene(event.position().toPoint())
        if self._looked is not None:
            by = event.position().toPoint() - self._looked
            self._looked = event.position().toPoint()
            board.horizontalScrollBar().setValue(board.horizontalScrollBar().value() - by.x())
            board.verticalScrollBar().setValue(board.verticalScrollBar().value() - by.y())
        elif self._drawn is not None:
            self._drawn.setLine(QLineF(self._drawn.line().p1(), at))
        elif self._frame is not None:
            frame, start = self._frame
            for card in frame.members:
                card.setPos(self._before[card.model.id] + at - start)
            board.moved(frozenset(card.model.id for card in frame.members))
        else:
            return False
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Finish what was begun; False when that is not this hand's own."""
        board, at = self._board, self._board.mapToScene(event.position().toPoint())
        board.pressing = False
        if self._looked is not None:
            self._looked = None
            return True
        if self._drawn is not None:
            source, line, drawn = self._source, self._led, self._drawn
            self._source = self._led = self._drawn = None
            board.canvas.removeItem(drawn)
            self._end(source, line, self.card_at(at), at)
            return True
        if self._frame is not None:
            self._frame = None
            self.keep_moved()
            return True
        return event.button() is not _LEFT

    def keep_moved(self) -> None:
        """Keep where the cards were put, when they were."""
        board = self._board
        moved = [name for name, at in self._before.items() if name in board.cards and board.cards[name].pos() != at]
        self._before = {}
        if moved:
            board.keep_places(moved)
        elif not board.canvas.selectedItems() and board.lesson is not None:
            board.ground.selection.select(board.lesson.id)

    def as_qt_selects(self, event: QMouseEvent) -> QMouseEvent:
        """The event as Qt wants it: Shift adds to what is selected, as Ctrl does."""
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return event
        return QMouseEvent(
            event.type(),
            event.position(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            Qt.KeyboardModifier.ControlModifier,
        )

    def _reach(self, card: SceneCard | None) -> set[SceneId]:
        """The scenes that a press may move: those that are selected, and the one pressed."""
        return {*self._board.selected(), *([card.model.id] if card is not None else ())}

    def _end(self, source: SceneCard | None, line: LinkLine | None, target: SceneCard | None, at: QPointF) -> None:
        """End a drawn line on a card, or on the empty canvas, where a scene is made for it."""
        if line is not None and target is not None:
            self._work.relink(line, target.model.id)
        elif source is not None and target is None:
            self._work.connect_new(source.model.id, (at.x(), at.y() - CARD[1] / 2))
        elif source is not None and target is not None and target is not source:
            self._work.connect_scenes(source.model.id, target.model.id)

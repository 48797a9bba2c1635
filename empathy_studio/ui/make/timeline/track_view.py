"""The tracks of the timeline as they are worked with: marks are picked and moved by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from empathy_studio.ui.make.clip_keys import ClipKeys
from empathy_studio.ui.make.clip_verbs import ClipVerbs
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.timeline.lanes import handle_at
from empathy_studio.ui.make.timeline.marks import CAPTION, CLIP, TRACKS, Mark, MarkKey, Part, mark_called
from empathy_studio.ui.make.timeline.moving import Span, dragged, edges_of, edit_of_move
from empathy_studio.ui.make.timeline.tracks_shown import Drag, TracksShown

SNAP_PX = 8.0
"""How near something must be to snap to it, in px."""
DRAG_PX = 3.0
"""A press that moves less than this is no drag."""
ZOOM = 1.4
"""How much larger one step of zoom is."""
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TrackView(TracksShown):
    """The tracks with hands on them.

    Arrows step the playhead, or move the mark that is picked by a frame, with Shift by a second; Ctrl moves its end
    alone, Alt its start alone. Up and Down pick on the next track, [ and ] the mark before and after; Delete deletes;
    + and - zoom, 0 shows everything. `snaps`: drags snap to frames and to what begins or ends near, unless Alt is held.
    """

    def __init__(self, ground: DeskGround, verbs: ClipVerbs, parent: QWidget | None = None) -> None:
        super().__init__(ground, parent)
        self._verbs = verbs
        self._keys = ClipKeys(ground, verbs, arrows=False)
        self.snaps = True
        self.setMouseTracking(True)

    def move_picked(self, span: Span, merge: str = "") -> None:
        """Put the mark that is picked at this span, as one step of undo."""
        mark = self.picked()
        if mark is not None:
            self._move(mark, span, merge)

    # --- by mouse ----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a mark, of the in or out point, or of the playhead."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.marks:
            return
        point = event.position()
        clip = mark_called(self.marks, MarkKey(CLIP, ""))
        handle = handle_at(point, self.lanes, self.scale, self.left, clip)
        placed = self.lanes.at(point)
        if handle is not None:
            self._drag = Drag(clip, handle, point.x())
        elif placed is not None:
            self._pick(placed.mark)
            self._drag = Drag(placed.mark, placed.part_at(point.x()), point.x())
        else:
            self._drag = Drag(None, "whole", point.x())
            if point.y() > self.lanes.wave.bottom():
                self._clip.pick(None)
            self._scrub(point.x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where it comes to; the course changes when it is let go."""
        drag, point = self._drag, event.position()
        if drag is None:
            self._show_cursor(point)
        elif drag.mark is None:
            self._scrub(point.x())
        elif drag.span is not None or abs(point.x() - drag.from_x) >= 3:
            free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier) or not self.snaps
            drag.span = self._dragged(drag, point.x(), free=free)
            self._lay()
            self._tell(drag)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it there, as one step of undo; a press without a drag goes to the beginning of the mark."""
        drag, self._drag = self._drag, None
        if drag is None or drag.mark is None:
            return
        if drag.span is not None:
            self._move(drag.mark, drag.span)
            self._lay()
        elif drag.mark.key.kind != CLIP and not drag.mark.at_end:
            self._clip.go(drag.mark.start_ms)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing more than two presses."""
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms around the mouse; Shift, or a wheel from side to side, scrolls; else the panel scrolls."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            around = self.scale.ms(event.position().x() - self.left)
            self.zoom(ZOOM if turned.y() > 0 else 1 / ZOOM, around)
        elif turned.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            steps = (turned.x() or turned.y()) / 120
            self.scroll_to(self.scale.first_ms - steps * self.scale.shown_ms / 10)
        else:
            event.ignore()

    def event(self, event: QEvent) -> bool:
        """Tell in a tip what lies under the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            placed = self.lanes.at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.describe(placed.mark) if placed is not None else "", self)
            return True
        return super().event(event)

    # --- by keys -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the marks, move them, delete them; and the keys of the clip."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self._arrow(_ARROWS[key], event.modifiers())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._change_track(-1 if key is Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight):
            self._next_mark(-1 if key is Qt.Key.Key_BracketLeft else 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / ZOOM if key is Qt.Key.Key_Minus else ZOOM)
        elif key is Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._clip.picked is not None:
            self._verbs.delete_picked()
        elif key is Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self._lay()
        elif key is Qt.Key.Key_Escape and self._clip.cue_from is None and self._clip.picked is not None:
            self._clip.pick(None)
        elif not self._keys.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of C ends a cue."""
        if not self._keys.release(event):
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say what is picked."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A cue that is being marked ends when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self._verbs.end_cue()
        self.update()

    def _arrow(self, sign: int, modifiers: Qt.KeyboardModifier) -> None:
        mark, frames = self.picked(), self._clip.frames
        second = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if mark is None:
            if second:
                self._verbs.step_ms(1000 * sign)
            else:
                self._verbs.step_frames(sign)
            return
        part: Part = "whole"
        if mark.end_ms is not None and modifiers & Qt.KeyboardModifier.ControlModifier:
            part = "end"
        elif mark.end_ms is not None and modifiers & Qt.KeyboardModifier.AltModifier:
            part = "start"
        at = mark.last_ms if part == "end" else mark.start_ms
        if mark.at_end and sign < 0:
            at = self._clip.out_ms
        to = at + 1000 * sign if second else frames.step(at, sign)
        span = dragged(mark, part, to - at, self._clip.end_ms, (), frames, None)
        self.move_picked(span, merge=f"{mark.key.kind}-{mark.key.name}-{part}")
        moved = self.picked()
        if moved is not None:
            self._say(self.describe(moved))

    def _change_track(self, sign: int) -> None:
        self._track = TRACKS[max(0, min(len(TRACKS) - 1, TRACKS.index(self._track) + sign))]
        on_track = self._on_track()
        near = min(on_track, key=lambda mark: abs(mark.start_ms - self._clip.at_ms), default=None)
        if near is not None:
            self._pick(near)
        else:
            self._clip.pick(None)
            self._say(self.tr("{0}: nothing on this track").format(self.track_name(self._track)))
        self.update()

    def _next_mark(self, sign: int) -> None:
        on_track, picked = self._on_track(), self._clip.picked
        here = next((number for number, mark in enumerate(on_track) if mark.key == picked), None)
        if here is None and on_track:
            self._pick(on_track[0] if sign > 0 else on_track[-1])
        elif here is not None and 0 <= here + sign < len(on_track):
            self._pick(on_track[here + sign])

    def _on_track(self) -> list[Mark]:
        return [mark for mark in self.marks if mark.key.kind == self._track]

    # --- carried out -------------------------------------------------------------------------------

    def _pick(self, mark: Mark) -> None:
        if mark.key.kind != CLIP:
            self._track = mark.key.kind
            self._clip.pick(mark.key)
            self._say(self.describe(mark))

    def _scrub(self, x: float) -> None:
        at_ms = self.scale.ms(x - self.left)
        self._clip.go(self._clip.frames.nearest(at_ms))

    def _dragged(self, drag: Drag, x: float, *, free: bool) -> Span | None:
        if drag.mark is None:
            return None
        by_ms = (x - drag.from_x) / self.scale.px_per_ms
        edges = edges_of(self.marks, drag.mark.key, self._clip.at_ms)
        reach = None if free else SNAP_PX / self.scale.px_per_ms
        return dragged(drag.mark, drag.part, by_ms, self._clip.end_ms, edges, self._clip.frames, reach)

    def _move(self, mark: Mark, span: Span, merge: str = "") -> None:
        clip, ground = self._clip, self._ground
        lesson, scene = clip.lesson, clip.scene
        if lesson is None or scene is None or span == (mark.start_ms, mark.end_ms):
            return
        course, captions, language = ground.document.course, clip.captions, clip.language
        self._verbs.apply(
            lambda: edit_of_move(course, lesson, scene, captions, language, ground.folder, mark, span, clip.end_ms),
            merge,
        )
        if mark.key.kind == CAPTION:
            ground.media_touched.emit()

    def _show_cursor(self, point: QPointF) -> None:
        clip = mark_called(self.marks, MarkKey(CLIP, ""))
        placed = self.lanes.at(point)
        at_end = placed is not None and placed.part_at(point.x()) != "whole"
        if at_end or handle_at(point, self.lanes, self.scale, self.left, clip) is not None:
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        elif placed is not None:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    def _tell(self, drag: Drag) -> None:
        """Show the time beside the mouse while something is dragged."""
        moved = next((mark for mark in self._shown_marks() if drag.mark and mark.key == drag.mark.key), None)
        if moved is not None and moved.key.kind != CLIP:
            QToolTip.showText(self.cursor().pos(), self.describe(moved), self)

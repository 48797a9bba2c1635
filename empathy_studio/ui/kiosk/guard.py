"""Sees every key, press and touch of the application: tells that somebody is there, and swallows the ways out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QSinglePointEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QWidget

CORNER_PX = 72
"""The side of the quiet square at the window's upper left."""
CORNER_MS = 3000
"""How long it is pressed to ask for the trainer."""
MOVED_PX = 3
"""A mouse that moves less than this stands still; some never rest."""

_KEY = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
_PRESS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin)
_MOVE = (QEvent.Type.MouseMove, QEvent.Type.TouchUpdate)
_RELEASE = (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_DOORS = (QEvent.Type.ContextMenu, QEvent.Type.Quit, QEvent.Type.WhatsThis)
_WATCHED = frozenset((*_KEY, *_PRESS, *_MOVE, *_RELEASE, *_DOORS, QEvent.Type.Wheel))

_SYSTEM_KEYS = frozenset(
    (
        Qt.Key.Key_Menu,
        Qt.Key.Key_Print,
        Qt.Key.Key_SysReq,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Help,
    )
)
_CONTROL_LETTERS = frozenset(
    (Qt.Key.Key_N, Qt.Key.Key_O, Qt.Key.Key_P, Qt.Key.Key_Q, Qt.Key.Key_S, Qt.Key.Key_T, Qt.Key.Key_W)
)


def is_way_out(event: QKeyEvent) -> bool:
    """Whether a key belongs to the system or opens another door: function keys, Alt, Meta, Ctrl+Q and its like."""
    key, held = event.key(), event.modifiers()
    if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35 or key in _SYSTEM_KEYS or held & Qt.KeyboardModifier.MetaModifier:
        return True
    control = bool(held & Qt.KeyboardModifier.ControlModifier)
    if held & Qt.KeyboardModifier.AltModifier and key != Qt.Key.Key_Alt:
        # Ctrl+Alt with a sign is how Windows spells AltGr, which some need to write @ or €.
        return not (control and event.text().isprintable() and event.text() != "")
    return control and key in _CONTROL_LETTERS


class Guard(QObject):
    """Watches over the application for as long as `start` to `stop`.

    Signals: `active()` at every sign of a person, `trainer_asked()` after Ctrl+Shift+X or a long press in the corner.
    While `shielded`, a key or a press only tells that somebody is there and does nothing else.
    """

    active = Signal()
    trainer_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._mouse: QPointF | None = None
        self._watching = False
        self.shielded = False
        self._corner = QTimer(self)
        self._corner.setSingleShot(True)
        self._corner.setInterval(CORNER_MS)
        self._corner.timeout.connect(self.trainer_asked)

    def start(self) -> None:
        """See everything from now on."""
        app = QApplication.instance()
        if app is not None and not self._watching:
            app.installEventFilter(self)
            self._watching = True

    def stop(self) -> None:
        """See nothing more."""
        app = QApplication.instance()
        if app is not None and self._watching:
            app.removeEventFilter(self)
            self._watching = False
        self._corner.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True when the event is to go no further."""
        kind = event.type()
        if kind not in _WATCHED:
            return False
        if kind in _DOORS:
            return True
        was_shielded = self.shielded
        if isinstance(event, QKeyEvent):
            return self._key(event) or was_shielded
        self._follow_corner(event)
        if kind in _PRESS or kind == QEvent.Type.Wheel or self._has_moved(event):
            self.active.emit()
        return was_shielded and kind not in _RELEASE

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.active.emit()
            both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            if event.key() == Qt.Key.Key_X and event.modifiers() == both:
                self.trainer_asked.emit()
                return True
        return event.type() != QEvent.Type.KeyRelease and is_way_out(event)

    def _has_moved(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.TouchUpdate:
            return True
        if event.type() != QEvent.Type.MouseMove or not isinstance(event, QSinglePointEvent):
            return False
        now, last = event.globalPosition(), self._mouse
        if last is None:
            self._mouse = now
            return False
        if (now - last).manhattanLength() < MOVED_PX:
            return False
        self._mouse = now
        return True

    def _follow_corner(self, event: QEvent) -> None:
        kind = event.type()
        if kind in _RELEASE:
            self._corner.stop()
            return
        if kind not in _PRESS and kind not in _MOVE:
            return
        inside = self._in_corner(event)
        if not inside:
            self._corner.stop()
        elif kind in _PRESS and not self._corner.isActive():
            self._corner.start()

    def _in_corner(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            points = event.points()
            place = points[0].globalPosition() if points else None
        else:
            place = event.globalPosition() if isinstance(event, QSinglePointEvent) else None
        corner = QRect(self._window.mapToGlobal(QPoint(0, 0)), self._window.size())
        corner.setSize(corner.size().boundedTo(corner.size().scaled(CORNER_PX, CORNER_PX, _IGNORE)))
        return place is not None and corner.contains(place.toPoint())


_IGNORE = Qt.AspectRatioMode.IgnoreAspectRatio

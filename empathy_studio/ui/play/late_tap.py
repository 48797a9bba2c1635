"""A Space or a press that was meant for the clip, but comes when the question is there already, is no answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

LATE_MS = 400
"""So long after a question came up a tap is still meant for the clip: nobody reads and answers in that time."""


class LateTap(QObject):
    """For a moment, lets the mouse and fingers through `area` to what lies below, and swallows Space at its focus."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LATE_MS)
        self._timer.timeout.connect(self.end)

    def begin(self, focus: QWidget) -> None:
        """A question came up, and `focus` has the focus. Where one writes, Space is a letter and stays one."""
        self._area.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if not focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            focus.installEventFilter(self)
        self._timer.start()

    def end(self) -> None:
        """From now on presses are answers."""
        self._timer.stop()
        self._area.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True for a Space that comes too soon."""
        return (
            self._timer.isActive()
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        )

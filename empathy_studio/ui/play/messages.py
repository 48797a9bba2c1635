"""Lets the messages of a written scene come one after the other, with the time each takes to be typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from empathy_studio.course.scenes import Message

TYPING_SHARE = 0.6
"""The last part of a delay, in which typing dots are shown."""
LONGEST_WAIT_MS = 6000
"""Nobody is kept waiting longer, whatever the author wrote."""


class Messages(QObject):
    """The clock of one written scene.

    Signals: `typing(Message)` when somebody begins to type, `came(Message)` for each message, `finished()` after the
    last.
    """

    typing = Signal(object)
    came = Signal(object)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left: list[Message] = []
        self._typing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._due)

    @property
    def running(self) -> bool:
        """True while messages are still to come."""
        return bool(self._left)

    def start(self, messages: tuple[Message, ...]) -> None:
        """Let these come; `finished` follows the last, at once when there are none."""
        self._left = list(messages)
        self._typing = False
        self._next()

    def skip(self) -> None:
        """Let all that are left come now."""
        self._timer.stop()
        while self._left:
            self.came.emit(self._left.pop(0))
        self._typing = False
        self.finished.emit()

    def stop(self) -> None:
        """Let no more come."""
        self._timer.stop()
        self._left = []

    def _next(self) -> None:
        if not self._left:
            self.finished.emit()
            return
        delay = min(LONGEST_WAIT_MS, self._left[0].delay_ms)
        self._timer.start(round(delay * (1.0 - TYPING_SHARE)))

    def _due(self) -> None:
        if not self._left:
            return
        if not self._typing:
            self._typing = True
            self.typing.emit(self._left[0])
            self._timer.start(round(min(LONGEST_WAIT_MS, self._left[0].delay_ms) * TYPING_SHARE))
            return
        self._typing = False
        self.came.emit(self._left.pop(0))
        self._next()

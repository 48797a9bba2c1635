"""What the keys do while a lesson is played: 1 to 9 answer, Space taps or pauses, Enter goes on, letters switch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.play.feedback import ContinueView
from empathy_studio.ui.play.moments.view import MomentView


class Played(Protocol):
    """What keys are pressed for."""

    def content(self) -> QWidget | None:
        """What stands on the panel; None while a clip plays or messages come."""
        ...

    def space(self) -> None:
        """Tap where cues are to be spotted, else pause or go on."""
        ...

    def skip(self) -> bool:
        """Let what is still to come be there; True when something was."""
        ...

    def step_focus(self, forward: bool) -> None:
        """Take the focus to the next answer, or the one before."""
        ...


class LessonKeys:
    """Keys that nobody in the window wanted. `letters` says what single letters and signs do, `leave` what Esc does."""

    def __init__(self, played: Played, letters: Mapping[str, Callable[[], object]], leave: Callable[[], None]) -> None:
        self._played, self._letters, self._leave = played, letters, leave

    def take(self, event: QKeyEvent) -> bool:
        """True when the key meant something."""
        key, text = Qt.Key(event.key()), event.text()
        content = self._played.content()
        if text.isdigit() and text != "0" and isinstance(content, MomentView) and content.press_number(int(text)):
            return True
        if key is Qt.Key.Key_Escape:
            self._leave()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(content, key is Qt.Key.Key_Space)
        elif text.lower() in self._letters:
            self._letters[text.lower()]()
        else:
            return self._arrow(key, content)
        return True

    def _go(self, content: QWidget | None, space: bool) -> None:
        if isinstance(content, ContinueView):
            content.continued.emit()
        elif content is None and not self._played.skip() and space:
            self._played.space()

    def _arrow(self, key: Qt.Key, content: QWidget | None) -> bool:
        if key is Qt.Key.Key_Left and content is None and "b" in self._letters:
            self._letters["b"]()
            return True
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and content is not None:
            self._played.step_focus(key is Qt.Key.Key_Down)
            return True
        return False

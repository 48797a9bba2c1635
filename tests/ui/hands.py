"""Hands for the tests: press keys where the focus is, wait for what a person waits for."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.play import state
from empathy_studio.ui.play.feedback import ContinueView
from empathy_studio.ui.play.lesson_view import LessonView

WAIT_MS = 8000
View = TypeVar("View", bound=QWidget)


class Hands:
    """Uses a lesson by keyboard, and waits for it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot

    def press(self, window: QWidget, key: Qt.Key | str) -> None:
        """Press a key where the focus is in this window."""
        target = window.window().focusWidget() or window
        if isinstance(key, str):
            self.qtbot.keyClicks(target, key)
        else:
            self.qtbot.keyClick(target, key)

    def moment(self, lesson: LessonView, kind: type[View]) -> View:
        """The widget of the moment that opens next, which is to be of this kind."""
        self.qtbot.waitUntil(lambda: isinstance(lesson.panel.content, kind), timeout=WAIT_MS)
        content = lesson.panel.content
        assert isinstance(content, kind)
        return content

    def feedback(self, lesson: LessonView) -> ContinueView:
        """The feedback that comes next."""
        return self.moment(lesson, ContinueView)

    def playing(self, lesson: LessonView, scene: str, at_ms: int = 0) -> None:
        """Wait until the clip of this scene has come to `at_ms`."""

        def there() -> bool:
            run = lesson.presenter.run
            moving = isinstance(run.phase, state.Playing) and run.scene == scene
            return moving and lesson.stage.surface.frame() is not None and lesson.deck.position_ms() >= at_ms

        self.qtbot.waitUntil(there, timeout=WAIT_MS)

    def ended(self, lesson: LessonView) -> None:
        """Wait until the lesson is over."""
        self.qtbot.waitUntil(lambda: lesson.presenter.run.ended, timeout=WAIT_MS)


def windows() -> list[QWidget]:
    """The windows on the screen."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]

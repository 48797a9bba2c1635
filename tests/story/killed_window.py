"""A player's window in a process of its own, to be killed at any instant: it plays on, and tells where it stands."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer

from empathy_studio.app import Studio
from empathy_studio.play.acts import Act, Draft
from empathy_studio.play.state import Playing
from empathy_studio.ui.play.scripted_learner import ScriptedLearner

LEARNER = "Ana García"
TELL_EVERY_MS = 50


def done(acts: Sequence[Act]) -> int:
    """How many acts were more than a place that is noted by the way."""
    return sum(not isinstance(act, Draft) for act in acts)


class Window:
    """Goes on with a lesson, or begins it, and writes a line of what was acknowledged 20 times a second."""

    def __init__(self, data: Path, lesson: str, seed: int) -> None:
        self.studio = Studio(data)
        self.told = os.open(data / "told.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.lesson = lesson
        self.learner = ScriptedLearner(self.studio.play, {}, {}, think_ms=120 + seed % 400)
        self.learner.ended.connect(self.again)
        self.timer = QTimer(self.studio.window)
        self.timer.setInterval(TELL_EVERY_MS)
        self.timer.timeout.connect(self.tell)

    def run(self) -> None:
        """Play until somebody ends it."""
        self.studio.window.resize(1280, 800)
        self.studio.window.show()
        self.open()
        self.timer.start()
        self.studio.app.exec()

    def open(self) -> None:
        """Sign in and open the lesson."""
        self.studio.open_lesson(self.lesson, LEARNER)
        lesson = self.studio.play.lesson
        assert lesson is not None
        self.learner.begin()

    def again(self) -> None:
        """The lesson ended: play it once more."""
        assert self.studio.play.debrief is not None
        self.studio.play.debrief.closed.emit()
        self.open()

    def tell(self) -> None:
        """What is acknowledged: the number of acts, the scene, and where the clip is."""
        lesson = self.studio.play.lesson
        if lesson is None:
            return
        run = lesson.presenter.session.run
        at = lesson.deck.position_ms() if isinstance(run.phase, Playing) else -1
        self.write(f"{lesson.presenter.session.attempt} {done(run.acts)} {run.scene} {at}")

    def write(self, line: str) -> None:
        """One line, whole."""
        os.write(self.told, f"{line}\n".encode())


if __name__ == "__main__":
    Window(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])).run()

"""A kiosk in a process of its own that plays lesson after lesson and tells what memory and threads it has."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from empathy_studio.app import Ground
from empathy_studio.ui.kiosk.site import Site
from empathy_studio.ui.kiosk.window import KioskWindow
from empathy_studio.ui.play.scripted_learner import ScriptedLearner

PICKS = {"first": "ask"}
WORDS = {"say": "Narrow feet: that sounds tiring, all these years.", "journal": "Listen longer."}
REST_MS = 20
"""How long the tiles are left alone between two people."""


def resident_kb() -> int:
    """How much memory this process holds, once what is free was given back."""
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    ctypes.CDLL(None).malloc_trim(0)
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def threads() -> int:
    """How many threads run, those of Qt and libvlc too."""
    return len(list(Path("/proc/self/task").iterdir()))


class LongDay:
    """Somebody signs in, plays to the end, looks at the debrief and signs out, `lessons` times."""

    def __init__(self, data: Path, lessons: int) -> None:
        self.ground = Ground(data, kiosk=True)
        self.window = KioskWindow(self.ground.play, self.ground.premises(), Site())
        self.left = lessons
        self.person: ScriptedLearner | None = None

    def run(self) -> None:
        """Play until the day is over."""
        self.window.start()
        QTimer.singleShot(0, self.window, self.sign_in)
        self.ground.app.exec()
        self.window.stop()
        self.window.hide()
        self.ground.close()

    def sign_in(self) -> None:
        """The next person comes."""
        play = self.ground.play
        play.choose(self.ground.store.learners.all()[0])
        play.open_lesson(play.shelf.tiles()[0].standing)
        assert play.lesson is not None
        play.lesson.deck.set_rate(1.5)
        self.person = ScriptedLearner(play, PICKS, WORDS, think_ms=1)
        self.person.ended.connect(self.sign_out)
        self.person.begin()

    def sign_out(self) -> None:
        """At the debrief."""
        assert self.person is not None
        self.person.deleteLater()
        self.person = None
        self.window.back_to_tiles()
        QTimer.singleShot(REST_MS, self.window, self.tell)

    def tell(self) -> None:
        """One line, then the next person."""
        print(resident_kb(), threads(), flush=True)
        self.left -= 1
        if self.left:
            self.sign_in()
        else:
            self.ground.app.exit()


if __name__ == "__main__":
    LongDay(Path(sys.argv[1]), int(sys.argv[2])).run()

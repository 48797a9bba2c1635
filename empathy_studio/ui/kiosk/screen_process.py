"""One life of the kiosk's screen: shown until the trainer leaves, it is told to end, or it fails too often."""

from __future__ import annotations

import logging
import sys
import time
import traceback
from collections import deque
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from empathy_studio.errors import StudioError
from empathy_studio.ui.kiosk.lifeline import Lifeline
from empathy_studio.ui.kiosk.premises import Premises
from empathy_studio.ui.kiosk.site import Site
from empathy_studio.ui.kiosk.window import KioskWindow
from empathy_studio.ui.play.play_window import PlayWindow

FAULTY = 3
"""The exit status of a screen that failed again and again."""
MOST_FAULTS, FAULTS_WITHIN_S = 5, 60.0

_log = logging.getLogger(__name__)


class ScreenProcess:
    """The window of a kiosk and what ends it."""

    def __init__(
        self, play: PlayWindow, on: Premises, site: Site | None, *, supervisor: int = 0, screen: str = ""
    ) -> None:
        """`supervisor` is the id of the process that started this one; when it is gone, so is the screen.

        It reads the beats that this one writes to its standard output, and starts it again when they cease.

        `screen` goes before the screen that was chosen at the site.
        """
        self.window = KioskWindow(play, on, site, screen=screen)
        self._lifeline = Lifeline(supervisor)
        self._faults: deque[float] = deque(maxlen=MOST_FAULTS)
        self._lifeline.ended.connect(self.window.leave)
        self.window.left.connect(self._left)

    def run(self, problem: StudioError | None = None) -> int:
        """Show the window until it ends; the exit status. `problem` is told first."""
        former_hook = sys.excepthook
        sys.excepthook = self._failed
        try:
            with self._lifeline:
                self.window.start()
                _log.info("the kiosk is shown on %s", self.window.screen().name() or "its screen")
                if problem is not None:
                    self.window.desk.tell_fault(problem)
                return QApplication.exec()
        finally:
            self.window.stop()
            sys.excepthook = former_hook

    def _left(self) -> None:
        QApplication.exit(0)

    def _failed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A fault of this program: logged, back to the tiles with everything kept; too many end this life."""
        _log.error("fault of the program\n%s", "".join(traceback.format_exception(kind, error, trace)))
        now = time.monotonic()
        self._faults.append(now)
        if len(self._faults) == MOST_FAULTS and now - self._faults[0] <= FAULTS_WITHIN_S:
            QApplication.exit(FAULTY)
            return
        QTimer.singleShot(0, self.window, self._back)

    def _back(self) -> None:
        self.window.back_to_tiles()
        told = QCoreApplication.translate(
            "KioskWindow", "Something in this program went wrong. What you did is kept; sign in again to go on."
        )
        self.window.notices.alarm(
            told, "", QCoreApplication.translate("KioskWindow", "Close"), self.window.notices.clear
        )

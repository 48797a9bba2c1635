"""Collects Python's cyclic rubbish on the UI thread alone, since objects of Qt must not be deleted on any other.

Python runs its cycle collector on whichever thread happens to allocate. When a worker does, widgets and timers that the
UI thread has let go of are deleted there, which Qt forbids ("Timers cannot be stopped from another thread") and
which ends in a crash sooner or later.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500
"""How often it is looked whether there is enough rubbish to collect, in ms."""
OLD_EVERY = 120
"""At every how many looks all generations are collected."""


class Collector(QObject):
    """While it lives nothing is collected by itself; it collects from a timer of the thread that made it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = 0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the young where there are enough of them, the middle-aged less often, and all once a minute."""
        self._looks += 1
        young, middle, _ = gc.get_count()
        if self._looks % OLD_EVERY == 0:
            gc.collect()
        elif middle >= gc.get_threshold()[1]:
            gc.collect(1)
        elif young >= gc.get_threshold()[0]:
            gc.collect(0)

    def stop(self) -> None:
        """Collect no more from here, and let Python do it again."""
        self._timer.stop()
        gc.enable()

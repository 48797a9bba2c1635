"""Keeps a window full on one screen, and on another one while that is gone."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

SETTLE_MS = 300
"""How long the system is given to sort its screens out before the window moves."""
TRIES = 3
"""So often the window is put on its screen: what a window manager still had in hand may have moved it once more."""


def screen_named(name: str) -> QScreen | None:
    """The screen of that name, else the first one; None while there is none at all."""
    screens = QGuiApplication.screens()
    chosen = next((one for one in screens if name and one.name() == name), None)
    return chosen or QGuiApplication.primaryScreen() or (screens[0] if screens else None)


class ScreenKeeper(QObject):
    """Puts `window` on the screen called `name` and keeps it there. Signals: `moved(str)` with the other one's name."""

    moved = Signal(str)

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window)
        self._window, self._name = window, name
        self._on = ""
        self._tries = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._place)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        for signal in (app.screenRemoved, app.screenAdded, app.primaryScreenChanged):
            signal.connect(self._changed)
        self._following = True

    def choose(self, name: str) -> None:
        """Another screen from now on."""
        self._name = name
        self.fill()

    def fill(self) -> None:
        """Fill the screen now; while there is none, wait for one."""
        self._tries = 0
        self._place()

    def stop(self) -> None:
        """Let the window be."""
        self._settle.stop()
        app = QGuiApplication.instance()
        if self._following and isinstance(app, QGuiApplication):
            self._following = False
            for signal in (app.screenRemoved, app.screenAdded, app.primaryScreenChanged):
                signal.disconnect(self._changed)

    def _place(self) -> None:
        screen = screen_named(self._name)
        if screen is None:
            return
        window = self._window
        if window.screen() is not screen or window.geometry() != screen.geometry() or not window.isFullScreen():
            if window.isFullScreen():  # a window manager moves no window that is full
                window.showNormal()
            window.setScreen(screen)
            window.setGeometry(screen.geometry())
            window.showFullScreen()
            window.raise_()
            window.activateWindow()
            self._tries += 1
            if self._tries < TRIES:
                self._settle.start()
        if screen.name() != self._on:
            if self._on:
                self.moved.emit(screen.name())
            self._on = screen.name()
            screen.geometryChanged.connect(self._changed)

    def _changed(self, _what: object) -> None:
        self._tries = 0
        self._settle.start()

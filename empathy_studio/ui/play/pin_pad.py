"""The pad on which a PIN is entered, with digits large enough for a finger."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPixmap

from empathy_studio.ui.art import Avatar
from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.play.digit_grid import DigitGrid
from empathy_studio.ui.theme import GRID

LONGEST = 12


class PinPad(Card):
    """Asks for a PIN. Signals: `entered(str)`, `dropped()`."""

    entered = Signal(str)
    dropped = Signal()

    def __init__(self, name: str, picture: QPixmap | None = None) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setAccessibleName(self.tr("PIN of {0}").format(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pin = ""
        self._wait_s = 0
        self._ticks = QTimer(self)
        self._ticks.setInterval(1000)
        self._ticks.timeout.connect(self._tick)
        self._dots = label("", "title")
        self._dots.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told = label(self.tr("Your PIN"), "quiet")
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._grid = DigitGrid(self.tr("Sign in"))
        self._grid.digit.connect(self._press)
        self._grid.back.connect(self._take_back)
        self._grid.done.connect(self._enter)
        drop = Button(self.tr("Somebody else"), "quiet", "arrow-left")
        drop.clicked.connect(self.dropped)
        title = label(name, "heading")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box.addLayout(row(1, Avatar(name, 72, picture), 1))
        for part in (title, self._told, self._dots):
            self.box.addWidget(part)
        self.box.addLayout(row(1, self._grid, 1))
        self.box.addLayout(row(1, drop, 1))
        self._show()

    def told(self) -> str:
        """What the pad says above the digits."""
        return self._told.text()

    def refuse(self, wait_s: float) -> None:
        """The PIN was wrong; the next try is taken after `wait_s` seconds."""
        self._pin = ""
        self._ticks.stop()
        self._wait_s = math.ceil(wait_s) if wait_s >= 1 else 0
        self._told.setText(self.tr("That was not it. Try again."))
        self._show()
        if self._wait_s > 0:
            self._ticks.start()

    def stop_waiting(self) -> None:
        """Take the next try now."""
        self._ticks.stop()
        self._wait_s = 0
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, Backspace, Enter, Esc."""
        text, key = event.text(), event.key()
        if text.isdigit() and text.isascii():
            self._press(text)
        elif key == Qt.Key.Key_Backspace:
            self._take_back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def _press(self, digit: str) -> None:
        if self._wait_s <= 0 and len(self._pin) < LONGEST:
            self._pin += digit
            self._show()

    def _take_back(self) -> None:
        self._pin = self._pin[:-1]
        self._show()

    def _enter(self) -> None:
        if len(self._pin) >= 4 and self._wait_s <= 0:
            self.entered.emit(self._pin)

    def _tick(self) -> None:
        self._wait_s -= 1
        if self._wait_s <= 0:
            self._ticks.stop()
            self._told.setText(self.tr("You may try again now."))
        self._show()

    def _show(self) -> None:
        self._dots.setText("●" * len(self._pin) or " ")
        self._dots.setAccessibleName(self.tr("%n digit(s)", "", len(self._pin)))
        self._grid.allow(digits=self._wait_s <= 0, on=len(self._pin) >= 4 and self._wait_s <= 0)
        if self._wait_s > 0:
            self._told.setText(self.tr("That was not it. Try again in %n second(s).", "", self._wait_s))

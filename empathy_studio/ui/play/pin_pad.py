"""The pad on which a PIN is entered, with digits large enough for a finger."""

from __future__ import annotations

import math

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmap

from empathy_studio.ui.art import Avatar
from empathy_studio.ui.play.digit_card import DigitCard

FEWEST = 4


class PinPad(DigitCard):
    """Asks for a PIN. Signals: `entered(str)`, `dropped()`."""

    def __init__(self, name: str, picture: QPixmap | None = None) -> None:
        super().__init__(
            name, self.tr("Your PIN"), self.tr("Sign in"), self.tr("Somebody else"), Avatar(name, 72, picture)
        )
        self.setAccessibleName(self.tr("PIN of {0}").format(name))
        self._wait_s = 0
        self._ticks = QTimer(self)
        self._ticks.setInterval(1000)
        self._ticks.timeout.connect(self._tick)
        self._show()

    def refuse(self, wait_s: float) -> None:
        """The PIN was wrong; the next try is taken after `wait_s` seconds."""
        self._typed = ""
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

    def _takes(self, sign: str) -> bool:
        return sign.isdigit() and sign.isascii()

    def _open(self) -> bool:
        return self._wait_s <= 0

    def _enough(self) -> bool:
        return len(self._typed) >= FEWEST

    def _tick(self) -> None:
        self._wait_s -= 1
        if self._wait_s <= 0:
            self._ticks.stop()
            self._told.setText(self.tr("You may try again now."))
        self._show()

    def _show(self) -> None:
        self._shown.setText("●" * len(self._typed) or " ")
        self._shown.setAccessibleName(self.tr("%n digit(s)", "", len(self._typed)))
        self._grid.allow(digits=self._open(), on=self._open() and self._enough())
        if self._wait_s > 0:
            self._told.setText(self.tr("That was not it. Try again in %n second(s).", "", self._wait_s))

"""Ten digits for a finger, with a way to take the last one back and one to go on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from empathy_studio.ui.controls import Button, IconButton
from empathy_studio.ui.theme import GRID


class DigitGrid(QWidget):
    """Signals: `digit(str)`, `back()`, `done()`; `on` is the name of the button that goes on."""

    digit = Signal(str)
    back = Signal()
    done = Signal()

    def __init__(self, on: str) -> None:
        super().__init__()
        self.setProperty("look", "page")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID + 4)
        self._digits: list[QPushButton] = []
        for number, digit in enumerate("1234567890"):
            button = Button(digit, "digit")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a pressed digit leaves Enter to the card
            button.clicked.connect(partial(self.digit.emit, digit))
            place = (3, 1) if digit == "0" else (number // 3, number % 3)
            grid.addWidget(button, *place)
            self._digits.append(button)
        back = IconButton("delete", self.tr("Take the last digit back"))
        back.clicked.connect(self.back)
        grid.addWidget(back, 3, 0, Qt.AlignmentFlag.AlignCenter)
        self._on = IconButton("check", on)
        self._on.clicked.connect(self.done)
        grid.addWidget(self._on, 3, 2, Qt.AlignmentFlag.AlignCenter)

    def allow(self, *, digits: bool, on: bool) -> None:
        """Whether digits are taken, and whether one may go on."""
        for button in self._digits:
            button.setEnabled(digits)
        self._on.setEnabled(on)

"""The pad on which one enters one's number at the site, where there is no keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.play.digit_grid import DigitGrid
from empathy_studio.ui.theme import GRID

LONGEST = 20


class NumberPad(Card):
    """Asks for a number. Signals: `entered(str)`, `dropped()`."""

    entered = Signal(str)
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setAccessibleName(self.tr("Your number"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._number = ""
        self._shown = label(" ", "title")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told = label(self.tr("Your number at the site"), "quiet")
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._grid = DigitGrid(self.tr("Find me"))
        self._grid.digit.connect(self._press)
        self._grid.back.connect(self._take_back)
        self._grid.done.connect(self._enter)
        title = label(self.tr("Your number"), "heading")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        drop = Button(self.tr("Back to the tiles"), "quiet", "arrow-left")
        drop.clicked.connect(self.dropped)
        for part in (title, self._told, self._shown):
            self.box.addWidget(part)
        self.box.addLayout(row(1, self._grid, 1))
        self.box.addLayout(row(1, drop, 1))
        self._show()

    def told(self) -> str:
        """What the pad says above the number."""
        return self._told.text()

    def tell_nobody(self) -> None:
        """Nobody has this number: say so, and let another be entered."""
        self._told.setText(self.tr("Nobody here has the number {0}.").format(self._number))
        self._number = ""
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Signs of the number, Backspace, Enter, Esc."""
        text, key = event.text(), event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Backspace:
            self._take_back()
        elif key == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif text.isprintable() and text.strip():
            self._press(text)
        else:
            super().keyPressEvent(event)

    def _press(self, sign: str) -> None:
        if len(self._number) < LONGEST:
            self._number += sign
            self._show()

    def _take_back(self) -> None:
        self._number = self._number[:-1]
        self._show()

    def _enter(self) -> None:
        if self._number:
            self.entered.emit(self._number)

    def _show(self) -> None:
        self._shown.setText(self._number or " ")
        self._shown.setAccessibleName(self._number)
        self._grid.allow(digits=True, on=bool(self._number))

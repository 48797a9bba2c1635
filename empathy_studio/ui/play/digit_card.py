"""A card on which digits are entered, by finger or by key: what the pads for a PIN and for a number share."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.controls import Button, Card, column, label, row
from empathy_studio.ui.play.digit_grid import DigitGrid
from empathy_studio.ui.theme import GRID

HIGHEST_GRID = 360
"""Digits that stand higher than this many pixels have the rest beside them, so that all is seen at once."""


class DigitCard(Card):
    """Takes digits one by one, at most `longest`. Signals: `entered(str)`, `dropped()`."""

    entered = Signal(str)
    dropped = Signal()

    longest = 12

    def __init__(self, title: str, told: str, on: str, drop: str, face: QWidget | None = None) -> None:
        """`on` and `drop` are the names of the buttons that go on and give up; `face` stands above the title."""
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._typed = ""
        self._title, self._told, self._shown = label(title, "heading"), label(told, "quiet"), label(" ", "title")
        self._grid = DigitGrid(on)
        self._grid.digit.connect(self._press)
        self._grid.back.connect(self._take_back)
        self._grid.done.connect(self._enter)
        leave = Button(drop, "quiet", "arrow-left")
        leave.clicked.connect(self.dropped)
        head = column(*(() if face is None else (row(1, face, 1),)), spacing=2 * GRID)
        for part in (self._title, self._told, self._shown):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            head.addWidget(part)
        away = row(1, leave, 1)
        self._grid.ensurePolished()
        if self._grid.sizeHint().height() <= HIGHEST_GRID:
            self.box.addLayout(head)
            self.box.addLayout(row(1, self._grid, 1))
            self.box.addLayout(away)
            return
        head.insertStretch(0, 1)
        head.addLayout(away)
        head.addStretch(1)
        beside = row(spacing=4 * GRID)
        beside.addLayout(head, 1)
        beside.addWidget(self._grid)
        self.box.addLayout(beside)

    def told(self) -> str:
        """What the card says above the digits."""
        return self._told.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, Backspace, Enter, Esc."""
        text, key = event.text(), event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Backspace:
            self._take_back()
        elif key == Qt.Key.Key_Escape:
            self.dropped.emit()
        elif self._takes(text):
            self._press(text)
        else:
            super().keyPressEvent(event)

    @abstractmethod
    def _takes(self, sign: str) -> bool:
        """Whether this sign may be entered."""

    @abstractmethod
    def _open(self) -> bool:
        """Whether signs are taken now."""

    @abstractmethod
    def _enough(self) -> bool:
        """Whether what was typed may be entered."""

    @abstractmethod
    def _show(self) -> None:
        """Show what was typed so far."""

    def _press(self, sign: str) -> None:
        if self._open() and len(self._typed) < self.longest:
            self._typed += sign
            self._show()

    def _take_back(self) -> None:
        self._typed = self._typed[:-1]
        self._show()

    def _enter(self) -> None:
        if self._open() and self._enough():
            self.entered.emit(self._typed)

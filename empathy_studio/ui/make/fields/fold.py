"""A part of a form below a heading that opens and closes; what is in it is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from empathy_studio.ui.art import icon
from empathy_studio.ui.elided import ElidedLabel
from empathy_studio.ui.theme import GRID


class Fold(QWidget):
    """A heading to press, a few words about what is inside, and the inside.

    `make` gives the inside, once, when it is first opened. Signals: `toggled(bool)` when a person opened or closed it.
    """

    toggled = Signal(bool)

    def __init__(self, title: str, make: Callable[[], QWidget], *, is_open: bool, look: str = "section") -> None:
        super().__init__()
        self._make = make
        self.inside: QWidget | None = None
        self.head = QToolButton()
        self.head.setText(title)
        self.head.setAccessibleName(title)
        self.head.setProperty("look", look)
        self.head.setCheckable(True)
        self.head.setChecked(is_open)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.clicked.connect(self._pressed)
        self._told = ElidedLabel("", "quiet")
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self.head)
        line.addWidget(self._told, 1)
        line.addStretch(0)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GRID)
        self._box.addLayout(line)
        self._turn(is_open)

    def tell(self, words: str) -> None:
        """Say in a few words what is inside; shown while it is closed."""
        self._told.set_words(words)
        self._told.setVisible(bool(words) and not self.head.isChecked())
        self.head.setAccessibleDescription(words)

    def open(self) -> QWidget:
        """Open it, and answer the inside."""
        self.head.setChecked(True)
        self._turn(True)
        assert self.inside is not None
        return self.inside

    def ready(self) -> QWidget:
        """The inside, made when it was not yet; open or not."""
        if self.inside is None:
            self.inside = self._make()
            self._box.addWidget(self.inside)
            self.inside.setVisible(self.head.isChecked())
        return self.inside

    def _pressed(self, on: bool) -> None:
        self._turn(on)
        self.toggled.emit(on)

    def _turn(self, on: bool) -> None:
        if on:
            self.ready()
        if self.inside is not None:
            self.inside.setVisible(on)
        self.head.setIcon(icon("chevron-down" if on else "chevron-right", self.palette()))
        side = self.head.fontMetrics().height()
        self.head.setIconSize(QSize(side, side))
        self._told.setVisible(bool(self._told.words()) and not on)

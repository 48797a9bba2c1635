"""The sheet that lies over a screen until it is closed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from empathy_studio.ui.controls import Button, Card, Veil
from empathy_studio.ui.theme import GRID


class Sheet(Card):
    """A card that lies over a screen until its `done` button, Esc, or a press beside it closes it."""

    def __init__(self, done: str) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.done = Button(done, "primary")

    def lay_over(self, parent: QWidget) -> Veil:
        """Cover `parent` with this sheet; the veil says `closed` when it is gone."""
        veil = Veil(self, parent)
        self.done.clicked.connect(veil.close_veil)
        veil.show()
        self.done.setFocus()
        return veil

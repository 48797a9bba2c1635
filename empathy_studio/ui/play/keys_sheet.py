"""The sheet that shows which keys do what."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.theme import GRID


class KeysSheet(Card):
    """Two columns: the key, and what it does."""

    def __init__(self, keys: tuple[tuple[str, str], ...]) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setMinimumWidth(520)
        self.setAccessibleName(self.tr("Keys"))
        self.box.addWidget(label(self.tr("Keys"), "title"))
        lines = QWidget()
        lines.setProperty("look", "page")
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for number, (key, does) in enumerate(keys):
            grid.addLayout(row(label(key, "key", wrap=False), 1), number, 0)
            grid.addWidget(label(does), number, 1)
        self.box.addWidget(lines)
        self.done = Button(self.tr("Close"), "primary")
        self.box.addLayout(row(1, self.done))

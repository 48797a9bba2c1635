"""The sheet that shows which keys do what."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from empathy_studio.ui.controls import label, row
from empathy_studio.ui.sheet import Sheet
from empathy_studio.ui.theme import GRID


class KeysSheet(Sheet):
    """Two columns: the key, and what it does."""

    def __init__(self) -> None:
        super().__init__(self.tr("Close"))
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
        for number, (key, does) in enumerate(self._keys()):
            grid.addLayout(row(label(key, "key", wrap=False), 1), number, 0)
            grid.addWidget(label(does), number, 1)
        self.box.addWidget(lines)
        self.box.addLayout(row(1, self.done))

    def _keys(self) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("1 to 9"), self.tr("Pick the answer with this number")),
            (self.tr("Space"), self.tr("Tap when you notice something; else pause and go on")),
            (self.tr("Enter"), self.tr("Go on")),
            (self.tr("Arrows, Tab"), self.tr("Move between answers")),
            ("P", self.tr("Pause and go on")),
            ("B", self.tr("Back 5 seconds")),
            ("C", self.tr("Captions on or off")),
            ("D", self.tr("Tell what the picture shows, or not")),
            ("T", self.tr("Transcript on or off")),
            ("R", self.tr("Read the clip as text, or watch it")),
            ("?", self.tr("Show this sheet")),
            ("Esc", self.tr("Leave; your place is kept")),
        )

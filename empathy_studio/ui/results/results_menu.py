"""The sheet that asks what a trainer wants to do with results at a desk."""

from __future__ import annotations

from PySide6.QtCore import Signal

from empathy_studio.ui.controls import Answer, Button, Card, label, row
from empathy_studio.ui.results.carry_sheet import sheet_width
from empathy_studio.ui.theme import GRID


class ResultsMenu(Card):
    """Three ways to go on. Signals: `take_in_asked()`, `carry_asked()`, `people_asked()`, `dropped()`."""

    take_in_asked = Signal()
    carry_asked = Signal()
    people_asked = Signal()
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFixedWidth(sheet_width(self))
        self.setAccessibleName(self.tr("Results"))
        self.take_in = Answer(self.tr("Take in what was carried here from a kiosk"))
        self.take_in.clicked.connect(self.take_in_asked)
        self.carry = Answer(self.tr("Carry the results of this machine away"))
        self.carry.clicked.connect(self.carry_asked)
        self.people = Answer(self.tr("Give out or erase one person's data"))
        self.people.clicked.connect(self.people_asked)
        drop = Button(self.tr("Close"), "quiet")
        drop.clicked.connect(self.dropped)
        self.box.addWidget(label(self.tr("Results"), "title"))
        for answer in (self.take_in, self.carry, self.people):
            self.box.addWidget(answer)
        self.box.addLayout(row(1, drop))

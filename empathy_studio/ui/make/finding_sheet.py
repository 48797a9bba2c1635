"""The sheet with the page about one kind of finding."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from empathy_studio.ui.controls import column, row
from empathy_studio.ui.prose import ProsePage, no_pictures
from empathy_studio.ui.sheet import Sheet
from empathy_studio.ui.theme import GRID


class FindingSheet(Sheet):
    """Shows what a finding means, why it matters and what to do."""

    def __init__(self, page: str) -> None:
        super().__init__("")
        self.done.setText(self.tr("Close"))
        self.setAccessibleName(self.tr("About this problem"))
        self.page = ProsePage(page, no_pictures)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around = QWidget()
        around.setProperty("look", "page")
        inside = column(self.page, 1)
        inside.setContentsMargins(0, 0, 2 * GRID, 0)
        around.setLayout(inside)
        scrolled.setWidget(around)
        scrolled.setMinimumSize(520, 360)
        self.box.addWidget(scrolled)
        self.box.addLayout(row(1, self.done))

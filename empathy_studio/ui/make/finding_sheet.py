"""The sheet with the page about one kind of finding."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from empathy_studio.ui.controls import row
from empathy_studio.ui.prose import ProsePage, no_pictures
from empathy_studio.ui.sheet import Sheet


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
        scrolled.setWidget(self.page)
        scrolled.setMinimumSize(520, 360)
        self.box.addWidget(scrolled)
        self.box.addLayout(row(1, self.done))

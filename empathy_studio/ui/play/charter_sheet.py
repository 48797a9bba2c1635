"""The sheet that shows what empathy means in this company: the course's charter."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from empathy_studio.ui.controls import Page, column, row
from empathy_studio.ui.prose import Pictures, ProsePage
from empathy_studio.ui.sheet import Sheet


class CharterSheet(Sheet):
    """The charter, to be read and closed."""

    def __init__(self, text: str, pictures: Pictures) -> None:
        super().__init__(self.tr("Close"))
        self.setAccessibleName(self.tr("What empathy means here"))
        self.setMinimumSize(640, 520)
        content = QWidget()
        content.setLayout(column(ProsePage(text, pictures), 1))
        self.box.addWidget(Page(content, 640), 1)
        self.box.addLayout(row(1, self.done))

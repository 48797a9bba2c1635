"""The sheet that lists every key of the course window, group by group, from the one table of commands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from empathy_studio.ui.controls import Page, label, row
from empathy_studio.ui.make.command import Command, key_of, text_of
from empathy_studio.ui.make.commands import by_group
from empathy_studio.ui.sheet import Sheet
from empathy_studio.ui.theme import GRID

WIDE, HIGH = 720, 640


class KeysSheet(Sheet):
    """Shows the keys of `commands`; those without a key are left out, they are in the palette."""

    def __init__(self, commands: Iterable[Command], parent: QWidget) -> None:
        super().__init__(self.tr("Close"))
        self.setAccessibleName(self.tr("All keys"))
        self.box.addWidget(label(self.tr("All keys"), "title"))
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 2 * GRID, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setColumnStretch(0, 1)
        for group, members in by_group(one for one in commands if one.key).items():
            grid.addWidget(label(group, "heading"), grid.rowCount(), 0, 1, 2)
            for one in members:
                number = grid.rowCount()
                grid.addWidget(label(text_of(one)), number, 0)
                grid.addWidget(label(key_of(one), "key", wrap=False), number, 1, Qt.AlignmentFlag.AlignRight)
        self.page = Page(content, WIDE)
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.page.setAccessibleName(self.tr("Keys by group"))
        self.box.addWidget(self.page, 1)
        self.box.addLayout(row(1, self.done))
        self.setFixedSize(min(WIDE, parent.width() - 4 * GRID), min(HIGH, parent.height() - 4 * GRID))
        self.lay_over(parent)

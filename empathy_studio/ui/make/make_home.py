"""The first screen of Make: courses opened last, a new one from a starter, and any folder to open."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileInfo, QLocale, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from empathy_studio.author.starters import TITLES
from empathy_studio.course.codec import COURSE_NAME
from empathy_studio.ui.controls import Button, Page, Tile, column, empty, label, row
from empathy_studio.ui.make.recent import Recent
from empathy_studio.ui.theme import GRID


class MakeHome(QWidget):
    """Signals: `open_asked(Path)`, `browse_asked()`, `new_asked(starter, title)`, `home_asked()`."""

    open_asked = Signal(object)
    browse_asked = Signal()
    new_asked = Signal(str, str)
    home_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Make"))
        self._recent = QVBoxLayout()
        self.recent: list[Tile] = []
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Title of the new course"))
        self.name.setPlaceholderText(self.tr("Title of the new course"))
        self.starters: dict[str, Tile] = {}
        grid = QGridLayout()
        grid.setSpacing(GRID)
        for number, (name, (title, told)) in enumerate(TITLES.items()):
            tile = Tile(f"{title}. {told}", column(label(title, "strong"), label(told, "quiet"), 1, spacing=4))
            tile.clicked.connect(partial(self._new, name))
            tile.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            self.starters[name] = tile
            grid.addWidget(tile, number // 3, number % 3)
        for number in range(3):
            grid.setColumnStretch(number, 1)
            grid.setColumnMinimumWidth(number, 200)
        back = Button(self.tr("First screen"), "quiet", "arrow-left")
        back.clicked.connect(self.home_asked)
        browse = Button(self.tr("Open a course folder"))
        browse.clicked.connect(self.browse_asked)
        content = QWidget()
        box = column(row(back, 1, browse), label(self.tr("Make"), "display"), spacing=2 * GRID)
        box.addLayout(self._recent)
        box.addWidget(label(self.tr("A new course"), "heading"))
        box.addWidget(self.name)
        box.addLayout(grid)
        box.addStretch(1)
        content.setLayout(box)
        self.setLayout(column(Page(content, 960), spacing=0))

    def show_recent(self, courses: tuple[Recent, ...]) -> None:
        """Show the courses opened last."""
        empty(self._recent)
        self.recent = []
        if courses:
            self._recent.addWidget(label(self.tr("Opened last"), "heading"))
        for one in courses:
            folder = Path(one.folder)
            changed = QFileInfo(str(folder / COURSE_NAME)).lastModified()
            when = QLocale().toString(changed, QLocale.FormatType.ShortFormat)
            told = self.tr("Saved {0} · {1}").format(when, folder)
            tile = Tile(one.title, column(label(one.title, "strong"), label(told, "quiet"), spacing=4))
            tile.clicked.connect(partial(self.open_asked.emit, folder))
            self.recent.append(tile)
            self._recent.addWidget(tile)

    def _new(self, starter: str) -> None:
        self.new_asked.emit(starter, self.name.text().strip())

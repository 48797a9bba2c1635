"""The first screen of Make: courses opened last, a new one from a starter, and ways to open or bring in others."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from empathy_studio.author.starters import TITLES
from empathy_studio.course.codec import COURSE_NAME
from empathy_studio.ui.controls import Button, Page, column, label, row
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.make.clip_import import clips_among
from empathy_studio.ui.make.course_tile import CourseTile
from empathy_studio.ui.make.glance import Glance
from empathy_studio.ui.make.icon_mark import IconMark
from empathy_studio.ui.make.recent import Recent
from empathy_studio.ui.theme import GRID
from empathy_studio.ui.tile import Tile

ICONS = {
    "blank": "file-plus-2",
    "one-conversation": "user-round",
    "cue-spotting": "eye",
    "policy-exception": "scale",
    "chat": "message-circle",
    "survey": "gauge",
    "assessment": "clipboard-list",
}
_ACROSS = 4
_LETTERS = 30
"""How many letters wide a tile is at least."""
_WIDE = 1160


class MakeHome(QWidget):
    """Signals: `open_asked(Path)`, `browse_asked()`, `archive_asked()`, `clips_asked()` to choose files of these kinds,
    `brought(list)` of files that were dropped, `new_asked(starter, title)`, `home_asked()`.
    """

    open_asked = Signal(object)
    browse_asked = Signal()
    archive_asked = Signal()
    clips_asked = Signal()
    brought = Signal(list)
    new_asked = Signal(str, str)
    home_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Make"))
        self.setAcceptDrops(True)
        self.recent: list[CourseTile] = []
        self.starters: dict[str, Tile] = {}
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Title of the new course"))
        self.name.setPlaceholderText(self.tr("Title of the new course"))
        self.name.setMaxLength(120)
        self.name.setMaximumWidth(560)
        self._tiles = QGridLayout()
        self._tiles.setSpacing(2 * GRID)
        self._heading = label(self.tr("Opened last"), "heading")
        self._nothing = label(
            self.tr(
                "No course has been opened here yet. Choose a pattern below to begin with; it is a whole small "
                "lesson that you change into yours."
            ),
            "lead",
        )
        content = QWidget()
        box = column(self._head(), label(self.tr("Make"), "display"), self._heading, self._nothing, spacing=2 * GRID)
        box.addLayout(self._tiles)
        box.addSpacing(GRID)
        box.addWidget(label(self.tr("A new course"), "heading"))
        box.addWidget(self.name)
        box.addLayout(self._starters())
        box.addStretch(1)
        content.setLayout(box)
        self.setLayout(column(Page(content, _WIDE), spacing=0))
        self._put(_ACROSS)

    def show_recent(self, courses: tuple[Recent, ...]) -> None:
        """Show the courses opened last."""
        for tile in self.recent:
            self._tiles.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.recent = [CourseTile(one) for one in courses]
        for tile in self.recent:
            tile.clicked.connect(partial(self.open_asked.emit, tile.folder))
        self._put(self._across())
        self._heading.setVisible(bool(courses))
        self._nothing.setVisible(not courses)

    def show_glance(self, folder: Path, glance: Glance, image: QImage | None) -> None:
        """Show what was found out about one of the courses."""
        for tile in self.recent:
            if tile.folder == folder:
                tile.take(glance, image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many tiles side by side as there is room for."""
        super().resizeEvent(event)
        self._put(self._across())

    def changeEvent(self, event: QEvent) -> None:
        """Look anew when the letters grow."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.layout() is not None:
            self._put(self._across())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A course folder, a zip file of one, or clips may be dropped."""
        if self._welcome(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open it, or bring it in."""
        self.brought.emit(self._welcome(event))
        event.acceptProposedAction()

    def _welcome(self, event: QDropEvent) -> list[Path]:
        """The files of the drop that can be opened or brought in."""
        urls = event.mimeData().urls()
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        whole = [file for file in files if (file / COURSE_NAME).is_file() or file.suffix.lower() == ".zip"]
        return whole[:1] or clips_among(urls)

    def _head(self) -> QWidget:
        back = Button(self.tr("First screen"), "quiet", "arrow-left")
        back.clicked.connect(self.home_asked)
        browse = Button(self.tr("Open a course folder"), "", "folder-open")
        browse.clicked.connect(self.browse_asked)
        archive = Button(self.tr("Bring in a zip file"), "", "upload")
        archive.clicked.connect(self.archive_asked)
        clips = Button(self.tr("Begin with clips"), "", "video")
        clips.clicked.connect(self.clips_asked)
        head = QWidget()
        flow = FlowLayout(head, spacing=GRID)
        for button in (back, browse, archive, clips):
            flow.addWidget(button)
        return head

    def _starters(self) -> QGridLayout:
        self._patterns = QGridLayout()
        self._patterns.setSpacing(2 * GRID)
        for name, (title, told) in TITLES.items():
            words = column(label(title, "strong"), label(told, "quiet"), 1, spacing=4)
            mark = IconMark(ICONS[name])
            tile = Tile(f"{title}. {told}", row(mark, words, spacing=2 * GRID))
            tile.clicked.connect(partial(self._new, name))
            tile.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            self.starters[name] = tile
        return self._patterns

    def _across(self) -> int:
        """How many tiles stand side by side: as many as have room for their letters."""
        room = min(self.width(), _WIDE) - 6 * GRID
        return max(1, min(_ACROSS, room // (_LETTERS * self.fontMetrics().averageCharWidth())))

    def _put(self, across: int) -> None:
        """Put all tiles into their places."""
        for grid, tiles in ((self._tiles, self.recent), (self._patterns, list(self.starters.values()))):
            for number, tile in enumerate(tiles):
                grid.addWidget(tile, number // across, number % across)
            for number in range(_ACROSS):
                grid.setColumnStretch(number, int(number < across))
                grid.setColumnMinimumWidth(number, 0)

    def _new(self, starter: str) -> None:
        self.new_asked.emit(starter, self.name.text().strip())

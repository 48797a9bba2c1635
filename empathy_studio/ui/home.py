"""The first screen: the doors of the program, and what to do when there is nothing yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from empathy_studio import __version__
from empathy_studio.ui.art import paint_icon
from empathy_studio.ui.controls import Button, Page, column, label, row
from empathy_studio.ui.flow import StartFlow
from empathy_studio.ui.theme import GRID
from empathy_studio.ui.tile import Tile


class Sign(QWidget):
    """A round sign with an icon."""

    def __init__(self, icon: str, size: int) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The disc and the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        disc = QPainterPath()
        disc.addEllipse(QRectF(self.rect()))
        painter.fillPath(disc, palette.brush(role.Light))
        side = self.width() * 0.5
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon, palette.color(role.Link), box)
        painter.end()


class Home(QWidget):
    """Doors; that to Make is there only when there is such a room.

    Signals: `play_asked()`, `make_asked()`, `add_pack_asked()`, `packs_asked()`, `results_asked()`,
    `settings_asked()`.
    """

    play_asked = Signal()
    make_asked = Signal()
    add_pack_asked = Signal()
    packs_asked = Signal()
    results_asked = Signal()
    settings_asked = Signal()

    def __init__(self, *, make: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("First screen"))
        self._state = label("", "quiet")
        words = column(1, label(self.tr("Play"), "title"), self._state, 1, spacing=4)
        inside = row(Sign("play", 88), spacing=3 * GRID)
        inside.addLayout(words, 1)
        self.play = Tile(self.tr("Play"), inside, padding=3 * GRID)
        self.play.clicked.connect(self.play_asked)
        told = label(self.tr("Write lessons that branch, see them as a map, try any scene at once."), "quiet")
        door = row(Sign("file-text", 88), spacing=3 * GRID)
        door.addLayout(column(1, label(self.tr("Make"), "title"), told, 1, spacing=4), 1)
        self.make = Tile(self.tr("Make"), door, padding=3 * GRID)
        self.make.clicked.connect(self.make_asked)
        self._add = Button(self.tr("Add a pack"), "", "package")
        self._add.clicked.connect(self.add_pack_asked)
        self.packs = Button(self.tr("Packs here"), "quiet", "list-tree")
        self.packs.clicked.connect(self.packs_asked)
        self.results = Button(self.tr("Results"), "quiet", "clipboard-list")
        self.results.clicked.connect(self.results_asked)
        self._settings = Button(self.tr("Settings"), "quiet", "settings")
        self._settings.clicked.connect(self.settings_asked)
        content = QWidget()
        box = column(1, label(self.tr("Empathy Studio"), "display"), spacing=2 * GRID)
        box.addWidget(
            label(
                self.tr("Practise conversations with customers: notice, say so in your own words, act on it."), "quiet"
            )
        )
        box.addSpacing(GRID)
        box.addWidget(self.play)
        if make:
            box.addWidget(self.make)
        ways = StartFlow(spacing=GRID)
        for way in (self._add, self.packs, self.results, self._settings):
            ways.addWidget(way)
        box.addLayout(ways)
        box.addStretch(1)
        box.addWidget(label(self.tr("Version {0}").format(__version__), "quiet"))
        content.setLayout(box)
        self.setLayout(column(Page(content, 720), spacing=0))

    def told(self) -> str:
        """What stands below the door to Play."""
        return self._state.text()

    def show_state(self, lessons: int, learners: int) -> None:
        """Say what there is: so many lessons, so many learners."""
        if not lessons:
            self._state.setText(self.tr("No lessons yet. Add a pack, a file that ends in .epack, to begin."))
            return
        told = self.tr("%n lesson(s)", "", lessons)
        people = self.tr("%n learner(s)", "", learners)
        self._state.setText(f"{told} · {people}" if learners else told)

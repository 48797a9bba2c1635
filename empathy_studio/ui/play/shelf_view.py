"""The shelf: what to do next, then every course as a path of lessons with their state and the time they need."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QProgressBar, QVBoxLayout, QWidget

from empathy_studio.progress.records import Learner
from empathy_studio.ui.art import Avatar
from empathy_studio.ui.controls import Button, Card, IconButton, Page, column, empty, label, row
from empathy_studio.ui.play.course_path import CoursePath
from empathy_studio.ui.play.language_names import language_name
from empathy_studio.ui.play.lesson_tile import LessonTile
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.play.standing import Standing, next_of
from empathy_studio.ui.play.told_time import clock
from empathy_studio.ui.theme import GRID


class ShelfView(QWidget):
    """The lessons of one learner.

    Signals: `lesson_chosen(Standing)`, `language_chosen(str)`, `sign_out_asked()`, `settings_asked()`,
    `add_pack_asked()`.
    """

    lesson_chosen = Signal(object)
    language_chosen = Signal(str)
    sign_out_asked = Signal()
    settings_asked = Signal()
    add_pack_asked = Signal()

    def __init__(self, *, may_add_packs: bool = True) -> None:
        super().__init__()
        self._may_add = may_add_packs
        self._paths: list[CoursePath] = []
        self._languages: list[QComboBox] = []
        self.next: Button | None = None
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._avatar = Avatar("", 48)
        self._hello = label("", "title")
        self._told = label("", "quiet")
        out = Button(self.tr("Sign out"), "quiet", "log-out")
        out.clicked.connect(self.sign_out_asked)
        settings = IconButton("settings", self.tr("Settings"))
        settings.clicked.connect(self.settings_asked)
        words = column(self._hello, self._told, spacing=2)
        head = row(self._avatar, spacing=2 * GRID)
        head.addLayout(words, 1)
        head.addWidget(settings)
        head.addWidget(out)
        self._list = QVBoxLayout()
        self._list.setSpacing(4 * GRID)
        content = QWidget()
        content.setLayout(column(head, self._list, 1, spacing=3 * GRID))
        self.setLayout(column(Page(content, 1240), spacing=0))

    def show_learner(
        self,
        learner: Learner,
        standings: tuple[Standing, ...],
        picture: QPixmap | None = None,
        language: str = "",
    ) -> None:
        """Show what there is for `learner`; `language` is the one that lessons are played in."""
        self._avatar.set_person(learner.name, picture)
        name = self.tr("Guest") if learner.guest else learner.name.split()[0]
        self._hello.setText(self.tr("Hello, {0}").format(name))
        self.setAccessibleName(self._hello.text())
        empty(self._list)
        self._paths, self._languages, self.next = [], [], None
        self._told.setText(self._told_of(standings))
        if not standings:
            self._list.addWidget(self._nothing())
            return
        upcoming = next_of(standings)
        if upcoming is not None:
            self._list.addWidget(self._next_card(upcoming))
        for material in dict.fromkeys(one.material for one in standings):
            mine = [one for one in standings if one.material is material]
            self._list.addWidget(self._course(material, mine, language))

    def tiles(self) -> tuple[LessonTile, ...]:
        """The lessons on the screen, in order."""
        return tuple(tile for path in self._paths for tile in path.tiles)

    def language_boxes(self) -> tuple[QComboBox, ...]:
        """The choice of a language for each course that speaks several."""
        return tuple(self._languages)

    def sizeHint(self) -> QSize:
        """A usual window."""
        return QSize(1280, 800)

    def _told_of(self, standings: tuple[Standing, ...]) -> str:
        if not standings:
            return ""
        fresh = sum(one.state == "new" for one in standings)
        due = sum(one.state == "refresher" for one in standings)
        said = [self.tr("%n new lesson(s)", "", fresh)] if fresh else []
        said += [self.tr("%n refresher(s) due", "", due)] if due else []
        if not said and not any(one.state == "go_on" for one in standings):
            return self.tr("You have done all there is. Play one again to see another way.")
        return " · ".join(said)

    def _next_card(self, standing: Standing) -> QWidget:
        title = standing.lesson.title
        if standing.state == "go_on":
            said = self.tr("You were in the middle of “{0}”, at {1}.").format(title, clock(standing.at_s))
            do = self.tr("Go on")
        elif standing.state == "refresher":
            said = self.tr("It is time to play “{0}” again, to keep it fresh.").format(title)
            do = self.tr("Play it again")
        else:
            said = self.tr("Next on your path: “{0}”.").format(title)
            do = self.tr("Begin")
        self.next = Button(do, "primary", "play")
        self.next.setAccessibleName(f"{do}: {title}")
        self.next.clicked.connect(partial(self.lesson_chosen.emit, standing))
        line = row(label(said, "lead"), spacing=2 * GRID)
        line.setStretch(0, 1)
        line.addWidget(self.next)
        return Card(line, look="soft", padding=2 * GRID)

    def _course(self, material: Material, standings: list[Standing], language: str) -> QWidget:
        part = QWidget()
        part.setProperty("look", "page")
        course = material.spoken(language)
        title = label(course.title, "heading")
        head = row(title, spacing=2 * GRID)
        head.setStretch(0, 1)
        if len(material.languages) > 1:
            head.addWidget(self._language(material, language))
        path = CoursePath(standings)
        path.chosen.connect(self.lesson_chosen)
        self._paths.append(path)
        part.setLayout(column(head, label(course.summary, "quiet"), self._progress(standings), path, spacing=GRID))
        return part

    def _progress(self, standings: list[Standing]) -> QWidget:
        done = sum(one.best is not None for one in standings)
        left = sum(one.minutes_left for one in standings if one.best is None)
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setRange(0, len(standings))
        bar.setValue(done)
        bar.setFixedWidth(160)
        said = self.tr("{0} of {1} done").format(done, len(standings))
        bar.setAccessibleName(said)
        if left:
            said += " · " + self.tr("about %n min to go", "", left)
        part = QWidget()
        part.setProperty("look", "page")
        line = row(bar, label(said, "quiet"), spacing=2 * GRID)
        line.setStretch(1, 1)
        part.setLayout(line)
        return part

    def _language(self, material: Material, language: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Language of {0}").format(material.course.title))
        for tag in material.languages:
            box.addItem(language_name(tag), tag)
        box.setCurrentIndex(max(0, box.findData(language)))
        box.currentIndexChanged.connect(partial(self._language_picked, box))
        self._languages.append(box)
        return box

    def _language_picked(self, box: QComboBox, _index: int) -> None:
        self.language_chosen.emit(str(box.currentData()))

    def _nothing(self) -> QWidget:
        words = column(
            label(self.tr("No lessons here yet"), "heading"),
            label(self.tr("Lessons come in packs, files that end in .epack. Add one from a stick or a folder.")),
            spacing=GRID,
        )
        card = Card(words, padding=4 * GRID, spacing=2 * GRID)
        if self._may_add:
            add = Button(self.tr("Add a pack"), "primary", "package")
            add.clicked.connect(self.add_pack_asked)
            card.box.addLayout(row(add, 1))
        return card

"""The shelf: every lesson with its state, the time it needs, and what to do next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from empathy_studio.course.scenes import Channel
from empathy_studio.progress.records import Learner
from empathy_studio.ui.art import Avatar, paint_icon
from empathy_studio.ui.controls import Button, Card, IconButton, Page, Tile, column, empty, label, row
from empathy_studio.ui.play.channels.channel_names import ICONS
from empathy_studio.ui.play.standing import Standing, clock
from empathy_studio.ui.theme import GRID


class LessonArt(QWidget):
    """The head of a lesson's tile: the channel of its first scene, and who is met there."""

    def __init__(self, channel: Channel, name: str, portrait: QPixmap | None) -> None:
        super().__init__()
        self._channel = channel
        self.setFixedHeight(112)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if name:
            avatar = Avatar(name, 80, portrait)
            avatar.set_ground(QPalette.ColorRole.Base)
            box = row(2, avatar, 1)
            box.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
            self.setLayout(box)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tinted ground with a large, quiet icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(role.Light))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        x = 3 * GRID if left_to_right else self.width() - 3 * GRID - 56
        colour = palette.color(role.Link)
        painter.setOpacity(0.75)
        paint_icon(painter, ICONS[self._channel], colour, QRectF(x, self.height() / 2 - 28, 56, 56))
        painter.end()


class LessonTile(Tile):
    """One lesson."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        lesson, cast = standing.lesson, {one.id: one for one in standing.material.course.cast}
        start = next((scene for scene in lesson.scenes if scene.id == lesson.start), None)
        person = cast.get(start.speaker) if start is not None and start.speaker is not None else None
        portrait = standing.material.picture(person.portrait) if person is not None and person.portrait else None
        art = LessonArt(
            start.channel if start is not None else "page",
            person.name if person is not None else "",
            QPixmap.fromImage(portrait) if portrait is not None else None,
        )
        said, look = self._said(standing)
        tag = label(said, look, wrap=False)
        minutes = label(
            self.tr("%n min", "", max(1, round(lesson.minutes))) if lesson.minutes else "", "quiet", wrap=False
        )
        title, summary = label(lesson.title, "heading"), label(lesson.summary, "quiet")
        super().__init__(
            f"{lesson.title}. {said}. {lesson.summary}", art, title, summary, 1, row(tag, 1, minutes), padding=2 * GRID
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _said(self, standing: Standing) -> tuple[str, str]:
        if standing.state == "go_on":
            return self.tr("Go on at {0}").format(clock(standing.at_s)), "tag"
        if standing.best is not None:
            score = standing.best.score
            share = f" · {round(score * 100)} %" if score is not None else ""
            return self.tr("Done") + share, "tag-plain"
        return self.tr("New"), "tag"


class ShelfView(QWidget):
    """The lessons of one learner.

    Signals: `lesson_chosen(Standing)`, `sign_out_asked()`, `settings_asked()`, `add_pack_asked()`.
    """

    lesson_chosen = Signal(object)
    sign_out_asked = Signal()
    settings_asked = Signal()
    add_pack_asked = Signal()

    def __init__(self, *, may_add_packs: bool = True) -> None:
        super().__init__()
        self._may_add = may_add_packs
        self._columns = 3
        self._standings: tuple[Standing, ...] = ()
        self._tiles: list[LessonTile] = []
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
        self._list.setSpacing(3 * GRID)
        content = QWidget()
        content.setLayout(column(head, self._list, 1, spacing=4 * GRID))
        self.setLayout(column(Page(content, 1120), spacing=0))

    def show_learner(self, learner: Learner, standings: tuple[Standing, ...]) -> None:
        """Show what there is for `learner`."""
        self._standings = standings
        self._avatar.set_person(learner.name)
        self._hello.setText(self.tr("Hello, {0}").format(learner.name.split()[0]))
        self.setAccessibleName(self._hello.text())
        empty(self._list)
        self._tiles = []
        going = next((one for one in standings if one.state == "go_on"), None)
        fresh = sum(one.state == "new" for one in standings)
        if not standings:
            self._told.setText("")
            self._list.addWidget(self._nothing())
            return
        self._told.setText(
            self.tr("You were in the middle of “{0}”.").format(going.lesson.title)
            if going is not None
            else self.tr("%n new lesson(s)", "", fresh)
            if fresh
            else self.tr("You have done all there is. Play one again to see another way.")
        )
        for material in dict.fromkeys(one.material for one in standings):
            mine = [one for one in standings if one.material is material]
            self._list.addWidget(self._course(material.course.title, material.course.summary, mine))

    def tiles(self) -> tuple[LessonTile, ...]:
        """The lessons on the screen, in order."""
        return tuple(self._tiles)

    def _course(self, title: str, summary: str, standings: list[Standing]) -> QWidget:
        part = QWidget()
        part.setProperty("look", "page")
        grid = QGridLayout()
        grid.setSpacing(2 * GRID)
        for number, standing in enumerate(standings):
            tile = LessonTile(standing)
            tile.clicked.connect(partial(self.lesson_chosen.emit, standing))
            grid.addWidget(tile, number // self._columns, number % self._columns)
            self._tiles.append(tile)
        for number in range(self._columns):
            grid.setColumnStretch(number, 1)
        part.setLayout(column(label(title, "heading"), label(summary, "quiet"), grid, spacing=GRID))
        return part

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

    def sizeHint(self) -> QSize:
        """A usual window."""
        return QSize(1280, 800)

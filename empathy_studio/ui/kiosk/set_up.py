"""The first minutes of a kiosk: language, PIN, the organisation's key, packs, who learns here; then the tiles."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPlainTextEdit, QWidget

from empathy_studio.errors import ProgressError
from empathy_studio.progress.learners import Learners
from empathy_studio.ui.controls import Button, Card, Page, column, label, row
from empathy_studio.ui.kiosk.first_choices import can_start_at_sign_in
from empathy_studio.ui.kiosk.site import Site
from empathy_studio.ui.kiosk.site_form import SiteForm
from empathy_studio.ui.play.language_names import language_name
from empathy_studio.ui.said import said
from empathy_studio.ui.theme import GRID
from empathy_studio.ui.translations import languages

_LEAST_WIDTH, _LETTERS = 820, 56
"""How wide the page grows at least, in px, and how many letters wide."""


class SetUp(QWidget):
    """Everything a new kiosk needs, on one page; whatever is left out can be done later on the trainer's page.

    Signals: `language_chosen(str)` with a BCP 47 tag, empty for the system's; `pin_asked()`, `key_asked()`,
    `packs_asked()`, `done(Site)`, `left()` when the kiosk is not to start.
    """

    language_chosen = Signal(str)

    pin_asked = Signal()
    key_asked = Signal()
    packs_asked = Signal()
    done = Signal(object)
    left = Signal()

    def __init__(self, learners: Learners, site: Site, language: str = "") -> None:
        """`language` is the tag that is chosen now, empty for the system's."""
        super().__init__()
        self.setProperty("look", "page")
        self._learners = learners
        self.setAccessibleName(self.tr("Set this kiosk up"))
        self.languages = QComboBox()
        self.languages.setAccessibleName(self.tr("Language"))
        self.languages.addItem(self.tr("The system's, where it is spoken"), "")
        for tag in languages():
            self.languages.addItem(language_name(tag), tag)
        self.languages.setCurrentIndex(max(0, self.languages.findData(language)))
        self.languages.currentIndexChanged.connect(self._language_picked)
        self.pin = Button(self.tr("Choose the trainer's PIN"), "primary")
        self.pin.clicked.connect(self.pin_asked)
        self._pin_told = label("")
        self.key = Button(self.tr("Trust your organisation's key"), "", "check")
        self.key.clicked.connect(self.key_asked)
        self._key_told = label("")
        self.packs = Button(self.tr("Add packs from a stick"), "", "package")
        self.packs.clicked.connect(self.packs_asked)
        self._packs_told = label("")
        self.names = QPlainTextEdit()
        self.names.setAccessibleName(self.tr("Names of the learners, one in a line"))
        self.names.setPlaceholderText(self.tr("Morning shift:\nAna García, 1041\nTom Becker, 1042"))
        self.names.setTabChangesFocus(True)
        self.names.setFixedHeight(168)
        self._names_told = label("", "warning")
        self._names_told.hide()
        self.form = SiteForm(site)
        self.sign_in = QCheckBox(self.tr("Start the kiosk when this account signs in"))
        self.sign_in.setVisible(can_start_at_sign_in())
        self.start = Button(self.tr("Start the kiosk"), "primary", "check")
        self.start.clicked.connect(self._start)
        leave = Button(self.tr("Not now"), "quiet")
        leave.clicked.connect(self.left)
        names_hint = self.tr("One in a line; a number after a comma if you use numbers. More can be added later.")
        groups_hint = self.tr("A line that ends in a colon begins a group: those below it belong to it.")
        language_hint = self.tr("The language of the program itself. It changes at once.")
        content = QWidget()
        content.setLayout(
            column(
                label(self.tr("Set this kiosk up"), "display"),
                label(self.tr("Six things, under two minutes. Trainees sign in right afterwards."), "quiet"),
                self._step("1", self.tr("Language"), label(language_hint, "quiet"), row(self.languages, 1)),
                self._step("2", self.tr("The trainer's PIN"), self._pin_told, row(self.pin, 1)),
                self._step("3", self.tr("Your organisation's key"), self._key_told, row(self.key, 1)),
                self._step("4", self.tr("Lessons"), self._packs_told, row(self.packs, 1)),
                self._step(
                    "5",
                    self.tr("Who learns here"),
                    label(names_hint + " " + groups_hint, "quiet"),
                    self.names,
                    self._names_told,
                ),
                self._step("6", self.tr("This PC"), self.form, self.sign_in),
                row(1, leave, self.start),
                1,
                spacing=2 * GRID,
            )
        )
        self._page = Page(content, max(_LEAST_WIDTH, self.fontMetrics().averageCharWidth() * _LETTERS))
        self.setLayout(column(self._page, spacing=0))

    def take_over(self, former: SetUp) -> None:
        """Take what was entered on another page like this one, which spoke another language, and its place."""
        self.names.setPlainText(former.names.toPlainText())
        self.sign_in.setChecked(former.sign_in.isChecked())
        self.layout().activate()  # type: ignore[union-attr]
        self._page.verticalScrollBar().setValue(former._page.verticalScrollBar().value())

    def show_state(self, *, pin_set: bool, lessons: int, trusted: tuple[str, ...] = ()) -> None:
        """Say what is done already, and go to what is to be done next."""
        self._pin_told.setText(
            self.tr("It is set. The way out of the kiosk opens to it, or to the recovery code.")
            if pin_set
            else self.tr("It opens the way out. A recovery code is shown once, in case the PIN is ever lost.")
        )
        self.pin.setVisible(not pin_set)
        self.start.setEnabled(pin_set)
        self.key.setEnabled(pin_set)
        self._key_told.setText(
            self.tr("Trusted here: {0}.").format(", ".join(trusted))
            if trusted
            else self.tr("A file that ends in .ekey, from whoever makes your packs. Without it each is asked about.")
        )
        self._packs_told.setText(
            self.tr("%n lesson(s) are here.", "", lessons) if lessons else self.tr("No lessons are here yet.")
        )
        steps = ((self.pin, pin_set), (self.key, bool(trusted)), (self.packs, bool(lessons)))
        onward = next((step for step, done in steps if not done), self.names)
        onward.setFocus()
        self.layout().activate()  # type: ignore[union-attr]
        self._page.ensureWidgetVisible(onward.parentWidget() or onward, GRID, GRID)  # the step, not the cursor alone

    @property
    def at_sign_in(self) -> bool:
        """Whether the kiosk is to start with its account."""
        return self.sign_in.isChecked()

    def fault(self) -> str:
        """Why the names could not be kept; empty while there is nothing wrong."""
        return self._names_told.text()

    def _language_picked(self, _index: int) -> None:
        self.language_chosen.emit(str(self.languages.currentData()))

    def _step(self, number: str, title: str, *parts: object) -> Card:
        card = Card(padding=3 * GRID, spacing=GRID + GRID // 2)
        card.setAccessibleName(f"{number}. {title}")
        card.box.addLayout(_heading(number, title))
        for part in parts:
            if isinstance(part, QWidget):
                card.box.addWidget(part)
            else:
                card.box.addLayout(part)  # type: ignore[arg-type]
        return card

    def _start(self) -> None:
        left: list[str] = []
        told = group = heading = ""
        for line in map(str.strip, self.names.toPlainText().splitlines()):
            if line.endswith(":"):
                group = line.removesuffix(":").strip()
                heading = line
                continue
            name, _, number = (part.strip() for part in line.rpartition(",")) if "," in line else (line, "", "")
            try:
                if name:
                    self._learners.add(name, number=number, groups=(group,) if group else ())
            except ProgressError as error:
                left += [heading, line] if group and heading not in left else [line]
                told = told or said(error)
        self.names.setPlainText("\n".join(left))
        self._names_told.setText(told)
        self._names_told.setVisible(bool(told))
        if not left:
            self.done.emit(self.form.site())


def _heading(number: str, title: str) -> QHBoxLayout:
    """The number of a step and its title, which has all the room there is beside it."""
    line = row(label(number, "tag", wrap=False), spacing=2 * GRID)
    line.addWidget(label(title, "heading"), 1)
    return line

"""The trainer's page of a kiosk: its health, packs from a stick, files to carry, its choices, and the way out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from empathy_studio.ui.controls import Answer, Button, Card, Page, column, empty, label, row
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.kiosk.health import Line
from empathy_studio.ui.kiosk.health_list import HealthList
from empathy_studio.ui.kiosk.site import Site
from empathy_studio.ui.kiosk.site_form import SiteForm
from empathy_studio.ui.kiosk.sticks import Stick, keys_on, packs_on
from empathy_studio.ui.theme import GRID

Sticks = Callable[[], tuple[Stick, ...]]


_LEAST_WIDTH, _LETTERS = 1040, 112
"""How wide the page grows at least, in px, and how many letters wide."""
AT_A_GLANCE = 4
"""So many things stand one below the other; more are scrolled through."""


class ChooseOne(Card):
    """A list of things to press. Signals: `chosen(object)`, `dropped()`, `asked_again()` to look once more."""

    chosen = Signal(object)
    dropped = Signal()
    asked_again = Signal()

    def __init__(self, title: str, hint: str, choices: tuple[tuple[str, object], ...]) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFixedWidth(640)
        self.setAccessibleName(title)
        again = Button(self.tr("Look again"), "", "rotate-ccw")
        again.clicked.connect(self.asked_again)
        drop = Button(self.tr("Cancel"), "quiet")
        drop.clicked.connect(self.dropped)
        self.answers: list[Answer] = []
        self.box.addWidget(label(title, "title"))
        self.box.addWidget(label(hint, "quiet"))
        listed = column(spacing=GRID)
        for text, value in choices:
            answer = Answer(text)
            answer.clicked.connect(partial(self.chosen.emit, value))
            listed.addWidget(answer)
            self.answers.append(answer)
        if len(choices) > AT_A_GLANCE:
            inside = QWidget()
            inside.setProperty("look", "page")
            inside.setLayout(listed)
            page = Page(inside, 640)
            page.setMinimumHeight(360)
            self.box.addWidget(page)
        elif choices:
            self.box.addLayout(listed)
        self.box.addLayout(row(1, drop, again))
        self.setFocusProxy(self.answers[0] if self.answers else again)


def pack_choices(sticks: tuple[Stick, ...]) -> tuple[tuple[str, object], ...]:
    """Every pack on every stick, as things to press; the value is its path."""
    return tuple((f"{one.name}   ({stick.name})", one) for stick in sticks for one in packs_on(stick.folder))


def key_choices(sticks: tuple[Stick, ...]) -> tuple[tuple[str, object], ...]:
    """Every publisher's key on every stick, as things to press; the value is its path."""
    return tuple((f"{one.name}   ({stick.name})", one) for stick in sticks for one in keys_on(stick.folder))


def folder_choices(sticks: tuple[Stick, ...], here: Path, here_named: str) -> tuple[tuple[str, object], ...]:
    """Where a file can be written: each stick that takes one, and last the folder `here`."""
    return (*((one.name, one.folder) for one in sticks if one.writable), (here_named, here))


class TrainerPage(QWidget):
    """What only the trainer sees.

    Signals: `closed()`, `leave_asked()`, `packs_asked()`, `key_asked()` for a publisher's key, `shelf_asked()` to see
    the packs that are here, `support_asked()`, `results_asked()` to carry results away, `take_in_asked()` for what was
    carried here, `people_asked()` for one person's data, `site_chosen(Site)`.
    """

    closed = Signal()
    leave_asked = Signal()
    packs_asked = Signal()
    key_asked = Signal()
    shelf_asked = Signal()
    support_asked = Signal()
    results_asked = Signal()
    take_in_asked = Signal()
    people_asked = Signal()
    site_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "window")
        self.setAccessibleName(self.tr("Trainer"))
        self.health = HealthList()
        self.back = Button(self.tr("Back to the kiosk"), "primary", "arrow-left")
        self.back.clicked.connect(self.closed)
        self.leave = Button(self.tr("Leave the kiosk"), "", "log-out")
        self.leave.clicked.connect(self.leave_asked)
        self.packs = Button(self.tr("Add packs from a stick"), "", "package")
        self.packs.clicked.connect(self.packs_asked)
        self.key = Button(self.tr("Publisher's key from a stick"), "", "check")
        self.key.clicked.connect(self.key_asked)
        self.shelf = Button(self.tr("Packs here"), "", "list-tree")
        self.shelf.clicked.connect(self.shelf_asked)
        self.results = Button(self.tr("Results to carry"), "", "download")
        self.results.clicked.connect(self.results_asked)
        self.take_in = Button(self.tr("Take results in"), "", "upload")
        self.take_in.clicked.connect(self.take_in_asked)
        self.people = Button(self.tr("One person's data"), "", "user-round")
        self.people.clicked.connect(self.people_asked)
        self.support = Button(self.tr("Support file"), "", "file-text")
        self.support.clicked.connect(self.support_asked)
        self.keep = Button(self.tr("Keep these choices"), "")
        self.keep.clicked.connect(self._keep)
        self.form: SiteForm | None = None
        self._form_box = column()
        choices = Card(padding=3 * GRID, spacing=2 * GRID)
        choices.box.addLayout(self._form_box)
        choices.box.addLayout(row(1, self.keep))
        state = row(label(self.tr("Health"), "heading"), self.support, spacing=2 * GRID)
        state.setStretch(0, 1)
        content = QWidget()
        content.setLayout(
            column(
                label(self.tr("Trainer"), "display"),
                _named_rows(
                    (self.tr("Kiosk"), (self.back, self.leave)),
                    (self.tr("Packs"), (self.packs, self.shelf, self.key)),
                    (self.tr("Results"), (self.results, self.take_in, self.people)),
                ),
                state,
                self.health,
                label(self.tr("This kiosk"), "heading"),
                choices,
                1,
                spacing=2 * GRID,
            )
        )
        self.setLayout(
            column(Page(content, max(_LEAST_WIDTH, self.fontMetrics().averageCharWidth() * _LETTERS)), spacing=0)
        )

    def show_state(self, lines: tuple[Line, ...], site: Site) -> None:
        """Show how the kiosk is, and what is chosen for it."""
        self.health.show_lines(lines)
        empty(self._form_box)
        self.form = SiteForm(site)
        self._form_box.addWidget(self.form)
        self.back.setFocus()

    def _keep(self) -> None:
        if self.form is not None:
            self.site_chosen.emit(self.form.site())


def _named_rows(*rows: tuple[str, tuple[Button, ...]]) -> QWidget:
    """What can be done, by what it is about: each row has its name in front, and wraps where letters are large."""
    made = QWidget()
    made.setProperty("look", "page")
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(2 * GRID)
    grid.setVerticalSpacing(GRID + 4)
    grid.setColumnStretch(1, 1)
    for number, (name, buttons) in enumerate(rows):
        beside = QWidget()
        beside.setProperty("look", "page")
        flow = FlowLayout(beside, spacing=GRID)
        for button in buttons:
            flow.addWidget(button)
        grid.addWidget(label(name, "strong", wrap=False), number, 0)
        grid.addWidget(beside, number, 1)
    return made

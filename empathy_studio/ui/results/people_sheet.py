"""The sheet for one person's data: all of it as a file for that person, or deleted for good."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from empathy_studio.progress.records import Learner
from empathy_studio.ui.controls import Button, Card, column, empty, label, row
from empathy_studio.ui.results.carry_sheet import sheet_width
from empathy_studio.ui.theme import GRID

MOST_ROWS = 40
"""So many people are shown at once; the others are found by typing a part of their name."""


class PersonRow(Card):
    """One person. Signals: `export_asked(Learner)`, `erase_asked(Learner)` once the question was answered."""

    export_asked = Signal(object)
    erase_asked = Signal(object)

    def __init__(self, person: Learner) -> None:
        super().__init__(look="soft", padding=2 * GRID, spacing=GRID)
        self.person = person
        name = f"{person.name}, {person.number}" if person.number else person.name
        self.setAccessibleName(name)
        self.export = Button(self.tr("All their data as a file"), "", "file-text")
        self.export.clicked.connect(partial(self.export_asked.emit, person))
        self.erase = Button(self.tr("Erase"), "quiet", "trash-2")
        self.erase.clicked.connect(self._ask)
        told = self.tr("Everything that is kept of {0} is deleted here, with the backups that hold it.").format(name)
        self.yes = Button(self.tr("Erase for good"), "primary")
        self.yes.clicked.connect(partial(self.erase_asked.emit, person))
        self.no = Button(self.tr("Keep it"))
        self.no.clicked.connect(self._keep)
        self._offers, self._sure = QWidget(), QWidget()
        self._offers.setLayout(row(1, self.erase, self.export))
        question = label(told + " " + self.tr("It cannot be undone."), "warning")
        self._sure.setLayout(column(question, row(1, self.no, self.yes)))
        self.box.addWidget(label(name, "heading"))
        for part in (self._offers, self._sure):
            part.setProperty("look", "page")
            self.box.addWidget(part)
        self._sure.hide()

    def _ask(self) -> None:
        self._offers.hide()
        self._sure.show()
        self.no.setFocus()

    def _keep(self) -> None:
        self._sure.hide()
        self._offers.show()
        self.erase.setFocus()


class PeopleSheet(Card):
    """Who learns here. Signals: `export_asked(Learner)`, `erase_asked(Learner)`, `dropped()`."""

    export_asked = Signal(object)
    erase_asked = Signal(object)
    dropped = Signal()

    def __init__(self, people: Sequence[Learner]) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFixedWidth(sheet_width(self))
        self.setAccessibleName(self.tr("One person's data"))
        self._people = tuple(people)
        self.rows: list[PersonRow] = []
        self._list: QVBoxLayout = column(spacing=2 * GRID)
        inside = QWidget()
        inside.setLayout(self._list)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("A part of the name, or the number"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.textChanged.connect(self._show)
        drop = Button(self.tr("Close"), "quiet")
        drop.clicked.connect(self.dropped)
        hint = self.tr("A person may ask for everything that is kept of them, and may ask to be forgotten.")
        self.box.addWidget(label(self.tr("One person's data"), "title"))
        self.box.addWidget(label(hint, "quiet"))
        self.box.addWidget(self.search)
        self.box.addWidget(inside)
        self.box.addLayout(row(1, drop))
        self._show("")

    def _show(self, text: str) -> None:
        empty(self._list)
        wanted = text.strip().casefold()
        found = [one for one in self._people if wanted in one.name.casefold() or wanted == one.number]
        self.rows = [PersonRow(one) for one in found[:MOST_ROWS]]
        for one in self.rows:
            one.export_asked.connect(self.export_asked)
            one.erase_asked.connect(self.erase_asked)
            self._list.addWidget(one)
        if len(found) > MOST_ROWS:
            left = len(found) - MOST_ROWS
            self._list.addWidget(label(self.tr("%n more: type a part of the name.", "", left), "quiet"))
        if not found:
            self._list.addWidget(label(self.tr("Nobody is called that."), "quiet"))

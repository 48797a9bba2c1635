"""The sheet on which carried results are taken in: what each file is, whether it is known, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.exchange.carrying import Arrived, TakenIn
from empathy_studio.ui.controls import Button, Card, column, empty, label, row
from empathy_studio.ui.results.carry_sheet import sheet_width
from empathy_studio.ui.said import said
from empathy_studio.ui.theme import GRID

_LOOKS = {"new": "tag", "taken": "tag-plain", "untrusted": "tag-warned", "refused": "tag-warned"}


class FileRow(Card):
    """One file. Signals: `take_asked(Arrived)`, `trust_asked(Arrived)`."""

    take_asked = Signal(object)
    trust_asked = Signal(object)

    def __init__(self, shown: Arrived) -> None:
        super().__init__(look="soft", padding=2 * GRID, spacing=GRID)
        self.shown = shown
        states = {
            "new": self.tr("New"),
            "taken": self.tr("Known"),
            "untrusted": self.tr("Key not known"),
            "refused": self.tr("Refused"),
        }
        kinds = {"results": self.tr("Results of {0}"), "receipt": self.tr("Receipt of {0}")}
        title = kinds[shown.kind].format(shown.source) if shown.source else shown.path.name
        self.setAccessibleName(f"{title}: {states[shown.state]}")
        state = label(states[shown.state], _LOOKS[shown.state], wrap=False)
        self.box.addLayout(row(label(title, "heading"), 1, state))
        made = self.tr("Made {0}").format(shown.made_at[:16].replace("T", " ")) if shown.made_at else ""
        names = self.tr("without names") if shown.people == "pseudonyms" else ""
        self.box.addWidget(label(" · ".join(part for part in (made, names, shown.path.name) if part), "quiet"))
        self._told = label(said(shown.told), "warning" if shown.state == "refused" else "quiet")
        self._told.setVisible(bool(shown.told))
        self.box.addWidget(self._told)
        self.do: Button | None = None
        if shown.state == "untrusted":
            self._ask_to_compare()
        elif shown.state != "refused":
            words = self.tr("Take it in") if shown.state == "new" else self.tr("Take it in again")
            self.do = Button(words, "primary" if shown.state == "new" else "", "download")
            self.do.clicked.connect(partial(self.take_asked.emit, shown))
            self.box.addLayout(row(1, self.do))

    def _ask_to_compare(self) -> None:
        told = self.tr("Compare these ten words with the trainer's page of that machine before you trust it:")
        self.box.addWidget(label(told))
        self.box.addWidget(label(self.shown.card.fingerprint, "strong"))
        self.do = Button(self.tr("The words are the same: trust it"), "", "check")
        self.do.clicked.connect(partial(self.trust_asked.emit, self.shown))
        self.box.addLayout(row(1, self.do))

    def show_taken(self, taken: TakenIn) -> None:
        """Say what came of it."""
        self._told.setText(" ".join(map(said, taken.sentences)))
        self._told.show()


class TakeInSheet(Card):
    """The files that lie there.

    Signals: `take_asked(Arrived)`, `trust_asked(Arrived)`, `files_asked()`, `asked_again()`, `dropped()`.
    """

    take_asked = Signal(object)
    trust_asked = Signal(object)
    files_asked = Signal()
    asked_again = Signal()
    dropped = Signal()

    def __init__(self, files: Sequence[Arrived], *, browse: bool = False) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFixedWidth(sheet_width(self))
        self.setAccessibleName(self.tr("Take results in"))
        self.rows: list[FileRow] = []
        self._list: QVBoxLayout = column(spacing=2 * GRID)
        inside = QWidget()
        inside.setLayout(self._list)
        again = Button(self.tr("Look again"), "", "rotate-ccw")
        again.clicked.connect(self.asked_again)
        self.drop = Button(self.tr("Close"), "quiet")
        self.drop.clicked.connect(self.dropped)
        last = [self.drop, again]
        if browse:
            choose = Button(self.tr("Choose files"), "", "folder-open")
            choose.clicked.connect(self.files_asked)
            last.append(choose)
        told = self.tr("Taking the same file in again does no harm, and the order does not matter.")
        self.box.addWidget(label(self.tr("Take results in"), "title"))
        self.box.addWidget(label(told, "quiet"))
        self.box.addWidget(inside)
        self.box.addLayout(row(1, *last))
        self.show_files(files)

    @property
    def first(self) -> Button:
        """What there is to do first; closing, when all is done."""
        left = (one.do for one in self.rows if one.do is not None and one.shown.state != "taken")
        return next(left, self.drop)

    def show_files(self, files: Sequence[Arrived], taken: TakenIn | None = None, at: Arrived | None = None) -> None:
        """Show these in place of the former; what came of the file `at` is said in its row."""
        empty(self._list)
        self.rows = [FileRow(one) for one in files]
        for one in self.rows:
            one.take_asked.connect(self.take_asked)
            one.trust_asked.connect(self.trust_asked)
            self._list.addWidget(one)
            if taken is not None and at is not None and one.shown.path == at.path:
                one.show_taken(taken)
        if not self.rows:
            told = self.tr("Nothing to take in lies there. Bundles end in .eresults, receipts in .receipt.")
            self._list.addWidget(label(told, "quiet"))
        self.first.setFocus()

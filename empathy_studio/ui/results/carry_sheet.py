"""The sheet before results leave: how much, whether names go along, what becomes of own words, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QVBoxLayout, QWidget

from empathy_studio.exchange.carrying import CarryOut
from empathy_studio.progress.disclosure import Words
from empathy_studio.ui.controls import Answer, Button, Card, column, label, row
from empathy_studio.ui.theme import GRID

LEAST_WIDTH, LETTERS, MARGIN = 720, 56, 12 * GRID


class CarrySheet(Card):
    """Asks what leaves, and where to.

    `places` are folders by name. `receipt_of` says since when there can be less than everything, empty when no receipt
    was taken in; `reader` is whom words can be sealed to, empty for nobody. `key_words` are those by which the key of
    this machine is known elsewhere.

    Signals: `chosen(Path, CarryOut)`, `elsewhere(CarryOut)` for a folder that is to be asked for, `asked_again()` to
    look for sticks once more, `dropped()`.
    """

    chosen = Signal(object, object)
    elsewhere = Signal(object)
    asked_again = Signal()
    dropped = Signal()

    def __init__(
        self,
        places: Sequence[tuple[str, Path]],
        *,
        receipt_of: str = "",
        reader: str = "",
        key_words: str = "",
        browse: bool = False,
    ) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFixedWidth(sheet_width(self))
        self.setAccessibleName(self.tr("Results to carry"))
        self.pseudonyms = QCheckBox(self.tr("Without names"))
        self.everything, self.since = Answer(self.tr("Everything"), checkable=True), None
        amounts = [self.everything]
        if receipt_of:
            self.since = Answer(self.tr("What is new since the receipt of {0}").format(receipt_of), checkable=True)
            amounts.append(self.since)
        self.words: dict[Words, Answer] = {"withheld": Answer(self.tr("They stay here"), checkable=True)}
        if reader:
            told = self.tr("Sealed: only “{0}” can read them").format(reader)
            self.words["sealed"] = Answer(told, checkable=True)
        told = self.tr("They go along, so that a lesson can be gone on with on another kiosk at the same second")
        self.words["plain"] = Answer(told, checkable=True)
        self._amounts = _one_of(amounts)
        self._kinds = _one_of(list(self.words.values()))
        self.places = [Answer(name) for name, _ in places]
        for answer, (_, folder) in zip(self.places, places, strict=True):
            answer.clicked.connect(partial(self._choose, folder))
        again = Button(self.tr("Look again"), "", "rotate-ccw")
        again.clicked.connect(self.asked_again)
        drop = Button(self.tr("Cancel"), "quiet")
        drop.clicked.connect(self.dropped)
        last = [drop, again]
        if browse:
            self.browse = Button(self.tr("Choose a folder"), "", "folder-open")
            self.browse.clicked.connect(self._ask_elsewhere)
            last.append(self.browse)
        self.box.addWidget(label(self.tr("Results to carry"), "title"))
        self.box.addWidget(label(self.tr("A signed file, and beside it the key to check it by."), "quiet"))
        if self.since is not None:
            self.box.addLayout(self._part(self.tr("How much"), amounts))
        self.box.addLayout(self._part(self.tr("What learners wrote in their own words"), list(self.words.values())))
        self.box.addWidget(self.pseudonyms)
        self.box.addWidget(label(self.tr("Everybody gets another name, the same each time."), "quiet"))
        self.box.addLayout(self._part(self.tr("Where to"), self.places))
        if key_words:
            self.box.addWidget(label(self.tr("Where it is taken in, this machine's key must read:"), "quiet"))
            self.box.addWidget(label(key_words, "strong"))
        self.box.addLayout(row(1, *last))
        self.first: QWidget = self.places[0] if self.places else last[-1]

    def how(self) -> CarryOut:
        """What is chosen."""
        words = next(name for name, answer in self.words.items() if answer.isChecked())
        since = self.since is not None and self.since.isChecked()
        return CarryOut(words=words, pseudonyms=self.pseudonyms.isChecked(), since_receipt=since)

    def _choose(self, folder: Path) -> None:
        self.chosen.emit(folder, self.how())

    def _ask_elsewhere(self) -> None:
        self.elsewhere.emit(self.how())

    def _part(self, title: str, answers: Sequence[Answer]) -> QVBoxLayout:
        return column(label(title, "label"), *answers)


def sheet_width(sheet: QWidget) -> int:
    """How wide a sheet is, in px: wider where text is large, and never wider than the screen."""
    screen = sheet.screen()
    most = screen.availableGeometry().width() - MARGIN if screen is not None else LEAST_WIDTH
    wanted = max(LEAST_WIDTH, sheet.fontMetrics().averageCharWidth() * LETTERS)
    return max(min(wanted, most), LEAST_WIDTH)


def _one_of(answers: Sequence[Answer]) -> QButtonGroup:
    """Join answers so that exactly one is picked, the first to begin with."""
    group = QButtonGroup(answers[0])
    for answer in answers:
        group.addButton(answer)
    answers[0].setChecked(True)
    return group

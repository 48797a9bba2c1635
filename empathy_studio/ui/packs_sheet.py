"""The packs on this machine, for the trainer: which version of each is in use, the way back, and the way off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.pack.disk import in_words
from empathy_studio.pack.shelf_database import Version
from empathy_studio.ui.controls import Button, Card, Page, column, empty, label, row
from empathy_studio.ui.said import said
from empathy_studio.ui.theme import GRID

_WIDTH = 720
_MOST_HEIGHT = 440
_ROW_HEIGHT = 132
_ASKING_HEIGHT = 40
_NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class ShelvedPack:
    """One pack on the shelf, as it is shown. `publisher` is empty when nobody here knows the key any more."""

    version: Version
    previous: Version | None
    publisher: str
    size_on_disk: int
    """Bytes that removing it frees."""


def version_name(version: Version) -> str:
    """What people call a version: its name, else its number."""
    return version.version_name or str(version.version)


class PackRow(Card):
    """One pack. Signals: `switch_asked(str)` to the other version, `remove_asked(str)`, each with the pack's id."""

    switch_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, shown: ShelvedPack) -> None:
        super().__init__(look="soft", padding=2 * GRID, spacing=GRID)
        self.shown = shown
        version, name = shown.version, shown.version.pack
        self.setAccessibleName(version.title)
        self.box.addWidget(label(version.title, "heading"))
        installed_at = QDateTime.fromSecsSinceEpoch(int(datetime.fromisoformat(version.installed_at).timestamp()))
        since = QLocale().toString(installed_at.date(), self.tr("d MMMM yyyy"))
        parts = [self.tr("Version {0}").format(version_name(version)), self.tr("since {0}").format(since)]
        if shown.publisher:
            parts.append(self.tr("by {0}").format(shown.publisher))
        parts.append(said(in_words(version.size)))
        self.box.addWidget(label(" · ".join(part.replace(" ", _NO_BREAK) for part in parts), "quiet"))
        self.switch: Button | None = None
        if shown.previous is not None:
            self.switch = Button(self._switch_text(shown.previous), "", "undo-2" if self._is_back else "redo-2")
            self.switch.clicked.connect(partial(self.switch_asked.emit, name))
        self.remove = Button(self.tr("Remove"), "quiet", "trash-2")
        self.remove.clicked.connect(self._ask)
        self._question = label("", "warning")
        self.yes = Button(self.tr("Remove it"), "primary")
        self.yes.clicked.connect(partial(self.remove_asked.emit, name))
        self.no = Button(self.tr("Keep it"))
        self.no.clicked.connect(self._keep)
        self._offers = QWidget()
        self._offers.setLayout(row(*([self.switch] if self.switch else []), 1, self.remove))
        self._sure = QWidget()
        self._sure.setLayout(column(self._question, row(1, self.no, self.yes)))
        for part in (self._offers, self._sure):
            part.setProperty("look", "page")
            self.box.addWidget(part)
        self._sure.hide()

    @property
    def _is_back(self) -> bool:
        previous = self.shown.previous
        return previous is not None and previous.version <= self.shown.version.version

    def _switch_text(self, previous: Version) -> str:
        told = self.tr("Go back to version {0}") if self._is_back else self.tr("Go forward to version {0}")
        return told.format(version_name(previous))

    def _ask(self) -> None:
        freed = said(in_words(self.shown.size_on_disk))
        told = self.tr("Nobody can play it here any more. Results are kept. It frees {0}.").format(freed)
        self._question.setText(told)
        self._offers.hide()
        self._sure.show()
        self.no.setFocus()

    def _keep(self) -> None:
        self._sure.hide()
        self._offers.show()
        self.remove.setFocus()


class PacksSheet(Card):
    """The list of packs.

    Signals: `switch_asked(str)` and `remove_asked(str)` with a pack's id, `clean_up_asked()`, `dropped()`.
    """

    switch_asked = Signal(str)
    remove_asked = Signal(str)
    clean_up_asked = Signal()
    dropped = Signal()

    def __init__(self, packs: Sequence[ShelvedPack]) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("Packs on this machine"))
        self.rows: list[PackRow] = []
        self._list: QVBoxLayout = column(spacing=2 * GRID)
        inside = QWidget()
        inside.setLayout(self._list)
        self._page = Page(inside, _WIDTH)
        flush_with_title(self._page)
        self.clean = Button(self.tr("Clean up"), "quiet")
        self.clean.setToolTip(self.tr("Let go of earlier versions, and of what interrupted installations left."))
        self.clean.clicked.connect(self.clean_up_asked)
        self.drop = Button(self.tr("Close"))
        self.drop.clicked.connect(self.dropped)
        self.box.addWidget(label(self.tr("Packs on this machine"), "title"))
        self.box.addWidget(self._page)
        self.box.addLayout(row(self.clean, 1, self.drop))
        self.show_packs(packs)

    def show_packs(self, packs: Sequence[ShelvedPack]) -> None:
        """Show these packs in place of the former."""
        empty(self._list)
        self.rows = [PackRow(one) for one in packs]
        for one in self.rows:
            one.switch_asked.connect(self.switch_asked)
            one.remove_asked.connect(self.remove_asked)
            self._list.addWidget(one)
        if not self.rows:
            self._list.addWidget(label(self.tr("No packs yet. Add one: a file that ends in .epack."), "quiet"))
        self._list.addStretch(1)
        self._page.setMinimumHeight(min(_MOST_HEIGHT, _ASKING_HEIGHT + _ROW_HEIGHT * len(self.rows)))
        self.clean.setVisible(any(one.shown.previous for one in self.rows))
        (self.rows[0].switch or self.rows[0].remove if self.rows else self.drop).setFocus()

    def row(self, pack: str) -> PackRow:
        """The row of one pack; KeyError for a pack that is not shown."""
        for one in self.rows:
            if one.shown.version.pack == pack:
                return one
        raise KeyError(pack)


def flush_with_title(page: Page) -> None:
    """Let the content of a page within a card begin where the card's title does."""
    inside = page.widget()
    around = inside.layout() if inside is not None else None
    if around is not None:
        around.setContentsMargins(0, 0, 0, 0)

"""Sign in: a tile for each learner, a field for name or number, guest, and a way to add somebody."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLineEdit, QWidget

from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.ui.art import Avatar
from empathy_studio.ui.controls import Button, Card, Page, Tile, column, label, row
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.theme import GRID

TILE = (168, 176)
Portraits = Callable[[str], QPixmap | None]
"""The picture of a learner by its name; None when there is none."""


class SignIn(QWidget):
    """Everybody who learns here. Signals: `chosen(Learner)`, `guest_asked()`, `add_asked()`."""

    chosen = Signal(object)
    guest_asked = Signal()
    add_asked = Signal()

    def __init__(self, store: Store, portraits: Portraits, *, guests: bool = True) -> None:
        super().__init__()
        self._store, self._portraits = store, portraits
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Sign in"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name or number"))
        self.search.setAccessibleName(self.tr("Find yourself by name or number"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(360)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._take_only)
        self._title = label(self.tr("Who is learning?"), "display")
        self._hint = label("", "quiet")
        self._tiles = QWidget()
        self._tiles.setProperty("look", "page")
        self._flow = FlowLayout(self._tiles, spacing=2 * GRID)
        add = Button(self.tr("Add a learner"), "quiet", "user-plus")
        add.clicked.connect(self.add_asked)
        below = row(add)
        if guests:
            guest = Button(self.tr("Go on as a guest"), "quiet", "user-round")
            guest.clicked.connect(self.guest_asked)
            below.addWidget(guest)
        below.addStretch(1)
        content = QWidget()
        content.setLayout(column(self._title, self._hint, row(self.search, 1), self._tiles, below, 1, spacing=2 * GRID))
        self.setLayout(column(Page(content, 980), spacing=0))
        self._found: tuple[Learner, ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """Read again who learns here."""
        self.search.clear()
        self._fill()
        self.setFocusProxy(self.search)

    def told(self) -> str:
        """What the screen says below its title."""
        return self._hint.text()

    def tiles(self) -> tuple[Tile, ...]:
        """The tiles on the screen, in order."""
        tiles = (self._flow.itemAt(number) for number in range(self._flow.count()))
        widgets = (item.widget() for item in tiles if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, Tile))

    def _fill(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        everybody = self._store.learners.all()
        text = self.search.text().strip()
        self._found = self._store.learners.find(text) if text else everybody
        self.search.setVisible(len(everybody) > 6 or bool(text))
        if not everybody:
            self._hint.setText(self.tr("Nobody learns here yet. Add yourself, or go on as a guest."))
        elif not self._found:
            self._hint.setText(self.tr("Nobody here is called that, or has that number."))
        else:
            self._hint.setText(self.tr("Press your name. What you do is kept, also when the power fails."))
        for learner in self._found:
            self._flow.addWidget(self._tile(learner))
        self._tiles.updateGeometry()

    def _tile(self, learner: Learner) -> Tile:
        picture = self._portraits(learner.picture) if learner.picture else None
        avatar = Avatar(learner.name, 80, picture)
        name = label(learner.name, "strong")
        name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        number = label(learner.number or " ", "quiet")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tile = Tile(learner.name, 1, row(1, avatar, 1), name, number, 1)
        tile.setFixedSize(*TILE)
        tile.clicked.connect(partial(self.chosen.emit, learner))
        return tile

    def _take_only(self) -> None:
        if len(self._found) == 1:
            self.chosen.emit(self._found[0])


class AddLearner(Card):
    """A card to add somebody. Signals: `added(name, number)`, `dropped()`."""

    added = Signal(str, str)
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setMinimumWidth(460)
        self.setAccessibleName(self.tr("Add a learner"))
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(200)
        self.number = QLineEdit()
        self.number.setAccessibleName(self.tr("Number at the site, if there is one"))
        self.number.setMaxLength(200)
        self._fault = label("", "warning")
        self._fault.hide()
        self._add = Button(self.tr("Add"), "primary")
        self._add.setEnabled(False)
        drop = Button(self.tr("Cancel"), "quiet")
        self.name.textChanged.connect(self._changed)
        for field in (self.name, self.number):
            field.returnPressed.connect(self._keep)
        self._add.clicked.connect(self._keep)
        drop.clicked.connect(self.dropped)
        self.box.addWidget(label(self.tr("Add a learner"), "title"))
        self.box.addLayout(column(label(self.tr("Name"), "label"), self.name, spacing=4))
        self.box.addLayout(column(label(self.tr("Number (may stay empty)"), "label"), self.number, spacing=4))
        self.box.addWidget(self._fault)
        self.box.addLayout(row(1, drop, self._add))

    def fault(self) -> str:
        """Why the learner was not added; empty while there is nothing wrong."""
        return self._fault.text()

    def tell_fault(self, sentence: str) -> None:
        """Say why the learner was not added."""
        self._fault.setText(sentence)
        self._fault.show()

    def _changed(self, text: str) -> None:
        self._add.setEnabled(bool(text.strip()))

    def _keep(self) -> None:
        if self._add.isEnabled():
            self.added.emit(self.name.text(), self.number.text())

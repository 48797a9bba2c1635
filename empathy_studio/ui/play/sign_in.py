"""Sign in: a tile for each learner, by group, a field for name or number, guest, and a way to add somebody."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QWidget

from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.ui.art import Avatar
from empathy_studio.ui.controls import Button, Page, column, label, row
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.theme import GRID
from empathy_studio.ui.tile import Tile

FACE = 80
SEARCH_FROM = 6
"""With more learners than this there is a field to find oneself in."""
Portraits = Callable[[str], QPixmap | None]
"""The picture of a learner by its name; None when there is none."""


class SignIn(QWidget):
    """Everybody who learns here.

    Signals: `chosen(Learner)` when a tile is pressed, `named(Learner)` when somebody was found by what was typed,
    `number_asked()`, `guest_asked()`, `add_asked()`.
    """

    chosen = Signal(object)
    named = Signal(object)
    number_asked = Signal()
    guest_asked = Signal()
    add_asked = Signal()

    def __init__(self, store: Store, portraits: Portraits, *, guests: bool = True) -> None:
        super().__init__()
        self._store, self._portraits = store, portraits
        self._group: str | None = None
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Sign in"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name or number"))
        self.search.setAccessibleName(self.tr("Find yourself by name or number"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._take_only)
        self._title = label(self.tr("Who is learning?"), "display")
        self._hint = label("", "quiet")
        self._groups = QWidget()
        self._groups.setProperty("look", "page")
        self._group_flow = FlowLayout(self._groups, spacing=GRID)
        self._picked = QButtonGroup(self)
        self._tiles = QWidget()
        self._tiles.setProperty("look", "page")
        self._flow = FlowLayout(self._tiles, spacing=2 * GRID)
        self.number = Button(self.tr("Enter my number"), "quiet", "hash")
        self.number.clicked.connect(self.number_asked)
        self._add = Button(self.tr("Add a learner"), "quiet", "user-plus")
        self._add.clicked.connect(self.add_asked)
        below = QWidget()
        below.setProperty("look", "page")
        ways = FlowLayout(below, spacing=GRID)
        ways.addWidget(self.number)
        ways.addWidget(self._add)
        if guests:
            guest = Button(self.tr("Go on as a guest"), "quiet", "user-round")
            guest.clicked.connect(self.guest_asked)
            ways.addWidget(guest)
        content = QWidget()
        parts = (self._title, self._hint, row(self.search, 1), self._groups, self._tiles, below, 1)
        content.setLayout(column(*parts, spacing=2 * GRID))
        self.setLayout(column(Page(content, 980), spacing=0))
        self._found: tuple[Learner, ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """Read again who learns here."""
        self._group = None
        self._fill_groups()
        self.search.clear()
        self._fill()

    def told(self) -> str:
        """What the screen says below its title."""
        return self._hint.text()

    def tiles(self) -> tuple[Tile, ...]:
        """The tiles on the screen, in order."""
        tiles = (self._flow.itemAt(number) for number in range(self._flow.count()))
        widgets = (item.widget() for item in tiles if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, Tile))

    def group_buttons(self) -> tuple[Button, ...]:
        """The groups one can be shown alone, everybody first; none where nobody belongs to any."""
        return tuple(one for one in self._picked.buttons() if isinstance(one, Button))

    def changeEvent(self, event: QEvent) -> None:
        """Tiles grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fill_groups(self) -> None:
        for old in self._picked.buttons():
            self._picked.removeButton(old)
        _clear(self._group_flow)
        groups = self._store.learners.groups()
        self._groups.setVisible(bool(groups))
        names: list[str | None] = [None, *groups] if groups else []
        for name in names:
            button = Button(self.tr("Everybody") if name is None else name, "chip")
            button.setCheckable(True)
            button.setChecked(name is None)
            button.clicked.connect(partial(self._show_group, name))
            self._picked.addButton(button)
            self._group_flow.addWidget(button)

    def _show_group(self, name: str | None) -> None:
        self._group = name
        self._fill()

    def _fill(self) -> None:
        _clear(self._flow)
        everybody = self._store.learners.all()
        text = self.search.text().strip()
        found = self._store.learners.find(text) if text else everybody
        self._found = tuple(one for one in found if self._group is None or self._group in one.groups)
        self.search.setVisible(len(everybody) > SEARCH_FROM or bool(text))
        self.search.setFixedWidth(min(520, self.fontMetrics().averageCharWidth() * 40))
        self.number.setVisible(any(one.number for one in everybody))
        if not everybody:
            self._hint.setText(self.tr("Nobody learns here yet. Add yourself, or go on as a guest."))
        elif not self._found:
            self._hint.setText(self.tr("Nobody here is called that, or has that number."))
        else:
            self._hint.setText(self.tr("Press your name. What you do is kept, also when the power fails."))
        for learner in self._found:
            self._flow.addWidget(self._tile(learner))
        self._fit()
        self._tiles.updateGeometry()
        # Without a field to type in, the keyboard begins at the first tile: a hidden field would swallow the focus.
        self.setFocusProxy(self.search if not self.search.isHidden() else next(iter(self.tiles()), self._add))

    def _tile(self, learner: Learner) -> Tile:
        picture = self._portraits(learner.picture) if learner.picture else None
        avatar = Avatar(learner.name, FACE, picture)
        name = label(learner.name, "strong")
        name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        number = label(learner.number or " ", "quiet")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tile = Tile(learner.name, 1, row(1, avatar, 1), name, number, 1)
        if learner.number:
            tile.setAccessibleDescription(self.tr("Number {0}").format(learner.number))
        tile.clicked.connect(partial(self.chosen.emit, learner))
        return tile

    def _fit(self) -> None:
        """All tiles as large as face, a name on two lines and a number need, or as the longest name does."""
        line, tiles = self.fontMetrics().lineSpacing(), self.tiles()
        for tile in tiles:
            for words in tile.findChildren(QLabel):
                words.ensurePolished()
        wide = max(168, line * 8)
        high = max(FACE + line * 3 + 6 * GRID, *(tile.heightForWidth(wide) for tile in tiles), 0)
        for tile in tiles:
            tile.setFixedSize(wide, high)

    def _take_only(self) -> None:
        if len(self._found) == 1:
            self.named.emit(self._found[0])


def _clear(flow: FlowLayout) -> None:
    while (item := flow.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.setParent(None)
            old.deleteLater()

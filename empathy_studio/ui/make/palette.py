"""The palette of the course window: type a few letters, and carry out any command or go to any scene."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from empathy_studio.author.search import folded
from empathy_studio.ui.controls import Card, Veil
from empathy_studio.ui.theme import GRID

MOST_SHOWN = 60
ASIDE = Qt.ItemDataRole.UserRole
WIDE, HIGH = 640, 480
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose: its words, what stands beside them (a group, a lesson), its key, and what it does."""

    text: str
    beside: str
    key: str
    does: Callable[[], object]


Find = Callable[[str], Iterable[Entry]]
Index = QModelIndex | QPersistentModelIndex


class _Line(QStyledItemDelegate):
    """Paints what stands beside an entry at the far end of its line, quietly."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The words, shortened where they do not fit, and what stands beside them."""
        aside = str(index.data(ASIDE) or "")
        self.initStyleOption(option, index)
        role, metrics = QPalette.ColorRole, QFontMetrics(option.font)
        wide = min(metrics.horizontalAdvance(aside) + GRID, option.rect.width() // 2)
        room = option.rect.width() - wide - 4 * GRID
        option.text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)
        view = option.widget
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, view)
        painter.setFont(option.font)
        painter.setPen(option.palette.color(role.PlaceholderText))
        place = option.rect.adjusted(GRID, 0, -GRID, 0)
        shown = metrics.elidedText(aside, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(place, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, shown)


class Palette(Card):
    """Finds entries by the letters typed: all words must be there, in any order; beginnings of words come first.

    `entries` are searched here; `find` is asked for more, such as places in which the words stand.
    """

    def __init__(self, entries: Iterable[Entry], find: Find, parent: QWidget, title: str) -> None:
        super().__init__(padding=2 * GRID)
        self.setAccessibleName(title)
        self._entries = [(folded(one.text), folded(one.beside), one) for one in entries]
        self._find = find
        self.shown: list[Entry] = []
        self.words = QLineEdit()
        self.words.setPlaceholderText(title)
        self.words.setAccessibleName(title)
        self.words.textChanged.connect(self._narrow)
        self.words.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setItemDelegate(_Line(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(self.choose)
        self.box.addWidget(self.words)
        self.box.addWidget(self.list)
        self.setFixedSize(min(WIDE, parent.width() - 4 * GRID), min(HIGH, parent.height() - 4 * GRID))
        self._veil = Veil(self, parent)
        self._narrow("")
        self._veil.show()
        self._veil.raise_()
        self.words.setFocus()

    def close_palette(self) -> None:
        """Go away, and do nothing."""
        self._veil.close_veil()

    def choose(self, _item: object = None) -> None:
        """Go away, and do what is marked."""
        number = self.list.currentRow()
        if 0 <= number < len(self.shown):
            self._veil.close_veil()
            self.shown[number].does()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down walk the list while one types; Enter chooses."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _MOVES:
                self._step(key)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.choose()
                return True
        return super().eventFilter(watched, event)

    def _step(self, key: Qt.Key) -> None:
        count = self.list.count()
        if not count:
            return
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}[key]
        wanted = self.list.currentRow() + by
        self.list.setCurrentRow(wanted % count if abs(by) == 1 else min(count - 1, max(0, wanted)))

    def _narrow(self, words: str) -> None:
        terms = folded(words).split()
        fits = [
            (rank, number)
            for number, (text, beside, _) in enumerate(self._entries)
            if (rank := _rank(text, beside, terms)) is not None
        ]
        self.shown = [self._entries[number][2] for _, number in sorted(fits)[:MOST_SHOWN]]
        if terms:
            self.shown += list(self._find(words))[: max(0, MOST_SHOWN - len(self.shown))]
        self.list.clear()
        for one in self.shown:
            self.list.addItem(self._item(one))
        self.list.setCurrentRow(0)
        if not self.shown:
            nothing = QListWidgetItem(self.tr("Nothing has these words."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)

    def _item(self, one: Entry) -> QListWidgetItem:
        item = QListWidgetItem(one.text)
        item.setData(ASIDE, " · ".join(part for part in (one.beside, one.key) if part))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (one.text, one.beside, one.key))))
        return item


def _rank(text: str, beside: str, terms: list[str]) -> int | None:
    """How well the terms fit: 0 when the text begins with the first; None when one is missing."""
    if not all(term in text or term in beside for term in terms):
        return None
    if not all(term in text for term in terms):
        return 3
    if not terms or text.startswith(terms[0]):
        return 0
    return 1 if all(text.startswith(term) or f" {term}" in text for term in terms) else 2

"""The health of the kiosk on the screen: each part with its state as a word, a sign, and what is so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from empathy_studio.ui.controls import Card, column, empty, label, row
from empathy_studio.ui.kiosk.health import Line, Part, State
from empathy_studio.ui.said import said
from empathy_studio.ui.theme import GRID

_LOOKS: dict[State, str] = {"good": "tag", "note": "tag-plain", "bad": "tag-warned"}


class HealthList(QWidget):
    """Shows lines of health, one below the other; what is bad comes first."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self.setAccessibleName(self.tr("Health"))
        self._lines: dict[Part, Line] = {}
        self._names: list[QLabel] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GRID)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these, in place of those of the same parts."""
        self._lines |= {line.part: line for line in lines}
        empty(self._box)
        order: tuple[State, ...] = ("bad", "note", "good")
        self._names.clear()
        for line in sorted(self._lines.values(), key=lambda one: order.index(one.state)):
            self._box.addWidget(self._card(line))
        for name in self._names:
            name.ensurePolished()
        widest = max(name.sizeHint().width() for name in self._names)
        for name in self._names:
            name.setMinimumWidth(widest)

    def lines(self) -> tuple[Line, ...]:
        """What is shown, in the order it was found."""
        return tuple(self._lines.values())

    def _card(self, line: Line) -> Card:
        states = {"good": self.tr("Good"), "note": self.tr("Look at it"), "bad": self.tr("Not good")}
        title, told = self._title(line.part), said(line.said)
        shown = label(told)
        state = label(states[line.state], _LOOKS[line.state], wrap=False)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name = label(title, "strong", wrap=False)
        self._names.append(name)
        words = row(spacing=2 * GRID)
        words.addLayout(column(name, 1))
        words.addWidget(shown, 1)
        words.addLayout(column(state, 1))
        card = Card(words, padding=2 * GRID)
        card.setAccessibleName(f"{title}: {states[line.state]}. {told}")
        return card

    def _title(self, part: Part) -> str:
        titles: dict[Part, str] = {
            "program": self.tr("Program"),
            "video": self.tr("Video"),
            "sound": self.tr("Sound"),
            "screen": self.tr("Screen"),
            "disk": self.tr("Disk"),
            "packs": self.tr("Packs"),
            "backup": self.tr("Backup"),
            "store": self.tr("Answers"),
            "clock": self.tr("Clock"),
        }
        return titles[part]

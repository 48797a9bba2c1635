"""The card that asks whether one is the person who was found, before anything is done in that name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap

from empathy_studio.progress.records import Learner
from empathy_studio.ui.art import Avatar
from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.theme import GRID


class AreYou(Card):
    """Asks “Are you Ana?”. Signals: `said_yes(Learner)`, `said_no()`."""

    said_yes = Signal(object)
    said_no = Signal()

    def __init__(self, learner: Learner, picture: QPixmap | None) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.learner = learner
        self.setMinimumWidth(420)
        asked = self.tr("Are you {0}?").format(learner.name)
        self.setAccessibleName(asked)
        title = label(asked, "title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box.addLayout(row(1, Avatar(learner.name, 112, picture), 1))
        self.box.addWidget(title)
        about = " · ".join(part for part in (learner.number, *learner.groups) if part)
        if about:
            line = label(about, "quiet")
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.box.addWidget(line)
        self.yes = Button(self.tr("Yes, that is me"), "primary", "check")
        self.yes.clicked.connect(self._yes)
        self.no = Button(self.tr("No, somebody else"), "quiet")
        self.no.clicked.connect(self.said_no)
        self.box.addLayout(row(1, self.no, self.yes, 1, spacing=2 * GRID))

    def _yes(self) -> None:
        self.said_yes.emit(self.learner)


def similar(one: str, other: str) -> bool:
    """True when two names are easily mistaken for one another on a tile: the same first word, or one letter apart."""
    first, second = (name.casefold().split() for name in (one, other))
    if not first or not second:
        return False
    return first[0] == second[0] or _nearly("".join(first), "".join(second))


def _nearly(one: str, other: str) -> bool:
    """True when at most one sign is changed, too many, or missing."""
    if abs(len(one) - len(other)) > 1 or len(one) < 4:
        return one == other
    short, long = sorted((one, other), key=len)
    at = next((n for n, sign in enumerate(short) if long[n] != sign), len(short))
    return long[at + 1 :] == (short[at:] if len(long) > len(short) else short[at + 1 :])

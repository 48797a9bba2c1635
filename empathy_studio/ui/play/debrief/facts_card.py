"""What the learner found out in the conversation, and what was needed and never came to light."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.play.debrief import Debrief
from empathy_studio.ui.controls import Card, column, label, row
from empathy_studio.ui.theme import GRID


class FactsCard(Card):
    """Facts side by side: those that are known, and those that were needed and are not."""

    def __init__(self, known: Sequence[str], unknown: Sequence[str]) -> None:
        super().__init__(padding=3 * GRID, spacing=2 * GRID)
        self.box.addWidget(label(self.tr("What you found out"), "heading"))
        sides = row(spacing=3 * GRID)
        if known:
            sides.addLayout(_side(self.tr("You know"), "tag", known), 1)
        if unknown:
            sides.addLayout(_side(self.tr("Needed, and never learned"), "tag-warned", unknown), 1)
        self.box.addLayout(sides)


def facts_parts(found: Debrief) -> list[QWidget]:
    """The card of facts; nothing where the lesson has none to tell of."""
    return [FactsCard(found.known, found.unknown)] if found.known or found.unknown else []


def _side(title: str, look: str, facts: Sequence[str]) -> QVBoxLayout:
    head = row(label(title, look, wrap=False), 1)
    return column(head, *(label(fact) for fact in facts), 1, spacing=GRID)

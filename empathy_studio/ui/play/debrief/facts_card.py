"""What came to light in the conversation, what never did, and what was known when something was advised."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.play.debrief import AdviceView, Debrief
from empathy_studio.ui.controls import Card, column, label, row
from empathy_studio.ui.theme import GRID


class FactsCard(Card):
    """Facts side by side, those that are known and those that were needed; below them each piece of advice."""

    def __init__(self, known: Sequence[str], unknown: Sequence[str], advice: Sequence[AdviceView] = ()) -> None:
        super().__init__(padding=3 * GRID, spacing=2 * GRID)
        self.box.addWidget(label(self.tr("What you found out"), "heading"))
        sides = row(spacing=3 * GRID)
        if known:
            sides.addLayout(_side(self.tr("You know"), "tag", known), 1)
        if unknown:
            sides.addLayout(_side(self.tr("Needed, and never learned"), "tag-warned", unknown), 1)
        self.box.addLayout(sides)
        for one in advice:
            self.box.addLayout(self._advised(one))

    def _advised(self, advice: AdviceView) -> QVBoxLayout:
        """One piece of advice with what it needed."""
        box = column(label(self.tr("When you advised"), "label"), label(f"“{advice.text}”", "strong"), spacing=GRID)
        sides = row(spacing=3 * GRID)
        if advice.known:
            sides.addLayout(_side(self.tr("Needed, and known by then"), "tag", advice.known), 1)
        if advice.assumed:
            sides.addLayout(_side(self.tr("Needed, and only assumed"), "tag-warned", advice.assumed), 1)
        box.addLayout(sides)
        return box


def facts_parts(found: Debrief) -> list[QWidget]:
    """The card of facts; nothing where the lesson has none to tell of."""
    if not (found.known or found.unknown or found.advice):
        return []
    return [FactsCard(found.known, found.unknown, found.advice)]


def _side(title: str, look: str, facts: Sequence[str]) -> QVBoxLayout:
    head = row(label(title, look, wrap=False), 1)
    return column(head, *(label(fact) for fact in facts), 1, spacing=GRID)

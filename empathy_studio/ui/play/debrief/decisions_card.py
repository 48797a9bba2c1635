"""What was granted and refused, what it cost, and what losing the customer would have cost."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.play.authority import money
from empathy_studio.play.debrief import Debrief, DecisionView
from empathy_studio.play.program import Program
from empathy_studio.ui.controls import Card, column, label
from empathy_studio.ui.theme import GRID


class DecisionsCard(Card):
    """Every decision with what was booked; at the foot the sum, beside what a lost customer costs."""

    def __init__(self, program: Program, found: Debrief) -> None:
        super().__init__(padding=3 * GRID, spacing=2 * GRID)
        self.box.addWidget(label(self.tr("What you decided"), "heading"))
        for one in found.decisions:
            self.box.addLayout(self._decision(one))
        told = self.tr("Granted in all: {0}.").format(money(program, found.spent))
        if found.customer_value:
            told += " " + self.tr("Losing a customer costs {0}.").format(money(program, found.customer_value))
        self.box.addWidget(label(told, "quiet"))

    def _decision(self, one: DecisionView) -> QVBoxLayout:
        """What was decided, whose it was to decide, and what the author holds of it, with figures."""
        said = [reason for reason in one.reasons if reason.kind == "authority"]
        looks = ("warning" if reason.good is False else "" for reason in said)
        told = (label(reason.text, look) for reason, look in zip(said, looks, strict=True))
        return column(label(one.text, "strong"), *told, spacing=GRID // 2)


def decisions_parts(program: Program, found: Debrief) -> list[QWidget]:
    """The card of decisions; nothing where none was taken."""
    return [DecisionsCard(program, found)] if found.decisions else []

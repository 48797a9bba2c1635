"""One act of the path: what was done, what came of it, why, and the way back to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from empathy_studio.play.debrief import Debrief
from empathy_studio.play.program import Program
from empathy_studio.play.sentences import plain
from empathy_studio.play.state import Answered, Reason, Run
from empathy_studio.ui.controls import Button, Card, column, empty, label
from empathy_studio.ui.play.debrief.figures import act_text, went_on
from empathy_studio.ui.play.debrief.flowing import flowing
from empathy_studio.ui.prose import ProseLabel
from empathy_studio.ui.theme import GRID

_NAMED_ABOVE = frozenset({"choose", "grant"})
"""Kinds whose answer is what the program would say of it."""
_RIGHT_OR_WRONG = frozenset({"order", "match", "blank", "point"})
"""Kinds with one right answer that is not told in a sentence of the program."""


class ActCard(Card):
    """Shows one act at a time. Signals: `repair_asked(int)` with the number of the act to go back to."""

    repair_asked = Signal(int)

    def __init__(self, program: Program, run: Run, found: Debrief, repairable: frozenset[int]) -> None:
        super().__init__(look="well", padding=2 * GRID, spacing=GRID)
        self._program, self._run, self._found, self._repairable = program, run, found, repairable
        self._number = 0
        self.points = ""
        self._inside = QVBoxLayout()
        self._inside.setSpacing(GRID)
        self.box.addLayout(self._inside)
        self.back = Button(self.tr("Rewind to here and try another way"), "", "undo-2")
        self.back.clicked.connect(self._ask)
        self._note = label(self.tr("As practice: your attempt stays as it is."), "quiet", wrap=False)
        self.box.addWidget(flowing(self.back, self._note))

    def show_act(self, number: int) -> None:
        """Show the act with this number on the line."""
        self._number = number
        empty(self._inside)
        trace = next((one for one in self._run.line if one.number == number), None)
        if trace is None:
            return
        moved = next((one.change for one in self._found.curve if one.number == number), 0.0)
        turning = self._found.turning_point is not None and self._found.turning_point.number == number
        head = label(act_text(self._program, trace), "strong")
        told = self._went(moved) if went_on(trace) else self._moved(moved)
        effect = label(told, "warning" if moved < -0.01 else "accent")
        if turning:
            self._inside.addWidget(label(self.tr("The turning point"), "label"))
        self._inside.addLayout(column(head, effect, spacing=2))
        answered = [one for one in self._run.answered if one.number == number and one.kind != "spot"]
        for one in answered:
            for part in (*self._right(one), *(self._reason(reason, one) for reason in one.reasons)):
                self._inside.addLayout(part)
        self.points = self._points(answered)
        if self.points:
            self._inside.addWidget(label(self.points, "quiet"))
        self.back.setVisible(number in self._repairable)
        self._note.setVisible(number in self._repairable)
        self.setAccessibleName(f"{act_text(self._program, trace)}. {told} {self.points}".rstrip())

    def _points(self, answered: list[Answered]) -> str:
        """What these answers brought by skill, beside the most there was; empty where there was nothing to earn."""
        said = []
        for skill, known in self._program.skills.items():
            points = sum(one.points.get(skill, 0.0) for one in answered)
            most = sum(one.most.get(skill, 0.0) for one in answered)
            if points or most:
                told = self.tr("{0} of {1}") if most else "{0}"
                said.append(f"{known.title} {told.format(plain(points), plain(most)).replace('-', '−')}")
        return self.tr("Points: {0}").format(" · ".join(said)) if said else ""

    def _moved(self, moved: float) -> str:
        if abs(moved) < 0.01:
            return self.tr("It changed nothing between you.")
        return self.tr("It brought you closer.") if moved > 0 else self.tr("It set you apart.")

    def _went(self, moved: float) -> str:
        """What going on changed: effects that wear off, and what the next scene brings with it."""
        if moved < 0:
            return self.tr("As the conversation went on, it cooled.")
        return self.tr("As the conversation went on, it grew warmer.")

    def _right(self, answered: Answered) -> list[QVBoxLayout]:
        """What was answered and what would have been right, for what is right or wrong; others name it above."""
        view = next((one for one in self._found.answers if one.number == answered.number), None)
        if view is None or view.kind not in _RIGHT_OR_WRONG:
            return []
        parts = [label(self.tr("You: {0}").format(_listed(view.kind, view.given)))] if view.given else []
        if view.best and not view.success:
            parts.append(label(self.tr("Right: {0}").format(_listed(view.kind, view.best)), "strong"))
        return [column(*parts, spacing=2)] if parts else []

    def _reason(self, reason: Reason, answered: Answered) -> QVBoxLayout:
        """What the program says of it, unless that is the answer itself, which stands above; then the author."""
        box = column(spacing=2)
        if reason.kind != "answer" or not (answered.part or answered.kind in _NAMED_ABOVE):
            box.addWidget(label(reason.text, "warning" if reason.good is False else "quiet"))
        if reason.author:
            box.addWidget(ProseLabel(reason.author))
        return box

    def _ask(self) -> None:
        self.repair_asked.emit(self._number)


def _listed(kind: str, texts: tuple[str, ...]) -> str:
    return (" → " if kind == "order" else "; ").join(texts)

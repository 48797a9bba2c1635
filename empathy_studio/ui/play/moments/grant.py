"""Deciding what to grant, with the policy in sight and what goes beyond it marked in words."""

from __future__ import annotations

from functools import partial

from empathy_studio.course.ids import ChoiceId
from empathy_studio.course.moments import Grant, GrantOption
from empathy_studio.play.acts import Pick
from empathy_studio.play.authority import money
from empathy_studio.ui.controls import Answer, Card, column, label
from empathy_studio.ui.play.moments.choose import AnswerGrid
from empathy_studio.ui.play.moments.view import AnswersView, Asked, expect
from empathy_studio.ui.prose import ProseLabel
from empathy_studio.ui.theme import GRID


class GrantView(AnswersView):
    """Options with what they cost; the company's policy stands above them."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        options = {option.id: option for option in expect(asked.moment, Grant).options}
        authority = asked.program.authority
        self._ids = tuple(ChoiceId(name) for name in asked.ids("pick"))
        self.answers = [
            Answer(self._worded(options[name]), str(number) if number <= 9 else "")
            for number, name in enumerate(self._ids, start=1)
        ]
        for name, answer in zip(self._ids, self.answers, strict=True):
            answer.pressed.connect(partial(self.pressing.emit, Pick(choices=(name,))))
            answer.clicked.connect(partial(self._picked, name))
        box = column(spacing=GRID + GRID // 2)
        if authority is not None and authority.policy:
            policy = Card(
                label(self.tr("What you may decide alone"), "label"), ProseLabel(authority.policy), look="well"
            )
            policy.box.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
            box.addWidget(policy)
        box.addWidget(AnswerGrid(self.answers))
        self.setLayout(box)

    def _worded(self, option: GrantOption) -> str:
        extras = []
        if option.cost:
            extras.append(money(self.asked.program, option.cost))
        if option.days:
            extras.append(self.tr("%n more day(s)", "", option.days))
        if option.exception:
            extras.append(self.tr("exception: {0}").format(option.exception))
        if option.escalates:
            extras.append(self.tr("asks the lead"))
        return option.text + (f"\n{' · '.join(extras)}" if extras else "")

    def _picked(self, name: ChoiceId) -> None:
        self.act(Pick(choices=(name,)))

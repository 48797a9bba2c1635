"""The tray of questions: ask what is needed, see what comes back, go on when ready."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.course.ids import ItemId
from empathy_studio.course.moments import Ask, Question
from empathy_studio.play.acts import AskQuestion, StopAsking
from empathy_studio.play.state import Asking
from empathy_studio.ui.controls import Answer, Button, Card, column, empty, label, row
from empathy_studio.ui.play.moments.view import AnswersView, Asked, expect
from empathy_studio.ui.theme import GRID


class AskView(AnswersView):
    """Questions on one side, the conversation they make on the other."""

    tall = True

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._questions = {question.id: question for question in expect(asked.moment, Ask).questions}
        self._tray = QVBoxLayout()
        self._tray.setSpacing(GRID)
        self._heard = QVBoxLayout()
        self._heard.setSpacing(GRID)
        self._ids: tuple[ItemId, ...] = ()
        self.answers: list[Answer] = []
        self._done = Button(self.tr("I know enough"), "primary")
        self._done.clicked.connect(self._stop)
        left = column(self._tray, row(self._done, 1), 1, spacing=2 * GRID)
        right = column(label(self.tr("What you know now"), "label"), self._heard, 1)
        box = row(spacing=3 * GRID)
        box.addLayout(left, 1)
        box.addLayout(right, 1)
        self.setLayout(box)
        self._fill()

    def first_focus(self) -> QWidget:
        """The first question that is left."""
        return self.answers[0] if self.answers else self._done

    def go_on(self, asked: Asked) -> None:
        """Show the answer that came, and the questions that are left."""
        super().go_on(asked)
        self._fill()
        self.first_focus().setFocus()

    def _fill(self) -> None:
        empty(self._tray)
        empty(self._heard)
        self.answers = []
        phase = self.asked.run.phase
        put = phase.asked if isinstance(phase, Asking) else ()
        self._ids = tuple(ItemId(name) for name in self.asked.ids("ask_question"))
        for number, name in enumerate(self._ids, start=1):
            question = self._questions[name]
            answer = Answer(self._worded(question), str(number) if number <= 9 else "")
            answer.clicked.connect(partial(self._ask, name))
            self.answers.append(answer)
            self._tray.addWidget(answer)
        for before, after in pairwise((*self.answers, self._done)):
            QWidget.setTabOrder(before, after)
        for name in put:
            question = self._questions[name]
            self._heard.addWidget(Card(label(question.text, "quiet"), label(question.answer), look="well", spacing=4))
        if not put:
            self._heard.addWidget(label(self.tr("Nothing yet. Each question takes time; ask what you need."), "quiet"))

    def _worded(self, question: Question) -> str:
        return (
            self.tr("{0}  · {1} s").format(question.text, round(question.cost_s)) if question.cost_s else question.text
        )

    def _ask(self, name: ItemId) -> None:
        self.act(AskQuestion(question=name))

    def _stop(self) -> None:
        self.act(StopAsking())

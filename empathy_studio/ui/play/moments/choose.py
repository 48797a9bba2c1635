"""Picking one answer, or several, with keys 1 to 9, mouse or finger."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from empathy_studio.course.ids import ChoiceId
from empathy_studio.course.moments import Choose
from empathy_studio.play.acts import Draft, Pick
from empathy_studio.ui.controls import Answer, Button, column, label, row
from empathy_studio.ui.play.moments.view import AnswersView, Asked, expect
from empathy_studio.ui.theme import GRID

_TWO_COLUMNS_FROM = 760


class AnswerGrid(QWidget):
    """Answers in one column, or two where there is room."""

    def __init__(self, answers: list[Answer]) -> None:
        super().__init__()
        self.answers = answers
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID + GRID // 2)
        self._lay_out(2 if len(answers) > 2 else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column on a narrow screen."""
        super().resizeEvent(event)
        wide = event.size().width() >= _TWO_COLUMNS_FROM and len(self.answers) > 2
        self._lay_out(2 if wide else 1)

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, answer in enumerate(self.answers):
            self._grid.addWidget(answer, number // columns, number % columns)
        for number in range(2):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)


class ChooseView(AnswersView):
    """One answer: a press answers. Several: they are ticked, then kept."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        moment = expect(asked.moment, Choose)
        offer = asked.offer("pick")
        self._ids = tuple(ChoiceId(name) for name in (offer.ids if offer else ()))
        texts = {choice.id: choice.text for choice in moment.choices}
        self._several = moment.multiple
        self._least, self._most = (offer.at_least, offer.at_most) if offer else (1, 1)
        self.answers = [
            Answer(texts[name], str(number) if number <= 9 else "", checkable=self._several)
            for number, name in enumerate(self._ids, start=1)
        ]
        for name, answer in zip(self._ids, self.answers, strict=True):
            if self._several:
                answer.toggled.connect(self._changed)
            else:
                answer.pressed.connect(partial(self.pressing.emit, Pick(choices=(name,))))
                answer.clicked.connect(partial(self._picked, name))
        parts: list[QWidget] = [AnswerGrid(self.answers)]
        box = column(*parts, spacing=2 * GRID)
        self._count = label("", "quiet")
        self._done = Button(self.tr("That is my answer"), "primary")
        self._done.clicked.connect(self._keep)
        if self._several:
            box.addLayout(row(self._count, 1, self._done))
            self._changed()
        self.setLayout(box)

    def draft(self) -> Draft | None:
        """What is ticked."""
        picked = self._ticked()
        return Draft(partial=tuple(picked)) if picked else None

    def restore(self, draft: Draft) -> None:
        """Tick what was ticked."""
        for name, answer in zip(self._ids, self.answers, strict=True):
            answer.setChecked(self._several and name in draft.partial)

    def _picked(self, name: ChoiceId) -> None:
        self.act(Pick(choices=(name,)))

    def _ticked(self) -> tuple[ChoiceId, ...]:
        return tuple(name for name, answer in zip(self._ids, self.answers, strict=True) if answer.isChecked())

    def _changed(self) -> None:
        number = len(self._ticked())
        self._done.setEnabled(self._least <= number <= self._most)
        if self._least == self._most:
            wanted = self.tr("Pick %n answer(s).", "", self._least)
        else:
            wanted = self.tr("Pick {0} to {1} answers.").format(self._least, self._most)
        self._count.setText(wanted + " " + self.tr("%n picked.", "", number))
        if self.isVisible():
            self.tell_draft()

    def _keep(self) -> None:
        self.act(Pick(choices=self._ticked()))

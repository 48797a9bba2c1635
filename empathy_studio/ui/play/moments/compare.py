"""One's own answer beside model answers, and the rubric to score oneself by."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from empathy_studio.course.ids import CriterionId
from empathy_studio.course.model import Criterion
from empathy_studio.course.moments import ModelAnswer, Record, Reply
from empathy_studio.play.acts import Continue, CriterionScore, Draft, ScoreSelf
from empathy_studio.play.phrases import mark
from empathy_studio.ui.controls import Button, Card, column, label, row
from empathy_studio.ui.play.moments.scale import Scale
from empathy_studio.ui.play.moments.view import Asked, MomentView
from empathy_studio.ui.play.wording import MarkedWords
from empathy_studio.ui.theme import GRID


def words_beside(own: QWidget, answers: tuple[ModelAnswer, ...], title: str, model_title: str) -> QHBoxLayout:
    """The learner's words on one side, the model answers on the other."""
    mine = Card(label(title, "label"), own, 1, look="soft")
    models = column(spacing=GRID)
    for answer in answers:
        card = Card(label(model_title, "label"), label(answer.text), look="well")
        if answer.why:
            card.box.addWidget(label(answer.why, "quiet"))
        models.addWidget(card)
    models.addStretch(1)
    beside = row(mine, spacing=2 * GRID)
    beside.setStretch(0, 1)
    if answers:
        beside.addLayout(models, 1)
    return beside


class CriterionRow(QWidget):
    """One line of a rubric: what it means, a scale, and what the figure picked looks like in behaviour."""

    def __init__(self, criterion: Criterion, low: int, high: int) -> None:
        super().__init__()
        self.criterion = criterion
        self.scale = Scale(criterion.title, low, high)
        self._anchors = {anchor.score: anchor.text for anchor in criterion.anchors}
        self._meaning = label(self._range(low, high), "quiet")
        self.scale.picked.connect(self._show)
        title = label(criterion.title, "strong")
        self.setLayout(column(title, self.scale, self._meaning, spacing=GRID // 2))

    def _range(self, low: int, high: int) -> str:
        ends = [f"{figure}: {self._anchors[figure]}" for figure in (low, high) if figure in self._anchors]
        return "   ".join(ends)

    def _show(self, figure: int) -> None:
        below = [score for score in self._anchors if score <= figure]
        if below:
            self._meaning.setText(self._anchors[max(below)])


class CompareView(MomentView):
    """Read the model answers, then say honestly how one's own compares."""

    tall = True

    def __init__(self, asked: Asked, own: str) -> None:
        super().__init__(asked)
        moment = asked.moment
        assert isinstance(moment, Reply | Record)
        words = MarkedWords(own, mark(asked.program.bank, moment, own).marks)
        box = column(spacing=2 * GRID)
        box.addLayout(words_beside(words, moment.model_answers, self.tr("Your words"), self.tr("A model answer")))
        self._rows: list[CriterionRow] = []
        offer = asked.offer("score_self")
        rubric = asked.program.rubrics.get(moment.rubric) if moment.rubric else None
        if offer is not None and rubric is not None:
            box.addWidget(label(self.tr("How does yours compare? Only you and your trainer see this."), "heading"))
            wanted = {criterion.id: criterion for criterion in rubric.criteria}
            self._rows = [CriterionRow(wanted[CriterionId(name)], rubric.low, rubric.high) for name in offer.ids]
            for line in self._rows:
                line.scale.picked.connect(self._changed)
                box.addWidget(line)
        self._done = Button(self.tr("Keep my scores") if self._rows else self.tr("Go on"), "primary")
        self._done.clicked.connect(self._keep)
        buttons = row(1)
        if self._rows and asked.offer("continue") is not None:
            skip = Button(self.tr("Go on without scoring"), "quiet")
            skip.clicked.connect(self._skip)
            buttons.addWidget(skip)
        buttons.addWidget(self._done)
        box.addLayout(buttons)
        self.setLayout(box)
        self._done.setEnabled(not self._rows)

    def first_focus(self) -> QWidget:
        """The first scale, or the way on."""
        return self._rows[0].scale.first() if self._rows else self._done

    def draft(self) -> Draft | None:
        """The scores so far."""
        given = tuple("" if (value := line.scale.value()) is None else str(value) for line in self._rows)
        return Draft(partial=given) if any(given) else None

    def restore(self, draft: Draft) -> None:
        """Put the scores back."""
        for line, given in zip(self._rows, draft.partial, strict=False):
            if given.isdigit():
                line.scale.set_value(int(given))

    def _changed(self) -> None:
        self._done.setEnabled(all(line.scale.value() is not None for line in self._rows))
        if self.isVisible():
            self.tell_draft()

    def _keep(self) -> None:
        if not self._rows:
            self.act(Continue())
            return
        scores = tuple(
            CriterionScore(criterion=line.criterion.id, score=value)
            for line in self._rows
            if (value := line.scale.value()) is not None
        )
        self.act(ScoreSelf(scores=scores))

    def _skip(self) -> None:
        self.act(Continue())

"""Rating statements on a scale."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from empathy_studio.course.ids import ItemId
from empathy_studio.course.moments import Rate
from empathy_studio.play.acts import Draft, ItemRating, RateItems
from empathy_studio.ui.controls import Button, Card, column, label, row
from empathy_studio.ui.play.moments.scale import Scale
from empathy_studio.ui.play.moments.view import Asked, MomentView, expect
from empathy_studio.ui.theme import GRID


class RateView(MomentView):
    """One scale below each statement; what is left out stays without an answer."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        moment = expect(asked.moment, Rate)
        survey = asked.program.surveys.get(moment.survey) if moment.survey else None
        items = survey.items if survey else moment.items
        scale = survey.scale if survey else moment.scale
        texts = {item.id: item.text for item in items}
        self._scales: dict[ItemId, Scale] = {}
        box = column(spacing=GRID + GRID // 2)
        for name in asked.ids("rate_items"):
            item = ItemId(name)
            made = Scale(texts[item], scale.low, scale.high, scale.low_label, scale.high_label)
            made.picked.connect(self._changed)
            self._scales[item] = made
            box.addWidget(Card(label(texts[item], "strong"), made, look="well", padding=2 * GRID))
        self._count = label("", "quiet")
        self._done = Button(self.tr("Go on"), "primary")
        self._done.clicked.connect(self._keep)
        box.addLayout(row(self._count, 1, self._done))
        self.tall = len(self._scales) > 1
        self.setLayout(box)
        self._say_count()

    def first_focus(self) -> QWidget:
        """The first scale."""
        return next(iter(self._scales.values())).first() if self._scales else self._done

    def draft(self) -> Draft | None:
        """The ratings so far, one entry for each statement; empty where there is none."""
        given = tuple("" if (value := scale.value()) is None else str(value) for scale in self._scales.values())
        return Draft(partial=given) if any(given) else None

    def restore(self, draft: Draft) -> None:
        """Put the ratings back."""
        for scale, given in zip(self._scales.values(), draft.partial, strict=False):
            if given.isdigit():
                scale.set_value(int(given))

    def _changed(self) -> None:
        self._say_count()
        if self.isVisible():
            self.tell_draft()

    def _say_count(self) -> None:
        rated = sum(scale.value() is not None for scale in self._scales.values())
        self._count.setText(self.tr("{0} of {1} rated").format(rated, len(self._scales)))

    def _keep(self) -> None:
        ratings = tuple(ItemRating(item=item, rating=scale.value()) for item, scale in self._scales.items())
        self.act(RateItems(ratings=ratings))

"""Bringing together what belongs together: press one side, then the other."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from empathy_studio.course.ids import ItemId
from empathy_studio.course.moments import Match
from empathy_studio.play.acts import Draft, PairUp, Together
from empathy_studio.ui.controls import Answer, Button, column, label, row
from empathy_studio.ui.play.moments.view import Asked, MomentView, expect
from empathy_studio.ui.theme import GRID


class MatchView(MomentView):
    """Two columns; what is paired bears the same number on both sides."""

    tall = True

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        pairs = {pair.id: pair for pair in expect(asked.moment, Match).pairs}
        offer = asked.offer("pair_up")
        lefts, rights = (offer.ids, offer.others) if offer else ((), ())
        self._lefts = {ItemId(name): Answer(pairs[ItemId(name)].left, " ") for name in lefts}
        self._rights = {ItemId(name): Answer(pairs[ItemId(name)].right, " ") for name in rights}
        self._joined: dict[ItemId, ItemId] = {}
        self._held: ItemId | None = None
        self._hint = label(self.tr("Press one on the left, then what belongs to it on the right."), "quiet")
        self._done = Button(self.tr("These belong together"), "primary")
        self._done.clicked.connect(self._keep)
        for name, answer in self._lefts.items():
            answer.clicked.connect(partial(self._take, name))
        for name, answer in self._rights.items():
            answer.clicked.connect(partial(self._join, name))
        sides = row(spacing=3 * GRID)
        sides.addLayout(column(*self._lefts.values(), 1), 1)
        sides.addLayout(column(*self._rights.values(), 1), 1)
        self.setLayout(column(sides, row(self._hint, 1, self._done), spacing=2 * GRID))
        self._show()

    def first_focus(self) -> QWidget:
        """The first one on the left."""
        return next(iter(self._lefts.values()), self)

    def draft(self) -> Draft | None:
        """The pairs so far, left and right in turn."""
        return Draft(partial=tuple(name for pair in self._joined.items() for name in pair)) if self._joined else None

    def restore(self, draft: Draft) -> None:
        """Put the pairs back."""
        names = [ItemId(name) for name in draft.partial]
        pairs = zip(names[::2], names[1::2], strict=False)
        self._joined = {left: right for left, right in pairs if left in self._lefts and right in self._rights}
        self._show()

    def _take(self, left: ItemId) -> None:
        self._held = left
        self._joined.pop(left, None)
        self._show()
        waiting = next((answer for name, answer in self._rights.items() if name not in self._joined.values()), None)
        if waiting is not None:
            waiting.setFocus()

    def _join(self, right: ItemId) -> None:
        if self._held is None:
            return
        self._joined = {left: other for left, other in self._joined.items() if other != right}
        self._joined[self._held] = right
        self._held = None
        self._show()
        open_left = next((answer for name, answer in self._lefts.items() if name not in self._joined), self._done)
        open_left.setFocus()
        if self.isVisible():
            self.tell_draft()

    def _show(self) -> None:
        numbers = {left: str(number) for number, left in enumerate(self._lefts, start=1)}
        for left, answer in self._lefts.items():
            answer.set_marker(numbers[left] if left in self._joined else "…" if left == self._held else "")
        by_right = {right: left for left, right in self._joined.items()}
        for right, answer in self._rights.items():
            answer.set_marker(numbers[by_right[right]] if right in by_right else "")
        self._done.setEnabled(len(self._joined) == len(self._lefts))

    def _keep(self) -> None:
        self.act(PairUp(pairs=tuple(Together(left=left, right=right) for left, right in self._joined.items())))

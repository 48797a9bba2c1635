"""Naming the customer's feeling: its family on a wheel, its shade beside it, and how strong it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from empathy_studio.course.moments import Feel
from empathy_studio.play.acts import Draft, NameFeeling
from empathy_studio.play.feelings import WHEEL, family_of
from empathy_studio.ui.controls import Answer, Button, column, label, row
from empathy_studio.ui.play.feelings import feeling_word
from empathy_studio.ui.play.moments.scale import Scale
from empathy_studio.ui.play.moments.view import Asked, MomentView, expect
from empathy_studio.ui.play.wheel import Wheel
from empathy_studio.ui.theme import GRID


class FeelView(MomentView):
    """The wheel of families on one side; shades and strength on the other."""

    tall = True

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        expect(asked.moment, Feel)
        offered = asked.ids("name_feeling")
        families = [name for name in offered if family_of(name) == name]
        self._shades = {name: [one for one in offered if family_of(one) == name] for name in families}
        self.wheel = Wheel(self.tr("Feelings"), tuple((name, feeling_word(name)) for name in families))
        self.wheel.picked.connect(self._family_picked)
        self._feeling = ""
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._tray = QWidget()
        self._tray.setProperty("look", "page")
        self._grid = QGridLayout(self._tray)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GRID)
        self.shades: list[Answer] = []
        self.strength = Scale(self.tr("How strong"), 1, 5)
        self.strength.picked.connect(self._strength_picked)
        self._hint = label(self.tr("Pick a feeling on the wheel; then say it more exactly."), "quiet")
        self._done = Button(self.tr("That is what I see"), "primary")
        self._done.clicked.connect(self._keep)
        side = column(1, self._hint, self._tray, spacing=GRID)
        side.addSpacing(2 * GRID)
        side.addWidget(label(self.tr("How strong is it? 1 is faint, 5 is overwhelming."), "strong"))
        side.addWidget(self.strength)
        side.addStretch(1)
        side.addLayout(row(1, self._done))
        box = row(spacing=4 * GRID)
        box.addWidget(self.wheel, 1)
        box.addLayout(side, 1)
        self.setLayout(box)
        self._say()

    def first_focus(self) -> QWidget:
        """The first family."""
        return self.wheel.petals[0] if self.wheel.petals else self

    def draft(self) -> Draft | None:
        """Feeling and strength so far."""
        value = self.strength.value()
        given = (self._feeling, "" if value is None else str(value))
        return Draft(partial=given) if any(given) else None

    def restore(self, draft: Draft) -> None:
        """Put them back."""
        if len(draft.partial) == 2:
            feeling, strength = draft.partial
            if feeling:
                self.wheel.set_value(family_of(feeling))
                self._pick(feeling)
            if strength.isdigit():
                self.strength.set_value(int(strength))

    def _family_picked(self, family: str) -> None:
        for old in self.shades:
            self._group.removeButton(old)
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.shades = []
        for number, name in enumerate(self._shades.get(family, [family])):
            made = Answer(feeling_word(name), checkable=True)
            made.clicked.connect(partial(self._pick, name))
            self._group.addButton(made)
            self._grid.addWidget(made, number // 2, number % 2)
            self.shades.append(made)
        self._hint.setText(self.tr("Or more exactly:") if family in WHEEL else "")
        self._pick(family)

    def _pick(self, feeling: str, _on: bool = True) -> None:
        self._feeling = feeling
        word = feeling_word(feeling)
        for shade in self.shades:
            shade.setChecked(shade.text() == word)
        self._say()
        if self.isVisible():
            self.tell_draft()

    def _strength_picked(self, _strength: int) -> None:
        self._say()
        if self.isVisible():
            self.tell_draft()

    def _say(self) -> None:
        self._done.setEnabled(bool(self._feeling) and self.strength.value() is not None)

    def _keep(self) -> None:
        value = self.strength.value()
        if value is not None and self._feeling:
            self.act(NameFeeling(feeling=self._feeling, strength=value))

"""Who comes in: by tile, by name, by number, with a PIN, or added just now; asked again where one could be mistaken."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from empathy_studio.errors import ProgressError
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.ui.play.add_learner import AddLearner
from empathy_studio.ui.play.are_you import AreYou, similar
from empathy_studio.ui.play.number_pad import NumberPad
from empathy_studio.ui.play.pin_pad import PinPad
from empathy_studio.ui.play.portraits import Portraits
from empathy_studio.ui.play.sign_in import SignIn
from empathy_studio.ui.said import said


class PinCheck(Protocol):
    """Checks a learner's PIN."""

    def check(self, learner: str, pin: str) -> float:
        """0.0 when it is right, else after how many seconds the next try is taken. Raises ProgressError."""
        ...

    def wait_s(self, learner: str) -> float:
        """After how many seconds the next try is taken; 0 when now. Raises ProgressError."""
        ...


class House(Protocol):
    """The window whose entrance this is."""

    def cover(self, card: QWidget, over: QWidget | None = None) -> None:
        """Lay a card over it."""
        ...

    def uncover(self) -> None:
        """Take the card away."""
        ...

    def card(self) -> QWidget | None:
        """The card that lies over it; None while none does."""
        ...


class Entrance(QObject):
    """Lets learners in. Without `pins` no PIN is asked; `browse` lets a picture be chosen from the disk.

    Signals: `entered(Learner)`.
    """

    entered = Signal(object)

    def __init__(
        self,
        house: House,
        store: Store,
        sign_in: SignIn,
        portraits: Portraits,
        *,
        pins: PinCheck | None = None,
        browse: bool = True,
    ) -> None:
        super().__init__(sign_in)
        self._house, self._learners, self._portraits = house, store.learners, portraits
        self._pins, self._browse = pins, browse
        self._waiting: Learner | None = None
        sign_in.chosen.connect(self.choose)
        sign_in.named.connect(self.ask_who)
        sign_in.number_asked.connect(self._ask_number)
        sign_in.add_asked.connect(self._ask_name)

    def choose(self, learner: Learner) -> None:
        """A tile was pressed: the PIN where there is one, a question where another name is much like it, then in."""
        if learner.has_pin and self._pins is not None:
            self._ask_pin(learner, self._pins)
        elif any(similar(one.name, learner.name) for one in self._learners.all() if one.id != learner.id):
            self.ask_who(learner)
        else:
            self.entered.emit(learner)

    def ask_who(self, learner: Learner) -> None:
        """Somebody was found by what was typed: ask whether it is they, unless a PIN says so."""
        if learner.has_pin and self._pins is not None:
            self._ask_pin(learner, self._pins)
            return
        card = AreYou(learner, self._portraits(learner.picture))
        card.said_yes.connect(self._is_me)
        card.said_no.connect(self._house.uncover)
        self._house.cover(card)
        card.yes.setFocus()

    def _is_me(self, learner: Learner) -> None:
        self._house.uncover()
        self.entered.emit(learner)

    def _ask_pin(self, learner: Learner, pins: PinCheck) -> None:
        self._waiting = learner
        pad = PinPad(learner.name, self._portraits(learner.picture))
        pad.entered.connect(self._check_pin)
        pad.dropped.connect(self._house.uncover)
        wait_s = pins.wait_s(learner.id)
        if wait_s > 0:
            pad.refuse(wait_s)
        self._house.cover(pad)
        pad.setFocus()

    def _check_pin(self, pin: str) -> None:
        pad = self._house.card()
        if self._waiting is None or self._pins is None or not isinstance(pad, PinPad):
            return
        wait_s = self._pins.check(self._waiting.id, pin)
        if wait_s > 0:
            pad.refuse(wait_s)
            return
        learner, self._waiting = self._waiting, None
        self._is_me(learner)

    def _ask_number(self) -> None:
        pad = NumberPad()
        pad.entered.connect(self._find_number)
        pad.dropped.connect(self._house.uncover)
        self._house.cover(pad)
        pad.setFocus()

    def _find_number(self, number: str) -> None:
        found = [one for one in self._learners.all() if one.number == number]
        pad = self._house.card()
        if found:
            self._house.uncover()
            self.ask_who(found[0])
        elif isinstance(pad, NumberPad):
            pad.tell_nobody()

    def _ask_name(self) -> None:
        card = AddLearner(self._portraits, browse=self._browse)
        card.added.connect(self._add)
        card.dropped.connect(self._house.uncover)
        self._house.cover(card)
        card.name.setFocus()

    def _add(self, name: str, number: str, picture: str) -> None:
        try:
            learner = self._learners.add(name, number=number, picture=picture)
        except ProgressError as error:
            card = self._house.card()
            if isinstance(card, AddLearner):
                card.tell_fault(said(error))
            return
        self._is_me(learner)

"""The gate before what is for the trainer alone: asks for the trainer's PIN, or has it chosen the first time."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from empathy_studio.errors import ProgressError
from empathy_studio.progress.pins import RECOVERY, TRAINER, Pins
from empathy_studio.ui.controls import Button, Card, Veil, column, label, row
from empathy_studio.ui.play.pin_pad import PinPad
from empathy_studio.ui.said import said
from empathy_studio.ui.theme import GRID

CODE_DIGITS = 12
"""Length of the recovery code, which works on the pad in place of the PIN."""
FEWEST_DIGITS = 4


class ChoosePin(Card):
    """Has the trainer's PIN chosen, twice the same. Signals: `chosen(str)`, `dropped()`."""

    chosen = Signal(str)
    dropped = Signal()

    def __init__(self, reason: str) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFixedWidth(520)
        self.setAccessibleName(self.tr("Choose the trainer's PIN"))
        self.first, self.second = self._field(self.tr("PIN")), self._field(self.tr("The same again"))
        self._told = label("", "quiet")
        self.keep = Button(self.tr("Keep this PIN"), "primary")
        self.keep.clicked.connect(self._keep)
        drop = Button(self.tr("Cancel"), "quiet")
        drop.clicked.connect(self.dropped)
        what = self.tr("It guards what is for the trainer alone: whom to trust, and the way out of the kiosk.")
        self.box.addWidget(label(self.tr("Choose the trainer's PIN"), "title"))
        for text in (reason, what):
            self.box.addWidget(label(text, "quiet"))
        self.box.addLayout(column(label(self.tr("PIN, 4 digits or more"), "label"), self.first, spacing=4))
        self.box.addLayout(column(label(self.tr("The same again"), "label"), self.second, spacing=4))
        self.box.addWidget(self._told)
        self.box.addLayout(row(1, drop, self.keep))
        self._changed()

    def tell_fault(self, sentence: str) -> None:
        """Say why the PIN could not be kept."""
        self._told.setText(sentence)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        field.setMaxLength(CODE_DIGITS - 1)
        field.textChanged.connect(self._changed)
        field.returnPressed.connect(self._keep)
        return field

    def _changed(self) -> None:
        one, two = self.first.text(), self.second.text()
        fits = one.isdigit() and one.isascii() and len(one) >= FEWEST_DIGITS
        self.keep.setEnabled(fits and one == two)
        if one and not (one.isdigit() and one.isascii()):
            self._told.setText(self.tr("Digits only, so that it can be entered on a touch screen."))
        elif fits and two and not one.startswith(two):
            self._told.setText(self.tr("The two are not the same."))
        else:
            self._told.setText("")

    def _keep(self) -> None:
        if self.keep.isEnabled():
            self.chosen.emit(self.first.text())


class RecoveryCode(Card):
    """Shows the recovery code once. Signals: `written_down()`."""

    written_down = Signal()

    def __init__(self, code: str) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFixedWidth(520)
        self.setAccessibleName(self.tr("Recovery code"))
        shown = label(" ".join(code[start : start + 4] for start in range(0, len(code), 4)), "title")
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.done = Button(self.tr("I have written it down"), "primary")
        self.done.clicked.connect(self.written_down)
        self.box.addWidget(label(self.tr("Recovery code"), "title"))
        told = self.tr(
            "If the PIN is ever lost, these twelve digits open in its place, without a network. They are shown"
        )
        self.box.addWidget(
            label(told + " " + self.tr("only now: write them down and keep them away from this screen."))
        )
        self.box.addWidget(shown)
        self.box.addLayout(row(1, self.done))


class TrainerGate(QObject):
    """Lets something happen only when the trainer's PIN, or the recovery code, was entered over `parent`."""

    def __init__(self, pins: Pins, parent: QWidget) -> None:
        super().__init__(parent)
        self._pins, self._parent = pins, parent
        self._veil: Veil | None = None
        self._then: Callable[[], object] | None = None

    @property
    def is_set(self) -> bool:
        """Whether a trainer's PIN has been chosen."""
        return self._pins.is_set(TRAINER)

    @property
    def card(self) -> QWidget | None:
        """The card that is shown; None while the gate is closed."""
        return self._veil.card if self._veil is not None else None

    def ask(self, reason: str, then: Callable[[], object]) -> None:
        """Ask for the PIN, or have it chosen when there is none yet, and call `then` when it is right.

        `reason` is one sentence that says what it is asked for.
        """
        self._then = then
        if not self.is_set:
            card = ChoosePin(reason)
            card.chosen.connect(self._chosen)
            card.dropped.connect(self.close)
            self._cover(card)
            card.first.setFocus()
            return
        pad = PinPad(self.tr("Trainer"))
        pad.setAccessibleDescription(reason)
        pad.entered.connect(self._entered)
        pad.dropped.connect(self.close)
        self._cover(pad)
        pad.setFocus()

    def close(self) -> None:
        """Ask no more; nothing happens."""
        self._then = None
        self._uncover()

    def _chosen(self, pin: str) -> None:
        code = "".join(secrets.choice("0123456789") for _ in range(CODE_DIGITS))
        try:
            self._pins.set(RECOVERY, code)
            self._pins.set(TRAINER, pin)
        except ProgressError as error:
            if isinstance(self.card, ChoosePin):
                self.card.tell_fault(said(error))
            return
        card = RecoveryCode(code)
        card.written_down.connect(self._open)
        self._cover(card)
        card.done.setFocus()

    def _entered(self, pin: str) -> None:
        found = self._pins.check(RECOVERY if len(pin) == CODE_DIGITS else TRAINER, pin)
        if found.right:
            self._open()
        elif isinstance(self.card, PinPad):
            self.card.refuse(found.wait_s)

    def _open(self) -> None:
        then, self._then = self._then, None
        self._uncover()
        if then is not None:
            QTimer.singleShot(0, self, partial(_call, then))

    def _cover(self, card: QWidget) -> None:
        self._uncover()
        self._veil = Veil(card, self._parent)
        self._veil.lock()
        self._veil.show()

    def _uncover(self) -> None:
        veil, self._veil = self._veil, None
        if veil is not None:
            veil.close_veil()


def _call(then: Callable[[], object]) -> None:
    then()

"""Giving a number."""

from __future__ import annotations

from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from empathy_studio.course.moments import Number
from empathy_studio.play.acts import Draft, GiveNumber
from empathy_studio.ui.controls import Button, label, row
from empathy_studio.ui.play.moments.view import Asked, MomentView, expect
from empathy_studio.ui.theme import GRID


class NumberView(MomentView):
    """A field for a number, written as the learner's country writes it."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        moment = expect(asked.moment, Number)
        self._field = QLineEdit()
        self._field.setAccessibleName(self.tr("Your number") + (f", {moment.unit}" if moment.unit else ""))
        self._field.setMaximumWidth(240)
        self._field.setValidator(QDoubleValidator(self._field))
        self._field.textChanged.connect(self._changed)
        self._field.returnPressed.connect(self._keep)
        self._done = Button(self.tr("That is my answer"), "primary")
        self._done.clicked.connect(self._keep)
        self._done.setEnabled(False)
        self.setLayout(row(self._field, label(moment.unit, "strong", wrap=False), 1, self._done, spacing=2 * GRID))

    def first_focus(self) -> QWidget:
        """The field."""
        return self._field

    def draft(self) -> Draft | None:
        """What stands in the field."""
        return Draft(text=self._field.text()) if self._field.text() else None

    def restore(self, draft: Draft) -> None:
        """Put it back."""
        self._field.setText(draft.text)

    def _value(self) -> float | None:
        value, fine = self.locale().toDouble(self._field.text().strip())
        return value if fine else None

    def _changed(self) -> None:
        self._done.setEnabled(self._value() is not None)
        if self.isVisible():
            self.tell_draft()

    def _keep(self) -> None:
        value = self._value()
        if value is not None:
            self.act(GiveNumber(value=value))

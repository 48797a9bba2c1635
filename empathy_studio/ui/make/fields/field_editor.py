"""What every editor of a field has: its label, its place in the course, and the sentence about a wrong value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from empathy_studio.course.diagnostic import Place
from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.controls import label
from empathy_studio.ui.make.fields.form_model import FormModel, said


class FieldEditor(QWidget):
    """Edits one field, where `bind` says it stands. It shows the course's value with every `refresh`.

    `short` editors share a line with a neighbour; `labelled` ones bear their label above the control; `typed` ones
    change sign by sign, so that what is typed in one go is one step of undo.
    """

    short = False
    labelled = True
    typed = False

    def __init__(self, model: FormModel, field: Field) -> None:
        super().__init__()
        self.model, self.field = model, field
        self.place = Place(file="")
        self.value: Any = None
        self.setProperty("short", self.short)
        self._shown = False
        self.name = self._named()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self.head = QHBoxLayout()
        self.head.setSpacing(4)
        if self.labelled:
            self._label = label(self.name, "label")
            self.head.addWidget(self._label, 1)
            box.addLayout(self.head)
        self.control = self._make()
        if not self.control.accessibleName():
            self.control.setAccessibleName(self.name)
        self.control.setAccessibleDescription(said(field.help))
        if field.help and not self.control.toolTip():
            self.control.setToolTip(said(field.help))
        box.addWidget(self.control)
        self.below = QVBoxLayout()
        box.addLayout(self.below)
        self._fault = label("", "warning")
        self._fault.hide()
        box.addWidget(self._fault)
        if self.short:
            box.addStretch(1)

    def bind(self, place: Place) -> None:
        """Stand for the field at `place`."""
        self.place = place

    def refresh(self) -> None:
        """Show what the course holds."""
        value = self.model.value(self.place)
        if not self._shown or value != self.value or type(value) is not type(self.value):
            self.value, self._shown = value, True
            self.tell("")
            with QSignalBlocker(self.control):
                self._show(value)

    def tell(self, fault: str) -> None:
        """Say below the field why what is there is not taken; nothing when it is."""
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self.control.setAccessibleDescription(fault or said(self.field.help))

    def fault(self) -> str:
        """What is told of a wrong value."""
        return self._fault.text()

    def take_label_away(self) -> None:
        """Stand in a line of fields whose list has a name already; tips and readers still tell its own."""
        if self.labelled:
            self._label.hide()
        self.control.setToolTip(self.name)

    def editors(self) -> Iterator[FieldEditor]:
        """This editor, then those inside it."""
        yield self

    def give(self, value: Any) -> None:
        """Put a value into the course; when it may not stand there, say so and leave the course as it is."""
        former, self.value = self.value, value
        fault = self.model.set(self.place, value, typed=self.typed)
        if fault:
            self.value = former
        self.tell(fault)

    def _named(self) -> str:
        name, unit = said(self.field.label), said(self.field.unit)
        return f"{name} ({unit})" if unit and self.field.type != "time" else name

    def _make(self) -> QWidget:
        raise NotImplementedError

    def _show(self, value: Any) -> None:
        raise NotImplementedError

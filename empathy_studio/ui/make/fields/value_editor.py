"""The editor of what a variable is at the start: a yes or no, a number or a text."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from empathy_studio.course.conditions import VariableValue
from empathy_studio.ui.controls import row
from empathy_studio.ui.make.fields.choosers import Chooser
from empathy_studio.ui.make.fields.field_editor import FieldEditor
from empathy_studio.ui.make.fields.figures import number_read, number_text

_FIRST: dict[str, VariableValue] = {"flag": False, "number": 0.0, "text": ""}


def kind_of_value(value: VariableValue) -> str:
    """Of which kind a variable's value is: `flag`, `number` or `text`."""
    if isinstance(value, bool):
        return "flag"
    return "text" if isinstance(value, str) else "number"


class ValueEditor(FieldEditor):
    """The kind of a variable, and its value at the start."""

    def _make(self) -> QWidget:
        whole = QWidget()
        self.kind = Chooser()
        self.kind.setAccessibleName(self.tr("Kind of variable"))
        kinds = (("flag", self.tr("Yes or no")), ("number", self.tr("Number")), ("text", self.tr("Text")))
        self.kind.offer(kinds, None)
        self.kind.chose.connect(self._other_kind)
        self.box = QCheckBox(self.tr("Set"))
        self.box.setAccessibleName(self.tr("Set at the start"))
        self.box.toggled.connect(self.give)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.name)
        self.line.textEdited.connect(self._typed)
        line = row(self.kind, self.box, self.line)
        for number in range(3):
            line.setStretch(number, 1)
        whole.setLayout(line)
        whole.setFocusProxy(self.kind)
        return whole

    def _show(self, value: Any) -> None:
        kind = kind_of_value(value)
        self.kind.show_value(kind)
        self.box.setVisible(kind == "flag")
        self.line.setVisible(kind != "flag")
        with QSignalBlocker(self.box):
            self.box.setChecked(value is True)
        shown = value if kind == "text" else number_text(value)
        if kind != "flag" and not (self.line.hasFocus() and self._read() == value):
            self.line.setText(str(shown))

    def _other_kind(self, kind: str) -> None:
        self.give(_FIRST[kind])
        self._show(self.value)

    def _read(self) -> VariableValue | None:
        text = self.line.text()
        if self.kind.currentIndex() == 2:
            return text
        return number_read(text)

    def _typed(self, _text: str) -> None:
        value = self._read()
        if value is None:
            self.tell(self.tr("Type a number."))
        else:
            self.give(value)

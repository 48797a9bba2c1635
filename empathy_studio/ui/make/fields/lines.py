"""Editors of one line: words, a number, a time, an id."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.make.fields.field_editor import FieldEditor
from empathy_studio.ui.make.fields.figures import number_read, number_text, time_read, time_text
from empathy_studio.ui.make.fields.form_model import FormModel, said
from empathy_studio.ui.make.fields.naming import empty_words


class TextLine(FieldEditor):
    """Words on one line; where the description knows some, they are proposed while one types."""

    typed = True

    def _make(self) -> QWidget:
        self.line = QLineEdit()
        self.line.setPlaceholderText(said(self.field.help))
        self.line.textEdited.connect(self._typed)
        if self.field.options:
            completer = QCompleter(list(self.field.options), self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.activated.connect(self._typed)
            self.line.setCompleter(completer)
        return self.line

    def _show(self, value: Any) -> None:
        if self.line.text() != (value or ""):
            self.line.setText(value or "")
            self.line.setCursorPosition(0)

    def _typed(self, text: str) -> None:
        self.give(text)


class NumberLine(FieldEditor):
    """A number, a whole number or a time; what is no such thing is told and not taken."""

    short = True
    typed = True

    def _make(self) -> QWidget:
        self.line = QLineEdit()
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._tidy)
        return self.line

    def refresh(self) -> None:
        """Show what the course holds, and what it means to leave it empty."""
        super().refresh()
        words = empty_words(self.field) if self.model.optional(self.place) else ""
        wanted = self.tr("m:ss.mmm") if self.field.type == "time" else ""
        self.line.setPlaceholderText(words if words not in ("", "—") else wanted)

    def take_label_away(self) -> None:
        """A number needs little room."""
        super().take_label_away()
        self.line.setFixedWidth(88)

    def _show(self, value: Any) -> None:
        if not self.line.hasFocus() or self._read_quietly() != value:
            self.line.setText(self._text(value))
            self.line.setCursorPosition(0)

    def _text(self, value: Any) -> str:
        return time_text(value) if self.field.type == "time" else number_text(value)

    def _read_quietly(self) -> Any:
        try:
            return self._read(self.line.text())
        except ValueError:
            return self.line

    def _read(self, text: str) -> Any:
        if not text.strip():
            return None
        if self.field.type == "time":
            return time_read(text)
        if self.field.type == "whole":
            return int(text.strip().replace("−", "-"))
        found = number_read(text)
        if found is None:
            raise ValueError(text)
        return found

    def _typed(self, text: str) -> None:
        try:
            value = self._read(text)
        except ValueError:
            self.tell(self._wanted())
            return
        if value is None and not self.model.optional(self.place):
            self.tell(self.tr("Type a number; it cannot be left out."))
        elif value is not None and not self._within(value):
            self.tell(self._bounds())
        else:
            self.give(value)

    def _within(self, value: float) -> bool:
        low, high = self.field.low, self.field.high
        return (low is None or value >= low) and (high is None or value <= high)

    def _wanted(self) -> str:
        if self.field.type == "time":
            return self.tr("Type a time such as 1:35.5.")
        if self.field.type == "whole":
            return self.tr("Type a whole number.")
        return self.tr("Type a number.")

    def _bounds(self) -> str:
        low, high = self.field.low, self.field.high
        if low is not None and high is not None:
            return self.tr("It must lie between {0} and {1}.").format(number_text(low), number_text(high))
        if low is not None:
            return self.tr("It must be {0} or more.").format(number_text(low))
        return self.tr("It must be {0} or less.").format(number_text(high))

    def _tidy(self) -> None:
        if not self.fault():
            self.line.setText(self._text(self.value))


class IdLine(FieldEditor):
    """The id of a thing; another one is taken over everywhere at once when Enter is pressed or the field is left."""

    def __init__(self, model: FormModel, field: Field) -> None:
        super().__init__(model, field)
        self.line.editingFinished.connect(self._rename)

    def _make(self) -> QWidget:
        self.line = QLineEdit()
        self.line.setMaxLength(64)
        return self.line

    def _show(self, value: Any) -> None:
        self.line.setText(value)

    def _rename(self) -> None:
        wanted = self.line.text().strip()
        if wanted == self.value:
            self.tell("")
            return
        owner = replace(self.place, path=self.place.path.removesuffix("id").rstrip("."))
        self.tell(self.model.rename(owner, wanted))

"""The editors of single fields: a line, a text, a number, a time, a tick, a choice from a list."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.controls import label
from empathy_studio.ui.make.form_rows import Option

_TIME = re.compile(r"(?:(\d+):)?(?:(\d+):)?(\d+(?:[.,]\d{1,3})?)")


def time_text(ms: int | None) -> str:
    """A time of the media as `m:ss.mmm`; nothing for None."""
    if ms is None:
        return ""
    return f"{ms // 60_000}:{ms % 60_000 / 1000:06.3f}"


def time_read(text: str) -> int:
    """A typed time (`95`, `1:35`, `1:35.5`, `0:01:35`) in ms; ValueError when it is none."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    first, second, seconds = match.groups()
    minutes = int(second) + 60 * int(first) if second else int(first or 0)
    return minutes * 60_000 + round(float(seconds.replace(",", ".")) * 1000)


class FieldEditor(QWidget):
    """One field with its label and help. Signals: `edited(value)` when a person changed it."""

    edited = Signal(object)
    typed = False
    """Whether it changes sign by sign, so that what is typed in one go is one step of undo."""

    def __init__(self, field: Field, *, optional: bool) -> None:
        super().__init__()
        self.field, self._optional = field, optional
        self.value: Any = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        name = f"{field.label} ({field.unit})" if field.unit and field.type != "time" else field.label
        if field.type != "flag":
            box.addWidget(label(name, "label"))
        self.control = self._make()
        self.control.setAccessibleName(name)
        self.control.setAccessibleDescription(field.help)
        box.addWidget(self.control)
        self._told = label(field.help, "quiet")
        self._told.setVisible(bool(field.help))
        box.addWidget(self._told)

    def tell(self, fault: str) -> None:
        """Say below the field why what was typed is not taken; nothing when it is."""
        self._told.setText(fault or self.field.help)
        self._told.setProperty("look", "warning" if fault else "quiet")
        self._told.style().unpolish(self._told)
        self._told.style().polish(self._told)
        self._told.setVisible(bool(fault or self.field.help))

    def show_value(self, value: Any) -> None:
        """Show what the course holds."""
        if value != self.value or type(value) is not type(self.value):
            self.value = value
            with QSignalBlocker(self.control):
                self._show(value)

    def show_options(self, options: list[Option]) -> None:
        """What can be chosen now; only some editors ask."""

    def _give(self, value: Any) -> None:
        self.tell("")
        self.value = value
        self.edited.emit(value)

    def _make(self) -> QWidget:
        raise NotImplementedError

    def _show(self, value: Any) -> None:
        raise NotImplementedError


class LineEditor(FieldEditor):
    """A line: text, a number, a whole number, or a time."""

    typed = True

    def _make(self) -> QWidget:
        self.line = QLineEdit()
        self.line.textEdited.connect(self._changed)
        if self.field.type == "time":
            self.line.setPlaceholderText(self.tr("m:ss.mmm"))
        return self.line

    def _show(self, value: Any) -> None:
        kind = self.field.type
        if kind == "time":
            self.line.setText(time_text(value))
        elif kind == "number":
            self.line.setText("" if value is None else f"{value:g}")
        else:
            self.line.setText("" if value is None else str(value))

    def _changed(self, text: str) -> None:
        kind = self.field.type
        if kind == "text":
            self._give(text)
        elif not text.strip():
            if self._optional:
                self._give(None)
            else:
                self.tell(self.tr("A number is needed here."))
        else:
            self._number(text)

    def _number(self, text: str) -> None:
        try:
            if self.field.type == "time":
                value: float = time_read(text)
            elif self.field.type == "whole":
                value = int(text)
            else:
                value = float(text.replace(",", "."))
        except ValueError:
            told = self.tr("Type a time such as 1:35.5.") if self.field.type == "time" else self.tr("Type a number.")
            self.tell(told)
            return
        low, high = self.field.low, self.field.high
        if (low is not None and value < low) or (high is not None and value > high):
            lowest = "" if low is None else f"{low:g}"
            highest = "" if high is None else f"{high:g}"
            self.tell(self.tr("It must lie between {0} and {1}.").format(lowest, highest))
            return
        self._give(value)


class TextEditor(FieldEditor):
    """Text of several lines; for a list of words, one a line."""

    typed = True

    def _make(self) -> QWidget:
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(96)
        self.text.textChanged.connect(self._changed)
        return self.text

    def _show(self, value: Any) -> None:
        self.text.setPlainText("\n".join(value) if self.field.type == "words" else value or "")

    def _changed(self) -> None:
        text = self.text.toPlainText()
        if self.field.type == "words":
            self._give(tuple(line.strip() for line in text.splitlines() if line.strip()))
        else:
            self._give(text)


class FlagEditor(FieldEditor):
    """Yes or no."""

    def _make(self) -> QWidget:
        self.box = QCheckBox(self.field.label)
        self.box.toggled.connect(self._give)
        return self.box

    def _show(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class _Chooser(QComboBox):
    """A list to choose from that the wheel does not change by accident while the form is scrolled."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()


class OptionEditor(FieldEditor):
    """One of what the course offers."""

    def _make(self) -> QWidget:
        self._options: list[Option] = []
        self.chooser = _Chooser()
        self.chooser.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(12)
        self.chooser.activated.connect(self._chosen)
        return self.chooser

    def show_options(self, options: list[Option]) -> None:
        """Offer these."""
        if options != self._options:
            self._options = options
            with QSignalBlocker(self.chooser):
                self.chooser.clear()
                self.chooser.addItems([name for _, name in options])
                self._show(self.value)

    def _show(self, value: Any) -> None:
        values = [one for one, _ in self._options]
        if value not in values and value is not None:
            self._options = [*self._options, (value, self.tr("{0} (not there)").format(value))]
            self.chooser.addItem(self._options[-1][1])
            values.append(value)
        self.chooser.setCurrentIndex(values.index(value) if value in values else -1)

    def _chosen(self, number: int) -> None:
        value = self._options[number][0]
        if value != self.value:
            self._give(value)


class SentenceView(FieldEditor):
    """What is told in words alone: conditions, effects and lists of facts."""

    def _make(self) -> QWidget:
        self.words = label("")
        return self.words

    def _show(self, value: Any) -> None:
        self.words.setText(str(value))
        self.words.setAccessibleName(f"{self.field.label}: {value}")


def editor_for(field: Field, *, optional: bool) -> FieldEditor:
    """The editor that suits a description."""
    if field.type in ("text", "number", "whole", "time"):
        return LineEditor(field, optional=optional)
    if field.type in ("prose", "words"):
        return TextEditor(field, optional=optional)
    if field.type == "flag":
        return FlagEditor(field, optional=optional)
    if field.type in ("condition", "effects", "ids"):
        return SentenceView(field, optional=optional)
    return OptionEditor(field, optional=optional)

"""A field that reads as a sentence, and opens to be put together by menus: conditions, and lists of effects."""

from __future__ import annotations

import html
import re
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.controls import Card
from empathy_studio.ui.make.fields.field_editor import FieldEditor
from empathy_studio.ui.make.fields.form_model import FormModel
from empathy_studio.ui.make.fields.small_button import SmallButton
from empathy_studio.ui.theme import GRID

_NAME = re.compile(r"\*([^*]+)\*")


def plain_sentence(sentence: str) -> str:
    """A sentence without the marks round its names."""
    return _NAME.sub(r"\1", sentence)


class SaidEditor(FieldEditor):
    """Shows a sentence; *Change* opens the menus below it, made when they are first wanted."""

    def __init__(self, model: FormModel, field: Field) -> None:
        super().__init__(model, field)
        self.change = SmallButton("pencil", self.tr("Change: {0}").format(self.name), checkable=True)
        self.change.clicked.connect(self._switch)
        self.head.addWidget(self.change)

    def sentence(self) -> str:
        """The sentence that is shown."""
        return self.words.accessibleName()

    def open_menus(self) -> None:
        """Show the menus."""
        self.change.setChecked(True)
        self._switch(True)

    def refresh(self) -> None:
        """Say what the course holds now; names of other things may have changed too."""
        value = self.model.value(self.place)
        sentence = self._sentence(value)
        shown = _NAME.sub(r"<b>\1</b>", html.escape(sentence, quote=False))
        if shown != self.words.text():
            self.words.setText(shown)
            self.words.setAccessibleName(plain_sentence(sentence))
        self.value = value
        if self._menus.isVisibleTo(self):
            self._show_menus(value)

    def _make(self) -> QWidget:
        whole = QWidget()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self._menus = Card(look="well", padding=GRID, spacing=GRID // 2)
        self._menus.hide()
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self.words)
        box.addWidget(self._menus)
        return whole

    def _switch(self, on: bool) -> None:
        if on:
            self._show_menus(self.model.value(self.place))
        self._menus.setVisible(on)

    def _show(self, value: Any) -> None:
        """Everything is shown by `refresh`."""

    def _sentence(self, value: Any) -> str:
        raise NotImplementedError

    def _show_menus(self, value: Any) -> None:
        raise NotImplementedError

"""Fields one below the other, those with a heading of their own folded; and a value inside the value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from empathy_studio.author.edit import below
from empathy_studio.course.diagnostic import Place
from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.controls import Button, row
from empathy_studio.ui.make.fields.descriptions import BEGINNINGS, open_at_first, wanted_in
from empathy_studio.ui.make.fields.field_editor import FieldEditor
from empathy_studio.ui.make.fields.fold import Fold
from empathy_studio.ui.make.fields.form_model import FormModel, said
from empathy_studio.ui.make.fields.pair_layout import PairLayout
from empathy_studio.ui.make.fields.small_button import SmallButton
from empathy_studio.ui.make.fields.summary import summary_of
from empathy_studio.ui.theme import GRID

Maker = Callable[[FormModel, Field], FieldEditor]
"""Makes the editor that suits a field's description."""


class FieldsView(QWidget):
    """The editors of some fields of one value. With `inline` they stand side by side on one line, without labels."""

    def __init__(self, model: FormModel, fields: tuple[Field, ...], make: Maker, *, inline: bool = False) -> None:
        super().__init__()
        self._model, self._make = model, make
        self._place = Place(file="")
        self._editors: list[FieldEditor] = []
        self._folds: list[tuple[Fold, tuple[Field, ...]]] = []
        plain = tuple(one for one in fields if not one.section)
        if inline:
            line = QHBoxLayout(self)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(4)
            for field in plain:
                line.addWidget(self._editor(field, bare=True), 0 if field.type in ("number", "whole") else 1)
            return
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GRID + GRID // 2)
        if plain:
            holder = QWidget()
            pairs = PairLayout(holder, spacing=GRID + GRID // 2)
            for field in plain:
                pairs.addWidget(self._editor(field))
            box.addWidget(holder)
        sections = QVBoxLayout()
        sections.setSpacing(2)
        box.addLayout(sections)
        for section in dict.fromkeys(one.section for one in fields if one.section):
            inside = tuple(one for one in fields if one.section == section)
            fold = Fold(
                said(section), partial(self._section, inside), is_open=model.folds.get(section, open_at_first(section))
            )
            fold.toggled.connect(partial(self._toggled, section, fold))
            self._folds.append((fold, inside))
            sections.addWidget(fold)

    def bind(self, place: Place) -> None:
        """Stand for the value at `place`."""
        self._place = place
        for editor in self._editors:
            editor.bind(below(place, editor.field.name))
        for fold, _ in self._folds:
            if isinstance(fold.inside, FieldsView):
                fold.inside.bind(place)

    def refresh(self) -> None:
        """Show what the course holds."""
        value = self._model.value(self._place)
        for editor in self._editors:
            wanted = wanted_in(self._model.scene, editor.field.name, getattr(value, editor.field.name))
            editor.setVisible(wanted)
            if wanted:
                editor.refresh()
        for fold, fields in self._folds:
            fold.setVisible(any(wanted_in(self._model.scene, one.name, getattr(value, one.name)) for one in fields))
            fold.tell(summary_of(self._model, value, fields))
            if isinstance(fold.inside, FieldsView):
                fold.inside.refresh()

    def editors(self) -> Iterator[FieldEditor]:
        """All editors, made where they were not yet."""
        for editor in self._editors:
            yield from editor.editors()
        for fold, _ in self._folds:
            inside = fold.ready()
            assert isinstance(inside, FieldsView)
            inside.bind(self._place)
            inside.refresh()
            yield from inside.editors()

    def enter(self) -> None:
        """Go to the first field."""
        if self._editors:
            self._editors[0].control.setFocus()

    def take_label_away(self) -> None:
        """The heading says already what the one field is called."""
        for editor in self._editors:
            editor.take_label_away()

    def take_first_label_away(self) -> None:
        """The head of the item says already what the first field is."""
        self._editors[0].take_label_away()

    def _editor(self, field: Field, *, bare: bool = False) -> FieldEditor:
        editor = self._make(self._model, field)
        if bare:
            editor.take_label_away()
        self._editors.append(editor)
        return editor

    def _section(self, fields: tuple[Field, ...]) -> QWidget:
        plain = tuple(replace(one, section="") for one in fields)
        view = FieldsView(self._model, plain, self._make)
        if len(plain) == 1 and plain[0].label == fields[0].section:
            view.take_label_away()
        view.setContentsMargins(0, 0, 0, GRID)
        return view

    def _toggled(self, section: str, fold: Fold, on: bool) -> None:
        self._model.folds[section] = on
        if on and isinstance(fold.inside, FieldsView):
            fold.inside.bind(self._place)
            fold.inside.refresh()


class StructEditor(FieldEditor):
    """A value inside the value: its fields; one that may be left out can be added and taken away."""

    def __init__(self, model: FormModel, field: Field, make: Maker) -> None:
        self._maker = make
        super().__init__(model, field)

    def refresh(self) -> None:
        """Show its fields where it is there, else the way to add it."""
        value = self.value = self.model.value(self.place)
        optional = self.model.optional(self.place)
        self._add.setVisible(value is None)
        self.remove.setVisible(optional and value is not None)
        self._view.setVisible(value is not None)
        if value is not None:
            self._view.bind(self.place)
            self._view.refresh()

    def editors(self) -> Iterator[FieldEditor]:
        """This editor, then those of its fields."""
        yield self
        if self.model.value(self.place) is not None:
            yield from self._view.editors()

    def add(self) -> None:
        """Put the value there, as it is at first."""
        title = self.model.scene.title if self.model.scene is not None else ""
        beginning = {name: title or said(first) for name, first in BEGINNINGS.get(self.field.name, {}).items()}
        self.tell(self.model.set(self.place, beginning, label=self.tr("Add {0}").format(self.name.lower())))
        if self.value is not None:
            self._view.enter()

    def _make(self) -> QWidget:
        whole = QWidget()
        self._view = FieldsView(self.model, self.field.of, self._maker)
        self._add = Button(self.tr("Add: {0}").format(self.name), "quiet", "plus")
        self._add.clicked.connect(self.add)
        self.remove = SmallButton("x", self.tr("Take away: {0}").format(self.name))
        self.remove.clicked.connect(self._take_away)
        self.head.addWidget(self.remove)
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(row(self._add, 1))
        box.addWidget(self._view)
        return whole

    def _take_away(self) -> None:
        self.tell(self.model.remove(self.place))

    def _show(self, value: Any) -> None:
        """Everything is shown by `refresh`."""

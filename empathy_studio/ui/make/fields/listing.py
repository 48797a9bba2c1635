"""The editor of a list: its items with their fields, each of which can be moved, doubled and taken away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout, QWidget

from empathy_studio.author.edit import below
from empathy_studio.author.edit.nouns import noun_of
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.model import Character, Skill
from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.controls import Button, label, row
from empathy_studio.ui.make.fields.descriptions import ID_FIELD, RENAMED
from empathy_studio.ui.make.fields.field_editor import FieldEditor
from empathy_studio.ui.make.fields.fold import Fold
from empathy_studio.ui.make.fields.form_model import FormModel, said
from empathy_studio.ui.make.fields.group import FieldsView, Maker
from empathy_studio.ui.make.fields.naming import named
from empathy_studio.ui.make.fields.small_button import SmallButton
from empathy_studio.ui.make.fields.summary import item_title, summary_of
from empathy_studio.ui.theme import GRID

POINTS_FORM = (
    Field(name="skill", label="Skill", type="skill"),
    Field(name="points", label="Points", type="number", low=-1000, high=1000),
)
"""The fields of points for one skill."""

_SHORT = ("number", "whole", "flag", "option", "skill", "character", "scene", "time", "text")


def with_items(field: Field, of: tuple[Field, ...]) -> Field:
    """The same field as a list of items with these fields."""
    return replace(field, type="list", of=of)


class ListEditor(FieldEditor):
    """A list of things with fields of their own. `make` makes the editors of those fields."""

    def __init__(self, model: FormModel, field: Field, make: Maker) -> None:
        self._maker = make
        self.items: list[Item] = []
        self._keys: list[Any] = []
        self._noun = ""
        super().__init__(model, field)

    def bind(self, place: Place) -> None:
        """Stand for the list at `place`."""
        super().bind(place)
        types = self.model.item_types(place)
        self._noun = noun_of(types[0])
        self.add.setText(self.tr("Add {0}").format(said(self._noun)))

    def refresh(self) -> None:
        """Show the items there are now; those that stay keep their widgets, and the focus in them."""
        value = self.model.value(self.place)
        self.value = value
        keys = _keys(value)
        if keys != self._keys:
            self._arrange(keys, value)
        for number, item in enumerate(self.items):
            item.bind(below(self.place, number))
            item.refresh(number, len(value))

    def editors(self) -> Iterator[FieldEditor]:
        """This editor, then those of the fields of its items."""
        yield self
        for item in self.items:
            yield from item.editors()

    def add_item(self) -> None:
        """Add an item at the end, and go to its first field."""
        if self.model.add(self.place, self._beginning()) and self.items:
            self.items[-1].enter()

    def shift(self, number: int, by: int) -> None:
        """Put an item one earlier or later."""
        if 0 <= number + by < len(self.items):
            self.model.move(below(self.place, number), number + by)

    def duplicate(self, number: int) -> None:
        """Put a copy of an item after it."""
        self.model.duplicate(below(self.place, number))

    def remove(self, number: int) -> None:
        """Take an item away; where something cannot do without it, ask what stands there instead."""
        place = below(self.place, number)
        item = self.model.value(place)
        fault = self.model.remove(place)
        others = [one for one in self.model.value(self.place) if fault and one is not item]
        if fault and others and isinstance(item, Character | Skill):
            self._ask_instead(place, fault, others)
        else:
            self.tell(fault)

    def _ask_instead(self, place: Place, why: str, others: list[Any]) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(why)
        menu.addAction(why).setEnabled(False)
        for one, name in named((one.id, getattr(one, "title", "") or getattr(one, "name", "")) for one in others):
            words = self.tr("Delete it, and put “{0}” in its place").format(name)
            menu.addAction(words).triggered.connect(partial(self._remove_for, place, one))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self.rect().topLeft()))
        self.instead = menu

    def _remove_for(self, place: Place, instead: str) -> None:
        self.tell(self.model.remove(place, instead))

    def _make(self) -> QWidget:
        whole = QWidget()
        self._box = QVBoxLayout()
        self._box.setSpacing(GRID)
        self.add = Button("", "quiet", "plus")
        self.add.clicked.connect(self.add_item)
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(self._box)
        box.addLayout(row(self.add, 1))
        whole.setFocusProxy(self.add)
        return whole

    def _show(self, value: Any) -> None:
        """Everything is shown by `refresh`."""

    def _beginning(self) -> dict[str, Any]:
        """What a new item begins with besides what must be given."""
        wants_speaker = any(one.name == "speaker" for one in self.field.of)
        if wants_speaker and self.model.scene is not None and self.model.scene.speaker is not None:
            return {"speaker": self.model.scene.speaker}
        return {}

    def _arrange(self, keys: list[Any], value: tuple[Any, ...]) -> None:
        former = dict(zip(self._keys, self.items, strict=True))
        self.items = []
        for number, key in enumerate(keys):
            item = former.pop(key, None)
            if item is not None and type(value[number]) is not item.type:
                _drop(self._box, item)
                item = None
            made = item or Item(self, self.field, type(value[number]), self._maker)
            self.items.append(made)
        for item in former.values():
            _drop(self._box, item)
        for number, item in enumerate(self.items):
            if self._box.indexOf(item) != number:
                self._box.removeWidget(item)
                self._box.insertWidget(number, item)
        self._keys = keys


def _keys(value: tuple[Any, ...]) -> list[Any]:
    """What tells the items apart: their ids (one that is there twice is counted), else their numbers."""
    seen: Counter[str] = Counter()
    keys: list[Any] = []
    for number, one in enumerate(value):
        name = getattr(one, "id", None)
        seen[str(name)] += 1
        keys.append(number if name is None else (name, seen[name]))
    return keys


def _drop(box: QVBoxLayout, item: QWidget) -> None:
    box.removeWidget(item)
    item.hide()
    item.deleteLater()


class Item(QFrame):
    """One item of a list: its name and tools, its first field, and the others below *Details*."""

    def __init__(self, list_: ListEditor, field: Field, type_: type[Any], make: Maker) -> None:
        super().__init__()
        self._list, self._model, self.type = list_, list_.model, type_
        self._number = 0
        fields = (*field.of, ID_FIELD) if type_ in RENAMED else field.of
        self._inline = len(field.of) <= 2 and all(one.type in _SHORT for one in field.of) and type_ not in RENAMED
        self.setProperty("look", "line" if self._inline else "item")
        self._title = label("", "strong", wrap=False)
        self._tools = self._make_tools()
        first = fields if self._inline or len(fields) <= 3 else fields[:1]
        self._first = FieldsView(self._model, first, make, inline=self._inline)
        if not self._inline and first[0].type in ("text", "sentence", "prose"):
            self._first.take_first_label_away()
        self._rest: Fold | None = None
        self._fields = fields
        box = QVBoxLayout(self)
        if self._inline:
            box.setContentsMargins(0, 0, 0, 0)
            line = row(self._first, self._more(), self._tools[3], spacing=2)
            line.setStretch(0, 1)
            box.addLayout(line)
            return
        box.setContentsMargins(GRID + 4, GRID // 2, GRID + 4, GRID)
        box.setSpacing(GRID // 2)
        box.addLayout(row(self._title, 1, *self._tools, spacing=2))
        box.addWidget(self._first)
        if len(first) < len(fields):
            rest = fields[1:]
            self._rest = Fold(
                self.tr("Details"), partial(FieldsView, self._model, rest, make), is_open=False, look="details"
            )
            self._rest.toggled.connect(self._toggled)
            box.addWidget(self._rest)

    def bind(self, place: Place) -> None:
        """Stand for the item at `place`."""
        self._first.bind(place)
        self._place = place
        if self._rest is not None and self._rest.inside is not None:
            self._view().bind(place)

    def refresh(self, number: int, of: int) -> None:
        """Show the item as it is now."""
        self._number = number
        value = self._model.value(self._place)
        name = item_title(value, number)
        self._title.setText(name)
        for tool, words in zip(self._tools, self._words(name), strict=True):
            if tool.accessibleName() != words:
                tool.rename(words)
        self._tools[0].setEnabled(number > 0)
        self._tools[1].setEnabled(number < of - 1)
        if self._inline:
            self._menu_button.rename(self.tr("More for {0}").format(name))
            for action, tool in zip(self._menu, self._tools, strict=False):
                action.setText(tool.accessibleName())
                action.setEnabled(tool.isEnabled())
        self._first.refresh()
        if self._rest is not None:
            self._rest.tell(summary_of(self._model, value, self._fields[1:]))
            if self._rest.inside is not None:
                self._view().refresh()

    def editors(self) -> Iterator[FieldEditor]:
        """The editors of all fields, made where they were not yet."""
        yield from self._first.editors()
        if self._rest is not None:
            self._toggled(True)
            yield from self._view().editors()

    def enter(self) -> None:
        """Go to the first field."""
        self._first.enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the item; the buttons do the same."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._list.shift(self._number, by)
        else:
            super().keyPressEvent(event)

    def _view(self) -> FieldsView:
        assert self._rest is not None
        inside = self._rest.ready()
        assert isinstance(inside, FieldsView)
        return inside

    def _toggled(self, on: bool) -> None:
        if on:
            self._view().bind(self._place)
            self._view().refresh()

    def _make_tools(self) -> list[SmallButton]:
        does: tuple[tuple[str, Callable[[], None]], ...] = (
            ("arrow-up", lambda: self._list.shift(self._number, -1)),
            ("arrow-down", lambda: self._list.shift(self._number, 1)),
            ("copy", lambda: self._list.duplicate(self._number)),
            ("x", lambda: self._list.remove(self._number)),
        )
        tools = []
        for icon_name, do in does:
            tool = SmallButton(icon_name, icon_name)
            tool.clicked.connect(do)
            tools.append(tool)
        return tools

    def _more(self) -> QWidget:
        """One button for what is seldom done to a short item."""
        self._menu_button = SmallButton("ellipsis-vertical", self.tr("More"))
        menu = QMenu(self._menu_button)
        self._menu = tuple(menu.addAction("") for _ in self._tools[:3])
        for action, tool in zip(self._menu, self._tools, strict=False):
            tool.setParent(self)
            tool.hide()
            action.triggered.connect(tool.click)
        self._menu_button.setMenu(menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return self._menu_button

    def _words(self, name: str) -> tuple[str, ...]:
        return (
            self.tr("Move up: {0}").format(name),
            self.tr("Move down: {0}").format(name),
            self.tr("Duplicate: {0}").format(name),
            self.tr("Delete: {0}").format(name),
        )

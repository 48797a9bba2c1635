"""The editor of effects: sentences, and menus for what changes, how, and how long it lasts."""

from __future__ import annotations

from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from empathy_studio.author.edit import below
from empathy_studio.author.wording import effect_in_words
from empathy_studio.course.conditions import BUILT_IN_VARIABLES, RAPPORT, Add, Effect, Learn, Set
from empathy_studio.course.ids import FactId, VariableId
from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.controls import Button, empty, label, row
from empathy_studio.ui.make.fields import subjects
from empathy_studio.ui.make.fields.choosers import Chooser
from empathy_studio.ui.make.fields.figures import number_read, number_text
from empathy_studio.ui.make.fields.form_model import FormModel
from empathy_studio.ui.make.fields.naming import Option, facts_in, variables_in
from empathy_studio.ui.make.fields.said_field import SaidEditor
from empathy_studio.ui.make.fields.small_button import SmallButton
from empathy_studio.ui.make.fields.value_editor import kind_of_value
from empathy_studio.ui.theme import GRID

_LEARN = ("learn", "")


class EffectsEditor(SaidEditor):
    """What happens to rapport, time, money, variables and facts."""

    def __init__(self, model: FormModel, field: Field) -> None:
        super().__init__(model, field)
        self.rows: list[EffectRow] = []

    def put(self, number: int, effect: Effect | None, *, typed: bool = False) -> None:
        """Put another effect at `number`; None takes it away."""
        effects = self.model.value(self.place)
        more = (effect,) if effect is not None else ()
        self._write((*effects[:number], *more, *effects[number + 1 :]), typed=typed)

    def add(self) -> None:
        """Add an effect, and go to its menus."""
        effects = self.model.value(self.place)
        self._write((*effects, Add(variable=RAPPORT, amount=5.0)))
        if self.rows:
            self.rows[-1].what.setFocus()

    def shift(self, number: int, by: int) -> None:
        """Put the effect at `number` one earlier or later."""
        to = number + by
        if 0 <= to < len(self.rows):
            self.model.move(below(self.place, number), to)

    def duplicate(self, number: int) -> None:
        """Put the same effect once more."""
        self.model.duplicate(below(self.place, number))

    def _write(self, effects: tuple[Effect, ...], *, typed: bool = False) -> None:
        self.tell(self.model.set(self.place, effects, typed=typed))

    def _sentence(self, value: Any) -> str:
        if self.model.lesson is None or not value:
            return self.tr("Nothing changes")
        said = "; ".join(effect_in_words(one, self.model.course, self.model.lesson) for one in value)
        return said[:1].upper() + said[1:]

    def _show_menus(self, value: Any) -> None:
        if len(self.rows) != len(value) or self._menus.box.count() == 0:
            empty(self._menus.box)
            self.rows = [EffectRow(self, number) for number in range(len(value))]
            for one in self.rows:
                self._menus.box.addWidget(one)
            add = Button(self.tr("Add an effect"), "quiet", "plus")
            add.clicked.connect(self.add)
            self._menus.box.addLayout(row(add, 1))
        for one, effect in zip(self.rows, value, strict=True):
            one.refresh(effect)


class EffectRow(QFrame):
    """The menus of one effect."""

    def __init__(self, editor: EffectsEditor, number: int) -> None:
        super().__init__()
        self._editor, self._number = editor, number
        self._effect: Effect = Add(variable=RAPPORT, amount=0.0)
        self.what, self.how = Chooser(), Chooser()
        self.value, self.fades = QLineEdit(), QLineEdit()
        self.what.setAccessibleName(self.tr("What changes"))
        self.how.setAccessibleName(self.tr("How it changes"))
        self.value.setAccessibleName(self.tr("By how much, or to what"))
        self.fades.setAccessibleName(self.tr("Percent lost with each later scene"))
        self.value.setMaximumWidth(120)
        self.fades.setMaximumWidth(80)
        self.what.chose.connect(self._about)
        self.how.chose.connect(self._change)
        self.value.textEdited.connect(self._amount)
        self.fades.textEdited.connect(self._fade)
        tools = [
            self._tool("arrow-up", self.tr("Move this effect up"), partial(editor.shift, number, -1)),
            self._tool("arrow-down", self.tr("Move this effect down"), partial(editor.shift, number, 1)),
            self._tool("copy", self.tr("Duplicate this effect"), partial(editor.duplicate, number)),
            self._tool("x", self.tr("Take this effect away"), partial(editor.put, number, None)),
        ]
        first = row(self.what, *tools, spacing=2)
        first.setStretch(0, 1)
        second = row(self.how, self.value, spacing=4)
        second.setStretch(0, 1)
        self._wears = label(self.tr("of it is lost with each later scene (%)"), "quiet")
        third = row(self.fades, self._wears, spacing=4)
        third.setStretch(1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, GRID // 2)
        box.setSpacing(4)
        for line in (first, second, third):
            box.addLayout(line)

    def _tool(self, icon_name: str, name: str, does: Any) -> SmallButton:
        made = SmallButton(icon_name, name)
        made.clicked.connect(does)
        return made

    def refresh(self, effect: Effect) -> None:
        """Show the effect as it is now."""
        self._effect = effect
        lesson = self._editor.model.lesson
        options: list[Option] = [(("variable", one), name) for one, name in variables_in(lesson)]
        facts = facts_in(lesson)
        if facts:
            options.append((_LEARN, self.tr("A fact becomes known")))
        self.what.offer(options, _LEARN if isinstance(effect, Learn) else ("variable", effect.variable))
        if isinstance(effect, Learn):
            self.how.offer(facts, effect.fact)
            self.value.hide()
        else:
            self._show_change(effect)
        grows = isinstance(effect, Add)
        self.fades.setVisible(grows)
        self._wears.setVisible(grows)
        if isinstance(effect, Add) and not self.fades.hasFocus():
            self.fades.setText(number_text(round(effect.fades * 100, 6)))

    def _show_change(self, effect: Add | Set) -> None:
        kind = kind_of_value(subjects.first_value(self._editor.model, effect.variable))
        own = effect.variable in BUILT_IN_VARIABLES
        if kind == "flag":
            options: list[Option] = [("set", self.tr("becomes set")), ("clear", self.tr("becomes not set"))]
            now = "set" if isinstance(effect, Set) and effect.value else "clear"
        else:
            options = [("add", self.tr("changes by"))] if kind == "number" else []
            options += [] if own else [("to", self.tr("becomes"))]
            now = "add" if isinstance(effect, Add) else "to"
        self.how.offer(options, now)
        self.value.setVisible(kind != "flag")
        value = effect.amount if isinstance(effect, Add) else effect.value
        if not (self.value.hasFocus() and self._read() == value):
            self.value.setText(value if isinstance(value, str) else number_text(value))

    def _about(self, what: subjects.Subject) -> None:
        model = self._editor.model
        if what == _LEARN:
            self._editor.put(self._number, Learn(fact=FactId(facts_in(model.lesson)[0][0])))
            return
        first = subjects.first_value(model, what[1])
        variable = VariableId(what[1])
        if kind_of_value(first) == "number":
            self._editor.put(self._number, Add(variable=variable, amount=5.0))
        else:
            self._editor.put(self._number, Set(variable=variable, value=True if first is False else first))

    def _change(self, how: str) -> None:
        effect = self._effect
        if isinstance(effect, Learn):
            self._editor.put(self._number, Learn(fact=FactId(how)))
        elif how in ("set", "clear"):
            self._editor.put(self._number, Set(variable=effect.variable, value=how == "set"))
        else:
            value = self._read()
            amount = float(value) if isinstance(value, int | float) else 0.0
            made: Effect = Add(variable=effect.variable, amount=amount)
            if how == "to":
                made = Set(variable=effect.variable, value=amount)
            self._editor.put(self._number, made)

    def _read(self) -> Any:
        text = self.value.text()
        if isinstance(self._effect, Set) and isinstance(self._effect.value, str):
            return text
        return number_read(text)

    def _amount(self, _text: str) -> None:
        value, effect = self._read(), self._effect
        if value is None:
            self._editor.tell(self.tr("Type a number."))
        elif isinstance(effect, Add):
            self._editor.put(self._number, replace(effect, amount=value), typed=True)
        elif isinstance(effect, Set):
            self._editor.put(self._number, replace(effect, value=value), typed=True)

    def _fade(self, text: str) -> None:
        share = number_read(text or "0")
        if share is None or not 0 <= share <= 100:
            self._editor.tell(self.tr("Type a share from 0 to 100."))
        elif isinstance(self._effect, Add):
            self._editor.put(self._number, replace(self._effect, fades=share / 100), typed=True)

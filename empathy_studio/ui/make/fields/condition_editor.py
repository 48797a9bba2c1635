"""The editor of a condition: a sentence, and menus that put together all, any and not over comparisons."""

from __future__ import annotations

from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from empathy_studio.author.wording import condition_in_words
from empathy_studio.course.conditions import All, AnyOf, Compare, Condition, SkillPoints, Visited
from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.controls import Button, row
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.make.fields import condition_parts as parts
from empathy_studio.ui.make.fields import subjects
from empathy_studio.ui.make.fields.choosers import Chooser
from empathy_studio.ui.make.fields.condition_parts import Path
from empathy_studio.ui.make.fields.figures import number_read, number_text
from empathy_studio.ui.make.fields.form_model import FormModel
from empathy_studio.ui.make.fields.naming import Option
from empathy_studio.ui.make.fields.said_field import SaidEditor
from empathy_studio.ui.make.fields.small_button import SmallButton
from empathy_studio.ui.make.fields.value_editor import kind_of_value
from empathy_studio.ui.theme import GRID


class ConditionEditor(SaidEditor):
    """A condition of the lesson: read as a sentence, changed by menus."""

    def __init__(self, model: FormModel, field: Field) -> None:
        super().__init__(model, field)
        self._drawn: Condition | None = None
        self._rows: dict[Path, PartRow] = {}
        self._tree: QWidget | None = None

    def part_row(self, *path: int) -> PartRow:
        """The row of menus of the part at `path`; KeyError when there is none."""
        return self._rows[path]

    def put(self, path: Path, part: Condition | None, *, typed: bool = False) -> None:
        """Put another part at `path`; None takes it away."""
        self._write(parts.put_at(self._group(), path, part), typed=typed)

    def add(self, path: Path, *, group: bool = False) -> None:
        """Add a part to the group at `path`, and go to its menus."""
        first = subjects.first_part()
        self._write(parts.added_at(self._group(), path, AnyOf(of=(first,)) if group else first))
        if self._rows:
            last = max(one for one in self._rows if one[: len(path)] == path)
            self._rows[last].subject.setFocus()

    def _group(self) -> Condition:
        return parts.as_group(self.model.value(self.place))

    def _write(self, group: Condition, *, typed: bool = False) -> None:
        value = parts.as_written(group)
        if value is None and not self.model.optional(self.place):
            value = All()
        if typed:
            self._drawn = value
        self.tell(self.model.set(self.place, value, typed=typed))

    def _sentence(self, value: Any) -> str:
        if self.model.lesson is None:
            return ""
        said = condition_in_words(value, self.model.course, self.model.lesson)
        if value is None or said in ("always", "never"):
            return self.tr("Always") if said == "always" else self.tr("Never")
        return self.tr("When {0}").format(said)

    def _show_menus(self, value: Any) -> None:
        if self._tree is None or value != self._drawn:
            focus = next((path for path, one in self._rows.items() if one.isAncestorOf(one.focusWidget())), None)
            self._drawn, self._rows = value, {}
            if self._tree is not None:
                self._menus.box.removeWidget(self._tree)
                self._tree.hide()
                self._tree.deleteLater()
            self._tree = self._group_widget(parts.as_group(value), ())
            self._menus.box.addWidget(self._tree)
            if focus in self._rows:
                self._rows[focus].subject.setFocus()
        for path, one in self._rows.items():
            one.refresh(parts.part_at(parts.as_group(value), path))

    def _group_widget(self, group: Condition, path: Path) -> QWidget:
        whole = QFrame()
        whole.setProperty("look", "group" if path else "page")
        box = QVBoxLayout(whole)
        box.setContentsMargins(GRID if path else 0, 0, 0, 0)
        box.setSpacing(GRID // 2)
        if path or len(parts.parts_of(group)) > 1 or parts.peeled(group)[0]:
            box.addLayout(self._joint(group, path))
        for number, part in enumerate(parts.parts_of(group)):
            if parts.is_group(part):
                box.addWidget(self._group_widget(part, (*path, number)))
            else:
                made = self._rows[(*path, number)] = PartRow(self, (*path, number))
                box.addWidget(made)
        add = Button(self.tr("Add a condition"), "quiet", "plus")
        add.clicked.connect(partial(self.add, path))
        add_group = Button(self.tr("Add a group"), "quiet")
        add_group.clicked.connect(partial(self.add, path, group=True))
        flow = FlowLayout(spacing=0)
        flow.addWidget(add)
        flow.addWidget(add_group)
        box.addLayout(flow)
        return whole

    def _joint(self, group: Condition, path: Path) -> Any:
        no, plain = parts.peeled(group)
        joint = Chooser()
        joint.setAccessibleName(self.tr("How these go together"))
        options: list[Option] = [
            ((False, All), self.tr("All of these hold")),
            ((False, AnyOf), self.tr("At least one of these holds")),
            ((True, All), self.tr("Not all of these hold")),
            ((True, AnyOf), self.tr("None of these holds")),
        ]
        joint.offer(options, (no, type(plain)))
        joint.chose.connect(partial(self._rejoin, path))
        if not path:
            return row(joint)
        remove = SmallButton("x", self.tr("Take this group away"))
        remove.clicked.connect(partial(self.put, path, None))
        line = row(joint, remove, spacing=4)
        line.setStretch(0, 1)
        return line

    def _rejoin(self, path: Path, chosen: tuple[bool, type[All] | type[AnyOf]]) -> None:
        no, kind = chosen
        group = parts.part_at(self._group(), path)
        self.put(path, parts.negated(kind(of=parts.parts_of(group)), no))


class PartRow(QFrame):
    """The menus of one part: what it is about, what is said of it, and with which value."""

    def __init__(self, editor: ConditionEditor, path: Path) -> None:
        super().__init__()
        self._editor, self._path = editor, path
        self._part: Condition = All()
        self.subject, self.thing, self.verb = Chooser(), Chooser(), Chooser()
        self.value = QLineEdit()
        self.subject.setAccessibleName(self.tr("What it is about"))
        self.thing.setAccessibleName(self.tr("Which one"))
        self.verb.setAccessibleName(self.tr("What is said of it"))
        self.value.setAccessibleName(self.tr("Value"))
        self.remove = SmallButton("x", self.tr("Take this condition away"))
        self.remove.clicked.connect(partial(editor.put, path, None))
        self.subject.chose.connect(self._about)
        self.thing.chose.connect(self._name)
        self.verb.chose.connect(self._say)
        self.value.textEdited.connect(self._compare)
        self.value.setMaximumWidth(120)
        first = row(self.subject, self.remove, spacing=4)
        first.setStretch(0, 1)
        second = row(self.verb, self.value, spacing=4)
        second.setStretch(0, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, GRID // 2)
        box.setSpacing(4)
        box.addLayout(first)
        box.addWidget(self.thing)
        box.addLayout(second)

    def refresh(self, part: Condition) -> None:
        """Show the part as it is now."""
        self._part = part
        model = self._editor.model
        no, plain = parts.peeled(part)
        subject = subjects.subject_of(plain)
        self.subject.offer(subjects.subjects(model), subject)
        found = subjects.things(model, subject)
        self.thing.setVisible(subject[0] in ("fact", "scene", "answer"))
        self.thing.offer(found, subjects.thing_of(plain))
        comparison = getattr(plain, "comparison", "")
        if isinstance(plain, Compare) and isinstance(plain.value, bool):
            comparison = "is" if (comparison == "is") == plain.value else "is_not"
        options = subjects.verbs(model, plain)
        if no and comparison:
            options = [((one, True), self.tr("not: {0}").format(name)) for (one, _), name in options]
        self.verb.offer(options, (comparison, no))
        self._show_value(plain)

    def _show_value(self, plain: Condition) -> None:
        value: Any = None
        if isinstance(plain, Compare) and not isinstance(plain.value, bool):
            value = plain.value
        elif isinstance(plain, SkillPoints):
            value = plain.points
        elif isinstance(plain, Visited):
            value = plain.times
        self.value.setVisible(value is not None)
        if isinstance(plain, Visited):
            self.value.setToolTip(self.tr("At least so many times"))
            self.value.setAccessibleName(self.tr("At least so many times"))
        shown = value if isinstance(value, str) else number_text(value)
        if value is not None and not (self.value.hasFocus() and self._read(plain) == value):
            self.value.setText(shown)

    def _about(self, subject: subjects.Subject) -> None:
        made = subjects.new_part(self._editor.model, subject)
        if made is not None:
            self._editor.put(self._path, made)

    def _name(self, thing: Any) -> None:
        no, plain = parts.peeled(self._part)
        made = subjects.named_part(subjects.subject_of(plain), thing)
        if isinstance(plain, Visited) and isinstance(made, Visited):
            made = replace(made, times=plain.times)
        self._editor.put(self._path, parts.negated(made, no))

    def _say(self, chosen: tuple[str, bool]) -> None:
        comparison, no = chosen
        plain = parts.peeled(self._part)[1]
        if isinstance(plain, Compare) and kind_of_value(subjects.value_now(self._editor.model, plain)) == "flag":
            plain = replace(plain, comparison="is", value=comparison == "is")
        elif isinstance(plain, Compare | SkillPoints):
            plain = replace(plain, comparison=comparison)
        self._editor.put(self._path, parts.negated(plain, no))

    def _read(self, plain: Condition) -> Any:
        text = self.value.text()
        if isinstance(plain, Compare) and isinstance(plain.value, str):
            return text
        found = number_read(text)
        if found is None:
            return None
        if isinstance(plain, Visited):
            return int(found) if found == int(found) and 1 <= found <= 1000 else None
        return found

    def _compare(self, _text: str) -> None:
        no, plain = parts.peeled(self._part)
        value = self._read(plain)
        if value is None:
            whole = isinstance(plain, Visited)
            self._editor.tell(self.tr("Type a whole number from 1 to 1000.") if whole else self.tr("Type a number."))
            return
        name = {Visited: "times", SkillPoints: "points"}.get(type(plain), "value")
        self._editor.put(self._path, parts.negated(replace(plain, **{name: value}), no), typed=True)

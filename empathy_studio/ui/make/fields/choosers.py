"""Editors that choose: yes or no, one of a list, a file of the media folder, several facts or scenes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from empathy_studio.author.edit import add_at, place_of, set_at
from empathy_studio.author.edit.edited import Edited
from empathy_studio.author.media_import import Imported, import_media
from empathy_studio.course.model import Course
from empathy_studio.ui.controls import empty, label, row
from empathy_studio.ui.make.fields.field_editor import FieldEditor
from empathy_studio.ui.make.fields.naming import Option, empty_words, options_of
from empathy_studio.ui.make.fields.small_button import SmallButton


class Chooser(QComboBox):
    """A list to choose from; the wheel is left to the form, and a value that is not there is shown as such.

    Signals: `chose(object)` with the value when a person chose another.
    """

    chose = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._options: list[Option] = []
        self._value: Any = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._chosen)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()

    def offer(self, options: Iterable[Option], value: Any) -> None:
        """Offer these, and show `value`."""
        made = list(options)
        if made != self._options:
            self._options = made
            with QSignalBlocker(self):
                self.clear()
                self.addItems([name for _, name in made])
        self.show_value(value)

    def show_value(self, value: Any) -> None:
        """Show one of what is offered; what is not offered is named, and said to be missing."""
        self._value = value
        number = next((n for n, (one, _) in enumerate(self._options) if one == value), -1)
        missing = value not in (None, "") and number < 0
        self.setPlaceholderText(self.tr("“{0}” is not there").format(value) if missing else self.tr("Choose…"))
        with QSignalBlocker(self):
            self.setCurrentIndex(number)

    def _chosen(self, number: int) -> None:
        value = self._options[number][0]
        if value != self._value:
            self._value = value
            self.chose.emit(value)


class FlagEditor(FieldEditor):
    """Yes or no."""

    short = True
    labelled = False

    def _make(self) -> QWidget:
        self.box = QCheckBox(self.name)
        self.box.toggled.connect(self.give)
        return self.box

    def _show(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class OptionEditor(FieldEditor):
    """One of what the course, or the field, offers; with its names for people."""

    short = True

    def _make(self) -> QWidget:
        self.chooser = Chooser()
        self.chooser.chose.connect(self.give)
        return self.chooser

    def refresh(self) -> None:
        """Offer what there is now."""
        options: list[Option] = options_of(self.model, self.field, self.place)
        if self.model.optional(self.place):
            options = [(None, empty_words(self.field)), *options]
        elif self.field.type == "option" and "" in self.field.options:
            options = [(one, name if one else self.tr("Chosen for you")) for one, name in options]
        self.value = self.model.value(self.place)
        self.chooser.offer(options, self.value)

    def _show(self, value: Any) -> None:
        self.chooser.show_value(value)


class WideOptionEditor(OptionEditor):
    """An option with long names, on a line of its own."""

    short = False


class MediaEditor(WideOptionEditor):
    """A file of the media folder, or one that is brought into it."""

    def _make(self) -> QWidget:
        both = QWidget()
        self.chooser = Chooser()
        self.chooser.setAccessibleName(self.name)
        self.chooser.chose.connect(self.give)
        self.browse = SmallButton("download", self.tr("Bring in a file for {0}").format(self.name))
        self.browse.clicked.connect(self._browse)
        line = row(self.chooser, self.browse, spacing=4)
        line.setStretch(0, 1)
        both.setLayout(line)
        both.setFocusProxy(self.chooser)
        return both

    def bring_in(self, file: Path) -> None:
        """Copy a file into the media folder, off the UI thread, and choose it."""
        tasks = self.model.ground.tasks
        task = tasks.run(partial(import_media, self.model.ground.folder, [file]))
        task.done.connect(self._came)
        task.failed.connect(self.model.ground.refuse)
        tasks.start(task)

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Bring in a file"))
        if chosen:
            self.bring_in(Path(chosen))

    def _came(self, found: tuple[Imported, ...]) -> None:
        for one in found:
            self.give(one.name)
        self.model.ground.media_touched.emit()


class ManyEditor(FieldEditor):
    """Several facts, or several scenes, of the lesson; a fact that is not there yet can be written here."""

    def _make(self) -> QWidget:
        whole = QWidget()
        self.line = QLineEdit(whole)
        self.line.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.chooser = Chooser()
        self.chooser.setAccessibleName(self.tr("Add to: {0}").format(self.name))
        self.chooser.chose.connect(self._add)
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(self._list)
        box.addWidget(self.chooser)
        if self.field.type == "facts":
            self.chooser.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            line = self.line
            self.chooser.setLineEdit(line)
            line.show()
            line.setPlaceholderText(self.tr("Choose a fact, or write a new one and press Enter"))
            line.setAccessibleName(self.tr("Add to: {0}").format(self.name))
            line.returnPressed.connect(self._write)
        whole.setFocusProxy(self.chooser)
        return whole

    def refresh(self) -> None:
        """Show what is chosen by name, and offer the rest."""
        value = self.model.value(self.place)
        options = options_of(self.model, self.field, self.place)
        names = dict(options)
        shown = tuple((one, names.get(one) or self.tr("“{0}” is not there").format(one)) for one in value)
        if shown != self.value:
            self.value = shown
            empty(self._list)
            for number, (_, name) in enumerate(shown):
                remove = SmallButton("x", self.tr("Take away: {0}").format(name))
                remove.clicked.connect(partial(self._remove, number))
                words = label(name)
                line = row(words, remove, spacing=4)
                line.setStretch(0, 1)
                self._list.addLayout(line)
        self.chooser.offer([one for one in options if one[0] not in value], None)
        if self.chooser.isEditable():
            self.line.clear()

    def _show(self, value: Any) -> None:
        """Everything is shown by `refresh`."""

    def _add(self, one: Any) -> None:
        self.tell(self.model.set(self.place, (*self.model.value(self.place), one)))

    def _remove(self, number: int) -> None:
        value = self.model.value(self.place)
        self.tell(self.model.set(self.place, (*value[:number], *value[number + 1 :])))

    def _write(self) -> None:
        text, lesson = self.line.text().strip(), self.model.lesson
        if not text or lesson is None:
            return
        known = next((fact.id for fact in lesson.facts if fact.text.casefold() == text.casefold()), None)
        value = self.model.value(self.place)
        if known is None:
            self.model.try_edit(partial(self._with_fact, self.model.course, text))
        elif known not in value:
            self._add(known)

    def _with_fact(self, course: Course, text: str) -> Edited:
        assert self.model.lesson is not None
        made = add_at(course, place_of(course, lesson=self.model.lesson.id, field="facts"), {"text": text})
        edited = set_at(made.course, self.place, (*self.model.value(self.place), made.made[0]))
        return Edited(course=edited.course, label=self.tr("Add a fact"), made=made.made)

"""The moments of a scene in its form: open one, add one of any kind, put them in order, double or delete one."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from empathy_studio.author.edit import add_moment, delete_moments, duplicate_moment, move_moment
from empathy_studio.course.ids import MomentId
from empathy_studio.course.moments import Moment
from empathy_studio.play.moments import KINDS
from empathy_studio.ui.controls import Button, empty, label, row
from empathy_studio.ui.elided import RowButton
from empathy_studio.ui.make.fields.figures import time_text
from empathy_studio.ui.make.fields.form_model import FormModel, said
from empathy_studio.ui.make.fields.naming import moment_words
from empathy_studio.ui.make.fields.small_button import SmallButton
from empathy_studio.ui.theme import GRID


class MomentList(QWidget):
    """What a scene asks. Signals: `chosen(str)` with the id of the moment to show."""

    chosen = Signal(str)

    def __init__(self, model: FormModel) -> None:
        super().__init__()
        self._model = model
        self._shown: tuple[Any, ...] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.opening: list[RowButton] = []
        self.add = Button(self.tr("Add a moment"), "", "plus")
        menu = QMenu(self.add)
        menu.setAccessibleName(self.tr("Kinds of moment"))
        for kind in KINDS:
            menu.addAction(said(kind.title)).triggered.connect(partial(self.add_moment, kind.name))
        self.add.setMenu(menu)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GRID // 2)
        box.addWidget(label(self.tr("What is asked here"), "label"))
        box.addLayout(self._rows)
        box.addLayout(row(self.add, 1))

    def refresh(self) -> None:
        """Show the moments the scene has now."""
        scene = self._model.scene
        moments = scene.moments if scene is not None else ()
        shown = tuple((one.id, self._words(one)) for one in moments)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._rows)
        self.opening = []
        if not moments:
            words = self.tr("Nothing yet. Add a question, or let the scene only be seen.")
            self._rows.addWidget(label(words, "quiet"))
        for number, (moment, words) in enumerate(shown):
            self._rows.addLayout(self._line(number, len(shown), moment, words))

    def add_moment(self, kind: str) -> None:
        """Add a moment of that kind at the end, and show it."""
        model = self._model
        if model.lesson is None or model.scene is None:
            return
        lesson, scene = model.lesson.id, model.scene.id
        former = {one.id for one in model.scene.moments}
        if model.try_edit(lambda: add_moment(model.course, lesson, scene, kind)) and model.scene is not None:
            made = next(one.id for one in model.scene.moments if one.id not in former)
            self.chosen.emit(made)

    def _line(self, number: int, of: int, moment: MomentId, words: str) -> Any:
        opens = RowButton(words)
        opens.clicked.connect(partial(self.chosen.emit, str(moment)))
        self.opening.append(opens)
        up = self._tool("arrow-up", self.tr("Move up: {0}").format(words), partial(self._shift, moment, number - 1))
        down = self._tool(
            "arrow-down", self.tr("Move down: {0}").format(words), partial(self._shift, moment, number + 1)
        )
        up.setEnabled(number > 0)
        down.setEnabled(number < of - 1)
        double = self._tool("copy", self.tr("Duplicate: {0}").format(words), partial(self._double, moment))
        delete = self._tool("x", self.tr("Delete: {0}").format(words), partial(self._delete, moment))
        line = row(opens, up, down, double, delete, spacing=2)
        line.setStretch(0, 1)
        return line

    def _tool(self, icon_name: str, name: str, does: Any) -> SmallButton:
        made = SmallButton(icon_name, name)
        made.clicked.connect(does)
        return made

    def _shift(self, moment: MomentId, to: int) -> None:
        model = self._model
        if model.lesson is not None:
            lesson = model.lesson.id
            model.try_edit(lambda: move_moment(model.course, lesson, moment, to))

    def _double(self, moment: MomentId) -> None:
        model = self._model
        if model.lesson is not None:
            lesson = model.lesson.id
            model.try_edit(lambda: duplicate_moment(model.course, lesson, moment))

    def _delete(self, moment: MomentId) -> None:
        model = self._model
        if model.lesson is not None:
            lesson = model.lesson.id
            model.try_edit(lambda: delete_moments(model.course, lesson, (moment,)))

    def _words(self, moment: Moment) -> str:
        words = moment_words(moment)
        return f"{time_text(moment.at_ms)[:-4]}  {words}" if moment.at_ms is not None else words

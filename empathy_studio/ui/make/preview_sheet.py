"""The sheet on which one chooses with what a preview begins."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from empathy_studio.author.wording import BUILT_IN
from empathy_studio.course.conditions import BUILT_IN_VARIABLES, CLOCK, RAPPORT, VariableValue
from empathy_studio.course.ids import FactId, SceneId, VariableId
from empathy_studio.play.program import Program
from empathy_studio.ui.controls import Button, label, row
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.make.fields.figures import number_read, number_text
from empathy_studio.ui.make.fields.pair_layout import PairLayout
from empathy_studio.ui.make.preview_start import Beginning, as_best_arrives, at_first
from empathy_studio.ui.sheet import Sheet
from empathy_studio.ui.theme import GRID

_BOUNDS: dict[str, tuple[float, float]] = {RAPPORT: (-100.0, 100.0), CLOCK: (0.0, 86_400.0)}


class PreviewSheet(Sheet):
    """Signals: `chosen(Beginning)` when the preview is to begin so."""

    chosen = Signal(object)

    def __init__(self, program: Program, scene: SceneId, beginning: Beginning) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Begin the preview with"))
        self.setProperty("dense", True)
        self._program, self._scene = program, scene
        self._beginning = beginning
        self.lines: dict[VariableId, QLineEdit] = {}
        self.ticks: dict[VariableId | FactId, QCheckBox] = {}
        title = program.scenes[scene].scene.title or scene
        self.box.addWidget(label(self.tr("Preview from “{0}” with…").format(title), "heading"))
        ways = FlowLayout(spacing=GRID)
        self.first = Button(self.tr("As the lesson begins"))
        self.best = Button(self.tr("As the best path arrives here"))
        self.first.clicked.connect(self._take_first)
        self.best.clicked.connect(self._take_best)
        ways.addWidget(self.first)
        ways.addWidget(self.best)
        self.box.addLayout(ways)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(self._fields())
        scrolled.setMinimumSize(560, 280)
        self.box.addWidget(scrolled, 1)
        self._told = label("", "warning")
        self.box.addWidget(self._told)
        self.cancel = Button(self.tr("Cancel"), "quiet")
        self.begin = Button(self.tr("Preview"), "primary", "play")
        self.begin.clicked.connect(self._begin)
        self.done.hide()
        self.cancel.clicked.connect(self.done.click)
        self.box.addLayout(row(1, self.cancel, self.begin))
        self.show_beginning(beginning)

    def show_beginning(self, beginning: Beginning) -> None:
        """Show what holds."""
        self._beginning = beginning
        for name, value in beginning.variables.items():
            if name in self.ticks:
                self.ticks[name].setChecked(value is True)
            elif name in self.lines:
                self.lines[name].setText(value if isinstance(value, str) else number_text(round(float(value), 2)))
        for fact in self._program.lesson.facts:
            self.ticks[fact.id].setChecked(fact.id in beginning.facts)

    def _fields(self) -> QWidget:
        whole = QWidget()
        whole.setProperty("look", "page")
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, GRID, 0)
        box.setSpacing(GRID)
        holder = QWidget()
        pairs = PairLayout(holder, spacing=GRID)
        titles = {one.id: one.title or one.id for one in self._program.lesson.variables}
        for name in (*BUILT_IN_VARIABLES, *titles):
            words, unit = BUILT_IN.get(name, (titles.get(name, name), ""))
            title = f"{words[:1].upper()}{words[1:]}{f' ({unit.strip()})' if unit else ''}"
            pairs.addWidget(self._field(name, title))
        box.addWidget(holder)
        if self._program.lesson.facts:
            box.addWidget(label(self.tr("Facts known"), "label"))
        for fact in self._program.lesson.facts:
            tick = self.ticks[fact.id] = QCheckBox(fact.text)
            box.addWidget(tick)
        box.addStretch(1)
        return whole

    def _field(self, name: VariableId, title: str) -> QWidget:
        field = QWidget()
        field.setProperty("short", True)
        box = QVBoxLayout(field)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        if isinstance(self._program.variables.get(name), bool):
            tick = self.ticks[name] = QCheckBox(title)
            box.addStretch(1)
            box.addWidget(tick)
            return field
        line = self.lines[name] = QLineEdit()
        line.setAccessibleName(title)
        line.returnPressed.connect(self._begin)
        box.addWidget(label(title, "label"))
        box.addWidget(line)
        return field

    def _take_first(self) -> None:
        self._told.clear()
        self.show_beginning(at_first(self._program))

    def _take_best(self) -> None:
        found = as_best_arrives(self._program, self._scene)
        self._told.setText("" if found else self.tr("No path that was tried comes to this scene."))
        if found is not None:
            self.show_beginning(found)

    def _begin(self) -> None:
        values: dict[VariableId, VariableValue] = dict(self._program.variables)
        for name, line in self.lines.items():
            read = line.text() if isinstance(values.get(name), str) else number_read(line.text())
            low, high = _BOUNDS.get(name, (float("-inf"), float("inf")))
            if read is None or (not isinstance(read, str) and not low <= read <= high):
                self._refuse(line, low, high)
                return
            values[name] = read
        for key, tick in self.ticks.items():
            if key in values:
                values[VariableId(key)] = tick.isChecked()
        facts = tuple(one.id for one in self._program.lesson.facts if self.ticks[one.id].isChecked())
        self.chosen.emit(Beginning(variables=values, facts=facts, before=self._beginning.before))
        self.done.click()

    def _refuse(self, line: QLineEdit, low: float, high: float) -> None:
        name = line.accessibleName()
        if high == float("inf"):
            self._told.setText(self.tr("{0}: type a number.").format(name))
        else:
            told = self.tr("{0}: type a number from {1} to {2}.")
            self._told.setText(told.format(name, number_text(low), number_text(high)))
        line.setFocus()

"""The form of one line of a storyboard: who says what, how it is felt, and how it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QPlainTextEdit, QSlider, QVBoxLayout, QWidget

from empathy_studio.author.storyboard import FEELINGS, GAZES, GESTURES, SHOTS, SOUNDS
from empathy_studio.course.ids import CharacterId
from empathy_studio.course.model import Character
from empathy_studio.course.scenes import Line
from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.make.fields.naming import fixed_name
from empathy_studio.ui.make.storyboard.figure_line import FigureLine
from empathy_studio.ui.theme import GRID


class LineForm(Card):
    """Edits one line. Signals: `edited(Line)` at each change, `hear_asked()`, `recording_asked()`."""

    edited = Signal(object)
    hear_asked = Signal()
    recording_asked = Signal()

    def __init__(self) -> None:
        super().__init__(padding=2 * GRID)
        self.line: Line | None = None
        self.speaker, self.feeling = QComboBox(), QComboBox()
        self.text = QPlainTextEdit()
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.pause, self.pace = FigureLine(0.0, 60.0, 0.1, "s"), FigureLine(0.5, 2.0, 0.05, "×")
        self.shot, self.gaze, self.gesture, self.sound = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.hear = Button(self.tr("Hear the line"), "", "volume-2")
        self.recording = Button(self.tr("Use a recording"), "quiet", "mic")
        self.no_recording = Button(self.tr("Use the made voice"), "quiet", "x")
        self._set_up()
        self._put_together()
        self._join()

    @property
    def can_be_heard(self) -> bool:
        """Whether the line has words or a recording; one without is a silent beat."""
        return self.line is not None and (bool(self.line.text.strip()) or self.line.recording is not None)

    def show_cast(self, cast: Sequence[Character]) -> None:
        """Offer these people as speakers; whoever speaks the line stays chosen."""
        with QSignalBlocker(self.speaker):
            self.speaker.clear()
            for person in cast:
                self.speaker.addItem(person.name or str(person.id), person.id)
            self.speaker.setCurrentIndex(self.speaker.findData(self.line.speaker) if self.line is not None else -1)

    def show_line(self, line: Line | None) -> None:
        """Show a line; None empties the form."""
        self.line = line
        self.setEnabled(line is not None)
        if line is None:
            return
        parts: tuple[QWidget, ...] = (
            self.speaker, self.feeling, self.text, self.strength, self.pause, self.pace,
            self.shot, self.gaze, self.gesture, self.sound,
        )  # fmt: skip
        blocked = [QSignalBlocker(part) for part in parts]
        self.speaker.setCurrentIndex(self.speaker.findData(line.speaker))
        for combo, value in (
            (self.feeling, line.feeling),
            (self.shot, line.shot),
            (self.gaze, line.gaze),
            (self.gesture, line.gesture),
            (self.sound, line.sound),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        if self.text.toPlainText() != line.text:
            self.text.setPlainText(line.text)
        self.strength.setValue(round(line.intensity * 100))
        self.pause.set_value(line.pause_ms / 1000)
        self.pace.set_value(line.pace)
        self.no_recording.setVisible(line.recording is not None)
        self.hear.setEnabled(self.can_be_heard)
        del blocked

    def _changed(self) -> None:
        if self.line is None or self.speaker.currentData() is None:
            return
        changed = replace(
            self.line,
            speaker=CharacterId(str(self.speaker.currentData())),
            text=self.text.toPlainText().replace("\n", " "),
            feeling=str(self.feeling.currentData()),
            intensity=self.strength.value() / 100,
            pause_ms=round(self.pause.value * 1000),
            pace=self.pace.value,
            shot=str(self.shot.currentData()),
            gaze=str(self.gaze.currentData()),
            gesture=str(self.gesture.currentData()),
            sound=str(self.sound.currentData()),
        )
        if changed != self.line:
            self.line = changed
            self.hear.setEnabled(self.can_be_heard)
            self.edited.emit(changed)

    def _drop_recording(self) -> None:
        if self.line is not None:
            self.edited.emit(replace(self.line, recording=None))

    # --- put together ------------------------------------------------------------------------------

    def _set_up(self) -> None:
        itself = self.tr("by itself")
        for combo, values, first in (
            (self.feeling, tuple(FEELINGS), ""),
            (self.shot, SHOTS, itself),
            (self.gaze, GAZES, itself),
            (self.gesture, GESTURES, itself),
            (self.sound, SOUNDS, self.tr("as before")),
        ):
            if first:
                combo.addItem(first, "")
            for value in values:
                combo.addItem(fixed_name(value), value)
        self.strength.setRange(0, 100)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("*Stars* stress a word, … hesitates; empty is a silent beat."))
        self.text.setMaximumHeight(96)

    def _put_together(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setSpacing(GRID)
        for name, part in (
            (self.tr("Speaker"), self.speaker),
            (self.tr("Words"), self.text),
            (self.tr("Feeling"), self.feeling),
            (self.tr("Strength"), self.strength),
            (self.tr("Silence before"), self.pause),
            (self.tr("Pace"), self.pace),
            (self.tr("Shot"), self.shot),
            (self.tr("Gaze"), self.gaze),
            (self.tr("Gesture"), self.gesture),
            (self.tr("Sound from here"), self.sound),
        ):
            part.setAccessibleName(name)
            form.addRow(label(name, "quiet", wrap=False), part)
        inside = QVBoxLayout()
        inside.setSpacing(GRID)
        inside.addLayout(row(self.hear, self.recording, self.no_recording, 1))
        inside.addLayout(form)
        self.box.addLayout(inside)
        self.box.addStretch(1)

    def _join(self) -> None:
        for combo in (self.speaker, self.feeling, self.shot, self.gaze, self.gesture, self.sound):
            combo.currentIndexChanged.connect(self._changed)
        self.text.textChanged.connect(self._changed)
        self.strength.valueChanged.connect(self._changed)
        self.pause.changed.connect(self._changed)
        self.pace.changed.connect(self._changed)
        self.hear.clicked.connect(self.hear_asked)
        self.recording.clicked.connect(self.recording_asked)
        self.no_recording.clicked.connect(self._drop_recording)

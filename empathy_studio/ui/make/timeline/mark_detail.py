"""What is picked on the timeline, to be typed: its name, from when to when, how much a cue weighs, delete."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from empathy_studio.author.edit.clip_times import name_cue, weigh_cue
from empathy_studio.course.ids import CueId
from empathy_studio.ui.controls import IconButton, label
from empathy_studio.ui.make.clip_verbs import ClipVerbs
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.time_field import TimeField
from empathy_studio.ui.make.timeline.marks import CAPTION, CUE, MOMENT, Mark
from empathy_studio.ui.make.timeline.moving import Span


class MarkDetail(QObject):
    """Fields of the mark that is picked, to be put side by side; hidden while none is.

    Signals: `placed(span)` when its times were typed.
    """

    placed = Signal(object)

    def __init__(self, ground: DeskGround, verbs: ClipVerbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ground, self._clip, self._verbs = ground, ground.clip, verbs
        self._mark: Mark | None = None
        self._kind = label("", "label", wrap=False)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("What the cue is called"))
        self.name.setMinimumWidth(130)
        self.name.editingFinished.connect(self._rename)
        self.start = TimeField(self.tr("From"), lambda: self._clip.frames)
        self.end = TimeField(self.tr("To"), lambda: self._clip.frames)
        self._dash = label("–", "quiet", wrap=False)
        self.weight = QComboBox()
        self.weight.setAccessibleName(self.tr("Weight of the cue"))
        for words in ("●", "●●", "●●●"):
            self.weight.addItem(words)
        self.weight.setToolTip(self.tr("1: a detail; 2: it matters; 3: what this customer is really about"))
        self.weight.activated.connect(self._weigh)
        self.delete = IconButton("delete", self.tr("Delete"))
        self.delete.setProperty("look", "tool")
        self.delete.clicked.connect(verbs.delete_picked)
        self.start.placed.connect(self._placed)
        self.end.placed.connect(self._placed)
        self.parts: tuple[QWidget, ...] = (
            self._kind, self.name, self.start, self._dash, self.end, self.weight, self.delete
        )  # fmt: skip
        self.show_mark(None)

    def show_mark(self, mark: Mark | None) -> None:
        """Show this mark; None hides all."""
        other = mark is None or self._mark is None or mark.key != self._mark.key
        self._mark = mark
        for part in self.parts:
            part.setVisible(mark is not None)
        if mark is None:
            return
        kind = mark.key.kind
        words = {CUE: self.tr("Cue"), CAPTION: self.tr("Caption"), MOMENT: mark.kind_label}.get(kind, "")
        self._kind.setText(words)
        self.name.setVisible(kind == CUE)
        self.weight.setVisible(kind == CUE)
        self.delete.setVisible(kind != CAPTION)
        if other or not self.name.isModified():
            self.name.setText(mark.label)
            self.name.setCursorPosition(0)
        with QSignalBlocker(self.weight):
            self.weight.setCurrentIndex(max(0, mark.weight - 1))
        self.start.show_ms(None if mark.at_end else mark.start_ms)
        self.start.setPlaceholderText(self.tr("at the end") if mark.at_end else "")
        self.end.setVisible(mark.end_ms is not None)
        self._dash.setVisible(mark.end_ms is not None)
        self.end.show_ms(mark.end_ms)

    def _placed(self, _ms: int) -> None:
        mark = self._mark
        if mark is None:
            return
        start = self.start.ms if self.start.ms is not None else mark.start_ms
        span: Span = (start, None)
        if mark.end_ms is not None:
            end = self.end.ms if self.end.ms is not None else mark.end_ms
            if self.sender() is self.start and start >= end:
                end = start + (mark.end_ms - mark.start_ms)
            span = (start, max(start + 1, end))
        self.placed.emit(span)

    def _rename(self) -> None:
        mark, lesson, scene = self._mark, self._clip.lesson, self._clip.scene
        text = self.name.text().strip()
        if mark is None or mark.key.kind != CUE or lesson is None or scene is None or not self.name.isModified():
            return
        self.name.setModified(False)
        if text:
            course, cue = self._ground.document.course, CueId(mark.key.name)
            self._verbs.apply(lambda: name_cue(course, lesson, scene.id, cue, text))
        else:
            self.name.setText(mark.label)

    def _weigh(self, number: int) -> None:
        mark, lesson, scene = self._mark, self._clip.lesson, self._clip.scene
        if mark is not None and mark.key.kind == CUE and lesson is not None and scene is not None:
            course, cue = self._ground.document.course, CueId(mark.key.name)
            self._verbs.apply(lambda: weigh_cue(course, lesson, scene.id, cue, number + 1))

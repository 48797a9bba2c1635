"""The controls below the picture: play, step, time code, speed, in and out, ask here, mark a cue, captions, replace."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from empathy_studio.play.moments import KINDS
from empathy_studio.ui.controls import Button, IconButton, label
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.make.clip_verbs import ClipVerbs
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.frames import code_text
from empathy_studio.ui.make.time_field import TimeField
from empathy_studio.ui.theme import GRID

RATES = (0.75, 1.0, 1.25, 1.5)
"""The speeds on offer; what the player can with the voice's pitch kept."""


class Transport(QWidget):
    """Controls of the clip in hand. Signals: `rate_chosen(float)`, `captions_wanted(bool)`, `replace_asked()`."""

    rate_chosen = Signal(float)
    captions_wanted = Signal(bool)
    replace_asked = Signal()

    def __init__(self, ground: DeskGround, verbs: ClipVerbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("dense", "true")
        self._ground, self._clip, self._verbs = ground, ground.clip, verbs
        box = FlowLayout(self, spacing=GRID // 2)
        self.back = self._icon("step-back", self.tr("One frame back (,)"), partial(verbs.step_frames, -1))
        self.play = self._icon("play", self.tr("Play (Space)"), verbs.toggle_play)
        self.on = self._icon("step-forward", self.tr("One frame on (.)"), partial(verbs.step_frames, 1))
        self.time = TimeField(self.tr("Time in the clip"), lambda: self._clip.frames)
        self.time.placed.connect(self._clip.go)
        self.frame = TimeField(self.tr("Frame, counted from 0"), lambda: self._clip.frames, as_frame=True)
        self.frame.placed.connect(self._clip.go)
        self.length = label("", "quiet", wrap=False)
        self.rate = QComboBox()
        self.rate.setAccessibleName(self.tr("Speed"))
        self.rate.setToolTip(self.tr("Speed"))
        for rate in RATES:
            self.rate.addItem(f"{rate:g} ×", rate)
        self.rate.setCurrentIndex(RATES.index(1.0))
        self.rate.activated.connect(self._choose_rate)
        self.captions = IconButton("captions", self.tr("Show captions"), checkable=True)
        self.captions.setProperty("look", "tool")
        self.captions.setChecked(ground.settings.captions)
        self.captions.toggled.connect(self.captions_wanted)
        self.set_in = self._icon("arrow-left-to-line", self.tr("Set in point here (I)"), verbs.set_in)
        self.set_out = self._icon("arrow-right-to-line", self.tr("Set out point after this frame (O)"), verbs.set_out)
        self.ask = Button(self.tr("Ask here"), "", "message-square-plus")
        self.ask.setToolTip(self.tr("Ask the trainee something at this frame"))
        self.ask.setMenu(self._kinds())
        self.cue = Button(self.tr("Mark cue"), "", "flag")
        self.cue.setToolTip(self.tr("Hold for as long as the cue lasts (C)"))
        self.cue.setAccessibleDescription(self.tr("Hold for as long as the cue lasts; the clip plays meanwhile."))
        self.cue.pressed.connect(verbs.begin_cue)
        self.cue.released.connect(verbs.end_cue)
        self.replace = Button(self.tr("Replace clip"), "quiet", "replace")
        self.replace.clicked.connect(self.replace_asked)
        for part in (
            self.back, self.play, self.on, self.time, self.frame, self.length, self.rate, self.captions,
            self.set_in, self.set_out, self.ask, self.cue, self.replace,
        ):  # fmt: skip
            box.addWidget(part)
        self._clip.moved.connect(self._moved)
        self._clip.changed.connect(self.look)
        self._clip.growing.connect(self._show_growing)
        self.look()

    def look(self) -> None:
        """Take over the length and the frames of the clip."""
        end = self._clip.end_ms
        span = self._clip.out_ms - self._clip.in_ms
        told = self.tr("of {0}").format(code_text(end))
        if span != end:
            told = self.tr("of {0}, plays {1}").format(code_text(end), code_text(span))
        self.length.setText(told)
        self._moved(self._clip.at_ms)
        self.updateGeometry()

    def show_moving(self, moving: bool) -> None:
        """Offer to stand while the clip plays."""
        self.play.rename(self.tr("Pause (Space)") if moving else self.tr("Play (Space)"), "pause" if moving else "play")

    def _moved(self, at_ms: int) -> None:
        self.time.show_ms(at_ms)
        self.frame.show_ms(at_ms)

    def _choose_rate(self, number: int) -> None:
        self.rate_chosen.emit(RATES[number])

    def _show_growing(self) -> None:
        start = self._clip.cue_from
        if start is None:
            self.cue.setText(self.tr("Mark cue"))
        else:
            self.cue.setText(self.tr("Cue: {0} s").format(f"{(self._clip.at_ms - start) / 1000:.1f}"))

    def _icon(self, name: str, words: str, does: object) -> IconButton:
        button = IconButton(name, words)
        button.setProperty("look", "tool")
        button.clicked.connect(does)
        return button

    def _kinds(self) -> QMenu:
        menu = QMenu(self)
        for kind in KINDS:
            menu.addAction(kind.title).triggered.connect(partial(self._ask, kind.name))
        return menu

    def _ask(self, kind: str, _checked: bool = False) -> None:
        self._verbs.ask_here(kind)

"""The bar below the picture: leave, pause, back, how far the clip is, captions, transcript, speed, sound, keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QMenu, QProgressBar, QSlider, QToolButton, QWidget, QWidgetAction

from empathy_studio.settings import Settings
from empathy_studio.ui.controls import Button, IconButton, label, row
from empathy_studio.ui.elided import ElidedLabel
from empathy_studio.ui.theme import GRID

SPEEDS = (0.75, 0.9, 1.0, 1.1, 1.25, 1.5)


class LessonBar(QFrame):
    """Everything that is not part of the conversation itself.

    Signals: `leave_asked()`, `pause_asked()`, `back_asked()`, `keys_asked()`, `charter_asked()`,
    `captions_switched(bool)`, `descriptions_switched(bool)`, `transcript_switched(bool)`, `text_switched(bool)`,
    `speed_chosen(float)`, `volume_chosen(int)`.
    """

    leave_asked = Signal()
    pause_asked = Signal()
    back_asked = Signal()
    keys_asked = Signal()
    charter_asked = Signal()
    captions_switched = Signal(bool)
    descriptions_switched = Signal(bool)
    transcript_switched = Signal(bool)
    text_switched = Signal(bool)
    speed_chosen = Signal(float)
    volume_chosen = Signal(int)

    def __init__(self, title: str, settings: Settings, *, charter: bool, practice: bool = False) -> None:
        super().__init__()
        self.setProperty("look", "bar")
        self.setAccessibleName(self.tr("Controls"))
        leave = Button(self.tr("Leave"), "quiet", "arrow-left")
        leave.setAccessibleName(self.tr("Leave the lesson; your place is kept"))
        leave.clicked.connect(self.leave_asked)
        self.pause = IconButton("pause", self.tr("Pause"))
        self.pause.clicked.connect(self.pause_asked)
        self.back = IconButton("rotate-ccw", self.tr("Back 5 seconds"))
        self.back.clicked.connect(self.back_asked)
        self._done = QProgressBar()
        self._done.setTextVisible(False)
        self._done.setMinimumWidth(40)
        self._done.setMaximumWidth(160)
        self._done.setAccessibleName(self.tr("How far the clip is"))
        self._practice = label(self.tr("Practice"), "tag", wrap=False)
        self._practice.setHidden(True)
        self.captions = IconButton("captions", self.tr("Captions"), checkable=True)
        self.captions.setChecked(settings.captions)
        self.captions.toggled.connect(self.captions_switched)
        self.descriptions = IconButton("eye", self.tr("Tell what the picture shows"), checkable=True)
        self.descriptions.setChecked(settings.descriptions)
        self.descriptions.toggled.connect(self.descriptions_switched)
        self.transcript = IconButton("file-text", self.tr("Transcript"), checkable=True)
        self.transcript.toggled.connect(self.transcript_switched)
        self.as_text = IconButton("letter-text", self.tr("Read it as text, without video"), checkable=True)
        self.as_text.setChecked(settings.as_text)
        self.as_text.toggled.connect(self.text_switched)
        book = IconButton("book-open", self.tr("What empathy means here"))
        book.clicked.connect(self.charter_asked)
        if not charter:
            book.hide()
        keys = IconButton("keyboard", self.tr("Keys"))
        keys.clicked.connect(self.keys_asked)
        box = row(leave, self.pause, self.back, self._done, spacing=GRID)
        box.addSpacing(GRID)
        box.addWidget(self._practice)
        box.addWidget(ElidedLabel(title, "strong"), 1)
        for tool in (
            self.captions,
            self.descriptions,
            self.transcript,
            self.as_text,
            self._speed(settings.speed),
            self._volume(settings.volume),
            book,
            keys,
        ):
            box.addWidget(tool)
        box.setContentsMargins(GRID, GRID // 2, 2 * GRID, GRID // 2)
        self.setLayout(box)
        self.set_practice(practice)

    def set_practice(self, practice: bool) -> None:
        """Say that this is practice after the official attempt."""
        self._practice.setVisible(practice)

    def set_scene(self, *, clip: bool) -> None:
        """What there is to control: a clip, or a scene in writing."""
        for part in (self.pause, self.back, self._done):
            part.setVisible(clip)

    def set_clip(self, there: bool) -> None:
        """Whether there is a clip that can be paused now."""
        self.pause.setEnabled(there)
        self.back.setEnabled(there)

    def set_moving(self, moving: bool) -> None:
        """Whether the clip moves."""
        if moving:
            self.pause.rename(self.tr("Pause"), "pause")
        else:
            self.pause.rename(self.tr("Go on"), "play")

    def set_progress(self, at_ms: int, from_ms: int, until_ms: int | None) -> None:
        """How far the clip is."""
        span = max(1, (until_ms or at_ms + 1) - from_ms)
        self._done.setRange(0, span)
        self._done.setValue(min(span, max(0, at_ms - from_ms)))

    def _speed(self, speed: float) -> QToolButton:
        button = IconButton("gauge", self.tr("Speed"))
        menu = QMenu(button)
        group = QActionGroup(menu)
        for one in SPEEDS:
            action = menu.addAction(self.tr("{0} ×").format(self.locale().toString(one, "g", 3)))
            action.setCheckable(True)
            action.setChecked(abs(one - speed) < 0.01)
            action.setData(one)
            group.addAction(action)
        group.triggered.connect(self._speed_picked)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _speed_picked(self, action: object) -> None:
        self.speed_chosen.emit(float(action.data()))  # type: ignore[attr-defined]

    def _volume(self, volume: int) -> QToolButton:
        button = IconButton("volume-2", self.tr("Loudness"))
        menu = QMenu(button)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, 100)
        slider.setValue(volume)
        slider.setMinimumWidth(200)
        slider.setAccessibleName(self.tr("Loudness"))
        slider.valueChanged.connect(self.volume_chosen)
        holder = QWidget()
        holder.setLayout(row(slider))
        action = QWidgetAction(menu)
        action.setDefaultWidget(holder)
        menu.addAction(action)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

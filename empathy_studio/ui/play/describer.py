"""Audio description: tells what the clip shows at its time, and lets the clip stand where that takes longer."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from empathy_studio.course.ids import SceneId
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.pace import told_ms
from empathy_studio.play.player import PlayerState
from empathy_studio.play.program import Program, ScenePlan
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.video.deck import Deck
from empathy_studio.ui.video.surface import VideoSurface

_STEP_MS = 1500
"""A position that is further than this from the last one was jumped to; what lies between is not told."""


class Tracks:
    """What is said in the clip of each scene of a lesson and told of its pictures, in the lesson's language."""

    def __init__(self, program: Program, material: Material) -> None:
        self._program, self._material = program, material

    def captions(self, scene: SceneId) -> tuple[Caption, ...]:
        """What is said; none where the scene has no clip."""
        clip = self._program.scenes[scene].scene.clip
        return self._material.captions(clip, self._program.language) if clip is not None else ()

    def descriptions(self, scene: SceneId) -> tuple[Caption, ...]:
        """What the pictures show; none where the scene has no clip, or nobody has written any."""
        clip = self._program.scenes[scene].scene.clip
        return self._material.descriptions(clip, self._program.language) if clip is not None else ()


class Describer(QObject):
    """Shows each description as a line and has a screen reader say it, while the clip of the scene plays.

    One that takes longer to tell than there is time before somebody speaks lets the clip stand meanwhile; play, and any
    key that goes on, ends that. Signals: `stood()` when it lets the clip stand.
    """

    stood = Signal()

    def __init__(self, deck: Deck, surface: VideoSurface, tracks: Tracks, *, on: bool) -> None:
        super().__init__(deck)
        self._deck, self._surface, self._tracks = deck, surface, tracks
        self.on = on
        self._pieces: tuple[Caption, ...] = ()
        self._last_ms = -1
        self._standing = QTimer(self)
        self._shown = QTimer(self)
        for timer, ends in ((self._standing, self._go_on), (self._shown, self._clear)):
            timer.setSingleShot(True)
            timer.timeout.connect(ends)
        deck.ticked.connect(self._ticked)
        deck.playing.connect(self._standing.stop)

    @property
    def standing(self) -> bool:
        """Whether the clip stands until something is told."""
        return self._standing.isActive()

    def switch(self, on: bool) -> None:
        """Tell from now on, or no more."""
        self.on = on
        if not on:
            self._shown.stop()
            self._clear()
            if self.standing:
                self._go_on()

    def enter(self, plan: ScenePlan) -> None:
        """Another scene begins; what was being told is over."""
        self.stop()
        self._pieces = self._tracks.descriptions(plan.scene.id)
        self._last_ms = plan.in_ms - 1

    def stop(self) -> bool:
        """Tell no further; True when the clip stood for it and would have gone on."""
        stood = self.standing
        self._standing.stop()
        self._shown.stop()
        self._clear()
        return stood

    def _ticked(self, at_ms: int) -> None:
        if self._deck.state is not PlayerState.PLAYING:
            return
        last, self._last_ms = self._last_ms, at_ms
        if not 0 <= at_ms - last <= _STEP_MS:
            last = at_ms - 1
        due = [piece for piece in self._pieces if last < piece.start_ms <= at_ms]
        if due and self.on:
            self._tell(" ".join(piece.text for piece in due), due[-1].end_ms - at_ms)

    def _tell(self, text: str, free_ms: int) -> None:
        """Show and say `text`; where it does not fit into the time that is free, the clip stands first."""
        self._surface.show_told(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._surface, text))
        needed = told_ms(text)
        self._shown.start(needed)
        if needed > max(0, free_ms):
            self._deck.pause()
            self._standing.start(needed - max(0, free_ms))
            self.stood.emit()

    def _go_on(self) -> None:
        self._standing.stop()
        if self._deck.state is PlayerState.PAUSED:
            self._deck.play()

    def _clear(self) -> None:
        self._surface.show_told("")

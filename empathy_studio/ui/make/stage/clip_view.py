"""The scene as the trainee sees it, in the course window: its clip in the real player, or its messages and page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QImage, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.course.ids import SceneId
from empathy_studio.course.scenes import Clip, Scene
from empathy_studio.play.player import ClipSource, Faulted, PlayerState
from empathy_studio.ui.make.clip_keys import ClipKeys
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.play.material import FolderMedia, Material
from empathy_studio.ui.play.stage import Stage
from empathy_studio.ui.video.deck import Deck

SEEK_MS = 25
"""How often at most another frame is fetched while somebody scrubs."""
ROUNDING_MS = 1
"""How far a player's clock may stand before the frame that it shows."""

_NOWHERE = Scene(id=SceneId("none"))
"""What is shown while no scene is selected."""


class ClipView(QFrame):
    """Plays the clip in hand. One player, and only while it can be seen: hidden, it lets the clip go.

    Signals: `moving(bool)` when the clip starts or stands; `unplayable(str)` says why it cannot be played, empty when
    it can; `pressed()` when the picture is pressed, `left()` when the keyboard goes elsewhere.
    """

    moving = Signal(bool)
    unplayable = Signal(str)
    pressed = Signal()
    left = Signal()

    def __init__(self, ground: DeskGround, keys: ClipKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground, self._clip, self._keys = ground, ground.clip, keys
        self._shown: tuple[object, ...] = ()
        self.setProperty("look", "screen")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Stage"))
        self.setAccessibleDescription(
            self.tr("Space plays; comma and full stop step a frame; I and O set in and out; hold C to mark a cue.")
        )
        course = ground.document.course
        self.stage = Stage({one.id: one for one in course.cast}, self._picture, ground.settings, ground.theme)
        # Qt Multimedia knows each frame's own time and stands on it; libvlc may be a frame beside it.
        exact_first = sorted(ground.engines.order, key=lambda kind: kind != "qt")
        self.deck = Deck(self.stage.surface, ground.engines.only(*exact_first))
        self.deck.set_volume(ground.settings.volume)
        box = QVBoxLayout(self)
        box.setContentsMargins(3, 3, 3, 3)
        box.addWidget(self.stage)
        self.stage.setMinimumSize(320, 180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.stage.pressed.connect(self._pressed)
        self.deck.ticked.connect(self._ticked)
        self.deck.playing.connect(self._tell_moving)
        self.deck.held.connect(self._tell_moving)
        self.deck.ended.connect(self._tell_moving)
        self.deck.unplayable.connect(self._tell_unplayable)
        self._clip.changed.connect(self.look)
        ground.selection.time_asked.connect(self._asked)
        self._wanted_ms: int | None = None
        self._soon = QTimer(self)
        self._soon.setInterval(SEEK_MS)
        self._soon.timeout.connect(self._seek)
        self._clip.play_asked.connect(self._play_or_stand)
        ground.document.changed.connect(self.look)

    @property
    def is_moving(self) -> bool:
        """Whether the clip plays."""
        return self.deck.state is PlayerState.PLAYING

    def look(self, _course: object = None) -> None:
        """Show the scene in hand as it is now."""
        if not self.isVisible():
            return
        scene, course = self._clip.scene, self._ground.document.course
        source = self._source()
        seen = (scene if source is None else None, source, course.cast, scene and (scene.channel, scene.speaker))
        if seen == self._shown:
            self._caption()
            return
        former, self._shown = self._shown, seen
        self.stage.know_cast({one.id: one for one in course.cast})
        if source is None:
            self.deck.clear()
            self._show_written(scene)
        elif scene is not None:
            self.stage.show_scene(scene, clip=True, sound_only=source.sound_only)
            if not former or former[1] != source:
                self.unplayable.emit("")
                self.deck.show(source, at_ms=self._clip.at_ms, play=False)
        self._caption()
        self._tell_moving()

    def play(self) -> None:
        """Play on, up to the out point, and from there from the in point again.

        From outside the in and out points it plays to the end of the file.
        """
        clip, state = self._clip, self.deck.state
        if self._wanted_ms is not None:
            self.deck.seek(self._wanted_ms)
            self._wanted_ms = None
        if self.deck.source is None or state is PlayerState.FAULTED:
            return
        last = clip.frames.start(clip.frames.number(max(0, clip.out_ms - 1)))
        if state is PlayerState.ENDED or (last <= clip.at_ms < clip.out_ms):
            self.deck.seek(clip.in_ms)
            clip.stand_at(clip.in_ms)
        inside = clip.at_ms < clip.out_ms
        self.deck.hold_at(clip.out_ms - 1 if inside and clip.out_ms < clip.end_ms else None)
        self.deck.play()

    def pause(self) -> None:
        """Stand on a frame; the picture and the playhead agree to the frame."""
        self.deck.pause()
        self._tell_moving()
        self._clip.go(self._clip.frames.start(self._clip.frames.number(self._clip.at_ms + ROUNDING_MS)))

    def set_rate(self, rate: float) -> None:
        """Play at this speed, 0.75 to 1.5."""
        self.deck.set_rate(rate)

    def shut(self) -> None:
        """Free the player."""
        self._soon.stop()
        self.deck.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the clip up where the playhead stands."""
        super().showEvent(event)
        self._clip.is_seen = True
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the clip go: another part may need the player."""
        super().hideEvent(event)
        self._shown, self._wanted_ms = (), None
        self.deck.clear()
        self._clip.is_seen = self._clip.is_moving = False
        self.moving.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the clip."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def _source(self) -> ClipSource | None:
        """The whole file, whatever its in and out points, so that they can be set anywhere."""
        clip = self._clip.clip
        if clip is None:
            return None
        return self._material().clip(Clip(media=clip.media))

    def _material(self) -> Material:
        ground = self._ground
        return Material(ground.document.course, ground.media, FolderMedia(ground.folder / MEDIA_FOLDER))

    def changeEvent(self, event: QEvent) -> None:
        """What lies on the picture grows with the letters."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._look_anew)

    def _look_anew(self) -> None:
        """Letters of another size need more room in what lies on the picture."""
        scene = self._clip.scene
        if self.isVisible() and scene is not None and self.deck.source is not None:
            self.stage.show_scene(scene, clip=True, sound_only=self.deck.source.sound_only)

    def _play_or_stand(self, moving: bool) -> None:
        if moving and not self.is_moving:
            self.play()
        elif not moving and self.is_moving:
            self.pause()

    def _picture(self, name: str) -> QImage | None:
        return self._material().picture(name)

    def _show_written(self, scene: Scene | None) -> None:
        self.stage.show_scene(scene if scene is not None else _NOWHERE, clip=False)
        for message in scene.messages if scene is not None else ():
            self.stage.add_message(message)

    def _caption(self) -> None:
        surface = self.stage.surface
        surface.set_captions(self._clip.captions)
        surface.set_position(self._clip.at_ms)

    def _asked(self, at_ms: int) -> None:
        """Go there; while one frame is fetched, only the last of the places that are asked for counts."""
        self.stage.surface.set_position(at_ms)
        self.stage.set_time(at_ms, (at_ms - self._clip.in_ms) / 1000)
        self._wanted_ms = at_ms
        if not self._soon.isActive():
            self._seek()

    def _seek(self) -> None:
        if self._wanted_ms is None or self.deck.source is None:
            self._soon.stop()
            return
        if self.deck.state is not PlayerState.PREROLLING:
            wanted, self._wanted_ms = self._wanted_ms, None
            self.deck.seek(wanted)
        self._soon.start()

    def _ticked(self, at_ms: int) -> None:
        if self.is_moving:
            self._clip.stand_at(at_ms)
        self.stage.set_time(at_ms, (at_ms - self._clip.in_ms) / 1000)

    def _pressed(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pressed.emit()

    def _tell_moving(self, _at_ms: int = 0) -> None:
        if not self.is_moving and self.deck.source is not None:
            self._clip.stand_at(self.deck.position_ms())
        self._clip.is_moving = self.is_moving
        self.moving.emit(self.is_moving)

    def _tell_unplayable(self, fault: Faulted) -> None:
        self.unplayable.emit(fault.message)

"""The stage: a panel of the course window with the scene as the trainee sees it, and the controls of its clip."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.ui.controls import Button, column, label, row
from empathy_studio.ui.make.clip_keys import ClipKeys
from empathy_studio.ui.make.clip_verbs import ClipVerbs
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.replace_sheet import CLIP_ENDINGS, ReplaceSheet
from empathy_studio.ui.make.scrolled import scrolled
from empathy_studio.ui.make.stage.clip_view import ClipView
from empathy_studio.ui.make.stage.scrub_bar import ScrubBar
from empathy_studio.ui.make.stage.transport import Transport
from empathy_studio.ui.theme import GRID


class StagePanel(QWidget):
    """Picture, scrub bar and controls of the clip in hand; a scene without a clip offers to choose one."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self.setAcceptDrops(True)
        self.verbs = ClipVerbs(ground, self)
        self._keys = ClipKeys(ground, self.verbs, arrows=True)
        self.view = ClipView(ground, self._keys)
        self.scrub = ScrubBar(ground.clip)
        self.transport = Transport(ground, self.verbs)
        self.fault = label("", "warning")
        self.fault.hide()
        self.choose = Button(self.tr("Choose a clip"), "", "video")
        self._told = label("", "quiet")
        self._none = QWidget()
        told = row(self.choose, spacing=2 * GRID)
        told.insertWidget(0, self._told, 1)
        self._none.setLayout(told)
        self.sheet: ReplaceSheet | None = None
        inside = QWidget()
        box = QVBoxLayout(inside)
        box.setContentsMargins(GRID, GRID, GRID, GRID)
        box.setSpacing(GRID // 2)
        box.addWidget(self.view, 1)
        for part in (self.fault, self.scrub, self.transport, self._none):
            box.addWidget(part)
        whole = column(scrolled(inside), spacing=0)
        self.setLayout(whole)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.view)
        self.scrub.placed.connect(ground.clip.go)
        self.transport.rate_chosen.connect(self.view.set_rate)
        self.transport.captions_wanted.connect(self.view.stage.surface.set_captions_visible)
        self.transport.replace_asked.connect(self.ask_replace)
        self.choose.clicked.connect(self._choose)
        self.view.moving.connect(self.transport.show_moving)
        self.view.unplayable.connect(self._show_fault)
        self.view.pressed.connect(self._pressed)
        self.view.left.connect(self.verbs.end_cue)
        ground.clip.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Show what belongs to a clip, or what can be done without one."""
        scene, clip = self._ground.clip.scene, self._ground.clip.clip
        for part in (self.scrub, self.transport):
            part.setVisible(clip is not None)
        self._none.setVisible(clip is None)
        self.choose.setVisible(scene is not None)
        if scene is None:
            self._told.setText(self.tr("Select a scene to see it here."))
        elif scene.messages or scene.prose:
            self._told.setText(self.tr("This is what the trainee sees. The scene has no clip."))
        else:
            self._told.setText(self.tr("This scene has no clip. Drop a video here, or choose one."))
        if clip is None:
            self._show_fault("")

    def ask_replace(self, file: Path | None = None) -> None:
        """Choose another clip for the scene; what moves is shown before it is taken over."""
        if self._ground.clip.scene is not None:
            self._ground.clip.play(False)
            self.sheet = ReplaceSheet(self._ground)
            self.sheet.lay_over(self.window())
            if file is not None:
                self.sheet.choose(file)

    def shut(self) -> None:
        """Free the player."""
        self.view.shut()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the clip."""
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Letting go of C ends a cue."""
        if not self._keys.release(event):
            super().keyReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A clip may be dropped here."""
        if self._dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer to put the clip that was dropped into the scene."""
        files = self._dropped(event)
        if files:
            event.acceptProposedAction()
            self.ask_replace(files[0])

    def _choose(self) -> None:
        self.ask_replace()

    def _dropped(self, event: QDropEvent) -> list[Path]:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        return [file for file in files if file.suffix.lower() in CLIP_ENDINGS]

    def _show_fault(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.setVisible(bool(words))

    def _pressed(self) -> None:
        if self._ground.clip.clip is not None:
            self.verbs.toggle_play()

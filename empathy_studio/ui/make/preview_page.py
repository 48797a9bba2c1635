"""The preview as a page of the course window: tries the lesson out from the selected scene."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from empathy_studio.errors import CourseError
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.preview import Preview


class PreviewPage(Preview):
    """Plays the selected lesson from the selected scene, each time it is entered."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(ground.engines, ground.theme, ground.clock, parent)
        self._ground = ground
        self.closed.connect(ground.desk_asked)

    def enter(self) -> None:
        """Play. Raises CourseError when the lesson cannot be played yet."""
        ground, chosen = self._ground, self._ground.selection
        if chosen.lesson is None:
            raise CourseError(self.tr("There is no lesson to play."), self.tr("Add a lesson first."))
        self.play(ground.document.course, chosen.lesson, chosen.scene, ground.folder, ground.media, ground.settings)

    def leave(self) -> None:
        """Stop playing."""
        self._drop()

    def shut(self) -> None:
        """Stop playing."""
        self._drop()

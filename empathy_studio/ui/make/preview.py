"""Trying a lesson out from any scene, in the window a trainee sees; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.author.edit import with_lesson
from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.play.clock import Clock
from empathy_studio.play.state import Run
from empathy_studio.play.statement import Statement
from empathy_studio.progress.identifiers import AttemptId, StatementId, new_attempt_id
from empathy_studio.settings import Settings
from empathy_studio.ui.controls import Button, empty, label, row
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.material import FolderMedia, Material
from empathy_studio.ui.play.session import Session
from empathy_studio.ui.theme import GRID, ThemeKeeper
from empathy_studio.ui.video.engines import Engines


class KeepsNothing:
    """A keeper for attempts that do not count."""

    def keep(
        self, attempt: AttemptId, statements: Sequence[Statement], ids: Sequence[StatementId] | None = None
    ) -> tuple[StatementId, ...]:
        """Take the statements and forget them."""
        return tuple(ids or ())


class Preview(QWidget):
    """Plays a course that is being written. Signals: `closed()` when the author wants to go on writing."""

    closed = Signal()

    def __init__(self, engines: Engines, theme: ThemeKeeper, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engines, self._theme, self._clock = engines, theme, clock
        self.lesson: LessonView | None = None
        self.back = Button(self.tr("Back to editing"), "primary", "arrow-left")
        self.back.clicked.connect(self.close_preview)
        self._told = label("", "quiet", wrap=False)
        head = row(self.back, self._told, 1, spacing=2 * GRID)
        head.setContentsMargins(GRID, GRID, GRID, GRID)
        self._place = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addLayout(self._place, 1)

    def play(
        self,
        course: Course,
        lesson: LessonId,
        scene: SceneId | None,
        folder: Path,
        facts: Mapping[str, MediaFacts],
        settings: Settings,
    ) -> None:
        """Play a lesson from `scene` (None: from its start). Raises CourseError when it cannot be played yet."""
        if scene is not None:
            course = with_lesson(course, lesson, lambda found: replace(found, start=scene))
        material = Material(course, facts, FolderMedia(folder / MEDIA_FOLDER))
        program = material.program(lesson)
        self._drop()
        session = Session(KeepsNothing(), new_attempt_id(), program)
        view = LessonView(session, material, self._engines, settings, self._theme, self._clock)
        view.left.connect(self.close_preview)
        view.ended.connect(self._ended)
        self.lesson = view
        self._told.setText(self.tr("Preview: nothing of it is kept."))
        self._place.addWidget(view)
        view.start()

    def close_preview(self) -> None:
        """Stop playing and go back."""
        self._drop()
        self.closed.emit()

    def _ended(self, _run: Run) -> None:
        self._told.setText(self.tr("This is where the lesson ends."))
        self.back.setFocus()

    def _drop(self) -> None:
        if self.lesson is not None:
            self.lesson.shut()
            self.lesson = None
            empty(self._place)

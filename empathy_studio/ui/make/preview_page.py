"""The preview as a page of the course window: the lesson as a trainee sees it, from any scene, with any state."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.author.edit import with_lesson
from empathy_studio.author.edit.nouns import short
from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.errors import CourseError
from empathy_studio.play.program import Program, program_of
from empathy_studio.play.state import Asking, Comparing, Feedback, Run
from empathy_studio.progress.identifiers import new_attempt_id
from empathy_studio.ui.controls import Button, empty, label, row
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.keeps_nothing import KeepsNothing
from empathy_studio.ui.make.preview_sheet import PreviewSheet
from empathy_studio.ui.make.preview_start import Beginning, at_first, begun
from empathy_studio.ui.make.selection import found_lesson, found_scene
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.material import FolderMedia, Material
from empathy_studio.ui.play.session import Session
from empathy_studio.ui.theme import GRID


class PreviewPage(QWidget):
    """Plays the selected lesson from the selected scene each time it is entered; nothing of it is kept."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Preview"))
        self._ground = ground
        self.lesson: LessonView | None = None
        self._about: tuple[LessonId, SceneId] | None = None
        self._beginning: Beginning | None = None
        self.back = Button(self.tr("Back to editing"), "primary", "arrow-left")
        self.edit = Button(self.tr("Edit this scene"), "", "pencil")
        self.again = Button(self.tr("Restart"), "", "rotate-ccw")
        self.other = Button(self.tr("Begin with…"), "", "settings")
        self.back.clicked.connect(ground.desk_asked)
        self.edit.clicked.connect(self.edit_scene)
        self.again.clicked.connect(self.restart)
        self.other.clicked.connect(self.ask_beginning)
        ground.beginning_asked.connect(self.ask_beginning)
        self.told = label("", "quiet")
        head = row(self.back, self.edit, self.again, self.other, self.told, spacing=GRID)
        head.setStretch(4, 1)
        head.setContentsMargins(GRID, GRID, GRID, GRID)
        self._place = QVBoxLayout()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addLayout(self._place, 1)

    # --- the page ----------------------------------------------------------------------------------

    def enter(self) -> None:
        """Play from the selected scene as the lesson begins. Raises CourseError when it cannot be played yet."""
        lesson, scene = self._wanted()
        self.play(lesson, scene, None)

    def leave(self) -> None:
        """Stop playing."""
        self._drop()

    def shut(self) -> None:
        """Stop playing."""
        self._drop()

    # --- what a person does ------------------------------------------------------------------------

    def play(self, lesson: LessonId, scene: SceneId, beginning: Beginning | None) -> None:
        """Play a lesson from `scene` with what holds then. Raises CourseError when it cannot be played yet."""
        ground = self._ground
        course = with_lesson(ground.document.course, lesson, lambda found: replace(found, start=scene))
        material = Material(course, ground.media, FolderMedia(ground.folder / MEDIA_FOLDER))
        program = material.program(lesson)
        self._drop()
        self._about, self._beginning = (lesson, scene), beginning
        run = begun(beginning) if beginning is not None else None
        session = Session(KeepsNothing(), new_attempt_id(), program, run)
        view = LessonView(session, material, ground.engines, ground.settings, ground.theme, ground.clock)
        view.left.connect(ground.desk_asked)
        view.ended.connect(self._ended)
        view.presenter.run_changed.connect(self._tell)
        self.lesson = view
        self._place.addWidget(view)
        self._tell(session.run)
        view.start()

    def restart(self) -> None:
        """Play again from where this preview began, as the course is written now."""
        if self._about is not None:
            try:
                self.play(*self._about, self._beginning)
            except CourseError as error:
                self._ground.refuse(error)

    def edit_scene(self) -> None:
        """Go back to the desk, to the scene and the moment at which the preview stands."""
        run = self.lesson.presenter.run if self.lesson is not None else None
        about = self._about
        self._ground.desk_asked.emit()
        if run is None or about is None or run.scene is None:
            return
        lesson = found_lesson(self._ground.document.course, about[0])
        scene = found_scene(lesson, run.scene)
        if scene is None:
            return
        phase = run.phase
        asked = phase.moment if isinstance(phase, Asking | Comparing | Feedback) else None
        there = asked if any(one.id == asked for one in scene.moments) else None
        self._ground.selection.select(about[0], run.scene, there)
        self._ground.place_asked.emit(Place(file="", lesson=about[0], scene=run.scene, moment=there))

    def ask_beginning(self) -> None:
        """Let the author choose with what the preview begins."""
        if self._about is None or self.lesson is None:
            return
        lesson, scene = self._about
        try:
            program = self._program(lesson)
        except CourseError as error:
            self._ground.refuse(error)
            return
        self.lesson.deck.pause()
        sheet = PreviewSheet(program, scene, self._beginning or at_first(program))
        sheet.chosen.connect(self._begin_with)
        self.sheet = sheet
        sheet.lay_over(self)
        sheet.best.setFocus()

    def _begin_with(self, beginning: Beginning) -> None:
        self._beginning = beginning
        self.restart()

    # --- told --------------------------------------------------------------------------------------

    def _tell(self, run: Run) -> None:
        """Where the run stands: rapport, time, facts, in figures that a trainee does not see."""
        lesson = found_lesson(self._ground.document.course, self._about[0]) if self._about else None
        names = {one.id: one.text for one in lesson.facts} if lesson else {}
        parts = [
            self.tr("Rapport {0}").format(f"{run.rapport:+.0f}"),
            self.tr("time {0} s").format(f"{run.clock_s:.0f}"),
        ]
        if run.spent:
            parts.append(self.tr("spent {0}").format(f"{run.spent:g}"))
        if run.facts:
            parts.append(self.tr("knows: {0}").format(short("; ".join(names.get(one, one) for one in run.facts), 80)))
        self.told.setText(" · ".join(parts))

    def _ended(self, run: Run) -> None:
        self._tell(run)
        self.told.setText(self.tr("This is where the lesson ends. {0}").format(self.told.text()))
        self.back.setFocus()

    def _wanted(self) -> tuple[LessonId, SceneId]:
        chosen = self._ground.selection
        lesson = found_lesson(self._ground.document.course, chosen.lesson)
        if lesson is None:
            raise CourseError(self.tr("There is no lesson to play."), self.tr("Add a lesson first."))
        scene = chosen.scene or lesson.start or (lesson.scenes[0].id if lesson.scenes else None)
        if scene is None:
            raise CourseError(self.tr("The lesson has no scene to play."), self.tr("Add a scene first."))
        return lesson.id, scene

    def _program(self, lesson: LessonId) -> Program:
        """The lesson from its own start: what leads to the scene counts."""
        ground = self._ground
        lengths = {name: facts.duration_ms for name, facts in ground.media.items() if facts.duration_ms}
        return program_of(ground.document.course, lesson, durations=lengths)

    def _drop(self) -> None:
        if self.lesson is not None:
            self.lesson.shut()
            self.lesson = None
            empty(self._place)

"""The course window: outline, map, form and problems of one open course, and the preview in their place."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from empathy_studio.author.edit import Edited, add_clip_scene, add_lesson, add_scene
from empathy_studio.author.media import media_facts
from empathy_studio.author.media_import import Imported, import_media
from empathy_studio.author.session import Session
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course, Lesson
from empathy_studio.errors import CourseError, StudioError
from empathy_studio.play.clock import Clock
from empathy_studio.settings import Settings
from empathy_studio.ui.controls import Button, label, row
from empathy_studio.ui.document import Document, State
from empathy_studio.ui.make.form import Form
from empathy_studio.ui.make.form_rows import found_scene
from empathy_studio.ui.make.map_view import MapView
from empathy_studio.ui.make.outline import Outline
from empathy_studio.ui.make.preview import Preview
from empathy_studio.ui.make.problems import Problems
from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import GRID, ThemeKeeper
from empathy_studio.ui.video.engines import Engines

CLIPS = (".mp4", ".m4v", ".mov", ".webm", ".mkv")


class CourseWindow(QWidget):
    """Edits one course. Signals: `left()` when the author goes back and everything is saved."""

    left = Signal()

    def __init__(
        self, session: Session, tasks: Tasks, engines: Engines, theme: ThemeKeeper, clock: Clock, settings: Settings
    ) -> None:
        super().__init__()
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.document = Document(session, self)
        self.settings = settings
        self._tasks = tasks
        self._media: dict[str, MediaFacts] = {}
        self._lesson: LessonId | None = None
        self._scene: SceneId | None = None
        self._moment: MomentId | None = None
        self.outline, self.map = Outline(), MapView(self.document)
        self.form, self.problems = Form(self.document), Problems(self.document)
        self.preview = Preview(engines, theme, clock)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._desk())
        self._pages.addWidget(self.preview)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._pages)
        self.notices = NoticeStack(self._pages, theme)
        self._join()
        self.document.take_over_recovered()
        self._begin()

    @property
    def selection(self) -> tuple[LessonId | None, SceneId | None, MomentId | None]:
        """What is being worked on."""
        return self._lesson, self._scene, self._moment

    def select(self, lesson: LessonId | None, scene: SceneId | None = None, moment: MomentId | None = None) -> None:
        """Show a lesson, a scene of it, a moment of that; what is not there is left out."""
        found = self._lesson_named(lesson)
        self._lesson = found.id if found else None
        self._scene = scene if found_scene(found, scene) is not None else None
        self._moment = moment
        self._show(self.document.course)

    def leave(self) -> None:
        """Save, and go back to the courses; stay when the disk refuses."""
        if self.document.state == "saved" or self.document.save():
            self.left.emit()

    def shut(self) -> None:
        """Let go of the course and of the players; what is not saved comes back next time."""
        self.problems.stop()
        if self.preview.lesson is not None:
            self.preview.close_preview()
        self.outline.close_index()
        self.document.close()

    def play_from_here(self) -> None:
        """Try the lesson out from the selected scene, as a trainee sees it."""
        if self._lesson is None:
            return
        folder = self.document.session.project.folder
        try:
            self.preview.play(self.document.course, self._lesson, self._scene, folder, self._media, self.settings)
        except CourseError as error:
            self._refuse(error)
            return
        self._pages.setCurrentWidget(self.preview)

    def add_scene(self) -> None:
        """Add a scene after the selected one."""
        if self._lesson is not None:
            here = found_scene(self._lesson_named(self._lesson), self._scene)
            channel = here.channel if here is not None else "in_person"
            edited = add_scene(
                self.document.course, self._lesson, self.tr("New scene"), channel=channel, after=self._scene
            )
            self.document.apply(edited)
            self.select(self._lesson, SceneId(edited.made[0]))

    def add_lesson(self) -> None:
        """Add a lesson at the end."""
        edited = add_lesson(self.document.course, self.tr("New lesson"))
        self.document.apply(edited)
        self.select(LessonId(edited.made[0]))

    def add_clips(self, files: list[Path]) -> None:
        """Copy clips into the course, each as a scene of its own, as one step of undo."""
        folder = self.document.session.project.folder
        task = self._tasks.run(partial(import_media, folder, files))
        task.done.connect(self._clips_came)
        task.failed.connect(self._refuse)
        self._tasks.start(task)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Clips may be dropped on the window."""
        if any(url.toLocalFile().lower().endswith(CLIPS) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the clips that were dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
        self.add_clips([file for file in files if file.suffix.lower() in CLIPS])

    # --- put together ------------------------------------------------------------------------------

    def _desk(self) -> QWidget:
        middle = QSplitter(Qt.Orientation.Vertical)
        middle.addWidget(self.map)
        middle.addWidget(self.problems)
        middle.setStretchFactor(0, 1)
        middle.setSizes([500, 210])
        across = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.outline, middle, self.form):
            across.addWidget(part)
            across.setStretchFactor(across.count() - 1, int(part is middle))
            part.setMinimumWidth(180)
        across.setSizes([230, 650, 400])
        across.setChildrenCollapsible(False)
        desk = QWidget()
        box = QVBoxLayout(desk)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._bar())
        box.addWidget(across, 1)
        return desk

    def _bar(self) -> QFrame:
        self.back = Button(self.tr("Courses"), "quiet", "arrow-left")
        self._title = label("", "strong", wrap=False)
        self._state = label("", "quiet", wrap=False)
        self.undo, self.redo = Button(self.tr("Undo"), "quiet", "undo-2"), Button(self.tr("Redo"), "quiet")
        self.new_scene, self.new_lesson = Button(self.tr("Add scene")), Button(self.tr("Add lesson"), "quiet")
        self.save = Button(self.tr("Save"))
        self.play = Button(self.tr("Preview from here"), "primary", "play")
        parts = (self.back, self._title, self._state, 1, self.undo, self.redo)
        inside = row(*parts, self.new_lesson, self.new_scene, self.save, self.play)
        inside.setContentsMargins(GRID, GRID, GRID, GRID)
        bar = QFrame()
        bar.setProperty("look", "bar")
        bar.setLayout(inside)
        return bar

    def _join(self) -> None:
        document = self.document
        document.changed.connect(self._show)
        document.state_changed.connect(self._show_state)
        document.failed.connect(self._refuse)
        document.undo_stack.undoTextChanged.connect(self._name_undo)
        document.undo_stack.redoTextChanged.connect(self._name_redo)
        document.undo_stack.canUndoChanged.connect(self.undo.setEnabled)
        document.undo_stack.canRedoChanged.connect(self.redo.setEnabled)
        self.outline.chosen.connect(self._outline_chosen)
        self.map.chosen.connect(self._scene_chosen)
        self.map.refused.connect(self._refuse)
        self.map.preview_asked.connect(self.play_from_here)
        self.form.moment_chosen.connect(self._moment_chosen)
        self.form.refused.connect(self._refuse)
        self.problems.go_asked.connect(self._go)
        self.problems.refused.connect(self._refuse)
        self.preview.closed.connect(self._back_from_preview)
        for button, does, keys in (
            (self.back, self.leave, ""),
            (self.undo, document.undo, "Ctrl+Z"),
            (self.redo, document.redo, "Ctrl+Shift+Z"),
            (self.new_lesson, self.add_lesson, "Ctrl+Shift+L"),
            (self.new_scene, self.add_scene, "Ctrl+Shift+N"),
            (self.save, document.save, "Ctrl+S"),
            (self.play, self.play_from_here, "F5"),
        ):
            button.clicked.connect(does)
            if keys:
                button.setToolTip(f"{button.text().strip()} ({keys})")
                shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(does)

    def _begin(self) -> None:
        session, course = self.document.session, self.document.course
        self.undo.setEnabled(self.document.undo_stack.canUndo())
        self.redo.setEnabled(False)
        if self.document.undo_stack.canUndo():
            self.notices.tell(self.tr("Edits that were not saved last time are back. Undo takes them away again."))
            self._name_undo(self.document.undo_stack.undoText())
        for told in (session.told, session.advice):
            if told:
                self.notices.tell(told)
        first = course.lessons[0] if course.lessons else None
        self.select(first.id if first else None, first.start if first else None)
        self._show_state()
        self.problems.look()
        self._look_at_media()

    def _look_at_media(self) -> None:
        task = self._tasks.run(partial(media_facts, self.document.session.project.folder))
        task.done.connect(self._media_known)
        self._tasks.start(task)

    # --- shown -------------------------------------------------------------------------------------

    def _show(self, course: Course) -> None:
        lesson = self._lesson_named(self._lesson) or (course.lessons[0] if course.lessons else None)
        self._lesson = lesson.id if lesson else None
        if found_scene(lesson, self._scene) is None:
            self._scene, self._moment = None, None
        self._title.setText(course.title)
        self.outline.show_course(course)
        if self._lesson is not None:
            self.outline.mark(self._lesson, self._scene)
        self.map.show_lesson(lesson)
        self.map.mark(self._scene)
        self.form.show_part(self._lesson, self._scene, self._moment)
        self.play.setEnabled(lesson is not None)
        self.new_scene.setEnabled(lesson is not None)

    def _show_state(self) -> None:
        said: dict[State, str] = {
            "saved": self.tr("Saved"),
            "edited": self.tr("Not saved yet"),
            "kept": self.tr("Kept in the journal, not saved yet"),
        }
        self._state.setText(said[self.document.state])
        self.save.setEnabled(self.document.state != "saved")

    def state_told(self) -> str:
        """What stands there about the disk."""
        return self._state.text()

    def _name_undo(self, text: str) -> None:
        words = self.tr("Undo: {0}").format(text) if text else self.tr("Undo")
        self.undo.setToolTip(words)
        self.undo.setAccessibleName(words)

    def _name_redo(self, text: str) -> None:
        words = self.tr("Redo: {0}").format(text) if text else self.tr("Redo")
        self.redo.setToolTip(words)
        self.redo.setAccessibleName(words)

    def _lesson_named(self, lesson: LessonId | None) -> Lesson | None:
        return next((one for one in self.document.course.lessons if one.id == lesson), None)

    # --- joined ------------------------------------------------------------------------------------

    def _outline_chosen(self, lesson: str, scene: str) -> None:
        self.select(LessonId(lesson), SceneId(scene) if scene else None)

    def _scene_chosen(self, scene: str) -> None:
        if scene != self._scene:
            self.select(self._lesson, SceneId(scene))

    def _moment_chosen(self, moment: str) -> None:
        self.select(self._lesson, self._scene, MomentId(moment) if moment else None)

    def _go(self, place: Place) -> None:
        self.select(place.lesson or self._lesson, place.scene, place.moment)

    def _back_from_preview(self) -> None:
        self._pages.setCurrentIndex(0)
        self.map.setFocus()

    def _refuse(self, error: StudioError) -> None:
        self.notices.alarm(error.message, error.hint, self.tr("Close"), self.notices.clear)

    def _media_known(self, media: dict[str, MediaFacts]) -> None:
        self._media = media
        self.form.know_media(media)
        self.problems.know_media(media)

    def _clips_came(self, found: tuple[Imported, ...]) -> None:
        if self._lesson is None:
            return
        course, made = self.document.course, ""
        for one in found:
            edited = add_clip_scene(course, self._lesson, one.name)
            course, made = edited.course, edited.made[0]
        words = self.tr("Add clip {0}").format(found[0].name) if len(found) == 1 else self.tr("Add clips")
        self.document.apply(Edited(course=course, label=words))
        self.select(self._lesson, SceneId(made))
        self._look_at_media()

"""The course window: the desk with its panels, and pages in its place; joined to one open course."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from empathy_studio.author.edit import add_lesson, add_scene
from empathy_studio.author.media import media_facts
from empathy_studio.author.session import Session
from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course, Lesson
from empathy_studio.errors import StudioError
from empathy_studio.play.clock import Clock
from empathy_studio.settings import Settings
from empathy_studio.ui.document import Document, State
from empathy_studio.ui.make.clip_import import CLIPS, ClipImport, clips_among
from empathy_studio.ui.make.command_bar import CommandBar
from empathy_studio.ui.make.commands import every_command, make_actions
from empathy_studio.ui.make.desk import Desk, focus_into
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.form import Form
from empathy_studio.ui.make.keys_sheet import KeysSheet
from empathy_studio.ui.make.map_view import MapView
from empathy_studio.ui.make.outline import Outline
from empathy_studio.ui.make.pages import PAGES, enter, leave, shut
from empathy_studio.ui.make.palette import Entry, Palette
from empathy_studio.ui.make.preview_page import PreviewPage
from empathy_studio.ui.make.problems import Problems
from empathy_studio.ui.make.selection import found_moment, found_scene
from empathy_studio.ui.make.storyboard.voicing_desk import load_voice_soon
from empathy_studio.ui.make.what_to_find import entries_of, places_of
from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines

P = TypeVar("P", bound=QWidget)


class CourseWindow(QWidget):
    """Edits one course. Signals: `left()` when the author goes back and everything is saved."""

    left = Signal()

    def __init__(
        self,
        session: Session,
        tasks: Tasks,
        engines: Engines,
        theme: ThemeKeeper,
        clock: Clock,
        settings: Settings,
        data: Path,
    ) -> None:
        super().__init__()
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.document = Document(session, self)
        self.ground = DeskGround(self.document, tasks, engines, theme, clock, settings, data, self)
        self.document.take_over_recovered()
        self._choose_first()
        self.desk = Desk(self.ground, parent=self)
        self.actions_ = make_actions(self, self, dict(self.desk.docks))
        self.bar = CommandBar(self.actions_)
        self.back, self.undo, self.redo = self.bar.back, self.bar.undo, self.bar.redo
        self.new_scene, self.save, self.play = self.bar.new_scene, self.bar.save, self.bar.play
        self._pages = QStackedWidget()
        self._pages.addWidget(self.desk)
        self._made: dict[str, QWidget] = {}
        self.clips = ClipImport(self.ground, self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self._pages, 1)
        self.notices = NoticeStack(self._pages, theme)
        self._join()
        self._begin()
        self._voice = load_voice_soon(self.ground)

    # --- parts -------------------------------------------------------------------------------------

    @property
    def outline(self) -> Outline:
        """The panel with lessons and scenes."""
        return self.part("outline", Outline)

    @property
    def map(self) -> MapView:
        """The panel with the map."""
        return self.part("map", MapView)

    @property
    def form(self) -> Form:
        """The panel with the form of what is selected."""
        return self.part("form", Form)

    @property
    def problems(self) -> Problems:
        """The panel with the findings."""
        return self.part("problems", Problems)

    @property
    def preview(self) -> PreviewPage:
        """The page on which the lesson is tried out."""
        page = self.page("preview")
        assert isinstance(page, PreviewPage)
        return page

    @property
    def selection(self) -> tuple[LessonId | None, SceneId | None, MomentId | None]:
        """What is being worked on."""
        chosen = self.ground.selection
        return chosen.lesson, chosen.scene, chosen.moment

    def part(self, name: str, kind: type[P]) -> P:
        """The widget of the panel `name`, made now when it was not yet; KeyError when there is none."""
        found = self.desk.panel(name)
        assert isinstance(found, kind)
        return found

    def page(self, name: str) -> QWidget:
        """The page `name`, made now when it was not yet; KeyError when there is none."""
        if name not in self._made:
            wanted = {page.name: page for page in PAGES}[name]
            self._made[name] = wanted.make(self.ground)
            self._pages.addWidget(self._made[name])
        return self._made[name]

    # --- what can be done --------------------------------------------------------------------------

    def select(self, lesson: LessonId | None, scene: SceneId | None = None, moment: MomentId | None = None) -> None:
        """Show a lesson, a scene of it, a moment of that; what is not there is left out."""
        found = self._lesson_named(lesson)
        there = found_scene(found, scene)
        kept = found_moment(there, moment)
        self.ground.selection.select(
            found.id if found else None, there.id if there else None, kept.id if kept else None
        )

    def leave(self) -> None:
        """Save, and go back to the courses; stay when the disk refuses."""
        if self.document.state == "saved" or self.document.save():
            self.left.emit()

    def shut(self) -> None:
        """Let go of the course and of the players; what is not saved comes back next time."""
        self.ground.blockSignals(True)  # what comes back from work that still runs finds nobody any more
        self._voice.stop()
        self.desk.shut()
        for page in self._made.values():
            shut(page)
        self.document.close()

    def show_panel(self, name: str) -> None:
        """Bring a panel to the front, coming back from a page when one is shown."""
        self.show_desk()
        self.desk.show_panel(name)

    def step_panel(self, forward: bool) -> None:
        """Put the keyboard into the next panel, or the one before."""
        self.desk.step(forward)

    def reset_desk(self) -> None:
        """Put all panels where they stand at first."""
        self.desk.reset()

    def show_page(self, name: str) -> None:
        """Show a page in place of the desk; stay when it says why it cannot be shown."""
        page = self.page(name)
        if self._pages.currentWidget() is page:
            return
        try:
            enter(page)
        except StudioError as error:
            self._refuse(error)
            return
        self._left_page()
        self._pages.setCurrentWidget(page)
        focus_into(page)

    def show_desk(self) -> None:
        """Come back from a page."""
        if self._pages.currentWidget() is not self.desk:
            self._left_page()
            self._pages.setCurrentWidget(self.desk)
            self.map.setFocus()

    def play_from_here(self) -> None:
        """Try the lesson out from the selected scene, as a trainee sees it."""
        self.show_page("preview")

    def show_palette(self) -> None:
        """Find any command, scene or text by its words, and go there."""
        entries = entries_of(self.actions_, self.document.course, self.select)
        Palette(entries, self._find, self, self.tr("Find a command, a scene, or any words"))

    def search(self) -> None:
        """Take the keyboard to the words that are looked for in the whole course."""
        self.show_panel("outline")
        self.outline.begin_search()

    def show_keys(self) -> None:
        """List all keys."""
        KeysSheet(every_command(), self)

    def add_scene(self) -> None:
        """Add a scene after the selected one."""
        lesson, scene, _ = self.selection
        if lesson is not None:
            here = found_scene(self._lesson_named(lesson), scene)
            channel = here.channel if here is not None else "in_person"
            edited = add_scene(self.document.course, lesson, self.tr("New scene"), channel=channel, after=scene)
            self.document.apply(edited)
            self.select(lesson, SceneId(edited.made[0]))

    def add_lesson(self) -> None:
        """Add a lesson at the end."""
        edited = add_lesson(self.document.course, self.tr("New lesson"))
        self.document.apply(edited)
        self.select(LessonId(edited.made[0]))

    def ask_clips(self) -> None:
        """Let clips be chosen, and bring them in."""
        kinds = self.tr("Clips ({0})").format(" ".join(f"*{ending}" for ending in CLIPS))
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add clips as scenes"), "", kinds)
        if chosen:
            self.add_clips([Path(name) for name in chosen])

    def add_clips(self, files: list[Path]) -> None:
        """Copy clips into the course, each as a scene of its own, as one step of undo."""
        self.clips.bring(files)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Clips may be dropped on the window."""
        if clips_among(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the clips that were dropped."""
        self.add_clips(clips_among(event.mimeData().urls()))

    def state_told(self) -> str:
        """What stands there about the disk."""
        return self.bar.state.words()

    # --- joined ------------------------------------------------------------------------------------

    def _join(self) -> None:
        document, ground = self.document, self.ground
        document.changed.connect(self._show)
        document.state_changed.connect(self._show_state)
        document.failed.connect(self._refuse)
        document.undo_stack.undoTextChanged.connect(self.bar.name_undo)
        document.undo_stack.redoTextChanged.connect(self.bar.name_redo)
        document.undo_stack.canUndoChanged.connect(self.undo.setEnabled)
        document.undo_stack.canRedoChanged.connect(self.redo.setEnabled)
        ground.refused.connect(self._refuse)
        ground.told.connect(self.notices.tell)
        ground.media_touched.connect(self._look_at_media)
        ground.page_asked.connect(self.show_page)
        ground.desk_asked.connect(self.show_desk)
        ground.panel_asked.connect(self.show_panel)

    def _begin(self) -> None:
        session, undo = self.document.session, self.document.undo_stack
        self.undo.setEnabled(undo.canUndo())
        self.redo.setEnabled(False)
        self.bar.name_undo(undo.undoText())
        if undo.canUndo():
            self.notices.tell(self.tr("Edits that were not saved last time are back. Undo takes them away again."))
        for told in (session.told, session.advice):
            if told:
                self.notices.tell(told)
        self._show(self.document.course)
        self._show_state()
        self._look_at_media()

    def _choose_first(self) -> None:
        lessons = self.document.course.lessons
        first = lessons[0] if lessons else None
        self.select(first.id if first else None, first.start if first else None)

    def _show(self, course: Course) -> None:
        """Keep the selection to what is still there."""
        lesson, scene, moment = self.selection
        found = self._lesson_named(lesson) or (course.lessons[0] if course.lessons else None)
        many = self.ground.selection.scenes
        if found is not None and len(many) > 1 and {*many} <= {one.id for one in found.scenes}:
            self.ground.selection.select(found.id, scene, moment, many)
        else:
            self.select(found.id if found else None, scene, moment)
        self.bar.show_title(course.title)
        self.play.setEnabled(found is not None)
        self.new_scene.setEnabled(found is not None)

    def _show_state(self) -> None:
        said: dict[State, str] = {
            "saved": self.tr("Saved"),
            "edited": self.tr("Not saved yet"),
            "kept": self.tr("Kept in the journal, not saved yet"),
        }
        self.bar.state.set_words(said[self.document.state])
        self.save.setEnabled(self.document.state != "saved")

    def _find(self, words: str) -> Iterable[Entry]:
        return places_of(self.outline.search(words), self.ground.selection)

    def _left_page(self) -> None:
        leave(self._pages.currentWidget())

    def _lesson_named(self, lesson: LessonId | None) -> Lesson | None:
        return next((one for one in self.document.course.lessons if one.id == lesson), None)

    def _refuse(self, error: StudioError) -> None:
        self.notices.alarm(error.message, error.hint, self.tr("Close"), self.notices.clear)

    def _look_at_media(self) -> None:
        task = self.ground.tasks.run(partial(media_facts, self.ground.folder))
        task.done.connect(self._media_known)
        self.ground.tasks.start(task)

    def _media_known(self, media: dict[str, MediaFacts]) -> None:
        self.ground.know_media(media)

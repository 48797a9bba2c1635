"""The room of Make: its first screen, and the course that is open."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from empathy_studio.author.course_archive import unpack_course
from empathy_studio.author.folder_kind import ADVICE, folder_kind
from empathy_studio.author.lock import holder_of
from empathy_studio.author.project import create_project
from empathy_studio.author.session import open_session
from empathy_studio.author.starters import STARTERS
from empathy_studio.course.ids import id_from_title
from empathy_studio.errors import CourseError
from empathy_studio.play.clock import Clock
from empathy_studio.settings import Settings
from empathy_studio.ui.make.ask_sheets import ConfirmSheet
from empathy_studio.ui.make.clip_import import CLIPS, follow
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.glance import glance_at
from empathy_studio.ui.make.make_home import MakeHome
from empathy_studio.ui.make.recent import recent_courses, remember
from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.tasks import Report, Task, Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines


class MakeRoom(QStackedWidget):
    """Opens one course at a time. New courses are made in `courses` (default: a folder of the user's documents).

    Signals: `home_asked()`.
    """

    home_asked = Signal()
    _glanced = Signal(object, object, object)

    def __init__(
        self,
        data: Path,
        tasks: Tasks,
        engines: Engines,
        theme: ThemeKeeper,
        clock: Clock,
        settings: Settings,
        courses: Path | None = None,
    ) -> None:
        super().__init__()
        self._data, self._tasks, self._engines, self._theme = data, tasks, engines, theme
        self._clock, self._settings = clock, settings
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._courses = courses or Path(documents) / "Empathy Studio"
        self._glances: Task | None = None
        self.home = MakeHome()
        self.course: CourseWindow | None = None
        self.addWidget(self.home)
        self.notices = NoticeStack(self.home, theme)
        self.home.open_asked.connect(self.open_course)
        self.home.browse_asked.connect(self._browse)
        self.home.archive_asked.connect(self._ask_archive)
        self.home.clips_asked.connect(self._ask_clips)
        self.home.brought.connect(self.bring)
        self.home.new_asked.connect(self.new_course)
        self.home.home_asked.connect(self.home_asked)
        self._glanced.connect(self.home.show_glance)
        self.refresh()

    def refresh(self) -> None:
        """Show the courses opened last, and look at them in the background."""
        courses = recent_courses(self._data)
        self.home.show_recent(courses)
        if self._glances is not None:
            self._glances.cancel()
        self._glances = self._tasks.run(partial(self._glance, [Path(one.folder) for one in courses]))
        self._tasks.start(self._glances)

    def choose_settings(self, settings: Settings) -> None:
        """Take over what was chosen for playing."""
        self._settings = settings
        if self.course is not None:
            self.course.ground.settings = settings

    def open_course(self, folder: Path, over: bool = False) -> bool:
        """Open the course in `folder` to edit it; False when it cannot be, which is told.

        A course that another editor has open is only opened `over` it, which is asked first.
        """
        if not self.leave_course():
            return False
        holder = None if over else holder_of(folder)
        if holder is not None:
            self._ask_over(folder, holder.in_words())
            return False
        try:
            session = open_session(folder, over=over)
        except CourseError as error:
            self._tell(error)
            return False
        course = CourseWindow(session, self._tasks, self._engines, self._theme, self._clock, self._settings, self._data)
        course.left.connect(self.leave_course)
        self.course = course
        self.addWidget(course)
        self.setCurrentWidget(course)
        course.map.setFocus()
        remember(self._data, session.project.folder, session.project.course.title)
        return True

    def new_course(self, starter: str, title: str) -> bool:
        """Make a course from a starter and open it; False when that failed, which is told."""
        title = title or self.tr("New course")
        folder = self._new_folder(title)
        try:
            create_project(folder, STARTERS[starter](title))
        except CourseError as error:
            self._tell(error)
            return False
        self.home.name.clear()
        return self.open_course(folder)

    def bring(self, files: list[Path]) -> None:
        """Open a course folder, bring in a zip file of one, or begin a course with clips."""
        if not files:
            return
        first = files[0]
        if first.is_dir():
            self.open_course(first)
        elif first.suffix.lower() == ".zip":
            self._unpack(first)
        elif self.new_course("blank", self.home.name.text().strip() or first.stem) and self.course is not None:
            self.course.add_clips(files)

    def leave_course(self) -> bool:
        """Save the open course and go back to the first screen; False when it could not be saved and stays open."""
        course = self.course
        if course is None:
            return True
        if course.document.state != "saved" and not course.document.save():
            return False
        remember(self._data, course.document.session.project.folder, course.document.course.title)
        self._drop(course)
        return True

    def close_all(self) -> None:
        """Let go of the open course; what could not be saved stays in its journal and comes back next time."""
        if not self.leave_course() and self.course is not None:
            self._drop(self.course)
        if self._glances is not None:
            self._glances.cancel()

    def _drop(self, course: CourseWindow) -> None:
        self.course = None
        try:
            course.shut()
        except CourseError as error:
            self._tell(error)
        self.removeWidget(course)
        course.deleteLater()
        self.setCurrentWidget(self.home)
        self.refresh()

    def _new_folder(self, title: str) -> Path:
        taken = {path.name for path in self._courses.iterdir()} if self._courses.is_dir() else set()
        return self._courses / id_from_title(title, frozenset(taken))

    def _glance(self, folders: list[Path], report: Report) -> None:
        """Look at courses one after the other, off the UI thread."""
        for number, folder in enumerate(folders):
            report(number / len(folders), folder.name)
            glance, image = glance_at(folder, self._data)
            self._glanced.emit(folder, glance, image)

    def _ask_over(self, folder: Path, who: str) -> None:
        told = [
            self.tr("It is open {0}.").format(who),
            self.tr(
                "If that editor is still at work, close the course there first: what it has not saved would stay "
                "in its journal, and it could save nothing more."
            ),
        ]
        if ADVICE[folder_kind(folder)]:
            told.append(ADVICE[folder_kind(folder)])
        title = self.tr("“{0}” is open already").format(folder.name)
        ConfirmSheet(title, told, self.tr("Take it over"), partial(self.open_course, folder, True), self.window())

    def _unpack(self, archive: Path) -> None:
        target = self._new_folder(archive.stem)
        task = self._tasks.run(partial(unpack_course, archive, target))
        task.done.connect(self.open_course)
        task.failed.connect(self._tell)
        follow(task, self.tr("Bringing in {0}").format(archive.name), self)
        self._tasks.start(task)

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Open a course folder"), str(self._courses))
        if chosen:
            self.open_course(Path(chosen))

    def _ask_archive(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Bring in a zip file"), "", self.tr("Zip files (*.zip)"))
        if chosen:
            self._unpack(Path(chosen))

    def _ask_clips(self) -> None:
        kinds = self.tr("Clips ({0})").format(" ".join(f"*{ending}" for ending in CLIPS))
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Begin with clips"), "", kinds)
        self.bring([Path(name) for name in chosen])

    def _tell(self, error: CourseError) -> None:
        self.notices.alarm(error.message, error.hint, self.tr("Close"), self.notices.clear)

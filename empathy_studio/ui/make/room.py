"""The room of Make: its first screen, and the course that is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from empathy_studio.author.project import create_project
from empathy_studio.author.session import open_session
from empathy_studio.author.starters import STARTERS
from empathy_studio.course.ids import id_from_title
from empathy_studio.errors import CourseError
from empathy_studio.play.clock import Clock
from empathy_studio.settings import Settings
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.make_home import MakeHome
from empathy_studio.ui.make.recent import recent_courses, remember
from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines


class MakeRoom(QStackedWidget):
    """Opens one course at a time. New courses are made in `courses` (default: a folder of the user's documents).

    Signals: `home_asked()`.
    """

    home_asked = Signal()

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
        self.home = MakeHome()
        self.course: CourseWindow | None = None
        self.addWidget(self.home)
        self.notices = NoticeStack(self.home, theme)
        self.home.open_asked.connect(self.open_course)
        self.home.browse_asked.connect(self._browse)
        self.home.new_asked.connect(self.new_course)
        self.home.home_asked.connect(self.home_asked)
        self.refresh()

    def refresh(self) -> None:
        """Show the courses opened last."""
        self.home.show_recent(recent_courses(self._data))

    def choose_settings(self, settings: Settings) -> None:
        """Take over what was chosen for playing."""
        self._settings = settings
        if self.course is not None:
            self.course.ground.settings = settings

    def open_course(self, folder: Path) -> bool:
        """Open the course in `folder` to edit it; False when it cannot be, which is told."""
        if not self.leave_course():
            return False
        try:
            session = open_session(folder)
        except CourseError as error:
            self._tell(error)
            return False
        course = CourseWindow(session, self._tasks, self._engines, self._theme, self._clock, self._settings, self._data)
        course.left.connect(self.leave_course)
        self.course = course
        self.addWidget(course)
        self.setCurrentWidget(course)
        course.map.fit()
        course.map.setFocus()
        remember(self._data, session.project.folder, session.project.course.title)
        return True

    def new_course(self, starter: str, title: str) -> bool:
        """Make a course from a starter and open it; False when that failed, which is told."""
        title = title or self.tr("New course")
        taken = {path.name for path in self._courses.iterdir()} if self._courses.is_dir() else set()
        folder = self._courses / id_from_title(title, frozenset(taken))
        try:
            create_project(folder, STARTERS[starter](title))
        except CourseError as error:
            self._tell(error)
            return False
        return self.open_course(folder)

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

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Open a course folder"), str(self._courses))
        if chosen:
            self.open_course(Path(chosen))

    def _tell(self, error: CourseError) -> None:
        self.notices.alarm(error.message, error.hint, self.tr("Close"), self.notices.clear)

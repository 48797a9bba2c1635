"""The main window: the first screen, and Play and Make behind their doors; packs are added here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget

from empathy_studio.errors import StudioError
from empathy_studio.pack.build import PACK_SUFFIX
from empathy_studio.pack.delta_format import DELTA_SUFFIX
from empathy_studio.pack.shelf_database import Version
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.store import Store
from empathy_studio.ui.actions import make_actions
from empathy_studio.ui.home import Home
from empathy_studio.ui.installer import Installer
from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.play.library import Library
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper

if TYPE_CHECKING:  # the player's window is this one without a door to Make
    from empathy_studio.ui.make.room import MakeRoom

PACK_ENDINGS = (PACK_SUFFIX, DELTA_SUFFIX)


class MainWindow(QMainWindow):
    """Holds the rooms of the program, one at a time. Signals: `closing()` before it goes."""

    closing = Signal()

    def __init__(
        self,
        play: PlayWindow,
        store: Store,
        library: Library,
        keys: KeyRing,
        theme: ThemeKeeper,
        tasks: Tasks,
        make: MakeRoom | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Empathy Studio"))
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self._store, self._library, self._keys, self._tasks = store, library, keys, tasks
        self.home, self.play, self.make = Home(make=make is not None), play, make
        self._rooms = QStackedWidget()
        self._rooms.addWidget(self.home)
        self._rooms.addWidget(play)
        if make is not None:
            self._rooms.addWidget(make)
            make.home_asked.connect(self.open_home)
            self.home.make_asked.connect(self.open_make)
        self.setCentralWidget(self._rooms)
        self.notices = NoticeStack(self._rooms, theme)
        self.installer = Installer(self._rooms, library.shelf, keys, store, tasks)
        self.installer.installed.connect(self._added)
        self.installer.failed.connect(self._not_added)
        self.installer.crashed.connect(self._crashed)
        self.home.play_asked.connect(self.open_play)
        self.home.add_pack_asked.connect(self.ask_pack)
        self.home.settings_asked.connect(self._settings)
        play.add_pack_asked.connect(self.ask_pack)
        self.actions_ = make_actions(
            self,
            {
                "home": self.open_home,
                "play": self.open_play,
                **({"make": self.open_make} if make is not None else {}),
                "add_pack": self.ask_pack,
                "settings": self._settings,
                "full_screen": self.toggle_full_screen,
                "quit": self._quit,
            },
        )
        if store.recovery is not None:
            self.notices.alarm(store.recovery.message, "", self.tr("I have read this"), self.notices.clear)
        self.open_home()

    def open_home(self) -> None:
        """The first screen; who is signed in is signed out, a lesson's place is kept."""
        if self.play.learner is not None:
            self.play.sign_out()
            if self.play.learner is not None:
                return
        lessons = sum(len(material.course.lessons) for material in self._library.materials())
        self.home.show_state(lessons, len(self._store.learners.all()))
        self._rooms.setCurrentWidget(self.home)
        self.home.play.setFocus()

    def open_play(self) -> None:
        """The tiles, or where the learner is."""
        self._rooms.setCurrentWidget(self.play)
        if self.play.learner is None:
            self.play.sign_in.refresh()
            self.play.sign_in.setFocus()

    def open_make(self) -> None:
        """The courses, or the one that is open."""
        if self.make is not None:
            self._rooms.setCurrentWidget(self.make)
            self.make.refresh()

    def ask_pack(self) -> None:
        """Let a pack be chosen, and add it."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Add a pack"), folder, self.tr("Packs and updates (*.epack *.edelta)")
        )
        if chosen:
            self.add_pack(Path(chosen))

    def add_pack(self, path: Path) -> None:
        """Show what the pack is and, once somebody says so, put it on the shelf; nothing half done stays."""
        self.installer.bring(path)

    def toggle_full_screen(self) -> None:
        """Full screen, and back."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A pack may be dropped on the window."""
        if any(url.toLocalFile().endswith(PACK_ENDINGS) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the packs that were dropped."""
        for url in event.mimeData().urls():
            if url.toLocalFile().endswith(PACK_ENDINGS):
                self.add_pack(Path(url.toLocalFile()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place of a lesson that runs and save the course that is open, stop what works, then go."""
        self.play.close_all()
        if self.make is not None:
            self.make.close_all()
        self._tasks.close()
        self.closing.emit()
        super().closeEvent(event)

    def _added(self, version: Version) -> None:
        self.notices.tell(self.tr("“{0}” is on the shelf.").format(version.title))
        self.play.refresh()
        if self._rooms.currentWidget() is self.home:
            self.open_home()

    def _not_added(self, error: StudioError) -> None:
        self.notices.alarm(error.message, error.hint, self.tr("Close"), self.notices.clear)

    def _crashed(self, report: str) -> None:
        last = report.strip().splitlines()[-1] if report.strip() else ""
        told = self.tr("Something in this program went wrong; the pack was not added. {0}").format(last)
        self.notices.alarm(told, "", self.tr("Close"), self.notices.clear)

    def _settings(self) -> None:
        self.play.show_settings(self._rooms)

    def _quit(self) -> None:
        self.close()

"""The main window: the first screen, and Play and Make behind their doors; packs are added here."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from empathy_studio.errors import StudioError
from empathy_studio.ui.glance import Glance, seen_last
from empathy_studio.ui.home import Home
from empathy_studio.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from empathy_studio.pack.shelf_database import Version
    from empathy_studio.pack.trust import KeyRing
    from empathy_studio.progress.store import Store
    from empathy_studio.ui.installer import Installer
    from empathy_studio.ui.make.room import MakeRoom
    from empathy_studio.ui.notices import NoticeStack
    from empathy_studio.ui.play.library import Library
    from empathy_studio.ui.play.play_window import PlayWindow
    from empathy_studio.ui.results.results_desk import ResultsDesk
    from empathy_studio.ui.tasks import Tasks


class Rooms(Protocol):
    """What stands behind the doors of the window, made when it is first asked for; that may raise StudioError."""

    @property
    def data(self) -> Path:
        """The data folder."""
        ...

    @property
    def store(self) -> Store:
        """What learners did."""
        ...

    @property
    def library(self) -> Library:
        """The courses on the shelf."""
        ...

    @property
    def keys(self) -> KeyRing:
        """Who is trusted."""
        ...

    @property
    def tasks(self) -> Tasks:
        """Where long work is done."""
        ...

    @property
    def play(self) -> PlayWindow:
        """Play."""
        ...

    @property
    def make(self) -> MakeRoom:
        """Make; never asked for by a window without a door to it."""
        ...


class MainWindow(QMainWindow):
    """Holds the rooms of the program, one at a time. The first screen stands alone; once it has been painted, the
    others are prepared one by one, and a door that is opened sooner prepares its own.

    Signals: `failed(StudioError)` when the data cannot be opened; `prepared()` when all rooms stand; `closing()`
    before the window goes.
    """

    failed = Signal(object)
    prepared = Signal()
    closing = Signal()

    def __init__(self, rooms: Rooms, theme: ThemeKeeper, *, make: bool = True) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Empathy Studio"))
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self._behind, self._theme = rooms, theme
        self._opened: list[PlayWindow | MakeRoom] = []
        self._painted = False
        self._has_make = make
        self._to_prepare: list[Callable[[], object]] = [lambda: self.actions_, self._tell_state, lambda: self.play]
        if make:
            self._to_prepare.append(lambda: self.make)
        self._rooms = QStackedWidget()
        self.home = self._made_home()
        seen = seen_last(rooms.data)
        if seen is not None:
            self.home.show_state(seen.lessons, seen.learners)
        self.setCentralWidget(self._rooms)
        self.home.play.setFocus()

    def _made_home(self) -> Home:
        """The first screen, in the language that is spoken now."""
        made = Home(make=self._has_make)
        made.play_asked.connect(self.open_play)
        made.make_asked.connect(self.open_make)
        made.add_pack_asked.connect(self.ask_pack)
        made.packs_asked.connect(self.show_packs)
        made.results_asked.connect(self.show_results)
        made.settings_asked.connect(self._settings)
        self._rooms.addWidget(made)
        return made

    @cached_property
    def notices(self) -> NoticeStack:
        """What is told at the head of the window."""
        from empathy_studio.ui.notices import NoticeStack  # the first screen is shown without any

        return NoticeStack(self._rooms, self._theme)

    @cached_property
    def actions_(self) -> dict[str, QAction]:
        """What can be done by a key, whatever room is shown; made right after the first screen was painted."""
        from empathy_studio.ui.actions import make_actions  # nobody presses a key before there is a screen

        return make_actions(
            self,
            {
                "home": self.open_home,
                "play": self.open_play,
                **({"make": self.open_make} if self._has_make else {}),
                "add_pack": self.ask_pack,
                "settings": self._settings,
                "full_screen": self.toggle_full_screen,
                "quit": self._quit,
            },
        )

    # --- rooms ------------------------------------------------------------------------------------------

    @cached_property
    def play(self) -> PlayWindow:
        """Play, made when it is first asked for. Raises StudioError."""
        made = self._behind.play
        made.add_pack_asked.connect(self.ask_pack)
        made.language_changed.connect(self._make_home_anew)
        self._rooms.addWidget(made)
        self._opened.append(made)
        return made

    @cached_property
    def make(self) -> MakeRoom:
        """Make, made when it is first asked for."""
        made = self._behind.make
        made.home_asked.connect(self.open_home)
        self._rooms.addWidget(made)
        self._opened.append(made)
        return made

    @cached_property
    def installer(self) -> Installer:
        """What brings packs to the shelf, made when it is first asked for. Raises StudioError."""
        from empathy_studio.ui.installer import Installer  # only who adds a pack waits for it

        behind = self._behind
        made = Installer(self._rooms, behind.library.shelf, behind.keys, behind.store, behind.tasks)
        made.installed.connect(self._added)
        made.changed.connect(self._packs_changed)
        made.failed.connect(self._not_added)
        made.crashed.connect(self._crashed)
        return made

    @cached_property
    def results(self) -> ResultsDesk:
        """What carries results out and takes them in, made when it is first asked for. Raises StudioError."""
        from empathy_studio.ui.results.results_desk import ResultsDesk  # only who asks for results waits for it

        behind, here = self._behind, self._behind.data / "carry"

        def places() -> tuple[tuple[str, Path], ...]:
            return ((self.tr("On this computer"), here),)

        made = ResultsDesk(self._rooms, behind.data, behind.store, behind.keys, behind.tasks, places, browse=True)
        made.told.connect(self.notices.tell)
        made.changed.connect(self._show_state)
        made.failed.connect(self._not_added)
        made.crashed.connect(self._crashed)
        return made

    @property
    def is_painted(self) -> bool:
        """Whether the first screen can be seen."""
        return self._painted

    def paintEvent(self, event: QPaintEvent) -> None:
        """Once the first screen has been painted, prepare what it leads to."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._prepare)

    def _prepare(self) -> None:
        """Prepare the next room, and let what a person does come first before the one after it."""
        if not self._to_prepare:
            return
        try:
            self._to_prepare.pop(0)()
        except StudioError as error:
            self.prepare_no_more()
            self.failed.emit(error)
            return
        if self._to_prepare:
            QTimer.singleShot(0, self, self._prepare)
        else:
            self.prepared.emit()

    def _tell_state(self) -> None:
        """Say on the first screen what there is, and what happened to the store while it was opened."""
        store = self._behind.store
        if store.recovery is not None:
            self.notices.alarm(store.recovery.message, "", self.tr("I have read this"), self.notices.clear)
        self._show_state()

    def counted(self) -> Glance:
        """How much there is, counted now. Raises StudioError."""
        lessons = sum(len(material.course.lessons) for material in self._behind.library.materials())
        return Glance(lessons=lessons, learners=len(self._behind.store.learners.all()))

    def _show_state(self) -> None:
        found = self.counted()
        self.home.show_state(found.lessons, found.learners)

    def _make_home_anew(self) -> None:
        """Another language is spoken: the first screen speaks it, too."""
        former, self.home = self.home, self._made_home()
        self._show_state()
        if self._rooms.currentWidget() is former:
            self._rooms.setCurrentWidget(self.home)
        self._rooms.removeWidget(former)
        former.deleteLater()

    def prepare_no_more(self) -> None:
        """Leave what is not prepared yet as it is; call it before what stands behind the doors is closed."""
        self._painted = True
        self._to_prepare.clear()

    def open_home(self) -> None:
        """The first screen; who is signed in is signed out, a lesson's place is kept."""
        if self.play.learner is not None:
            self.play.sign_out()
            if self.play.learner is not None:
                return
        self._show_state()
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
        self._rooms.setCurrentWidget(self.make)
        self.make.refresh()

    def ask_pack(self) -> None:
        """Let a pack be chosen, and add it."""
        # only who asks for it waits for the dialog's class
        from PySide6.QtCore import QStandardPaths
        from PySide6.QtWidgets import QFileDialog

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Add a pack"), folder, self.tr("Packs and updates (*.epack *.edelta)")
        )
        if chosen:
            self.add_pack(Path(chosen))

    def add_pack(self, path: Path) -> None:
        """Show what the pack is and, once somebody says so, put it on the shelf; nothing half done stays."""
        self.installer.bring(path)

    def show_packs(self) -> None:
        """Show the trainer the packs that are here, to go back to a version or to take one off."""
        self.installer.show_packs()

    def show_results(self) -> None:
        """Let the trainer carry results out, take them in, or give out one person's data, once the PIN is given."""
        self.installer.gate.ask(self.tr("To see results and the data of persons."), self.results.ask)

    def toggle_full_screen(self) -> None:
        """Full screen, and back."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A pack may be dropped on the window."""
        if _packs_of(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the packs that were dropped."""
        for path in _packs_of(event):
            self.add_pack(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place of a lesson that runs and save the course that is open, stop what works, then go."""
        self.prepare_no_more()
        for room in self._opened:
            room.close_all()
        self._behind.tasks.close()
        self.closing.emit()
        super().closeEvent(event)

    def _added(self, version: Version) -> None:
        self._packs_changed(self.tr("“{0}” is on the shelf.").format(version.title))

    def _packs_changed(self, told: str) -> None:
        self.notices.tell(told)
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


def _packs_of(event: QDropEvent) -> list[Path]:
    """The packs, and the updates of packs, among the files that are dragged."""
    # only who brings a file waits for what reads it
    from empathy_studio.pack.build import PACK_SUFFIX
    from empathy_studio.pack.delta_format import DELTA_SUFFIX

    files = [url.toLocalFile() for url in event.mimeData().urls()]
    return [Path(file) for file in files if file.endswith((PACK_SUFFIX, DELTA_SUFFIX))]

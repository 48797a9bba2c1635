"""Builds every object of the program once and joins them; the only file that sees all rooms."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import ExitStack, suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from empathy_studio import __version__, settings
from empathy_studio.errors import PlaybackError, StudioError
from empathy_studio.sentence import Sentence
from empathy_studio.settings import Settings, VideoEngine
from empathy_studio.ui.collector import Collector
from empathy_studio.ui.glance import Glance, keep
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.translations import speak
from empathy_studio.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from empathy_studio.log import FileLog
    from empathy_studio.pack.trust import KeyRing
    from empathy_studio.play.clock import Clock
    from empathy_studio.progress.pins import Pins
    from empathy_studio.progress.records import Learner
    from empathy_studio.progress.store import Store
    from empathy_studio.ui.kiosk.premises import Premises
    from empathy_studio.ui.make.room import MakeRoom
    from empathy_studio.ui.play.library import Library
    from empathy_studio.ui.play.play_window import PlayWindow
    from empathy_studio.ui.video.engines import Engines

_log = logging.getLogger(__name__)


def application() -> QApplication:
    """The one QApplication. Raises PlaybackError where there is no screen to show anything on."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if not has_display():
        raise PlaybackError(
            "There is no display to open a window on.", "Run 'empathy-studio demo --headless' to see it at work."
        )
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
    app = QApplication([sys.argv[0], "-style", "Fusion"])
    app.setApplicationName("Empathy Studio")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("empathy-studio")
    Collector(app)
    return app


def has_display() -> bool:
    """Whether a window can be opened here: a screen, or a platform of Qt's that was asked for by name."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


class LearnerPins:
    """Checks the PIN of a learner, as the window asks for it."""

    def __init__(self, pins: Pins) -> None:
        self._pins = pins

    def check(self, learner: str, pin: str) -> float:
        """0.0 when it is right, else after how many seconds the next try is taken. Raises ProgressError."""
        found = self._pins.check(_subject(learner), pin)
        return 0.0 if found.right else max(found.wait_s, 0.1)

    def wait_s(self, learner: str) -> float:
        """After how many seconds the next try is taken; 0 when now. Raises ProgressError."""
        return self._pins.wait_s(_subject(learner))


def _subject(learner: str) -> str:
    """Whose PIN it is, as the store names it."""
    # the store is open, so these are loaded already
    from empathy_studio.progress.identifiers import LearnerId
    from empathy_studio.progress.pins import learner_subject

    return learner_subject(LearnerId(learner))


class Ground:
    """What the studio and the kiosk both stand on, made in one place. Make it once for an application, and `close` it.

    The settings and the theme are there at once, since the first screen needs them. All else is loaded and made when
    it is first asked for, so that the first screen is shown early; the window asks for it as soon as it is shown.
    """

    def __init__(
        self,
        data: Path,
        *,
        debug: bool = False,
        engine: VideoEngine | None = None,
        kiosk: bool = False,
        guests: bool = True,
    ) -> None:
        """Use the data folder `data`. `engine` goes before the setting."""
        self.app = application()
        self.data = data
        self.settings, self.problem = settings.load(data)
        self.theme = ThemeKeeper(self.app, kiosk=kiosk)
        if kiosk:
            self.theme.choose(self.settings)  # the studio does so once its first screen is put together
        speak(self.app, self.settings.language)
        self._debug, self._engine, self._kiosk, self._guests = debug, engine, kiosk, guests
        self.tasks = Tasks()
        self._made = ExitStack()
        self._made.callback(self.tasks.close)
        self._settings_kept: list[Callable[[Settings], None]] = []

    @cached_property
    def log(self) -> FileLog:
        """The log file of the data folder."""
        from empathy_studio.log import FileLog  # not needed by the first screen

        made = FileLog(self.data, debug=self._debug)
        self._made.callback(made.close)
        return made

    @cached_property
    def store(self) -> Store:
        """The progress store, opened and checked. Raises ProgressError."""
        from empathy_studio.progress.store import open_store  # with it comes SQLite, which the first screen needs not

        log, made = self.log, open_store(self.data)
        self._made.callback(made.close)
        log.hide(learner.name for learner in made.learners.all(removed=True))
        return made

    @cached_property
    def keys(self) -> KeyRing:
        """Who is trusted."""
        from empathy_studio.pack.trust import KeyRing  # with it comes the cryptography, needed by packs alone

        return KeyRing(self.data / "keys")

    @cached_property
    def library(self) -> Library:
        """The courses on the shelf. Raises PackError."""
        # with them comes the whole course format, which the first screen needs not
        from empathy_studio.pack.shelf import Shelf
        from empathy_studio.ui.play.library import Library

        made = Library(Shelf(self.data / "shelf"))
        self._made.callback(made.close)
        return made

    @cached_property
    def engines(self) -> Engines:
        """The video engines of this computer, found now: that takes as long as the first screen does."""
        from empathy_studio.ui.video.engines import find_engines  # with it come libvlc and Qt Multimedia

        made = find_engines(self._engine or self.settings.video_engine)
        self._made.callback(made.close)
        return made

    @cached_property
    def clock(self) -> Clock:
        """The clock that moments keep to."""
        from empathy_studio.ui.video.qt_clock import QtClock  # not needed by the first screen

        return QtClock()

    @cached_property
    def play(self) -> PlayWindow:
        """Play, as a trainee sees it. Raises ProgressError, PackError."""
        from empathy_studio.ui.play.play_window import PlayWindow  # behind its door

        made = PlayWindow(
            self.store,
            self.library,
            self.engines,
            self.settings,
            self.theme,
            self.clock,
            pins=LearnerPins(self.store.pins),
            recordings=self.data / "recordings",
            guests=self._guests,
            may_add_packs=not self._kiosk,
        )
        made.settings_changed.connect(self._keep_settings)
        self._made.callback(made.close_all)
        return made

    def premises(self, restarts: int = 0) -> Premises:
        """What a kiosk stands on, all of it made by now; `restarts` as there. Raises ProgressError, PackError."""
        from empathy_studio.ui.kiosk.premises import Premises  # only a kiosk needs it

        return Premises(
            data=self.data,
            store=self.store,
            library=self.library,
            keys=self.keys,
            engines=self.engines,
            theme=self.theme,
            clock=self.clock,
            tasks=self.tasks,
            log=self.log,
            settings=self.settings,
            restarts=restarts,
        )

    def close(self) -> None:
        """Let everything go, the last made first."""
        self._made.close()

    def _keep_settings(self, chosen: Settings) -> None:
        self.settings = chosen
        settings.save(self.data, chosen)
        for take_over in self._settings_kept:
            take_over(chosen)


class Studio(Ground):
    """Everything that runs in the studio. Make it once for an application, and `close` it."""

    def __init__(
        self, data: Path, *, debug: bool = False, engine: VideoEngine | None = None, make: bool = True
    ) -> None:
        """Use the data folder `data`. `engine` goes before the setting; `make` says whether there is a door to Make."""
        super().__init__(data, debug=debug, engine=engine)
        self._failure: StudioError | None = None
        self.window = MainWindow(self, self.theme, make=make)
        self.theme.choose(self.settings)
        self.window.failed.connect(self._not_opened)
        self._former_hook = sys.excepthook
        sys.excepthook = self._crashed
        if self.problem is not None:
            self.window.notices.tell(self.problem.told)

    @cached_property
    def make(self) -> MakeRoom:
        """Make, as a trainer sees it."""
        from empathy_studio.ui.make.room import MakeRoom  # behind its door; the player is bundled without it

        made = MakeRoom(self.data, self.tasks, self.engines, self.theme, self.clock, self.settings)
        self._settings_kept.append(made.choose_settings)
        self._made.callback(made.close_all)
        return made

    def play_in_place(self, path: Path) -> None:
        """Add the pack in the file `path` to what can be played, without installing it. Raises PackError."""
        # only a pack that is played from where it lies needs them here
        from empathy_studio.pack.reader import Pack
        from empathy_studio.pack.shelf import require_trusted

        pack = Pack.open(path)
        try:
            require_trusted(pack, self.keys)
            pack.require_app(__version__)
            self.library.add_in_place(pack)
        except BaseException:
            pack.close()
            raise

    def open_lesson(self, lesson: str, learner: str) -> None:
        """Sign `learner` in (made when not there yet; a guest when empty), and open `lesson` when it is named."""
        self.window.open_play()
        if learner:
            self.play.choose(self._learner(learner))
        else:
            self.play.choose_guest()
        if not lesson or self.play.learner is None:
            return
        from empathy_studio.ui.play.standing import standings  # loaded with Play, which is open

        attempts = self.store.attempts.of_learner(self.play.learner.id)
        for material in self.library.materials():
            for standing in standings(material, attempts):
                if standing.lesson.id == lesson:
                    self.play.open_lesson(standing)
                    return
        self.window.notices.tell(Sentence("There is no lesson “{0}” in what is installed.", lesson))

    def open_course(self, folder: Path | None) -> None:
        """Open Make, with the course in `folder` when one is named; what goes wrong is told in the window."""
        self.window.open_make()
        if folder is not None:
            self.make.open_course(folder)

    def run(self) -> int:
        """Show the window until it is closed; the exit status. Raises StudioError when the data cannot be opened."""
        self.window.show()
        status = self.app.exec()
        if self._failure is not None:
            raise self._failure
        return status

    def close(self) -> None:
        """Let everything go, the last made first."""
        sys.excepthook = self._former_hook
        self.window.prepare_no_more()
        found = self._counted()
        super().close()
        if found is not None:
            keep(self.data, found)

    def _counted(self) -> Glance | None:
        """What the next start says at once; None when nothing was opened, or more than what is on the shelf."""
        if not {"store", "library"} <= vars(self).keys() or self.library.has_in_place:
            return None
        with suppress(StudioError):
            return self.window.counted()
        return None

    def _not_opened(self, error: StudioError) -> None:
        self._failure = error
        self.app.exit()

    def _learner(self, name: str) -> Learner:
        for learner in self.store.learners.all():
            if name in (learner.name, learner.id):
                return learner
        return self.store.learners.add(name)

    def _crashed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A fault of this program: logged whole, told once, and the window stays."""
        import traceback  # only when there is something to tell

        report = "".join(traceback.format_exception(kind, error, trace))
        _log.error("fault of the program\n%s", report)
        self._former_hook(kind, error, trace)
        told = QCoreApplication.translate("Studio", "Something in this program went wrong. What you did is kept.")
        copy_it = QCoreApplication.translate("Studio", "Copy the report")
        clipboard = self.app.clipboard()
        self.window.notices.alarm(told, str(self.log.path), copy_it, lambda: clipboard.setText(report))


def open_window(
    data: Path,
    *,
    debug: bool = False,
    pack: Path | None = None,
    lesson: str = "",
    learner: str = "",
    play: bool = False,
    make: bool = True,
) -> int:
    """Open the program's window and stay until it is closed; the exit status. Raises StudioError.

    `make` says whether the window has a door to Make.
    """
    studio = Studio(data, debug=debug, make=make)
    try:
        if pack is not None:
            studio.play_in_place(pack)
        if lesson or learner:
            studio.open_lesson(lesson, learner)
        elif play:
            studio.window.open_play()
        return studio.run()
    finally:
        studio.close()


def open_make(data: Path, *, debug: bool = False, course: Path | None = None) -> int:
    """Open Make, with the course in the folder `course` when one is named, and stay; the exit status."""
    studio = Studio(data, debug=debug)
    try:
        studio.open_course(course)
        return studio.run()
    finally:
        studio.close()


def open_kiosk(data: Path, *, debug: bool = False, restarts: int = 0, supervisor: int = 0, screen: str = "") -> int:
    """Open the kiosk and stay until the trainer leaves, or it fails too often; the exit status. Raises StudioError.

    `restarts` says how often in a row it had to be started again, `supervisor` is the process that does so, and
    `screen` goes before the screen that was chosen at the site.
    """
    # only a kiosk needs them
    from empathy_studio.ui.kiosk.screen_process import ScreenProcess
    from empathy_studio.ui.kiosk.site import load_site

    site, problem = load_site(data)
    ground = Ground(data, debug=debug, kiosk=True, guests=site is None or site.guests)
    try:
        on = ground.premises(restarts)
        process = ScreenProcess(ground.play, on, site, supervisor=supervisor, screen=screen)
        return process.run(problem or ground.problem)
    finally:
        ground.close()

"""What the tests of the kiosk share: a kiosk with the tiny course, on a clock and a time that are moved by hand."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from empathy_studio.log import FileLog
from empathy_studio.pack.trust import KeyRing
from empathy_studio.play.clock import FakeClock
from empathy_studio.progress.pins import RECOVERY, TRAINER
from empathy_studio.progress.store import Store
from empathy_studio.settings import save
from empathy_studio.ui.kiosk.premises import Premises
from empathy_studio.ui.kiosk.site import Site
from empathy_studio.ui.kiosk.sticks import Stick
from empathy_studio.ui.kiosk.time_watch import Reading, TimeWatch
from empathy_studio.ui.kiosk.window import KioskWindow
from empathy_studio.ui.play.library import Library
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.qt_clock import QtClock
from tests.ui import conftest as windows

STILL = windows.STILL
PIN, CODE = "2468", "123456789012"
IDLE_S, WARNING_S = 60, 10
SITE = Site(idle_s=IDLE_S, warning_s=WARNING_S)

# The fixtures of the windows hold here too.
media, material, engines, keeper = windows.media, windows.material, windows.engines, windows.keeper
theme, store, ana, library = windows.theme, windows.store, windows.ana, windows.library
speaks_again = windows.speaks_again
publisher, pack_file, keys, shelved = windows.publisher, windows.pack_file, windows.keys, windows.shelved


class Time:
    """The two clocks of a machine, set by hand."""

    def __init__(self) -> None:
        self.passed_s, self.wall_s = 1000.0, 1_790_000_000.0

    def read(self) -> Reading:
        """Both clocks now."""
        return Reading(self.passed_s, self.wall_s)

    def sleep(self, seconds: float) -> None:
        """The machine sleeps: both clocks go on."""
        self.passed_s += seconds
        self.wall_s += seconds

    def set_wall(self, seconds: float) -> None:
        """Somebody sets the wall clock by so much."""
        self.wall_s += seconds


class Kiosk:
    """A kiosk, and everything about it that is moved by hand."""

    def __init__(self, window: KioskWindow, clock: FakeClock, time: Time, data: Path) -> None:
        self.window, self.clock, self.time, self.data = window, clock, time, data

    @property
    def play(self) -> PlayWindow:
        """What a trainee sees."""
        return self.window.play

    def after(self, seconds: float) -> None:
        """Let time pass on the clock of the rules, with a look at the screen before and after."""
        self.window.presence.beat()
        self.clock.advance(seconds * 1000)
        self.window.presence.beat()


OpenKiosk = Callable[..., Kiosk]


@pytest.fixture
def open_kiosk(
    qtbot: QtBot, store: Store, shelved: Library, engines: Engines, theme: ThemeKeeper, keys: KeyRing, data_folder: Path
) -> Iterator[OpenKiosk]:
    """Opens a kiosk; `site=None` is one before its set-up. `sticks` are what is plugged in."""
    opened: list[tuple[KioskWindow, Tasks, FileLog]] = []

    def open_kiosk(site: Site | None = SITE, sticks: tuple[Stick, ...] = ()) -> Kiosk:
        clock, time, tasks, log = FakeClock(), Time(), Tasks(), FileLog(data_folder)
        play = PlayWindow(store, shelved, engines, STILL, theme, QtClock(), may_add_packs=False)
        play.settings_changed.connect(partial(save, data_folder))
        on = Premises(
            data=data_folder,
            store=store,
            library=shelved,
            keys=keys,
            engines=engines,
            theme=theme,
            clock=clock,
            tasks=tasks,
            log=log,
            settings=STILL,
        )
        window = KioskWindow(play, on, site, sticks=lambda: sticks, time_watch=TimeWatch(time.read))
        qtbot.addWidget(window)
        window.start()
        qtbot.waitExposed(window)
        opened.append((window, tasks, log))
        return Kiosk(window, clock, time, data_folder)

    yield open_kiosk
    for window, tasks, log in opened:
        window.stop()
        window.play.close_all()
        tasks.close()
        log.close()
        window.hide()
        window.deleteLater()
    opened.clear()
    qtbot.wait(1)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def kiosk(open_kiosk: OpenKiosk, store: Store) -> Kiosk:
    """A kiosk that is set up; the trainer's PIN is 2468."""
    store.pins.set(TRAINER, PIN)
    store.pins.set(RECOVERY, CODE)
    return open_kiosk()

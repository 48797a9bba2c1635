"""The doors of the program: Make is behind one of them, and closing the window saves the course that is open."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from empathy_studio.author.project import open_project
from empathy_studio.author.starters import STARTERS
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.store import Store
from empathy_studio.ui.make.room import MakeRoom
from empathy_studio.ui.play.library import Library
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.qt_clock import QtClock
from empathy_studio.ui.window import MainWindow
from tests.ui import conftest as windows

store, library, keys, publisher = windows.store, windows.library, windows.keys, windows.publisher


def test_make_is_entered_by_its_door_and_closing_the_window_saves(
    qtbot: QtBot,
    tmp_path: Path,
    data_folder: Path,
    store: Store,
    library: Library,
    engines: Engines,
    theme: ThemeKeeper,
    keys: KeyRing,
    tasks: Tasks,
) -> None:
    play = PlayWindow(store, library, engines, windows.STILL, theme, QtClock())
    room = MakeRoom(data_folder, tasks, engines, theme, QtClock(), windows.STILL, tmp_path / "courses")
    window = MainWindow(windows.Ready(play, store, library, keys, tasks, room), theme)
    qtbot.addWidget(window)
    window.show()
    window.home.make.click()
    assert room.isVisible()
    room.home.starters["blank"].click()
    assert room.course is not None
    folder = room.course.document.session.project.folder
    room.course.new_scene.click()
    written = room.course.document.course
    window.close()
    assert room.course is None
    assert open_project(folder).course == written
    assert written != STARTERS["blank"](written.title)
    qtbot.wait(1)

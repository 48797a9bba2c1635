"""The start of the app: the first screen stands before what lies behind its doors, which is prepared at once after."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from empathy_studio.app import Studio
from empathy_studio.errors import ProgressError
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.database import database_path, progress_folder

HEAVY = (
    "click",
    "cryptography",
    "html",
    "msgspec",
    "sqlite3",
    "sqlite_utils",
    "vlc",
    "PySide6.QtMultimedia",
    "empathy_studio.course.model",
    "empathy_studio.progress.store",
    "empathy_studio.ui.play.play_window",
    "empathy_studio.ui.make.room",
    "empathy_studio.ui.kiosk.window",
)
SHOWS_ITSELF = f"""
import gc, sys
from empathy_studio import app, cli
def run(studio):
    studio.window.show()
    while not studio.window.is_painted:
        studio.app.processEvents()
    print([name for name in {HEAVY!r} if name in sys.modules])
    print([one.__name__ for one in gc.get_objects() if isinstance(one, type) and one.__name__ == "AlignmentFlag"])
    return 0
app.Studio.run = run
sys.argv = ["empathy-studio"]
cli.main()
"""
"""Tells which heavy modules the first screen loaded, and whether the constants of the namespace Qt were made for it."""

MakeStudio = Callable[[Path], Studio]


@pytest.fixture
def studio(qtbot: QtBot) -> Iterator[MakeStudio]:
    """Makes the whole program on a data folder, and closes it."""
    made: list[Studio] = []

    def make(data: Path) -> Studio:
        made.append(Studio(data))
        qtbot.addWidget(made[-1].window)
        return made[-1]

    yield make
    for one in made:
        one.window.close()
        one.close()


def test_the_first_screen_is_painted_before_anything_heavy_is_loaded(data_folder: Path) -> None:
    for _ in ("the first start of this version", "every other"):
        done = subprocess.run([sys.executable, "-c", SHOWS_ITSELF], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "[]"]


def test_once_painted_it_says_what_there_is_and_every_room_is_prepared(
    studio: MakeStudio, qtbot: QtBot, data_folder: Path, pack_file: Path, keys: KeyRing
) -> None:
    with Pack.open(pack_file) as pack:
        Shelf(data_folder / "shelf").install(pack, keys)
    made = studio(data_folder)
    assert made.window.home.told() == ""
    with qtbot.waitSignal(made.window.prepared, timeout=20_000):
        made.window.show()
    assert made.window.home.told().startswith("1 lesson")
    assert {"store", "library", "engines", "play", "make"} <= vars(made).keys()
    assert set(made.window.actions_) >= {"play", "make", "quit"}


def test_a_door_that_is_pressed_sooner_opens_at_once(studio: MakeStudio, data_folder: Path) -> None:
    made = studio(data_folder)
    made.window.show()
    made.window.home.play.click()
    assert made.window.play.isVisible()
    assert made.window.play.learner is None


def test_a_store_that_cannot_be_opened_ends_the_program_with_the_reason(studio: MakeStudio, data_folder: Path) -> None:
    path = database_path(progress_folder(data_folder))
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("PRAGMA application_id = 7; CREATE TABLE stamps (name)")
    made = studio(data_folder)
    with pytest.raises(ProgressError, match=path.name):
        made.run()


def test_nothing_is_prepared_any_more_once_it_is_closed(studio: MakeStudio, qtbot: QtBot, data_folder: Path) -> None:
    made = studio(data_folder)
    made.window.show()
    made.window.close()
    qtbot.wait(20)
    assert "store" not in vars(made)

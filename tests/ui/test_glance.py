"""The first screen says at once what it counted the last time, and never what has changed since."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from empathy_studio.app import Studio
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.store import open_store
from empathy_studio.ui.glance import FILE_NAME, Glance, keep, seen_last

Visit = Callable[[], Studio]


@pytest.fixture
def visit(qtbot: QtBot, data_folder: Path) -> Iterator[Visit]:
    """Opens the program, as yet without having looked at its data, once whoever was there before has left."""
    here: list[Studio] = []

    def leave() -> None:
        for one in here:
            one.window.close()
            one.close()
        here.clear()

    def open_again() -> Studio:
        leave()
        here.append(Studio(data_folder))
        qtbot.addWidget(here[0].window)
        return here[0]

    yield open_again
    leave()


@pytest.fixture
def shelf(data_folder: Path, pack_file: Path, keys: KeyRing) -> Shelf:
    """A shelf with one lesson."""
    shelf = Shelf(data_folder / "shelf")
    with Pack.open(pack_file) as pack:
        shelf.install(pack, keys)
    return shelf


def look(studio: Studio, qtbot: QtBot) -> str:
    """What the first screen says once the data have been looked at."""
    with qtbot.waitSignal(studio.window.prepared, timeout=20_000):
        studio.window.show()
    return studio.window.home.told()


def test_what_was_counted_the_last_time_is_said_before_anything_is_opened(
    visit: Visit, qtbot: QtBot, shelf: Shelf
) -> None:
    told = look(visit(), qtbot)
    assert told == "1 lesson"
    again = visit()
    assert again.window.home.told() == told
    assert not {"store", "library"} & vars(again).keys()
    assert look(again, qtbot) == told


def test_what_a_visit_changed_is_said_at_the_next_one(visit: Visit, qtbot: QtBot, shelf: Shelf) -> None:
    studio = visit()
    look(studio, qtbot)
    studio.store.learners.add("Ana García")
    assert visit().window.home.told() == "1 lesson · 1 learner"


def test_nothing_is_said_before_it_is_counted_where_others_changed_the_shelf(
    visit: Visit, qtbot: QtBot, shelf: Shelf
) -> None:
    look(visit(), qtbot)
    visit()
    shelf.remove(shelf.list()[0].pack)
    studio = visit()
    assert studio.window.home.told() == ""
    assert look(studio, qtbot).startswith("No lessons yet.")


def test_nothing_is_said_before_it_is_counted_where_others_added_a_learner(
    visit: Visit, qtbot: QtBot, data_folder: Path, shelf: Shelf
) -> None:
    look(visit(), qtbot)
    visit()
    with open_store(data_folder) as store:
        store.learners.add("Ana García")
    studio = visit()
    assert studio.window.home.told() == ""
    assert look(studio, qtbot) == "1 lesson · 1 learner"


def test_what_is_played_from_elsewhere_is_not_said_to_be_on_the_shelf(
    visit: Visit, qtbot: QtBot, data_folder: Path, pack_file: Path, keys: KeyRing
) -> None:
    studio = visit()
    studio.play_in_place(pack_file)
    look(studio, qtbot)
    visit()
    assert seen_last(data_folder) is None


def test_it_is_counted_anew_even_where_the_file_lies(
    visit: Visit, qtbot: QtBot, data_folder: Path, shelf: Shelf
) -> None:
    look(visit(), qtbot)
    visit()
    keep(data_folder, Glance(lessons=41, learners=7))
    studio = visit()
    assert studio.window.home.told() == "41 lessons · 7 learners"
    assert look(studio, qtbot) == "1 lesson"


@pytest.mark.parametrize(
    "written", [b"", b"\xff\xfe", b"1 2", b"2 1 0 - - - -\n", b"1 one 0 - - - -", b"1 9999999 0 - - - -"]
)
def test_a_file_that_says_nothing_is_passed_over(data_folder: Path, written: bytes) -> None:
    data_folder.mkdir(parents=True)
    keep(data_folder, Glance(lessons=3, learners=0))
    assert seen_last(data_folder) == Glance(lessons=3, learners=0)
    (data_folder / FILE_NAME).write_bytes(written)
    assert seen_last(data_folder) is None


def test_a_disk_that_refuses_costs_nothing_but_the_glance(data_folder: Path) -> None:
    keep(data_folder / "not" / "there", Glance(lessons=3, learners=0))
    assert not data_folder.exists()

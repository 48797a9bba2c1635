"""The main window: doors, packs added with progress, long work off the screen's thread."""

from __future__ import annotations

import threading
import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from empathy_studio.errors import PackError
from empathy_studio.ui.install_sheet import InstallSheet
from empathy_studio.ui.tasks import Report, Tasks
from empathy_studio.ui.window import MainWindow


def test_the_first_screen_says_what_to_do_when_there_is_nothing(window: MainWindow) -> None:
    assert "Add a pack" in window.home.told()


def test_a_pack_is_added_and_its_lessons_are_there(window: MainWindow, qtbot: QtBot, pack_file: Path) -> None:
    window.add_pack(pack_file)
    sheet = window.installer.sheet
    assert isinstance(sheet, InstallSheet)
    assert sheet.do is not None
    with qtbot.waitSignal(window.installer.installed, timeout=8000):
        sheet.do.click()
    assert window.notices.texts() == ("“Tiny course” is on the shelf.",)
    assert window.home.told().startswith("1 lesson")
    window.open_play()
    window.play.choose_guest()
    assert [tile.standing.lesson.title for tile in window.play.shelf.tiles()] == ["Shoes"]


def test_a_damaged_pack_is_refused_in_one_sentence_and_leaves_nothing(
    window: MainWindow, qtbot: QtBot, pack_file: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.epack"
    data = bytearray(pack_file.read_bytes())
    data[len(data) // 3] ^= 1
    broken.write_bytes(data)
    window.add_pack(broken)
    sheet = window.installer.sheet
    assert isinstance(sheet, InstallSheet)
    assert sheet.do is not None
    with qtbot.waitSignal(window.installer.failed, timeout=8000):
        sheet.do.click()
    (told,) = window.notices.texts()
    assert "broken.epack" in told
    assert window.home.told().startswith("No lessons yet")


def test_going_home_signs_out_and_keeps_the_place(window: MainWindow) -> None:
    window.open_play()
    window.play.choose_guest()
    window.open_home()
    assert window.play.learner is None
    assert window.home.isVisible()


def test_work_runs_off_the_screens_thread_and_tells_how_far_it_is(qtbot: QtBot, tasks: Tasks) -> None:
    threads, told = [], []

    def work(report: Report) -> int:
        threads.append(threading.current_thread())
        report(0.5, "half")
        return 42

    task = tasks.run(work)
    task.progressed.connect(lambda part, what: told.append((part, what)))
    with qtbot.waitSignal(task.done, timeout=3000) as done:
        tasks.start(task)
    assert done.args == [42]
    assert threads[0] is not threading.main_thread()
    assert told == [(0.5, "half")]


def test_work_that_is_cancelled_stops_at_its_next_report(qtbot: QtBot, tasks: Tasks) -> None:
    def work(report: Report) -> None:
        for step in range(10_000):
            report(step / 10_000, "step")
            time.sleep(0.001)

    task = tasks.run(work)
    with qtbot.waitSignal(task.cancelled, timeout=3000):
        tasks.start(task)
        task.cancel()


def test_a_fault_of_the_world_and_one_of_ours_are_told_apart(qtbot: QtBot, tasks: Tasks) -> None:
    def world(report: Report) -> None:
        raise PackError("stick.epack: the stick is gone.", "Put it back.")

    def ours(report: Report) -> None:
        raise KeyError("oops")

    first = tasks.run(world)
    with qtbot.waitSignal(first.failed, timeout=3000) as failed:
        tasks.start(first)
    assert str(failed.args[0]) == "stick.epack: the stick is gone. Put it back."
    second = tasks.run(ours)
    with qtbot.waitSignal(second.crashed, timeout=3000) as crashed:
        tasks.start(second)
    assert "KeyError" in crashed.args[0]


def test_the_first_screen_speaks_a_language_as_soon_as_it_is_chosen(window: MainWindow, speaks_again: None) -> None:
    window.home.settings_asked.emit()
    sheet = window.play.settings_sheet()
    assert sheet is not None
    sheet.speak("de")
    assert window.home.isVisible()
    assert "Noch keine Lektionen" in window.home.told()
    again = window.play.settings_sheet()
    assert again is not None
    assert again.accessibleName() == "Einstellungen"
    assert again.isVisible()
    again.done.click()
    window.home.play.click()
    assert window.play.isVisible()

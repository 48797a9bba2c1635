"""A kiosk that cannot open says why on its screen, tries again by itself, and opens as soon as it can."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from empathy_studio import __version__, settings
from empathy_studio.delivery.data_version import NewerData, enter_data
from empathy_studio.errors import PlaybackError, StudioError
from empathy_studio.progress.store import open_store
from empathy_studio.sentence import Sentence
from empathy_studio.settings import Settings
from empathy_studio.ui.kiosk import not_yet
from empathy_studio.ui.kiosk.not_yet import NotYet, open_some_day
from empathy_studio.ui.kiosk.site import Site, keep_site
from tests.kiosk.test_languages_of_a_site import cut_off
from tests.kiosk.test_supervisor import PATIENCE_S, SHOWN, children_of, until

ROOM = 4 * 1024 * 1024


@pytest.fixture
def blocked(data_folder: Path) -> Path:
    """What stands where the store belongs; a kiosk opens when it is taken away."""
    data_folder.mkdir(exist_ok=True)
    path = data_folder / "progress"
    path.write_text("in the way")
    return path


def opens(data: Path) -> Callable[[], int]:
    """An attempt that opens the store of `data` for good: the kiosk's first need."""

    def attempt() -> int:
        with open_store(data):
            return 7

    return attempt


def app() -> QApplication:
    """The application that runs."""
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running


def the_screen() -> NotYet:
    """The screen that is shown."""
    (shown,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, NotYet) and one.isVisible())
    return shown


def test_it_says_why_and_opens_when_the_button_is_pressed_after_it_was_mended(
    qtbot: QtBot, blocked: Path, data_folder: Path
) -> None:
    read: list[str] = []
    stands: list[bool] = []

    def mend() -> None:
        screen = the_screen()
        read.extend((screen.reason.text(), screen.remedy.text(), screen.count.text()))
        stands.extend((screen.isFullScreen(), screen.focusWidget() is screen.again))
        blocked.unlink()
        screen.again.click()

    QTimer.singleShot(50, mend)
    assert open_some_day(opens(data_folder), data_folder, app) == 7
    assert stands == [True, True]
    assert str(blocked) in read[0]
    assert read[1]
    assert read[2] == "It tries again by itself in 30 seconds."
    qtbot.waitUntil(lambda: not any(isinstance(one, NotYet) and one.isVisible() for one in app().topLevelWidgets()))


def test_it_tries_again_by_itself_and_stays_while_it_is_refused(
    qtbot: QtBot, blocked: Path, data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(not_yet, "AGAIN_S", 1)
    tries: list[bool] = []

    def attempt() -> int:
        tries.append(any(isinstance(one, NotYet) and one.isVisible() for one in app().topLevelWidgets()))
        if len(tries) == 3:
            blocked.unlink()
        return opens(data_folder)()

    assert open_some_day(attempt, data_folder, app) == 7
    assert tries == [False, True, True]


def test_it_cannot_be_closed_once_there_is_a_site_and_can_be_left_before(
    qtbot: QtBot, blocked: Path, data_folder: Path
) -> None:
    left: list[bool] = []

    def try_to_close() -> None:
        screen = the_screen()
        left.append(screen.close())
        screen.leave.click()

    QTimer.singleShot(50, try_to_close)
    assert open_some_day(opens(data_folder), data_folder, app) == 0
    assert left == [False]
    keep_site(data_folder, Site())
    screen = NotYet(data_folder, app())
    qtbot.addWidget(screen)
    assert screen.leave.parent() is None
    screen.take_away()


FULL = StudioError(
    Sentence("{0}: cannot be opened ({1}).", "/srv/kiosk/.local/share/Empathy Studio/progress/progress.db", "EIO"),
    "Everything acknowledged before is kept. Check the disk and its cable, and try again.",
)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1920, 1080)])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_all_that_it_says_can_be_read_however_large_the_text_is(
    language: str, percent: int, width: int, height: int, data_folder: Path, speaks_again: None, qtbot: QtBot
) -> None:
    settings.save(data_folder, Settings(language=language, text_percent=percent, motion="reduced"))
    screen = NotYet(data_folder, app())
    qtbot.addWidget(screen)
    screen.tell(FULL)
    screen.resize(width, height)
    screen.show()
    qtbot.wait(50)
    assert cut_off(screen) == []
    buttons = [QRect(one.mapTo(screen, QPoint()), one.size()) for one in (screen.again, screen.leave)]
    assert all(screen.rect().contains(one) for one in buttons), "both without scrolling"
    for above, below in pairwise((screen.title, screen.reason, screen.remedy, screen.count, screen.again)):
        assert above.mapTo(screen, above.rect().bottomLeft()).y() < below.mapTo(screen, QPoint()).y()
    assert "EIO" in screen.reason.text()
    screen.take_away()


@pytest.mark.parametrize("error", [NewerData("It is newer.", "", None), PlaybackError("There is no display.")])
def test_what_waiting_does_not_mend_is_passed_on(error: StudioError, data_folder: Path) -> None:
    def refuse() -> int:
        raise error

    def no_display() -> QApplication:
        raise PlaybackError("There is no display.")

    with pytest.raises(type(error)):
        open_some_day(refuse, data_folder, no_display)


# --- a disk that is really full ------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes; only who may mount one has it."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", str(place)]
    if not sys.platform.startswith("linux") or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("a disk can be mounted on Linux by who may")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(disk: Path, left: int) -> Path:
    """Fill the disk but for `left` bytes; the file that does."""
    room = os.statvfs(disk)
    path = disk / "filled"
    path.write_bytes(b"\0" * (room.f_bavail * room.f_frsize - left))
    return path


def enter_and_open(data: Path) -> None:
    """What a kiosk does first."""
    enter_data(data, __version__)
    open_store(data).close()


@pytest.mark.parametrize("kilobytes", [0, 4, 8, 16, 32])
@pytest.mark.parametrize("new", [True, False])
def test_a_full_disk_is_called_full_however_little_is_left(small_disk: Path, kilobytes: int, new: bool) -> None:
    data = small_disk / "data"
    if not new:
        with open_store(data) as store:
            store.learners.add("Ana García")
    filled = fill(small_disk, kilobytes * 1024)
    with pytest.raises(StudioError) as refused:
        enter_and_open(data)
    assert "the disk is full" in refused.value.message
    assert "Free some space" in refused.value.hint
    filled.unlink()
    with open_store(data) as store:
        assert len(store.learners.all()) == (0 if new else 1)


@pytest.mark.parametrize("kilobytes", [0, 4])
def test_a_kiosk_on_a_full_disk_waits_and_goes_on_to_the_tiles_when_there_is_room(
    small_disk: Path, kilobytes: int
) -> None:
    data = small_disk / "data"
    with open_store(data) as store:
        store.learners.add("Ana García")
    keep_site(data, Site())
    enter_data(data, __version__)
    filled = fill(small_disk, kilobytes * 1024)
    log = data / "logs" / "empathy-studio.log"
    command = [sys.executable, "-m", "empathy_studio", "--data", str(data), "kiosk"]
    told: list[str] = []
    with subprocess.Popen(
        command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, stderr=subprocess.PIPE, text=True
    ) as kiosk:
        assert kiosk.stderr is not None
        listener = threading.Thread(target=lambda pipe: told.extend(pipe), args=(kiosk.stderr,))
        listener.start()
        try:
            until(lambda: any("cannot open yet" in line and "disk is full" in line for line in told))
            (screen,) = children_of(kiosk.pid)
            filled.unlink()
            until(lambda: log.exists() and SHOWN in log.read_text())
            assert children_of(kiosk.pid) == [screen]
            kiosk.terminate()
            assert kiosk.wait(PATIENCE_S) == 0
        finally:
            kiosk.kill()
            listener.join()
    assert not any("started again" in line for line in told)
    with open_store(data) as store:
        assert [learner.name for learner in store.learners.all()] == ["Ana García"]

"""What the tests of Make share: the room of Make on a folder of its own, and a course open in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.room import MakeRoom
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.qt_clock import QtClock
from tests.make import clip_ground
from tests.ui import conftest as windows

# The fixtures of the windows hold here too.
engines, keeper, theme, media = windows.engines, windows.keeper, windows.theme, windows.media
filmed, ground = clip_ground.filmed, clip_ground.ground


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    """Two workers."""
    made = Tasks()
    yield made
    made.close()


MakeOpen = Callable[[], MakeRoom]


@pytest.fixture
def new_room(
    qtbot: QtBot, tmp_path: Path, data_folder: Path, tasks: Tasks, engines: Engines, theme: ThemeKeeper
) -> Iterator[MakeOpen]:
    """Opens the room of Make, as often as the program is started."""
    rooms: list[MakeRoom] = []

    def new_room() -> MakeRoom:
        room = MakeRoom(data_folder, tasks, engines, theme, QtClock(), windows.STILL, tmp_path / "courses")
        room.resize(1280, 800)
        qtbot.addWidget(room)
        room.show()
        room.activateWindow()
        with qtbot.waitActive(room):
            pass
        rooms.append(room)
        return room

    yield new_room
    for room in rooms:
        room.close_all()
    tasks.close()
    qtbot.wait(1)


@pytest.fixture
def room(new_room: MakeOpen) -> MakeRoom:
    """The room of Make on its first screen."""
    return new_room()


@pytest.fixture
def course(room: MakeRoom) -> CourseWindow:
    """A course made from the starter of one conversation, open."""
    room.home.name.setText("Late delivery")
    room.home.starters["one-conversation"].click()
    assert room.course is not None
    return room.course

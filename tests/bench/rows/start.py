"""B11: whole processes from start to shown, beside the least that could do it: help, a check, the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from empathy_studio.author.project import create_project
from empathy_studio.commands.demo import prepared
from empathy_studio.course.model import Course
from tests.bench.process import timed, told
from tests.bench.row import Contestant, Row, Target
from tests.check.large import large_course

BARE = "python -c pass"
CLICK = "a click command that does nothing"
HELP = "empathy-studio --help"
CHECK = "empathy-studio check, 1,000 scenes and 10,000 choices"
BARE_WINDOW = "a bare PySide6 window, shown"
FIRST_SCREEN = "the app, its first screen painted"
SHELF = "the app, its first screen saying what is on the shelf"
COUNTED = "the app, what it says counted anew"
PREPARED = "the app, every room behind its doors prepared"
DOOR = "the door to {}, pressed once everything is prepared"
DOOR_AT_ONCE = "the door to {}, pressed as soon as it is seen"
ROOMS = ("Play", "Make")

_CLICK = "import click; click.command()(lambda: None).main([], standalone_mode=False)"
_WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
app.processEvents()
assert window.isVisible()
"""
_STUDIO = """
import sys, time
from empathy_studio.commands.start import collect_seldom
collect_seldom()
from empathy_studio import app, cli
def run(studio):
    window, prepared = studio.window, []
    window.prepared.connect(lambda: prepared.append(True))
    window.show()
    def until(what):
        while not what():
            studio.app.processEvents()
    until(lambda: window.is_painted)
    {then}
    return 0
app.Studio.run = run
sys.argv = ["empathy-studio"]
cli.main()
"""
"""The program as a person starts it, from its entry point on; only the loop that waits for the person is another."""
_SAYS = "until(window.home.told)"
_HAS_COUNTED = "until(lambda: 'library' in vars(studio))"
_IS_PREPARED = "until(lambda: prepared)"
_DOOR = """
    pressed = time.perf_counter()
    window.home.{name}.click()
    studio.app.processEvents()
    assert window.{name}.isVisible()
    print((time.perf_counter() - pressed) * 1000)
"""


@contextmanager
def _help(folder: Path) -> Iterator[Sequence[Contestant]]:
    data = {"EMPATHY_STUDIO_DATA": str(folder / "data")}
    yield (
        Contestant(BARE, timed("-c", "pass"), floor=True),
        Contestant(CLICK, timed("-c", _CLICK)),
        Contestant(HELP, timed("-m", "empathy_studio", "--help", environment=data)),
    )


@contextmanager
def _check(folder: Path) -> Iterator[Sequence[Contestant]]:
    create_project(folder / "course", _without_clips(large_course(scenes=1000, choices=10)))
    command = ("-m", "empathy_studio", "check", str(folder / "course"), "--json")
    yield (Contestant(BARE, timed("-c", "pass"), floor=True), Contestant(CHECK, timed(*command)))


@contextmanager
def _window(folder: Path) -> Iterator[Sequence[Contestant]]:
    offscreen = _with_a_course(folder)
    yield (
        Contestant(BARE_WINDOW, timed("-c", _WINDOW, environment=offscreen), floor=True),
        *(
            Contestant(label, timed("-c", _STUDIO.format(then=then), environment=offscreen))
            for label, then in (
                (FIRST_SCREEN, "pass"),
                (SHELF, _SAYS),
                (COUNTED, _HAS_COUNTED),
                (PREPARED, _IS_PREPARED),
            )
        ),
    )


@contextmanager
def _doors(folder: Path) -> Iterator[Sequence[Contestant]]:
    offscreen = _with_a_course(folder)
    yield tuple(
        Contestant(
            label.format(room),
            told("-c", _STUDIO.format(then=first + _DOOR.format(name=room.lower())), environment=offscreen),
        )
        for room in ROOMS
        for label, first in ((DOOR, _IS_PREPARED), (DOOR_AT_ONCE, "pass"))
    )


def _with_a_course(folder: Path) -> dict[str, str]:
    """The environment of a program with the shipped course on its shelf and no screen, which was left once before."""
    prepared(folder / "data", folder / "sample.epack")
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "EMPATHY_STUDIO_DATA": str(folder / "data")}
    timed("-c", _STUDIO.format(then=_IS_PREPARED), environment=offscreen)()
    return offscreen


def _without_clips(course: Course) -> Course:
    """The course as pages: what is timed is the check, not ffmpeg."""
    lessons = []
    for lesson in course.lessons:
        scenes = (msgspec.structs.replace(scene, clip=None, channel="page", cues=()) for scene in lesson.scenes)
        lessons.append(msgspec.structs.replace(lesson, scenes=tuple(scenes)))
    return msgspec.structs.replace(course, lessons=tuple(lessons))


ROWS = (
    Row(
        name="B11-help",
        title="start of the command line, whole process",
        prepare=_help,
        targets=(Target(HELP, beside=CLICK, times=1.5),),
        rounds=15,
    ),
    Row(
        name="B11-check",
        title="check of a large course, whole process",
        prepare=_check,
        targets=(Target(CHECK, limit=500),),
        rounds=9,
    ),
    Row(
        name="B11-window",
        title="start of the app to its shown window, whole process",
        prepare=_window,
        targets=(
            Target(FIRST_SCREEN, beside=BARE_WINDOW, times=1.6),
            Target(SHELF, beside=BARE_WINDOW, times=1.8),
        ),
        rounds=15,
    ),
    Row(
        name="B11-doors",
        title="from a press on a door of the first screen to its room",
        prepare=_doors,
        targets=tuple(Target(DOOR.format(room), limit=100) for room in ROOMS),
    ),
)

"""B11: whole processes from start to shown, beside the least that could do it: help, a check, the window."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from empathy_studio.author.project import create_project
from empathy_studio.commands.demo import prepared
from empathy_studio.course.model import Course
from tests.bench.process import timed
from tests.bench.row import Contestant, Row, Target
from tests.check.large import large_course

BARE = "python -c pass"
CLICK = "a click command that does nothing"
HELP = "empathy-studio --help"
CHECK = "empathy-studio check, 1,000 scenes and 10,000 choices"
BARE_WINDOW = "a bare PySide6 window, shown"
SHELF = "the app, its first screen shown, with a course on the shelf"

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
import os
from pathlib import Path
from empathy_studio.app import Studio
studio = Studio(Path(os.environ["EMPATHY_STUDIO_DATA"]))
studio.window.show()
studio.app.processEvents()
assert studio.window.isVisible()
studio.close()
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
    prepared(folder / "data", folder / "sample.epack")
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "EMPATHY_STUDIO_DATA": str(folder / "data")}
    yield (
        Contestant(BARE_WINDOW, timed("-c", _WINDOW, environment=offscreen), floor=True),
        Contestant(SHELF, timed("-c", _STUDIO, environment=offscreen)),
    )


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
        targets=(Target(SHELF, beside=BARE_WINDOW, times=1.6),),
        rounds=9,
    ),
)

"""B19: a line of a storyboard heard: the first after its page was opened, and further ones."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.process import told
from tests.bench.row import Contestant, Row, Target

PACK = Path(__file__).resolve().parents[3] / "packs" / "empathy-at-work"

FIRST_AT_ONCE = "the first line, pressed as soon as the page is shown"
FIRST = "the first line, pressed two seconds later"
NEXT = "another line, pressed as soon as it is chosen"
LONGEST_MS = 1000.0

_PAGE = """
import os, shutil, sys, time
from pathlib import Path
from empathy_studio.app import Studio
from empathy_studio.course.ids import LessonId, SceneId
data, course = Path(sys.argv[1]), Path(sys.argv[2])
shutil.rmtree(course / ".studio" / "storyboard", ignore_errors=True)
studio = Studio(data)
studio.window.show()
studio.window.open_make()
studio.open_course(course)
window = studio.make.course

def wait(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        studio.app.processEvents()
        time.sleep(0.002)

def hear():
    page.desk.sound.file = None
    pressed = time.perf_counter()
    page.form.hear.click()
    while page.desk.sound.file is None:
        studio.app.processEvents()
        time.sleep(0.002)
    return (time.perf_counter() - pressed) * 1000

wait(3.0)
window.select(LessonId("narrow-feet"), SceneId("ringing"))
window.show_page("storyboard")
page = window.page("storyboard")
page.list.setCurrentRow(0)
{then}
sys.stdout.flush()
os._exit(0)  # what is timed is over; nothing is kept
"""
"""The course window three seconds after it was opened, with nothing kept that was spoken; `{then}` prints a figure."""
_AT_ONCE = "print(hear())"
_LATER = "wait(2.0)\nprint(hear())"
_NEXT = "hear()\npage.list.setCurrentRow(2)\nprint(hear())"


@contextmanager
def _prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
    course = folder / "course"
    shutil.copytree(PACK, course, ignore=shutil.ignore_patterns(".studio"))
    window = {"QT_QPA_PLATFORM": "offscreen"}
    yield tuple(
        Contestant(
            label, told("-c", _PAGE.replace("{then}", then), str(folder / "data"), str(course), environment=window)
        )
        for label, then in ((FIRST_AT_ONCE, _AT_ONCE), (FIRST, _LATER), (NEXT, _NEXT))
    )


ROWS = (
    Row(
        name="B19",
        title="a line of a storyboard, from pressing “Hear the line” to its sound being played",
        prepare=_prepare,
        targets=tuple(Target(label, limit=LONGEST_MS) for label in (FIRST_AT_ONCE, FIRST, NEXT)),
        cache="each sample is a program of its own, in which no line is kept; files are in memory",
        rounds=5,
    ),
)

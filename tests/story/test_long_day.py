"""A kiosk that runs all day: lesson after lesson in one window, with memory and threads as they were in the morning."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from empathy_studio import settings
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.store import open_store
from empathy_studio.ui.play.library import Library
from tests.reliability import Reliability
from tests.ui import conftest as windows

media, library, publisher = windows.media, windows.library, windows.publisher
pack_file, keys, shelved = windows.pack_file, windows.keys, windows.shelved

ROOT = Path(__file__).resolve().parents[2]
WARM_UP = 0.3
"""Caches fill in the first part of the day, which does not count."""
MOST_KB_PER_LESSON = 1024 / 100
AT_WORK = 2
"""So many threads of the pool may be making a backup just then."""
PATIENCE_S = 20
"""How long one lesson may take."""


def slope(values: list[int]) -> float:
    """What comes to be added at each step, by least squares."""
    middle_x, middle_y = (len(values) - 1) / 2, sum(values) / len(values)
    over = sum((x - middle_x) * (y - middle_y) for x, y in enumerate(values))
    return over / sum((x - middle_x) ** 2 for x in range(len(values)))


def a_day_of(lessons: int, data: Path, log: Path) -> tuple[list[int], list[int]]:
    """Memory in KB and threads of the kiosk's process after each lesson."""
    command = [sys.executable, "-m", "tests.story.long_day", str(data), str(lessons)]
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with log.open("wb") as told:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=around,
            stdout=subprocess.PIPE,
            stderr=told,
            timeout=PATIENCE_S * lessons,
            check=False,
        )
    assert done.returncode == 0, log.read_text()[-2000:]
    lines = [line.split() for line in done.stdout.decode().splitlines()]
    return [int(memory) for memory, _ in lines], [int(running) for _, running in lines]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads memory and threads from /proc")
def test_a_long_day_leaves_memory_and_threads_as_they_were(
    shelved: Library,
    keys: KeyRing,
    data_folder: Path,
    tmp_path: Path,
    rounds: Callable[..., int],
    reliability: Reliability,
) -> None:
    lessons = rounds(short=4, long=500)
    settings.save(data_folder, windows.STILL)
    with open_store(data_folder) as store:
        ana = store.learners.add("Ana")
    memory, running = a_day_of(lessons, data_folder, tmp_path / "day.log")
    settled = int(lessons * WARM_UP)
    grows = slope(memory[settled:])
    more = max(running[settled:]) - max(running[: settled + 1])
    if lessons >= 100:
        reliability(
            "lessons one after the other at one kiosk",
            runs=lessons,
            faults=int(grows > MOST_KB_PER_LESSON) + int(more > AT_WORK),
            what=f"memory grows by more than 1 MB in 100 lessons (seen: {grows * 100 / 1024:+.2f}), or threads do",
        )
        assert grows <= MOST_KB_PER_LESSON
    assert more <= AT_WORK
    with open_store(data_folder) as store:
        attempts = store.attempts.of_learner(ana.id)
    assert [one.state for one in attempts] == ["completed"] * lessons

"""A kiosk that runs all day: lesson after lesson in one window, with memory and threads as they were in the morning."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from empathy_studio.progress.records import Learner
from empathy_studio.ui.collector import Collector
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.play.scripted_learner import ScriptedLearner
from tests.reliability import Reliability
from tests.ui import conftest as windows

media, engines, keeper, theme = windows.media, windows.engines, windows.keeper, windows.theme
store, ana, library, publisher = windows.store, windows.ana, windows.library, windows.publisher
pack_file, keys, shelved, play = windows.pack_file, windows.keys, windows.shelved, windows.play

WARM_UP = 0.3
"""Caches fill in the first part of the day, which does not count."""
MOST_KB_PER_LESSON = 1024 / 100
PATIENCE_MS = 20_000


def resident_kb() -> int:
    """How much memory this process holds, once what is free was given back."""
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    ctypes.CDLL(None).malloc_trim(0)
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def threads() -> int:
    """How many threads run, those of Qt and libvlc too."""
    return len(list(Path("/proc/self/task").iterdir()))


def slope(values: list[int]) -> float:
    """What comes to be added at each step, by least squares."""
    middle_x, middle_y = (len(values) - 1) / 2, sum(values) / len(values)
    over = sum((x - middle_x) * (y - middle_y) for x, y in enumerate(values))
    return over / sum((x - middle_x) ** 2 for x in range(len(values)))


def one_lesson(play: PlayWindow, learner: Learner, qtbot: QtBot) -> None:
    """Sign in, play to the end, look at the debrief, sign out."""
    play.choose(learner)
    play.open_lesson(play.shelf.tiles()[0].standing)
    assert play.lesson is not None
    play.lesson.deck.set_rate(1.5)
    person = ScriptedLearner(
        play,
        {"first": "ask"},
        {"say": "Narrow feet: that sounds tiring, all these years.", "journal": "Listen longer."},
        think_ms=1,
    )
    with qtbot.waitSignal(person.ended, timeout=PATIENCE_MS):
        person.begin()
    person.deleteLater()
    play.sign_out()
    qtbot.wait(5)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads memory and threads from /proc")
def test_a_long_day_leaves_memory_and_threads_as_they_were(
    play: PlayWindow, ana: Learner, qtbot: QtBot, rounds: Callable[..., int], reliability: Reliability
) -> None:
    collector = Collector()  # as the application has one
    lessons = rounds(short=4, long=500)
    memory, running = [], []
    for _ in range(lessons):
        one_lesson(play, ana, qtbot)
        memory.append(resident_kb())
        running.append(threads())
    collector.stop()
    settled = int(lessons * WARM_UP)
    grows = slope(memory[settled:])
    more = max(running[settled:]) - max(running[: settled + 1])
    if lessons >= 100:
        reliability(
            f"lessons one after the other in one window (memory {grows * 100 / 1024:+.2f} MB in 100 lessons)",
            runs=lessons,
            faults=int(grows > MOST_KB_PER_LESSON) + int(more > 2),
            what="memory grows by more than 1 MB in 100 lessons, or threads become more",
        )
        assert grows <= MOST_KB_PER_LESSON
    assert more <= 2
    assert play.learner is None
    assert len(play.store.attempts.of_learner(ana.id)) == lessons

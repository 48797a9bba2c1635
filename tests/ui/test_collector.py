"""Objects of Qt that Python has let go of are deleted on the UI thread, however busy a worker is."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import current_thread, main_thread
from typing import ClassVar

import pytest
from pytestqt.qtbot import QtBot

from empathy_studio.ui.collector import Collector
from empathy_studio.ui.tasks import Tasks


class Loop:
    """A ring of rubbish that tells on which thread it is collected."""

    seen: ClassVar[list[bool]] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Loop.seen.append(current_thread() is main_thread())


def make_rubbish(_report: object) -> int:
    """Enough rings for the collector to run many times, were it not held."""
    return len([Loop() for _ in range(5_000)])


@pytest.fixture
def often() -> Iterator[None]:
    """Python's own idea of how much rubbish is enough, whatever another test has set."""
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


def test_rubbish_of_a_worker_is_collected_on_the_ui_thread(qtbot: QtBot, often: None) -> None:
    collector, tasks = Collector(), Tasks()
    Loop.seen.clear()
    task = tasks.run(make_rubbish)
    with qtbot.waitSignal(task.finished):
        tasks.start(task)
    assert Loop.seen == []
    collector.look()
    assert len(Loop.seen) == 5_000
    assert all(Loop.seen)
    tasks.close()
    collector.stop()
    assert gc.isenabled()
    collector.deleteLater()

"""Time that a machine sleeps is nobody's: it does not pass for a clip, an answer, or a call that is due later."""

from __future__ import annotations

import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from empathy_studio.ui.video.interpolated_clock import InterpolatedClock
from empathy_studio.ui.video.qt_clock import QtClock
from empathy_studio.ui.video.steady_clock import SteadyClock


class Monotonic:
    """The clock of a machine, moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Seconds."""
        return self.now


def test_small_steps_count_and_a_long_silence_does_not() -> None:
    machine = Monotonic()
    steady = SteadyClock(machine)
    began = steady.seconds()
    for _ in range(10):
        machine.now += 0.5
        steady.seconds()
    machine.now += 3600.0
    steady.seconds()
    machine.now += 0.5
    assert steady.seconds() - began == pytest.approx(5.5)


def test_a_clip_stands_while_nothing_runs() -> None:
    machine = Monotonic()
    clip = InterpolatedClock(machine)
    clip.set(1000)
    clip.run()
    machine.now += 1.0
    assert clip.now_ms() == pytest.approx(2000)
    machine.now += 60.0
    assert clip.now_ms() == pytest.approx(2000)


def test_a_call_that_is_due_later_waits_for_the_rest_of_its_time(qtbot: QtBot) -> None:
    machine = Monotonic()
    clock = QtClock(machine)
    called: list[float] = []
    clock.call_later(1000, lambda: called.append(clock.now_ms()))
    until = clock.now_ms() + 1000
    machine.now += 600.0
    qtbot.wait(1200)
    assert called == []
    machine.now += 1.5
    qtbot.waitUntil(lambda: bool(called), timeout=3000)
    assert called[0] >= until


LAST_HOLDER = """
from PySide6.QtCore import QCoreApplication, QEventLoop
from empathy_studio.ui.video.qt_clock import QtClock
app = QCoreApplication([])
for _ in range(20):
    clock, loop = QtClock(), QEventLoop()
    clock.call_later(1, lambda clock=clock, loop=loop: loop.quit())
    clock = None
    loop.exec()
    loop = None
    app.sendPostedEvents(None, 0)
    app.processEvents()
"""


def test_a_clock_that_is_held_by_its_last_call_alone_goes_without_harm() -> None:
    """It would have been deleted by its own timer in the middle of the timer's end, which ends the program."""
    done = subprocess.run([sys.executable, "-c", LAST_HOLDER], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")

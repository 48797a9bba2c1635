"""The watch over tests catches what it is there for: things left running, warnings, Qt's complaints."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability import Count, Reliability, read

ROOT = Path(__file__).resolve().parent.parent

PLANTED = '''
"""Tests that misbehave."""
import os, threading, time, warnings
import pytest
from PySide6.QtCore import QThread, QTimer, QVariantAnimation, qWarning

kept = []

def test_thread_left():
    stop = threading.Event()
    kept.append(stop)
    threading.Thread(target=stop.wait, args=(20,), name="forgotten", daemon=True).start()

def test_timer_left(qapp):
    timer = QTimer()
    timer.start(1000)
    kept.append(timer)

def test_animation_left(qapp):
    animation = QVariantAnimation(startValue=0, endValue=1, duration=10_000)
    animation.start()
    kept.append(animation)

def test_timer_stopped(qapp):
    timer = QTimer()
    timer.start(1000)
    timer.stop()
    kept.append(timer)

def test_widget_deleted_later(qtbot):
    from PySide6.QtWidgets import QLabel
    label = QLabel()
    timer = QTimer(label)
    timer.start(1000)
    label.deleteLater()
    kept.append(timer)

def test_thread_that_ends_soon():
    threading.Thread(target=time.sleep, args=(0.05,)).start()

def test_warning():
    warnings.warn("old way", DeprecationWarning)

def test_qt_warning(qapp):
    qWarning("QPainter::begin: nothing to paint on")

def test_own_data_folder(data_folder):
    assert os.environ["EMPATHY_STUDIO_DATA"] == str(data_folder) and not data_folder.exists()

def test_repeats(rounds, reliability):
    times = rounds(short=3, long=30)
    reliability("planted repetition", runs=times, faults=0, what="none was planted")
    assert times == 3

@pytest.mark.soak
def test_for_hours():
    raise AssertionError("a soak test ran in an everyday run")
'''


def run_planted(folder: Path, *options: str) -> str:
    """What pytest prints when it runs the planted tests with `options`."""
    (folder / "conftest.py").write_text("from tests.conftest import *\n", encoding="utf-8")
    (folder / "test_planted.py").write_text(PLANTED, encoding="utf-8")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(folder)),
            *("-p", "no:cacheprovider", "-p", "no:randomly", "--tb=no", str(folder), *options),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    return done.stdout + done.stderr


def outcomes(printed: str) -> dict[str, str]:
    """The outcome of each planted test, by name; an error while tearing down outweighs a pass."""
    found: dict[str, str] = {}
    for line in printed.splitlines():
        outcome, _, rest = line.partition(" ")
        if "::test_" in rest and outcome in {"PASSED", "FAILED", "ERROR"}:
            name = rest.partition("::test_")[2].partition(" - ")[0]
            found[name] = "ERROR" if found.get(name) == "ERROR" else outcome
    return found


def test_what_misbehaves_is_caught_and_what_behaves_is_not(tmp_path: Path) -> None:
    assert outcomes(run_planted(tmp_path, "-rA")) == {
        "thread_left": "ERROR",
        "timer_left": "ERROR",
        "animation_left": "ERROR",
        "timer_stopped": "PASSED",
        "widget_deleted_later": "PASSED",
        "thread_that_ends_soon": "PASSED",
        "warning": "FAILED",
        "qt_warning": "FAILED",
        "own_data_folder": "PASSED",
        "repeats": "PASSED",
    }


def test_a_soak_runs_the_long_repetitions_and_nothing_else(tmp_path: Path) -> None:
    printed = run_planted(tmp_path, "--soak", "--collect-only", "-q")
    chosen = [line.partition("::test_")[2] for line in printed.splitlines() if "::test_" in line]
    assert chosen == ["repeats", "for_hours"], printed


def test_counts_replace_their_own_row_and_leave_the_others(tmp_path: Path) -> None:
    page = tmp_path / "docs" / "reliability.md"
    first = Reliability()
    first("clips switched", runs=500, faults=1, what="no picture within 3 s")
    first("power cut off", runs=1_000, faults=0, what="an answer lost")
    first.keep(page)

    second = Reliability()
    second("clips switched", runs=900, faults=0, what="no picture within 3 s")
    second.keep(page)

    assert [(count.name, count.runs, count.faults) for count in read(page)] == [
        ("clips switched", 900, 0),
        ("power cut off", 1_000, 0),
    ]


def test_a_run_without_counts_leaves_the_page_alone(tmp_path: Path) -> None:
    Reliability().keep(tmp_path / "reliability.md")
    assert not (tmp_path / "reliability.md").exists()


@pytest.mark.parametrize(("runs", "faults"), [(0, 0), (5, 6), (5, -1)])
def test_a_count_that_cannot_be_is_refused(runs: int, faults: int) -> None:
    with pytest.raises(ValueError, match="cannot be"):
        Count("clips switched", runs, faults, "no picture", "2026-01-01")

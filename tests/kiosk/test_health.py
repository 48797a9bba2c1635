"""The health page says what is really so, with numbers, and stands faults."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from empathy_studio.errors import ProgressError
from empathy_studio.pack.disk import FixedDiskSpace
from empathy_studio.progress.newest import newest_time
from empathy_studio.progress.records import Learner
from empathy_studio.ui.kiosk.health import Line, in_days, look, store_line
from empathy_studio.ui.kiosk.time_watch import ClockMoved, Reading, Slept, TimeWatch
from tests.kiosk.conftest import Kiosk, Time


def found(kiosk: Kiosk, free: int = 10**11) -> dict[str, Line]:
    """Every line by its part, on a disk with so many bytes free."""
    lines = look(kiosk.window._on, QGuiApplication.primaryScreen(), disk=FixedDiskSpace(free))
    return {line.part: line for line in lines}


@pytest.mark.parametrize(("free", "state"), [(10**11, "good"), (10**9, "note"), (10**8, "bad")])
def test_a_disk_that_fills_up_is_told_with_the_numbers(kiosk: Kiosk, free: int, state: str) -> None:
    line = found(kiosk, free)["disk"]
    assert line.state == state
    assert line.figures["free"] == free


def test_packs_and_engine_are_named(kiosk: Kiosk) -> None:
    lines = found(kiosk)
    assert "“Tiny course” version" in lines["packs"].said
    assert lines["video"].said.startswith(kiosk.window._on.engines.why)
    assert lines["sound"].figures == {"device": "There is a sound device." in lines["sound"].said}


def test_a_backup_is_made_by_itself_and_its_age_is_told(kiosk: Kiosk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: found(kiosk)["backup"].figures["backups"] == 1, timeout=30_000)
    line = found(kiosk)["backup"]
    assert line.state == "good"


def test_a_clock_that_went_back_is_seen_against_the_newest_answer(
    kiosk: Kiosk, ana: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert found(kiosk)["clock"].state == "good"
    store = kiosk.window._on.store
    newest = newest_time(store)
    assert newest is not None
    assert abs(newest - datetime.now(UTC)) < timedelta(minutes=1)
    monkeypatch.setattr(store, "now", lambda: newest - timedelta(days=3))
    line = found(kiosk)["clock"]
    assert line.state == "note"
    assert "3 days later" in line.said
    monkeypatch.setattr(store, "now", lambda: datetime(2009, 1, 1, tzinfo=UTC))
    assert found(kiosk)["clock"].state == "bad"


def test_a_store_that_cannot_be_checked_is_a_line_too() -> None:
    line = store_line(ProgressError("The store is locked.", "Try again."))
    assert (line.state, line.said) == ("bad", "The store is locked. Try again.")


def test_lengths_of_time_are_told_in_their_largest_unit() -> None:
    lengths = [timedelta(days=3, hours=5), timedelta(hours=1), timedelta(minutes=20), timedelta(0), timedelta(days=-1)]
    assert [in_days(one) for one in lengths] == ["3 days", "1 hour", "20 minutes", "0 seconds", "1 day"]


def test_time_that_only_passes_is_nothing_to_tell() -> None:
    time = Time()
    watch = TimeWatch(time.read)
    time.sleep(0.5)
    assert watch.beat() == ()
    time.sleep(60)
    assert watch.beat() == (Slept(60),)
    time.set_wall(-3600)
    assert watch.beat() == (ClockMoved(-3600),)
    assert time.read() == Reading(1060.5, 1_790_000_000.0 + 60.5 - 3600)

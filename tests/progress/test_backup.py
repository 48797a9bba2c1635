"""Backups are whole, made when they are due, thinned with age, and never at the price of the last free space."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

import pytest

from empathy_studio.errors import ProgressError
from empathy_studio.progress.backup import Backup, damage_of, is_due, list_backups, to_thin
from empathy_studio.progress.database import database_path, progress_folder
from empathy_studio.progress.store import Store, open_store, restore_store
from tests.progress.lessons import Wall, version, whole_lesson

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def play(store: Store, name: str, lessons: int = 3) -> None:
    """Let a learner play some lessons."""
    learner = store.learners.add(name)
    for seed in range(lessons):
        attempt = store.attempts.begin(learner.id, version())
        for step in whole_lesson(seed):
            store.attempts.keep(attempt.id, step)


def made(*ages: timedelta, size: int = 1000) -> tuple[Backup, ...]:
    """Backups of these ages."""
    return tuple(Backup(path=Path(f"{age.total_seconds():.0f}.db"), at=NOON - age, size=size) for age in ages)


def test_a_backup_taken_while_a_lesson_is_played_is_a_whole_store(store: Store, tmp_path: Path) -> None:
    play(store, "Ana")
    with open_store(store.folder.parent) as other:
        target = other.back_up_to(tmp_path / "elsewhere" / "copy.db")
    play(store, "Bob")
    assert damage_of(target) == ""
    assert [path.name for path in target.parent.iterdir()] == ["copy.db"]
    home = progress_folder(tmp_path / "new")
    home.mkdir(parents=True)
    shutil.copyfile(target, database_path(home))
    shutil.copyfile(store.folder / "device.key", home / "device.key")
    with open_store(tmp_path / "new") as restored:
        assert [one.name for one in restored.learners.all()] == ["Ana"]
        assert restored.check().faults == ()


def test_a_backup_is_due_once_a_day_and_ten_minutes_after_the_last_when_a_lesson_ends(store: Store, wall: Wall) -> None:
    play(store, "Ana")
    wall.time = NOON
    first = store.back_up_if_due()
    assert first is not None
    assert store.backups() == (first,)
    assert store.back_up_if_due(lesson_ended=True) is None
    wall.time = NOON + timedelta(minutes=11)
    assert store.back_up_if_due() is None
    assert store.back_up_if_due(lesson_ended=True) is not None
    wall.time = NOON + timedelta(hours=11, minutes=59)
    assert store.back_up_if_due() is None
    wall.time = NOON + timedelta(hours=12, minutes=1)
    assert store.back_up_if_due() is not None
    assert all(damage_of(one.path) == "" for one in store.backups())


def test_a_day_ends_at_midnight_of_the_site_and_a_clock_that_was_set_back_does_not_stop_backups(
    store: Store, wall: Wall
) -> None:
    wall.time = NOON
    store.back_up_if_due()
    west = timezone(timedelta(hours=-8))
    assert not is_due(store.folder, datetime(2026, 11, 22, 23, 0, tzinfo=west), lesson_ended=False)
    assert is_due(store.folder, datetime(2026, 11, 23, 0, 1, tzinfo=west), lesson_ended=False)
    assert is_due(store.folder, NOON - timedelta(days=400), lesson_ended=False)


def test_thinning_keeps_the_newest_then_days_weeks_and_months() -> None:
    hours = [timedelta(hours=hour) for hour in range(0, 24 * 500, 6)]
    backups = made(*hours)
    gone = set(to_thin(backups))
    kept = [one for one in backups if one not in gone]
    assert kept[:3] == list(backups[:3])
    days = {one.at.date() for one in kept if NOON - one.at < timedelta(days=14)}
    assert len(days) >= 14
    assert len({f"{one.at:%G-%V}" for one in kept if NOON - one.at < timedelta(weeks=7)}) == 8
    assert len({f"{one.at:%Y-%m}" for one in kept}) == 12
    assert len(kept) < 40
    assert to_thin(kept) == ()


def test_large_backups_are_thinned_to_what_the_disk_can_bear_but_never_below_three() -> None:
    backups = made(*(timedelta(days=day) for day in range(10)), size=900 * 1024 * 1024)
    assert [one for one in backups if one not in to_thin(backups)] == list(backups[:3])


class Usage(NamedTuple):
    """What the system says of a disk."""

    total: int
    used: int
    free: int


def test_no_automatic_backup_takes_the_last_space(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    play(store, "Ana")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(10**9, 9 * 10**8, 10**8))
    with pytest.raises(ProgressError, match="200 MB in reserve are needed and 95 MB are free"):
        store.back_up_if_due()
    assert list_backups(store.folder) == ()


def test_a_backup_that_cannot_be_written_is_told_and_leaves_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "in-the-way").write_text("a file", encoding="utf-8")
    with pytest.raises(ProgressError, match="cannot be written"):
        store.back_up_to(tmp_path / "in-the-way" / "copy.db")
    (tmp_path / "copy.db").mkdir()
    with pytest.raises(ProgressError, match="cannot be written"):
        store.back_up_to(tmp_path / "copy.db")
    assert not list(tmp_path.glob(".copy*"))


def test_a_restore_that_was_wanted_is_not_told_as_damage(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.learners.add("Ana")
        store.back_up_to(tmp_path / "wanted.db")
    done = restore_store(tmp_path, tmp_path / "wanted.db")
    assert done.asked_for
    assert "as was asked for" in done.message
    assert "damaged (" not in done.message
    assert done.aside in done.message

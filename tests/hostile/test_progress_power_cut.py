"""Power cuts and full disks, on a simulated disk under the store's own code: nothing acknowledged is ever lost."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

import pytest

from empathy_studio.errors import ProgressError
from empathy_studio.progress.attempts import Attempts
from empathy_studio.progress.database import WRITING_PRAGMAS, database_path, prepared, progress_folder
from empathy_studio.progress.device import current_device, device_key
from empathy_studio.progress.hybrid_clock import wall_clock
from empathy_studio.progress.learners import Learners
from empathy_studio.progress.store import open_store
from tests.progress.lessons import version, whole_lesson
from tests.progress.power_cut import Connection, SimulatedDisk, survivors
from tests.reliability import Reliability

DATABASE = "/simulated/progress.db"


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A store with a learner, closed."""
    with open_store(tmp_path / "sound") as store:
        store.learners.add("Ana")
    return tmp_path / "sound"


class Player:
    """Keeps lessons on a simulated disk with the store's own code, and remembers what was acknowledged."""

    def __init__(self, sound: Path, name: str, pragmas: Sequence[str]) -> None:
        folder = progress_folder(sound)
        self.disk = SimulatedDisk(name, {DATABASE: database_path(folder).read_bytes()})
        raw = Connection(DATABASE, self.disk)
        # The simulated disk shares no memory between processes; alone, SQLite needs none.
        self.db = prepared(cast("Any", raw), Path(DATABASE), "PRAGMA locking_mode = EXCLUSIVE", *pragmas)
        device = current_device(self.db.conn, device_key(folder))
        assert device is not None
        self.attempts = Attempts(self.db, Path(DATABASE), device, wall_clock)
        self.learner = Learners(self.db, Path(DATABASE), device, wall_clock).all()[0].id
        self.acknowledged: list[str] = []

    def play(self, seed: int) -> None:
        """One lesson after the other, until something stops it."""
        while True:
            attempt = self.attempts.begin(self.learner, version())
            for step in whole_lesson(seed):
                ids = self.attempts.keep(attempt.id, step)
                if step[0].verb != "drafted":
                    self.acknowledged += ids
            seed += 1


def cut(sound: Path, folder: Path, seed: int, pragmas: Sequence[str]) -> tuple[int, bool]:
    """Play until the power is gone; how many acknowledged statements are lost, and whether the store opened clean."""
    chance = random.Random(seed)
    player = Player(sound, f"cut-{seed}", pragmas)
    player.disk.lives = chance.randrange(5, 900)
    with suppress(ProgressError, sqlite3.Error):
        player.play(seed)
    with suppress(sqlite3.Error, ProgressError, OSError):
        player.db.close()
    data = folder / f"after-{seed}"
    shutil.copytree(sound, data)
    survivors(player.disk, chance, progress_folder(data))
    with open_store(data) as store:
        kept = {row[0] for row in store.db.conn.execute("SELECT id FROM statements")}
        clean = store.recovery is None and store.check().faults == ()
    shutil.rmtree(data)
    return len(set(player.acknowledged) - kept), clean


def test_no_power_cut_loses_an_acknowledged_answer(
    sound: Path, tmp_path: Path, rounds: Callable[..., int], reliability: Reliability
) -> None:
    times = rounds(short=40, long=1_000)
    outcomes = [cut(sound, tmp_path, seed, WRITING_PRAGMAS) for seed in range(times)]
    assert sum(lost for lost, _ in outcomes) == 0
    assert all(clean for _, clean in outcomes)
    reliability(
        "power cut while keeping answers (simulated disk)",
        runs=times,
        faults=sum(lost > 0 or not clean for lost, clean in outcomes),
        what="an acknowledged answer lost, or the store not opened clean",
    )


def test_the_simulated_disk_catches_a_store_that_does_not_flush(
    sound: Path, tmp_path: Path, rounds: Callable[..., int]
) -> None:
    """With synchronous=NORMAL the log is not flushed at every commit: the simulator must see answers lost."""
    times = rounds(short=15, long=200)
    careless = [pragma.replace("FULL", "NORMAL") for pragma in WRITING_PRAGMAS]
    assert careless != list(WRITING_PRAGMAS)
    caught = sum(cut(sound, tmp_path, seed, careless)[0] > 0 for seed in range(times))
    assert caught > times // 4


def test_a_full_disk_is_told_and_nothing_is_lost_and_it_goes_on_when_there_is_space(
    sound: Path, tmp_path: Path, rounds: Callable[..., int], reliability: Reliability
) -> None:
    times = rounds(short=10, long=200)
    wrong = 0
    for seed in range(times):
        chance = random.Random(seed)
        player = Player(sound, f"full-{seed}", WRITING_PRAGMAS)
        player.disk.room = chance.randrange(0, 400_000)
        with pytest.raises(ProgressError, match="disk is full") as told:
            player.play(seed)
        wrong += "Everything acknowledged before is kept" not in told.value.hint
        player.disk.room = None
        before = list(player.acknowledged)
        attempt = player.attempts.begin(player.learner, version())
        player.acknowledged += player.attempts.keep(attempt.id, next(whole_lesson(seed)))
        player.db.close()
        data = tmp_path / f"after-{seed}"
        shutil.copytree(sound, data)
        survivors(player.disk, chance, progress_folder(data))
        with open_store(data) as store:
            kept = {row[0] for row in store.db.conn.execute("SELECT id FROM statements")}
            wrong += not set(before) < set(player.acknowledged) <= kept
            wrong += store.recovery is not None or store.check().faults != ()
    assert wrong == 0
    reliability("disk full during a lesson", runs=times, faults=wrong, what="not told, an answer lost, or not gone on")

"""A damaged, cut, foreign, newer or locked progress store: restored with what can be saved, or plainly refused."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from empathy_studio.errors import ProgressError
from empathy_studio.progress.database import database_path, progress_folder
from empathy_studio.progress.store import Store, open_store, restore_store
from tests.progress.lessons import Wall, answer, beginning, draft, ending, version, whole_lesson
from tests.reliability import Reliability

PAGE = 4096


def filled(data: Path, lessons: int = 12, *, backup_after: int | None = 6) -> list[str]:
    """A store with several lessons of two learners, a backup in the middle; the ids of all statements."""
    with open_store(data, now=Wall()) as store:
        learners = [store.learners.add(name) for name in ("Ana", "Bob")]
        ids: list[str] = []
        for seed in range(lessons):
            if seed == backup_after:
                store.back_up_if_due()
            attempt = store.attempts.begin(learners[seed % 2].id, version())
            for step in whole_lesson(seed):
                ids += store.attempts.keep(attempt.id, step)
    return ids


def kept_ids(store: Store) -> set[str]:
    """The ids of all statements in the store."""
    return {row["id"] for row in store.db["statements"].rows}


def flip_pages(path: Path, numbers: list[int], chance: random.Random) -> None:
    """Overwrite the middle of pages, counted from 1, with noise."""
    with path.open("r+b") as file:
        for number in numbers:
            file.seek((number - 1) * PAGE + 8)
            file.write(chance.randbytes(PAGE - 8))


def assert_whole(store: Store) -> None:
    """The store is sound, and its figures are those of its statements."""
    assert store.db.conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert store.db.conn.execute("PRAGMA foreign_key_check").fetchall() == []


def test_flipped_pages_are_mended_from_the_backup_and_what_can_be_saved(
    tmp_path: Path, rounds: Callable[..., int], reliability: Reliability
) -> None:
    times = rounds(short=12, long=300)
    filled(tmp_path / "sound")
    with open_store(tmp_path / "sound") as store:
        before = kept_ids(store)
    pages = database_path(progress_folder(tmp_path / "sound")).stat().st_size // PAGE
    restored = wrong = 0
    for seed in range(times):
        chance = random.Random(seed)
        data = tmp_path / f"copy-{seed}"
        shutil.copytree(tmp_path / "sound", data)
        flip_pages(
            database_path(progress_folder(data)), chance.sample(range(1, pages + 1), k=chance.randint(1, 4)), chance
        )
        with open_store(data) as store:
            after = kept_ids(store)
            assert_whole(store)
            if store.recovery is not None:
                restored += 1
                assert store.recovery.backup_at is not None
                assert store.recovery.from_backup + store.recovery.salvaged == len(after)
                assert database_path(Path(store.recovery.aside)).exists()
                told = store.recovery.lost
                wrong += told is not None and told != len(before - after)
            else:
                wrong += after != before
            assert after <= before
        shutil.rmtree(data)
    assert restored >= times // 2
    assert wrong == 0
    reliability(
        "store with flipped pages opened", runs=times, faults=wrong, what="not restored, or the loss told wrongly"
    )


def test_most_of_a_damaged_store_is_saved_although_the_backup_is_old(data_folder: Path) -> None:
    filled(data_folder, lessons=12, backup_after=1)
    path = database_path(progress_folder(data_folder))
    with sqlite3.connect(path) as raw:
        leaf = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'statements_by_attempt'").fetchone()
        before = {row[0] for row in raw.execute("SELECT id FROM statements")}
    raw.close()
    flip_pages(path, [leaf[0]], random.Random(1))
    with open_store(data_folder) as store:
        assert store.recovery is not None
        assert (store.recovery.lost, store.recovery.salvaged > 50) == (0, True)
        assert kept_ids(store) == before
        assert [one.name for one in store.learners.all()] == ["Ana", "Bob"]
        assert "No answer was lost" in store.recovery.message
        assert store.recoveries() == (store.recovery,)


def test_without_any_backup_the_readable_part_is_kept(data_folder: Path) -> None:
    filled(data_folder, backup_after=None)
    path = database_path(progress_folder(data_folder))
    with sqlite3.connect(path) as raw:
        names = "('attempts', 'learners', 'devices', 'lesson_versions', 'statements', 'learner_facts', 'store_facts')"
        roots = {row[0] for row in raw.execute(f"SELECT rootpage FROM sqlite_schema WHERE name IN {names}")}
        leaves = raw.execute("SELECT pageno FROM dbstat WHERE name = 'statements' AND pagetype = 'leaf'").fetchall()
    raw.close()
    flip_pages(path, [next(page for (page,) in leaves[2:] if page not in roots)], random.Random(2))
    with open_store(data_folder) as store:
        assert store.recovery is not None
        assert store.recovery.backup_at is None
        assert store.recovery.lost is not None
        assert 0 < store.recovery.lost < 15
        assert store.recovery.salvaged > 40
        assert "There was no backup" in store.recovery.message
        assert f"{store.recovery.lost} answers could not be saved" in store.recovery.message


@pytest.mark.parametrize("left", [0, 1, 100, PAGE, PAGE + 17, 10 * PAGE])
def test_a_cut_store_is_restored(data_folder: Path, left: int) -> None:
    filled(data_folder)
    path = database_path(progress_folder(data_folder))
    os.truncate(path, left)
    with open_store(data_folder) as store:
        assert_whole(store)
        assert store.recovery is not None
        assert len(kept_ids(store)) >= store.recovery.from_backup > 20


def test_a_store_whose_beginning_is_noise_is_restored_from_the_backup(data_folder: Path) -> None:
    filled(data_folder)
    path = database_path(progress_folder(data_folder))
    path.write_bytes(random.Random(3).randbytes(50_000))
    with open_store(data_folder) as store:
        assert store.recovery is not None
        assert store.recovery.lost is None
        assert "not known" in store.recovery.message
        assert store.learners.all()


def test_a_store_that_vanished_is_restored_and_its_left_over_log_is_put_aside(data_folder: Path) -> None:
    filled(data_folder)
    path = database_path(progress_folder(data_folder))
    path.unlink()
    path.with_name(f"{path.name}-wal").write_bytes(b"left over")
    with open_store(data_folder) as store:
        assert store.recovery is not None
        assert store.recovery.from_backup > 20
        assert (Path(store.recovery.aside) / f"{path.name}-wal").read_bytes() == b"left over"


def test_after_a_restore_a_new_chain_is_begun_so_that_no_number_is_used_twice(data_folder: Path) -> None:
    filled(data_folder)
    with open_store(data_folder) as store:
        before = store.device.id
    path = database_path(progress_folder(data_folder))
    flip_pages(path, [1], random.Random(4))
    with open_store(data_folder) as store:
        assert store.device.id != before
        attempt = store.attempts.begin(store.learners.all()[0].id, version())
        store.attempts.keep(attempt.id, beginning())
        kept = store.attempts.statements(attempt.id)
        assert [one.sequence for one in kept] == [1, 2]
        assert (
            kept[0].clock
            > store.db.conn.execute("SELECT max(clock) FROM statements WHERE key < ?", (2 << 40,)).fetchone()[0]
        )


def test_an_attempt_that_was_cut_off_by_damage_goes_on_after_the_restore(data_folder: Path) -> None:
    with open_store(data_folder) as store:
        ana = store.learners.add("Ana")
        attempt = store.attempts.begin(ana.id, version())
        store.attempts.keep(attempt.id, beginning(5))
        store.attempts.keep(attempt.id, answer(1))
        store.attempts.keep(attempt.id, draft(7300, "Dear Ms"))
        acts = store.attempts.resume(attempt.id).acts
        store.back_up_if_due()
    flip_pages(database_path(progress_folder(data_folder)), [1], random.Random(5))
    with open_store(data_folder) as store:
        (unfinished,) = store.attempts.unfinished(ana.id)
        resumed = store.attempts.resume(unfinished.id)
        assert [bytes(act) for act in resumed.acts] == [bytes(act) for act in acts]
        assert resumed.attempt.follows == attempt.id
        assert resumed.attempt.position_ms == 7300
        store.attempts.keep(resumed.attempt.id, ending())
        assert [one.state for one in store.attempts.of_learner(ana.id)] == ["continued", "completed"]
        assert store.attempts.unfinished(ana.id) == ()
        assert [(row["attempts"], row["completed"]) for row in store.db["lesson_progress"].rows] == [(1, 1)]


def test_restoring_puts_the_log_aside_with_the_database(data_folder: Path, tmp_path: Path) -> None:
    filled(data_folder)
    backup = next((progress_folder(data_folder) / "backups").glob("*.db"))
    with sqlite3.connect(backup) as raw:
        wanted = {row[0] for row in raw.execute("SELECT id FROM statements")}
    raw.close()
    # A log that was never copied into the database, as a killed player leaves it.
    keeper = open_store(data_folder)
    attempt = keeper.attempts.begin(keeper.learners.all()[0].id, version())
    keeper.attempts.keep(attempt.id, beginning())
    frozen = tmp_path / "frozen"
    shutil.copytree(data_folder, frozen)
    keeper.close()
    path = database_path(progress_folder(frozen))
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0

    done = restore_store(frozen, progress_folder(frozen) / "backups" / backup.name)
    assert not path.with_name(f"{path.name}-wal").exists()
    with open_store(frozen) as store:
        assert kept_ids(store) == wanted
        assert store.recovery is None
        assert store.recoveries()[0] == done
    assert (Path(done.aside) / f"{path.name}-wal").exists()


def test_a_restore_that_was_interrupted_is_ended_by_the_next_start(data_folder: Path) -> None:
    filled(data_folder)
    folder = progress_folder(data_folder)
    path = database_path(folder)
    shutil.copyfile(next((folder / "backups").glob("*.db")), folder / "progress.db.mended")
    with open_store(data_folder) as store:
        before = len(kept_ids(store))
    assert before
    path.unlink(missing_ok=True)  # the moment between moving the old store aside and naming the new one
    with open_store(data_folder) as store:
        assert_whole(store)
        assert len(kept_ids(store)) > 20
    assert not (folder / "progress.db.mended").exists()


def test_a_bad_backup_is_not_restored_and_nothing_changes(data_folder: Path, tmp_path: Path) -> None:
    filled(data_folder)
    before = sorted(path.name for path in progress_folder(data_folder).rglob("*"))
    for name, content in (("noise.db", b"noise" * 1000), ("empty.db", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ProgressError, match=f"{name}: cannot be restored"):
            restore_store(data_folder, tmp_path / name)
    assert sorted(path.name for path in progress_folder(data_folder).rglob("*")) == before


def test_nothing_is_restored_while_somebody_plays(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(data_folder)
    backup = next((progress_folder(data_folder) / "backups").glob("*.db"))
    monkeypatch.setattr("empathy_studio.progress.folder_lock.WAIT_MS", 100)
    with open_store(data_folder):
        with pytest.raises(ProgressError, match="another program is using"):
            restore_store(data_folder, backup)
        with open_store(data_folder) as second:
            assert kept_ids(second)
    restore_store(data_folder, backup)


def test_a_store_of_a_newer_program_is_refused_and_left_alone(data_folder: Path) -> None:
    with open_store(data_folder) as store:
        store.db["_sqlite_migrations"].insert(
            {"migration_set": "progress", "name": "keep_dreams", "applied_at": "2031-01-01"}
        )
    before = database_path(progress_folder(data_folder)).read_bytes()
    with pytest.raises(ProgressError, match=r"newer Empathy Studio.*keep_dreams") as told:
        open_store(data_folder)
    assert "Nothing was changed" in told.value.hint
    assert database_path(progress_folder(data_folder)).read_bytes() == before


def test_a_database_of_another_program_is_refused_and_left_alone(data_folder: Path) -> None:
    path = database_path(progress_folder(data_folder))
    path.parent.mkdir(parents=True)
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    with pytest.raises(ProgressError, match="another program"):
        open_store(data_folder)
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT count(*) FROM recipes").fetchone() == (0,)
    other.close()


def test_a_lock_that_stays_is_told_and_nothing_is_lost(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("empathy_studio.progress.database.BUSY_MS", 100)
    with open_store(data_folder) as store:
        attempt = store.attempts.begin(store.learners.add("Ana").id, version())
        store.attempts.keep(attempt.id, beginning())
        holder = sqlite3.connect(store.path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProgressError, match="locked by another program"):
            store.attempts.keep(attempt.id, answer(1))
        holder.execute("ROLLBACK")
        holder.close()
        store.attempts.keep(attempt.id, answer(1))
        assert len(store.attempts.statements(attempt.id)) == 3


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(ProgressError, match=r"file.progress: cannot be made"):
        open_store(tmp_path / "file")


@pytest.mark.parametrize("spoiled", [b"", b"ten bytes."])
def test_a_damaged_key_is_put_aside_and_a_new_device_begun_that_keeps_everything(
    data_folder: Path, spoiled: bytes
) -> None:
    filled(data_folder, lessons=1)
    with open_store(data_folder) as store:
        before, device = kept_ids(store), store.device.id
    (progress_folder(data_folder) / "device.key").write_bytes(spoiled)
    aside = progress_folder(data_folder) / "device.key.damaged"
    for _ in range(2):
        with open_store(data_folder) as store:
            assert kept_ids(store) == before
            assert store.device.id != device
            assert store.check().faults == ()
            assert f"damaged and lies in {aside}" in " ".join(store.check().sentences)
    assert aside.read_bytes() == spoiled


def test_a_lost_key_begins_a_new_device_and_keeps_everything(data_folder: Path) -> None:
    filled(data_folder)
    with open_store(data_folder) as store:
        before, device = kept_ids(store), store.device.id
    (progress_folder(data_folder) / "device.key").unlink()
    with open_store(data_folder) as store:
        assert kept_ids(store) == before
        assert store.device.id != device
        assert store.recovery is None

"""The chain says what the format page says it does, and every kind of tampering is found by the check."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path

import pytest
from blake3 import blake3
from hypothesis import given
from hypothesis import strategies as some

from empathy_studio.progress.database import database_path, progress_folder
from empathy_studio.progress.hybrid_clock import LOGICAL_BITS, next_reading, wall_clock, wall_text
from empathy_studio.progress.identifiers import is_id, is_pseudonym, new_id, pseudonym
from empathy_studio.progress.records import Attempt
from empathy_studio.progress.statement_row import STATEMENT_COLUMNS
from empathy_studio.progress.store import Store, open_store
from tests.progress.lessons import Wall, answer, beginning, ending, journal, version, whole_lesson, written

COLUMNS = (
    *(
        "s.id",
        "d.id",
        "s.sequence",
        "s.clock",
        "s.at",
        "a.id",
        "v.print",
        "s.verb",
        "s.practice",
        "s.scene",
        "s.moment",
    ),
    *("s.position_ms", "s.interaction", "s.correct", "s.success", "s.rapport", "s.clock_s", "s.spent", "s.duration_ms"),
    *("s.skills", "s.private", "s.act", "s.response", "s.item", "l.id", "s.binding", "s.previous", "s.hash", "s.code"),
)


EARLY = datetime.fromisoformat("1970-01-02T00:00")
LAST = "(SELECT max(key) FROM statements)"
COPIED = ", ".join(STATEMENT_COLUMNS)


def fill(store: Store) -> None:
    """Two learners' lessons, with every kind of statement."""
    for name in ("Ana", "Bob"):
        learner = store.learners.add(name)
        for seed in range(3):
            attempt = store.attempts.begin(learner.id, version())
            for step in whole_lesson(seed):
                store.attempts.keep(attempt.id, step)
        attempt = store.attempts.begin(learner.id, version())
        for step in (beginning(), answer(3), written("“Zo’n dag” – naïef"), journal("mine"), ending()):
            store.attempts.keep(attempt.id, step)


def test_every_hash_and_code_can_be_made_again_from_the_format_page_alone(store: Store) -> None:
    fill(store)
    rows = store.db.conn.execute(
        f"SELECT {', '.join(COLUMNS)} FROM statements s JOIN devices d ON d.key = s.device JOIN attempts a ON a.key ="
        " s.attempt JOIN learners l ON l.key = a.learner JOIN lesson_versions v ON v.key = s.version ORDER BY s.key"
    ).fetchall()
    key = (store.folder / "device.key").read_bytes()
    last = bytes(32)
    for row in rows:
        *head, act, response, item, learner, binding, previous, made, code = row
        for place in (8, 20):
            head[place] = bool(head[place])
        head[14] = None if head[14] is None else bool(head[14])
        head[13] = json.loads(head[13]) if head[13] else []
        head[19] = json.loads(head[19]) if head[19] else []
        free = head[20] or head[12] in ("fill-in", "long-fill-in", "other")
        shown = ("", "") if free else (act, response)
        text = json.dumps([*head, *shown, *([item] if item else [])], separators=(",", ":"), ensure_ascii=False)
        words = json.dumps([act, response], separators=(",", ":"), ensure_ascii=False)
        person = blake3(binding[:16] + learner.encode()).digest()
        bound = blake3(binding[16:] + words.encode()).digest() if free else bytes(32)
        assert previous == last
        assert blake3(b"Empathy Studio statement 1\0" + previous + person + bound + text.encode()).digest() == made
        assert blake3(made, key=key).digest(length=16) == code
        last = made
    assert len(rows) > 40


TAMPERING = {
    "an answer made better": ("UPDATE statements SET success = 1, response = 'x' WHERE sequence = 9", "statement 9"),
    "points added": ("UPDATE statements SET skills = '[[\"naming\",9.0,9.0]]' WHERE sequence = 5", "statement 5"),
    "a time moved": ("UPDATE statements SET at = '2020-01-01T00:00:00.000+00:00' WHERE sequence = 12", "statement 12"),
    "a word changed": ("UPDATE statements SET response = 'kind' WHERE interaction = 'long-fill-in'", "was changed"),
    "another learner": ("UPDATE attempts SET learner = 3 - learner", "was changed"),
    "a statement cut out": ("DELETE FROM statements WHERE sequence = 7", "statement 7 was kept here and is gone"),
    "several cut out": ("DELETE FROM statements WHERE sequence IN (7, 8)", "statements 7 to 8 were kept here"),
    "the last cut off": (f"DELETE FROM statements WHERE key = {LAST}", "was kept here and is gone"),
    "all taken away": ("DELETE FROM statements", "statements 1 to "),
    "the last one replaced": (f"UPDATE statements SET hash = zeroblob(32) WHERE key = {LAST}", "another statement"),
    "a hash made to fit": ("UPDATE statements SET hash = zeroblob(32) WHERE sequence = 6", "broken before statement 7"),
    "a code made up": ("UPDATE statements SET code = zeroblob(16) WHERE sequence = 6", "not made on this device"),
    "an answer put in twice": (
        f"INSERT INTO statements ({COPIED}) SELECT key + (1 << 40), {COPIED.removeprefix('key, ')} FROM statements"
        " WHERE sequence = 9",
        "One statement stands here twice",
    ),
    "a figure made better": ("UPDATE lesson_progress SET best = 1.0, first = 0.5", "lesson_progress"),
    "a figure taken away": ("DELETE FROM skill_progress", "skill_progress"),
}


@pytest.mark.parametrize("how", TAMPERING)
def test_tampering_is_found_and_named(store: Store, how: str) -> None:
    fill(store)
    assert store.check().faults == store.check().gaps == ()
    sql, told = TAMPERING[how]
    assert told not in " ".join(store.check().sentences)
    for trigger in ("statements_never_change", "statements_stay"):
        store.db.conn.execute(f"DROP TRIGGER {trigger}")
    store.db.conn.execute(sql)
    assert told in " ".join(store.check().faults)
    assert "Nothing is wrong." not in store.check().sentences


def test_the_last_statement_of_a_lesson_that_was_broken_off_is_missed_too(data_folder: Path) -> None:
    with open_store(data_folder) as store:
        attempt = store.attempts.begin(store.learners.add("Ana").id, version())
        for step in (beginning(), answer(3), answer(2)):
            store.attempts.keep(attempt.id, step)
    with closing(sqlite3.connect(database_path(progress_folder(data_folder)))) as raw, raw:
        for trigger in ("statements_never_change", "statements_stay"):
            raw.execute(f"DROP TRIGGER {trigger}")
        raw.execute(f"DELETE FROM statements WHERE key = {LAST}")
        raw.execute("DELETE FROM store_facts WHERE name = 'projections'")
    with open_store(data_folder) as store:
        assert "was kept here and is gone" in " ".join(store.check().faults)


def test_the_check_changes_nothing(store: Store) -> None:
    fill(store)
    store.db.conn.execute("UPDATE lesson_progress SET best = 0.123")
    before = list(store.db.conn.iterdump())
    assert store.check().faults
    assert store.check().faults
    assert list(store.db.conn.iterdump()) == before
    store.rebuild_figures()
    assert store.check().faults == ()
    assert store.check().sentences[-1] == "Nothing is wrong."


def test_the_hybrid_clock_follows_the_wall_and_never_goes_back(wall: Wall) -> None:
    reading, readings = 0, []
    for year in (2026, 1980, 1980, 2030, 2029):
        wall.time = wall.time.replace(year=year)
        reading = next_reading(reading, wall())
        readings.append(reading)
    assert all(before < after for before, after in pairwise(readings))
    assert readings[1] == readings[0] + 1
    assert readings[3] >> LOGICAL_BITS == int(wall.time.replace(year=2030).timestamp() * 1000) - 1000


@given(
    some.datetimes(EARLY, EARLY.replace(year=2999)),
    some.integers(-56, 56).map(lambda quarters: timezone(timedelta(minutes=15 * quarters))),
)
def test_the_clock_is_read_and_written_as_python_itself_would(at: datetime, zone: timezone) -> None:
    now = at.replace(tzinfo=zone)
    assert wall_text(now) == now.isoformat(timespec="milliseconds")
    assert next_reading(0, now) >> LOGICAL_BITS == (now - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def test_the_wall_clock_tells_the_time_in_the_zone_of_this_machine() -> None:
    before, now, after = datetime.now().astimezone(), wall_clock(), datetime.now().astimezone()
    assert before <= now <= after
    assert before.utcoffset() == now.utcoffset()


def test_ids_are_unique_and_of_version_7_and_pseudonyms_of_version_8(attempt: Attempt) -> None:
    ids = {new_id() for _ in range(10_000)}
    assert len(ids) == 10_000
    assert all(is_id(one) and one[14] == "7" and one[19] in "89ab" for one in ids)
    key = bytes(range(32))
    stands_for = pseudonym(key, attempt.learner)
    assert is_id(stands_for)
    assert is_pseudonym(stands_for)
    assert not is_pseudonym(attempt.learner)
    assert stands_for == pseudonym(key, attempt.learner) != pseudonym(bytes(32), attempt.learner)
    assert not is_id(new_id().upper())

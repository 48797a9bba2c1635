"""B9: one answer made durable with its figures, beside a bare insert of the same row with the same pragmas."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from empathy_studio.progress.identifiers import new_id
from empathy_studio.progress.statement_row import STATEMENT_COLUMNS
from empathy_studio.progress.store import Store, open_store
from tests.bench.row import Contestant, Row, Target
from tests.progress.lessons import answer, beginning, ending, version

_flush = getattr(os, "fdatasync", os.fsync)
TURN = 200
"""How many answers in one turn."""
OURS = "one answer with its figures, chain and code"
BARE = "bare sqlite3: the same row, its id the key"
FLUSH = "4 KiB written and flushed"


def _timed(call: Callable[[], object]) -> float:
    begin = time.perf_counter()
    call()
    return (time.perf_counter() - begin) * 1000


def _ours(store: Store) -> list[float]:
    """A turn of lessons of 20 answers each; beginnings and ends are not counted."""
    learner = store.learners.all()[0]
    samples = []
    for _ in range(TURN // 20):
        attempt = store.attempts.begin(learner.id, version())
        store.attempts.keep(attempt.id, beginning())
        for number in range(20):
            step = answer(number % 7)
            samples.append(_timed(lambda step=step, name=attempt.id: store.attempts.keep(name, step)))  # type: ignore[misc]
        store.attempts.keep(attempt.id, ending())
    return samples


def _row_like_ours(store: Store) -> tuple[object, ...]:
    learner = store.learners.all()[0]
    attempt = store.attempts.begin(learner.id, version())
    store.attempts.keep(attempt.id, answer(1))
    row = next(iter(store.db.query(f"SELECT {', '.join(STATEMENT_COLUMNS)} FROM statements")))
    return tuple(row[column] for column in STATEMENT_COLUMNS)


def _bare(connection: sqlite3.Connection, row: tuple[object, ...]) -> list[float]:
    at = STATEMENT_COLUMNS.index("id")
    insert = f"INSERT INTO statements VALUES ({', '.join('?' * len(row))})"
    samples = []
    for _ in range(TURN):
        mine = (*row[:at], new_id(), *row[at + 1 :])
        samples.append(_timed(lambda mine=mine: connection.execute(insert, mine)))  # type: ignore[misc]
    return samples


def _flushes(path: Path) -> list[float]:
    samples = []
    with path.open("r+b", buffering=0) as file:
        for number in range(TURN):
            file.seek(number * 4096)
            begin = time.perf_counter()
            file.write(bytes(4096))
            _flush(file.fileno())
            samples.append((time.perf_counter() - begin) * 1000)
    return samples


@contextmanager
def prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
    """A store and a bare database with the same pragmas, both on the disk of `folder`."""
    (folder / "flushed").write_bytes(bytes(4096 * TURN))
    with open_store(folder) as store, closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as bare:
        store.learners.add("Ana")
        row = _row_like_ours(store)
        for pragma in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout"):
            bare.execute(f"PRAGMA {pragma} = {store.db.conn.execute(f'PRAGMA {pragma}').fetchone()[0]}")
        columns = (f"{name} PRIMARY KEY" if name == "id" else name for name in STATEMENT_COLUMNS)
        bare.execute(f"CREATE TABLE statements ({', '.join(columns)})")
        yield (
            Contestant(BARE, lambda: _bare(bare, row), floor=True),
            Contestant(OURS, lambda: _ours(store)),
            Contestant(FLUSH, lambda: _flushes(folder / "flushed")),
        )


ROWS = (
    Row(
        name="B9",
        title="one durable answer (WAL, synchronous=FULL)",
        prepare=prepare,
        targets=(Target(OURS, beside=BARE, times=1.5), Target(OURS, statistic="p95", limit=1.0)),
        cache="warm; every sample ends on the disk",
        rounds=9,
    ),
)

"""B16: the results of 20 kiosks merged, beside ATTACH and INSERT OR IGNORE of the same statements without any check."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from empathy_studio.progress.bundle import write_bundle
from empathy_studio.progress.database import database_path, progress_folder
from empathy_studio.progress.merge import merge_bundle
from empathy_studio.progress.migrations import migrations
from empathy_studio.progress.statement_row import STATEMENT_COLUMNS
from empathy_studio.progress.store import Store, open_store
from tests.bench.row import Contestant, Row, Target
from tests.progress.keys import Key, Site
from tests.progress.lessons import version, whole_lesson

KIOSKS, STATEMENTS = 20, 20_000
ATTACHED = "ATTACH + INSERT OR IGNORE into the same table with its indexes"
MERGED = "bundles: signature, every hash, figures"
KEY = Key()


def _fill(store: Store) -> None:
    """About 20,000 statements of 20 learners; flushing is left out, it is not what is measured."""
    store.db.conn.execute("PRAGMA synchronous = OFF")
    learners = [store.learners.add(f"Learner {number}") for number in range(20)]
    count = seed = 0
    while count < STATEMENTS:
        attempt = store.attempts.begin(learners[seed % 20].id, version())
        steps = list(whole_lesson(seed, questions=20))
        for step in steps:
            count += len(store.attempts.keep(attempt.id, step))
        seed += 1


def _attach(folder: Path, sources: Sequence[Path]) -> float:
    path = folder / "attached.db"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        migrations.apply(Database(connection))
        names = ", ".join(STATEMENT_COLUMNS[1:])
        begin = time.perf_counter()
        for number, source in enumerate(sources, start=1):
            connection.execute("ATTACH ? AS kiosk", (str(source),))
            connection.execute(
                f"INSERT OR IGNORE INTO statements (key, {names})"
                f" SELECT key + (? << 40), {names} FROM kiosk.statements",
                (number,),
            )
            connection.execute("DETACH kiosk")
        return time.perf_counter() - begin


def _merge(folder: Path, bundles: Sequence[Path]) -> float:
    data = folder / "desk"
    shutil.rmtree(data, ignore_errors=True)
    with open_store(data) as desk:
        begin = time.perf_counter()
        for bundle in bundles:
            merge_bundle(desk, bundle, Site(KEY))
        return time.perf_counter() - begin


@contextmanager
def prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
    """20 kiosks with 20,000 statements each, and their bundles."""
    sources, bundles = [], []
    for number in range(KIOSKS):
        with open_store(folder / f"kiosk-{number}") as store:
            _fill(store)
            bundles.append(write_bundle(store, folder / f"{number}.eresults", KEY, words="plain").path)
        sources.append(database_path(progress_folder(folder / f"kiosk-{number}")))
    yield (
        Contestant(ATTACHED, lambda: _attach(folder, sources), unit="s", floor=True),
        Contestant(MERGED, lambda: _merge(folder, bundles), unit="s"),
    )


ROWS = (
    Row(
        name="B16",
        title="merge of 20 kiosks with 20,000 statements each",
        prepare=prepare,
        targets=(Target(MERGED, beside=ATTACHED, times=1.25),),
        rounds=5,
        warm_up=False,
    ),
)

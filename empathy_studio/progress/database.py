"""Connections to the progress store: SQLite with a write-ahead log and a full flush at every commit."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from empathy_studio.progress.faults import faults_told, primary_code, told

FILE_NAME = "progress.db"
APPLICATION_ID = 0x456D5374
"""`EmSt`: tells a progress store from any other SQLite file (PRAGMA application_id)."""
WRITING_PRAGMAS = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL")
"""What makes an acknowledged answer survive a power cut: with NORMAL the log is not flushed at every commit."""
BUSY_MS = 5000
"""How long to wait for another process that is writing, in ms."""
SLICE_MS = 40
"""How long SQLite itself waits for its turn to write, in ms, before we ask again. Its pauses grow to 100 ms, so that of
many writers one could wait in vain; short turns with pauses left to chance are fair."""


def progress_folder(data: Path) -> Path:
    """The folder inside the data folder that holds the store, its key and its backups."""
    return data / "progress"


def database_path(folder: Path) -> Path:
    """The database inside the progress folder."""
    return folder / FILE_NAME


def connect(path: Path) -> Database:
    """Open the database at `path` for reading and writing; makes an empty one when there is none.

    Raises ProgressError when it cannot be opened, and lets `sqlite3.DatabaseError` pass when it is damaged.
    """
    connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_MS / 1000, cached_statements=200)
    return prepared(connection, path, *WRITING_PRAGMAS)


def connect_to_read(path: Path) -> Database:
    """Open the database at `path` for reading alone, also beside a writer. Raises ProgressError when it cannot."""
    with faults_told(path):
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        return prepared(connection, path, "PRAGMA query_only = ON")


def prepared(connection: sqlite3.Connection, path: Path, *pragmas: str) -> Database:
    """A fresh connection made ready; it is closed when that fails."""
    try:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        for pragma in pragmas:
            connection.execute(pragma)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        return Database(connection, recursive_triggers=False, execute_plugins=False)
    except sqlite3.Error as error:
        connection.close()
        sentence = told(error, path)
        if isinstance(error, sqlite3.OperationalError) and sentence is not None:
            raise sentence from error
        raise


@contextmanager
def writing(db: Database, path: Path) -> Iterator[sqlite3.Connection]:
    """One write transaction, taken at once (BEGIN IMMEDIATE): kept whole and durable when the block ends well.

    Nothing of it stays when the block raises. SQLite's reports about the world are raised as ProgressError.
    """
    connection = db.conn
    try:
        _begin(connection)
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except sqlite3.Error as error:
        sentence = told(error, path)
        if sentence is None:
            raise
        raise sentence from error


def take_short_turns(db: Database) -> None:
    """Let `writing` wait for its turn on this connection in short slices."""
    db.conn.execute(f"PRAGMA busy_timeout = {SLICE_MS}")


def insert(db: Database, path: Path, sql: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Rows in a transaction of their own: durable, or none there, when this returns. Waits and raises as `writing`."""
    if len(rows) == 1:
        try:
            db.conn.execute(sql, rows[0])  # a transaction by itself, without the cost of two commands around it
            return
        except sqlite3.OperationalError as error:
            if primary_code(error) != sqlite3.SQLITE_BUSY:
                sentence = told(error, path)
                if sentence is None:
                    raise
                raise sentence from error
    with writing(db, path) as connection:
        for row in rows:
            connection.execute(sql, row)


def _begin(connection: sqlite3.Connection) -> None:
    """BEGIN IMMEDIATE, asked again until `BUSY_MS` have passed."""
    deadline = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            connection.execute("BEGIN IMMEDIATE")
            return
        except sqlite3.OperationalError as error:
            if primary_code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        time.sleep(random.uniform(0.0, 0.004))

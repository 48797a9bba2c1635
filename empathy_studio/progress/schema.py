"""Brings a database to the present schema, and refuses one that is newer or not ours."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database

from empathy_studio.errors import ProgressError
from empathy_studio.progress.database import APPLICATION_ID, writing
from empathy_studio.progress.device import begin_device, current_device
from empathy_studio.progress.migrations import known_migrations, migrations
from empathy_studio.progress.projections import PROJECTION_VERSION, rebuild
from empathy_studio.sentence import Sentence


def refuse_foreign(db: Database, path: Path) -> None:
    """Raise ProgressError when the database is another program's, or of a newer schema than this program knows."""
    connection = db.conn
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if tables and application != APPLICATION_ID:
        raise ProgressError(
            Sentence("{0}: is a database of another program.", path),
            "Move it away; a new progress store is begun in its place.",
        )
    newer = [one.name for one in migrations.applied(db) if one.name not in known_migrations()]
    if newer:
        raise ProgressError(
            Sentence("{0}: was written by a newer Empathy Studio (it holds the change “{1}”).", path, newer[0]),
            "Open it with that version, or a newer one. Nothing was changed.",
        )


def is_present(db: Database, secret: bytes) -> bool:
    """Whether the database needs nothing done: schema, figures and device are as this program wants them."""
    connection = db.conn
    number = connection.execute("PRAGMA user_version").fetchone()[0]
    if number != len(known_migrations()):
        return False
    return _projection_version(connection) == PROJECTION_VERSION and current_device(connection, secret) is not None


def is_old(db: Database) -> bool:
    """Whether migrations are to be applied to a store that holds something."""
    number = db.conn.execute("PRAGMA user_version").fetchone()[0]
    return bool(0 < number < len(known_migrations()))


def bring_up(db: Database, path: Path, secret: bytes) -> None:
    """Apply what is missing; each migration is whole or not there. Only who has the folder alone may call it."""
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations.apply(db)
    db.conn.execute(f"PRAGMA user_version = {len(known_migrations())}")
    with writing(db, path) as connection:
        if _projection_version(connection) != PROJECTION_VERSION:
            rebuild(connection)
        if current_device(connection, secret) is None:
            begin_device(connection, secret)


def _projection_version(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT value FROM store_facts WHERE name = 'projections'").fetchone()
    return row[0] if row else None

"""Opens a store's database as it must be: made, upgraded or mended before anybody writes into it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Literal

from sqlite_utils import Database

from empathy_studio.course.value import Value
from empathy_studio.errors import ProgressError
from empathy_studio.progress.backup import back_up_in_turn, list_backups
from empathy_studio.progress.database import connect, database_path
from empathy_studio.progress.examine import broken_chain, damaged_pages, is_large, looked_at, note_the_look
from empathy_studio.progress.faults import faults_told, is_damage
from empathy_studio.progress.hybrid_clock import Now
from empathy_studio.progress.records import Recovery
from empathy_studio.progress.recovery import clear_leftovers, finish_interrupted, mend, recoveries
from empathy_studio.progress.schema import bring_up, is_old, is_present, refuse_foreign
from empathy_studio.sentence import Sentence


class Trouble(Value, frozen=True, kw_only=True):
    """Why a database cannot be used as it is."""

    kind: Literal["missing", "outdated", "damaged"]
    reason: str


def open_ready(folder: Path, secret: bytes, now: Now) -> Database | Trouble:
    """The open database when nothing has to be done to it; else why something has. Raises ProgressError."""
    path = database_path(folder)
    if not path.exists():
        return Trouble(kind="missing", reason=Sentence("it is missing"))
    left_open = path.with_name(f"{path.name}-wal").exists()
    db: Database | None = None
    try:
        db = connect(path)
        with faults_told(path):
            trouble = _trouble(db, path, secret, now().date().isoformat(), left_open=left_open)
    except (sqlite3.DatabaseError, ProgressError) as error:
        cause = error if isinstance(error, sqlite3.Error) else error.__cause__
        if not (isinstance(cause, sqlite3.Error) and is_damage(cause)):
            _close(db)
            raise
        trouble = Trouble(kind="damaged", reason=str(cause))
    except BaseException:
        _close(db)
        raise
    if trouble is None and db is not None:
        return db
    _close(db)
    assert trouble is not None
    return trouble


def make_ready(folder: Path, secret: bytes, now: Now) -> Recovery | None:
    """Make, upgrade or mend the store; only who has the folder alone may call it. What was mended, if anything was."""
    finished = finish_interrupted(folder, now)
    found = open_ready(folder, secret, now)
    if isinstance(found, Database):
        with closing(found):
            return next(iter(recoveries(found.conn)), None) if finished else None
    if found.kind == "damaged" or (found.kind == "missing" and list_backups(folder)):
        return mend(folder, found.reason, secret, now)
    if found.kind == "missing":
        clear_leftovers(folder, now)
    path = database_path(folder)
    with faults_told(path), closing(connect(path)) as db:
        if is_old(db):
            back_up_in_turn(db, path, now())
        bring_up(db, path, secret)
    return None


def _trouble(db: Database, path: Path, secret: bytes, today: str, *, left_open: bool) -> Trouble | None:
    if db.conn.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
        return Trouble(kind="missing", reason=Sentence("it is empty"))
    large = is_large(db.conn)
    every_page = left_open or not large or looked_at(db.conn) != today
    fault = damaged_pages(db.conn) if every_page else ""
    if not fault:
        refuse_foreign(db, path)
        if not is_present(db, secret):
            return Trouble(kind="outdated", reason=Sentence("it is of an older version"))
        fault = broken_chain(db.conn)
    if fault:
        return Trouble(kind="damaged", reason=fault)
    if large and every_page:
        note_the_look(db.conn, today)
    return None


def _close(db: Database | None) -> None:
    if db is not None:
        db.close()

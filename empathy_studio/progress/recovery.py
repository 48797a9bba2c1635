"""Restores a store from a backup, and mends a damaged one: never in place, and never over a left-over log."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from empathy_studio.errors import ProgressError
from empathy_studio.paths import flush_folder
from empathy_studio.progress.backup import damage_of, list_backups
from empathy_studio.progress.database import connect, connect_to_read, database_path, writing
from empathy_studio.progress.device import begin_device, key_print
from empathy_studio.progress.hybrid_clock import Now
from empathy_studio.progress.intake import Intake
from empathy_studio.progress.records import ASKED_FOR, Recovery
from empathy_studio.progress.salvage import Salvage
from empathy_studio.progress.schema import bring_up
from empathy_studio.sentence import Sentence

ASIDE_NAME = "damaged"
_MENDED = "progress.db.mended"
_TAILS = ("", "-wal", "-shm", "-journal")


def mend(folder: Path, reason: str, secret: bytes, now: Now) -> Recovery:
    """Put a sound store in the place of a damaged or missing one; only who has the folder alone may call it.

    The newest good backup is the ground, and what can be read from the damaged store comes on top. The new store is
    finished, flushed and checked beside the old one before it takes its place; interrupted at any point, the next
    start begins again or ends it. The damaged files are kept in `damaged/`.
    """
    time = now()
    backup = _newest_good(folder)
    with _beside(folder, backup) as (db, path):
        bring_up(db, path, secret)
        with _copy_of_damaged(folder) as damaged, writing(db, path) as connection:
            before = _count(connection)
            device = begin_device(connection, secret)
            intake = Intake(connection, own=True, key_print=key_print(secret))
            lost = None
            if damaged is not None:
                lost = _salvage(connection, damaged, backup, secret, intake)
            intake.finish(device.key)
            aside = _aside(folder, time)
            found = Recovery(
                at=time.isoformat(timespec="seconds"),
                reason=reason,
                backup_at=_made_at(folder, backup),
                from_backup=before,
                salvaged=intake.added,
                lost=lost,
                aside=str(aside),
            )
            _remember(connection, found)
    _swap(folder, aside)
    return found


def restore(folder: Path, backup: Path, secret: bytes, now: Now) -> Recovery:
    """Go back to `backup`; only who has the folder alone may call it.

    What was there is kept in `damaged/`. Raises ProgressError, and changes nothing, when the backup is not good.
    """
    fault = damage_of(backup)
    if fault:
        raise ProgressError(Sentence("{0}: cannot be restored: {1}.", backup, fault), "Choose another backup.")
    time = now()
    with _beside(folder, backup) as (db, path):
        bring_up(db, path, secret)
        with writing(db, path) as connection:
            before = _count(connection)
            begin_device(connection, secret)
            found = Recovery(
                at=time.isoformat(timespec="seconds"),
                reason=ASKED_FOR,
                backup_at=datetime.fromtimestamp(backup.stat().st_mtime, UTC).isoformat(timespec="seconds"),
                from_backup=before,
                salvaged=0,
                lost=None,
                aside=str(_aside(folder, time)),
            )
            _remember(connection, found)
    _swap(folder, Path(found.aside))
    return found


def finish_interrupted(folder: Path, now: Now) -> bool:
    """Put a finished store in place that an interrupted restore left waiting; whether there was one."""
    if not (folder / _MENDED).exists():
        return False
    _swap(folder, _aside(folder, now()))
    return True


def clear_leftovers(folder: Path, now: Now) -> None:
    """Move a log aside that lies there without its database; it must never meet another one."""
    path = database_path(folder)
    left = [path.with_name(path.name + tail) for tail in _TAILS[1:]]
    if any(one.exists() for one in left):
        aside = _aside(folder, now())
        _move_aside(path, aside)


def recoveries(connection: sqlite3.Connection) -> tuple[Recovery, ...]:
    """What was ever restored here, the latest first."""
    columns = Recovery.__struct_fields__
    rows = connection.execute(f"SELECT {', '.join(columns)} FROM recoveries ORDER BY at DESC")
    return tuple(Recovery(**dict(zip(columns, row, strict=True))) for row in rows)


# --- the parts -------------------------------------------------------------------------------


@contextmanager
def _beside(folder: Path, backup: Path | None) -> Iterator[tuple[Database, Path]]:
    """A store being made beside the present one from `backup` or from nothing; complete under its name at the end."""
    path = folder / f"{_MENDED}.part"
    for tail in _TAILS:
        path.with_name(path.name + tail).unlink(missing_ok=True)
    try:
        if backup is not None:
            shutil.copyfile(backup, path)
        db = connect(path)
        try:
            yield db, path
            db.conn.execute("PRAGMA journal_mode = DELETE")  # one whole file, without a log beside it
        finally:
            db.close()
        fault = damage_of(path)
        if fault:
            raise ProgressError(
                Sentence("{0}: the new store is not good ({1}).", path, fault), "Check the disk, and try again."
            )
        _flush_and_name(path, folder / _MENDED)
    except OSError as error:
        raise ProgressError(
            Sentence("{0}: the store cannot be restored ({1}).", path, error.strerror),
            "Free some space on the disk, and try again.",
        ) from error
    finally:
        for tail in _TAILS:
            with suppress(OSError):
                path.with_name(path.name + tail).unlink(missing_ok=True)


@contextmanager
def _copy_of_damaged(folder: Path) -> Iterator[sqlite3.Connection | None]:
    """The damaged store opened from a copy, so that reading changes nothing in it; None when it cannot be opened."""
    source, copy = database_path(folder), folder / "progress.db.salvage"
    try:
        for tail in ("", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(source.with_name(source.name + tail), copy.with_name(copy.name + tail))
        connection = sqlite3.connect(copy, isolation_level=None)
        with closing(connection):
            try:
                connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            except sqlite3.DatabaseError:
                yield None
            else:
                yield connection
    finally:
        for tail in _TAILS:
            copy.with_name(copy.name + tail).unlink(missing_ok=True)


def _salvage(
    connection: sqlite3.Connection, damaged: sqlite3.Connection, backup: Path | None, secret: bytes, intake: Intake
) -> int | None:
    """Take in what can be read; how many of the own statements are known to be missing, None when nothing is known."""
    reader = connect_to_read(backup) if backup is not None else None
    try:
        salvage = Salvage(damaged, reader.conn if reader is not None else None, secret)
        intake.take(salvage.records())
        intake.write()
    finally:
        if reader is not None:
            reader.close()
    if salvage.heads is None:
        return None
    return sum(head - _present(connection, name) for name, head in salvage.heads.items())


def _present(connection: sqlite3.Connection, device: str) -> int:
    """How many statements of a device are here, erased ones too."""
    counted = "SELECT count(*) FROM {} WHERE key BETWEEN d.key << 40 AND (d.key + 1 << 40) - 1"
    row = connection.execute(
        f"SELECT ({counted.format('statements')}) + ({counted.format('erased_statements')})"
        " FROM devices d WHERE d.id = ? AND d.fork = 0",
        (device,),
    ).fetchone()
    return int(row[0])


def _newest_good(folder: Path) -> Path | None:
    """The sound backup that knows most; its hybrid clock says so, because the wall clock may have jumped."""
    known = []
    for backup in list_backups(folder):
        with suppress(sqlite3.Error, ProgressError), closing(connect_to_read(backup.path)) as db:
            known.append((_clock(db.conn), backup.path))
    for _, path in sorted(known, reverse=True):
        if not damage_of(path):
            return path
    return None


def _clock(connection: sqlite3.Connection) -> int:
    query = "SELECT max(ifnull((SELECT max(clock) FROM devices), 0), ifnull((SELECT max(clock) FROM statements), 0))"
    return int(connection.execute(query).fetchone()[0])


def _made_at(folder: Path, backup: Path | None) -> str | None:
    return next((one.at.isoformat() for one in list_backups(folder) if one.path == backup), None)


def _count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM statements").fetchone()[0])


def _remember(connection: sqlite3.Connection, found: Recovery) -> None:
    columns = Recovery.__struct_fields__
    connection.execute(
        f"INSERT OR REPLACE INTO recoveries ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
        [getattr(found, column) for column in columns],
    )


def _aside(folder: Path, time: datetime) -> Path:
    """A folder for the files that are replaced, which is not there yet."""
    stamp = time.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    names = (stamp, *(f"{stamp}-{number}" for number in range(2, 1000)))
    return next(path for name in names if not (path := folder / ASIDE_NAME / name).exists())


def _swap(folder: Path, aside: Path) -> None:
    """Move the present database with its log aside, and the finished one into its place."""
    path = database_path(folder)
    try:
        _move_aside(path, aside)
        os.replace(folder / _MENDED, path)
        flush_folder(folder)
        if not any(aside.iterdir()):
            aside.rmdir()
    except OSError as error:
        raise ProgressError(
            Sentence("{0}: the restored store cannot be put in place ({1}).", path, error.strerror),
            "Close every other Empathy Studio on this machine, and start it again.",
        ) from error


def _move_aside(path: Path, aside: Path) -> None:
    aside.mkdir(parents=True, exist_ok=True)
    for tail in _TAILS:
        with suppress(FileNotFoundError):
            os.replace(path.with_name(path.name + tail), aside / (path.name + tail))
    flush_folder(aside)


def _flush_and_name(path: Path, target: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    os.replace(path, target)
    flush_folder(target.parent)

"""Backups of the store: whole, checked, flushed, made at the end of a lesson and daily, and thinned with age."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from empathy_studio.course.value import Value
from empathy_studio.errors import ProgressError
from empathy_studio.paths import flush_folder
from empathy_studio.progress.database import APPLICATION_ID, connect_to_read
from empathy_studio.progress.faults import faults_told
from empathy_studio.sentence import Sentence

FOLDER_NAME = "backups"
_PREFIX = "progress-"
_STAMP = "%Y%m%dT%H%M%SZ"
LESSON_PAUSE = timedelta(minutes=10)
"""The least time between two backups that are made because a lesson ended."""
SPACE_LEFT = 200 * 1024 * 1024
"""How many bytes must stay free after an automatic backup."""
MOST_BYTES = 2 * 1024 * 1024 * 1024
"""How many bytes all backups together may take; the newest three stay whatever they take."""
FEWEST = 3


class Backup(Value, frozen=True, kw_only=True):
    """One backup: its file, when it was made (UTC, by the wall clock), its size in bytes."""

    path: Path
    at: datetime
    size: int


def backups_folder(folder: Path) -> Path:
    """Where the progress folder keeps its backups."""
    return folder / FOLDER_NAME


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """The backups of a progress folder, the newest first by the names of their files."""
    found = []
    for path in backups_folder(folder).glob(f"{_PREFIX}*.db"):
        with suppress(ValueError, OSError):
            at = datetime.strptime(path.stem.removeprefix(_PREFIX)[:16], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(path=path, at=at, size=path.stat().st_size))
    return tuple(sorted(found, key=lambda one: (one.at, one.path.name), reverse=True))


def back_up(db: Database, path: Path, target: Path) -> Path:
    """Write a copy of the whole database beside and put it at `target` when it was read back and found good.

    `path` is the database's own file. All pages are of one moment, also while others write. Raises ProgressError when
    there is no space, the copy is not good, or it cannot be written; then an older file at `target` stays.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.part")
        beside.unlink(missing_ok=True)
    except OSError as error:
        raise ProgressError(
            Sentence("{0}: cannot be written ({1}).", target, error.strerror), "Choose another place for the backup."
        ) from error
    try:
        with faults_told(path):
            db.conn.execute("VACUUM INTO ?", (str(beside),))
        fault = damage_of(beside)
        if fault:
            raise ProgressError(
                Sentence("{0}: the copy is not good ({1}).", target, fault), "Check the disk, and try again."
            )
        _flush(beside)
        os.replace(beside, target)
        flush_folder(target.parent)
    except OSError as error:
        raise ProgressError(
            Sentence("{0}: cannot be written ({1}).", target, error.strerror),
            "Check the space on the disk and its permissions.",
        ) from error
    finally:
        for left in (beside, beside.with_name(f"{beside.name}-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)
    return target


def back_up_in_turn(db: Database, path: Path, now: datetime) -> Backup:
    """Make a backup among those that are kept by themselves, and thin the older ones. Raises ProgressError."""
    folder = path.parent
    _refuse_without_space(path)
    stamp = now.astimezone(UTC).strftime(_STAMP)
    target = backups_folder(folder) / f"{_PREFIX}{stamp}.db"
    back_up(db, path, target)
    for old in to_thin(list_backups(folder)):
        with suppress(OSError):
            old.path.unlink()
    return Backup(path=target, at=now.astimezone(UTC).replace(microsecond=0), size=target.stat().st_size)


def is_due(folder: Path, now: datetime, *, lesson_ended: bool) -> bool:
    """Whether a backup should be made now: none today, or a lesson ended and the last one is ten minutes old.

    A backup from the future (the clock was set back) counts as old.
    """
    newest = next(iter(list_backups(folder)), None)
    if newest is None or newest.at > now:
        return True
    if newest.at.astimezone(now.tzinfo).date() != now.date():
        return True
    return lesson_ended and now - newest.at >= LESSON_PAUSE


def to_thin(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Those that can go: kept are the newest three, then one for each of 14 days, 8 weeks and 12 months."""
    newest_first = sorted(backups, key=lambda one: (one.at, one.path.name), reverse=True)
    seen: dict[str, set[str]] = {"day": set(), "week": set(), "month": set()}
    most = {"day": 14, "week": 8, "month": 12}
    gone, size = [], 0
    for place, one in enumerate(newest_first):
        names = {"day": f"{one.at:%Y-%m-%d}", "week": f"{one.at:%G-%V}", "month": f"{one.at:%Y-%m}"}
        wanted = [kind for kind in seen if names[kind] not in seen[kind] and len(seen[kind]) < most[kind]]
        if place >= FEWEST and (not wanted or size + one.size > MOST_BYTES):
            gone.append(one)
            continue
        for kind in wanted:
            seen[kind].add(names[kind])
        size += one.size
    return tuple(gone)


def damage_of(path: Path) -> str:
    """What is wrong with the progress store in the file `path`, in a few words; empty when it is whole and ours."""
    try:
        with closing(connect_to_read(path)) as db:
            if db.conn.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                return Sentence("it is not a progress store")
            found = db.conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
            return "" if found == "ok" else str(found)
    except (sqlite3.Error, ProgressError) as error:
        return str(error.__cause__ or error)


def _refuse_without_space(path: Path) -> None:
    size = path.stat().st_size
    free = shutil.disk_usage(path.parent).free
    if free < size + SPACE_LEFT:
        raise ProgressError(
            Sentence(
                "{0}: no backup was made, because {1:,} MB and {2:,} MB in reserve are needed and {3:,} MB are free.",
                backups_folder(path.parent),
                size >> 20,
                SPACE_LEFT >> 20,
                free >> 20,
            ),
            "Free some space on the disk.",
        )


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

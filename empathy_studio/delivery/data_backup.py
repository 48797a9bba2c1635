"""The backup of a whole data folder before an update, and the way back to it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.delivery.data_mark import cannot_write, databases, write_mark
from empathy_studio.errors import StudioError
from empathy_studio.pack.progress_report import quiet
from empathy_studio.pack.shelf import LOCK_NAME
from empathy_studio.pack.shelf_database import SHELF_FORMAT
from empathy_studio.pack.shelf_lock import shelf_lock
from empathy_studio.paths import flush_folder, write_whole
from empathy_studio.progress.database import connect
from empathy_studio.progress.hybrid_clock import wall_clock
from empathy_studio.progress.migrations import known_migrations
from empathy_studio.progress.pins import RECOVERY, TRAINER, Pins
from empathy_studio.progress.store import restore_store
from empathy_studio.sentence import Sentence

BACKUPS_NAME: Final = "backups"
ASIDE_NAME: Final = "set-aside"
NOTE_NAME: Final = "backup.json"
FORMAT: Final = 1
_STAMP: Final = "%Y%m%dT%H%M%SZ"
_SMALL: Final = ("settings.json", "kiosk.json", "keys/trusted.json")
"""The files beside the databases that a newer program may write anew."""
_TAILS: Final = ("", "-wal", "-shm", "-journal")


class BackupNote(Value, frozen=True, kw_only=True):
    """What a backup holds."""

    format: int
    program: str
    """The version that used the data before the update; empty when it left no mark."""
    made: datetime
    formats: dict[str, int]
    """The format number of each database."""


def known_formats() -> dict[str, int]:
    """The format number of each database that this program writes."""
    return {"progress": len(known_migrations()), "shelf": SHELF_FORMAT}


def make_backup(data: Path, program: str, formats: dict[str, int], now: datetime) -> Path:
    """Copy the databases and choices of `data` into a folder of their own; the folder.

    It has its name only when it is whole. The media of the shelf are not copied: they never change. Raises
    StudioError when the disk refuses; then nothing is left behind.
    """
    folder = data / BACKUPS_NAME / f"before-update-{now.astimezone(UTC).strftime(_STAMP)}"
    beside = folder.with_name(f".{folder.name}.part")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        for part, path in databases(data).items():
            if part in formats:
                _copy_database(path, beside / path.name)
        for name in _SMALL:
            if (data / name).is_file():
                (beside / name).parent.mkdir(exist_ok=True)
                shutil.copyfile(data / name, beside / name)
        note = BackupNote(format=FORMAT, program=program, made=now.replace(microsecond=0), formats=formats)
        with write_whole(beside / NOTE_NAME) as file:
            file.write(msgspec.json.format(msgspec.json.encode(note)) + b"\n")
        beside.rename(folder)
        flush_folder(folder.parent)
    except (OSError, sqlite3.Error) as error:
        shutil.rmtree(beside, ignore_errors=True)
        raise StudioError(
            Sentence("{0}: the backup before the update could not be made ({1}); nothing was changed.", folder, error),
            "Make room on the disk, then start again. The former program still works.",
        ) from error
    return folder


def read_note(folder: Path) -> BackupNote:
    """What the backup in `folder` holds. Raises StudioError when it is none."""
    try:
        found = typed_json.decode((folder / NOTE_NAME).read_bytes(), BackupNote)
    except (OSError, msgspec.DecodeError, UnicodeError) as error:
        raise StudioError(
            Sentence("{0}: is not a backup of before an update.", folder), "Choose a folder named before-update-…"
        ) from error
    if found.format > FORMAT:
        raise StudioError(Sentence("{0}: was made by a newer program.", folder), "Restore it with that program.")
    return found


def backups(data: Path) -> tuple[tuple[Path, BackupNote], ...]:
    """The backups of before updates, the newest first."""
    found = []
    for folder in (data / BACKUPS_NAME).glob("before-update-*"):
        try:
            found.append((folder, read_note(folder)))
        except StudioError:
            continue
    return tuple(sorted(found, key=lambda one: one[1].made, reverse=True))


def newest_backup(data: Path, known: dict[str, int]) -> Path | None:
    """The newest backup that a program which knows the formats `known` can read; None when there is none."""
    for folder, note in backups(data):
        if all(number <= known.get(part, 0) for part, number in note.formats.items()):
            return folder
    return None


class TrainerLock:
    """The trainer's PIN as a backup knows it; wrong tries cost time there too."""

    def __init__(self, pins: Pins) -> None:
        self._pins = pins
        self.is_needed = pins.is_set(TRAINER)

    def opens(self, given: str) -> bool:
        """Whether `given` is the trainer's PIN or the recovery code, or none was ever chosen."""
        if not self.is_needed:
            return True
        return any(self._pins.check(subject, given).right for subject in (TRAINER, RECOVERY))


@contextmanager
def trainer_of(backup: Path) -> Iterator[TrainerLock]:
    """The lock on going back to `backup`. Raises ProgressError when its store cannot be read."""
    path = backup / "progress.db"
    with closing(connect(path)) as db:
        yield TrainerLock(Pins(db, path, wall_clock))


def go_back(data: Path, backup: Path, program: str) -> Path:
    """Put the backup in the place of the present data, which are kept; the folder they are kept in.

    Interrupted, it can be asked for again. Raises StudioError when the folder is no backup, is of a newer program
    than this one (`program` is its version), or somebody has the data open.
    """
    note = read_note(backup)
    newer = [part for part, number in note.formats.items() if number > known_formats().get(part, 0)]
    if newer:
        raise StudioError(
            Sentence("{0}: is of a newer program than this one.", backup), "Restore it with that program."
        )
    now = datetime.now(UTC)
    aside = data / ASIDE_NAME / now.strftime(_STAMP)
    places = databases(data)
    try:
        aside.mkdir(parents=True, exist_ok=True)
        if "progress" in note.formats:
            _keep(places["progress"], aside)
            restore_store(data, backup / places["progress"].name)
        if "shelf" in note.formats:
            with shelf_lock(places["shelf"].with_name(LOCK_NAME), quiet):
                _replace_database(backup / places["shelf"].name, places["shelf"], aside)
        for name in _SMALL:
            _replace(backup / name, data / name, aside / name)
    except OSError as error:
        raise cannot_write(data, error) from error
    write_mark(data, program)
    return aside


def _copy_database(path: Path, target: Path) -> None:
    """All pages of one moment, checked, also while somebody has the database open."""
    read_only = f"{path.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(read_only, uri=True)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        found = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise sqlite3.DatabaseError(f"{path.name} is damaged: {found}")
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _keep(path: Path, aside: Path) -> None:
    """A copy of a database and its log, as they lie, before it is restored."""
    for tail in _TAILS:
        if path.with_name(path.name + tail).is_file():
            shutil.copyfile(path.with_name(path.name + tail), aside / (path.name + tail))


def _replace_database(backup: Path, path: Path, aside: Path) -> None:
    """Move a database aside with its log, which must never meet another one, and put the backup there."""
    for tail in _TAILS:
        if path.with_name(path.name + tail).is_file():
            os.replace(path.with_name(path.name + tail), aside / (path.name + tail))
    with write_whole(path) as file:
        file.write(backup.read_bytes())


def _replace(backup: Path, path: Path, aside: Path) -> None:
    """Put a small file of the backup in place, the present one aside."""
    if path.is_file():
        aside.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, aside)
    if backup.is_file():
        with write_whole(path) as file:
            file.write(backup.read_bytes())

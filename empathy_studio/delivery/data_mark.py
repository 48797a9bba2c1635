"""Which program used the data of a machine last: the mark in the data folder, and the databases' format numbers."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import msgspec

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.delivery.own_mark import MARK_NAME, mark_of
from empathy_studio.errors import StudioError
from empathy_studio.paths import write_whole
from empathy_studio.sentence import Sentence

_LARGEST: Final = 64 * 1024
_HEADER: Final = 100
_MAGIC: Final = b"SQLite format 3\0"
_USER_VERSION: Final = slice(60, 64)


class DataMark(Value, frozen=True, kw_only=True):
    """Which program used the data last."""

    format: int
    program: str
    """Its version."""


def read_mark(data: Path) -> DataMark | None:
    """The mark in the data folder; None when there is none, or it says nothing to this program."""
    try:
        with (data / MARK_NAME).open("rb") as file:
            return typed_json.decode(file.read(_LARGEST), DataMark)
    except (OSError, msgspec.DecodeError, UnicodeError):
        return None


def write_mark(data: Path, program: str) -> None:
    """Note that `program` (a version) uses the data now. Raises StudioError when the disk refuses."""
    try:
        with write_whole(data / MARK_NAME) as file:
            file.write(mark_of(program))
    except OSError as error:
        raise cannot_write(data, error) from error


def cannot_write(data: Path, error: OSError) -> StudioError:
    """The error of a data folder that takes nothing."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return StudioError(
            Sentence("{0}: nothing can be written there, because the disk is full.", data),
            "Free some space. What was kept before is still there.",
        )
    return StudioError(
        Sentence("{0}: nothing can be written there ({1}).", data, error.strerror),
        "Choose another data folder with --data, or name one in portable.txt.",
    )


def databases(data: Path) -> dict[str, Path]:
    """The databases of a data folder by the part of the program that they belong to."""
    return {"progress": data / "progress" / "progress.db", "shelf": data / "shelf" / "shelf.sqlite3"}


def formats_in(data: Path) -> dict[str, int]:
    """The format number of each database that is there; those that cannot be read are left to their own rooms."""
    found = {}
    for part, path in databases(data).items():
        if path.is_file():
            try:
                found[part] = _format_of(path)
            except (OSError, sqlite3.Error):
                continue
    return found


def _format_of(path: Path) -> int:
    """The number in a database's header (bytes 60 to 63, "Database File Format" of SQLite).

    Only where a log lies beside the file is SQLite itself asked, since merely looking would leave one there. Raises
    sqlite3.DatabaseError when the file does not begin as a database does: what stands there is no number then.
    """
    if not path.with_name(f"{path.name}-wal").exists():
        with path.open("rb") as file:
            header = file.read(_HEADER)
        if not header.startswith(_MAGIC):
            raise sqlite3.DatabaseError("file is not a database")
        return int.from_bytes(header[_USER_VERSION], "big")
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])

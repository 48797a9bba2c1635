"""A disk that loses power: what was written and not flushed survives sector by sector, at random.

It is a virtual file system for SQLite, made with apsw, which brings an SQLite of its own; the store's own code runs
on it through a connection that behaves as Python's `sqlite3` does. Afterwards the surviving files are written to a
real folder and opened in the usual way.
"""

from __future__ import annotations

import copy
import random
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import apsw

SECTOR = 512


class SimulatedFile:
    """The bytes as the system shows them, those that are safe on the disk, and the writes between."""

    def __init__(self, safe: bytes = b"") -> None:
        self.shown = bytearray(safe)
        self.safe = bytes(safe)
        self.unsafe: list[tuple[int, bytes]] = []

    def write(self, offset: int, data: bytes) -> None:
        """Write without flushing."""
        if len(self.shown) < offset + len(data):
            self.shown.extend(bytes(offset + len(data) - len(self.shown)))
        self.shown[offset : offset + len(data)] = data
        self.unsafe.append((offset, data))

    def flush(self) -> None:
        """Everything written so far is safe."""
        self.safe = bytes(self.shown)
        self.unsafe.clear()

    def after_power_cut(self, chance: random.Random) -> bytes:
        """What a machine finds when the power is back: each unflushed sector is there or not."""
        kept = bytearray(self.safe)
        share = chance.choice((0.0, 0.2, 0.5, 0.8, 1.0))
        for offset, data in self.unsafe:
            for start in range(0, len(data), SECTOR):
                if chance.random() < share:
                    piece = data[start : start + SECTOR]
                    if len(kept) < offset + start + len(piece):
                        kept.extend(bytes(offset + start + len(piece) - len(kept)))
                    kept[offset + start : offset + start + len(piece)] = piece
        return bytes(kept)


class SimulatedDisk(apsw.VFS):
    """Files in memory; after `lives` writes and flushes the power is gone, and after `room` bytes the disk is full."""

    def __init__(self, name: str, files: dict[str, bytes]) -> None:
        self.files = {path: SimulatedFile(data) for path, data in files.items()}
        self.lives: int | None = None
        self.room: int | None = None
        self.left: dict[str, SimulatedFile] | None = None
        self.name = name
        super().__init__(name, base="")

    def use(self) -> None:
        """One more write or flush; the last one fails, and what comes after it reaches nothing that survives."""
        if self.lives is None:
            return
        self.lives -= 1
        if self.lives == 0:
            self.left = copy.deepcopy(self.files)
            raise apsw.IOError("the power is gone")

    def xAccess(self, pathname: str, flags: int) -> bool:
        return pathname in self.files

    def xFullPathname(self, name: str) -> str:
        return name

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.use()
        self.files.pop(filename, None)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> SimulatedHandle:
        path = name if isinstance(name, str) else name.filename() if name is not None else f"temporary-{id(flags)}"
        self.files.setdefault(path, SimulatedFile())
        flags[1] = flags[0]
        return SimulatedHandle(self, path)


class SimulatedHandle:
    """An open file on the disk; nobody else ever has it open, so locks are always granted."""

    def __init__(self, disk: SimulatedDisk, path: str) -> None:
        self._disk = disk
        self._path = path

    @property
    def _file(self) -> SimulatedFile:
        return self._disk.files[self._path]

    def xRead(self, amount: int, offset: int) -> bytes:
        return bytes(self._file.shown[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.use()
        if self._disk.room is not None and offset + len(data) > len(self._file.shown):
            self._disk.room -= offset + len(data) - len(self._file.shown)
            if self._disk.room < 0:
                raise apsw.FullError("database or disk is full")
        self._file.write(offset, bytes(data))

    def xTruncate(self, newsize: int) -> None:
        self._disk.use()
        del self._file.shown[newsize:]
        self._file.flush()

    def xSync(self, flags: int) -> None:
        self._disk.use()
        self._file.flush()

    def xFileSize(self) -> int:
        return len(self._file.shown)

    def xClose(self) -> None: ...

    def xLock(self, level: int) -> None: ...

    def xUnlock(self, level: int) -> None: ...

    def xCheckReservedLock(self) -> bool:
        return False

    def xFileControl(self, op: int, ptr: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return SECTOR

    def xDeviceCharacteristics(self) -> int:
        return 0


class Rows:
    """The rows of one statement, as a cursor of `sqlite3` gives them."""

    def __init__(self, rows: list[tuple[Any, ...]], description: Any, changed: int, last: int) -> None:
        self._rows = iter(rows)
        self.description = description
        self.rowcount = changed
        self.lastrowid = last

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return self._rows

    def fetchone(self) -> tuple[Any, ...] | None:
        return next(self._rows, None)

    def fetchall(self) -> list[tuple[Any, ...]]:
        return list(self._rows)


class Connection:
    """A connection of apsw that behaves as one of `sqlite3` does, as far as the store uses it."""

    def __init__(self, path: str, disk: SimulatedDisk) -> None:
        self._apsw = apsw.Connection(path, vfs=disk.name)

    @property
    def in_transaction(self) -> bool:
        return bool(self._apsw.in_transaction)

    @property
    def total_changes(self) -> int:
        return int(self._apsw.total_changes())

    def execute(self, sql: str, arguments: Sequence[Any] | dict[str, Any] = ()) -> Rows:
        before = self.total_changes
        cursor = self._apsw.cursor()
        try:
            cursor.execute(sql, arguments)
            try:
                description = cursor.get_description()
            except apsw.ExecutionCompleteError:
                description = None
            rows = cursor.fetchall()
        except apsw.Error as error:
            raise _as_sqlite3(error) from error
        return Rows(rows, description, self.total_changes - before, self._apsw.last_insert_rowid())

    def close(self) -> None:
        self._apsw.close(True)


def _as_sqlite3(error: apsw.Error) -> sqlite3.Error:
    kind = sqlite3.IntegrityError if isinstance(error, apsw.ConstraintError) else sqlite3.OperationalError
    made = kind(str(error))
    ours = {apsw.IOError: sqlite3.SQLITE_IOERR, apsw.FullError: sqlite3.SQLITE_FULL}
    made.sqlite_errorcode = getattr(error, "result", None) or ours[type(error)]  # type: ignore[misc]
    return made


def survivors(disk: SimulatedDisk, chance: random.Random, folder: Path) -> None:
    """Write what survived into `folder`."""
    for path, file in (disk.files if disk.left is None else disk.left).items():
        (folder / Path(path).name).write_bytes(file.after_power_cut(chance))

"""A drive whose power can be cut: what was not flushed is kept or lost at random, sector by sector and name by name.

The model follows POSIX to the letter: `fsync` of a file makes its bytes last, `fsync` of a folder its names, in
the order in which they changed; nothing else is promised. SQLite writes through it by a VFS of apsw.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import apsw

from empathy_studio.pack.shelf_files import PartFile

SECTOR = 512
VFS_NAME = "a drive that may lose power"


class PowerCutError(BaseException):
    """The power went out just before a step."""


class _File:
    """One file's bytes: those that last, and what was written since."""

    def __init__(self) -> None:
        self.lasting = bytearray()
        self.since: list[tuple[int, bytes] | int] = []

    def apply(self, data: bytearray, step: tuple[int, bytes] | int) -> None:
        if isinstance(step, int):
            del data[step:]
            data.extend(bytes(step - len(data)))
            return
        offset, piece = step
        if len(data) < offset:
            data.extend(bytes(offset - len(data)))
        data[offset : offset + len(piece)] = piece

    def flush(self) -> None:
        for step in self.since:
            self.apply(self.lasting, step)
        self.since.clear()

    def left(self, chance: random.Random) -> bytes:
        """What a power cut leaves."""
        data = bytearray(self.lasting)
        for step in self.since:
            if isinstance(step, int):
                if chance.random() < 0.5:
                    self.apply(data, step)
                continue
            offset, piece = step
            for start in range(0, len(piece), SECTOR):
                if chance.random() < 0.5:
                    self.apply(data, (offset + start, piece[start : start + SECTOR]))
        return bytes(data)


class Drive:
    """Everything below `folder`, mirrored with what would survive. Cut the power by setting `steps_left`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.steps = 0
        self.steps_left: int | None = None
        self.is_off = False
        self._files: dict[Path, _File] = {}
        self._lasting: dict[Path, _File] = {}
        self._names: list[tuple[Path, Path | None, _File | None]] = []

    def step(self) -> None:
        """Count a step; raises PowerCutError when it is the last."""
        if self.is_off:
            raise PowerCutError
        self.steps += 1
        if self.steps_left is not None:
            self.steps_left -= 1
            if self.steps_left < 0:
                self.is_off = True
                raise PowerCutError

    def created(self, path: Path) -> _File:
        """A file that is there from now on."""
        if path not in self._files:
            self._files[path] = _File()
            self._names.append((path, path, self._files[path]))
        return self._files[path]

    def wrote(self, path: Path, offset: int, data: bytes) -> None:
        """Bytes that were written."""
        self.created(path).since.append((offset, data))

    def cut(self, path: Path, size: int) -> None:
        """A file that was shortened."""
        self.created(path).since.append(size)

    def flushed(self, path: Path) -> None:
        """A file whose bytes last now."""
        self.created(path).flush()

    def renamed(self, path: Path, target: Path) -> None:
        """A file that has another name."""
        self._files[target] = self._files.pop(path)
        self._names += [(target, target, self._files[target]), (path, None, None)]

    def removed(self, path: Path) -> None:
        """A file that is gone."""
        if self._files.pop(path, None) is not None:
            self._names.append((path, None, None))

    def flushed_folder(self, folder: Path) -> None:
        """A folder whose names last now."""
        rest = []
        for change in self._names:
            if change[0].parent == folder:
                self._change(self._lasting, change)
            else:
                rest.append(change)
        self._names = rest

    def settle(self) -> None:
        """Let everything last, as after a long quiet time."""
        for file in self._files.values():
            file.flush()
        self._lasting = dict(self._files)
        self._names.clear()

    @staticmethod
    def _change(names: dict[Path, _File], change: tuple[Path, Path | None, _File | None]) -> None:
        path, _, file = change
        if file is None:
            names.pop(path, None)
        else:
            names[path] = file

    def after_the_cut(self, target: Path, chance: random.Random) -> Path:
        """Write into `target` what a machine finds when it starts again."""
        names = dict(self._lasting)
        for change in self._names[: chance.randint(0, len(self._names))]:
            self._change(names, change)
        for path, file in names.items():
            place = target / path.relative_to(self.folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.left(chance))
        return target


class DrivePart:
    """A part on the drive, as `shelf_files.PartFile`."""

    def __init__(self, drive: Drive, path: Path, flushes: bool) -> None:
        drive.step()
        self._drive, self._path, self._flushes = drive, path, flushes
        self._file = path.open("r+b" if path.exists() else "w+b", buffering=0)
        drive.created(path)

    def size(self) -> int:
        """Bytes it has."""
        return os.fstat(self._file.fileno()).st_size

    def read_at(self, offset: int, length: int) -> bytes:
        """Bytes as they are while the power is on."""
        self._file.seek(offset)
        return self._file.read(length) or b""

    def cut(self, size: int) -> None:
        """Keep the first bytes."""
        self._drive.step()
        self._file.truncate(size)
        self._drive.cut(self._path, size)

    def append(self, data: bytes | memoryview) -> None:
        """Write at the end, in two steps, so that the power can go between them."""
        for piece in (data[: len(data) // 2], data[len(data) // 2 :]):
            self._drive.step()
            end = self._file.seek(0, os.SEEK_END)
            self._file.write(piece)
            self._drive.wrote(self._path, end, bytes(piece))

    def flush(self) -> None:
        """Make the bytes last, unless this drive is set to lie."""
        self._drive.step()
        if self._flushes:
            self._drive.flushed(self._path)

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class DriveFiles:
    """The shelf's files on the drive, as `shelf_files.ShelfFiles`; two flags plant the faults that must be caught."""

    def __init__(self, drive: Drive, *, flushes: bool = True, flushes_folders: bool = True) -> None:
        self._drive = drive
        self._flushes = flushes
        self._flushes_folders = flushes_folders

    def make_folder(self, folder: Path) -> None:
        """Folders are taken to last at once; an empty one is no loss."""
        folder.mkdir(parents=True, exist_ok=True)

    def open_part(self, path: Path) -> DrivePart:
        """Open or begin a file."""
        return DrivePart(self._drive, path, self._flushes)

    def finish(self, part: PartFile, path: Path, target: Path) -> None:
        """Flush and rename a file."""
        try:
            part.flush()
            self._drive.step()
        finally:
            part.close()
        os.replace(path, target)
        self._drive.renamed(path, target)

    def settle(self) -> None:
        """Nothing goes on in the background."""

    def flush_folder(self, folder: Path) -> None:
        """Make names last, unless this drive is set to lie."""
        self._drive.step()
        if self._flushes_folders:
            self._drive.flushed_folder(folder)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        self._drive.step()
        path.unlink(missing_ok=True)
        self._drive.removed(path)


class DriveVFS(apsw.VFS):
    """SQLite's files on the drive."""

    def __init__(self, drive: Drive) -> None:
        self.drive = drive
        super().__init__(VFS_NAME, "")

    def xOpen(self, name: Any, flags: list[int]) -> DriveFile:
        """Open a file of SQLite's."""
        return DriveFile(self.drive, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        """Remove a file of SQLite's."""
        if not self.drive.is_off:
            super().xDelete(filename, syncdir)
            self.drive.removed(Path(filename))
            if syncdir:
                self.drive.flushed_folder(Path(filename).parent)


class DriveFile(apsw.VFSFile):
    """One file of SQLite's. After the cut it takes everything and keeps nothing, so that SQLite can close."""

    def __init__(self, drive: Drive, name: Any, flags: list[int]) -> None:
        super().__init__("", name, flags)
        self._drive = drive
        self._path = Path(name.filename() if isinstance(name, apsw.URIFilename) else name)
        drive.created(self._path)
        self._sync_name = bool(flags[0] & (apsw.SQLITE_OPEN_WAL | apsw.SQLITE_OPEN_MAIN_JOURNAL))

    def xWrite(self, data: bytes, offset: int) -> None:
        """Write a page or a part of the log."""
        if not self._drive.is_off:
            self._drive.step()
            super().xWrite(data, offset)
            self._drive.wrote(self._path, offset, bytes(data))

    def xTruncate(self, newsize: int) -> None:
        """Shorten a file."""
        if not self._drive.is_off:
            self._drive.step()
            super().xTruncate(newsize)
            self._drive.cut(self._path, newsize)

    def xSync(self, flags: int) -> None:
        """Make bytes last; SQLite also makes the name of a new log last, by its folder."""
        if not self._drive.is_off:
            self._drive.step()
            self._drive.flushed(self._path)
            if self._sync_name:
                self._drive.flushed_folder(self._path.parent)


class DriveConnection:
    """A connection of apsw with the shape that the shelf asks for."""

    def __init__(self, path: Path, synchronous: str) -> None:
        self._connection = apsw.Connection(str(path), vfs=VFS_NAME)
        self._synchronous = synchronous
        self._connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> Iterable[Any]:
        """Run a statement; a planted fault may weaken the durability that it asks for."""
        return self._connection.execute(sql.replace("synchronous = FULL", self._synchronous), parameters)

    def close(self) -> None:
        """Close it, also when the power is off."""
        self._connection.close()

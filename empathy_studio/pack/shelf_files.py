"""What the shelf does with files, behind a small port, so that a power cut can be rehearsed at each step."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Final, Protocol

from empathy_studio.pack.background_flush import BackgroundFlush
from empathy_studio.paths import flush_folder

_MOST_FLUSHING: Final = 4


class PartFile(Protocol):
    """A file that is being written and may have been begun earlier."""

    def size(self) -> int:
        """Bytes it has."""

    def read_at(self, offset: int, length: int) -> bytes:
        """Up to `length` bytes from `offset`."""

    def cut(self, size: int) -> None:
        """Keep the first `size` bytes; what is appended next follows them."""

    def append(self, data: bytes | memoryview) -> None:
        """Write at the end."""

    def flush(self) -> None:
        """Return when all bytes are on the disk."""

    def close(self) -> None:
        """Let go of the file."""


class ShelfFiles(Protocol):
    """How the shelf changes its folder. All raise OSError as the system reports it."""

    def make_folder(self, folder: Path) -> None:
        """Make a folder and those above it, on the disk when this returns."""

    def open_part(self, path: Path) -> PartFile:
        """Open a file for going on with, or begin it."""

    def finish(self, part: PartFile, path: Path, target: Path) -> None:
        """Flush a part and give it its name; this may go on in the background until `settle`."""

    def settle(self) -> None:
        """Wait until every part is finished; raises what went wrong with one."""

    def flush_folder(self, folder: Path) -> None:
        """Return when the names in a folder are on the disk."""

    def remove(self, path: Path) -> None:
        """Remove a file; one that is missing, or still open on a system that minds, is passed over."""


class RealPartFile:
    """A part on a real disk; writing back begins while more is appended."""

    def __init__(self, path: Path) -> None:
        """Open or begin `path`."""
        self._file = FileIO(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644), "r+")
        self._file.seek(0, os.SEEK_END)
        self._background = BackgroundFlush(self._file.fileno())

    def size(self) -> int:
        """Bytes it has."""
        return os.fstat(self._file.fileno()).st_size

    def read_at(self, offset: int, length: int) -> bytes:
        """Up to `length` bytes from `offset`."""
        self._file.seek(offset)
        return self._file.read(length) or b""

    def cut(self, size: int) -> None:
        """Keep the first `size` bytes."""
        self._file.truncate(size)
        self._file.seek(size)

    def append(self, data: bytes | memoryview) -> None:
        """Write at the end."""
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]
        self._background.wrote(len(data))

    def flush(self) -> None:
        """Return when all bytes are on the disk."""
        self._background.close()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Let go of the file."""
        self._background.close()
        self._file.close()


class RealShelfFiles:
    """The shelf's folder on a real disk. One part is flushed while the next is written."""

    def __init__(self) -> None:
        self._flusher: ThreadPoolExecutor | None = None
        self._flushing: deque[Future[None]] = deque()

    def make_folder(self, folder: Path) -> None:
        """Make a folder and those above it, on the disk when this returns."""
        if folder.is_dir():
            return
        self.make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        flush_folder(folder.parent)

    def open_part(self, path: Path) -> PartFile:
        """Open a file for going on with, or begin it."""
        return RealPartFile(path)

    def finish(self, part: PartFile, path: Path, target: Path) -> None:
        """Flush a part and give it its name in the background."""
        if self._flusher is None:
            self._flusher = ThreadPoolExecutor(1, "shelf-flush")
        self._flushing.append(self._flusher.submit(_finish, part, path, target))
        if len(self._flushing) > _MOST_FLUSHING:
            self._flushing.popleft().result()

    def settle(self) -> None:
        """Wait until every part is finished; raises what went wrong with one."""
        flushing, self._flushing = self._flushing, deque()
        if self._flusher is not None:
            self._flusher.shutdown(wait=True)
            self._flusher = None
        for one in flushing:
            one.result()

    def flush_folder(self, folder: Path) -> None:
        """Return when the names in a folder are on the disk."""
        flush_folder(folder)

    def remove(self, path: Path) -> None:
        """Remove a file; one that is missing, or still open on a system that minds, is passed over."""
        with suppress(FileNotFoundError, PermissionError):
            path.unlink()


def _finish(part: PartFile, path: Path, target: Path) -> None:
    try:
        part.flush()
    finally:
        part.close()
    os.replace(path, target)

"""Where the raw bytes of a pack come from; they are read by offset and never mapped, so a pulled stick is an error."""

from __future__ import annotations

import os
import stat
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, Final, Protocol

from empathy_studio.errors import PackError
from empathy_studio.pack.limits import KIB
from empathy_studio.sentence import Sentence

_ASKED_AT_ONCE: Final = 256 * KIB
"""Bytes that the disk is asked for in one go when they are expected: the first piece is there before the last."""


class RawSource(Protocol):
    """Raw bytes by offset. May be used by several threads at once."""

    @property
    def name(self) -> str:
        """What people call it: the path of the pack."""

    @property
    def size(self) -> int:
        """Its length in bytes."""

    def read_at(self, offset: int, length: int) -> bytes:
        """Exactly `length` bytes from `offset`; PackError when they cannot be read."""

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill `buffer` with the bytes from `offset`; PackError when they cannot be read."""

    def expect(self, offset: int, length: int) -> None:
        """Say that these bytes are read next, so that they may come from the disk meanwhile; only a hint."""

    def close(self) -> None:
        """Let go of the files; reading afterwards is an error."""


class FileSource:
    """A file on a disk or a stick. A stick that was pulled and put back is opened again by itself."""

    def __init__(self, path: Path, name: str = "") -> None:
        """Open `path`; `name` is what messages call it (the path when empty). Raises PackError."""
        self.path = path
        self.name = name or str(path)
        self._lock = threading.Lock()
        self._closed = False
        self._handle = self._open()
        self.size = os.fstat(self._handle).st_size

    def _open(self) -> int:
        try:
            if not stat.S_ISREG(self.path.stat().st_mode):
                raise PackError(Sentence("{0}: is not a file.", self.name), "Choose the file of a pack.")
            return os.open(self.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except FileNotFoundError as error:
            hint = Sentence("Check the name, or put the stick back in.")
            raise PackError(Sentence("{0}: there is no such file.", self.name), hint) from error
        except OSError as error:
            hint = Sentence("Check the disk and the permissions.")
            raise PackError(Sentence("{0}: cannot be opened ({1}).", self.name, error.strerror), hint) from error

    def read_at(self, offset: int, length: int) -> bytes:
        """Exactly `length` bytes from `offset`; PackError names the place when they are not there."""
        try:
            data = self._read(offset, length)
        except OSError:
            data = self._read_again(offset, length)
        if len(data) != length:
            filled = bytearray(length)
            self.read_into(offset, memoryview(filled))
            return bytes(filled)
        return data

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill `buffer` with the bytes from `offset`; PackError names the place when they are not there."""
        place = 0
        while place < len(buffer):
            try:
                count = self._fill(offset + place, buffer[place:])
            except OSError:
                piece = self._read_again(offset + place, len(buffer) - place)
                count = len(piece)
                buffer[place : place + count] = piece
            if not count:
                raise PackError(
                    Sentence(
                        "{0}: the file ends before byte {1:,}, within what was sealed.", self.name, offset + len(buffer)
                    ),
                    "Copy the pack again from where it came.",
                )
            place += count

    def expect(self, offset: int, length: int) -> None:
        """Let the system fetch these bytes ahead, where it knows how (`posix_fadvise`, POSIX.1-2001)."""
        if hasattr(os, "posix_fadvise"):
            with suppress(OSError):
                for start in range(offset, offset + length, _ASKED_AT_ONCE):
                    piece = min(_ASKED_AT_ONCE, offset + length - start)
                    os.posix_fadvise(self._handle, start, piece, os.POSIX_FADV_WILLNEED)

    def _read(self, offset: int, length: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._handle, length, offset)
        with self._lock:
            os.lseek(self._handle, offset, os.SEEK_SET)
            return os.read(self._handle, length)

    def _fill(self, offset: int, buffer: memoryview) -> int:
        if hasattr(os, "preadv"):
            return os.preadv(self._handle, [buffer], offset)
        piece = self._read(offset, len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)

    def _read_again(self, offset: int, length: int) -> bytes:
        """Open the file anew, once, for a stick that was put back; the chunk list guards what is read."""
        with self._lock:
            if self._closed:
                raise PackError(Sentence("{0}: the pack is closed.", self.name), "Open it again.")
            with suppress(OSError):
                os.close(self._handle)
            self._handle = -1
            self._handle = self._open()
        try:
            return self._read(offset, length)
        except OSError as error:
            raise PackError(
                Sentence("{0}: cannot be read at byte {1:,} ({2}).", self.name, offset, error.strerror),
                "Put the stick back in, or copy the pack again, and try once more.",
            ) from error

    def close(self) -> None:
        """Close the file; twice does no harm."""
        with self._lock:
            if not self._closed:
                self._closed = True
                with suppress(OSError):
                    os.close(self._handle)
                self._handle = -1


class OpenFileSource:
    """A file that is still being written, read back by the one thread that writes it."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        """`file` stays the caller's to close."""
        self._file = file
        self.name = name
        self.size = file.seek(0, os.SEEK_END)

    def read_at(self, offset: int, length: int) -> bytes:
        """Exactly `length` bytes from `offset`; PackError when they are not there."""
        self._file.seek(offset)
        data = self._file.read(length)
        if len(data) != length:
            raise PackError(
                Sentence("{0}: the file ends at byte {1:,}.", self.name, offset + len(data)), "Build it again."
            )
        return data

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill `buffer` with the bytes from `offset`; PackError when they are not there."""
        buffer[:] = self.read_at(offset, len(buffer))

    def expect(self, offset: int, length: int) -> None:
        """Nothing to do: what was just written is in memory."""

    def close(self) -> None:
        """Nothing to do: the writer closes the file."""

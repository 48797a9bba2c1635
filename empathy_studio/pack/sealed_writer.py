"""Writing the chunked part of a pack in one pass: each byte is read once, hashed in memory, and written once.

Three threads share the work (the hash functions let go of Python's lock): the caller reads and
writes, one thread takes BLAKE3, one takes SHA-256 and CRC-32. Memory is a handful of chunks,
whatever the size of the pack.
"""

from __future__ import annotations

import hashlib
import os
import threading
import zlib
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from io import FileIO
from typing import IO, Final, Self

from blake3 import blake3

from empathy_studio.pack.limits import CHUNK, MIB

_WAITING_CHUNKS: Final = 8
_CRC_SIZE: Final = 4
_FLUSH_EVERY: Final = 64 * MIB


class FileDigests:
    """The three digests of one file, fed piece by piece."""

    def __init__(self) -> None:
        self._blake3 = blake3()
        self._sha256 = hashlib.sha256()
        self.crc32 = 0

    def update_identity(self, piece: bytes | memoryview) -> None:
        """Feed BLAKE3."""
        self._blake3.update(piece)

    def update_audit(self, piece: bytes | memoryview) -> None:
        """Feed SHA-256 and CRC-32."""
        self._sha256.update(piece)
        self.crc32 = zlib.crc32(piece, self.crc32)

    @property
    def blake3_hex(self) -> str:
        """64 hexadecimal digits."""
        return self._blake3.hexdigest()

    @property
    def sha256_hex(self) -> str:
        """64 hexadecimal digits."""
        return self._sha256.hexdigest()


def digests_of(data: bytes) -> FileDigests:
    """The digests of bytes in memory."""
    digests = FileDigests()
    digests.update_identity(data)
    digests.update_audit(data)
    return digests


class _Chunk:
    """One chunk on its way to the disk."""

    def __init__(self, index: int, data: bytearray) -> None:
        self.index = index
        self.data = data
        self.filled = 0
        self.jobs: list[Future[None]] = []
        self.digest: Future[bytes] | None = None

    def place(self) -> int:
        return self.index * CHUNK

    def holds(self, place: int | None, length: int) -> bool:
        """Whether some of the `length` bytes at `place` of the pack lie in this chunk."""
        return place is not None and place < self.place() + CHUNK and place + length > self.place()


class BackgroundFlush:
    """Asks the disk to write what it was given while more is being prepared, so that the last flush is short."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._wanted = threading.Event()
        self._stop = False
        self._thread = threading.Thread(target=self._run, name="pack-flush", daemon=True)
        self._thread.start()

    def ask(self) -> None:
        """Start a flush unless one is running."""
        self._wanted.set()

    def _run(self) -> None:
        while True:
            self._wanted.wait()
            self._wanted.clear()
            if self._stop:
                return
            with suppress(OSError):
                getattr(os, "fdatasync", os.fsync)(self._handle)

    def close(self) -> None:
        """Wait for the flush that is running and end. An error of the disk is told by the caller's own last flush."""
        self._stop = True
        self._wanted.set()
        self._thread.join()


class SealedWriter:
    """Fills 1 MiB chunks, hashes each and writes it to a file that begins empty. Use it as a context manager."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._identity = ThreadPoolExecutor(1, "pack-blake3")
        self._audit = ThreadPoolExecutor(1, "pack-sha256")
        self._flush = BackgroundFlush(file.fileno())
        self._current = _Chunk(0, bytearray(CHUNK))
        self._free: list[bytearray] = []
        self._held: list[_Chunk] = []
        self._moving: deque[_Chunk] = deque()
        self._digests: dict[int, bytes] = {}
        self._unknown: int | None = None
        self._unflushed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._identity.shutdown(wait=True, cancel_futures=True)
        self._audit.shutdown(wait=True, cancel_futures=True)
        self._flush.close()

    @property
    def position(self) -> int:
        """Bytes taken so far."""
        return self._current.place() + self._current.filled

    def put(self, data: bytes) -> None:
        """Take bytes from memory."""
        rest = memoryview(data)
        while rest:
            room = self._room(len(rest))
            room[:] = rest[: len(room)]
            rest = rest[len(room) :]
            self._taken(len(room))

    def put_file(self, source: FileIO, size: int, digests: FileDigests, moved: Callable[[int], None]) -> int:
        """Take up to `size` bytes from a file, once; how many came is returned.

        `digests` are complete on return. `moved` is told how many bytes each step took, and may raise.
        """
        left = size
        while left:
            room = self._room(left)
            count = source.readinto(room) or 0
            if not count:
                break
            piece = room[:count]
            self._current.jobs.append(self._identity.submit(digests.update_identity, piece))
            self._current.jobs.append(self._audit.submit(digests.update_audit, piece))
            self._taken(count)
            left -= count
            moved(count)
        self._identity.submit(int).result()
        self._audit.submit(int).result()
        return size - left

    def expect(self, place: int) -> None:
        """Announce that the four bytes of a CRC at `place`, which are not taken yet, will be set later by `settle`."""
        self._unknown = place

    def settle(self, crc32: int) -> None:
        """Set the CRC that was announced."""
        place, self._unknown = self._unknown, None
        if place is None:
            return
        for chunk in (*self._held, self._current):
            for number, value in enumerate(crc32.to_bytes(_CRC_SIZE, "little"), start=place - chunk.place()):
                if 0 <= number < CHUNK:
                    chunk.data[number] = value
        for chunk in self._held:
            self._send(chunk)
        self._held.clear()

    def finish(self) -> bytes:
        """Write what is left and return the chunk list, 32 bytes for each chunk."""
        if self._current.filled:
            self._leave()
        while self._moving:
            self._land()
        return b"".join(self._digests[index] for index in range(len(self._digests)))

    def _room(self, wanted: int) -> memoryview:
        filled = self._current.filled
        return memoryview(self._current.data)[filled : min(CHUNK, filled + wanted)]

    def _taken(self, count: int) -> None:
        self._current.filled += count
        if self._current.filled == CHUNK:
            self._leave()

    def _leave(self) -> None:
        """Send the current chunk off, or hold it while a CRC in it is unknown, and begin the next."""
        chunk = self._current
        if chunk.holds(self._unknown, _CRC_SIZE):
            self._held.append(chunk)
        else:
            self._send(chunk)
        while len(self._moving) > _WAITING_CHUNKS:
            self._land()
        self._current = _Chunk(chunk.index + 1, self._free.pop() if self._free else bytearray(CHUNK))

    def _send(self, chunk: _Chunk) -> None:
        whole = memoryview(chunk.data)[: chunk.filled]
        chunk.digest = self._identity.submit(_digest, whole)
        self._file.seek(chunk.place())
        self._file.write(whole)
        self._moving.append(chunk)
        self._unflushed += chunk.filled
        if self._unflushed >= _FLUSH_EVERY:
            self._unflushed = 0
            self._flush.ask()

    def _land(self) -> None:
        """Wait for the oldest chunk's hashes and take its memory back."""
        chunk = self._moving.popleft()
        for job in chunk.jobs:
            job.result()
        if chunk.digest is not None:
            self._digests[chunk.index] = chunk.digest.result()
        self._free.append(chunk.data)


def _digest(data: memoryview) -> bytes:
    return blake3(data).digest()

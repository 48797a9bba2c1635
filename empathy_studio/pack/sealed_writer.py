"""Writing the chunked part of a pack in one pass: each byte is read once, hashed in memory, and written once.

Three threads share the work (the hash functions let go of Python's lock): the caller reads and
writes, one thread takes the digests of the files, one those of the chunks. Memory is a dozen chunks, whatever the
size of the pack. A chunk that holds the CRC of a file which is not read to its end yet is held
back until it is known, so that nothing that was written is ever read again.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from io import BufferedIOBase, RawIOBase
from queue import SimpleQueue
from typing import IO, Final, NamedTuple, Self

from blake3 import blake3
from isal import isal_zlib

from empathy_studio.pack.background_flush import BackgroundFlush
from empathy_studio.pack.limits import CHUNK, KIB

_BUFFERS: Final = 12
_CRC_SIZE: Final = 4
_PIECE: Final = 32 * KIB
"""Bytes that the system is given at a time. It keeps them in memory in pieces up to this long, and takes several times
as long to find room for long ones where free memory was lent to others, as in a virtual machine."""


class FileDigests:
    """The digests of one file, fed piece by piece."""

    def __init__(self, audit: bool, crc_place: int = 0) -> None:
        """`audit` asks for SHA-256 too; `crc_place` is where the CRC-32 belongs in the pack."""
        self.crc_place = crc_place
        self.crc32 = 0
        self._blake3 = blake3()
        self._sha256 = hashlib.sha256() if audit else None

    def update(self, piece: bytes | memoryview) -> None:
        """Feed the next bytes of the file."""
        self._blake3.update(piece)
        self.crc32 = isal_zlib.crc32(piece, self.crc32)
        if self._sha256 is not None:
            self._sha256.update(piece)

    @property
    def blake3_hex(self) -> str:
        """64 hexadecimal digits."""
        return self._blake3.hexdigest()

    @property
    def sha256_hex(self) -> str | None:
        """64 hexadecimal digits, or None when it was not asked for."""
        return None if self._sha256 is None else self._sha256.hexdigest()


def digests_of(data: bytes, audit: bool) -> FileDigests:
    """The digests of bytes in memory."""
    digests = FileDigests(audit)
    digests.update(data)
    return digests


class _Piece(NamedTuple):
    """A stretch of one file within a chunk."""

    digests: FileDigests
    data: memoryview
    is_last: bool


class _Chunk:
    """One chunk on its way to the disk. All but `data` is touched by the writing thread alone, and `pieces` by all."""

    def __init__(self, index: int, data: bytearray) -> None:
        self.index = index
        self.data = data
        self.filled = 0
        self.pieces: list[_Piece] = []
        self.unknown = 0
        self.busy = 0
        self.digest = b""

    def whole(self) -> memoryview:
        return memoryview(self.data)[: self.filled]


class _Failure(NamedTuple):
    """What a hashing thread died of."""

    error: BaseException


_Event = _Chunk | FileDigests | _Failure


class SealedWriter:
    """Fills 1 MiB chunks, hashes each and writes it to a file that begins empty. Use it as a context manager."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._flush = BackgroundFlush(file.fileno())
        self._events: SimpleQueue[_Event] = SimpleQueue()
        self._for_files: SimpleQueue[_Chunk | None] = SimpleQueue()
        self._for_chunks: SimpleQueue[_Chunk | None] = SimpleQueue()
        self._threads = (
            threading.Thread(target=self._guarded, args=(self._digest_files,), name="pack-files", daemon=True),
            threading.Thread(target=self._guarded, args=(self._digest_chunks,), name="pack-chunks", daemon=True),
        )
        for thread in self._threads:
            thread.start()
        self._free = [bytearray(CHUNK) for _ in range(_BUFFERS - 1)]
        self._current = _Chunk(0, bytearray(CHUNK))
        self._out: dict[int, _Chunk] = {}
        self._early_unknown: dict[int, int] = {}
        self._digests: dict[int, bytes] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._for_files.put(None)
        self._for_chunks.put(None)
        for thread in self._threads:
            thread.join()
        self._flush.close()

    # What the builder calls

    @property
    def position(self) -> int:
        """Bytes taken so far."""
        return self._current.index * CHUNK + self._current.filled

    def put(self, data: bytes) -> None:
        """Take bytes from memory."""
        rest = memoryview(data)
        while rest:
            room = self._room(len(rest))
            room[:] = rest[: len(room)]
            rest = rest[len(room) :]
            self._taken(len(room))

    def expect(self, crc_place: int, audit: bool) -> FileDigests:
        """The digests of the file that comes next; its CRC will be set at `crc_place`, which is not taken yet."""
        for index in range(crc_place // CHUNK, (crc_place + _CRC_SIZE - 1) // CHUNK + 1):
            self._early_unknown[index] = self._early_unknown.get(index, 0) + 1
        return FileDigests(audit, crc_place)

    def put_file(
        self, source: RawIOBase | BufferedIOBase, size: int, digests: FileDigests, moved: Callable[[int], None]
    ) -> int:
        """Take up to `size` bytes from a file, once; how many came is returned.

        `digests` are complete after `finish`. `moved` is told how many bytes each step took, and may raise.
        """
        left = size
        while left:
            room = self._room(left)
            count = source.readinto(room) or 0
            if not count:
                break
            left -= count
            self._current.pieces.append(_Piece(digests, room[:count], not left))
            self._taken(count)
            moved(count)
        if not size:
            self._set_crc(digests)
        return size - left

    def finish(self) -> bytes:
        """Write what is left and return the chunk list, 32 bytes for each chunk."""
        if self._current.filled:
            self._leave()
        while self._out:
            self._handle(self._events.get())
        return b"".join(self._digests[index] for index in range(len(self._digests)))

    # The writing thread

    def _room(self, wanted: int) -> memoryview:
        filled = self._current.filled
        return memoryview(self._current.data)[filled : min(CHUNK, filled + wanted)]

    def _taken(self, count: int) -> None:
        self._current.filled += count
        if self._current.filled == CHUNK:
            self._leave()
            while not (self._free and self._events.empty()):
                self._handle(self._events.get())
            self._current = _Chunk(self._current.index + 1, self._free.pop())

    def _leave(self) -> None:
        """Send the current chunk to the hashing threads; write it unless a CRC in it is unknown yet."""
        chunk = self._current
        chunk.unknown += self._early_unknown.pop(chunk.index, 0)
        self._out[chunk.index] = chunk
        chunk.busy = 1 + bool(chunk.pieces)
        if chunk.pieces:
            self._for_files.put(chunk)
        if not chunk.unknown:
            self._send(chunk)

    def _handle(self, event: _Event) -> None:
        if isinstance(event, _Failure):
            raise event.error
        if isinstance(event, FileDigests):
            self._set_crc(event)
            return
        event.busy -= 1
        if not event.busy:
            del self._out[event.index]
            self._digests[event.index] = event.digest
            self._free.append(event.data)

    def _set_crc(self, digests: FileDigests) -> None:
        """Set the CRC of a file that was read to its end, and let the chunks go that waited for it."""
        place = digests.crc_place
        value = digests.crc32.to_bytes(_CRC_SIZE, "little")
        for index in range(place // CHUNK, (place + _CRC_SIZE - 1) // CHUNK + 1):
            sent = self._out.get(index)
            chunk = sent or self._current
            for number, byte in enumerate(value, start=place - index * CHUNK):
                if 0 <= number < CHUNK:
                    chunk.data[number] = byte
            if sent is None:
                self._early_unknown[index] -= 1
                continue
            sent.unknown -= 1
            if not sent.unknown:
                self._send(sent)

    def _send(self, chunk: _Chunk) -> None:
        """Hash and write a chunk in which everything is known."""
        self._for_chunks.put(chunk)
        self._file.seek(chunk.index * CHUNK)
        for begin in range(0, chunk.filled, _PIECE):
            self._file.write(chunk.whole()[begin : begin + _PIECE])
        self._flush.wrote(chunk.filled)

    # The hashing threads

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:
            self._events.put(_Failure(error))

    def _digest_files(self) -> None:
        while (chunk := self._for_files.get()) is not None:
            for piece in chunk.pieces:
                piece.digests.update(piece.data)
                if piece.is_last:
                    self._events.put(piece.digests)
            self._events.put(chunk)

    def _digest_chunks(self) -> None:
        while (chunk := self._for_chunks.get()) is not None:
            chunk.digest = blake3(chunk.whole()).digest()
            self._events.put(chunk)

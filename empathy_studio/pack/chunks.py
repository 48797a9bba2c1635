"""The chunk list at work: bytes are checked in memory against the seal, and those very bytes are handed on."""

from __future__ import annotations

import threading
from collections import OrderedDict
from io import BytesIO
from typing import Final

from blake3 import blake3

from empathy_studio.errors import PackError
from empathy_studio.pack.limits import CHUNK, KIB
from empathy_studio.pack.source import RawSource
from empathy_studio.sentence import Sentence

HASH_SIZE: Final = 32
CACHED_CHUNKS: Final = 8
"""Checked chunks kept in memory for each open pack: enough for two clips read side by side."""
_PIECE: Final = 256 * KIB
"""Bytes that are read and hashed at a time: they stay in the processor's cache."""
_RUN: Final = 2
"""After this many chunks, one after the other, reading is taken to go on."""
_AHEAD: Final = 4
"""Chunks that the disk is asked for ahead of one who goes on reading."""


class CheckedChunks:
    """The chunked part of an open pack. May be used by several threads at once."""

    def __init__(self, source: RawSource, end: int, hashes: memoryview) -> None:
        """`end` is where the chunked part ends; `hashes` holds 32 bytes for each chunk and must be checked already."""
        self.source = source
        self.end = end
        self.count = -(-end // CHUNK)
        self.digests = hashes
        self._kept: OrderedDict[int, bytes] = OrderedDict()
        self._lock = threading.Lock()
        self._last = self._run = self._asked = 0

    def bounds(self, index: int) -> tuple[int, int]:
        """Where chunk `index` begins and ends in the pack."""
        return index * CHUNK, min(self.end, (index + 1) * CHUNK)

    def is_sound(self, index: int, data: bytes | bytearray | memoryview) -> bool:
        """Whether `data` is what chunk `index` was sealed with."""
        threads = blake3.AUTO if len(data) >= CHUNK else 1
        digest = blake3(data, max_threads=threads).digest()
        return digest == self.digest(index)

    def digest(self, index: int) -> bytes:
        """What chunk `index` was sealed with."""
        return bytes(self.digests[index * HASH_SIZE : (index + 1) * HASH_SIZE])

    def digest_now(self, index: int, buffer: memoryview) -> bytes:
        """The hash that chunk `index` has now, read piece by piece through `buffer`, which should fit the cache."""
        place, end = self.bounds(index)
        whole = blake3()
        while place < end:
            piece = buffer[: min(len(buffer), end - place)]
            self.source.read_into(place, piece)
            whole.update(piece)
            place += len(piece)
        return whole.digest()

    def glance(self, offset: int, length: int, buffer: memoryview, what: str) -> bytes:
        """A few checked bytes that lie far from others: their chunks go through `buffer` and nothing is kept.

        `what` names the file for the PackError.
        """
        found = bytearray()
        for index in range(offset // CHUNK, (offset + length - 1) // CHUNK + 1):
            place, end = self.bounds(index)
            whole = blake3()
            while place < end:
                piece = buffer[: min(len(buffer), end - place)]
                self.source.read_into(place, piece)
                whole.update(piece)
                found += piece[max(0, offset - place) : max(0, offset + length - place)]
                place += len(piece)
            if whole.digest() != self.digest(index):
                raise self._damaged(index, what)
        return bytes(found)

    def fetch(self, index: int, what: str) -> bytes:
        """Chunk `index`, read and checked; nothing is kept. `what` names the file for the PackError."""
        start, end = self.bounds(index)
        self.source.expect(start, end - start)
        data = BytesIO(bytes(end - start))
        with data.getbuffer() as buffer:
            self._fill(index, buffer, what)
        return data.getvalue()

    def fetch_into(self, index: int, buffer: memoryview, what: str) -> memoryview:
        """As `fetch`, into a buffer of at least a chunk's length; the part that was filled is returned."""
        start, end = self.bounds(index)
        data = buffer[: end - start]
        self.source.read_into(start, data)
        if blake3(data).digest() != self.digest(index):
            raise self._damaged(index, what)
        return data

    def _fill(self, index: int, buffer: memoryview, what: str) -> None:
        """Read a chunk into `buffer` and check it, piece by piece: one is hashed while the disk brings the next."""
        place = index * CHUNK
        whole = blake3()
        for begin in range(0, len(buffer), _PIECE):
            piece = buffer[begin : begin + _PIECE]
            self.source.read_into(place + begin, piece)
            whole.update(piece)
        if whole.digest() != self.digest(index):
            raise self._damaged(index, what)

    def _damaged(self, index: int, what: str) -> PackError:
        start, end = self.bounds(index)
        return PackError(
            Sentence(
                "{0}: {1} is damaged; bytes {2:,} to {3:,} of the pack differ from the seal.",
                self.source.name,
                what,
                start,
                end,
            ),
            "Copy or install the pack again from where it came.",
        )

    def forget(self) -> None:
        """Let go of the checked chunks that are kept."""
        with self._lock:
            self._kept.clear()

    def _chunk(self, index: int, what: str) -> bytes:
        with self._lock:
            data = self._kept.get(index)
            if data is not None:
                self._kept.move_to_end(index)
                return data
        self._ask_ahead(index)
        data = self.fetch(index, what)
        with self._lock:
            self._kept[index] = data
            while len(self._kept) > CACHED_CHUNKS:
                self._kept.popitem(last=False)
        return data

    def _ask_ahead(self, index: int) -> None:
        """Ask the disk for the chunks that follow `index` when it is one of a run, as while a clip plays."""
        with self._lock:
            goes_on = index == self._last + 1
            self._last, self._run = index, self._run + 1 if goes_on else 0
            if self._run < _RUN:
                self._asked = index
                return
            first, self._asked = self._asked + 1, min(index + _AHEAD, self.count - 1)
            begin, end = first * CHUNK, self.bounds(self._asked)[1]
        self.source.expect(begin, max(0, end - begin))

    def read(self, offset: int, length: int, what: str) -> bytes:
        """`length` checked bytes from `offset` of the pack; they must lie in the chunked part."""
        if length <= 0:
            return b""
        pieces = []
        for index in range(offset // CHUNK, (offset + length - 1) // CHUNK + 1):
            start, end = self.bounds(index)
            data = self._chunk(index, what)
            first, last = max(offset - start, 0), min(offset + length, end) - start
            pieces.append(data if last - first == len(data) else memoryview(data)[first:last])
        return bytes(pieces[0]) if len(pieces) == 1 else b"".join(pieces)

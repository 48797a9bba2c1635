"""Bringing a media file onto the shelf: read, checked, hashed and written in one go, resumed when interrupted."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Final, Self

from blake3 import blake3

from empathy_studio.errors import PackError
from empathy_studio.pack.limits import CHUNK
from empathy_studio.pack.manifest import FileEntry
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf_files import PartFile
from empathy_studio.sentence import Sentence

_AHEAD: Final = 4
_BEHIND: Final = 4


class BlobCopier:
    """Copies files of one pack with a reader and a hasher beside the caller, who writes. Use as a context manager."""

    def __init__(self, pack: Pack, moved: Callable[[int, str], None]) -> None:
        """`moved` is told how many bytes of which file each step brought, and may raise to cancel."""
        self._pack = pack
        self._moved = moved
        self._buffers = tuple(memoryview(bytearray(CHUNK)) for _ in range(_AHEAD + _BEHIND + 2))
        self._reader = ThreadPoolExecutor(1, "shelf-read")
        self._hasher = ThreadPoolExecutor(1, "shelf-hash")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._reader.shutdown(wait=True, cancel_futures=True)
        self._hasher.shutdown(wait=True, cancel_futures=True)

    def copy(self, entry: FileEntry, part: PartFile) -> None:
        """Complete `part` to the bytes of `entry`, not flushed yet.

        What the part holds already is checked, not believed. Raises PackError when the pack is
        damaged or cannot be read, or does not hold the file that its manifest describes; the
        part then keeps what was good so far.
        """
        whole = blake3()
        place = self._kept(entry, part, whole)
        part.cut(place)
        self._moved(place, entry.path)
        waiting: deque[Future[memoryview]] = deque()
        hashing: deque[Future[object]] = deque()
        last = (entry.offset + entry.size - 1) // CHUNK
        index = ahead = (entry.offset + place) // CHUNK
        while place < entry.size:
            while ahead <= last and len(waiting) < _AHEAD:
                buffer = self._buffers[ahead % len(self._buffers)]
                waiting.append(self._reader.submit(self._pack.chunks.fetch_into, ahead, buffer, entry.path))
                ahead += 1
            data = waiting.popleft().result()
            start = index * CHUNK
            first = entry.offset + place - start
            piece = data[first : min(len(data), entry.offset + entry.size - start)]
            hashing.append(self._hasher.submit(whole.update, piece))
            part.append(piece)
            if len(hashing) > _BEHIND:
                hashing.popleft().result()
            place += len(piece)
            index += 1
            self._moved(len(piece), entry.path)
        for done in hashing:
            done.result()
        if whole.hexdigest() != entry.blake3:
            part.cut(0)
            raise PackError(
                Sentence("{0}: {1} is not the file that the manifest describes.", self._pack.name, entry.path),
                "Do not use this pack; ask its publisher for another.",
            )

    def _kept(self, entry: FileEntry, part: PartFile, whole: blake3) -> int:
        """How many bytes of the part, begun earlier, are good; they are fed to `whole`."""
        chunks = self._pack.chunks
        size = min(part.size(), entry.size)
        place = 0
        while place < size:
            index = (entry.offset + place) // CHUNK
            start, end = chunks.bounds(index)
            until = min(end - entry.offset, entry.size)
            if until > size:
                break
            have = part.read_at(place, until - place)
            if start >= entry.offset and end <= entry.offset + entry.size:
                good = chunks.is_sound(index, have)
            else:
                good = have == chunks.read(entry.offset + place, until - place, entry.path)
            if not good:
                break
            whole.update(have)
            place = until
        return place


def blob_is_sound(part: PartFile, entry: FileEntry) -> bool:
    """Whether a blob that is there already has the bytes that its name promises."""
    if part.size() != entry.size:
        return False
    whole = blake3()
    for place in range(0, entry.size, CHUNK):
        whole.update(part.read_at(place, CHUNK))
    return whole.hexdigest() == entry.blake3

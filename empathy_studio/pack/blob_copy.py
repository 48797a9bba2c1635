"""Bringing a media file onto the shelf: read, checked, hashed and written in one go, resumed when interrupted."""

from __future__ import annotations

from collections.abc import Callable

from blake3 import blake3

from empathy_studio.errors import PackError
from empathy_studio.pack.chunks_ahead import ChunksAhead
from empathy_studio.pack.limits import CHUNK
from empathy_studio.pack.manifest import FileEntry
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf_files import PartFile
from empathy_studio.sentence import Sentence


class BlobCopier:
    """Copies files of one pack: one thread reads and checks chunks, the caller's hashes the file and writes it."""

    def __init__(self, pack: Pack, moved: Callable[[int, str], None]) -> None:
        """`moved` is told how many bytes of which file each step brought, and may raise to cancel."""
        self._pack = pack
        self._moved = moved
        self._ahead = ChunksAhead(pack.chunks)

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
        begin, end = entry.offset, entry.offset + entry.size
        with self._ahead.reading((begin + place) // CHUNK, -(-end // CHUNK), entry.path) as chunks:
            for data in chunks:
                start = (begin + place) // CHUNK * CHUNK
                piece = data[begin + place - start : end - start]
                whole.update(piece)
                part.append(piece)
                place += len(piece)
                self._moved(len(piece), entry.path)
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

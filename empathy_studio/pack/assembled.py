"""An installed pack put together from its skeleton and its blobs, byte for byte the pack that was installed."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from empathy_studio.errors import PackError
from empathy_studio.pack import layout
from empathy_studio.pack.limits import CHUNK
from empathy_studio.pack.manifest import FileEntry, Manifest, is_aligned
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.source import FileSource
from empathy_studio.sentence import Sentence

_KEPT_OPEN: Final = 64


class Span(NamedTuple):
    """A stretch of the pack: from `start` to `end`, found at `place` of the skeleton or of a blob."""

    start: int
    end: int
    blob: str
    """The blob's name; empty for the skeleton."""
    place: int


def blob_entries(manifest: Manifest) -> dict[str, FileEntry]:
    """The files that are kept as blobs, by hash; two equal files are one blob."""
    return {entry.blake3: entry for entry in manifest.files if is_aligned(entry) and entry.size}


def spans(files: Iterable[FileEntry], size: int) -> Iterator[Span]:
    """Where each stretch of a pack of `size` bytes lies; what is not a blob is in the skeleton, in order."""
    place = skeleton = 0
    for entry in files:
        if not is_aligned(entry) or not entry.size:
            continue
        yield Span(place, entry.offset, "", skeleton)
        skeleton += entry.offset - place
        place = entry.offset + entry.size
        yield Span(entry.offset, place, entry.blake3, 0)
    yield Span(place, size, "", skeleton)


def skeleton(pack: Pack) -> Iterator[bytes]:
    """The bytes of a pack, whose ZIP structure was verified, without its blobs; in pieces of some megabytes at most."""
    start = layout.first_member(0).data + len(layout.MIMETYPE)
    place = 0
    for member, entry in zip(layout.file_members(pack.manifest.files, start), pack.manifest.files, strict=True):
        if is_aligned(entry):
            yield from _pieces(pack, place, member.header)
            yield layout.local_header(member)
            place = member.data + entry.size
    yield from _pieces(pack, place, pack.seal.tail)
    yield pack.tail() + pack.seal.to_bytes()


def _pieces(pack: Pack, start: int, end: int) -> Iterator[bytes]:
    for place in range(start, end, CHUNK):
        yield pack.chunks.read(place, min(CHUNK, end - place), "the texts")


class AssembledSource:
    """Raw bytes of an installed pack. Before `lay` only the tail and the seal can be read, which name the rest."""

    def __init__(self, skeleton: Path, size: int, blobs: Path, name: str) -> None:
        """`skeleton` is the pack without its blobs, `size` that of the whole pack, `blobs` the folder of blobs."""
        self.name = name
        self.size = size
        self._skeleton = FileSource(skeleton, name)
        self._blobs = blobs
        self._spans: tuple[Span, ...] = (Span(size - self._skeleton.size, size, "", 0),)
        self._open: dict[str, FileSource] = {}
        self._lock = threading.Lock()

    def lay(self, manifest: Manifest) -> None:
        """Learn from the manifest where everything lies."""
        self._spans = tuple(spans(manifest.files, self.size))

    def read_at(self, offset: int, length: int) -> bytes:
        """Exactly `length` bytes from `offset`; PackError when a file of the shelf is missing or short."""
        data = bytearray(length)
        self.read_into(offset, memoryview(data))
        return bytes(data)

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill `buffer` with the bytes from `offset`; PackError when a file of the shelf is missing or short."""
        end = offset + len(buffer)
        done = 0
        for span in self._between(offset, end):
            first, last = max(offset, span.start), min(end, span.end)
            self._read(span, span.place + first - span.start, buffer[first - offset : last - offset])
            done += last - first
        if done != len(buffer):
            raise PackError(
                Sentence("{0}: its files on the shelf do not fit together.", self.name), "Install the pack again."
            )

    def expect(self, offset: int, length: int) -> None:
        """Let the system fetch these bytes ahead, of the files that are open."""
        end = offset + length
        for span in self._between(offset, end):
            first, last = max(offset, span.start), min(end, span.end)
            with self._lock:
                source = self._open.get(span.blob) if span.blob else self._skeleton
            if source is not None:
                source.expect(span.place + first - span.start, last - first)

    def _between(self, offset: int, end: int) -> Iterator[Span]:
        low, high = 0, len(self._spans)
        while low < high:
            middle = (low + high) // 2
            if self._spans[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        for span in self._spans[low:]:
            if span.start >= end:
                return
            yield span

    def _read(self, span: Span, place: int, buffer: memoryview) -> None:
        try:
            self._read_file(span, place, buffer)
        except PackError as error:
            raise PackError(
                Sentence(
                    "{0}: a file of the shelf is missing or cannot be read ({1}).",
                    self.name,
                    span.blob[:12] or Sentence("skeleton"),
                ),
                "Install the pack again; what is whole is kept.",
            ) from error

    def _read_file(self, span: Span, place: int, buffer: memoryview) -> None:
        if not span.blob:
            self._skeleton.read_into(place, buffer)
            return
        with self._lock:
            source = self._open.get(span.blob)
        if source is not None:
            source.read_into(place, buffer)
            return
        source = FileSource(self._blobs / span.blob, self.name)
        with self._lock:
            keep = len(self._open) < _KEPT_OPEN and self._open.setdefault(span.blob, source) is source
        try:
            source.read_into(place, buffer)
        finally:
            if not keep:
                source.close()

    def close(self) -> None:
        """Let go of all files."""
        self._skeleton.close()
        with self._lock:
            for source in self._open.values():
                source.close()
            self._open.clear()

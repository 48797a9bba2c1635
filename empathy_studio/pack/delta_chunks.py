"""Finding the parts of a changed clip that an older pack already has, by content-defined chunks.

Both clips are cut where their bytes say so (FastCDC; Xia and others, USENIX ATC 2016), so that cuts
fall at the same places of the content wherever it has moved to. A re-encoded clip shares nothing
with the one before, whatever the method; one that was trimmed or retitled shares nearly all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

from blake3 import blake3
from fastcdc.fastcdc_cy import fastcdc_cy

from empathy_studio.pack.assembled import blob_entries
from empathy_studio.pack.delta_format import Copy
from empathy_studio.pack.limits import CHUNK, KIB, MIB
from empathy_studio.pack.manifest import FileEntry
from empathy_studio.pack.progress_report import Report
from empathy_studio.pack.reader import Pack

_SMALLEST: Final = 8 * KIB
_AVERAGE: Final = 32 * KIB
_LARGEST: Final = 128 * KIB
_WINDOW: Final = 16 * MIB


class Fresh(NamedTuple):
    """A stretch of the new pack that must be carried, from `start`; texts are deflated, media are not."""

    start: int
    length: int
    deflate: bool


Part: TypeAlias = Copy | Fresh


class ChangedFiles:
    """Looks up the media that the new pack no longer has as they were."""

    def __init__(self, old: Pack, new: Pack, report: Report) -> None:
        """`report` is told while both sides are cut, and may raise to cancel."""
        self._old = old
        self._new = new
        self._report = report
        kept = blob_entries(new.manifest)
        had = blob_entries(old.manifest)
        self._gone = [entry for blob, entry in had.items() if blob not in kept]
        self._work = max(1, sum(e.size for e in self._gone) + sum(e.size for b, e in kept.items() if b not in had))
        self._done = 0
        self._places: dict[bytes, int] | None = None

    def parts(self, entry: FileEntry) -> Iterator[Part]:
        """The bytes of a changed file: those that the old pack has somewhere, and those that must be carried."""
        if self._places is None:
            self._places = {}
            for gone in self._gone:
                for place, digest, _ in self._cut(self._old, gone):
                    self._places.setdefault(digest, place)
        for place, digest, length in self._cut(self._new, entry):
            had = self._places.get(digest)
            yield Fresh(place, length, deflate=False) if had is None else Copy(had, length)

    def _cut(self, pack: Pack, entry: FileEntry) -> Iterator[tuple[int, bytes, int]]:
        """The chunks of a file: where each lies in the pack, its hash with its length bound in, its length in bytes."""
        place, end = entry.offset, entry.offset + entry.size
        window = b""
        taken = place
        while place < end:
            while taken < end and len(window) < _WINDOW:
                piece = pack.chunks.read(taken, min(CHUNK - taken % CHUNK, end - taken), entry.path)
                window += piece
                taken += len(piece)
                self._done += len(piece)
                self._report(min(0.98, 0.98 * self._done / self._work), entry.path)
            view = memoryview(window)
            for cut in fastcdc_cy(window, _SMALLEST, _AVERAGE, _LARGEST):
                if taken < end and len(window) - cut.offset < _LARGEST:
                    break
                yield place, _digest(view[cut.offset : cut.offset + cut.length]), cut.length
                place += cut.length
            window = window[len(window) - (taken - place) :] if taken > place else b""


def _digest(data: memoryview) -> bytes:
    return blake3(data).digest() + len(data).to_bytes(4, "little")

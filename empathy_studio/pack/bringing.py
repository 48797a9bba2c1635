"""Bringing a pack's media and its skeleton onto the shelf, each under its name only once it is whole and flushed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from empathy_studio.pack.assembled import skeleton
from empathy_studio.pack.blob_copy import BlobCopier
from empathy_studio.pack.contents_check import ContentsCheck, UnsoundPack
from empathy_studio.pack.manifest import FileEntry
from empathy_studio.pack.progress_report import Report
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf_files import PartFile, ShelfFiles

SKELETON_SUFFIX: Final = ".skeleton"
PART_SUFFIX: Final = ".part"


class Bringing:
    """What one installation writes: `missing` are the media, by hash, that are not on the shelf yet."""

    def __init__(
        self, pack: Pack, missing: Mapping[str, FileEntry], files: ShelfFiles, blobs: Path, versions: Path
    ) -> None:
        self._pack = pack
        self._missing = missing
        self._files = files
        self._blobs = blobs
        self._skeleton = versions / f"{pack.content_hash}{SKELETON_SUFFIX}"

    def bytes_left(self) -> int:
        """Bytes of media that are to be written, without what an interrupted installation left."""
        return sum(entry.size - self._begun(blob, entry) for blob, entry in self._missing.items())

    def bring(self, check: ContentsCheck, report: Report) -> None:
        """Write and flush everything, unless `check` finds the pack unsound: then nothing that was begun stays.

        Interrupted in any other way, what is there so far stays and is gone on with.
        """
        total = max(1, sum(entry.size for entry in self._missing.values()))
        done = 0

        def moved(count: int, what: str) -> None:
            nonlocal done
            done += count
            report(0.98 * done / total, what)
            check.require_sound_so_far()

        try:
            try:
                self._write_media(BlobCopier(self._pack, moved))
                check.require_sound()
                self._write_skeleton()
            finally:
                self._files.settle()
        except UnsoundPack:
            for target in (self._skeleton, *(self._blobs / blob for blob in self._missing)):
                self._files.remove(_part_of(target))
            raise

    def _write_media(self, copier: BlobCopier) -> None:
        for blob, entry in self._missing.items():
            with self._part(self._blobs / blob) as part:
                copier.copy(entry, part)

    def _write_skeleton(self) -> None:
        with self._part(self._skeleton) as part:
            part.cut(0)
            for piece in skeleton(self._pack):
                part.append(piece)

    def _begun(self, blob: str, entry: FileEntry) -> int:
        part = _part_of(self._blobs / blob)
        return min(part.stat().st_size, entry.size) if part.exists() else 0

    @contextmanager
    def _part(self, target: Path) -> Iterator[PartFile]:
        """A part to be written, which is flushed and gets its name when the block ends well."""
        path = _part_of(target)
        part = self._files.open_part(path)
        try:
            yield part
        except BaseException:
            part.close()
            raise
        self._files.finish(part, path, target)


def _part_of(target: Path) -> Path:
    return target.with_name(f"{target.stem}{PART_SUFFIX}")

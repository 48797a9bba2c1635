"""Making a delta: what leads from one version of a pack to another, with only the bytes that changed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from blake3 import blake3

from empathy_studio.errors import PackError
from empathy_studio.pack import layout
from empathy_studio.pack.delta_chunks import ChangedFiles, Fresh, Part
from empathy_studio.pack.delta_format import Copy, Deflated, DeltaHead, New, PackName, Step, write_head
from empathy_studio.pack.destination import require_destination
from empathy_studio.pack.limits import CHUNK
from empathy_studio.pack.manifest import FileEntry, is_aligned
from empathy_studio.pack.progress_report import Report, quiet
from empathy_studio.pack.reader import Pack
from empathy_studio.paths import write_whole

_LEVEL: Final = 9


def name_of(pack: Pack) -> PackName:
    """Which very file an open pack is."""
    manifest = pack.manifest
    return PackName(
        pack=manifest.pack,
        version=manifest.version,
        version_name=manifest.version_name,
        size=pack.size,
        seal=blake3(pack.seal.to_bytes()).hexdigest(),
    )


def diff_packs(old: Pack, new: Pack, target: Path, *, report: Report = quiet) -> int:
    """Write at `target` what leads from `old` to `new`, and return its size in bytes.

    Unchanged files cost nothing; of a changed clip only the parts that differ are carried. The
    bytes of `new` are checked as they are read. `report` may raise to cancel; then nothing is left behind.
    Raises PackError when the packs are of different courses, cannot be read, or the disk refuses.
    """
    if old.manifest.pack != new.manifest.pack:
        raise PackError(
            f"{old.name} is the pack “{old.manifest.pack}”, {new.name} is “{new.manifest.pack}”.",
            "A delta leads from one version of a pack to another version of the same.",
        )
    require_destination(target, new.manifest.pack)
    new_bytes = _NewBytes(new)
    parts = tuple(_merged(_parts(old, new, ChangedFiles(old, new, report))))
    steps = tuple(chain.from_iterable(new_bytes.steps(part) for part in parts))
    try:
        with write_whole(target) as file:
            file.write(write_head(DeltaHead(base=name_of(old), result=name_of(new), steps=steps)))
            for part in parts:
                for piece, packed in new_bytes.pieces(part):
                    file.write(packed or piece)
                report(0.99, "writing the delta")
            size = file.tell()
    except OSError as error:
        hint = "Check the space and the permissions."
        raise PackError(f"{target}: cannot be written ({error.strerror or error}).", hint) from error
    report(1.0, target.name)
    return size


def _parts(old: Pack, new: Pack, changed: ChangedFiles) -> Iterator[Part]:
    """The new pack from its start to its end: what the old one has, and what it has not."""
    start = layout.first_member(0).data + len(layout.MIMETYPE)
    old_members = {member.path: member for member in layout.file_members(old.manifest.files, start)}
    stored = {entry.blake3: entry for entry in old.manifest.files if entry.packed is None}
    yield Copy(0, start)
    for member, entry in zip(layout.file_members(new.manifest.files, start), new.manifest.files, strict=True):
        header = layout.local_header(member)
        before = old_members.get(member.path)
        if before is not None and layout.local_header(before) == header:
            yield Copy(before.header, len(header))
        else:
            yield Fresh(member.header, len(header), deflate=True)
        same = stored.get(entry.blake3) if entry.packed is None else _same_text(old, new, entry)
        if not entry.stored_size:
            continue
        if same is not None:
            yield Copy(same.offset, entry.stored_size)
        elif is_aligned(entry):
            yield from changed.parts(entry)
        else:
            yield Fresh(entry.offset, entry.stored_size, deflate=True)
    yield Fresh(new.seal.tail, new.size - new.seal.tail, deflate=True)


def _same_text(old: Pack, new: Pack, entry: FileEntry) -> FileEntry | None:
    """The old entry of a deflated text whose very bytes in the pack are the same."""
    before = old.files.get(entry.path)
    if before is None or (before.blake3, before.packed) != (entry.blake3, entry.packed):
        return None
    had = old.chunks.read(before.offset, before.stored_size, before.path)
    return before if had == new.chunks.read(entry.offset, entry.stored_size, entry.path) else None


def _merged(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts with neighbours joined."""
    last: Part | None = None
    for part in parts:
        if last is None:
            last = part
        elif isinstance(last, Copy) and isinstance(part, Copy) and last.offset + last.length == part.offset:
            last = Copy(last.offset, last.length + part.length)
        elif isinstance(last, Fresh) and isinstance(part, Fresh) and last.deflate == part.deflate:
            last = Fresh(last.start, last.length + part.length, last.deflate)
        else:
            yield last
            last = part
    if last is not None:
        yield last


class _NewBytes:
    """The bytes of the new pack that must be carried, checked as they are read."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._end = pack.tail() + pack.seal.to_bytes()

    def steps(self, part: Part) -> Iterator[Step]:
        """What the delta says for a part."""
        if isinstance(part, Copy):
            yield part
        elif not part.deflate:
            yield New(part.length)
        else:
            for piece, packed in self.pieces(part):
                yield Deflated(len(piece), len(packed)) if packed else New(len(piece))

    def pieces(self, part: Part) -> Iterator[tuple[bytes, bytes]]:
        """What the delta carries for a part, piece by piece, each with its deflated form where that is shorter."""
        if isinstance(part, Copy):
            return
        for start in range(part.start, part.start + part.length, CHUNK):
            piece = self._read(start, min(start + CHUNK, part.start + part.length))
            packed = zlib.compress(piece, _LEVEL) if part.deflate else b""
            yield piece, packed if 0 < len(packed) < len(piece) else b""

    def _read(self, start: int, end: int) -> bytes:
        tail = self._pack.seal.tail
        early = self._pack.chunks.read(start, min(end, tail) - start, "the container")
        return early + self._end[max(start, tail) - tail : max(end, tail) - tail]

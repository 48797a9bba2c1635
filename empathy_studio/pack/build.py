"""Building a pack: files in, one sealed file out, in one pass, with memory that does not grow with the media."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from io import BytesIO, FileIO
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
from blake3 import blake3

from empathy_studio.course.value import Value
from empathy_studio.errors import PackError
from empathy_studio.pack import layout
from empathy_studio.pack.destination import require_destination
from empathy_studio.pack.disk import DiskSpace, RealDiskSpace, in_words, require_space
from empathy_studio.pack.gather import Item, PackDescription, PackFile, gathered
from empathy_studio.pack.limits import ALIGNMENT, MIB
from empathy_studio.pack.manifest import (
    MANIFEST_FORMAT,
    TEXT_ROLES,
    FileEntry,
    Manifest,
    Publisher,
    read_manifest,
    write_manifest,
)
from empathy_studio.pack.names import CHUNKS_NAME, MANIFEST_NAME
from empathy_studio.pack.progress_report import Report, quiet
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.seal import SEAL_SIZE, Seal, Signer
from empathy_studio.pack.sealed_writer import FileDigests, SealedWriter, digests_of
from empathy_studio.pack.source import OpenFileSource
from empathy_studio.paths import write_whole

PACK_SUFFIX: Final = ".epack"
_DEFLATE_LEVEL: Final = 6


class BuiltPack(Value, frozen=True, kw_only=True):
    """A pack that was built: where, how large in bytes, and what it holds."""

    path: Path
    size: int
    content_hash: str
    manifest: Manifest


def build_pack(
    target: Path,
    description: PackDescription,
    files: Sequence[PackFile],
    key: Signer,
    *,
    report: Report = quiet,
    audit: bool = False,
    disk: DiskSpace | None = None,
    accept: Callable[[Pack], None] | None = None,
) -> BuiltPack:
    """Build and seal a pack at `target`; the same description, files and key give the same bytes.

    The file is written beside, flushed, opened as a reader would, and put in place. `report` may raise
    to cancel; then, and after any error, nothing is left behind and an older file stays as it was.
    `accept` is given the whole pack before it takes the place of another file, and may raise as well.
    With `audit` the manifest also names the SHA-256 of every file, which nearly doubles the work.

    Raises PackError for a file that is missing, changes while it is read, is not what its role says
    or is too large, for names that a pack may not hold, for a full disk, and for a place where it
    may not be written (see `require_destination`).
    """
    require_destination(target, description.pack)
    items = gathered(files)
    total = sum(item.size for item in items)
    needed = total + len(items) * 2 * ALIGNMENT + total // 20_000 + MIB
    require_space(disk or RealDiskSpace(), target.parent, needed, f"building {target.name}")
    progress = _Progress(report, total)
    try:
        with write_whole(target) as file:
            with SealedWriter(file) as writer:
                written = _write_files(writer, items, progress, audit)
                tail = writer.position
                chunk_list = writer.finish()
            manifest = manifest_of(description, [_entry(*one) for one in written], key)
            file.seek(tail)
            file.write(tail_of(tail, manifest, chunk_list, key, target.name))
            size = file.tell()
            report(0.99, "flushing to the disk")
            sealed = Pack(OpenFileSource(file, str(target)))
            if accept is not None:
                accept(sealed)
    except OSError as error:
        raise PackError(
            f"{target}: cannot be written ({error.strerror or error}).",
            f"{in_words(needed)} are needed; check the space and the permissions of {target.parent}.",
        ) from error
    report(1.0, target.name)
    return BuiltPack(path=target, size=size, content_hash=sealed.content_hash, manifest=manifest)


class _Written(NamedTuple):
    """A file that stands in the pack; the digests of media are complete only at the end."""

    item: Item
    member: layout.Member
    digests: FileDigests


class _Progress:
    """Turns bytes moved into calls of `report`."""

    def __init__(self, report: Report, total: int) -> None:
        self._report = report
        self._total = max(total, 1)
        self._done = 0
        self.what = ""

    def moved(self, count: int) -> None:
        self._done += count
        self._report(min(self._done / self._total, 1.0) * 0.99, self.what)


def _write_files(writer: SealedWriter, items: list[Item], progress: _Progress, audit: bool) -> list[_Written]:
    first = layout.first_member(zlib.crc32(layout.MIMETYPE))
    writer.put(layout.local_header(first) + layout.MIMETYPE)
    written = []
    for item in items:
        progress.what = item.file.path
        progress.moved(0)
        if item.plain is None:
            written.append(_write_large(writer, item, progress, audit))
        else:
            written.append(_write_small(writer, item, audit))
    return written


def _member(writer: SealedWriter, item: Item, stored_size: int, crc32: int) -> layout.Member:
    path, header = item.file.path, writer.position
    data = layout.data_offset(header, path, item.size, stored_size, item.aligned)
    return layout.Member(path, item.size, stored_size, stored_size != item.size, crc32, header, data)


def _entry(item: Item, member: layout.Member, digests: FileDigests) -> FileEntry:
    return FileEntry(
        path=member.path,
        role=item.file.role,
        size=member.size,
        packed=member.stored_size if member.deflated else None,
        offset=member.data,
        crc32=digests.crc32,
        blake3=digests.blake3_hex,
        sha256=digests.sha256_hex,
        media=item.media,
    )


def _write_small(writer: SealedWriter, item: Item, audit: bool) -> _Written:
    plain = item.plain or b""
    digests = digests_of(plain, audit)
    packed = plain
    if item.file.role in TEXT_ROLES:
        deflater = zlib.compressobj(_DEFLATE_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        deflated = deflater.compress(plain) + deflater.flush()
        packed = deflated if len(deflated) < len(plain) else plain
    member = _member(writer, item, len(packed), digests.crc32)
    writer.put(layout.local_header(member) + packed)
    return _Written(item, member, digests)


def _write_large(writer: SealedWriter, item: Item, progress: _Progress, audit: bool) -> _Written:
    """Copy a file of the media; its digests are complete when the writer has finished."""
    member = _member(writer, item, item.size, 0)
    digests = writer.expect(member.header + layout.CRC_PLACE, audit)
    writer.put(layout.local_header(member))
    source = item.file.source
    try:
        opened = BytesIO(source) if isinstance(source, bytes) else FileIO(source)
    except OSError as error:
        raise PackError(f"{source!s}: cannot be read ({error.strerror}).", "Put the file back.") from error
    with opened:
        taken = writer.put_file(opened, item.size, digests, progress.moved)
        if taken != item.size or opened.read(1):
            raise PackError(f"{source!s}: changed while it was packed.", "Build again once it is finished.")
    return _Written(item, member, digests)


def manifest_of(description: PackDescription, entries: Sequence[FileEntry], key: Signer) -> Manifest:
    """The manifest of a pack whose files lie as `entries` say."""
    fields = {name: getattr(description, name) for name in PackDescription.__struct_fields__}
    publisher = Publisher(name=key.name, key=key.public.hex())
    return Manifest(**fields, format=MANIFEST_FORMAT, publisher=publisher, files=tuple(entries))


def tail_of(start: int, manifest: Manifest, chunk_list: bytes, key: Signer, name: str) -> bytes:
    """Manifest, chunk list, directory and seal: everything after the chunked part."""
    data = write_manifest(manifest)
    read_manifest(data, name)
    first = layout.first_member(zlib.crc32(layout.MIMETYPE))
    members = [first, *layout.file_members(manifest.files, first.data + first.size)]
    named = layout.container_member(MANIFEST_NAME, start, data, zlib.crc32(data))
    place = named.data + named.size
    listed = layout.container_member(CHUNKS_NAME, place, chunk_list, zlib.crc32(chunk_list))
    members += [named, listed]
    tail = layout.local_header(named) + data + layout.local_header(listed) + chunk_list
    tail += layout.directory(members, start + len(tail), SEAL_SIZE)
    seal = Seal(
        key=key.public,
        tail=start,
        end=start + len(tail),
        manifest_size=len(data),
        manifest_hash=blake3(data).digest(),
        root=blake3(tail).digest(),
    )
    return tail + msgspec.structs.replace(seal, sealed=key.sign("content", seal.statement())).to_bytes()

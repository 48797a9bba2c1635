"""Opening a pack and reading it: the seal and the manifest in milliseconds, every other byte as it is asked for."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Final, Self

from blake3 import blake3

from empathy_studio.errors import PackError
from empathy_studio.pack import layout
from empathy_studio.pack.chunks import HASH_SIZE, CheckedChunks
from empathy_studio.pack.fingerprint import fingerprint
from empathy_studio.pack.limits import MAX_PACK, MAX_PICTURE
from empathy_studio.pack.manifest import (
    FileEntry,
    Manifest,
    ManifestHead,
    PackedMedia,
    is_aligned,
    read_manifest,
    read_manifest_head,
)
from empathy_studio.pack.names import MANIFEST_NAME
from empathy_studio.pack.seal import FOOT_SIZE, SEAL_SIZE, Seal, chunk_count, read_seal, seal_length
from empathy_studio.pack.sniff import SNIFF_SIZE, container_of, media_fault
from empathy_studio.pack.source import FileSource, RawSource
from empathy_studio.sentence import Sentence

LARGEST_SEAL: Final = 4096
_ASK_PUBLISHER: Final = Sentence("Do not use this pack; ask its publisher for another.")


class PackFileMissing(PackError, FileNotFoundError):
    """A pack does not hold the file that was asked for."""


class MediaReader:
    """One file of a pack, read by offset; every byte handed out was checked first. Safe for several threads."""

    def __init__(self, chunks: CheckedChunks, entry: FileEntry) -> None:
        self._chunks = chunks
        self._entry = entry

    @property
    def path(self) -> str:
        """Its path in the pack."""
        return self._entry.path

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return self._entry.size

    @property
    def facts(self) -> PackedMedia:
        """Container, duration in ms, pixels, frames a second."""
        return self._entry.media or PackedMedia(container="")

    def read_at(self, offset: int, length: int) -> bytes:
        """Up to `length` bytes from `offset`, fewer only at the end of the file.

        Raises PackError, which names file and place, when the bytes are not what was sealed or
        cannot be read, and ValueError for a negative offset.
        """
        if offset < 0:
            raise ValueError(f"offset {offset} is negative")
        length = min(length, self._entry.size - offset)
        return self._chunks.read(self._entry.offset + offset, length, self._entry.path)


class Pack:
    """An open pack, from a file or from the shelf. Its seal fits; whether its publisher is trusted is another question.

    Opening reads what a shelf shows (`head`); the list of files is read and checked when it is first asked for.
    Use it as a context manager, or close it.
    """

    def __init__(self, source: RawSource) -> None:
        """Read and check seal, tail and manifest of `source`, which the pack then owns.

        Raises PackError when it is not a pack, damaged, of a newer format, or against the limits.
        """
        self._source = source
        self.seal: Seal = _read_seal(source)
        tail = memoryview(source.read_at(self.seal.tail, self.seal.end - self.seal.tail))
        if blake3(tail).digest() != self.seal.root:
            raise PackError(
                Sentence("{0}: the end of the file (manifest and directory) is damaged.", source.name),
                "Copy the pack again from where it came.",
            )
        self._manifest_data = _manifest_bytes(tail, self.seal, source.name)
        self.head: ManifestHead = read_manifest_head(self._manifest_data, source.name)
        self._chunks = CheckedChunks(source, self.seal.tail, _chunk_hashes(tail, self.seal, source.name))
        if self.head.publisher.key != self.seal.key.hex():
            raise PackError(
                Sentence("{0}: the manifest names another publisher's key than the seal.", source.name), _ASK_PUBLISHER
            )

    @classmethod
    def open(cls, path: Path) -> Self:
        """The pack in the file `path`; see `Pack` for what is checked and raised."""
        source = FileSource(path)
        try:
            return cls(source)
        except BaseException:
            source.close()
            raise

    @property
    def name(self) -> str:
        """What messages call it: the path of the file, or the title and version on the shelf."""
        return self._source.name

    @property
    def size(self) -> int:
        """Bytes of the whole pack."""
        return self._source.size

    @property
    def content_hash(self) -> str:
        """The BLAKE3 hash of the manifest, 64 hexadecimal digits: it names this very content."""
        return self.seal.manifest_hash.hex()

    @property
    def publisher_key(self) -> bytes:
        """The raw Ed25519 public key that sealed the pack, 32 bytes."""
        return self.seal.key

    @property
    def fingerprint(self) -> str:
        """The publisher's key as ten words, to compare over the telephone."""
        return fingerprint(self.seal.key)

    @property
    def source(self) -> RawSource:
        """The raw bytes, for copying the pack as it is; they are not checked."""
        return self._source

    @property
    def chunks(self) -> CheckedChunks:
        """The chunked part, for going through the whole pack."""
        return self._chunks

    def tail(self) -> bytes:
        """Manifest, chunk list and directory as they lie in the pack, checked again."""
        tail = self._source.read_at(self.seal.tail, self.seal.end - self.seal.tail)
        if blake3(tail).digest() != self.seal.root:
            raise PackError(
                Sentence("{0}: the end of the file changed while it was open.", self.name), "Open the pack again."
            )
        return tail

    def manifest_bytes(self) -> bytes:
        """The manifest as it was sealed."""
        return bytes(self._manifest_data)

    def entry(self, path: str) -> FileEntry:
        """The manifest's entry of a file. Raises PackFileMissing (also a FileNotFoundError)."""
        try:
            return self.files[path]
        except KeyError as error:
            raise PackFileMissing(f"{self.name}: holds no file {path[:120]!a}.", _ASK_PUBLISHER) from error

    def read(self, path: str) -> bytes:
        """A whole lesson, text, caption or picture file, checked.

        Raises PackFileMissing when there is none, PackError when it is damaged or too large to
        be read whole (then use `media`).
        """
        entry = self.entry(path)
        if entry.size > MAX_PICTURE:
            raise PackError(
                Sentence("{0}: {1} is too large to be read at once.", self.name, path), "Read it by offset."
            )
        data = self._chunks.read(entry.offset, entry.stored_size, path)
        if entry.packed is not None:
            data = _inflated(data, entry, self.name)
        if blake3(data).hexdigest() != entry.blake3:
            raise PackError(
                Sentence("{0}: {1} is not the file that the manifest describes.", self.name, path), _ASK_PUBLISHER
            )
        return data

    def media(self, path: str) -> MediaReader:
        """A picture, clip or sound to be read by offset.

        Its first bytes are looked at: a file that is not what the manifest says, such as a
        playlist called `.mp4`, raises PackError.
        """
        entry = self.entry(path)
        if entry.packed is not None or entry.media is None:
            raise PackError(Sentence("{0}: {1} is not a picture, clip or sound.", self.name, path), _ASK_PUBLISHER)
        reader = MediaReader(self._chunks, entry)
        found = container_of(reader.read_at(0, SNIFF_SIZE))
        if found != entry.media.container or media_fault(entry.role, found):
            fault = media_fault(entry.role, found) or f"is {found}, not {entry.media.container} as its manifest says"
            raise PackError(Sentence("{0}: {1} {2}.", self.name, path, fault), _ASK_PUBLISHER)
        return reader

    @cached_property
    def manifest(self) -> Manifest:
        """The whole manifest. Raises PackError when its list of files is against the rules."""
        manifest = read_manifest(self._manifest_data, self.name)
        _require_layout(manifest, self.seal, self.name)
        return manifest

    @cached_property
    def files(self) -> Mapping[str, FileEntry]:
        """The files by path; raises as `manifest`."""
        return MappingProxyType({entry.path: entry for entry in self.manifest.files})

    def require_app(self, version: str) -> None:
        """Raises PackError when the pack needs a later program than `version`, such as `0.1.0`."""
        if version_numbers(self.head.needs_app) > version_numbers(version):
            raise PackError(
                Sentence("{0}: needs Empathy Studio {1}; this is {2}.", self.name, self.head.needs_app, version),
                "Update Empathy Studio, then open the pack again.",
            )

    def close(self) -> None:
        """Let go of the file; twice does no harm."""
        self._source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def version_numbers(version: str) -> tuple[int, ...]:
    """`1.2.0` as (1, 2); trailing zeros do not count."""
    numbers = [int(part) for part in version.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def sealed_size(source: RawSource) -> int:
    """The length in bytes that the seal at the end of `source` gives for the whole pack."""
    return _found_seal(source).end + SEAL_SIZE


def _read_seal(source: RawSource) -> Seal:
    seal = _found_seal(source)
    if seal.end + SEAL_SIZE != source.size:
        raise PackError(
            Sentence("{0}: has {1:,} bytes but was sealed with {2:,}.", source.name, source.size, seal.end + SEAL_SIZE),
            "Copy the pack again from where it came.",
        )
    return seal


def _found_seal(source: RawSource) -> Seal:
    if source.size < SEAL_SIZE or source.size > MAX_PACK:
        raise PackError(
            Sentence("{0}: a file of {1:,} bytes cannot be a pack.", source.name, source.size),
            "Copy the pack again from where it came.",
        )
    length = min(source.size, LARGEST_SEAL)
    end = source.read_at(source.size - length, length)
    length = seal_length(end[-FOOT_SIZE:], source.name)
    return read_seal(end[-length:] if FOOT_SIZE < length <= len(end) else b"", source.name)


def _manifest_bytes(tail: memoryview, seal: Seal, name: str) -> memoryview:
    start = layout.manifest_place(0)
    data = tail[start : start + seal.manifest_size]
    if len(data) != seal.manifest_size or blake3(data).digest() != seal.manifest_hash:
        raise PackError(Sentence("{0}: {1} is not the one that was sealed.", name, MANIFEST_NAME), _ASK_PUBLISHER)
    return data


def _chunk_hashes(tail: memoryview, seal: Seal, name: str) -> memoryview:
    start = layout.chunk_list_place(layout.manifest_place(0) + seal.manifest_size)
    size = HASH_SIZE * chunk_count(seal.tail)
    if start + size > len(tail):
        raise PackError(Sentence("{0}: the list of chunks is shorter than the pack.", name), _ASK_PUBLISHER)
    return tail[start : start + size]


def _require_layout(manifest: Manifest, seal: Seal, name: str) -> None:
    """Every file lies exactly where the layout puts it, so none overlaps another and nothing lies between."""
    place = layout.first_member(0).data + len(layout.MIMETYPE)
    for entry in manifest.files:
        size = entry.stored_size
        if layout.data_offset(place, entry.path, entry.size, size, is_aligned(entry)) != entry.offset:
            raise PackError(Sentence("{0}: {1} does not lie where a pack keeps it.", name, entry.path), _ASK_PUBLISHER)
        place = entry.offset + size
    if place != seal.tail:
        raise PackError(Sentence("{0}: the files do not fill the pack up to its tail.", name), _ASK_PUBLISHER)


def _inflated(data: bytes, entry: FileEntry, name: str) -> bytes:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        plain = inflater.decompress(data, entry.size + 1)
    except zlib.error as error:
        raise PackError(
            Sentence("{0}: {1} cannot be unpacked ({2}).", name, entry.path, error), _ASK_PUBLISHER
        ) from error
    if len(plain) != entry.size or not inflater.eof or inflater.unused_data:
        raise PackError(
            Sentence("{0}: {1} does not unpack to the {2:,} bytes it claims.", name, entry.path, entry.size),
            _ASK_PUBLISHER,
        )
    return plain

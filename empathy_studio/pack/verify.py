"""Checking a whole pack: every byte against the seal, and what a ZIP tool would see against the manifest."""

from __future__ import annotations

import hashlib
import threading
import zlib
from collections.abc import Iterator, Set
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeAlias

from blake3 import blake3

from empathy_studio.course.captions import read_captions
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError, PackError
from empathy_studio.pack import layout
from empathy_studio.pack.limits import CHUNK, KIB, MAX_JSON_NODES, MAX_JSON_QUOTES, MAX_SMALL
from empathy_studio.pack.manifest import FileEntry, PackedMedia, Role, is_aligned
from empathy_studio.pack.names import CHUNKS_NAME, MANIFEST_NAME
from empathy_studio.pack.progress_report import Report, quiet
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.sniff import picture_fault
from empathy_studio.sentence import Sentence, counted, together
from empathy_studio.strict_json import StrictJsonError, read_json

_WORKERS: Final = 2
_BUFFER: Final = 256 * KIB
_JSON_ROLES: Final = frozenset({"course", "lesson", "text"})


FileSort: TypeAlias = tuple[Role, str, PackedMedia | None]


class Damage(Value, frozen=True, kw_only=True):
    """One thing that is wrong with a pack."""

    place: str
    """The file in the pack, or the part of the container."""
    what: str
    """A sentence for people."""


class Verification(Value, frozen=True, kw_only=True):
    """What going through a whole pack found. The seal's signature fits, else the pack could not be opened."""

    size: int
    """Bytes read."""
    files: int
    damages: tuple[Damage, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.damages


def verify_pack(pack: Pack, *, report: Report = quiet, audit: bool = False) -> Verification:
    """Check every byte of an open pack, its ZIP structure, and that each text, picture and clip is what it claims.

    With `audit` the digests of every file are computed too, not only the chunks that cover them. `report` may
    raise to cancel. Raises PackError only when the pack cannot be read at all (a stick that was pulled).
    """
    damages = list(_damaged_chunks(pack, report))
    if not damages:
        damages += verify_contents(pack).damages
    if audit and not damages:
        damages += _digest_damages(pack, report)
    report(1.0, pack.name)
    return Verification(size=pack.size, files=len(pack.files), damages=tuple(damages))


def verify_contents(pack: Pack, known: Set[FileSort] = frozenset(), *, report: Report = quiet) -> Verification:
    """Check the ZIP structure, and each text, picture and clip, but not every byte of the media.

    Files whose sort is in `known` were looked into before and are not looked into again. `report` may raise to cancel.
    """
    damages = tuple(_content_damages(pack, known, report))
    return Verification(size=pack.size, files=len(pack.files), damages=damages)


def sort_of(entry: FileEntry) -> FileSort:
    """What decides whether a file is what it says: its role, its bytes, and what is said of them."""
    return entry.role, entry.blake3, entry.media


def require_whole(verification: Verification, name: str) -> None:
    """Raises PackError, naming the first damage, when a pack is not whole."""
    if verification.damages:
        first = verification.damages[0]
        more = len(verification.damages) - 1
        told = Sentence("{0}: {1}: {2}", name, first.place, first.what)
        if more:
            rest = counted(more, "One more place is damaged.", "%n more places are damaged.")
            told = together((told, rest))
        raise PackError(told, "Copy the pack again, or ask its publisher.")


def _damaged_chunks(pack: Pack, report: Report) -> Iterator[Damage]:
    """Go through all chunks with two threads; each has one buffer that stays in the processor's cache."""
    chunks = pack.chunks
    found: list[int] = []
    turn = iter(range(chunks.count))
    lock = threading.Lock()
    stop = threading.Event()

    def work(tell: bool) -> None:
        buffer = memoryview(bytearray(_BUFFER))
        while not stop.is_set():
            with lock:
                index = next(turn, None)
            if index is None:
                return
            if chunks.digest_now(index, buffer) != chunks.digest(index):
                found.append(index)
            if tell:
                report(0.9 * index / chunks.count, pack.name)

    with ThreadPoolExecutor(_WORKERS - 1, "pack-verify") as pool:
        helper = pool.submit(work, False)
        try:
            work(True)
        finally:
            stop.set()
        helper.result()
    for index in sorted(found):
        start, end = chunks.bounds(index)
        place = ", ".join(_files_between(pack, start, end)) or Sentence("the container")
        yield Damage(place=place, what=Sentence("bytes {0:,} to {1:,} of the pack differ from the seal.", start, end))


def _files_between(pack: Pack, start: int, end: int) -> list[str]:
    inside = [entry for entry in pack.manifest.files if entry.offset < end and entry.offset + entry.stored_size > start]
    named = [entry.path for entry in inside[:3]]
    return named if len(inside) <= 3 else [*named, Sentence("and {0} more", len(inside) - 3)]


def _content_damages(pack: Pack, known: Set[FileSort], report: Report) -> Iterator[Damage]:
    """Make the ZIP structure anew and compare, so that no tool sees other files; look into each file."""
    first = layout.first_member(zlib.crc32(layout.MIMETYPE))
    expected = layout.local_header(first) + layout.MIMETYPE
    if pack.chunks.read(0, len(expected), "mimetype") != expected:
        yield Damage(place="mimetype", what=Sentence("the pack does not begin as packs do."))
    members = [first]
    buffer = memoryview(bytearray(_BUFFER))
    for member, entry in zip(layout.file_members(pack.manifest.files, len(expected)), pack.manifest.files, strict=True):
        members.append(member)
        report(len(members) / len(pack.manifest.files), member.path)
        header = layout.local_header(member)
        is_known = sort_of(entry) in known
        if is_known and is_aligned(entry):
            found = pack.chunks.glance(member.header, len(header), buffer, member.path)
        else:
            found = pack.chunks.read(member.header, len(header), member.path)
        if found != header:
            yield Damage(
                place=member.path, what=Sentence("its header in the ZIP archive says something else than the manifest.")
            )
        fault = "" if is_known else content_fault(pack, entry)
        if fault:
            yield Damage(place=entry.path, what=fault)
    if pack.tail() != _expected_tail(pack, members):
        yield Damage(place=Sentence("the directory"), what=Sentence("lists something else than the manifest."))


def _expected_tail(pack: Pack, members: list[layout.Member]) -> bytes:
    seal = pack.seal
    data, chunk_list = pack.manifest_bytes(), bytes(pack.chunks.digests)
    named = layout.container_member(MANIFEST_NAME, seal.tail, data, zlib.crc32(data))
    listed = layout.container_member(CHUNKS_NAME, named.data + named.size, chunk_list, zlib.crc32(chunk_list))
    tail = layout.local_header(named) + data + layout.local_header(listed) + chunk_list
    return tail + layout.directory([*members, named, listed], seal.tail + len(tail), pack.size - seal.end)


def content_fault(pack: Pack, entry: FileEntry) -> str:
    """Why a file of the pack is not what its role says, as a sentence; empty when it is."""
    try:
        if entry.role in _JSON_ROLES:
            _require_json(pack.read(entry.path))
        elif entry.role == "captions":
            read_captions(pack.read(entry.path), entry.path)
        elif entry.role == "picture":
            media = pack.media(entry.path)
            fault = picture_fault(media.read_at(0, MAX_SMALL), media.facts.container)
            if fault:
                return Sentence("{0}.", fault)
        elif entry.media is not None:
            pack.media(entry.path)
    except (PackError, CourseError) as error:
        return error.message
    except StrictJsonError as error:
        return Sentence("is not a JSON file that can be read: {0}.", error)
    return ""


def _require_json(data: bytes) -> None:
    if data.count(b"{") + data.count(b"[") > MAX_JSON_NODES:
        raise StrictJsonError(f"more than {MAX_JSON_NODES:,} objects and lists")
    if data.count(b'"') > MAX_JSON_QUOTES:
        raise StrictJsonError(f"more than {MAX_JSON_QUOTES // 2:,} names and texts")
    read_json(data, MAX_SMALL)


def _digest_damages(pack: Pack, report: Report) -> Iterator[Damage]:
    for number, entry in enumerate(pack.manifest.files):
        report(0.9 + 0.1 * number / len(pack.manifest.files), entry.path)
        identity, audit, crc32 = blake3(), hashlib.sha256(), 0
        for piece in _pieces(pack, entry):
            identity.update(piece)
            audit.update(piece)
            crc32 = zlib.crc32(piece, crc32)
        same = (identity.hexdigest(), crc32) == (entry.blake3, entry.crc32)
        if not same or entry.sha256 not in (None, audit.hexdigest()):
            yield Damage(place=entry.path, what="is not the file that the manifest describes.")


def _pieces(pack: Pack, entry: FileEntry) -> Iterator[bytes]:
    if entry.packed is not None:
        yield pack.read(entry.path)
        return
    place, end = entry.offset, entry.offset + entry.size
    while place < end:
        length = min(CHUNK - place % CHUNK, end - place)
        yield pack.chunks.read(place, length, entry.path)
        place += length

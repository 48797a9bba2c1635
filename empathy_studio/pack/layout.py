"""Where everything lies in a pack: the ZIP structure as a pure function of the manifest.

The facts of the format are from PKWARE's APPNOTE 6.3.10: local header 4.3.7, central header
4.3.12, ZIP64 records 4.3.14 and 4.3.15, end record 4.3.16, ZIP64 extra field 4.5.3. The extra
field that moves media to a multiple of 4 KiB has the id 0xD935, which Android's `zipalign` uses.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from empathy_studio.pack.limits import ALIGNMENT
from empathy_studio.pack.manifest import FileEntry, is_aligned
from empathy_studio.pack.names import CHUNKS_NAME, MANIFEST_NAME, MIMETYPE_NAME

MIMETYPE: Final = b"application/vnd.empathy-studio.pack"

_LOCAL: Final = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL: Final = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END: Final = struct.Struct("<4sHHHHIIH")
_END64: Final = struct.Struct("<4sQHHIIQQQQ")
_LOCATOR: Final = struct.Struct("<4sIQI")
_ALIGN: Final = struct.Struct("<HHH")
_SIZES64: Final = struct.Struct("<HHQQ")

LOCAL_SIZE: Final = _LOCAL.size
CRC_PLACE: Final = 14
"""Where the CRC-32 stands in a local header."""

_UTF8: Final = 0x0800
_DATE_1980: Final = 0x0021
_STORED: Final = 0
_DEFLATED: Final = 8
_LARGE: Final = 0xFFFFFFFF
_MANY: Final = 0xFFFF
_VERSION: Final = 20
_VERSION64: Final = 45
_ALIGN_ID: Final = 0xD935
_SIZES_ID: Final = 0x0001


class Member(NamedTuple):
    """One member of the ZIP archive, as its headers tell it. Sizes and offsets in bytes."""

    path: str
    size: int
    stored_size: int
    deflated: bool
    crc32: int
    header: int
    """Where its local header begins."""
    data: int
    """Where its bytes begin."""


def data_offset(header: int, path: str, size: int, stored_size: int, aligned: bool) -> int:
    """Where the bytes of a member begin whose local header begins at `header`."""
    start = header + LOCAL_SIZE + len(path)
    if size >= _LARGE or stored_size >= _LARGE:
        start += _SIZES64.size
    if aligned:
        start += _ALIGN.size
        start += -start % ALIGNMENT
    return start


def local_header(member: Member) -> bytes:
    """The local header of a member, padding included; it ends where the member's bytes begin."""
    extra = b""
    large = member.size >= _LARGE or member.stored_size >= _LARGE
    if large:
        extra = _SIZES64.pack(_SIZES_ID, 16, member.size, member.stored_size)
    padding = member.data - member.header - LOCAL_SIZE - len(member.path) - len(extra)
    if padding:
        extra += _ALIGN.pack(_ALIGN_ID, padding - 4, ALIGNMENT).ljust(padding, b"\0")
    name = member.path.encode("ascii")
    fixed = _LOCAL.pack(
        b"PK\x03\x04", _VERSION64 if large else _VERSION, *_shared(member, large), len(name), len(extra)
    )
    return fixed + name + extra


def _shared(member: Member, large: bool) -> tuple[int, ...]:
    """What local and central header say in the same words: flags, method, time, date, CRC-32 and both lengths."""
    lengths = (_LARGE, _LARGE) if large else (member.stored_size, member.size)
    return _UTF8, _DEFLATED if member.deflated else _STORED, 0, _DATE_1980, member.crc32, *lengths


def _central_header(member: Member) -> bytes:
    large = member.size >= _LARGE or member.stored_size >= _LARGE
    far = member.header >= _LARGE
    values = ([member.size, member.stored_size] if large else []) + ([member.header] if far else [])
    extra = struct.pack(f"<HH{len(values)}Q", _SIZES_ID, 8 * len(values), *values) if values else b""
    name = member.path.encode("ascii")
    version = _VERSION64 if values else _VERSION
    place = _LARGE if far else member.header
    fixed = _CENTRAL.pack(
        b"PK\x01\x02", version, version, *_shared(member, large), len(name), len(extra), 0, 0, 0, 0, place
    )
    return fixed + name + extra


def directory(members: Iterable[Member], start: int, comment_size: int) -> bytes:
    """The central directory that begins at `start`, with its end records, without the comment.

    The comment of `comment_size` bytes (the seal) must follow at once.
    """
    headers = [_central_header(member) for member in members]
    body = b"".join(headers)
    many = len(headers)
    far = start >= _LARGE or len(body) >= _LARGE or many >= _MANY
    records = b""
    if far:
        records = _END64.pack(b"PK\x06\x06", 44, _VERSION64, _VERSION64, 0, 0, many, many, len(body), start)
        records += _LOCATOR.pack(b"PK\x06\x07", 0, start + len(body), 1)
    end = _END.pack(
        b"PK\x05\x06",
        0,
        0,
        min(many, _MANY),
        min(many, _MANY),
        _LARGE if far else len(body),
        _LARGE if far else start,
        comment_size,
    )
    return body + records + end


def first_member(crc32: int) -> Member:
    """The member `mimetype`, with which every pack begins."""
    size = len(MIMETYPE)
    return Member(MIMETYPE_NAME, size, size, False, crc32, 0, data_offset(0, MIMETYPE_NAME, size, size, False))


def file_members(files: Iterable[FileEntry], start: int) -> Iterator[Member]:
    """The members of the files, each where it must lie when the first header begins at `start`."""
    header = start
    for entry in files:
        stored_size = entry.stored_size
        data = data_offset(header, entry.path, entry.size, stored_size, is_aligned(entry))
        yield Member(entry.path, entry.size, stored_size, entry.packed is not None, entry.crc32, header, data)
        header = data + stored_size


def container_member(path: str, header: int, data: bytes, crc32: int) -> Member:
    """The member of the manifest or of the chunk list, whose bytes are `data`."""
    size = len(data)
    return Member(path, size, size, False, crc32, header, data_offset(header, path, size, size, False))


def manifest_place(tail: int) -> int:
    """Where the manifest's bytes begin in a pack whose tail begins at `tail`."""
    return tail + LOCAL_SIZE + len(MANIFEST_NAME)


def chunk_list_place(manifest_end: int) -> int:
    """Where the chunk list's bytes begin when the manifest's end at `manifest_end`."""
    return manifest_end + LOCAL_SIZE + len(CHUNKS_NAME)

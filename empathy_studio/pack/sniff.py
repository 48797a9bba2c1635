"""What a media file is by its first bytes, never by its name: a playlist called `.mp4` is no clip.

Signatures: ISO 14496-12 (`ftyp`), RFC 9559 (Matroska and WebM), RFC 2083 (PNG), ITU T.81 (JPEG),
RFC 9649 (WebP), RIFF (WAVE), RFC 3533 (Ogg), RFC 9639 (FLAC), ISO 11172-3 and ID3v2 (MP3).
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Final, NamedTuple

from empathy_studio.pack.limits import MAX_PIXELS, MAX_SIDE
from empathy_studio.sentence import Sentence

SNIFF_SIZE: Final = 4096
"""Bytes from the start of a file that are enough to name its container."""

CONTAINERS: Final[dict[str, frozenset[str]]] = {
    "clip": frozenset({"mp4", "webm", "matroska"}),
    "sound": frozenset({"mp4", "webm", "matroska", "wav", "mp3", "ogg", "flac"}),
    "picture": frozenset({"png", "jpeg", "webp"}),
}
"""Which containers a role may have; roles that are not here are not media."""


class PictureSize(NamedTuple):
    """Pixels of a picture."""

    width: int
    height: int


def container_of(start: bytes) -> str:
    """The container that a file's first bytes announce, or an empty string when none is known."""
    for container, found in _SIGNATURES:
        if found(start):
            return container
    return ""


def media_fault(role: str, container: str) -> str:
    """Why a file of this container may not play this role, as the end of a sentence; empty if it may."""
    allowed = CONTAINERS.get(role)
    if allowed is None or container in allowed:
        return ""
    kinds = ", ".join(sorted(allowed))
    if not container:
        return Sentence("is not a {0} by its first bytes (known are: {1})", role, kinds)
    return Sentence("is {0} by its first bytes, which is no {1} (known are: {2})", container, role, kinds)


def picture_size(data: bytes, container: str) -> PictureSize | None:
    """The size of a PNG, JPEG or WebP picture, read from its header; None when it has none."""
    reader = {"png": _png_size, "jpeg": _jpeg_size, "webp": _webp_size}.get(container)
    if reader is None:
        return None
    try:
        return reader(data)
    except (struct.error, IndexError):
        return None


def picture_fault(data: bytes, container: str) -> str:
    """Why a picture may not be shown, as the end of a sentence; empty if it may."""
    size = picture_size(data, container)
    if size is None:
        return Sentence("has no readable {0} header", container)
    if not (0 < size.width <= MAX_SIDE and 0 < size.height <= MAX_SIDE and size.width * size.height <= MAX_PIXELS):
        return Sentence("claims {0} × {1} pixels; at most {2:,} are shown", size.width, size.height, MAX_PIXELS)
    return ""


def _is_ebml(start: bytes, kind: bytes) -> bool:
    return start.startswith(b"\x1a\x45\xdf\xa3") and b"\x42\x82" in start[:64] and kind in start[:64]


def _is_mp3(start: bytes) -> bool:
    if start.startswith(b"ID3"):
        return True
    return len(start) > 2 and start[0] == 0xFF and start[1] & 0xE6 == 0xE2 and start[2] & 0xF0 != 0xF0


_SIGNATURES: Final[tuple[tuple[str, Callable[[bytes], bool]], ...]] = (
    ("mp4", lambda start: start[4:8] == b"ftyp"),
    ("webm", lambda start: _is_ebml(start, b"webm")),
    ("matroska", lambda start: _is_ebml(start, b"matroska")),
    ("png", lambda start: start.startswith(b"\x89PNG\r\n\x1a\n")),
    ("jpeg", lambda start: start.startswith(b"\xff\xd8\xff")),
    ("webp", lambda start: start[:4] == b"RIFF" and start[8:12] == b"WEBP"),
    ("wav", lambda start: start[:4] == b"RIFF" and start[8:12] == b"WAVE"),
    ("ogg", lambda start: start.startswith(b"OggS")),
    ("flac", lambda start: start.startswith(b"fLaC")),
    ("mp3", _is_mp3),
)


def _png_size(data: bytes) -> PictureSize | None:
    if data[12:16] != b"IHDR":
        return None
    return PictureSize(*struct.unpack_from(">II", data, 16))


def _webp_size(data: bytes) -> PictureSize | None:
    kind = data[12:16]
    if kind == b"VP8X":
        return PictureSize(1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little"))
    if kind == b"VP8L" and data[20] == 0x2F:
        bits = int.from_bytes(data[21:25], "little")
        return PictureSize(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF))
    if kind == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", data, 26)
        return PictureSize(width & 0x3FFF, height & 0x3FFF)
    return None


def _jpeg_size(data: bytes) -> PictureSize | None:
    place = 2
    while place + 9 < len(data):
        if data[place] != 0xFF:
            return None
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, place + 5)
            return PictureSize(width, height)
        if marker == 0xD9 or marker == 0xDA:
            return None
        place += 2 + struct.unpack_from(">H", data, place + 2)[0]
    return None

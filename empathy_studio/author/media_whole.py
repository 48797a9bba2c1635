"""Whether a media file is all there, told by the lengths that its container writes down, without decoding any of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

_BOXES = frozenset(b"ftyp styp sidx moov moof mdat mfra free skip wide meta uuid udta pdin prft emsg".split())
"""The boxes at the top of a file by ISO/IEC 14496-12 and QuickTime; anything else there is told nothing by."""
_FRAMES = b"mdat"
_EBML, _SEGMENT = 0x1A45DFA3, 0x18538067


def is_cut_short(file: Path) -> bool:
    """True when `file` is MP4, MOV, M4A, Matroska or WebM and ends before its own lengths say.

    A file written while it was recorded may leave its last length open; that is then no fault. Raises OSError when it
    may not be read.
    """
    with file.open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        head = stream.read(8)
        stream.seek(0)
        if head[4:8] in _BOXES:
            return _boxes_are_cut(stream, size)
        return head[:4] == _EBML.to_bytes(4, "big") and _elements_are_cut(stream, size)


def _boxes_are_cut(stream: BinaryIO, size: int) -> bool:
    """Boxes follow one another: 32 bits of length, a type; a length of 1 stands for 64 bits, 0 for to the end."""
    at, framed = 0, False
    while size - at >= 8:
        stream.seek(at)
        head = stream.read(16)
        length, kind, least = int.from_bytes(head[:4], "big"), head[4:8], 8
        if length == 1:
            length, least = int.from_bytes(head[8:16], "big"), 16
        framed = framed or kind == _FRAMES
        if length == 0:
            break
        if kind in _BOXES and at + max(length, least) > size:
            return True
        if length < least:
            break
        at += length
    return not framed


def _elements_are_cut(stream: BinaryIO, size: int) -> bool:
    """Elements follow one another: an id, a length, each a number that tells its own width by its leading zeros."""
    at, framed = 0, False
    while at < size:
        stream.seek(at)
        head = stream.read(12)
        id_width = _width(head, 0)
        length_width = _width(head, id_width)
        start = at + id_width + length_width
        if not id_width or not length_width or start > size:
            break
        segment = int.from_bytes(head[:id_width], "big") == _SEGMENT
        framed = framed or segment
        bits = 7 * length_width
        length = int.from_bytes(head[id_width : id_width + length_width], "big") & ((1 << bits) - 1)
        if length == (1 << bits) - 1:
            break
        if segment and start + length > size:
            return True
        at = start + length
    return not framed


def _width(head: bytes, at: int) -> int:
    """How many bytes the number at `at` takes, 1 to 8; 0 when none stands there."""
    return 9 - head[at].bit_length() if at < len(head) and head[at] else 0

"""A delta file: which bytes of a new pack come from an older one, and those that do not.

It begins with the line `EPACK DELTA 1`, then the length of the head (8 bytes, little-endian), the
head as canonical JSON, and the new bytes. A delta needs no signature: what it makes is a pack
under its own seal, and is checked as every pack is.
"""

from __future__ import annotations

import struct
from typing import Annotated, Final, TypeAlias

import msgspec
from msgspec import Meta

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.errors import PackError
from empathy_studio.pack.limits import MAX_PACK, MIB
from empathy_studio.pack.manifest import Hash, Id, OptionalTitle
from empathy_studio.pack.source import RawSource
from empathy_studio.sentence import Sentence

DELTA_MAGIC: Final = b"EPACK DELTA 1\n"
DELTA_SUFFIX: Final = ".edelta"
_LENGTH: Final = struct.Struct("<Q")
_START: Final = len(DELTA_MAGIC) + _LENGTH.size
_LARGEST_HEAD: Final = 64 * MIB
MOST_STEPS: Final = 500_000
"""Steps of one delta: a change every 200 kB of 100 GB."""
LARGEST_DEFLATED: Final = 4 * MIB
"""Bytes that one deflated step may unpack to."""

_Offset = Annotated[int, Meta(ge=0, le=MAX_PACK)]
_Length = Annotated[int, Meta(ge=1, le=MAX_PACK)]


class Copy(Value, frozen=True, array_like=True, tag="c", gc=False):
    """Take `length` bytes from `offset` of the base."""

    offset: _Offset
    length: _Length


class New(Value, frozen=True, array_like=True, tag="n", gc=False):
    """Take the next `length` bytes of the delta as they are."""

    length: _Length


class Deflated(Value, frozen=True, array_like=True, tag="d", gc=False):
    """Unpack the next `packed` bytes of the delta to `length` bytes."""

    length: Annotated[int, Meta(ge=1, le=LARGEST_DEFLATED)]
    packed: Annotated[int, Meta(ge=1, le=LARGEST_DEFLATED)]


Step: TypeAlias = Copy | New | Deflated


class PackName(Value, frozen=True, kw_only=True):
    """Which very file a delta speaks of."""

    pack: Id
    version: int
    version_name: OptionalTitle = ""
    size: _Length
    seal: Hash
    """The BLAKE3 hash of the seal, which binds every byte of the pack."""

    def in_words(self) -> str:
        """For people: `first-steps, version 3 (spring)`."""
        if self.version_name:
            return Sentence("{0}, version {1} ({2})", self.pack, self.version, self.version_name)
        return Sentence("{0}, version {1}", self.pack, self.version)


class DeltaHead(Value, frozen=True, kw_only=True):
    """What a delta is for, and its steps in the order of the new pack."""

    base: PackName
    result: PackName
    steps: Annotated[tuple[Step, ...], Meta(max_length=MOST_STEPS)]


_DECODER: Final = typed_json.decoder(DeltaHead)


def write_head(head: DeltaHead) -> bytes:
    """The first bytes of a delta; the new bytes of all steps follow."""
    data = msgspec.json.encode(head)
    return DELTA_MAGIC + _LENGTH.pack(len(data)) + data


def read_head(source: RawSource) -> tuple[DeltaHead, int]:
    """The head of a delta and where its new bytes begin.

    Raises PackError when it is not a delta, is damaged, or its steps do not add up.
    """
    start = source.read_at(0, min(_START, source.size))
    if not start.startswith(DELTA_MAGIC):
        hint = Sentence("A delta is made with 'pack diff'; a whole pack can be installed as it is.")
        raise PackError(Sentence("{0}: is not a delta between two packs.", source.name), hint)
    (length,) = _LENGTH.unpack_from(start.ljust(_START, b"\0"), len(DELTA_MAGIC))
    if length > min(_LARGEST_HEAD, source.size - _START):
        raise damaged(source)
    try:
        head = _DECODER.decode(source.read_at(_START, length))
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise damaged(source) from error
    made = sum(step.length for step in head.steps)
    brought = sum(
        step.length if isinstance(step, New) else step.packed for step in head.steps if not isinstance(step, Copy)
    )
    inside = all(step.offset + step.length <= head.base.size for step in head.steps if isinstance(step, Copy))
    if made != head.result.size or brought != source.size - _START - length or not inside:
        raise damaged(source)
    return head, _START + length


def damaged(source: RawSource) -> PackError:
    """What is raised for a delta that cannot be used."""
    return PackError(
        Sentence("{0}: the delta is damaged.", source.name), "Copy it again, or install the whole new pack."
    )

"""A new pack as an older one and a delta describe it, readable by offset without being written anywhere first."""

from __future__ import annotations

import bisect
import zlib
from itertools import accumulate
from pathlib import Path
from typing import Self

from empathy_studio.errors import PackError
from empathy_studio.pack.delta import name_of
from empathy_studio.pack.delta_format import Copy, Deflated, DeltaHead, Step, damaged, read_head
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.source import FileSource, RawSource
from empathy_studio.sentence import Sentence


class DeltaSource:
    """Raw bytes of the pack that a delta leads to. `Pack(DeltaSource.open(...))` checks them as any pack is checked."""

    def __init__(self, base: Pack, delta: RawSource, head: DeltaHead, start: int) -> None:
        self.name = delta.name
        self.size = head.result.size
        self.head = head
        self._base = base
        self._delta = delta
        self._steps = head.steps
        self._starts = [0, *accumulate(step.length for step in head.steps)]
        carried = accumulate(_carried(step) for step in head.steps)
        self._places = [start, *(start + so_far for so_far in carried)]
        self._unpacked: tuple[int, bytes] = (-1, b"")

    @classmethod
    def open(cls, base: Pack, path: Path) -> Self:
        """The delta in the file `path`, applied to `base`, which must stay open and stays the caller's to close.

        Raises PackError when the file is not a delta, is damaged, or was made for another pack or version.
        """
        delta = FileSource(path)
        try:
            return cls.of(base, delta)
        except BaseException:
            delta.close()
            raise

    @classmethod
    def of(cls, base: Pack, delta: RawSource) -> Self:
        """As `open`, of a delta whose bytes are at hand; it is closed with what is returned, and not after an error."""
        head, start = read_head(delta)
        here = name_of(base)
        if here.seal != head.base.seal:
            leads = Sentence("leads from {0} to {1}", head.base.in_words(), head.result.in_words())
            raise PackError(
                Sentence("{0}: {1}, but this is {2}.", delta.name, leads, here.in_words()),
                "Use the delta made for this version, or the whole new pack.",
            )
        return cls(base, delta, head, start)

    def read_at(self, offset: int, length: int) -> bytes:
        """Exactly `length` bytes from `offset`; PackError when base or delta cannot be read."""
        data = bytearray(length)
        self.read_into(offset, memoryview(data))
        return bytes(data)

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill `buffer` with the bytes from `offset`; PackError when base or delta cannot be read."""
        index = bisect.bisect_right(self._starts, offset) - 1
        while len(buffer) and index < len(self._steps):
            step, first = self._steps[index], offset - self._starts[index]
            count = min(step.length - first, len(buffer))
            self._read(index, step, first, buffer[:count])
            buffer = buffer[count:]
            offset += count
            index += 1
        if len(buffer):
            raise damaged(self._delta)

    def expect(self, offset: int, length: int) -> None:
        """Nothing to do: where the bytes come from is known only while they are read."""

    def _read(self, index: int, step: Step, first: int, buffer: memoryview) -> None:
        if isinstance(step, Copy):
            self._base.source.read_into(step.offset + first, buffer)
        elif isinstance(step, Deflated):
            buffer[:] = self._inflated(index, step)[first : first + len(buffer)]
        else:
            self._delta.read_into(self._places[index] + first, buffer)

    def _inflated(self, index: int, step: Deflated) -> bytes:
        known, data = self._unpacked
        if known == index:
            return data
        inflater = zlib.decompressobj()
        try:
            data = inflater.decompress(self._delta.read_at(self._places[index], step.packed), step.length + 1)
        except zlib.error as error:
            raise damaged(self._delta) from error
        if len(data) != step.length or not inflater.eof:
            raise damaged(self._delta)
        self._unpacked = (index, data)
        return data

    def close(self) -> None:
        """Let go of the delta's file; the base stays open."""
        self._delta.close()


def open_updated(base: Pack, delta: Path) -> Pack:
    """The pack that `delta` makes of `base`, checked as any pack; `base` must stay open as long. Raises PackError."""
    source = DeltaSource.open(base, delta)
    try:
        return Pack(source)
    except BaseException:
        source.close()
        raise


def _carried(step: Step) -> int:
    return 0 if isinstance(step, Copy) else step.packed if isinstance(step, Deflated) else step.length

"""A small pack, flipped in every bit and cut at every length: nothing gets through, and two readers agree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.verify import verify_pack
from tests.hostile.pack_memory import MemorySource
from tests.pack import second_reader
from tests.pack.samples import publisher, tiny
from tests.reliability import Reliability


def first_accepts(data: bytes) -> bool:
    """Whether the program's own reader takes these bytes for a whole pack of the publisher."""
    try:
        pack = Pack(MemorySource(data))
        return verify_pack(pack, audit=True).is_whole and pack.publisher_key == publisher().public
    except PackError as error:
        assert error.hint and "\n" not in error.message  # noqa: PT017, PT018
        return False


def second_accepts(data: bytes) -> bool:
    """Whether the second reader does."""
    try:
        second_reader.verify(data)
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        return False
    return True


@pytest.fixture
def good(tmp_path: Path) -> bytes:
    """A whole small pack."""
    return tiny(tmp_path / "p.epack").path.read_bytes()


def flips(good: bytes, places: range) -> Iterator[bytes]:
    """The pack with one bit changed, for each bit of these bytes in turn."""
    for place in places:
        for bit in range(8):
            yield good[:place] + bytes([good[place] ^ 1 << bit]) + good[place + 1 :]


def test_both_readers_accept_the_whole_pack(good: bytes) -> None:
    assert first_accepts(good)
    assert second_accepts(good)


def test_every_cut_is_refused(good: bytes) -> None:
    let_through = [length for length in range(len(good)) if first_accepts(good[:length])]
    assert let_through == []
    assert [length for length in range(0, len(good), 23) if second_accepts(good[:length])] == []


def test_a_flip_in_every_byte_and_of_every_bit_of_the_end_is_refused(good: bytes) -> None:
    seal = range(len(good) - 533, len(good))
    assert [True for data in flips(good, seal) if first_accepts(data)] == []
    turning = (good[:at] + bytes([good[at] ^ 1 << at % 8]) + good[at + 1 :] for at in range(len(good)))
    assert [True for data in turning if first_accepts(data)] == []
    assert [True for data in flips(good, range(0, len(good), 41)) if second_accepts(data)] == []


@pytest.mark.soak
def test_a_flip_of_every_bit_is_refused_by_both(good: bytes, reliability: Reliability) -> None:
    let_through = [data for data in flips(good, range(len(good))) if first_accepts(data) or second_accepts(data)]
    runs, what = 8 * len(good), "a flip that either of two readers lets through"
    reliability("flip of every bit of a small pack", runs=runs, faults=len(let_through), what=what)
    assert let_through == []


@pytest.mark.soak
def test_every_cut_is_refused_by_both(good: bytes, reliability: Reliability) -> None:
    cuts = range(len(good))
    let_through = [length for length in cuts if first_accepts(good[:length]) or second_accepts(good[:length])]
    what = "a cut that either of two readers lets through"
    reliability("cut of a small pack at every length", runs=len(cuts), faults=len(let_through), what=what)
    assert let_through == []

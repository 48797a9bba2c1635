"""Chance without memory: every shuffle follows from a seed and a place, the same on every machine, at any time."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def draw(seed: int, *place: str | int) -> int:
    """A whole number from 0 up to 2**64, evenly spread, that depends on `seed` and `place` alone.

    BLAKE2b (RFC 7693) of the written-out seed and place; no generator keeps a state between two calls.
    """
    written = "\x1f".join(str(part) for part in (seed, *place)).encode()
    return int.from_bytes(hashlib.blake2b(written, digest_size=8).digest(), "big")


def shuffled(items: Sequence[str], seed: int, *place: str | int) -> tuple[str, ...]:
    """`items` (all different) in an order drawn from `seed` and `place`."""
    return tuple(sorted(items, key=lambda item: (draw(seed, *place, item), item)))


def moved(items: Sequence[str], seed: int, *place: str | int) -> tuple[str, ...]:
    """Like `shuffled`, but never in the order given, where there are two or more."""
    given = tuple(items)
    mixed = shuffled(given, seed, *place)
    if mixed == given and len(given) > 1:
        return (*mixed[1:], mixed[0])
    return mixed


def pick(items: Sequence[Item], seed: int, *place: str | int) -> Item:
    """One of `items` (at least one), drawn from `seed` and `place`."""
    return items[draw(seed, *place) % len(items)]

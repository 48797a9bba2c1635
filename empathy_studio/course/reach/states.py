"""States of a lesson put together: where ways meet, and where loops are stretched; each is worked out once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from empathy_studio.course.reach.slots import Slots, State, Wear
from empathy_studio.course.reach.values import Exact, Numbers, Range, joined, widened

_MOST_KEPT = 200_000


class States:
    """The states of one lesson. Equal states are one object, so that what was put together before is found at once."""

    def __init__(self, slots: Slots) -> None:
        self.slots = slots
        self._one: dict[State, State] = {}
        self._met: dict[tuple[int, int], tuple[State, State, State]] = {}
        self.start = self.one_of(slots.start)

    def one_of(self, state: State) -> State:
        """The one object for all states equal to `state`."""
        if len(self._one) > _MOST_KEPT:
            self._one.clear()
        return self._one.setdefault(state, state)

    def meeting(self, one: State, other: State) -> State:
        """What may be so when a run comes with either state; `one` itself when that holds all of `other`."""
        if one is other:
            return one
        key = (id(one), id(other))
        found = self._met.get(key)
        if found is None:
            if len(self._met) > _MOST_KEPT:
                self._met.clear()
            found = self._met[key] = (one, other, self.one_of(join(one, other)))
        return found[2]

    def stretched(self, old: State, new: State, *, far: bool) -> State:
        """`new`, which holds `old`, stretched so that going round a loop comes to an end.

        At first to the next number that something is compared with; `far`, as far as it can ever go.
        """
        return self.one_of(widen(old, new, self.slots.limits if far else self.slots.steps))


def join(one: State, other: State) -> State:
    """What may be so when a run comes from either side."""
    if one is other or one == other:
        return one
    return tuple([a if a is b or a == b else _joined(a, b) for a, b in zip(one, other, strict=True)])


def _joined(one: Any, other: Any) -> Any:
    kind = type(one)
    if kind is Range or kind is Exact:
        return joined(one, other)
    if kind is Wear:
        return Wear(min(one.low, other.low), max(one.high, other.high), max(one.pieces, other.pieces))
    return one | other


def widen(old: State, new: State, steps: Sequence[tuple[float, ...]]) -> State:
    """`new`, which holds `old`, stretched where it grew to the next of the `steps` of each slot."""
    return tuple(a if a == b else _widened(a, b, stops) for a, b, stops in zip(old, new, steps, strict=True))


def _widened(old: Any, new: Any, steps: tuple[float, ...]) -> Any:
    if isinstance(new, int | frozenset):
        return new
    if isinstance(new, Wear):
        return Wear(
            0.0 if new.low < old.low else new.low,
            math.inf if new.high > old.high else new.high,
            math.inf if new.pieces > old.pieces else new.pieces,
        )
    numbers: Numbers = widened(old, new, steps)
    return numbers

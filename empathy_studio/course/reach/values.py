"""Sets of values a run may hold at one place, told exactly while they are few and as a range when they are many."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from empathy_studio.course.conditions import Comparison

MOST_EXACT = 6
"""Up to so many numbers are told one by one."""

CAN_FAIL, CAN_HOLD, EITHER = 1, 2, 3
"""What a yes-or-no thing may be, as bits: only no, only yes, or both."""


class Range(NamedTuple):
    """All numbers from `low` to `high`, both included; either may be infinite."""

    low: float
    high: float


class Exact(NamedTuple):
    """Just these numbers, in rising order."""

    values: tuple[float, ...]


Numbers = Range | Exact
EVERY_NUMBER = Range(-math.inf, math.inf)
ZERO = Exact((0.0,))


def exact(values: Iterable[float]) -> Numbers:
    """The set of `values` (at least one); a range when there are many."""
    listed = sorted(set(values))
    return Exact(tuple(listed)) if len(listed) <= MOST_EXACT else Range(listed[0], listed[-1])


def bounds(numbers: Numbers) -> Range:
    """The least and the greatest of the numbers."""
    return numbers if isinstance(numbers, Range) else Range(numbers.values[0], numbers.values[-1])


def joined(one: Numbers, other: Numbers) -> Numbers:
    """Every number that is in one of the two."""
    if one == other:
        return one
    if isinstance(one, Exact) and isinstance(other, Exact):
        return exact((*one.values, *other.values))
    (low, high), (other_low, other_high) = bounds(one), bounds(other)
    return Range(min(low, other_low), max(high, other_high))


def widened(old: Numbers, new: Numbers, steps: tuple[float, ...]) -> Numbers:
    """`new`, which holds `old`, stretched to the next of `steps` where it grew, so that growing comes to an end."""
    if old == new or isinstance(new, Exact):
        return new
    (old_low, old_high), (low, high) = bounds(old), new
    if low < old_low:
        low = max((step for step in steps if step <= low), default=-math.inf)
    if high > old_high:
        high = min((step for step in steps if step >= high), default=math.inf)
    return Range(low, high)


def shifted(numbers: Numbers, least: float, most: float) -> Numbers:
    """The numbers with something between `least` and `most` added, rounded as a run rounds when it adds."""
    if isinstance(numbers, Range):
        return Range(numbers[0] + least, numbers[1] + most)
    if least == most:
        return exact([value + least for value in numbers.values])
    low, high = bounds(numbers)
    return Range(low + least, high + most)


def shifted_loosely(numbers: Numbers, least: float, most: float) -> Numbers:
    """The same where a run may add up in another order, so that fractions may come out a little different."""
    low, high = bounds(numbers)
    if _whole((low, high, least, most)):
        return shifted(numbers, least, most)
    return Range(_outwards(low + least, -1), _outwards(high + most, +1))


def _whole(numbers: Iterable[float]) -> bool:
    return all(number.is_integer() and abs(number) < 2**52 for number in numbers)


def _outwards(value: float, sign: int) -> float:
    return value if math.isinf(value) else value + sign * (abs(value) + 1.0) * 1e-12


def held_within(numbers: Numbers, low: float, high: float) -> Numbers:
    """The numbers, those outside `low` to `high` moved to the nearer of the two."""
    least, most = bounds(numbers)
    if least >= low and most <= high:
        return numbers
    if isinstance(numbers, Exact):
        return exact(min(max(value, low), high) for value in numbers.values)
    return Range(min(max(least, low), high), min(max(most, low), high))


_ORDER: Mapping[Comparison, Callable[[float, float], bool]] = {
    "is": operator.eq,
    "is_not": operator.ne,
    "at_least": operator.ge,
    "at_most": operator.le,
    "more_than": operator.gt,
    "less_than": operator.lt,
}
_OPPOSITE: Mapping[Comparison, Comparison] = {
    "is": "is_not",
    "is_not": "is",
    "at_least": "less_than",
    "at_most": "more_than",
    "more_than": "at_most",
    "less_than": "at_least",
}


def numbers_where(numbers: Numbers, comparison: Comparison, value: float) -> tuple[Numbers | None, Numbers | None]:
    """Those of the numbers for which the comparison holds, and those for which it does not; None: there are none."""
    return _holding(numbers, comparison, value), _holding(numbers, _OPPOSITE[comparison], value)


def _holding(numbers: Numbers, comparison: Comparison, value: float) -> Numbers | None:
    if isinstance(numbers, Exact):
        holds = _ORDER[comparison]
        kept = tuple(number for number in numbers.values if holds(number, value))
        return Exact(kept) if kept else None
    low, high = numbers
    match comparison:
        case "is":
            return Exact((value,)) if low <= value <= high else None
        case "is_not":
            low = math.nextafter(low, math.inf) if low == value else low
            high = math.nextafter(high, -math.inf) if high == value else high
        case "at_least":
            low = max(low, value)
        case "more_than":
            low = max(low, math.nextafter(value, math.inf))
        case "at_most":
            high = min(high, value)
        case "less_than":
            high = min(high, math.nextafter(value, -math.inf))
    return Range(low, high) if low <= high else None


def flag_where(bits: int, same: bool, value: bool) -> tuple[int | None, int | None]:
    """The same for a flag, given as bits: where it is `value` (or is not, unless `same`), and the rest."""
    equal = bits & (CAN_HOLD if value else CAN_FAIL)
    other = bits & ~equal
    return (equal or None, other or None) if same else (other or None, equal or None)


Texts = frozenset[str]


def texts_where(texts: Texts, same: bool, value: str) -> tuple[Texts | None, Texts | None]:
    """The same for a text."""
    equal = texts & {value}
    other = texts - equal
    return (equal or None, other or None) if same else (other or None, equal or None)

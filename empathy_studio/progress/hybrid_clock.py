"""The hybrid logical clock: an order of events that a wrong or jumping wall clock cannot break."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Now = Callable[[], datetime]
"""The wall clock: the time now, with its zone."""

LOGICAL_BITS = 16
MOST_CLOCK = (1 << 62) - 1
"""The largest reading that is taken from another device; far beyond any real time."""


def wall_clock() -> datetime:
    """The time now in the zone of this machine."""
    return datetime.now().astimezone()


def next_reading(last: int, now: datetime) -> int:
    """The reading that follows `last`: the wall clock in ms above 16 bits that count, and never back.

    Kulkarni et al., *Logical Physical Clocks*, 2014, packed into one whole number of at most 62 bits.
    When the wall clock stands still or goes back, the count goes on; it may run over into the milliseconds.
    """
    return max(last + 1, int(now.timestamp() * 1000) << LOGICAL_BITS)

"""The hybrid logical clock: an order of events that a wrong or jumping wall clock cannot break."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from functools import lru_cache

import msgspec

Now = Callable[[], datetime]
"""The wall clock: the time now, with its zone as a fixed offset (`datetime.timezone`)."""

_QUARTER_S = 900
_DAY_S = 86_400
_encode = msgspec.json.Encoder().encode
LOGICAL_BITS = 16
MOST_CLOCK = (1 << 62) - 1
"""The largest reading that is taken from another device; far beyond any real time."""


def wall_clock() -> datetime:
    """The time now in the zone of this machine."""
    seconds = time.time()
    return datetime.fromtimestamp(seconds, _zone(int(seconds) // _QUARTER_S))


@lru_cache(maxsize=1)
def _zone(quarter: int) -> tzinfo | None:
    """The zone of this machine in a quarter of an hour since 1970: that is when zones change. To ask costs as much as
    the whole rest of the clock.
    """
    return datetime.fromtimestamp(quarter * _QUARTER_S, UTC).astimezone().tzinfo


def wall_text(now: datetime) -> str:
    """`now` in ISO 8601 with ms and zone, as `isoformat` writes it and in a quarter of its time."""
    text = _encode(now).decode()
    if text[20] != ".":  # a whole second; any other has its six places
        return now.isoformat(timespec="milliseconds")
    zone = text[27:-1]
    return text[1:24] + ("+00:00" if zone == "Z" else zone)


def next_reading(last: int, now: datetime) -> int:
    """The reading that follows `last`: the wall clock in ms above 16 bits that count, and never back.

    Kulkarni et al., *Logical Physical Clocks*, 2014, packed into one whole number of at most 62 bits.
    When the wall clock stands still or goes back, the count goes on; it may run over into the milliseconds.
    """
    since = now - _beginning(now.tzinfo)
    ms = (since.days * _DAY_S + since.seconds) * 1000 + since.microseconds // 1000
    return max(last + 1, ms << LOGICAL_BITS)


@lru_cache(maxsize=4)
def _beginning(zone: tzinfo | None) -> datetime:
    """The beginning of 1970 in a zone: two times of one zone are told apart much faster than those of two."""
    return datetime(1970, 1, 1, tzinfo=UTC).astimezone(zone)

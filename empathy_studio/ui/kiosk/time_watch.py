"""Notices that the machine slept, or that somebody set its clock, by comparing two clocks at every beat."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

SLEPT_S = 10.0
"""A beat that comes so many seconds late means that the machine slept, or that the program stood still."""
MOVED_S = 2.0
"""A wall clock that differs by more than this from the time that has passed was set."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Two clocks at one instant, in seconds: time that only passes (also in sleep), and the wall clock (Unix time)."""

    passed_s: float
    wall_s: float


@dataclass(frozen=True, slots=True)
class Slept:
    """Nothing ran for so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class ClockMoved:
    """The wall clock was set by so many seconds; below zero it went back."""

    seconds: float


def read_clocks() -> Reading:
    """The clocks of this machine.

    On Linux `CLOCK_MONOTONIC` stands still while the machine sleeps and `CLOCK_BOOTTIME` does not (clock_gettime(2));
    elsewhere Python's monotonic clock goes on in sleep.
    """
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    passed = time.monotonic() if boot is None else time.clock_gettime(boot)
    return Reading(passed, time.time())


class TimeWatch:
    """Compares each beat with the one before."""

    def __init__(self, read: Callable[[], Reading] = read_clocks) -> None:
        self._read = read
        self._last = read()

    def beat(self) -> tuple[Slept | ClockMoved, ...]:
        """What happened to time since the last beat; nothing on a normal one. Call it about twice a second."""
        now, last = self._read(), self._last
        self._last = now
        passed = now.passed_s - last.passed_s
        moved = now.wall_s - last.wall_s - passed
        found: list[Slept | ClockMoved] = []
        if passed >= SLEPT_S:
            found.append(Slept(passed))
        if abs(moved) >= MOVED_S:
            found.append(ClockMoved(moved))
        return tuple(found)

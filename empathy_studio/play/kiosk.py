"""The rules of an unattended screen: a learner who has gone is warned, then signed out; a playing clip is activity."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from empathy_studio.play.clock import Clock

IDLE_MS = 120_000
"""After so long without any activity the warning shows."""

WARNING_MS = 30_000
"""So long the warning counts down before the learner is signed out."""

SECOND_MS = 1000


class Attendance(Enum):
    """Whether somebody is at the screen."""

    SIGNED_OUT = "signed out"
    ACTIVE = "active"
    WARNED = "warned"


@dataclass(frozen=True, slots=True)
class Warned:
    """Nothing has happened for a while; the learner is signed out in `seconds`. Told once for each second."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Returned:
    """Something happened while the warning showed; it is gone."""


@dataclass(frozen=True, slots=True)
class SignedOut:
    """The time is over: back to the first screen. All that was answered is kept already."""


KioskEvent = Warned | Returned | SignedOut


class IdleWatch:
    """Watches over one screen, by an injected clock, on the clock's own thread.

    While nobody is signed in nothing is watched. A clip that plays, or a recording that runs, counts as activity all
    the time; when it ends, the idle time begins anew. Raises ValueError for times that are not above zero.
    """

    def __init__(
        self,
        clock: Clock,
        listener: Callable[[KioskEvent], None],
        *,
        idle_ms: int = IDLE_MS,
        warning_ms: int = WARNING_MS,
    ) -> None:
        if idle_ms <= 0 or warning_ms <= 0:
            raise ValueError(f"idle time {idle_ms} ms and warning {warning_ms} ms must be above zero")
        self._clock = clock
        self._tell = listener
        self._idle_ms, self._warning_ms = idle_ms, warning_ms
        self._cancel: Callable[[], None] | None = None
        self._out_at = 0.0
        self._busy = False
        self.attendance = Attendance.SIGNED_OUT

    @property
    def seconds_left(self) -> int | None:
        """Whole seconds until the learner is signed out, while the warning shows; else None."""
        if self.attendance is not Attendance.WARNED:
            return None
        return max(0, math.ceil((self._out_at - self._clock.now_ms()) / SECOND_MS))

    def sign_in(self) -> None:
        """Somebody is at the screen from now on."""
        self.attendance, self._busy = Attendance.ACTIVE, False
        self._wait()

    def sign_out(self) -> None:
        """Nobody is signed in any more; nothing more is told."""
        self.attendance, self._busy = Attendance.SIGNED_OUT, False
        self._later(None, 0.0)

    def touch(self) -> None:
        """A key, a touch, a move of the mouse: the idle time begins anew, and a warning goes."""
        if self.attendance is Attendance.SIGNED_OUT:
            return
        was_warned = self.attendance is Attendance.WARNED
        self.attendance = Attendance.ACTIVE
        self._wait()
        if was_warned:
            self._tell(Returned())

    def busy(self, playing: bool) -> None:
        """A clip began (`playing`) or ended; while one plays nobody is idle."""
        self._busy = playing
        self.touch()

    def _wait(self) -> None:
        self._later(None if self._busy else self._warn, self._idle_ms)

    def _warn(self) -> None:
        self.attendance = Attendance.WARNED
        self._out_at = self._clock.now_ms() + self._warning_ms
        self._count_down()

    def _count_down(self) -> None:
        left = self._out_at - self._clock.now_ms()
        if left <= 0:
            self.sign_out()
            self._tell(SignedOut())
            return
        seconds = math.ceil(left / SECOND_MS)
        self._later(self._count_down, left - (seconds - 1) * SECOND_MS)
        self._tell(Warned(seconds))

    def _later(self, call: Callable[[], None] | None, delay_ms: float) -> None:
        if self._cancel is not None:
            self._cancel()
        self._cancel = None if call is None else self._clock.call_later(delay_ms, call)

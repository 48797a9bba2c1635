"""An unattended screen warns and then signs out; a playing clip is activity."""

from __future__ import annotations

import pytest

from empathy_studio.play.clock import FakeClock
from empathy_studio.play.kiosk import Attendance, IdleWatch, KioskEvent, Returned, SignedOut, Warned


class Screen:
    """A screen with a clock that is moved by hand: idle after 60 s, warned for 10 s."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.told: list[KioskEvent] = []
        self.watch = IdleWatch(self.clock, self.told.append, idle_ms=60_000, warning_ms=10_000)

    def after(self, seconds: float) -> list[KioskEvent]:
        """What is told while so much time passes."""
        self.told.clear()
        self.clock.advance(seconds * 1000)
        return list(self.told)


def test_nobody_signed_in_is_nobody_to_sign_out() -> None:
    screen = Screen()
    screen.watch.touch()
    assert screen.after(1000) == []
    assert screen.watch.attendance is Attendance.SIGNED_OUT


def test_an_idle_learner_is_warned_each_second_and_then_signed_out() -> None:
    screen = Screen()
    screen.watch.sign_in()
    assert screen.after(59.9) == []
    assert screen.after(0.1) == [Warned(10)]
    assert screen.watch.seconds_left == 10
    assert screen.after(9) == [Warned(left) for left in range(9, 0, -1)]
    assert screen.after(1) == [SignedOut()]
    assert screen.watch.attendance is Attendance.SIGNED_OUT
    assert screen.after(1000) == []


def test_a_touch_begins_the_time_anew_and_takes_the_warning_away() -> None:
    screen = Screen()
    screen.watch.sign_in()
    screen.after(50)
    screen.watch.touch()
    assert screen.after(59) == []
    assert screen.after(4)[0] == Warned(10)
    screen.told.clear()
    screen.watch.touch()
    assert screen.told == [Returned()]
    assert screen.watch.seconds_left is None
    assert screen.after(59) == []


def test_a_playing_clip_is_activity_all_the_time() -> None:
    screen = Screen()
    screen.watch.sign_in()
    screen.watch.busy(True)
    assert screen.after(3600) == []
    screen.watch.touch()
    assert screen.after(3600) == []
    screen.watch.busy(False)
    assert screen.after(59) == []
    assert screen.after(1) == [Warned(10)]


def test_a_clip_that_starts_while_the_warning_shows_takes_it_away() -> None:
    screen = Screen()
    screen.watch.sign_in()
    screen.after(63)
    screen.told.clear()
    screen.watch.busy(True)
    assert screen.told == [Returned()]
    assert screen.after(3600) == []


def test_signing_out_by_hand_tells_nothing_more() -> None:
    screen = Screen()
    screen.watch.sign_in()
    screen.after(65)
    screen.watch.sign_out()
    assert screen.after(1000) == []


def test_the_next_learner_is_not_taken_for_a_clip_of_the_last_one() -> None:
    screen = Screen()
    screen.watch.sign_in()
    screen.watch.busy(True)
    screen.watch.sign_out()
    screen.watch.sign_in()
    assert screen.after(60) == [Warned(10)]


@pytest.mark.parametrize("times", [{"idle_ms": 0}, {"warning_ms": -1}])
def test_times_must_be_above_zero(times: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="must be above zero"):
        IdleWatch(FakeClock(), print, **times)

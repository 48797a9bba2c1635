"""What every player keeps to, whichever engine plays: the same tests over VLC, Qt Multimedia and no video."""

from __future__ import annotations

from dataclasses import replace

import pytest

from empathy_studio.play.player import Ended, Held, PlayerState, Playing, Prerolled
from tests.video.clips import COLOURS
from tests.video.conftest import MakeClip
from tests.video.viewer import Viewer


@pytest.mark.parametrize("container", ["mp4", "webm"])
def test_the_first_frame_waits_after_preroll(viewer: Viewer, clip: MakeClip, container: str) -> None:
    source = clip(container=container)
    viewer.player.preroll(source)
    assert viewer.wait_for(Prerolled).source is source
    assert viewer.player.state is PlayerState.READY
    assert viewer.player.position_ms() < 100
    if viewer.sees:
        assert viewer.number() in range(1 if viewer.player.exact_hold else 3)
        assert viewer.colour() == COLOURS[0]
        first = viewer.number()
        viewer.wait(150)
        assert viewer.number() == first, "it waits on the first frame, and does not move on"


def test_it_plays_through_to_the_end_and_keeps_the_last_frame(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(clip(length_ms=1500))
    viewer.player.play()
    viewer.wait_for(Playing)
    viewer.wait_for(Ended)
    assert viewer.player.state is PlayerState.ENDED
    assert viewer.player.position_ms() >= 1300
    if viewer.sees:
        numbers = [number for number in viewer.numbers if number is not None]
        assert numbers == sorted(numbers), "frames come in order"
        assert viewer.number() in range(40, 45)
        assert viewer.colour() == COLOURS[1]


def test_a_hold_stops_on_the_frame_of_that_time(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(clip())
    viewer.player.hold_at(850)
    viewer.player.play()
    held = viewer.wait_for(Held)
    assert held.at_ms == 850
    assert viewer.player.state is PlayerState.HELD
    assert viewer.player.position_ms() == 850
    if viewer.sees:
        off = 0 if viewer.player.exact_hold else 1
        assert abs((viewer.number() or 0) - 25) <= off
        before = viewer.number()
        viewer.wait(300)
        assert viewer.number() == before, "nothing moves while it holds"


def test_play_releases_a_hold_and_goes_on_from_there(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(clip())
    viewer.player.hold_at(500)
    viewer.player.play()
    viewer.wait_for(Held)
    viewer.numbers.clear()
    viewer.events.clear()
    viewer.player.play()
    viewer.wait_for(Playing)
    viewer.player.hold_at(900)
    viewer.wait_for(Held)
    if viewer.sees:
        seen = {number for number in viewer.numbers if number is not None}
        assert min(seen) >= 14
        assert {17, 18, 20, 22}.issubset(seen | {number + 1 for number in seen}), "no frames are jumped over"


def test_the_next_hold_can_be_asked_for_while_it_holds(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(clip())
    viewer.player.hold_at(300)
    viewer.player.play()
    for at_ms in (600, 900):
        viewer.wait_for(Held)
        viewer.player.hold_at(at_ms)
        viewer.player.play()
    assert viewer.wait_for(Held).at_ms == 900
    assert viewer.player.position_ms() == 900


def test_a_hold_that_is_moved_on_the_way_holds_at_the_new_time_only(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(clip())
    viewer.player.hold_at(400)
    viewer.player.play()
    viewer.wait_until_at(360)
    viewer.player.hold_at(800)
    assert viewer.wait_for(Held).at_ms in (400, 800)
    viewer.events.clear()
    viewer.player.hold_at(800)
    viewer.player.play()
    assert viewer.wait_for(Held).at_ms == 800


def test_a_hold_can_be_taken_back(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(clip(length_ms=1500))
    viewer.player.hold_at(800)
    viewer.player.play()
    viewer.player.hold_at(None)
    viewer.wait_for(Ended)
    assert not viewer.told(Held)


def test_pause_stands_and_play_goes_on(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(clip())
    viewer.player.play()
    viewer.wait_for(Playing)
    viewer.wait_until_at(400)
    viewer.player.pause()
    assert viewer.player.state is PlayerState.PAUSED
    viewer.wait(200)
    stood = viewer.player.position_ms()
    number = viewer.number() if viewer.sees else None
    viewer.wait(300)
    assert viewer.player.position_ms() == stood
    if viewer.sees:
        assert viewer.number() == number
        assert abs(stood / 1000 * 30 - (number or 0)) <= 2.5
    viewer.player.play()
    viewer.wait_for(Playing)
    viewer.wait_until_at(stood + 200)


def test_a_seek_while_it_stands_shows_that_frame(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(clip())
    viewer.wait_for(Prerolled)
    viewer.player.seek(2150)
    assert viewer.player.position_ms() in range(2100, 2200)
    if viewer.sees:
        viewer.wait_until(lambda: viewer.colour() == COLOURS[2])
        viewer.wait(150)
        assert abs((viewer.number() or 0) - 64) <= (0 if viewer.player.exact_hold else 1)
    viewer.player.seek(300)
    if viewer.sees:
        viewer.wait_until(lambda: viewer.colour() == COLOURS[0])
        viewer.wait(150)
        assert abs((viewer.number() or 0) - 9) <= (0 if viewer.player.exact_hold else 1)
    assert not viewer.told(Playing)
    assert not viewer.told(Prerolled)


def test_a_seek_while_it_plays_goes_on_there(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(clip())
    viewer.player.play()
    viewer.wait_for(Playing)
    viewer.wait_until_at(200)
    viewer.player.seek(2000)
    viewer.numbers.clear()
    viewer.wait_until_at(2500)
    assert viewer.player.state is PlayerState.PLAYING
    if viewer.sees:
        assert any(number is not None and 60 <= number < 75 for number in viewer.numbers)


def test_a_seek_after_the_end_stands_there_and_can_play_again(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(clip(length_ms=1500))
    viewer.player.seek(1200)
    viewer.player.play()
    viewer.wait_for(Ended)
    viewer.player.seek(0)
    if viewer.sees:
        viewer.wait_until(lambda: viewer.number() in range(3))
    viewer.events.clear()
    viewer.player.play()
    viewer.wait_for(Playing)
    viewer.wait_until_at(300)


def test_preroll_in_mid_clip_waits_on_that_frame(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(clip(), 1700)
    viewer.wait_for(Prerolled)
    assert viewer.player.position_ms() in range(1660, 1740)
    if viewer.sees:
        assert abs((viewer.number() or 0) - 51) <= (0 if viewer.player.exact_hold else 1)
        assert viewer.colour() == COLOURS[1]


def test_preroll_at_the_very_end_shows_the_last_frame(viewer: Viewer, clip: MakeClip) -> None:
    source = clip(length_ms=1500)
    viewer.player.preroll(source, 1500)
    viewer.wait_for(Prerolled)
    if viewer.sees:
        assert (viewer.number() or 0) >= 30


def test_only_the_part_between_in_and_out_plays(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(replace(clip(), in_ms=1000, out_ms=1600))
    viewer.wait_for(Prerolled)
    assert viewer.player.position_ms() in range(960, 1070)
    if viewer.sees:
        assert abs((viewer.number() or 0) - 30) <= 1
    viewer.player.play()
    viewer.wait_for(Ended)
    if viewer.sees:
        assert abs((viewer.number() or 0) - 47) <= (0 if viewer.player.exact_hold else 1)
        assert max(number or 0 for number in viewer.numbers) <= 48, "nothing after the out point is shown"


def test_the_rate_changes_how_fast_time_passes(viewer: Viewer, clip: MakeClip) -> None:
    def seconds_for_one(rate: float) -> float:
        viewer.events.clear()
        viewer.player.preroll(clip())
        viewer.player.set_rate(rate)
        viewer.player.hold_at(1200)
        viewer.player.play()
        viewer.wait_until_at(200)
        started, at_ms = viewer.now_ms(), viewer.player.position_ms()
        viewer.wait_for(Held)
        return (viewer.now_ms() - started) / (1200 - at_ms)

    slow, fast = seconds_for_one(0.75), seconds_for_one(1.5)
    assert 1.4 < slow / fast < 2.8
    for wrong in (0.5, 2.0):
        with pytest.raises(ValueError, match="outside"):
            viewer.player.set_rate(wrong)


def test_a_new_preroll_drops_the_clip_before_with_all_it_would_have_told(viewer: Viewer, clip: MakeClip) -> None:
    first, second = clip(), clip(first_colour=3, first_number=500)
    for _ in range(4):
        viewer.player.preroll(first)
        viewer.player.play()
    viewer.events.clear()
    viewer.numbers.clear()
    viewer.player.preroll(second)
    assert viewer.wait_for(Prerolled).source is second
    viewer.player.play()
    viewer.wait_until_at(400)
    assert all(event.source is second for event in viewer.events if hasattr(event, "source"))
    if viewer.sees:
        assert all(number is not None and number >= 500 for number in viewer.numbers)


def test_after_stop_nothing_is_told_and_it_can_be_used_again(viewer: Viewer, clip: MakeClip) -> None:
    viewer.player.preroll(clip())
    viewer.player.play()
    viewer.wait_for(Playing)
    viewer.player.stop()
    viewer.events.clear()
    viewer.numbers.clear()
    viewer.wait(200)
    assert viewer.player.state is PlayerState.EMPTY
    assert (viewer.events, viewer.numbers, viewer.player.source) == ([], [], None)
    viewer.player.preroll(clip())
    viewer.wait_for(Prerolled)

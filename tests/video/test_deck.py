"""The deck: what waits, what a click shows, and how the lesson goes on when a clip does not play."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from empathy_studio.course.media_facts import Caption
from empathy_studio.play.player import ClipSource, Faulted, FaultReason, PlayerState
from empathy_studio.ui.video import qt_engine, vlc_engine
from empathy_studio.ui.video.deck import Deck
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.surface import VideoSurface
from empathy_studio.ui.video.vlc_library import VlcLibrary, load_vlc
from empathy_studio.ui.video.waiting import Budget
from tests.video.clips import COLOURS, colour_in, number_in
from tests.video.conftest import MakeClip
from tests.video.viewer import WAIT_MS, shown

MakeDeck = Callable[..., Deck]


@pytest.fixture(params=["vlc", "qt"])
def order(request: pytest.FixtureRequest, engines: Engines) -> Engines:
    """The engines with each of them first in turn."""
    return engines.only(*(("vlc", "qt") if request.param == "vlc" else ("qt", "vlc")))


@pytest.fixture
def make_deck(qtbot: QtBot, surface: VideoSurface, order: Engines) -> Iterator[MakeDeck]:
    """Makes decks on the surface, and closes them."""
    decks: list[Deck] = []

    def make(budget: Budget | None = None, engines: Engines | None = None) -> Deck:
        decks.append(Deck(surface, engines or order, budget))
        return decks[-1]

    yield make
    for deck in decks:
        deck.close()
    qtbot.wait(1)


@pytest.fixture
def next_clips(clip: MakeClip) -> list[ClipSource]:
    """Four clips that can come next; the first number of each tells which it is."""
    return [clip(length_ms=1500, first_number=100 * (n + 1), first_colour=n) for n in range(4)]


class InMemory:
    """A clip's bytes that hold no file open."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)

    def read_at(self, offset: int, length: int) -> bytes:
        return self._data[offset : offset + length]


def _number(surface: VideoSurface) -> int | None:
    return number_in(shown(surface))


def _wait_for_all(qtbot: QtBot, deck: Deck, sources: list[ClipSource]) -> None:
    qtbot.waitUntil(lambda: all(deck.waits(source) for source in sources), timeout=WAIT_MS)


@pytest.mark.parametrize("players", [4, 1, 0])
def test_every_next_clip_is_there_at_the_click_whatever_the_budget(
    qtbot: QtBot, make_deck: MakeDeck, surface: VideoSurface, next_clips: list[ClipSource], players: int
) -> None:
    deck = make_deck(Budget(players=players))
    deck.prepare(next_clips)
    _wait_for_all(qtbot, deck, next_clips)
    for which in (0, 3):
        source, first = next_clips[which], 100 * (which + 1)
        deck.show(source)
        assert _number(surface) in range(first, first + 3), "painted at the click, from its beginning"
        qtbot.waitUntil(lambda: deck.position_ms() > 150, timeout=WAIT_MS)
        assert (deck.source, deck.state) == (source, PlayerState.PLAYING)
        assert _number(surface) in range(first + 2, first + 45), "and moves on from there"


def test_no_frame_of_the_clip_before_is_painted_after_the_swap(
    qtbot: QtBot, make_deck: MakeDeck, surface: VideoSurface, next_clips: list[ClipSource]
) -> None:
    deck = make_deck()
    deck.show(next_clips[0])
    with qtbot.waitSignal(deck.playing, timeout=WAIT_MS):
        deck.prepare(next_clips[1:])
    _wait_for_all(qtbot, deck, next_clips[1:])
    for which in (1, 2, 3):
        painted: list[int | None] = []
        collect = lambda into=painted: into.append(number_in(surface.picture()))  # noqa: E731
        deck.show(next_clips[which])
        surface.painted.connect(collect)
        qtbot.waitUntil(lambda deck=deck: deck.position_ms() > 300, timeout=WAIT_MS)
        surface.painted.disconnect(collect)
        first = 100 * (which + 1)
        assert painted
        assert all(number is not None and first <= number < first + 100 for number in painted), painted
        deck.prepare(next_clips[1:])


def test_a_clip_that_did_not_wait_keeps_the_last_frame_until_its_own_is_there(
    qtbot: QtBot, make_deck: MakeDeck, surface: VideoSurface, next_clips: list[ClipSource]
) -> None:
    deck = make_deck()
    deck.show(next_clips[0])
    qtbot.waitUntil(lambda: deck.position_ms() > 200, timeout=WAIT_MS)
    painted: list[int | None] = []
    surface.painted.connect(lambda: painted.append(number_in(surface.picture())))
    deck.show(next_clips[2])
    assert _number(surface) in range(100, 200)
    qtbot.waitUntil(lambda: deck.position_ms() > 200, timeout=WAIT_MS)
    assert None not in painted
    assert _number(surface) in range(300, 400)


def test_it_resumes_at_the_moment_it_was_left(
    qtbot: QtBot, make_deck: MakeDeck, surface: VideoSurface, next_clips: list[ClipSource]
) -> None:
    deck = make_deck()
    deck.show(next_clips[1], at_ms=1000, play=False)
    qtbot.waitUntil(lambda: deck.state is PlayerState.READY, timeout=WAIT_MS)
    assert abs((_number(surface) or 0) - 230) <= 1
    deck.hold_at(1200)
    with qtbot.waitSignal(deck.held, timeout=WAIT_MS) as held:
        deck.play()
    assert held.args == [1200]
    assert abs((_number(surface) or 0) - 236) <= 1


def test_a_press_starts_the_clip_unseen_and_a_long_press_starts_it_anew(
    qtbot: QtBot, make_deck: MakeDeck, surface: VideoSurface, next_clips: list[ClipSource]
) -> None:
    deck = make_deck()
    deck.show(next_clips[0], play=False)
    qtbot.waitUntil(lambda: _number(surface) in range(100, 103), timeout=WAIT_MS)
    deck.prepare(next_clips[1:2])
    _wait_for_all(qtbot, deck, next_clips[1:2])
    deck.press(next_clips[1])
    qtbot.wait(60)
    assert _number(surface) in range(100, 103), "the press shows nothing yet"
    deck.show(next_clips[1])
    assert _number(surface) in range(200, 215)
    deck.prepare(next_clips[2:3])
    _wait_for_all(qtbot, deck, next_clips[2:3])
    deck.press(next_clips[2])
    qtbot.wait(400)
    assert deck.waits(next_clips[2]), "its first frame is at hand while it starts anew"
    deck.show(next_clips[2])
    assert _number(surface) in range(300, 303)


def test_captions_follow_the_clip(
    qtbot: QtBot, make_deck: MakeDeck, surface: VideoSurface, next_clips: list[ClipSource]
) -> None:
    deck = make_deck()
    surface.set_captions((Caption(start_ms=300, end_ms=700, text="They pinch."),))
    changes: list[str] = []
    surface.caption_changed.connect(changes.append)
    with qtbot.waitSignal(deck.ended, timeout=WAIT_MS):
        deck.show(next_clips[0])
    assert changes == ["They pinch.", ""]


def test_a_clip_that_no_engine_plays_goes_on_by_time_with_the_poster(
    qtbot: QtBot, make_deck: MakeDeck, surface: VideoSurface, tmp_path: Path
) -> None:
    (tmp_path / "talk.mp4").write_bytes(b"no clip at all")
    bad = ClipSource(name="talk.mp4", where=tmp_path / "talk.mp4", container="mp4", duration_ms=600, fps=30.0)
    poster = QImage(160, 90, QImage.Format.Format_RGB32)
    poster.fill(QColor(*COLOURS[4]))
    deck = make_deck()
    told: list[str] = []
    deck.unplayable.connect(lambda fault: told.append(f"{fault.reason.name} {fault.message}"))
    deck.held.connect(lambda at_ms: told.append(f"held {at_ms}"))
    deck.show(bad, poster=poster)
    deck.hold_at(300)
    with qtbot.waitSignal(deck.held, timeout=WAIT_MS):
        pass
    assert colour_in(shown(surface)) == COLOURS[4]
    with qtbot.waitSignal(deck.ended, timeout=WAIT_MS):
        deck.play()
    assert [line.split()[0] for line in told] == ["UNREADABLE", "held"]
    assert "talk.mp4" in told[0]


def test_a_bad_clip_among_the_next_ones_does_not_keep_the_others_waiting(
    qtbot: QtBot, make_deck: MakeDeck, next_clips: list[ClipSource], tmp_path: Path
) -> None:
    (tmp_path / "talk.mp4").write_bytes(b"no clip at all")
    bad = ClipSource(name="talk.mp4", where=tmp_path / "talk.mp4", container="mp4")
    deck = make_deck(Budget(players=2))
    deck.prepare([bad, *next_clips])
    _wait_for_all(qtbot, deck, next_clips)
    assert not deck.waits(bad)


def test_when_an_engine_hangs_the_other_takes_the_clip_over(
    qtbot: QtBot, surface: VideoSurface, engines: Engines, next_clips: list[ClipSource]
) -> None:
    hung = load_vlc(has_sound=False)
    assert isinstance(hung, VlcLibrary)
    hung.thread.close()
    both = Engines(("vlc", "qt"), engines.findings, engines.why)
    both.give_vlc(hung)
    deck = Deck(surface, both)
    faults: list[Faulted] = []
    deck.unplayable.connect(faults.append)
    where = next_clips[0].where
    assert isinstance(where, Path)
    with qtbot.waitSignal(deck.ended, timeout=2 * WAIT_MS):
        deck.show(replace(next_clips[0], where=InMemory(where.read_bytes())))
    assert deck.engine == "Qt Multimedia"
    assert _number(surface) in range(140, 146)
    assert faults == []
    deck.close()


def test_with_no_engine_time_goes_on_and_says_why(
    qtbot: QtBot, make_deck: MakeDeck, next_clips: list[ClipSource]
) -> None:
    deck = make_deck(engines=Engines((), (), "No video engine works on this computer."))
    deck.prepare(next_clips)
    faults: list[Faulted] = []
    deck.unplayable.connect(faults.append)
    with qtbot.waitSignal(deck.ended, timeout=WAIT_MS):
        deck.show(next_clips[0])
    assert [fault.reason for fault in faults] == [FaultReason.NO_ENGINE]
    assert deck.engine == "no video"


@pytest.mark.parametrize(("there", "told"), [(False, ["no-sound"]), (True, [])])
def test_a_missing_sound_device_is_told_once(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    make_deck: MakeDeck,
    next_clips: list[ClipSource],
    there: bool,
    told: list[str],
) -> None:
    for engine in (vlc_engine, qt_engine):
        monkeypatch.setattr(engine, "has_sound_device", lambda: there)
    deck = make_deck()
    notices: list[str] = []
    deck.noticed.connect(lambda notice: notices.append(notice.code))
    deck.prepare(next_clips)
    _wait_for_all(qtbot, deck, next_clips)
    assert notices == told


def _threads() -> int:
    return len(os.listdir("/proc/self/task")) if Path("/proc/self/task").exists() else 0


def _memory_mb() -> float:
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * 4096 / 1e6 if statm.exists() else 0.0


def _switch(qtbot: QtBot, deck: Deck, clips: list[ClipSource], times: int) -> list[tuple[int, float]]:
    """Click through the clips; threads and memory after each eighth of the switches."""
    seen = []
    for turn in range(times):
        source = clips[turn % len(clips)]
        deck.show(source)
        deck.prepare([clips[(turn + ahead) % len(clips)] for ahead in (1, 2, 3)])
        qtbot.waitUntil(lambda: deck.waits(clips[(turn + 1) % len(clips)]), timeout=WAIT_MS)  # noqa: B023
        if turn % max(1, times // 8) == times // 8 - 1:
            seen.append((_threads(), _memory_mb()))
    return seen


def test_forty_switches_leave_threads_and_memory_as_they_were(
    qtbot: QtBot, make_deck: MakeDeck, next_clips: list[ClipSource]
) -> None:
    _steady(_switch(qtbot, make_deck(Budget(players=2)), next_clips, 40), grown_mb=60)


@pytest.mark.soak
def test_five_hundred_switches_leave_threads_and_memory_as_they_were(
    qtbot: QtBot, make_deck: MakeDeck, clip: MakeClip
) -> None:
    clips = [clip(scale=8, busy=True, length_ms=3000, first_number=100 * n) for n in range(4)]
    _steady(_switch(qtbot, make_deck(Budget(players=2)), clips, 500), grown_mb=80)


def _steady(seen: list[tuple[int, float]], grown_mb: float) -> None:
    """The later half is like the earlier one; each figure by itself goes up and down with what is being loaded."""
    half = len(seen) // 2
    for which, allowed in ((0, 12), (1, grown_mb)):
        earlier, later = (median(step[which] for step in part) for part in (seen[:half], seen[half:]))
        assert later - earlier < allowed, seen

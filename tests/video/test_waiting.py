"""The budget of those who wait, in players and in bytes."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.waiting import Budget, WaitingRoom, cost_of
from tests.video.conftest import MakeClip
from tests.video.viewer import WAIT_MS


def test_a_clip_of_unknown_size_is_reckoned_as_full_hd(clip: MakeClip) -> None:
    source = clip()
    unknown, known = replace(source, width=0, height=0), replace(source, width=1920, height=1080)
    assert cost_of(source) < cost_of(unknown) == cost_of(known)


def test_the_likeliest_wait_in_players_and_the_others_as_pictures(
    qtbot: QtBot, engines: Engines, clip: MakeClip
) -> None:
    sources = [clip(length_ms=1500, first_number=100 * (n + 1), first_colour=n) for n in range(4)]
    for budget in (Budget(players=2), Budget(memory=2 * cost_of(sources[0]))):
        room = WaitingRoom(engines.only("qt"), budget)
        room.prepare(sources)
        qtbot.waitUntil(lambda room=room: all(room.waits(source) for source in sources), timeout=WAIT_MS)
        assert [room.peek(source) is not None for source in sources] == [True, True, False, False]
        assert [room.still(source) is not None for source in sources] == [False, False, True, True]
        room.prepare([sources[3], sources[0]])
        assert room.peek(sources[0]) is not None, "who waits already stays"
        qtbot.waitUntil(lambda room=room: room.peek(sources[3]) is not None, timeout=WAIT_MS)
        assert not room.waits(sources[1])
        room.close()
    qtbot.wait(1)

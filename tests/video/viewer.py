"""Watches a player: every event it told, and what number and colour its surface really shows."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from empathy_studio.play.clock import FakeClock
from empathy_studio.play.player import Player, PlayerEvent, SilentPlayer
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.frames import Frame
from empathy_studio.ui.video.surface import VideoSurface
from tests.video.clips import colour_in, number_in

Event = TypeVar("Event")
WAIT_MS = 8000


def shown(surface: VideoSurface) -> QImage:
    """The picture as the surface painted it, without what lies around."""
    return surface.grab(surface.picture_rect().toRect()).toImage()


class Viewer:
    """A player of one kind on a surface."""

    def __init__(self, qtbot: QtBot, engines: Engines, kind: str, surface: VideoSurface) -> None:
        self.qtbot = qtbot
        self.surface = surface
        self.events: list[PlayerEvent] = []
        self.numbers: list[int | None] = []
        self.sees = kind != "silent"
        self._clock = FakeClock()
        self.player: Player
        if kind == "silent":
            self.player = SilentPlayer(self.events.append, self._clock)
        else:
            self.player = engines.make("vlc" if kind == "vlc" else "qt", self._on_frame, self.events.append)

    def _on_frame(self, frame: Frame) -> None:
        self.surface.show_frame(frame)
        self.numbers.append(number_in(frame.image()))

    def wait_for(self, kind: type[Event], wait_ms: int = WAIT_MS) -> Event:
        """The first event of `kind` that was not asked for before."""
        self.wait_until(lambda: self.told(kind), wait_ms)
        found = next(event for event in self.events if isinstance(event, kind))
        self.events.remove(found)  # type: ignore[arg-type]
        return found

    def told(self, kind: type[Event]) -> bool:
        """Whether an event of `kind` came that was not asked for."""
        return any(isinstance(event, kind) for event in self.events)

    def wait_until_at(self, at_ms: int) -> None:
        """Let the clip come to `at_ms`."""
        self.wait_until(lambda: self.player.position_ms() >= at_ms)

    def wait_until(self, true: Callable[[], bool], wait_ms: int = WAIT_MS) -> None:
        """Let time pass until `true` says so; fails when it does not within `wait_ms`."""
        if self.sees:
            self.qtbot.waitUntil(true, timeout=wait_ms)
        for _ in range(0 if self.sees else wait_ms):
            if true():
                break
            self._clock.advance(1)
        assert true()

    def wait(self, ms: int) -> None:
        """Let `ms` pass."""
        if self.sees:
            self.qtbot.wait(ms)
        else:
            self._clock.advance(ms)

    def now_ms(self) -> float:
        """The time by which the player plays."""
        return time.monotonic() * 1000.0 if self.sees else self._clock.now_ms()

    def number(self) -> int | None:
        """The frame number that is painted now."""
        return number_in(shown(self.surface))

    def colour(self) -> tuple[int, int, int] | None:
        """The clip colour that is painted now."""
        return colour_in(shown(self.surface))

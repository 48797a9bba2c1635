"""Clips, a shown surface and decks for the rows about video, and the time from a click to what is painted."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from empathy_studio.play.player import ClipSource
from empathy_studio.ui.video.deck import Deck
from empathy_studio.ui.video.engines import NAMES, find_engines
from empathy_studio.ui.video.surface import VideoSurface
from tests.video.clips import Recipe, make_clip, number_in

PATIENCE_MS = 10_000
CLIP_MS = 4000
SCALES = {"720p": 8, "1080p": 12}
SETTLE_MS = 120


def need_application() -> None:
    """A QApplication, without a screen where there is none."""
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if QApplication.instance() is None:
        QApplication([])


def turn_until(true: Callable[[], bool]) -> None:
    """Let the event loop turn until `true`; raises TimeoutError after ten seconds."""
    end = time.monotonic() + PATIENCE_MS / 1000
    while not true():
        if time.monotonic() > end:
            raise TimeoutError("what was to be measured did not come")
        turn_for(2)


def turn_for(ms: int) -> None:
    """Let the event loop turn for `ms`."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def two_clips(folder: Path, size: str) -> tuple[ClipSource, ClipSource]:
    """Two clips of 30 frames a second, with B-frames and a keyframe every two seconds; numbers from 0 and from 500."""
    recipes = (
        Recipe(scale=SCALES[size], length_ms=CLIP_MS, first_number=first, busy=True, fast_start=False)
        for first in (0, 500)
    )
    first, second = (make_clip(folder / f"clip{n}-{size}.mp4", recipe) for n, recipe in enumerate(recipes))
    return first, second


@dataclass
class Cut:
    """One engine on a shown surface, cutting to and fro between two clips."""

    surface: VideoSurface
    deck: Deck
    clips: tuple[ClipSource, ClipSource]
    turn: int = 0

    def ready(self, prerolled: bool) -> ClipSource:
        """Choose the next clip, and have it waiting when it is to be `prerolled`."""
        self.turn += 1
        target = self.clips[self.turn % 2]
        self.deck.prepare([target] if prerolled else [])
        if prerolled:
            turn_until(lambda: self.deck.waits(target))
        turn_for(SETTLE_MS)
        return target

    def to_first_frame(self, prerolled: bool) -> float:
        """Milliseconds from the click until a frame of the next clip has been painted."""
        target = self.ready(prerolled)
        return self._time(target, lambda number: True, lambda: None)

    def to_motion(self, press_ms: int) -> float:
        """Milliseconds from the click until the clip that waited has moved; pressed `press_ms` before the click."""
        target = self.ready(True)
        shown: list[int] = []

        def moved(number: int) -> bool:
            shown.append(number)
            return number != shown[0]

        def press() -> None:
            if press_ms:
                self.deck.press(target)
                turn_for(press_ms)

        return self._time(target, moved, press)

    def _time(self, target: ClipSource, enough: Callable[[int], bool], before: Callable[[], None]) -> float:
        first = 500 * self.clips.index(target)
        loop, done = QEventLoop(), [0.0]

        def painted() -> None:
            number = number_in(self.surface.picture())
            if number is not None and first <= number < first + 500 and not done[0] and enough(number):
                done[0] = time.perf_counter()
                loop.quit()

        before()
        self.surface.painted.connect(painted)
        QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
        started = time.perf_counter()
        self.deck.show(target)
        if not done[0]:
            loop.exec()
        self.surface.painted.disconnect(painted)
        if not done[0]:
            raise TimeoutError("what was to be measured did not come")
        return (done[0] - started) * 1000


@contextmanager
def cuts(folder: Path, size: str) -> Iterator[dict[str, Cut]]:
    """A Cut for each engine that is here, by its name."""
    need_application()
    clips = two_clips(folder, size)
    engines = find_engines()
    made: dict[str, Cut] = {}
    for kind in engines.order:
        surface = VideoSurface()
        surface.resize(160 * SCALES[size], 90 * SCALES[size])
        surface.show()
        made[NAMES[kind]] = Cut(surface, Deck(surface, engines.only(kind)), clips)
    try:
        yield made
    finally:
        for cut in made.values():
            cut.deck.close()
            cut.surface.close()
        turn_for(SETTLE_MS)
        engines.close()

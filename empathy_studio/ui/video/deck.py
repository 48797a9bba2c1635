"""The deck of players: one clip shows, those that can come next wait on their first frame, a click swaps them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from empathy_studio.play.player import (
    ClipSource,
    Ended,
    Faulted,
    Held,
    PlayerEvent,
    PlayerState,
    Playing,
    Prerolled,
    checked_rate,
    checked_volume,
)
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.frames import Frame
from empathy_studio.ui.video.seat import Manner, Seat
from empathy_studio.ui.video.surface import VideoSurface
from empathy_studio.ui.video.waiting import Budget, WaitingRoom

TICK_MS = 33
"""How often the position is told while a clip moves."""
PRESS_MS = 160
"""A press this long without a release starts the waiting clip anew."""


class Deck(QObject):
    """Shows one clip on a surface and has the next ones waiting. UI thread only; times in ms of the media.

    The lesson always goes on: when an engine cannot play the clip that shows, the other one
    takes it up once at the same place; when none can, time goes on without pictures (holds
    and the end come when they are due), the last frame of the clip or else the poster
    stays, and `unplayable` says why, for the transcript to be shown.
    """

    playing = Signal()
    """The clip moves, after `show`, `play`, or a release of a hold."""
    held = Signal(int)
    """It stands on the frame at this ms, as `hold_at` asked."""
    ended = Signal()
    """It came to its end; the last frame stays."""
    ticked = Signal(int)
    """The position, about 30 times a second while it moves, and at each stop and jump."""
    waiting = Signal(object)
    """The first picture of this ClipSource waits now."""
    unplayable = Signal(object)
    """A Faulted: no engine here can show the clip (any further)."""
    noticed = Signal(object)
    """A Noticed, such as a missing sound device; each told once."""

    def __init__(self, surface: VideoSurface, engines: Engines, budget: Budget | None = None) -> None:
        super().__init__(surface)
        self._surface = surface
        self._room = WaitingRoom(engines, budget or Budget())
        self._room.waiting.connect(self.waiting)
        self._room.noticed.connect(self.noticed)
        self._seat: Seat | None = None
        self._pressed: Seat | None = None
        self._poster: QImage | None = None
        self._picture_of_clip = self._wants_play = False
        self._hold: int | None = None
        self._manner = Manner()
        self._ticks = QTimer(self)
        self._ticks.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticks.setInterval(TICK_MS)
        self._ticks.timeout.connect(self._tick)
        self._long_press = QTimer(self)
        self._long_press.setSingleShot(True)
        self._long_press.setInterval(PRESS_MS)
        self._long_press.timeout.connect(self.release)

    @property
    def source(self) -> ClipSource | None:
        """The clip that shows; None when none does."""
        return None if self._seat is None else self._seat.source

    @property
    def state(self) -> PlayerState:
        """What the player of the clip that shows is doing."""
        return PlayerState.EMPTY if self._seat is None else self._seat.player.state

    @property
    def engine(self) -> str:
        """The name of the engine that plays the clip that shows; empty when none does."""
        return "" if self._seat is None else self._seat.player.engine

    @property
    def exact_hold(self) -> bool:
        """Whether a hold of the clip that shows is on the exact frame."""
        return self._seat is not None and self._seat.player.exact_hold

    def prepare(self, next_sources: Sequence[ClipSource]) -> None:
        """Have the first frame of each of these clips waiting, the likeliest first. Replaces what was asked before."""
        self._room.prepare(next_sources)

    def waits(self, source: ClipSource) -> bool:
        """True when the first picture of `source` can be shown at once."""
        return self._room.waits(source)

    def press(self, source: ClipSource) -> None:
        """A choice that leads to `source` is pressed and not yet released: let the waiting clip start unseen."""
        self.release()
        seat = self._room.peek(source)
        if seat is not None and seat.is_ready:
            self._pressed = seat
            self._long_press.start()
            seat.player.play()

    def release(self) -> None:
        """The press came to nothing: what started unseen waits on its first frame again."""
        self._long_press.stop()
        seat, self._pressed = self._pressed, None
        if seat is not None and seat.source is not None and seat is self._room.peek(seat.source):
            seat.restart(seat.source)

    def show(
        self, source: ClipSource, *, at_ms: int | None = None, play: bool = True, poster: QImage | None = None
    ) -> None:
        """Show `source` from `at_ms` (default: its `in_ms`); `poster` stands in when no engine can.

        What showed before stays on the surface until the first picture is there: at once
        when it waits, else after the load. A hold asked for the clip before is dropped.
        """
        from_start = at_ms is None or at_ms == source.in_ms
        self._long_press.stop()
        self._pressed = None
        self._poster, self._hold, self._wants_play = poster, None, play
        self._picture_of_clip = False
        if source.sound_only:
            self._surface.show_poster(poster)
        self._room.another_chance(source)
        still = self._room.still(source) if from_start else None
        seat = self._room.take(source) if from_start else None
        if seat is not None:
            self._swap(seat, seat.frame)
        else:
            self._swap(self._room.seat_for(source), still)
            self._load(source, at_ms)
        fault = self._room.fault_of(source)
        if fault is not None:
            self._give_up(fault)

    def clear(self, poster: QImage | None = None) -> None:
        """Show no clip but `poster` (None: a plain ground)."""
        self._leave()
        self._surface.show_poster(poster)

    def play(self) -> None:
        """Start or go on; releases a hold."""
        self._wants_play = True
        if self._seat is not None:
            self._seat.player.play()

    def pause(self) -> None:
        """Stand on the frame that is on screen."""
        self._wants_play = False
        if self._seat is not None:
            self._seat.player.pause()
            self._tick()

    def seek(self, at_ms: int) -> None:
        """Go to `at_ms`, moving or standing as before; after a hold or the end it stands there."""
        if self._seat is not None:
            if self._hold is not None and self._hold <= at_ms:
                self._hold = None
            self._seat.player.seek(at_ms)
            self._tick()

    def hold_at(self, at_ms: int | None) -> None:
        """Stop on the frame that is on screen at `at_ms` and say `held`; None takes it back.

        `held` uses it up: while the clip stands there the next hold can be asked for, and `play` goes on to it.
        """
        self._hold = at_ms
        if self._seat is not None:
            self._seat.player.hold_at(at_ms)

    def set_rate(self, rate: float) -> None:
        """Speed of this and all further clips, 0.75 to 1.5. Raises ValueError outside."""
        self._settle_in(replace(self._manner, rate=checked_rate(rate)))

    def set_volume(self, percent: int) -> None:
        """Loudness of this and all further clips, 0 to 100. Raises ValueError outside."""
        self._settle_in(replace(self._manner, volume=checked_volume(percent)))

    def set_muted(self, muted: bool) -> None:
        """No sound, for this and all further clips."""
        self._settle_in(replace(self._manner, muted=muted))

    def position_ms(self) -> int:
        """Where the clip that shows is; 0 when none does."""
        return 0 if self._seat is None else self._seat.player.position_ms()

    def close(self) -> None:
        """Free all players; the surface keeps its last picture."""
        self._leave()
        self._room.close()

    def _leave(self) -> None:
        self.release()
        self._ticks.stop()
        seat, self._seat = self._seat, None
        if seat is not None:
            self._part(seat)

    def _part(self, seat: Seat) -> None:
        seat.framed.disconnect(self._on_frame)
        seat.told.disconnect(self._on_told)
        self._room.give_back(seat)

    def _swap(self, seat: Seat, picture: Frame | None = None) -> None:
        """Put `seat` in the place of the one that shows, and paint `picture` before anything that can wait."""
        old, self._seat = self._seat, seat
        seat.framed.connect(self._on_frame)
        seat.told.connect(self._on_told)
        already = seat.player.state is PlayerState.PLAYING
        if picture is not None:
            self._on_frame(picture)
            self._surface.repaint()
        if self._wants_play and seat.source is not None:
            seat.player.play()
        if old is not None:
            self._part(old)
        if already:
            self._on_playing()

    def _settle_in(self, manner: Manner) -> None:
        self._manner = manner
        self._room.settle_in(manner)
        if self._seat is not None:
            self._seat.settle_in(manner)

    def _load(self, source: ClipSource, at_ms: int | None) -> None:
        if self._seat is None:
            return
        self._seat.preroll(source, at_ms)
        self._seat.player.hold_at(self._hold)
        if self._wants_play:
            self._seat.player.play()

    def _on_frame(self, frame: Frame) -> None:
        self._picture_of_clip = True
        self._surface.show_frame(frame)

    def _on_told(self, event: PlayerEvent) -> None:
        if isinstance(event, Playing):
            self._on_playing()
        elif isinstance(event, Prerolled):
            self._tick()
        elif isinstance(event, Held):
            self._hold = None
            self._stand()
            self.held.emit(event.at_ms)
        elif isinstance(event, Ended):
            self._stand()
            self.ended.emit()
        elif isinstance(event, Faulted):
            self._on_fault(event)

    def _on_playing(self) -> None:
        self._ticks.start()
        self.playing.emit()

    def _stand(self) -> None:
        self._wants_play = False
        self._ticks.stop()
        self._tick()

    def _tick(self) -> None:
        at_ms = self.position_ms()
        self._surface.set_position(at_ms)
        self.ticked.emit(at_ms)

    def _on_fault(self, event: Faulted) -> None:
        """Offer the clip to the engine that is left, else to the player without pictures, at the same place."""
        seat = self._seat
        if seat is None:
            return
        at_ms = max(self.position_ms(), event.source.in_ms)
        self._room.failed(event, seat.kind)
        fresh = self._room.seat_for(event.source)
        wants_play = self._wants_play
        self._swap(fresh)
        self._wants_play = wants_play
        self._load(event.source, at_ms)
        if fresh.kind is None:
            self._give_up(event)

    def _give_up(self, fault: Faulted) -> None:
        if not self._picture_of_clip:
            self._surface.show_poster(self._poster)
        self.unplayable.emit(fault)

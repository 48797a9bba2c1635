"""The clips that can come next: each with its first frame waiting, the likeliest in a player of its own.

A waiting player costs memory and threads, so only as many wait as the budget allows. The
other clips are opened one after another in a spare player, which leaves their first frame
as a still picture: shown at the click at once, while the clip is loaded behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from empathy_studio.play.player import ClipSource, Faulted, FaultReason, Noticed, PlayerEvent, Prerolled
from empathy_studio.ui.video.engines import EngineKind, Engines
from empathy_studio.ui.video.frames import Frame
from empathy_studio.ui.video.seat import Manner, Seat

BYTES_A_PIXEL = 30
"""What a waiting player takes for each pixel of its clip (measured: 20 to 31 with either engine, H.264)."""
BYTES_A_PLAYER = 6_000_000
"""What it takes besides."""
UNKNOWN_PIXELS = 1920 * 1080
"""The size that is reckoned with when the clip's own is unknown."""
SPARE = 2
"""So many empty players are kept for the next clips; more are closed."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How much may wait: at most `players` players, which together take at most `memory` bytes."""

    players: int = 4
    memory: int = 280_000_000


def cost_of(source: ClipSource) -> int:
    """About how many bytes a player that waits on `source` takes."""
    return BYTES_A_PLAYER + BYTES_A_PIXEL * (source.width * source.height or UNKNOWN_PIXELS)


class WaitingRoom(QObject):
    """Who waits, in what order, and which engine is left for a clip. UI thread only."""

    waiting = Signal(object)
    """The first picture of this ClipSource is there."""
    noticed = Signal(object)
    """A Noticed of any engine, each code once."""

    def __init__(self, engines: Engines, budget: Budget) -> None:
        super().__init__()
        self._engines = engines
        self._budget = budget
        self._wanted: tuple[ClipSource, ...] = ()
        self._seats: dict[ClipSource, Seat] = {}
        self._stills: dict[ClipSource, Frame] = {}
        self._spare: list[Seat] = []
        self._loading: Seat | None = None
        self._failed: dict[ClipSource, dict[EngineKind, Faulted]] = {}
        self._notices: set[str] = set()
        self._manner = Manner()

    def settle_in(self, manner: Manner) -> None:
        """All that wait, and all that come, are to play in this manner."""
        self._manner = manner
        for seat in self._seats.values():
            seat.settle_in(manner)
        if self._loading is not None:
            self._loading.settle_in(manner)

    def prepare(self, sources: Sequence[ClipSource]) -> None:
        """Have the first frame of each of `sources` waiting, the likeliest first; others may go."""
        self._wanted = tuple(dict.fromkeys(sources))
        in_players = self._affordable()
        for source in [source for source in self._seats if source not in in_players]:
            self.give_back(self._seats.pop(source))
        if self._loading is not None and self._loading.source not in self._wanted:
            self._loading_done(give_back=True)
        self._stills = {source: still for source, still in self._stills.items() if source in self._wanted}
        self._load_next()

    def waits(self, source: ClipSource) -> bool:
        """True when the first picture of `source` can be shown at once."""
        seat = self._seats.get(source)
        return source in self._stills or (seat is not None and seat.frame is not None)

    def peek(self, source: ClipSource) -> Seat | None:
        """The seat that holds the first frame of `source`; it stays in the room."""
        return self._seats.get(source)

    def take(self, source: ClipSource) -> Seat | None:
        """The seat that holds `source`, ready or on its way, which leaves the room; None when there is none."""
        if self._loading is not None and self._loading.source == source:
            seat = self._loading
            self._loading_done(give_back=False)
            return seat
        return self._seats.pop(source, None)

    def still(self, source: ClipSource) -> Frame | None:
        """The first picture of `source` where only that waits."""
        return self._stills.get(source)

    def failed(self, fault: Faulted, kind: EngineKind | None) -> None:
        """The engine `kind` cannot play the clip of `fault`; it is not tried with it again."""
        if kind is not None:
            self._failed.setdefault(fault.source, {})[kind] = fault

    def fault_of(self, source: ClipSource) -> Faulted | None:
        """Why no engine is left for `source`; None while one is."""
        if self._kind_for(source) is not None:
            return None
        faults = list(self._failed.get(source, {}).values())
        return faults[-1] if faults else Faulted(source, FaultReason.NO_ENGINE, self._engines.why)

    def another_chance(self, source: ClipSource) -> None:
        """What could not be read before, such as a stick that was pulled, may be there again."""
        faults = self._failed.get(source, {})
        self._failed[source] = {
            kind: fault for kind, fault in faults.items() if fault.reason is not FaultReason.UNREADABLE
        }

    def seat_for(self, source: ClipSource) -> Seat:
        """An empty seat of the best engine left for `source`; one without pictures when none is."""
        kind = self._kind_for(source)
        for seat in self._spare:
            if seat.kind == kind:
                self._spare.remove(seat)
                seat.settle_in(self._manner)
                return seat
        seat = Seat(self._engines, kind)
        seat.told.connect(partial(self._on_told, seat))
        seat.settle_in(self._manner)
        return seat

    def give_back(self, seat: Seat) -> None:
        """A seat that is not needed any more."""
        seat.empty()
        self._spare.append(seat)
        if len(self._spare) > SPARE:
            self._spare.pop(0).close()

    def close(self) -> None:
        """Free every player in the room."""
        self._wanted = ()
        loading = [] if self._loading is None else [self._loading]
        for seat in {*self._seats.values(), *self._spare, *loading}:
            seat.close()
        self._seats, self._spare, self._stills, self._loading = {}, [], {}, None

    def _affordable(self) -> set[ClipSource]:
        """The first of the wanted clips that fit into the budget together."""
        chosen: set[ClipSource] = set()
        left = self._budget.memory
        for source in self._wanted:
            if len(chosen) < self._budget.players and cost_of(source) <= left and self._kind_for(source) is not None:
                chosen.add(source)
                left -= cost_of(source)
        return chosen

    def _kind_for(self, source: ClipSource) -> EngineKind | None:
        failed = self._failed.get(source, {})
        if source.sound_only:
            return "sound" if self._engines.plays_sound and "sound" not in failed else None
        return next((kind for kind in self._engines.order if kind not in failed), None)

    def _load_next(self) -> None:
        """Load one clip at a time, so that the clip that plays meanwhile keeps its share of the machine."""
        if self._loading is not None:
            return
        in_players = self._affordable()
        for source in self._wanted:
            there = source in self._seats or (source in self._stills and source not in in_players)
            if not there and self._kind_for(source) is not None:
                self._loading = self.seat_for(source)
                self._loading.preroll(source)
                return

    def _loading_done(self, give_back: bool) -> None:
        seat, self._loading = self._loading, None
        if seat is not None and give_back:
            self.give_back(seat)
        self._load_next()

    def _on_told(self, seat: Seat, event: PlayerEvent) -> None:
        if isinstance(event, Noticed):
            if event.code not in self._notices:
                self._notices.add(event.code)
                self.noticed.emit(event)
        elif isinstance(event, Prerolled) and seat is self._loading:
            self._on_ready(seat, event.source)
        elif isinstance(event, Faulted) and (seat is self._loading or seat in self._seats.values()):
            self.failed(event, seat.kind)
            if seat is self._loading:
                self._loading_done(give_back=True)
            else:
                self.give_back(self._seats.pop(event.source))
                self._load_next()

    def _on_ready(self, seat: Seat, source: ClipSource) -> None:
        if source in self._affordable():
            self._seats[source] = seat
            if seat.frame is not None:
                seat.frame.image()
            self._stills.pop(source, None)
            self._loading_done(give_back=False)
        else:
            if seat.frame is not None:
                self._stills[source] = seat.frame.still()
            self._loading_done(give_back=True)
        self.waiting.emit(source)

"""A player with its place: the frame it waits on, and where its frames and events go now."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from empathy_studio.play.player import ClipSource, Player, PlayerState
from empathy_studio.ui.video.engines import EngineKind, Engines
from empathy_studio.ui.video.frames import Frame


@dataclass(frozen=True, slots=True)
class Manner:
    """How clips are to be played: speed as a factor, loudness in percent, and whether there is sound at all."""

    rate: float = 1.0
    volume: int = 100
    muted: bool = False


class Seat(QObject):
    """One player; `framed` brings each Frame, `told` each PlayerEvent. `kind` None keeps time without pictures."""

    framed = Signal(object)
    told = Signal(object)

    def __init__(self, engines: Engines, kind: EngineKind | None) -> None:
        super().__init__()
        self.kind = kind
        self.frame: Frame | None = None
        """The newest frame of its clip, None before the first."""
        self._first: Frame | None = None
        self._manner = Manner()
        self.player: Player
        if kind is None:
            self.player = engines.make_silent(self._pass_on)
        else:
            self.player = engines.make(kind, self._keep, self._pass_on)

    @property
    def source(self) -> ClipSource | None:
        """The clip it holds."""
        return self.player.source

    @property
    def is_ready(self) -> bool:
        """It waits on its first frame."""
        return self.player.state is PlayerState.READY

    def preroll(self, source: ClipSource, at_ms: int | None = None) -> None:
        """Load `source`; the old frame is forgotten."""
        self.frame = self._first = None
        self.player.preroll(source, at_ms)

    def restart(self, source: ClipSource) -> None:
        """Load the same clip again from its start, with its first frame at hand meanwhile."""
        self.frame = self._first
        self.player.preroll(source)

    def settle_in(self, manner: Manner) -> None:
        """Play in this manner; commands go to the player for what is new only."""
        old, self._manner = self._manner, manner
        if manner.rate != old.rate:
            self.player.set_rate(manner.rate)
        if manner.volume != old.volume:
            self.player.set_volume(manner.volume)
        if manner.muted != old.muted:
            self.player.set_muted(manner.muted)

    def empty(self) -> None:
        """Drop the clip and its frame."""
        self.player.stop()
        self.frame = self._first = None

    def close(self) -> None:
        """Free the player."""
        self.player.close()
        self.frame = self._first = None
        self.deleteLater()

    def _keep(self, frame: Frame) -> None:
        self.frame = frame
        self._first = self._first or frame
        self.framed.emit(frame)

    def _pass_on(self, event: object) -> None:
        self.told.emit(event)

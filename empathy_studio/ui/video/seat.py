"""A player with its place: the frame it waits on, and where its frames and events go now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from empathy_studio.play.player import ClipSource, Player, PlayerState
from empathy_studio.ui.video.engines import EngineKind, Engines
from empathy_studio.ui.video.frames import Frame


class Seat(QObject):
    """One player; `framed` brings each Frame, `told` each PlayerEvent. `kind` None keeps time without pictures."""

    framed = Signal(object)
    told = Signal(object)

    def __init__(self, engines: Engines, kind: EngineKind | None) -> None:
        super().__init__()
        self.kind = kind
        self.frame: Frame | None = None
        """The newest frame of its clip, None before the first."""
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
    def has_started(self) -> bool:
        """Its first frame is there."""
        return self.player.state in (PlayerState.READY, PlayerState.PLAYING)

    def preroll(self, source: ClipSource, at_ms: int | None = None) -> None:
        """Load `source`; the old frame is forgotten."""
        self.frame = None
        self.player.preroll(source, at_ms)

    def empty(self) -> None:
        """Drop the clip and its frame."""
        self.player.stop()
        self.frame = None

    def close(self) -> None:
        """Free the player."""
        self.player.close()
        self.frame = None
        self.deleteLater()

    def _keep(self, frame: Frame) -> None:
        self.frame = frame
        self.framed.emit(frame)

    def _pass_on(self, event: object) -> None:
        self.told.emit(event)

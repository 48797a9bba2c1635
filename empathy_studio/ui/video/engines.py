"""Which engine plays video here, and why: VLC where libvlc is, else Qt Multimedia, else none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from empathy_studio.play.player import Listener, Player, SilentPlayer
from empathy_studio.sentence import Sentence
from empathy_studio.settings import VideoEngine
from empathy_studio.ui.video.frames import FrameSink
from empathy_studio.ui.video.qt_clock import QtClock
from empathy_studio.ui.video.qt_engine import QtPlayer, qt_multimedia_plays
from empathy_studio.ui.video.sound import NO_SOUND, has_sound_device, takes_sound
from empathy_studio.ui.video.sound_player import SoundPlayer
from empathy_studio.ui.video.vlc_engine import VlcPlayer
from empathy_studio.ui.video.vlc_library import VlcLibrary, load_vlc

EngineKind = Literal["vlc", "qt", "sound"]
"""What plays a clip; `sound` is for clips without a picture."""
NAMES: dict[EngineKind, str] = {"vlc": "VLC", "qt": "Qt Multimedia"}
_NO_ENGINE = Sentence("No video engine works on this computer; lessons are told by pictures and transcript.")


@dataclass(frozen=True, slots=True)
class EngineFinding:
    """One engine on this computer: its name, whether it plays, and one sentence why or why not."""

    name: str
    usable: bool
    reason: str


class Engines:
    """The engines of this computer, the one to try first being first; makes their players.

    `findings` and `why` are for the health page: one sentence for each engine, and one for
    the choice. Made once (`find_engines`), closed once, after the last player.
    """

    def __init__(self, order: tuple[EngineKind, ...], findings: tuple[EngineFinding, ...], why: str) -> None:
        self.order = order
        self.findings = findings
        self.why = why
        self._library: VlcLibrary | None = None
        self._deaf: VlcLibrary | None = None

    def give_vlc(self, library: VlcLibrary) -> None:
        """The loaded library that VLC players of this object use; closed with it."""
        self._library = library

    def make(self, kind: EngineKind, sink: FrameSink, listener: Listener) -> Player:
        """A new player of `kind`, which must be one of `order`, or `sound` where there is sound."""
        if kind == "sound":
            return SoundPlayer(listener)
        if kind == "vlc":
            return VlcPlayer(self._hearing(), sink, listener)
        return QtPlayer(sink, listener)

    @property
    def plays_sound(self) -> bool:
        """Whether clips without a picture can be played: by Qt Multimedia, whatever plays the others."""
        return any(one.usable and one.name == NAMES["qt"] for one in self.findings)

    def only(self, *order: EngineKind) -> Engines:
        """The same engines (and the same libvlc) in another order, or with some left out; close only the first."""
        other = Engines(order, self.findings, self.why)
        other._library = self._library
        return other

    def make_silent(self, listener: Listener) -> Player:
        """A player that keeps time without pictures, for when no engine can."""
        return SilentPlayer(listener, QtClock())

    def close(self) -> None:
        """Let libvlc go; close all players first."""
        for library in (self._library, self._deaf):
            if library is not None:
                library.close()
        self._library = self._deaf = None

    def _hearing(self) -> VlcLibrary:
        """The library; loaded once more when the first one found nowhere to send sound to, and now there is a place."""
        assert self._library is not None, "VLC is in the order only when its library is loaded"
        if not self._library.has_sound and self._deaf is None and takes_sound():
            again = load_vlc(has_sound=True)
            if isinstance(again, VlcLibrary):
                self._deaf, self._library = self._library, again
        return self._library


def find_engines(choice: VideoEngine = "auto") -> Engines:
    """Look for the engines once. `choice` (a setting) puts one first; the other stands in when it fails.

    Needs a QApplication. Never raises: with no engine `order` is empty and `why` says so.
    """
    sound = has_sound_device()
    vlc = load_vlc(takes_sound())
    vlc_there = isinstance(vlc, VlcLibrary)
    qt_there = qt_multimedia_plays()
    findings = (
        EngineFinding(
            NAMES["vlc"],
            vlc_there,
            Sentence("VLC {0} is here.", vlc.version) if isinstance(vlc, VlcLibrary) else vlc.reason,
        ),
        EngineFinding(
            NAMES["qt"],
            qt_there,
            Sentence("Qt Multimedia is built in and can play.")
            if qt_there
            else Sentence("Qt Multimedia finds no way to play here (on Linux it needs libpulse0 and libxrandr2)."),
        ),
        EngineFinding("Sound", sound, Sentence("There is a sound device.") if sound else NO_SOUND.message),
    )
    there: list[EngineKind] = [kind for kind, usable in (("vlc", vlc_there), ("qt", qt_there)) if usable]  # type: ignore[misc]
    if choice in there:
        there.sort(key=lambda kind: kind != choice)
    engines = Engines(tuple(there), findings, _why(choice, there))
    if isinstance(vlc, VlcLibrary):
        engines.give_vlc(vlc)
    return engines


def _why(choice: VideoEngine, order: list[EngineKind]) -> str:
    if not order:
        return _NO_ENGINE
    first = NAMES[order[0]]
    if choice == "auto":
        return (
            Sentence("{0} plays the clips.", first)
            if order[0] == "vlc"
            else Sentence("{0} plays the clips, since VLC is not here.", first)
        )
    if choice == order[0]:
        return Sentence("{0} plays the clips, as the settings say.", first)
    return Sentence(
        "{0} plays the clips, since {1}, which the settings name, does not work here.", first, NAMES[choice]
    )

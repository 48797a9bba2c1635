"""One libvlc player as the command thread drives it: load and stand, go on, hold, jump.

Each public method runs on the command thread of the library, but for `take`. What libvlc
tells comes on threads of its own and is only noted or passed on. Time stamps do not come
with libvlc's pictures, so which frame is on screen follows from an interpolated clock:
libvlc shows frame k when its clock is at k frame lengths. It takes each frame up some 20 ms
before that, and a frame that was taken up is still shown after a pause, at its time, while
the clock stands (measured with libvlc 3.0.24, 90p to 1080p, H.264 and VP9).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from empathy_studio.ui.video.frames import Frame
from empathy_studio.ui.video.interpolated_clock import InterpolatedClock
from empathy_studio.ui.video.source import OpenClip
from empathy_studio.ui.video.vlc_library import VlcLibrary
from empathy_studio.ui.video.vlc_media import ClipMedium
from empathy_studio.ui.video.vlc_pictures import VlcPictures

Told = Literal["frame", "ready", "stopped", "end", "error"]
Teller = Callable[[int, Told, int], None]
"""Given the generation, what is told, and for `stopped` the ms that was to be stopped at."""
Gate = Literal["first", "open", "closing", "shut"]

SETTLE_SECONDS = 0.25
"""How long after a pause a last frame may still come."""
START_SETTLE_SECONDS = 0.08
"""After a load in mid-clip, how long the frames before the wanted one may come first."""
SEEK_SECONDS = 0.09
"""How long libvlc takes from a seek to the first frame there (measured, 720p)."""
TAKEN_UP_SECONDS = 0.02
"""How long before its time libvlc takes a frame up."""
LOOK_AGAIN_SECONDS = 0.1
"""A hold is looked at this often, as told times mend the clock."""


@dataclass(frozen=True, slots=True)
class Look:
    """A clip's true size in pixels and the length of its frames in ms; 0 where unknown."""

    width: int
    height: int
    frame_ms: float


@dataclass(frozen=True, slots=True)
class StopAt:
    """Where to stand: on the frame on screen at `point_ms`, frames being `frame_ms` long."""

    point_ms: int
    frame_ms: float

    @property
    def frame(self) -> int:
        """The number of that frame."""
        return int(self.point_ms / self.frame_ms + 1e-6)

    def pause_ms(self, rate: float) -> float:
        """When to pause: in the middle of the time in which that frame is the last one that was taken up."""
        return (self.frame + 0.5) * self.frame_ms - TAKEN_UP_SECONDS * 1000.0 * rate


class VlcChannel:
    """A libvlc player and all that must live as long as it does."""

    def __init__(self, library: VlcLibrary, clock: InterpolatedClock, tell: Teller) -> None:
        self._library = library
        self._clock = clock
        self._tell: Teller | None = tell
        self._generation = 0
        self._turn = 0
        self._stop: StopAt | None = None
        self._medium: ClipMedium | None = None
        self._clip: OpenClip | None = None
        self._rate = 1.0
        self._frame_ms = 0.0
        self._stood_at: tuple[float, float] | None = None
        self._start_ms = 0
        self._first_at: float | None = None
        self._standing_for = 0
        self._gate: Gate = "shut"
        self._shut_at = 0.0
        self._moving = self._jumping = False
        self._player: Any = None
        self._pictures: VlcPictures | None = None
        self._event_manager: Any = None

    def open(self) -> None:
        """Make the player and hear what it tells."""
        vlc = self._library.module
        self._player = self._library.instance.media_player_new()
        self._pictures = VlcPictures(vlc, self._player, self._admit, self._on_picture)
        # not `player.event_manager()`, which remembers every player for as long as the program runs
        self._event_manager = vlc.libvlc_media_player_event_manager(self._player)
        kinds = vlc.EventType
        self._event_manager.event_attach(kinds.MediaPlayerTimeChanged, self._on_time)
        self._event_manager.event_attach(kinds.MediaPlayerEndReached, lambda _: self._say("end"))
        self._event_manager.event_attach(kinds.MediaPlayerEncounteredError, lambda _: self._say("error"))

    def load(self, generation: int, clip: OpenClip, start_ms: int, look: Look) -> None:
        """Play `clip` to its first frame at `start_ms` and stand there; `ready` is told then."""
        self.unload()
        self._generation = generation
        self._clip = clip
        # libvlc begins with the first frame that starts at or after the place: it is asked half a frame earlier.
        begin_ms = max(1, start_ms - round(look.frame_ms / 2)) if start_ms else 0
        self._medium = ClipMedium(self._library.module, self._library.instance, clip, begin_ms)
        self._frame_ms = look.frame_ms
        self._pictures_of().begin(look.width, look.height)
        self._start_ms, self._first_at, self._gate = start_ms, None, "first"
        self._player.set_media(self._medium.media)
        self._player.play()

    def unload(self) -> None:
        """Stop, and let the clip go."""
        self._turn += 1
        self._stop, self._moving, self._gate = None, False, "shut"
        self._pictures_of().wake()
        if self._medium is not None:
            self._player.stop()
            self._medium.media.release()
        self._pictures_of().begin(0, 0)
        if self._clip is not None:
            self._clip.close()
        self._medium = self._clip = None

    def close(self) -> None:
        """Give the player back; nothing is told after this."""
        self._tell = None
        self.unload()
        self._event_manager.event_detach(self._library.module.EventType.MediaPlayerTimeChanged)
        self._event_manager.event_detach(self._library.module.EventType.MediaPlayerEndReached)
        self._event_manager.event_detach(self._library.module.EventType.MediaPlayerEncounteredError)
        self._player.release()

    def start(self, stop: StopAt | None) -> None:
        """Go on from where it stands, up to `stop`."""
        self._turn += 1
        self._moving, self._gate, self._stood_at = True, "open", None
        self._pictures_of().wake()
        self._player.set_pause(0)
        self._clock.run()
        self.stop_at(stop)

    def stand(self) -> None:
        """Pause; the frame that was made ready is still shown."""
        self._turn += 1
        self._moving = False
        self._pictures_of().wake()
        self._player.set_pause(1)
        self._clock.freeze()
        self._stood_at = (self._clock.now_ms(), time.monotonic())
        self._settle()

    def stop_at(self, stop: StopAt | None) -> None:
        """Stand at `stop` when it comes; `stopped` is told then."""
        self._stop = stop
        if self._moving and stop is not None:
            turn = self._turn
            self._library.thread.do(lambda: self._look(turn, stop))

    def jump(self, at_ms: int) -> None:
        """Go to `at_ms` while moving."""
        self._pictures_of().wake()
        self._jumping = True
        self._clock.set(at_ms, SEEK_SECONDS)
        self._player.set_time(at_ms)
        self._jumping = False

    def set_rate(self, rate: float) -> None:
        """Speed, 1.0 being normal."""
        self._pictures_of().wake()
        self._rate = rate
        self._player.set_rate(rate)

    def set_sound(self, percent: int, muted: bool) -> None:
        """Volume in percent, and silence."""
        if self._library.has_sound:
            self._player.audio_set_volume(percent)
            self._player.audio_set_mute(muted)

    def take(self) -> Frame | None:
        """The newest frame. UI thread."""
        return None if self._pictures is None else self._pictures.take()

    def _pictures_of(self) -> VlcPictures:
        assert self._pictures is not None, "open comes first"
        return self._pictures

    def _say(self, what: Told, at_ms: int = 0) -> None:
        if self._tell is not None:
            self._tell(self._generation, what, at_ms)

    def _admit(self) -> bool:
        """Whether the picture that libvlc shows now may be seen. libvlc's thread."""
        if self._gate == "first":
            return self._admit_first()
        if self._gate == "shut" or (self._gate == "closing" and time.monotonic() > self._shut_at):
            return False
        if self._moving and self._frame_ms > 0:
            self._clock.frame_shown(self._frame_ms)
        stop = self._stop
        return stop is None or int(self._due_ms() / stop.frame_ms + 0.5) <= stop.frame

    def _due_ms(self) -> float:
        """The time of the frame that is shown now; frames that were made ready go on after a pause."""
        if self._stood_at is None:
            return self._clock.now_ms()
        at_ms, since = self._stood_at
        return at_ms + (time.monotonic() - since) * 1000.0 * self._rate

    def _admit_first(self) -> bool:
        """From the start only the very first picture; in mid-clip also those that follow until it stands."""
        if self._first_at is not None:
            return self._start_ms > 0
        self._first_at = time.monotonic()
        return True

    def _on_picture(self) -> None:
        """A picture was let through: passed on first, and only then is the player told to stand. libvlc's thread."""
        self._say("frame")
        if self._gate == "first" and self._standing_for != self._generation:
            self._standing_for = generation = self._generation
            self._library.thread.do(lambda: self._on_first(generation, self._first_at or 0.0))

    def _on_time(self, event: Any) -> None:
        if self._moving and not self._jumping:
            self._clock.hear(event.u.new_time)

    def _on_first(self, generation: int, shown_at: float) -> None:
        if generation != self._generation or self._clip is None:
            return
        self._player.set_pause(1)
        ran_on_ms = 0.0 if self._start_ms else (time.monotonic() - shown_at) * 1000.0
        self._clock.set(self._start_ms + ran_on_ms)
        turn = self._turn
        self._library.thread.do(lambda: self._ready(turn), START_SETTLE_SECONDS if self._start_ms else 0.0)

    def _ready(self, turn: int) -> None:
        if turn == self._turn:
            self._gate = "shut"
            self._say("ready")
            self._library.thread.do(lambda: self._rest(turn), SETTLE_SECONDS)

    def _look(self, turn: int, stop: StopAt) -> None:
        if turn != self._turn or self._stop != stop:
            return
        left = self._clock.seconds_until(stop.pause_ms(self._rate))
        if left > 0.001:
            self._library.thread.do(lambda: self._look(turn, stop), min(left, LOOK_AGAIN_SECONDS))
            return
        self.stand()
        turn = self._turn
        self._library.thread.do(
            lambda: self._on_stood(turn, stop), TAKEN_UP_SECONDS + stop.frame_ms * 0.0015 / self._rate
        )

    def _on_stood(self, turn: int, stop: StopAt) -> None:
        """The last frame is there; go on when the stop was moved meanwhile."""
        if turn != self._turn:
            return
        if self._stop == stop:
            self._say("stopped", stop.point_ms)
        else:
            self.start(self._stop)

    def _settle(self) -> None:
        self._shut_at, self._gate = time.monotonic() + SETTLE_SECONDS, "closing"
        turn = self._turn
        self._library.thread.do(lambda: self._rest(turn), 2 * SETTLE_SECONDS)

    def _rest(self, turn: int) -> None:
        if turn == self._turn:
            self._pictures_of().rest()

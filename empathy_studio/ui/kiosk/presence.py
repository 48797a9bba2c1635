"""Joins the rules of an unattended screen to the real one: who is there, what counts as activity, when it is over."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from empathy_studio.play.clock import Clock
from empathy_studio.play.kiosk import Attendance, IdleWatch, KioskEvent, Returned, SignedOut, Warned
from empathy_studio.play.player import PlayerState
from empathy_studio.ui.kiosk.site import Site
from empathy_studio.ui.kiosk.time_watch import ClockMoved, Slept, TimeWatch
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.play.recorder import AnswerRecorder
from empathy_studio.ui.video.deck import Deck

BEAT_MS = 500
TOUCH_EVERY_MS = 250
"""Signs of a person that follow each other faster than this count once."""


class Room(Protocol):
    """What can be left behind on the screen."""

    def occupied(self) -> bool:
        """Whether there is anything to go back from: somebody signed in, a sheet that is open, words half typed."""
        ...

    def busy(self) -> bool:
        """Whether something runs that a person only watches or speaks to."""
        ...


def something_plays(play: PlayWindow) -> bool:
    """Whether a clip plays, messages come in, a voice is recorded, or a recording is heard, anywhere in Play."""
    if play.lesson is not None and play.lesson.presenter.messages.running:
        return True
    if any(deck.state is PlayerState.PLAYING for deck in play.findChildren(Deck)):
        return True
    return any(recorder.busy for recorder in play.findChildren(AnswerRecorder))


class Presence(QObject):
    """Watches one screen, twice a second.

    Signals: `warned(int)` with the seconds that are left, once for each; `returned()` when somebody came back;
    `over()` when the screen is to go back to the tiles; `clock_moved(float)` by so many seconds.
    """

    warned = Signal(int)
    returned = Signal()
    over = Signal()
    clock_moved = Signal(float)

    def __init__(self, room: Room, clock: Clock, site: Site, time_watch: TimeWatch, parent: QWidget) -> None:
        super().__init__(parent)
        self._room, self._clock, self._time = room, clock, time_watch
        self._busy = False
        self._touched_ms = clock.now_ms()
        self._watch = self._watching(site)
        self._beats = QTimer(self)
        self._beats.setInterval(BEAT_MS)
        self._beats.timeout.connect(self.beat)

    @property
    def attendance(self) -> Attendance:
        """Whether somebody is at the screen."""
        return self._watch.attendance

    def start(self) -> None:
        """Watch from now on."""
        self._beats.start()

    def stop(self) -> None:
        """Watch no more."""
        self._beats.stop()
        self._watch.sign_out()

    def choose(self, site: Site) -> None:
        """Other times hold from now on."""
        self._watch.sign_out()
        self._watch = self._watching(site)

    def touch(self) -> None:
        """Somebody did something."""
        now = self._clock.now_ms()
        if self.attendance is Attendance.WARNED or now - self._touched_ms >= TOUCH_EVERY_MS:
            self._touched_ms = now
            self._watch.touch()

    def beat(self) -> None:
        """Look at the screen and at the clocks."""
        for found in self._time.beat():
            if isinstance(found, ClockMoved):
                self.clock_moved.emit(found.seconds)
            else:
                self._woke(found)
        occupied, watched = self._room.occupied(), self.attendance is not Attendance.SIGNED_OUT
        if occupied and not watched:
            self._busy = False
            self._watch.sign_in()
        elif watched and not occupied:
            self._watch.sign_out()
            self.returned.emit()
        busy = occupied and self._room.busy()
        if busy is not self._busy:
            self._busy = busy
            self._watch.busy(busy)

    def _woke(self, slept: Slept) -> None:
        """After a long sleep nobody can be taken for the one who was there; after a short one time begins anew."""
        if self.attendance is Attendance.SIGNED_OUT:
            return
        if slept.seconds * 1000 >= self._idle_ms:
            self._watch.sign_out()
            self.over.emit()
        else:
            self._watch.touch()

    def _watching(self, site: Site) -> IdleWatch:
        self._idle_ms = site.idle_s * 1000
        return IdleWatch(self._clock, self._happened, idle_ms=self._idle_ms, warning_ms=site.warning_s * 1000)

    def _happened(self, event: KioskEvent) -> None:
        if isinstance(event, Warned):
            self.warned.emit(event.seconds)
        elif isinstance(event, Returned):
            self.returned.emit()
        elif isinstance(event, SignedOut):
            self.over.emit()

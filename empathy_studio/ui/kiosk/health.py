"""How a kiosk is: what is really active, with numbers, each as one plain sentence that can also be carried as JSON."""

from __future__ import annotations

import platform
from collections.abc import Callable
from datetime import timedelta
from typing import Literal

import msgspec
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QScreen

from empathy_studio import __version__
from empathy_studio.errors import StudioError
from empathy_studio.pack.disk import DiskSpace, RealDiskSpace, in_words
from empathy_studio.progress.checkup import CheckUp
from empathy_studio.progress.newest import newest_time
from empathy_studio.sentence import Sentence, counted, together
from empathy_studio.ui.kiosk.premises import Premises
from empathy_studio.ui.video.sound import NO_SOUND, has_sound_device

SCARCE_BYTES, LOW_BYTES = 500_000_000, 2_000_000_000
"""Below the first number of free bytes backups and installs stop; below the second it is time to make room."""
OLD_BACKUP = timedelta(days=2)
CLOCK_SLACK = timedelta(seconds=5)
EARLIEST_YEAR = 2026
"""The clock of a machine whose battery is empty starts before this program was written."""
_DAY_S, _HOUR_S, _MINUTE_S = 86_400, 3_600, 60

State = Literal["good", "note", "bad"]
Part = Literal["program", "video", "sound", "screen", "disk", "packs", "backup", "store", "clock"]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """How one part is: one or two sentences for people, and the figures behind them."""

    part: Part
    state: State
    said: str
    figures: dict[str, str | int | float | bool | None] = {}


def look(on: Premises, screen: QScreen | None, *, disk: DiskSpace | None = None) -> tuple[Line, ...]:
    """Every part that can be looked at in a moment; the store's own check is `store_line`."""
    looks: tuple[tuple[Part, Callable[[], Line]], ...] = (
        ("program", lambda: _program(on)),
        ("video", lambda: _video(on)),
        ("sound", _sound),
        ("screen", lambda: _screen(screen)),
        ("disk", lambda: _disk(on, disk or RealDiskSpace())),
        ("packs", lambda: _packs(on)),
        ("backup", lambda: _backup(on)),
        ("clock", lambda: _clock(on)),
    )
    return tuple(_looked(part, one) for part, one in looks)


def _looked(part: Part, one: Callable[[], Line]) -> Line:
    """The line, or why it could not be found out: a page about faults must stand them."""
    try:
        return one()
    except StudioError as error:
        return Line(part=part, state="bad", said=error.told)
    except OSError as error:
        return Line(part=part, state="bad", said=Sentence("It cannot be looked at ({0}).", error.strerror))


def store_line(found: CheckUp | StudioError) -> Line:
    """What the check of the store found."""
    if isinstance(found, StudioError):
        return Line(part="store", state="bad", said=found.told)
    state: State = "bad" if found.faults else "note" if found.gaps or found.damaged_key else "good"
    figures: dict[str, str | int | float | bool | None] = {
        "statements": found.statements,
        "devices": found.devices,
        "faults": len(found.faults),
        "gaps": len(found.gaps),
    }
    return Line(part="store", state=state, said=together(found.sentences), figures=figures)


def _program(on: Premises) -> Line:
    about = (__version__, qVersion(), platform.python_version(), platform.system())
    said: list[str] = [Sentence("Empathy Studio {0}, Qt {1}, Python {2}, {3}.", *about)]
    state: State = "good"
    if on.restarts:
        state = "note"
        said.append(
            counted(
                on.restarts,
                "The screen was started again once after a fault; the log in the support file says why.",
                "The screen was started again %n times in a row after a fault; the log in the support file says why.",
            )
        )
    if on.log.problem:
        state = "bad"
        said.append(on.log.problem)
    figures: dict[str, str | int | float | bool | None] = {
        "version": __version__,
        "qt": qVersion(),
        "python": platform.python_version(),
        "system": platform.platform(),
        "restarts": on.restarts,
    }
    return Line(part="program", state=state, said=together(said), figures=figures)


def _video(on: Premises) -> Line:
    engines = on.engines
    playing = [one for one in engines.findings if one.name != "Sound"]
    said = together((engines.why, *(one.reason for one in playing)))
    figures: dict[str, str | int | float | bool | None] = {one.name: one.usable for one in playing}
    return Line(part="video", state="good" if engines.order else "bad", said=said, figures=figures)


def _sound() -> Line:
    there = has_sound_device()
    said = Sentence("There is a sound device.") if there else NO_SOUND.message
    return Line(part="sound", state="good" if there else "note", said=said, figures={"device": there})


def _screen(screen: QScreen | None) -> Line:
    if screen is None:
        return Line(part="screen", state="bad", said=Sentence("There is no screen just now."))
    size, ratio = screen.size(), screen.devicePixelRatio()
    count = len(QGuiApplication.screens())
    shape = (size.width(), size.height(), f"{screen.refreshRate():.0f}")
    said = Sentence("The screen, {0} × {1} at {2} Hz.", *shape)
    if screen.name():
        said = Sentence("“{0}”, {1} × {2} at {3} Hz.", screen.name(), *shape)
    if count > 1:
        said = together((said, counted(count, "It is the only screen.", "It is one of %n screens.")))
    figures: dict[str, str | int | float | bool | None] = {
        "name": screen.name(),
        "width": size.width(),
        "height": size.height(),
        "refresh_hz": screen.refreshRate(),
        "pixel_ratio": ratio,
        "screens": count,
        "platform": QGuiApplication.platformName(),
    }
    return Line(part="screen", state="good", said=said, figures=figures)


def _disk(on: Premises, disk: DiskSpace) -> Line:
    free = disk.free(on.data)
    store = on.store.path.stat().st_size
    state: State = "bad" if free < SCARCE_BYTES else "note" if free < LOW_BYTES else "good"
    said = Sentence("{0} are free; the answers kept here take {1}.", in_words(free), in_words(store))
    if state != "good":
        room = Sentence("Make room: remove a pack that nobody uses, or files that do not belong here.")
        said = together((said, room))
    return Line(part="disk", state=state, said=said, figures={"free": free, "store": store})


def _packs(on: Premises) -> Line:
    versions = on.library.shelf.list()
    on.library.materials()
    faults = [fault.told for fault in on.library.faults]
    named = [Sentence("“{0}” version {1}", one.title, one.version_name or one.version) for one in versions]
    said = Sentence("{0}.", together(named, ", ")) if named else Sentence("No pack is installed; bring one on a stick.")
    figures: dict[str, str | int | float | bool | None] = {one.pack: one.version for one in versions}
    state: State = "bad" if faults else "good" if named else "note"
    return Line(part="packs", state=state, said=together((said, *faults)), figures=figures)


def _backup(on: Premises) -> Line:
    kept, now = on.store.backups(), on.store.now()
    recovery = next(iter(on.store.recoveries()), None)
    told = (recovery.message,) if recovery is not None else ()
    if not kept:
        none = together((Sentence("No backup has been made yet."), *told))
        return Line(part="backup", state="note", said=none, figures={"backups": 0})
    age = now - kept[0].at
    state: State = "note" if age > OLD_BACKUP or age < -CLOCK_SLACK or recovery is not None else "good"
    last = Sentence("The last one of {0} is {1} old ({2}).", len(kept), in_days(age), in_words(kept[0].size))
    said = together((last, *told))
    figures: dict[str, str | int | float | bool | None] = {
        "backups": len(kept),
        "last": kept[0].at.isoformat(),
        "age_s": round(age.total_seconds()),
        "recoveries": len(on.store.recoveries()),
    }
    return Line(part="backup", state=state, said=said, figures=figures)


def _clock(on: Premises) -> Line:
    now = on.store.now()
    newest = newest_time(on.store)
    figures: dict[str, str | int | float | bool | None] = {
        "now": now.isoformat(timespec="seconds"),
        "newest": newest.isoformat(timespec="seconds") if newest else None,
    }
    state: State = "good"
    said: list[str] = [Sentence("It is {0} here ({1}).", f"{now:%Y-%m-%d %H:%M}", f"{now:%Z}")]
    if now.year < EARLIEST_YEAR:
        state = "bad"
        said.append(
            Sentence(
                "That is before this program was written: set the clock, and have the machine's battery looked at."
            )
        )
    elif newest is not None and newest - now > CLOCK_SLACK:
        state = "note"
        said.append(
            Sentence(
                "The newest answer was kept {0} later than that: the clock has gone back."
                " No answer is out of order by it, but look at the clock.",
                in_days(newest - now),
            )
        )
    return Line(part="clock", state=state, said=together(said), figures=figures)


def in_days(length: timedelta) -> Sentence:
    """A length of time for people, in its largest whole unit: `3 days`, `1 hour`, `20 minutes`."""
    seconds = int(abs(length).total_seconds())
    if seconds >= _DAY_S:
        return counted(seconds // _DAY_S, "%n day", "%n days")
    if seconds >= _HOUR_S:
        return counted(seconds // _HOUR_S, "%n hour", "%n hours")
    if seconds >= _MINUTE_S:
        return counted(seconds // _MINUTE_S, "%n minute", "%n minutes")
    return counted(seconds, "%n second", "%n seconds")

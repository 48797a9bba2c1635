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
from empathy_studio.ui.kiosk.premises import Premises
from empathy_studio.ui.video.sound import NO_SOUND, has_sound_device

SCARCE_BYTES, LOW_BYTES = 500_000_000, 2_000_000_000
"""Below the first number of free bytes backups and installs stop; below the second it is time to make room."""
OLD_BACKUP = timedelta(days=2)
CLOCK_SLACK = timedelta(seconds=5)
EARLIEST_YEAR = 2026
"""The clock of a machine whose battery is empty starts before this program was written."""

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
        return Line(part=part, state="bad", said=str(error))
    except OSError as error:
        return Line(part=part, state="bad", said=f"It cannot be looked at ({error.strerror}).")


def store_line(found: CheckUp | StudioError) -> Line:
    """What the check of the store found."""
    if isinstance(found, StudioError):
        return Line(part="store", state="bad", said=str(found))
    state: State = "bad" if found.faults else "note" if found.gaps else "good"
    figures: dict[str, str | int | float | bool | None] = {
        "statements": found.statements,
        "devices": found.devices,
        "faults": len(found.faults),
        "gaps": len(found.gaps),
    }
    return Line(part="store", state=state, said=" ".join(found.sentences), figures=figures)


def _program(on: Premises) -> Line:
    said = f"Empathy Studio {__version__}, Qt {qVersion()}, Python {platform.python_version()}, {platform.system()}."
    state: State = "good"
    if on.restarts:
        state = "note"
        times = "once" if on.restarts == 1 else f"{on.restarts} times in a row"
        said += f" The screen was started again {times} after a fault; the log in the support file says why."
    if on.log.problem:
        state, said = "bad", f"{said} {on.log.problem}"
    figures: dict[str, str | int | float | bool | None] = {
        "version": __version__,
        "qt": qVersion(),
        "python": platform.python_version(),
        "system": platform.platform(),
        "restarts": on.restarts,
    }
    return Line(part="program", state=state, said=said, figures=figures)


def _video(on: Premises) -> Line:
    engines = on.engines
    playing = [one for one in engines.findings if one.name != "Sound"]
    said = " ".join((engines.why, *(one.reason for one in playing)))
    figures: dict[str, str | int | float | bool | None] = {one.name: one.usable for one in playing}
    return Line(part="video", state="good" if engines.order else "bad", said=said, figures=figures)


def _sound() -> Line:
    there = has_sound_device()
    said = "There is a sound device." if there else NO_SOUND.message
    return Line(part="sound", state="good" if there else "note", said=said, figures={"device": there})


def _screen(screen: QScreen | None) -> Line:
    if screen is None:
        return Line(part="screen", state="bad", said="There is no screen just now.")
    size, ratio = screen.size(), screen.devicePixelRatio()
    count = len(QGuiApplication.screens())
    others = "" if count == 1 else f" It is one of {count} screens."
    name = f"“{screen.name()}”" if screen.name() else "The screen"
    said = f"{name}, {size.width()} × {size.height()} at {screen.refreshRate():.0f} Hz.{others}"
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
    said = f"{in_words(free)} are free; the answers kept here take {in_words(store)}."
    if state != "good":
        said += " Make room: remove a pack that nobody uses, or files that do not belong here."
    return Line(part="disk", state=state, said=said, figures={"free": free, "store": store})


def _packs(on: Premises) -> Line:
    versions = on.library.shelf.list()
    on.library.materials()
    faults = [str(fault) for fault in on.library.faults]
    named = [f"“{one.title}” version {one.version_name or one.version}" for one in versions]
    said = f"{', '.join(named)}." if named else "No pack is installed; bring one on a stick."
    figures: dict[str, str | int | float | bool | None] = {one.pack: one.version for one in versions}
    state: State = "bad" if faults else "good" if named else "note"
    return Line(part="packs", state=state, said=" ".join((said, *faults)), figures=figures)


def _backup(on: Premises) -> Line:
    kept, now = on.store.backups(), on.store.now()
    recovery = next(iter(on.store.recoveries()), None)
    told = f" {recovery.message}" if recovery is not None else ""
    if not kept:
        return Line(part="backup", state="note", said=f"No backup has been made yet.{told}", figures={"backups": 0})
    age = now - kept[0].at
    state: State = "note" if age > OLD_BACKUP or age < -CLOCK_SLACK or recovery is not None else "good"
    said = f"The last one of {len(kept)} is {in_days(age)} old ({in_words(kept[0].size)}).{told}"
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
    said, state = f"It is {now:%Y-%m-%d %H:%M} here ({now:%Z}).", "good"
    if now.year < EARLIEST_YEAR:
        state = "bad"
        said += " That is before this program was written: set the clock, and have the machine's battery looked at."
    elif newest is not None and newest - now > CLOCK_SLACK:
        state = "note"
        said += (
            f" The newest answer was kept {in_days(newest - now)} later than that: the clock has gone back."
            " No answer is out of order by it, but look at the clock."
        )
    return Line(part="clock", state=state, said=said, figures=figures)  # type: ignore[arg-type]


def in_days(length: timedelta) -> str:
    """A length of time for people, in its largest whole unit: `3 days`, `1 hour`, `20 minutes`."""
    seconds = int(abs(length).total_seconds())
    for name, worth in (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)):
        if seconds >= worth:
            count = seconds // worth
            return f"{count:,} {name}{'' if count == 1 else 's'}"
    return "0 seconds"

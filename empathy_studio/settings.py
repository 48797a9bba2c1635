"""What a machine's user has chosen: read from, and kept whole in, `settings.json` of the data folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from empathy_studio import paths
from empathy_studio.errors import StudioError
from empathy_studio.sentence import Sentence

FILE_NAME = "settings.json"
FORMAT = 1

VideoEngine = Literal["auto", "vlc", "qt"]

_TAG = r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$"


def _within(default: Any, **limits: Any) -> Any:
    """A field with limits that `settings_file` holds a file to, named as in `msgspec.Meta`."""
    return field(default=default, metadata=limits)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The choices of one machine; a field left out has its default.

    `speed` is a factor of normal playing speed, 0.75 to 1.5. `volume` is a percentage, 0 to 100.
    `language` is a BCP 47 tag such as `en` or `de-CH`; empty means the system's language.
    `course_language` is the language lessons are played in, where they speak it; empty means that of the program.
    `text_percent` is the size of text, 100 to 200 percent of the usual.
    `descriptions` tells in words what clips show, where somebody has written it.
    `untimed` switches off the time limit of every timed moment. `as_text` tells clips as text, to be read.
    """

    language: str = _within("", pattern=_TAG)
    course_language: str = _within("", pattern=_TAG)
    appearance: Literal["system", "light", "dark"] = "system"
    motion: Literal["system", "reduced"] = "system"
    text_percent: int = _within(100, ge=100, le=200)
    video_engine: VideoEngine = "auto"
    captions: bool = True
    caption_size: Literal["small", "normal", "large"] = "normal"
    caption_place: Literal["bottom", "top"] = "bottom"
    descriptions: bool = False
    speed: float = _within(1.0, ge=0.75, le=1.5)
    volume: int = _within(80, ge=0, le=100)
    untimed: bool = False
    as_text: bool = False


def settings_path(data: Path) -> Path:
    """The settings file of the data folder `data`."""
    return data / FILE_NAME


def load(data: Path) -> tuple[Settings, StudioError | None]:
    """The settings kept in the data folder `data`, and what was wrong with the file, if anything.

    With no file the defaults hold and nothing is wrong. A file that cannot be used gives the
    defaults and an error to be shown once; it stays as it is until the next `save`.
    """
    path = settings_path(data)
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        return Settings(), StudioError(
            Sentence("{0} cannot be read ({1}); the default settings hold.", path, error.strerror),
            "Let this user read the file, or delete it.",
        )
    from empathy_studio import settings_file  # not before there is a file to read, so that the program starts sooner

    try:
        return settings_file.decode(path, raw, Settings, FORMAT), None
    except StudioError as error:
        return Settings(), error


def save(data: Path, settings: Settings) -> None:
    """Keep `settings` in the data folder `data`, on the disk before this returns.

    A file there that cannot be used is first copied to `settings.unreadable.json`, so that nothing is
    lost. Raises StudioError when the disk refuses; the older file is then as it was.
    """
    from empathy_studio import settings_file  # as above

    path = settings_path(data)
    try:
        _set_aside(path)
        with paths.write_whole(path) as file:
            file.write(settings_file.encode(settings, FORMAT))
    except OSError as error:
        raise StudioError(
            Sentence("{0} cannot be written ({1}).", path, error.strerror),
            "Make room or allow writing there, then change it again.",
        ) from error


def _set_aside(path: Path) -> None:
    """Copy the file at `path` beside itself when it is there and cannot be used."""
    _, problem = load(path.parent)
    if problem is not None:
        with paths.write_whole(path.with_suffix(".unreadable.json")) as kept:
            kept.write(path.read_bytes())

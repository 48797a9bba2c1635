"""What a machine's user has chosen: read from, and kept whole in, `settings.json` of the data folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import msgspec

from empathy_studio import paths
from empathy_studio.errors import StudioError
from empathy_studio.sentence import Sentence

FILE_NAME = "settings.json"
FORMAT = 1

VideoEngine = Literal["auto", "vlc", "qt"]


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The choices of one machine; a field left out has its default.

    `speed` is a factor of normal playing speed, 0.75 to 1.5. `volume` is a percentage, 0 to 100.
    `language` is a BCP 47 tag such as `en` or `de-CH`; empty means the system's language.
    `course_language` is the language lessons are played in, where they speak it; empty means that of the program.
    `text_percent` is the size of text, 100 to 200 percent of the usual.
    `untimed` switches off the time limit of every timed moment. `as_text` tells clips as text, to be read.
    """

    language: Annotated[str, msgspec.Meta(pattern=r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$")] = ""
    course_language: Annotated[str, msgspec.Meta(pattern=r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$")] = ""
    appearance: Literal["system", "light", "dark"] = "system"
    motion: Literal["system", "reduced"] = "system"
    text_percent: Annotated[int, msgspec.Meta(ge=100, le=200)] = 100
    video_engine: VideoEngine = "auto"
    captions: bool = True
    caption_size: Literal["small", "normal", "large"] = "normal"
    caption_place: Literal["bottom", "top"] = "bottom"
    speed: Annotated[float, msgspec.Meta(ge=0.75, le=1.5)] = 1.0
    volume: Annotated[int, msgspec.Meta(ge=0, le=100)] = 80
    untimed: bool = False
    as_text: bool = False


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file as it stands on the disk."""

    format: int
    settings: Settings


class _Header(msgspec.Struct):
    """Only the format number, which is looked at before the rest."""

    format: int


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
    try:
        return _decode(path, raw), None
    except StudioError as error:
        return Settings(), error


def save(data: Path, settings: Settings) -> None:
    """Keep `settings` in the data folder `data`, on the disk before this returns.

    A file there that cannot be used is first copied to `settings.unreadable.json`, so that nothing is
    lost. Raises StudioError when the disk refuses; the older file is then as it was.
    """
    path = settings_path(data)
    try:
        _set_aside(path)
        with paths.write_whole(path) as file:
            file.write(msgspec.json.format(msgspec.json.encode(_File(format=FORMAT, settings=settings))) + b"\n")
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


def _decode(path: Path, raw: bytes) -> Settings:
    """The settings in `raw`; raises StudioError naming `path` and the place in it."""
    remedy = Sentence("Mend the line, or delete the file to start from the defaults.")
    try:
        found = msgspec.json.decode(raw, type=_Header).format
        if found > FORMAT:
            raise StudioError(
                Sentence(
                    "{0} was written by a newer Empathy Studio (format {1}, known here: {2});"
                    " the default settings hold.",
                    path,
                    found,
                    FORMAT,
                ),
                "Update this program, or delete the file.",
            )
        return msgspec.json.decode(raw, type=_File).settings
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StudioError(
            Sentence("{0}: {1}; the default settings hold.", path, _sentence(str(error))), remedy
        ) from error


def _sentence(fault: str) -> str:
    """msgspec's words for a fault, with the place first and the nearest known name for an unknown field."""
    fault, _, place = fault.partition(" - at ")
    where = place.strip("`").removeprefix("$.")
    import difflib  # these two only when a file is at fault, so that the program starts sooner
    import re

    unknown = re.search(r"unknown field `(.+)`", fault)
    if unknown:
        near = difflib.get_close_matches(unknown[1], Settings.__struct_fields__, n=1)
        fault = f"unknown field `{unknown[1]}`" + (f" (did you mean `{near[0]}`?)" if near else "")
    return f"{where}: {fault}" if where else fault

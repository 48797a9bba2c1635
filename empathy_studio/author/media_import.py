"""Brings media files into a course: copied once however often they come, under names that work everywhere."""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from blake3 import blake3

from empathy_studio.author.media import Report, probe
from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.course.ids import MEDIA_PATTERN
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError
from empathy_studio.paths import flush_folder

_BUFFER = 1 << 20
_ROOM = 64 << 20
_LONGEST = 100
_DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10))}


class Imported(Value, frozen=True, kw_only=True):
    """One file that is in the media folder now: its name there, what it is, and whether it was there before."""

    name: str
    source: str
    facts: MediaFacts
    was_there: bool = False


def import_media(folder: Path, sources: Sequence[Path], report: Report | None = None) -> tuple[Imported, ...]:
    """Copy files into the media folder of the course in `folder`; one with the same bytes as another is not copied.

    Names are made safe (`Mein Clip (2).MP4` becomes `Mein-Clip-2.mp4`) and never take the place of another file. All
    are there or none: when a file cannot be read, is not of a kind that a course can use, does not fit on the disk, or
    `report` raises to cancel, what was copied is taken away. Raises CourseError naming the file.
    """
    media = folder / MEDIA_FOLDER
    sizes = [_size(source) for source in sources]
    require_room(media, sum(sizes), "The files need")
    made: list[Path] = []
    found: list[Imported] = []
    total = sum(sizes) or 1
    done = 0
    try:
        media.mkdir(parents=True, exist_ok=True)
        for source, size in zip(sources, sizes, strict=True):

            def part(copied: int, before: int = done, name: str = source.name) -> None:
                if report is not None:
                    report(min(1.0, (before + copied) / total), f"Copying {name}")

            found.append(_imported(media, source, made, part))
            done += size
    except BaseException as error:
        for path in made:
            path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            name = Path(error.filename).name if error.filename else "a file"
            raise CourseError(
                f"{name}: cannot be brought in ({error.strerror}).", "Make room, or check that it can be read."
            ) from error
        raise
    flush_folder(media)
    return tuple(found)


def safe_name(name: str, taken: Iterable[str] = ()) -> str:
    """A name like `name` that is allowed in a course and differs from all `taken`, whatever their case."""
    stem, dot, ending = name.rpartition(".")
    if not dot or not re.fullmatch(r"[A-Za-z0-9]{1,8}", ending):
        stem, ending = name, ""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", _ascii(stem)).strip("-._")[:_LONGEST] or "media"
    plain = f"media-{plain}" if plain.partition(".")[0].upper() in _DEVICES else plain
    ending = ending.lower()
    others = {other.lower() for other in taken}
    number = 1
    while True:
        tail = f"-{number}" if number > 1 else ""
        made = f"{plain}{tail}.{ending}" if ending else f"{plain}{tail}"
        if made.lower() not in others:
            assert re.match(MEDIA_PATTERN, made)
            return made
        number += 1


def digest_of_file(path: Path, part: Callable[[int], None] | None = None) -> str:
    """The BLAKE3 hash of a file as 64 hexadecimal digits; `part` is told the bytes read so far."""
    known = blake3()
    read = 0
    with path.open("rb") as file:
        while piece := file.read(_BUFFER):
            known.update(piece)
            read += len(piece)
            if part is not None:
                part(read)
    return str(known.hexdigest())


def _imported(media: Path, source: Path, made: list[Path], part: Callable[[int], None]) -> Imported:
    facts = probe(source)
    if facts.fault:
        raise CourseError(f"{source.name}: {facts.fault}", "Export the file again, or choose another.")
    if facts.kind == "other":
        raise CourseError(
            f"{source.name}: is of a kind that a course cannot use.",
            "Use MP4, WebM, MOV or MKV for clips, MP3, M4A, OGG or WAV for sounds, PNG, JPEG or WebP for pictures, "
            "and WebVTT for captions.",
        )
    twin = _twin(media, source)
    if twin is not None:
        return Imported(name=twin.name, source=str(source), facts=_named(facts, twin.name), was_there=True)
    there = media / safe_name(source.name, (file.name for file in media.iterdir()))
    beside = media / f".{there.name}.part"
    made += [beside, there]
    _copy(source, beside, part)
    os.replace(beside, there)
    return Imported(name=there.name, source=str(source), facts=_named(facts, there.name))


def _copy(source: Path, to: Path, part: Callable[[int], None]) -> None:
    copied = 0
    with source.open("rb") as reading, to.open("wb") as writing:
        while piece := reading.read(_BUFFER):
            writing.write(piece)
            copied += len(piece)
            part(copied)
        writing.flush()
        os.fsync(writing.fileno())


def _twin(media: Path, source: Path) -> Path | None:
    """The file of the media folder with the same bytes; only those of the same size and ending are read."""
    size = source.stat().st_size
    same = [
        file
        for file in sorted(media.iterdir())
        if not file.name.startswith(".")
        and file.suffix.lower() == source.suffix.lower()
        and file.is_file()
        and file.stat().st_size == size
    ]
    if not same:
        return None
    digest = digest_of_file(source)
    return next((file for file in same if digest_of_file(file) == digest), None)


def _size(source: Path) -> int:
    try:
        if not source.is_file():
            raise CourseError(f"{source}: there is no such file.", "Choose a file.")
        return source.stat().st_size
    except OSError as error:
        raise CourseError(f"{source}: cannot be read ({error.strerror}).", "Check its permissions.") from error


def require_room(folder: Path, needed: int, what: str) -> None:
    """Raise CourseError, with both numbers, when the disk that holds `folder` has no room for `needed` bytes more.

    `what` begins the sentence: “The files need”.
    """
    place = folder
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    if needed + _ROOM > free:
        raise CourseError(
            f"{what} {needed // 1_000_000:,} MB, and {free // 1_000_000:,} MB are free on the disk.",
            "Make room, or choose fewer files.",
        )


def _named(facts: MediaFacts, name: str) -> MediaFacts:
    return MediaFacts(**{**{field: getattr(facts, field) for field in facts.__struct_fields__}, "name": name})


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")

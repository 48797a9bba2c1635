"""The files that go into a pack, each looked at before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from empathy_studio import __version__
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.value import Value
from empathy_studio.errors import PackError
from empathy_studio.pack.disk import in_words
from empathy_studio.pack.limits import MAX_FILES, MAX_PICTURE, MAX_SMALL
from empathy_studio.pack.manifest import TEXT_ROLES, LessonEntry, PackedMedia, Role, aligned
from empathy_studio.pack.names import path_fault
from empathy_studio.pack.sniff import SNIFF_SIZE, container_of, media_fault, picture_fault, picture_size

_ORDER: Final[dict[Role, int]] = {"course": 0, "lesson": 1, "text": 2, "captions": 3, "picture": 4}


class PackFile(Value, frozen=True, kw_only=True):
    """One file to be packed."""

    path: str
    """Its path in the pack, such as `lessons/narrow-feet.json`; see `names.path_fault`."""
    role: Role
    source: Path | bytes
    """The file to copy, or its bytes."""
    facts: MediaFacts | None = None
    """What a probe found, for a clip or a sound; carried in the manifest so that a player need not probe."""


class PackDescription(Value, frozen=True, kw_only=True):
    """What the manifest says about the course; see `manifest.Manifest` for each field."""

    pack: str
    version: int
    version_name: str = ""
    title: str
    summary: str = ""
    languages: tuple[str, ...]
    lessons: tuple[LessonEntry, ...]
    needs_app: str = __version__
    made_with: str = __version__


class Item:
    """A file to be packed, looked at: its size in bytes, and for a small file what will stand in the pack."""

    def __init__(self, file: PackFile, size: int, plain: bytes | None, media: PackedMedia | None) -> None:
        self.file = file
        self.size = size
        self.plain = plain
        self.media = media
        self.aligned = aligned(file.role, size)


def gathered(files: Sequence[PackFile]) -> list[Item]:
    """The files checked and in the one order of a pack: texts by role, small pictures, media; each by path.

    Raises PackError for a file that cannot be read, is too large, is not what its role says, for a
    path that packs do not allow, and for two paths that are the same but for capitals.
    """
    if len(files) > MAX_FILES:
        raise PackError(f"The course has {len(files):,} files; a pack holds {MAX_FILES:,}.", "Split the course.")
    seen: dict[str, str] = {}
    for file in files:
        other = seen.get(file.path.lower())
        if other is not None:
            raise PackError(f"{file.path}: is packed twice (the other is {other}).", "Rename one of the two.")
        seen[file.path.lower()] = file.path
    return _ordered(_looked_at(file) for file in files)


def _looked_at(file: PackFile) -> Item:
    """Check one file before anything is written, and read it when it is small."""
    fault = path_fault(file.path)
    if fault:
        raise PackError(f"{file.path!r} {fault}.", "Rename the file; letters, digits and . _ - are safe.")
    size = len(file.source) if isinstance(file.source, bytes) else _size_of(file.source)
    limit = MAX_SMALL if file.role in TEXT_ROLES else MAX_PICTURE if file.role == "picture" else None
    if limit is not None and size > limit:
        raise PackError(
            f"{file.path}: is larger than the {in_words(limit)} a {file.role} may have.", "Make it smaller."
        )
    plain = None
    if not aligned(file.role, size):
        plain = file.source if isinstance(file.source, bytes) else _start_of(file.source, limit or size)
        size = len(plain)
    return Item(file, size, plain, _media_facts(file, plain))


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise _unreadable(path, error) from error


def _media_facts(file: PackFile, plain: bytes | None) -> PackedMedia | None:
    """The facts for the manifest, the container named from the first bytes of the file."""
    if file.role in TEXT_ROLES or file.role == "other":
        return None
    start = plain
    if start is None:
        length = MAX_PICTURE if file.role == "picture" else SNIFF_SIZE
        start = file.source[:length] if isinstance(file.source, bytes) else _start_of(file.source, length)
    container = container_of(start)
    fault = media_fault(file.role, container)
    if not fault and file.role == "picture":
        fault = picture_fault(start, container)
    if fault:
        raise PackError(f"{file.path}: {fault}.", "Export the file again in one of these formats, or choose another.")
    facts = file.facts
    size = picture_size(start, container)
    if size is not None:
        return PackedMedia(container=container, width=size.width, height=size.height)
    if facts is None:
        return PackedMedia(container=container)
    return PackedMedia(
        container=container,
        duration_ms=facts.duration_ms,
        width=facts.width,
        height=facts.height,
        fps=facts.fps,
        has_sound=facts.has_sound,
    )


def _start_of(path: Path, length: int) -> bytes:
    try:
        with path.open("rb") as opened:
            return opened.read(length)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> PackError:
    return PackError(f"{path}: cannot be read ({error.strerror}).", "Put the file back, or choose another.")


def _ordered(items: Iterable[Item]) -> list[Item]:
    """The one order of a pack: texts by role, then small pictures, then media; each by path."""
    last = len(_ORDER)
    return sorted(items, key=lambda item: (last if item.aligned else _ORDER[item.file.role], item.file.path))

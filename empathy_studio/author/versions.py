"""The last versions of a course, kept at each save in its `.studio` folder: listed, compared, read back."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from blake3 import blake3

from empathy_studio import typed_json
from empathy_studio.author.changes import what_changed
from empathy_studio.author.edit.edited import Edited
from empathy_studio.author.project import STUDIO_FOLDER
from empathy_studio.course.codec import course_files, read_course
from empathy_studio.course.model import Course
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError
from empathy_studio.paths import write_whole

FORMAT = 1
MOST_VERSIONS = 20
"""How many versions are kept."""

NEWEST_KEPT = 8
"""How many of the newest are never thinned out; older ones are, so that they lie ever further apart."""

_MOST_BYTES = 200_000_000


class Version(Value, frozen=True, kw_only=True):
    """One version: `name` names it, `at` is when it was kept (ISO 8601, UTC), `label` what it was kept for.

    `changed` says in words what changed since the one before it. `files` are the digests of its files by path.
    """

    format: int = FORMAT
    name: str
    at: str
    label: str = ""
    changed: str = ""
    files: dict[str, str] = msgspec.field(default_factory=dict)

    @property
    def when(self) -> datetime:
        """The time it was kept."""
        return datetime.fromisoformat(self.at)


def digest_of(data: bytes) -> str:
    """The name under which a file's bytes are kept: 32 hexadecimal digits of their BLAKE3 hash."""
    return blake3(data).hexdigest(length=16)


def keep_version(folder: Path, course: Course, label: str = "", *, now: datetime | None = None) -> Version:
    """Keep `course` as the newest version of the course folder `folder`, and thin out the older ones.

    A version equal to the newest one is not kept twice. Raises CourseError when the disk refuses; what was kept before
    is then still there.
    """
    contents = course_files(course)
    files = {path: digest_of(data) for path, data in contents.items()}
    known = versions(folder)
    if known and known[0].files == files:
        return known[0]
    when = now or datetime.now(tz=UTC)
    changed = _since(folder, known[0], course) if known else ""
    name = _name(when, {one.name for one in known})
    version = Version(name=name, at=when.isoformat(), label=label, changed=changed, files=files)
    try:
        for path, data in contents.items():
            kept = _objects(folder) / files[path]
            if not kept.exists():
                with write_whole(kept) as file:
                    file.write(zlib.compress(data, 6))
        with write_whole(_folder(folder) / f"{name}.json") as file:
            file.write(msgspec.json.format(msgspec.json.encode(version), indent=2) + b"\n")
        _thin(folder, (version, *known))
    except OSError as error:
        raise CourseError(
            f"{folder}: this version could not be kept ({error.strerror}).", "The course itself is saved. Make room."
        ) from error
    return version


def versions(folder: Path) -> tuple[Version, ...]:
    """The versions kept of the course in `folder`, the newest first; one that cannot be read is left out."""
    found = []
    for file in _folder(folder).glob("*.json"):
        try:
            found.append(typed_json.decode(file.read_bytes(), Version))
        except (OSError, msgspec.MsgspecError):
            continue
    return tuple(sorted(found, key=lambda version: version.when, reverse=True))


def read_version(folder: Path, version: Version) -> Course:
    """The course as that version has it; CourseError when something of it is lost or damaged."""
    return read_course(_VersionSource(folder, version))


def kept_file(folder: Path, digest: str) -> bytes | None:
    """The bytes of a file kept with some version, None when they are not there or not whole."""
    try:
        data = zlib.decompressobj().decompress((_objects(folder) / digest).read_bytes(), _MOST_BYTES)
    except (OSError, zlib.error):
        return None
    return data if digest_of(data) == digest else None


def restore(course: Course, folder: Path, version: Version) -> Edited:
    """The course as `version` has it, as one edit of the open `course`, so that it can be undone.

    Media files are referred to by name; those taken out since are brought back by `author.aside`.
    """
    former = read_version(folder, version)
    when = version.when.astimezone().strftime("%Y-%m-%d %H:%M")
    words = what_changed(course, former).in_words()
    return Edited(course=former, label=f"Restore the version of {when}", told=(words[:1].upper() + words[1:] + ".",))


class _VersionSource:
    """Reads course files from what was kept."""

    def __init__(self, folder: Path, version: Version) -> None:
        self.folder, self.version = folder, version

    def read(self, path: str) -> bytes:
        """The bytes of one file; FileNotFoundError when the version has none or it is lost."""
        digest = self.version.files.get(path)
        data = kept_file(self.folder, digest) if digest is not None else None
        if data is None:
            raise FileNotFoundError(path)
        return data


def _since(folder: Path, former: Version, course: Course) -> str:
    try:
        return what_changed(read_version(folder, former), course).in_words()
    except CourseError:
        return ""


def _name(when: datetime, taken: set[str]) -> str:
    name = when.astimezone(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    number = 1
    while name in taken:
        number += 1
        name = f"{name.partition('-')[0]}-{number}"
    return name


def to_thin(kept: Sequence[Version]) -> list[Version]:
    """Which of these versions (the newest first) go, so that no more than the most are left.

    The newest stay, and the very oldest. Of the others those go that leave the smallest gap for their age.
    """
    left = list(kept)
    gone = []
    while len(left) > MOST_VERSIONS:
        newest = left[0].when

        def gap(number: int, newest: datetime = newest) -> float:
            between = (left[number - 1].when - left[number + 1].when).total_seconds()
            return between / ((newest - left[number].when).total_seconds() + 1.0)

        number = min(range(NEWEST_KEPT, len(left) - 1), key=gap)
        gone.append(left.pop(number))
    return gone


def _thin(folder: Path, kept: Sequence[Version]) -> None:
    gone = to_thin(kept)
    for version in gone:
        (_folder(folder) / f"{version.name}.json").unlink(missing_ok=True)
    if gone:
        needed = {digest for version in kept if version not in gone for digest in version.files.values()}
        for file in _objects(folder).iterdir():
            if file.name not in needed:
                file.unlink(missing_ok=True)


def _folder(folder: Path) -> Path:
    return folder / STUDIO_FOLDER / "versions"


def _objects(folder: Path) -> Path:
    return _folder(folder) / "objects"

"""The journal of edits: what was not saved yet, kept on the disk soon after it was done, and found again after a crash.

The file and its frames are described in `docs/formats/journal.md`.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from blake3 import blake3
from msgspec.structs import replace

from empathy_studio import typed_json
from empathy_studio.author.project import STUDIO_FOLDER, FolderSource, finish_save
from empathy_studio.author.versions import digest_of, kept_file
from empathy_studio.course.codec import COURSE_NAME, course_files, lesson_name, read_course, text_name
from empathy_studio.course.model import Course
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError
from empathy_studio.paths import write_whole

FILE_NAME = "journal"
MAGIC = b"empathy-studio journal 1\n"
MOST_BYTES = 64_000_000
"""From this size on the journal is written anew, with only the last state of each file."""

_DIGEST = 16
_MOST_FRAME = 1_000_000_000


class Frame(Value, frozen=True, kw_only=True):
    """What one flush wrote: the files that changed since the one before, by path; None for one that is gone.

    Only the first has `base`: the digests of the files on the disk at that time. `at` is when (ISO 8601, UTC).
    """

    at: str
    files: dict[str, str | None] = msgspec.field(default_factory=dict)
    base: dict[str, str] | None = None


class Recovered(Value, frozen=True, kw_only=True):
    """What a journal holds that was not saved: the course, when it was last kept (ISO 8601), and what to know of it."""

    course: Course
    at: str
    told: tuple[str, ...] = ()


class Journal:
    """Keeps the edits of one open course until they are saved.

    `note` after every edit costs nothing; `flush` puts on the disk what was noted: call it within 2 s of a pause, and
    before anything that may end the program. One journal belongs to one folder; hold its lock (`author.lock`).
    """

    def __init__(self, folder: Path, saved: Course) -> None:
        """`saved` is the course as it stands in `folder`. What an older journal holds goes with the first flush."""
        self.folder = folder
        self._path = path_of(folder)
        self._start(saved)

    def _start(self, saved: Course) -> None:
        self._kept = self._noted = saved
        self._files: dict[str, bytes] | None = None
        self._size = 0

    @property
    def pending(self) -> bool:
        """Whether something was noted that is not on the disk yet."""
        return self._noted is not self._kept

    def note(self, course: Course) -> None:
        """Remember `course` as what is to be kept next."""
        self._noted = course

    def flush(self) -> bool:
        """Put what was noted on the disk, before this returns; True when there was something.

        Raises CourseError when the disk refuses: what was kept before is still there, and the next flush tries again.
        """
        if not self.pending:
            return False
        course = self._noted
        first = self._files is None
        former = self._files if self._files is not None else course_files(self._kept)
        files = _files_shared(former, self._kept, course)
        changed: dict[str, str | None] = {
            path: data.decode() for path, data in files.items() if former.get(path) != data
        }
        changed |= dict.fromkeys(former.keys() - files.keys())
        try:
            if first or self._size > MOST_BYTES:
                self._write_anew(changed if first else {path: data.decode() for path, data in files.items()})
            elif changed:
                self._append(Frame(at=_now(), files=changed))
        except OSError as error:
            raise CourseError(
                f"{self._path}: the last edits could not be kept ({error.strerror}).",
                "Make room on the disk; it is tried again with the next edit. Or save the course elsewhere.",
            ) from error
        self._files, self._kept = files, course
        return True

    def saved(self, course: Course) -> None:
        """`course` is on the disk now: what the journal holds is no longer needed."""
        later = self._noted
        self._path.unlink(missing_ok=True)
        self._start(course)
        self._noted = later

    def _write_anew(self, files: dict[str, str | None]) -> None:
        frame = _framed(Frame(at=_now(), files=files, base=_on_disk(self.folder)))
        with write_whole(self._path) as file:
            file.write(MAGIC + frame)
        self._size = len(MAGIC) + len(frame)

    def _append(self, frame: Frame) -> None:
        data = _framed(frame)
        with self._path.open("r+b") as file:
            file.truncate(self._size)
            file.seek(self._size)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        self._size += len(data)


def path_of(folder: Path) -> Path:
    """The journal of the course in `folder`."""
    return folder / STUDIO_FOLDER / FILE_NAME


def recover(folder: Path) -> Recovered | None:
    """What was done in the course in `folder` and neither saved nor given up; None when there is nothing.

    A flush that was cut off counts as never done. The journal stays until the next flush, save or `forget`. Raises
    CourseError when the journal is there and what it holds cannot be put together.
    """
    finish_save(folder)
    frames = _frames(path_of(folder))
    if not frames:
        return None
    source = _Pieces(folder, frames)
    try:
        course = read_course(source)
    except CourseError as error:
        raise CourseError(
            f"{path_of(folder)}: {error.message}", "Open the last version, or the course as saved."
        ) from error
    try:
        if read_course(FolderSource(folder)) == course:
            return None
    except CourseError:
        pass  # what lies in the folder cannot be read: all the more reason to offer what was kept
    told = tuple(f"{path} was changed outside; it is as it is on the disk now." for path in sorted(source.foreign))
    return Recovered(course=course, at=frames[-1].at, told=told)


def forget(folder: Path) -> None:
    """Give up what the journal holds."""
    path_of(folder).unlink(missing_ok=True)


class _Pieces:
    """Course files as the journal has them; those it does not have as they were when it began."""

    def __init__(self, folder: Path, frames: list[Frame]) -> None:
        self.folder = folder
        self.base = frames[0].base or {}
        self.files: dict[str, str | None] = {}
        for frame in frames:
            self.files |= frame.files
        self.foreign: set[str] = set()

    def read(self, path: str) -> bytes:
        """The bytes of one file; FileNotFoundError when there is none."""
        if path in self.files:
            found = self.files[path]
            if found is None:
                raise FileNotFoundError(path)
            return found.encode()
        wanted = self.base.get(path)
        try:
            data = FolderSource(self.folder).read(path)
        except FileNotFoundError:
            kept = kept_file(self.folder, wanted) if wanted else None
            if kept is None:
                raise
            return kept
        if wanted is None or digest_of(data) == wanted:
            return data
        kept = kept_file(self.folder, wanted)
        if kept is None:
            self.foreign.add(path)
            return data
        return kept


def _files_shared(former: dict[str, bytes], before: Course, after: Course) -> dict[str, bytes]:
    """The files of `after`; those of lessons and translations shared with `before` are taken from `former`."""
    shared = {id(part) for part in (*before.lessons, *before.translations)}
    lessons = tuple(one if id(one) not in shared else replace(one, scenes=()) for one in after.lessons)
    texts = tuple(one if id(one) not in shared else replace(one, texts=()) for one in after.translations)
    files = course_files(replace(after, lessons=lessons, translations=texts))
    kept = [lesson_name(one.id) for one in after.lessons if id(one) in shared]
    kept += [text_name(one.language) for one in after.translations if id(one) in shared]
    return files | {path: former[path] for path in kept}


def _framed(frame: Frame) -> bytes:
    data = msgspec.json.encode(frame)
    return len(data).to_bytes(8, "little") + blake3(data).digest(length=_DIGEST) + data


def _frames(path: Path) -> list[Frame]:
    """The whole frames of a journal, up to the first that is cut off or damaged."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return []
    if not data.startswith(MAGIC):
        return []
    found: list[Frame] = []
    at = len(MAGIC)
    while at + 8 + _DIGEST <= len(data):
        length = int.from_bytes(data[at : at + 8], "little")
        start = at + 8 + _DIGEST
        body = data[start : start + length]
        if length > _MOST_FRAME or len(body) < length or blake3(body).digest(length=_DIGEST) != data[at + 8 : start]:
            break
        try:
            found.append(typed_json.decode(body, Frame))
        except msgspec.MsgspecError:
            break
        at = start + length
    return found


def _on_disk(folder: Path) -> dict[str, str]:
    """The digests of the course files in a folder, by path."""
    files = [folder / COURSE_NAME, *(folder / "lessons").glob("*.json"), *(folder / "text").glob("*.json")]
    return {
        file.relative_to(folder).as_posix(): digest_of(file.read_bytes()) for file in sorted(files) if file.is_file()
    }


def _now() -> str:
    return datetime.now(tz=UTC).isoformat()

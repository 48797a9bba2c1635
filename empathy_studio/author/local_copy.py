"""Work on a copy of a course that lies on a removable or network drive, and bring it home whole."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import msgspec

from empathy_studio import typed_json
from empathy_studio.author.edit.orphans import media_names
from empathy_studio.author.folder_kind import folder_kind
from empathy_studio.author.lock import take
from empathy_studio.author.media import Report
from empathy_studio.author.media_import import require_room
from empathy_studio.author.project import MEDIA_FOLDER, STUDIO_FOLDER, Project, open_project
from empathy_studio.author.versions import digest_of
from empathy_studio.course.codec import COURSE_NAME, course_files
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError
from empathy_studio.paths import flush_folder, write_whole

_RECORD = "home.json"
_BUFFER = 1 << 20


class Home(Value, frozen=True, kw_only=True):
    """Where a working copy comes from, and the digests of the course files there when it was last the same."""

    folder: str
    files: dict[str, str]


def advised(folder: Path) -> bool:
    """Whether a course in `folder` is better worked on as a copy: on a removable or a network drive."""
    return folder_kind(folder) in ("removable", "network")


def work_locally(home: Path, data: Path, report: Report | None = None) -> Path:
    """The folder of a working copy of the course in `home`, below the data folder `data`.

    A copy that is there already is taken up again, when it holds what is not home yet; else it is brought up to date.
    Raises CourseError when the course cannot be read or the disk has no room; nothing half copied stays.
    """
    project = open_project(home)
    there = data / "courses" / f"{project.course.id}-{digest_of(str(project.folder).encode())[:8]}"
    if home_of(there) is not None and is_ahead(there):
        return there
    names = sorted(media_names(project.course))
    files = [path for name in names if (path := project.media_folder / name).is_file()]
    require_room(there, sum(file.stat().st_size for file in files), "The working copy needs")
    beside = there.with_name(f".{there.name}.part")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        copy = Project(beside, project.course)
        _copy_media(files, copy.media_folder, report, there / MEDIA_FOLDER)
        copy.save(project.course)
        _record(beside, project)
        if (there / STUDIO_FOLDER / "versions").is_dir():
            shutil.copytree(there / STUDIO_FOLDER / "versions", beside / STUDIO_FOLDER / "versions")
        shutil.rmtree(there, ignore_errors=True)
        os.replace(beside, there)
        flush_folder(there.parent)
    except OSError as error:
        raise CourseError(f"{home}: cannot be copied ({error.strerror}).", "Check the drive, and try again.") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return there


def home_of(folder: Path) -> Home | None:
    """Where the course in `folder` comes from; None when it is no working copy."""
    try:
        return typed_json.decode((folder / STUDIO_FOLDER / _RECORD).read_bytes(), Home)
    except (OSError, msgspec.MsgspecError):
        return None


def is_ahead(folder: Path) -> bool:
    """Whether the working copy in `folder` holds something saved or kept that is not home yet."""
    home = home_of(folder)
    if home is None:
        return False
    return (folder / STUDIO_FOLDER / "journal").exists() or _digests(open_project(folder)) != home.files


def bring_home(folder: Path, report: Report | None = None, *, over: bool = False) -> tuple[str, ...]:
    """Save the working copy in `folder` where it comes from: first the media, then the course, whole or not at all.

    Returns the names of the media files brought along. Raises CourseError when the drive is not there, another editor
    has the course open there, or it was changed there in the meantime (unless `over`, which takes this copy for right).
    """
    record = home_of(folder)
    if record is None:
        raise CourseError(f"{folder}: is no working copy.", "Save the course; it lies where it belongs.")
    home = Path(record.folder)
    if not (home / COURSE_NAME).is_file():
        raise CourseError(f"{home}: the course is not there.", "Plug the drive in, or connect to the network, again.")
    lock = take(home)
    try:
        there, here = open_project(home), open_project(folder)
        if not over and _digests(there) != record.files:
            raise CourseError(
                f"{home}: the course was changed there since it was copied.",
                "Open both and compare them, or take this copy for right.",
            )
        media = [here.media_folder / name for name in sorted(media_names(here.course))]
        new = [file for file in media if file.is_file() and not _same(file, there.media_folder / file.name)]
        require_room(home, sum(file.stat().st_size for file in new), "The changed files need")
        _copy_media(new, there.media_folder, report)
        there.save(here.course)
        _record(folder, there)
    except OSError as error:
        raise CourseError(
            f"{home}: cannot be written ({error.strerror}).", "The working copy is whole. Check the drive, try again."
        ) from error
    finally:
        lock.release()
    return tuple(file.name for file in new)


def _digests(project: Project) -> dict[str, str]:
    return {path: digest_of(data) for path, data in course_files(project.course).items()}


def _record(folder: Path, home: Project) -> None:
    record = Home(folder=str(home.folder), files=_digests(home))
    with write_whole(folder / STUDIO_FOLDER / _RECORD) as file:
        file.write(msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n")


def _copy_media(files: list[Path], to: Path, report: Report | None, former: Path | None = None) -> None:
    """Copy files with their times; one that an earlier copy holds already is linked or taken from there."""
    to.mkdir(parents=True, exist_ok=True)
    total = sum(file.stat().st_size for file in files) or 1
    done = 0
    for file in files:
        source = former / file.name if former is not None and _same(file, former / file.name) else file
        beside = to / f".{file.name}.part"
        try:
            with source.open("rb") as reading, beside.open("wb") as writing:
                while piece := reading.read(_BUFFER):
                    writing.write(piece)
                    done += len(piece)
                    if report is not None:
                        report(min(1.0, done / total), f"Copying {file.name}")
                writing.flush()
                os.fsync(writing.fileno())
            shutil.copystat(source, beside)
            os.replace(beside, to / file.name)
        finally:
            beside.unlink(missing_ok=True)
    flush_folder(to)


def _same(one: Path, other: Path) -> bool:
    """Whether two files are taken for the same: size and time agree, to the two seconds that FAT keeps."""
    try:
        a, b = one.stat(), other.stat()
    except OSError:
        return False
    return a.st_size == b.st_size and abs(a.st_mtime - b.st_mtime) <= 2.0

"""A course folder that comes as a zip file: looked through before anything is written, whole or not at all."""

from __future__ import annotations

import shutil
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from empathy_studio.author.media import Report
from empathy_studio.author.media_import import require_room
from empathy_studio.author.project import MEDIA_FOLDER, STUDIO_FOLDER, open_project
from empathy_studio.course.codec import COURSE_NAME
from empathy_studio.errors import CourseError

MOST_FILES = 20_000
MOST_BYTES = 64 << 30
"""The largest course that is taken out of an archive, in bytes."""

_PARTS = ("lessons", "text", MEDIA_FOLDER)
_HINT = "Zip the folder that holds course.json, and choose that file."
_BUFFER = 1 << 20


def unpack_course(archive: Path, target: Path, report: Report | None = None) -> Path:
    """Take the course out of the zip file `archive` into the new folder `target`, which is answered.

    The course may lie at the top of the archive or in a folder of it; what does not belong to a course is left out.
    Nothing stays when the archive is not one of a course, holds a name that leads elsewhere, does not fit on the disk,
    the course in it cannot be read, or `report` raises to cancel. Raises CourseError, naming the file and the place.
    """
    if target.exists():
        raise CourseError(f"{target}: something stands there already.", "Choose a new folder.")
    try:
        with zipfile.ZipFile(archive) as opened:
            members = list(_members(archive, opened))
            require_room(target, sum(info.file_size for info, _ in members), f"The course in {archive.name} needs")
            _write(opened, members, target, report)
        open_project(target)
    except BaseException as error:
        shutil.rmtree(target, ignore_errors=True)
        if isinstance(error, zipfile.BadZipFile | EOFError | NotImplementedError | RuntimeError):
            raise CourseError(f"{archive.name}: is not a zip file that can be read.", _HINT) from error
        if isinstance(error, OSError):
            raise CourseError(f"{archive.name}: cannot be taken out ({error.strerror}).", "Make room.") from error
        raise
    return target


def _members(archive: Path, opened: zipfile.ZipFile) -> Iterator[tuple[zipfile.ZipInfo, PurePosixPath]]:
    """The files of the course and where each belongs inside its folder."""
    infos = [info for info in opened.infolist() if not info.is_dir()]
    if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > MOST_BYTES:
        raise CourseError(f"{archive.name}: holds more than a course may.", "Send its parts by themselves.")
    heads = [PurePosixPath(info.filename) for info in infos if PurePosixPath(info.filename).name == COURSE_NAME]
    heads = [head for head in heads if not {STUDIO_FOLDER, "__MACOSX"} & set(head.parts)]
    if not heads:
        raise CourseError(f"{archive.name}: there is no {COURSE_NAME} in it.", _HINT)
    root = min(heads, key=lambda head: len(head.parts)).parent
    for info in infos:
        name = PurePosixPath(info.filename)
        if name.is_absolute() or ".." in name.parts or "\\" in info.filename or ":" in info.filename:
            raise CourseError(f"{archive.name}: {info.filename} leads out of the folder.", "Do not use this file.")
        if not name.is_relative_to(root) or stat.S_ISLNK(info.external_attr >> 16):
            continue
        inside = name.relative_to(root)
        if str(inside) == COURSE_NAME or (inside.parts[0] in _PARTS and len(inside.parts) == 2):
            yield info, inside


def _write(
    opened: zipfile.ZipFile,
    members: list[tuple[zipfile.ZipInfo, PurePosixPath]],
    target: Path,
    report: Report | None,
) -> None:
    total, done = sum(info.file_size for info, _ in members) or 1, 0
    for info, inside in members:
        place = target / inside
        place.parent.mkdir(parents=True, exist_ok=True)
        left = info.file_size
        with opened.open(info) as reading, place.open("xb") as writing:
            while piece := reading.read(_BUFFER):
                left -= len(piece)
                if left < 0:
                    raise zipfile.BadZipFile(f"{info.filename} is longer than the archive says")
                writing.write(piece)
                done += len(piece)
                if report is not None:
                    report(min(1.0, done / total), f"Taking out {inside.name}")

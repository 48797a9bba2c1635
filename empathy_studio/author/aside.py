"""Media files that a course no longer uses: put aside instead of deleted, and brought back when they are used again."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from empathy_studio.author.edit.orphans import media_names
from empathy_studio.author.project import MEDIA_FOLDER, STUDIO_FOLDER
from empathy_studio.author.versions import read_version, versions
from empathy_studio.course.model import Course
from empathy_studio.errors import CourseError


def set_aside(folder: Path, names: Iterable[str]) -> tuple[str, ...]:
    """Move files from the media folder into `.studio/aside`; returns those that were moved.

    Undo, and every version that names them, finds them there again (`bring_back`). Raises CourseError when the disk
    refuses.
    """
    return _moved(folder / MEDIA_FOLDER, aside_folder(folder), names)


def bring_back(folder: Path, course: Course) -> tuple[str, ...]:
    """Move files that `course` uses and the media folder lacks back from `.studio/aside`; returns those moved."""
    media = folder / MEDIA_FOLDER
    missing = (name for name in sorted(media_names(course)) if not (media / name).exists())
    return _moved(aside_folder(folder), media, missing)


def empty_aside(folder: Path, course: Course) -> int:
    """Delete for good what was put aside and neither `course` nor any kept version names; returns the bytes freed.

    To be called when the course is closed, as undo may need the files until then.
    """
    needed = set(media_names(course))
    for version in versions(folder):
        try:
            needed |= media_names(read_version(folder, version))
        except CourseError:
            continue
    freed = 0
    aside = aside_folder(folder)
    for file in sorted(aside.iterdir()) if aside.is_dir() else ():
        if file.name not in needed:
            freed += file.stat().st_size
            file.unlink()
    return freed


def aside_folder(folder: Path) -> Path:
    """Where media lie that were put aside."""
    return folder / STUDIO_FOLDER / "aside"


def _moved(source: Path, to: Path, names: Iterable[str]) -> tuple[str, ...]:
    moved = []
    for name in names:
        if not (source / name).is_file():
            continue
        try:
            to.mkdir(parents=True, exist_ok=True)
            os.replace(source / name, to / name)
        except OSError as error:
            raise CourseError(f"{name}: cannot be moved ({error.strerror}).", "Close programs that use it.") from error
        moved.append(name)
    return tuple(moved)

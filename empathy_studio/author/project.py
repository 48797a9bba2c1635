"""A course project: a folder on the disk that is read whole, saved whole, and mended after an interrupted save."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from empathy_studio.course.codec import COURSE_NAME, course_files, read_course
from empathy_studio.course.model import Course
from empathy_studio.errors import CourseError
from empathy_studio.paths import flush_folder, write_whole

STUDIO_FOLDER = ".studio"
MEDIA_FOLDER = "media"
_PENDING = "pending"
_COMMIT = "commit.json"


class FolderSource:
    """Reads course files from a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, path: str) -> bytes:
        """The bytes of one file of the course; FileNotFoundError when it is not there."""
        return (self.folder / PurePosixPath(path)).read_bytes()


class Project:
    """One course folder, and what was last read from or saved to it.

    `folder` is the course's folder; `course` is the course as it stands on the disk.
    """

    def __init__(self, folder: Path, course: Course) -> None:
        self.folder = folder
        self.course = course

    @property
    def media_folder(self) -> Path:
        """Where clips, pictures, sounds and captions lie."""
        return self.folder / MEDIA_FOLDER

    @property
    def studio_folder(self) -> Path:
        """Where the editor keeps what is never packed: journal, caches, pending saves."""
        return self.folder / STUDIO_FOLDER

    def save(self, course: Course) -> None:
        """Put `course` on the disk, whole or not at all.

        Changed files are written aside and read back first; then one small commit file decides that they count, and
        they are put in place. A save cut off before the commit file never happened; one cut off
        after it is finished by the next `open_project`. Raises CourseError when the disk refuses.
        """
        try:
            self._save(course)
        except OSError as error:
            shutil.rmtree(self.studio_folder / _PENDING, ignore_errors=True)
            raise CourseError(
                f"{self.folder}: the course could not be saved ({error.strerror}).",
                "The former version is untouched. Make room or choose another folder, then save again.",
            ) from error
        self.course = course

    def _save(self, course: Course) -> None:
        files = course_files(course)
        changed = {path: data for path, data in files.items() if self._differs(path, data)}
        dropped = [path for path in self._on_disk() if path not in files]
        if not changed and not dropped:
            return
        pending = self.studio_folder / _PENDING
        shutil.rmtree(pending, ignore_errors=True)
        for path, data in changed.items():
            with write_whole(pending / path) as file:
                file.write(data)
        if read_course(_Overlay(pending, files, changed)) != course:
            raise CourseError(f"{self.folder}: what was written does not read back as the same course.", "Save again.")
        with write_whole(self.studio_folder / _COMMIT) as file:
            file.write(json.dumps({"put": sorted(changed), "drop": dropped}).encode())
        finish_save(self.folder)

    def _differs(self, path: str, data: bytes) -> bool:
        try:
            return (self.folder / path).read_bytes() != data
        except FileNotFoundError:
            return True

    def _on_disk(self) -> list[str]:
        found = []
        for part in ("lessons", "text"):
            found += [f"{part}/{file.name}" for file in sorted((self.folder / part).glob("*.json"))]
        return found


class _Overlay:
    """The course as it will be: pending files where they were written, the others as they are to be."""

    def __init__(self, pending: Path, files: Mapping[str, bytes], changed: Mapping[str, bytes]) -> None:
        self.pending, self.files, self.changed = pending, files, changed

    def read(self, path: str) -> bytes:
        if path in self.changed:
            return (self.pending / path).read_bytes()
        if path not in self.files:
            raise FileNotFoundError(path)
        return self.files[path]


def open_project(folder: Path) -> Project:
    """Open the course in `folder`, after finishing a save that was cut off.

    Raises CourseError naming the file and the place of anything missing or not understood.
    """
    folder = folder.resolve()
    if folder.name == COURSE_NAME:
        folder = folder.parent
    if folder.is_file():
        raise CourseError(
            f"{folder} is a file, not the folder of a course.", "Choose the folder that holds course.json."
        )
    if not folder.is_dir():
        raise CourseError(f"{folder}: there is no such folder.", "Choose the folder that holds course.json.")
    finish_save(folder)
    try:
        return Project(folder, read_course(FolderSource(folder)))
    except CourseError as error:
        raise CourseError(f"{folder.name}/{error.message}", error.hint) from error


def create_project(folder: Path, course: Course) -> Project:
    """Make a new course folder holding `course`; CourseError when something stands there already."""
    folder = folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CourseError(f"{folder}: something stands there already.", "Choose a new or an empty folder.")
    fresh = not folder.exists()
    project = Project(folder, course)
    try:
        (folder / MEDIA_FOLDER).mkdir(parents=True, exist_ok=True)
        project.save(course)
    except (OSError, CourseError) as error:
        if fresh:
            shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, CourseError):
            raise
        raise CourseError(f"{folder}: cannot be made ({error.strerror}).", "Choose another place.") from error
    return project


def finish_save(folder: Path) -> bool:
    """Finish a save that has been decided (its commit file is there); True when there was one."""
    studio = folder / STUDIO_FOLDER
    commit = studio / _COMMIT
    if not commit.exists():
        shutil.rmtree(studio / _PENDING, ignore_errors=True)
        return False
    decided = json.loads(commit.read_bytes())
    for path in sorted(decided["put"], key=lambda name: name == COURSE_NAME):
        waiting = studio / _PENDING / path
        if waiting.exists():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            waiting.replace(folder / path)
            flush_folder((folder / path).parent)
    for path in decided["drop"]:
        (folder / path).unlink(missing_ok=True)
    flush_folder(folder)
    commit.unlink()
    flush_folder(studio)
    shutil.rmtree(studio / _PENDING, ignore_errors=True)
    return True

"""An open course: its lock, its journal and its versions, joined so that nothing is lost until it is closed."""

from __future__ import annotations

from pathlib import Path

from empathy_studio.author.folder_kind import ADVICE, folder_kind
from empathy_studio.author.journal import Journal, Recovered, forget, recover
from empathy_studio.author.lock import FolderLock, take
from empathy_studio.author.project import STUDIO_FOLDER, Project, open_project
from empathy_studio.author.versions import keep_version
from empathy_studio.course.codec import COURSE_NAME
from empathy_studio.course.model import Course
from empathy_studio.errors import CourseError


class Session:
    """One course opened to be edited.

    `project` is the course on the disk. `recovered` is what an earlier session left unsaved, None when nothing: take it
    into the document as an edit, or call `decline`; `told` says why it could not be read. `advice` is a sentence about
    where the folder lies, mostly empty.
    """

    def __init__(self, project: Project, lock: FolderLock, recovered: Recovered | None, told: str = "") -> None:
        """Made by `open_session`."""
        self.project = project
        self.recovered = recovered
        self.told = told
        self.advice = ADVICE[folder_kind(project.folder)]
        self._lock = lock
        self._journal = Journal(project.folder, project.course)

    @property
    def pending(self) -> bool:
        """Whether an edit is not on the disk yet."""
        return self._journal.pending

    def note(self, course: Course) -> None:
        """Remember what the last edit came to; it is on the disk after the next `flush`."""
        self._journal.note(course)

    def flush(self) -> bool:
        """Put the last edits on the disk; call it within 2 s of a pause.

        Raises CourseError when the disk refuses, or another editor has taken the course over.
        """
        self._require_hold()
        return self._journal.flush()

    def save(self, course: Course, label: str = "") -> str:
        """Save `course` whole; when this returns, it is on the disk.

        The edits are put into the journal first, so that a save cut off at any moment loses none. Returns a sentence
        when the course was saved but no version could be kept, else nothing. Raises CourseError when the disk refuses,
        or another editor has taken the course over.
        """
        self._require_hold()
        self._journal.note(course)
        self._journal.flush()
        self.project.save(course)
        self._journal.saved(course)
        self.recovered = None
        try:
            keep_version(self.project.folder, course, label)
        except CourseError as error:
            return str(error)
        return ""

    def decline(self) -> None:
        """Do not take over what was recovered: it is kept as a version and no longer offered."""
        if self.recovered is not None:
            keep_version(self.project.folder, self.recovered.course, "Left over from a session that was cut off")
            keep_version(self.project.folder, self.project.course)
            self.recovered = None
        forget(self.project.folder)

    def sign(self) -> bool:
        """Give the lock a sign of life, once a minute; False when another editor has taken the course over."""
        return self._lock.sign()

    def close(self) -> None:
        """Put the last edits on the disk and let go of the folder; what was not saved is offered next time."""
        try:
            if self._lock.is_held:
                self._journal.flush()
        finally:
            self._lock.release()

    def _require_hold(self) -> None:
        if not self._lock.is_held:
            raise CourseError(
                f"{self.project.folder.name} was taken over by another editor; nothing was written there.",
                "Save this course as a copy in another folder.",
            )


def open_session(folder: Path, *, over: bool = False) -> Session:
    """Open the course in `folder` to edit it, after finishing a save that was cut off.

    Raises CourseError when it cannot be read, or another editor has it open (unless `over`).
    """
    folder = folder.resolve()
    folder = folder.parent if folder.name == COURSE_NAME else folder
    if not (folder / COURSE_NAME).is_file() and not (folder / STUDIO_FOLDER).is_dir():
        open_project(folder)  # says what is missing, before anything is written there
    lock = take(folder, over=over)
    try:
        project = open_project(folder)
        try:
            recovered, told = recover(folder), ""
        except CourseError as error:
            recovered, told = None, str(error)
        return Session(project, lock, recovered, told)
    except BaseException:
        lock.release()
        raise

"""What a pack that is about to be built changes against a former one, told before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from blake3 import blake3

from empathy_studio.course.model import Course
from empathy_studio.pack.contents import MEDIA_FOLDER, course_in
from empathy_studio.pack.edits import LessonEdits, course_edits
from empathy_studio.pack.file_hash import hash_of
from empathy_studio.pack.gather import PackFile
from empathy_studio.pack.manifest import FileEntry
from empathy_studio.pack.progress_report import Report, quiet
from empathy_studio.pack.reader import Pack


def edits_since(
    former: Pack, course: Course, files: Sequence[PackFile], report: Report = quiet
) -> tuple[LessonEdits, ...]:
    """What differs between a former pack and one that is about to be built of `course`, as packed, and of `files`.

    Files of the same length are read to compare them. Raises CourseError or PackError when the course in the former
    pack cannot be read.
    """
    before = course_in(former)
    changed = set()
    for number, file in enumerate(files):
        report(number / len(files), file.path)
        had = former.files.get(file.path)
        if had is not None and file.path.startswith(MEDIA_FOLDER) and _is_other(file.source, had):
            changed.add(file.path.removeprefix(MEDIA_FOLDER))
    report(1.0, "")
    return course_edits(before, course, frozenset(changed))


def _is_other(source: Path | bytes, had: FileEntry) -> bool:
    """Whether a file that is to be packed has other bytes than one of that name had; one that is gone does."""
    if isinstance(source, bytes):
        return blake3(source).hexdigest() != had.blake3
    try:
        return source.stat().st_size != had.size or hash_of(source) != had.blake3
    except OSError:
        return True

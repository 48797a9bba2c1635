"""A course as the contents of a pack, and the course that a pack holds."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from empathy_studio.course.check.media import media_of
from empathy_studio.course.codec import COURSE_NAME, course_files, lesson_name, read_course
from empathy_studio.course.media_facts import MediaFacts, MediaKind
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.errors import PackError
from empathy_studio.pack.gather import PackDescription, PackFile
from empathy_studio.pack.manifest import LessonEntry, Role
from empathy_studio.pack.names import in_one_line, is_title
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.withhold import without_scoring

MEDIA_FOLDER = "media/"
_ROLES: dict[MediaKind, Role] = {
    "video": "clip",
    "sound": "sound",
    "picture": "picture",
    "captions": "captions",
    "other": "other",
}


def contents(
    course: Course, media_folder: Path, facts: Mapping[str, MediaFacts], withheld: frozenset[str] = frozenset()
) -> tuple[PackDescription, tuple[PackFile, ...]]:
    """What a pack of `course` says and holds: its texts without the author's own notes, and the media that are used.

    `facts` are those of the files in `media_folder`; `withheld` are ids of lessons whose scoring stays at home. Raises
    PackError when a file that the course uses is not among the facts, for a title that steers what shows it, and for a
    lesson that cannot be withheld.
    """
    packed = packed_course(course, withheld)
    description = _description(packed, withheld)
    files = [_text(path, data) for path, data in course_files(packed).items()]
    for name in sorted(set(media_used(packed))):
        if name not in facts:
            raise PackError(f"{MEDIA_FOLDER}{name}: the file is missing.", "Put it back, or take it out of the course.")
        found = facts[name]
        role = _ROLES[found.kind]
        with_facts = found if role in {"clip", "sound", "picture"} else None
        files.append(PackFile(path=MEDIA_FOLDER + name, role=role, source=media_folder / name, facts=with_facts))
    return description, tuple(files)


def packed_course(course: Course, withheld: frozenset[str] = frozenset()) -> Course:
    """The course as its pack carries it. Raises PackError for a lesson that cannot be withheld."""
    return without_scoring(without_author_parts(course), withheld)


def course_in(pack: Pack) -> Course:
    """The course that a pack holds, every byte of it checked; CourseError or PackError when it is not sound."""
    return read_course(pack)


def facts_in(pack: Pack) -> dict[str, MediaFacts]:
    """What the manifest says of the clips, sounds and pictures in a pack, by name."""
    kinds = {role: kind for kind, role in _ROLES.items()}
    return {
        path.removeprefix(MEDIA_FOLDER): MediaFacts(
            name=path.removeprefix(MEDIA_FOLDER),
            kind=kinds[entry.role],
            size=entry.size,
            duration_ms=entry.media.duration_ms,
            width=entry.media.width,
            height=entry.media.height,
            fps=entry.media.fps,
            has_sound=entry.media.has_sound,
            container=entry.media.container,
        )
        for path, entry in pack.files.items()
        if entry.media is not None
    }


def without_author_parts(course: Course) -> Course:
    """The course as a pack carries it: no notes, no places on the map, no storyboards."""
    lessons = tuple(
        msgspec.structs.replace(lesson, scenes=tuple(_played(scene) for scene in lesson.scenes))
        for lesson in course.lessons
    )
    return msgspec.structs.replace(course, lessons=lessons)


def media_used(course: Course) -> Iterator[str]:
    """The name of every media file that the course uses; one used twice comes twice."""
    yield from (name for name in (course.cover, *(one.portrait for one in course.cast)) if name)
    for lesson in course.lessons:
        for scene in lesson.scenes:
            yield from (use.name for use in media_of(scene))


def _played(scene: Scene) -> Scene:
    return msgspec.structs.replace(scene, notes="", position=None, group="", storyboard=None)


def _text(path: str, data: bytes) -> PackFile:
    role: Role = "course" if path == COURSE_NAME else "lesson" if path.startswith("lessons/") else "text"
    return PackFile(path=path, role=role, source=data)


def _description(course: Course, withheld: frozenset[str]) -> PackDescription:
    named = [(COURSE_NAME, course.title), *((lesson_name(one.id), one.title) for one in course.lessons)]
    for path, title in (*named, *(((COURSE_NAME, course.version_name),) if course.version_name else ())):
        if not is_title(title):
            hint = "Write it in one line, with 1 to 300 characters."
            raise PackError(f"{path}: a pack cannot show the name “{in_one_line(title[:60])}”.", hint)
    return PackDescription(
        pack=course.id,
        version=course.version,
        version_name=course.version_name,
        title=course.title,
        summary=course.summary,
        languages=(course.language, *course.languages),
        lessons=tuple(_entry(lesson, withheld) for lesson in course.lessons),
    )


def _entry(lesson: Lesson, withheld: frozenset[str]) -> LessonEntry:
    return LessonEntry(
        id=lesson.id,
        title=lesson.title,
        minutes=math.ceil(lesson.minutes),
        scoring_withheld=lesson.id in withheld,
    )

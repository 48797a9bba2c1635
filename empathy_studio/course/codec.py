"""A course as files and back: one canonical way to write, exact places when something is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

import msgspec

from empathy_studio import typed_json
from empathy_studio.course.faults import explained
from empathy_studio.course.model import (
    COURSE_FORMAT,
    Course,
    CourseFields,
    CourseFile,
    Lesson,
    Translation,
)
from empathy_studio.course.upgrades import COURSE_UPGRADES, LESSON_UPGRADES, TEXT_UPGRADES, Upgrade, upgraded
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError
from empathy_studio.sentence import Sentence
from empathy_studio.strict_json import DEEPEST, MOST_BYTES, StrictJsonError, read_json

Whole = TypeVar("Whole", CourseFile, Lesson, Translation)

COURSE_NAME = "course.json"
_SET_IN = 2
"""By how many spaces a line is set in for each array or object around it."""
_DEEP = b"\n" + b" " * _SET_IN * DEEPEST


class CourseSource(Protocol):
    """Where the files of a course are read from: a folder, a pack, a version kept earlier."""

    def read(self, path: str) -> bytes:
        """The bytes of `path` (such as `lessons/hello.json`); FileNotFoundError when there is none."""
        ...


def lesson_name(lesson_id: str) -> str:
    """The path of a lesson's file inside the course."""
    return f"lessons/{lesson_id}.json"


def text_name(language: str) -> str:
    """The path of a language's translated texts inside the course."""
    return f"text/{language}.json"


def read_course(source: CourseSource) -> Course:
    """The course that `source` holds.

    Raises CourseError naming file and place for anything missing or not understood.
    """
    head = decode_course_file(_read(source, COURSE_NAME), COURSE_NAME)
    lessons = []
    for lesson_id in head.lessons:
        path = lesson_name(lesson_id)
        lesson = decode_lesson(_read(source, path), path)
        if lesson.id != lesson_id:
            raise CourseError(
                Sentence("{0}: id: is “{1}”, but the file is named for “{2}”.", path, lesson.id, lesson_id),
                "Make the two the same.",
            )
        lessons.append(lesson)
    texts = tuple(
        decode_translation(_read(source, text_name(language)), text_name(language)) for language in head.languages
    )
    fields = {name: getattr(head, name) for name in CourseFields.__struct_fields__}
    return Course(**fields, lessons=tuple(lessons), translations=texts)


def course_files(course: Course) -> dict[str, bytes]:
    """The course as canonical files, by path; the same course always gives the same bytes."""
    fields = {name: getattr(course, name) for name in CourseFields.__struct_fields__}
    head = CourseFile(**fields, lessons=tuple(lesson.id for lesson in course.lessons))
    files = {COURSE_NAME: encode(head)}
    for lesson in course.lessons:
        files[lesson_name(lesson.id)] = encode(lesson)
    for translation in course.translations:
        files[text_name(translation.language)] = encode(translation)
    return files


def encode(value: Value) -> bytes:
    """A value as canonical JSON: format first, field order of the model, two spaces, defaults left out, final
    newline.
    """
    written = msgspec.json.encode(value)
    if isinstance(value, (CourseFields, Lesson, Translation)):
        if value.format != COURSE_FORMAT:
            return encode(msgspec.structs.replace(value, format=COURSE_FORMAT))
        written = b'{"format":%d,' % COURSE_FORMAT + written.removeprefix(b"{")
    return msgspec.json.format(written, indent=_SET_IN) + b"\n"


def decode_course_file(data: bytes, where: str = COURSE_NAME) -> CourseFile:
    """`course.json`; CourseError names the place of anything that is not understood."""
    return _decode(data, where, CourseFile, COURSE_UPGRADES)


def decode_lesson(data: bytes, where: str) -> Lesson:
    """One lesson's file; CourseError names the place of anything that is not understood."""
    return _decode(data, where, Lesson, LESSON_UPGRADES)


def decode_translation(data: bytes, where: str) -> Translation:
    """One language's texts; CourseError names the place of anything that is not understood."""
    return _decode(data, where, Translation, TEXT_UPGRADES)


def _read(source: CourseSource, path: str) -> bytes:
    try:
        return source.read(path)
    except FileNotFoundError as error:
        hint = Sentence("Put the file back, or take its name out of course.json.")
        if path == COURSE_NAME:
            hint = Sentence("Choose the folder that holds course.json, or make a new course.")
        raise CourseError(Sentence("{0}: the file is missing.", path), hint) from error
    except OSError as error:
        raise CourseError(
            Sentence("{0}: cannot be read ({1}).", path, error.strerror), "Check the disk and the permissions."
        ) from error


def _decode(data: bytes, where: str, kind: type[Whole], steps: Sequence[Upgrade]) -> Whole:
    known = _as_we_write_it(data, kind)
    if known is not None:
        return known
    try:
        found = read_json(data)
    except StrictJsonError as error:
        raise CourseError(
            Sentence("{0}: is not a readable course file: {1}.", where, error),
            "Restore the file from a copy, or mend it by hand.",
        ) from error
    if not isinstance(found, dict):
        raise CourseError(Sentence("{0}: an object in braces was expected.", where), "Restore the file from a copy.")
    found = upgraded(found, steps, where)
    try:
        return typed_json.convert(found, kind)
    except msgspec.ValidationError as error:
        raise explained(str(error), where, found, kind) from error


def _as_we_write_it(data: bytes, kind: type[Whole]) -> Whole | None:
    """The value of a file that is byte for byte what `encode` makes of it; None for any other, good or bad.

    Such a file has each name once, and one spelling of everything, so the slow look at what a stranger may have
    written finds nothing in it. How deep it is nested shows in how far its lines are set in.
    """
    if len(data) > MOST_BYTES or _DEEP in data:
        return None
    try:
        value = typed_json.decode(data, kind)
        same = value.format == COURSE_FORMAT and encode(value) == data
    except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError):
        return None
    return value if same else None

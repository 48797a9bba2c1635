"""A course as files and back: one canonical way to write, exact places when something is wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, Protocol, TypeVar

import msgspec

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
from empathy_studio.strict_json import StrictJsonError, read_json

Whole = TypeVar("Whole", CourseFile, Lesson, Translation)

COURSE_NAME = "course.json"
_UNKNOWN = re.compile(r"^Object contains unknown field `(?P<field>.*?)`(?: - at `(?P<path>.*)`)?$", re.DOTALL)
_AT = re.compile(r"^(?P<what>.*?)(?: - at `(?P<path>\$.*)`)?$", re.DOTALL)
_STEP = re.compile(r"\.([A-Za-z_][A-Za-z0-9_]*)|\[(\d+|\.\.\.)\]")


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
                f"{path}: id: is “{lesson.id}”, but the file is named for “{lesson_id}”.", "Make the two the same."
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
    data = msgspec.to_builtins(value)
    if isinstance(value, (CourseFields, Lesson, Translation)):
        data = {"format": COURSE_FORMAT, **data}
    return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"


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
        hint = "Put the file back, or take its name out of course.json."
        if path == COURSE_NAME:
            hint = "Choose the folder that holds course.json, or make a new course."
        raise CourseError(f"{path}: the file is missing.", hint) from error
    except OSError as error:
        raise CourseError(
            f"{path}: cannot be read ({error.strerror}).", "Check the disk and the permissions."
        ) from error


def _decode(data: bytes, where: str, kind: type[Whole], steps: Sequence[Upgrade]) -> Whole:
    try:
        found = read_json(data)
    except StrictJsonError as error:
        raise CourseError(
            f"{where}: is not a readable course file: {error}.", "Restore the file from a copy, or mend it by hand."
        ) from error
    if not isinstance(found, dict):
        raise CourseError(f"{where}: an object in braces was expected.", "Restore the file from a copy.")
    found = upgraded(found, steps, where)
    try:
        return msgspec.convert(found, kind)
    except msgspec.ValidationError as error:
        raise _explained(str(error), where, found, kind) from error


def _explained(text: str, where: str, found: Any, kind: type[Value]) -> CourseError:
    """The library's sentence as ours: file, place, what is wrong, and a near name where there is one."""
    unknown = _UNKNOWN.match(text)
    if unknown is None:
        parts = _AT.match(text)
        what, path = (parts["what"], parts["path"] or "$") if parts else (text, "$")
        return CourseError(f"{where}: {_place(path)}{what[:1].lower()}{what[1:]}.", "Mend the file at that place.")
    field, path = unknown["field"], unknown["path"] or "$"
    near = get_close_matches(field, _fields_at(kind, found, path), n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]}?" if near else "Take it out; docs/formats/course.md lists the fields."
    return CourseError(f"{where}: {_place(f'{path}.{field}')}unknown field.", hint)


def _place(path: str) -> str:
    plain = path.removeprefix("$").removeprefix(".")
    return f"{plain}: " if plain else ""


def _fields_at(kind: type[Value], found: Any, path: str) -> list[str]:
    """The field names that the model has at `path` of the value `found`."""
    node: msgspec.inspect.Type | None = msgspec.inspect.type_info(kind)
    value = found
    for name, index in _STEP.findall(path):
        if node is None:
            return []
        if name:
            node = _field_type(_struct_of(node, value), name)
            value = value.get(name) if isinstance(value, dict) else None
        else:
            node = _item_type(node)
            value = value[int(index)] if index.isdigit() and isinstance(value, list) else None
    struct = _struct_of(node, value) if node is not None else None
    return [field.encode_name for field in struct.fields] if struct else []


def _struct_of(node: msgspec.inspect.Type, value: Any) -> msgspec.inspect.StructType | None:
    """The struct that stands here; of a union, the one whose tag `value` carries."""
    if isinstance(node, msgspec.inspect.Metadata):
        return _struct_of(node.type, value)
    if isinstance(node, msgspec.inspect.StructType):
        return node
    if isinstance(node, msgspec.inspect.UnionType):
        structs = [item for item in node.types if isinstance(item, msgspec.inspect.StructType)]
        for item in structs:
            if item.tag_field is None or (isinstance(value, dict) and value.get(item.tag_field) == item.tag):
                return item
    return None


def _field_type(struct: msgspec.inspect.StructType | None, name: str) -> msgspec.inspect.Type | None:
    for field in struct.fields if struct else ():
        if field.encode_name == name:
            return field.type
    return None


def _item_type(node: msgspec.inspect.Type) -> msgspec.inspect.Type | None:
    if isinstance(node, msgspec.inspect.Metadata):
        return _item_type(node.type)
    if isinstance(node, msgspec.inspect.VarTupleType):
        return node.item_type
    return None

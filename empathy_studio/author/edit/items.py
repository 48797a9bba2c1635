"""New items for any list of the model: every field that must be given has a value that the course allows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from empathy_studio.author.edit.edited import Edited, lesson_of
from empathy_studio.author.edit.fields import KINDS, hints, item_types, plain_types
from empathy_studio.author.edit.ids import fresh_id
from empathy_studio.author.edit.nouns import noun_of, plural
from empathy_studio.author.edit.places import converted, hint_at, insert_at, list_of, value_at
from empathy_studio.course.conditions import RAPPORT, All
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.ids import LessonId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.errors import CourseError


def add_at(course: Course, place: Place, values: Mapping[str, Any] | None = None, index: int | None = None) -> Edited:
    """Add an item to the list at `place`, at number `index` or at its end.

    `values` are fields of it, as plain JSON or values of the model; an id is made, and what else must be given gets the
    first value that the course allows. Where the list holds several kinds, `values` names one by its tag
    (`{"kind": "choose"}`, `{"do": "learn"}`), else the first is taken. Raises CourseError where something must be
    chosen that the course does not have yet.
    """
    given = dict(values or {})
    types = item_types(hint_at(course, place))
    if not types:
        return _plain_entry(course, place, given, index)
    model = _of_tag(types, given, place)
    item = new_item(course, model, given, place)
    after = insert_at(course, place, item, index)
    made = (item.id,) if hasattr(item, "id") else ()
    return Edited(course=after, label=f"Add {noun_of(item)}", made=made)


def duplicate_at(course: Course, place: Place) -> Edited:
    """Put a copy of the item at `place` after it, with an id of its own."""
    above, number = list_of(place)
    item = value_at(course, place)
    if not isinstance(item, msgspec.Struct):
        return Edited(course=insert_at(course, above, item, number + 1), label="Duplicate entry")
    made: tuple[str, ...] = ()
    if "id" in item.__struct_fields__:
        siblings = {other.id for other in value_at(course, above)}
        made = (fresh_id(_words(item), siblings),)
        item = replace(item, id=made[0])
    after = insert_at(course, above, item, number + 1)
    return Edited(course=after, label=f"Duplicate {noun_of(item)}", made=made)


def new_item(course: Course, model: type[msgspec.Struct], given: Mapping[str, Any], place: Place) -> Any:
    """A value of `model` with the fields `given`; what else must be given is chosen from the course."""
    fields = dict(given)
    for field in msgspec.structs.fields(model):
        if field.name in fields:
            fields[field.name] = converted(fields[field.name], hints(model)[field.name], place)
        elif field.required:
            fields[field.name] = _chosen(course, model, field.name, fields, place)
    unknown = fields.keys() - set(model.__struct_fields__)
    if unknown:
        raise CourseError(f"{place}: a {noun_of(model)} has no field “{min(unknown)}”.", "Leave it out.")
    return converted(model(**fields), model, place)


def _plain_entry(course: Course, place: Place, given: Mapping[str, Any], index: int | None) -> Edited:
    if not isinstance(value_at(course, place), tuple):
        raise CourseError(f"{place}: is not a list.", "Set the field instead.")
    return Edited(course=insert_at(course, place, given.get("value", ""), index), label="Add entry")


def _of_tag(types: tuple[type[msgspec.Struct], ...], given: dict[str, Any], place: Place) -> type[msgspec.Struct]:
    tag_field = types[0].__struct_config__.tag_field
    if tag_field is None or tag_field not in given:
        return types[0]
    tag = given.pop(tag_field)
    for model in types:
        if model.__struct_config__.tag == tag:
            return model
    raise CourseError(f"{place}: “{tag}” is no kind that can stand here.", "Choose another kind.")


def _chosen(course: Course, model: type[msgspec.Struct], name: str, given: Mapping[str, Any], place: Place) -> Any:
    """The value of a field that must be given and was not."""
    if name == "id":
        return fresh_id(_words(given) or noun_of(model))
    types = plain_types(hints(model)[name])
    for part in types:
        if part in KINDS:
            return _first(course, KINDS[part], place)
        if part is str:
            return ""
        if part in (int, float):
            return 0
    if All in types:
        return All()
    return new_item(course, types[0], {}, place)


def _first(course: Course, kind: str, place: Place) -> str:
    """The first thing of that kind that the course, or the lesson of the place, has."""
    if kind == "variable":
        return RAPPORT
    lesson = lesson_of(course, place.lesson or _lesson(place)) if kind in ("fact", "scene") else None
    lists: dict[str, tuple[Any, ...]] = {
        "skill": course.skills,
        "character": course.cast,
        "survey": course.surveys,
        "rubric": course.rubrics,
    }
    if lesson is not None:
        lists |= {"fact": lesson.facts, "scene": lesson.scenes}
    items = lists.get(kind, ())
    if not items:
        raise CourseError(f"{place}: the course has no {plural(kind)} yet.", f"Add a {kind} first.")
    return str(items[0].id)


def _lesson(place: Place) -> LessonId:
    return LessonId(place.file.removeprefix("lessons/").removesuffix(".json"))


def _words(given: Any) -> str:
    """What an id of this item reads like."""
    for name in ("title", "name", "label", "text"):
        value = given.get(name) if isinstance(given, Mapping) else getattr(given, name, "")
        if value and isinstance(value, str):
            return value[:60]
    return "" if isinstance(given, Mapping) else noun_of(given)


def named_ids(lesson: Lesson) -> frozenset[str]:
    """The ids of the scenes and moments of a lesson, which must be unique in it."""
    found: set[str] = {scene.id for scene in lesson.scenes}
    found.update(moment.id for scene in lesson.scenes for moment in scene.moments)
    return frozenset(found)

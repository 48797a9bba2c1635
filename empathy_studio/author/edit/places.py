"""Any field of a course by its place: read, set, added to, put in another order; values are checked by the model."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import msgspec
from msgspec.structs import replace

from empathy_studio import typed_json
from empathy_studio.author.edit.edited import Edited, lesson_of, moment_place, moved, replaced, scene_number
from empathy_studio.author.edit.fields import hints, item_hint
from empathy_studio.author.edit.nouns import field_words, noun_of, short
from empathy_studio.course.codec import COURSE_NAME, lesson_name, text_name
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.model import Course
from empathy_studio.errors import CourseError

Step = str | int
Change = Callable[[Any, Any], Any]
"""Gives the value and its declared type, takes the value that stands there instead."""

_STEP = re.compile(r"\.?([A-Za-z_][A-Za-z0-9_]*)|\[(\d+)\]")


def place_of(
    course: Course,
    *,
    lesson: LessonId | None = None,
    scene: SceneId | None = None,
    moment: MomentId | None = None,
    field: str = "",
) -> Place:
    """The place of a field by ids: of the course, of a lesson, or of a scene or moment in it.

    `field` is a path below what the ids name (`title`, `choices[0].text`), empty for the thing itself. CourseError when
    something named is not there.
    """
    if lesson is None:
        return Place(file=COURSE_NAME, path=field)
    found = lesson_of(course, lesson)
    before = ""
    if moment is not None:
        number, index = moment_place(found, moment)
        scene, before = found.scenes[number].id, f"scenes[{number}].moments[{index}]"
    elif scene is not None:
        before = f"scenes[{scene_number(found, scene)}]"
    path = f"{before}.{field}" if before and field else before or field
    return Place(file=lesson_name(lesson), path=path, lesson=lesson, scene=scene, moment=moment)


def below(place: Place, step: Step) -> Place:
    """The place of a field (a name) or of an item (a number) of the value at `place`."""
    path = f"{place.path}[{step}]" if isinstance(step, int) else f"{place.path}.{step}".removeprefix(".")
    return replace(place, path=path)


def steps_of(path: str) -> tuple[Step, ...]:
    """A path as its steps: names of fields and numbers of items; CourseError when it is no path."""
    steps: list[Step] = []
    end = 0
    for match in _STEP.finditer(path):
        if match.start() != end:
            break
        end = match.end()
        steps.append(match[1] or int(match[2]))
    if end != len(path):
        raise CourseError(f"“{path}” is no path to a field.", "Write it as in scenes[3].moments[0].prompt.")
    return tuple(steps)


def value_at(course: Course, place: Place) -> Any:
    """The value at `place`; CourseError when there is none."""
    value: Any = _root(course, place)
    for step in steps_of(place.path):
        value = _child(value, step, place)
    return value


def hint_at(course: Course, place: Place) -> Any:
    """The declared type of the value at `place`, as the model writes it."""
    value: Any = _root(course, place)
    hint: Any = type(value)
    for step in steps_of(place.path):
        hint = _child_hint(value, hint, step, place)
        value = _child(value, step, place)
    return hint


def set_at(course: Course, place: Place, value: Any, label: str = "") -> Edited:
    """Set the field at `place`; `value` is a value of the model or plain JSON.

    Raises CourseError when the model does not allow the value there. The label is made from the field's name when none
    is given.
    """
    after = changed_at(course, place, lambda _former, hint: converted(value, hint, place))
    return Edited(course=after, label=label or f"Change {_named(course, place)}")


def move_at(course: Course, place: Place, to: int) -> Edited:
    """Put the item at `place` (the path ends in its number) at number `to` of its list instead."""
    above, number = list_of(place)
    item = value_at(course, place)
    after = changed_at(course, above, lambda items, _hint: moved(items, number, to))
    return Edited(course=after, label=f"Move {noun_of(item)}")


def insert_at(course: Course, place: Place, item: Any, index: int | None = None) -> Course:
    """The course with `item` in the list at `place`, at number `index` or at its end."""

    def inserted(items: Any, hint: Any) -> Any:
        at = len(items) if index is None else max(0, min(index, len(items)))
        return (*items[:at], converted(item, item_hint(hint), place), *items[at:])

    return changed_at(course, place, inserted)


def cut_at(course: Course, place: Place) -> Course:
    """The course without the item at `place`, or with the field there as it is by default; nothing else changes."""
    steps = steps_of(place.path)
    if not steps:
        raise CourseError(f"{place.file}: a whole file cannot be removed so.", "Delete the lesson.")
    above, last = replace(place, path=_path(steps[:-1])), steps[-1]

    def cut(parent: Any, _hint: Any) -> Any:
        _child(parent, last, place)
        if isinstance(last, int):
            return (*parent[:last], *parent[last + 1 :])
        return replace(parent, **{last: default_of(type(parent), last, place)})

    return changed_at(course, above, cut)


def list_of(place: Place) -> tuple[Place, int]:
    """The list that the item at `place` stands in, and its number there; CourseError when it is no item."""
    steps = steps_of(place.path)
    if not steps or not isinstance(steps[-1], int):
        raise CourseError(f"{place}: is not an item of a list.", "Name the item by its number.")
    return replace(place, path=_path(steps[:-1])), steps[-1]


def changed_at(course: Course, place: Place, change: Change) -> Course:
    """The course with the value at `place` changed; all that is not on the way there is shared with the former one."""
    root = _root(course, place)
    after = _changed(root, type(root), steps_of(place.path), change, place)
    if after is root:
        return course
    if isinstance(root, Course):
        return after  # type: ignore[no-any-return]
    field = "lessons" if root in course.lessons else "translations"
    items: tuple[Any, ...] = getattr(course, field)
    return replace(course, **{field: replaced(items, items.index(root), after)})


def converted(value: Any, hint: Any, place: Place) -> Any:
    """`value` as the model's own, checked against the declared type; CourseError when it does not fit."""
    try:
        return typed_json.convert(msgspec.to_builtins(value), hint)
    except (msgspec.ValidationError, TypeError) as error:
        why = str(error).partition(" - at ")[0]
        raise CourseError(f"{place}: {why[:1].lower()}{why[1:]}.", "Give another value.") from error


def default_of(model: type[msgspec.Struct], name: str, place: Place) -> Any:
    """What the field has when it is left out; CourseError when it cannot be left out."""
    for field in msgspec.structs.fields(model):
        if field.name == name and not field.required:
            return field.default if field.default is not msgspec.NODEFAULT else field.default_factory()
    raise CourseError(f"{place}: cannot be left out.", "Change it instead.")


def _root(course: Course, place: Place) -> Any:
    if place.file == COURSE_NAME:
        return course
    for lesson in course.lessons:
        if lesson_name(lesson.id) == place.file:
            return lesson
    for translation in course.translations:
        if text_name(translation.language) == place.file:
            return translation
    raise CourseError(f"{place.file}: there is no such file in the course.", "It may have been deleted.")


def _changed(value: Any, hint: Any, steps: tuple[Step, ...], change: Change, place: Place) -> Any:
    if not steps:
        return change(value, hint)
    step, rest = steps[0], steps[1:]
    former = _child(value, step, place)
    after = _changed(former, _child_hint(value, hint, step, place), rest, change, place)
    if after is former:
        return value
    return replaced(value, step, after) if isinstance(step, int) else replace(value, **{step: after})


def _child(value: Any, step: Step, place: Place) -> Any:
    if isinstance(step, int):
        if isinstance(value, tuple) and step < len(value):
            return value[step]
    elif isinstance(value, msgspec.Struct) and step in value.__struct_fields__:
        return getattr(value, step)
    raise CourseError(f"{place}: there is nothing at that place.", "It may have been deleted.")


def _child_hint(value: Any, hint: Any, step: Step, place: Place) -> Any:
    if isinstance(step, int):
        return item_hint(hint)
    _child(value, step, place)
    return hints(type(value))[step]


def _path(steps: tuple[Step, ...]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


def _named(course: Course, place: Place) -> str:
    """What a place is called in a label: “prompt”, “time of choice “Ask her””."""
    steps = steps_of(place.path)
    if not steps:
        return noun_of(_root(course, place))
    last = steps[-1]
    if isinstance(last, int):
        return noun_of(value_at(course, place)) if isinstance(value_at(course, place), msgspec.Struct) else "entry"
    owner = value_at(course, replace(place, path=_path(steps[:-1])))
    title = next((getattr(owner, name) for name in ("title", "name", "label") if getattr(owner, name, "")), "")
    thing = noun_of(owner) if not isinstance(owner, Course) else "course"
    return f"{field_words(last)} of {thing} “{short(title)}”" if title else f"{field_words(last)} of {thing}"

"""Links: every id that a lesson names is followed, so that a program holds no link to nothing."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from empathy_studio.course import ids, moments
from empathy_studio.course.conditions import (
    BUILT_IN_VARIABLES,
    Add,
    Chose,
    Compare,
    Set,
    VariableValue,
)
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Cue, Scene
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError

_NOUNS: Mapping[Any, str] = {
    ids.SceneId: "scene",
    ids.MomentId: "moment",
    ids.FactId: "fact",
    ids.VariableId: "variable",
    ids.SkillId: "skill",
    ids.CharacterId: "character",
    ids.SurveyId: "survey",
    ids.RubricId: "rubric",
}
_LOCAL = (ids.ChoiceId, ids.ItemId)
_OPTIONS = {"choose": "choices", "grant": "options"}


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    noun: str
    holds_values: bool


def where(lesson: Lesson) -> str:
    """The file that holds `lesson`, as sentences name it."""
    return f"lessons/{lesson.id}.json"


def check_links(course: Course, lesson: Lesson) -> None:
    """See that everything `lesson` names is there, once, and of the right kind.

    Raises CourseError for the first fault, naming file and place, with the remedy.
    """
    targets = _targets(course, lesson)
    _check_ids(lesson)
    for place, value in walk(lesson, ""):
        for field in _fields(type(value)):
            if field.noun:
                _check_field(lesson, targets, place, value, field)
        check = _CHECKS.get(type(value))
        if check is not None:
            check(lesson, place, value)


def walk(value: Value, place: str) -> Iterator[tuple[str, Value]]:
    """`value` and every value inside it, each with its place (`scenes[3].choices[0]`), in the order of the fields."""
    yield place, value
    for field in _fields(type(value)):
        if field.holds_values:
            inner = getattr(value, field.name)
            spot = f"{place}.{field.name}" if place else field.name
            if isinstance(inner, Value):
                yield from walk(inner, spot)
            elif isinstance(inner, tuple):
                for number, item in enumerate(inner):
                    if isinstance(item, Value):
                        yield from walk(item, f"{spot}[{number}]")


def choices_of(moment: moments.Moment) -> tuple[moments.Choice, ...]:
    """The choices of a `choose` or a `grant`; none of any other moment."""
    if isinstance(moment, moments.Choose):
        return moment.choices
    return moment.options if isinstance(moment, moments.Grant) else ()


def _targets(course: Course, lesson: Lesson) -> dict[str, frozenset[str]]:
    return {
        "scene": frozenset(scene.id for scene in lesson.scenes),
        "moment": frozenset(moment.id for scene in lesson.scenes for moment in scene.moments),
        "fact": frozenset(fact.id for fact in lesson.facts),
        "variable": frozenset(variable.id for variable in lesson.variables) | frozenset(BUILT_IN_VARIABLES),
        "skill": frozenset(skill.id for skill in course.skills),
        "character": frozenset(character.id for character in course.cast),
        "survey": frozenset(survey.id for survey in course.surveys),
        "rubric": frozenset(rubric.id for rubric in course.rubrics),
    }


@cache
def _fields(kind: type[Value]) -> tuple[_Field, ...]:
    """The fields of `kind` that are links or hold further values; an `id` is no link."""
    hints = typing.get_type_hints(kind)
    found = []
    for name in kind.__struct_fields__:
        parts = tuple(_parts(hints[name]))
        noun = next((_NOUNS[part] for part in parts if part in _NOUNS), "") if name != "id" else ""
        holds = any(isinstance(part, type) and issubclass(part, Value) for part in parts)
        if noun or holds:
            found.append(_Field(name, noun, holds))
    return tuple(found)


def _parts(hint: Any) -> Iterator[Any]:
    inner = typing.get_args(hint)
    if inner:
        for part in inner:
            yield from _parts(part)
    else:
        yield hint


def _check_field(lesson: Lesson, targets: dict[str, frozenset[str]], place: str, value: Value, field: _Field) -> None:
    named = getattr(value, field.name)
    for number, one in enumerate(named if isinstance(named, tuple) else (named,)):
        if isinstance(one, str) and one not in targets[field.noun]:
            spot = f"{place}.{field.name}" if place else field.name
            spot += f"[{number}]" if isinstance(named, tuple) else ""
            raise CourseError(
                f"{where(lesson)}: {spot}: there is no {field.noun} “{one}”.",
                f"Name a {field.noun} that is there, or take the link out.",
            )


def _check_ids(lesson: Lesson) -> None:
    scenes = [(f"scenes[{number}]", scene.id) for number, scene in enumerate(lesson.scenes)]
    asked = [
        (f"scenes[{at}].moments[{number}]", moment.id)
        for at, scene in enumerate(lesson.scenes)
        for number, moment in enumerate(scene.moments)
    ]
    _check_once(lesson, "scene", scenes)
    _check_once(lesson, "moment", asked)
    _check_once(lesson, "fact", [(f"facts[{number}]", fact.id) for number, fact in enumerate(lesson.facts)])
    named = [(f"variables[{number}]", variable.id) for number, variable in enumerate(lesson.variables)]
    _check_once(lesson, "variable", named)
    for place, name in named:
        if name in BUILT_IN_VARIABLES:
            raise CourseError(f"{where(lesson)}: {place}.id: “{name}” is built in.", "Give the variable another name.")


def _check_once(lesson: Lesson, noun: str, named: Sequence[tuple[str, str]]) -> None:
    seen: dict[str, str] = {}
    for place, name in named:
        if name in seen:
            raise CourseError(
                f"{where(lesson)}: {place}.id: the {noun} “{name}” is already at {seen[name]}.",
                f"Give one of the two {noun}s another id.",
            )
        seen[name] = place


def _moment(lesson: Lesson, place: str, moment: moments.Choose | moments.Grant) -> None:
    choices = choices_of(moment)
    listed = f"{place}.{_OPTIONS[str(moment.__struct_config__.tag)]}"
    _check_once(lesson, "choice", [(f"{listed}[{number}]", choice.id) for number, choice in enumerate(choices)])
    wanted = moment.on_timeout if isinstance(moment, moments.Choose) else None
    if wanted is not None and wanted not in {choice.id for choice in choices}:
        raise CourseError(
            f"{where(lesson)}: {place}.on_timeout: there is no choice “{wanted}” here.",
            "Name one of this moment's choices, or leave it out.",
        )


def _items(field: str) -> Callable[[Lesson, str, Any], None]:
    def check(lesson: Lesson, place: str, moment: Any) -> None:
        named = [(f"{place}.{field}[{number}]", item.id) for number, item in enumerate(getattr(moment, field))]
        _check_once(lesson, "item", named)

    return check


def _scene(lesson: Lesson, place: str, scene: Scene) -> None:
    _check_once(lesson, "cue", [(f"{place}.cues[{number}]", cue.id) for number, cue in enumerate(scene.cues)])
    messages = [(f"{place}.messages[{number}]", message.id) for number, message in enumerate(scene.messages)]
    _check_once(lesson, "message", messages)
    for number, cue in enumerate(scene.cues):
        _cue(lesson, f"{place}.cues[{number}]", cue, scene)


def _cue(lesson: Lesson, place: str, cue: Cue, scene: Scene) -> None:
    if cue.message is None:
        return
    text = next((message.text for message in scene.messages if message.id == cue.message), None)
    if text is None:
        raise CourseError(
            f"{where(lesson)}: {place}.message: there is no message “{cue.message}” in this scene.",
            "Name a message of the same scene, or leave it out.",
        )
    if cue.quote and cue.quote not in text:
        raise CourseError(
            f"{where(lesson)}: {place}.quote: “{cue.quote}” does not stand in the message “{cue.message}”.",
            "Copy the words exactly as the message has them.",
        )


def _chose(lesson: Lesson, place: str, condition: Chose) -> None:
    for scene in lesson.scenes:
        for moment in scene.moments:
            if moment.id == condition.moment and condition.choice not in {one.id for one in choices_of(moment)}:
                raise CourseError(
                    f"{where(lesson)}: {place}.choice: the moment “{moment.id}” has no choice “{condition.choice}”.",
                    "Name one of that moment's choices.",
                )


def _value_of(lesson: Lesson, name: str) -> VariableValue:
    return next((variable.value for variable in lesson.variables if variable.id == name), 0.0)


def _add(lesson: Lesson, place: str, effect: Add) -> None:
    if isinstance(_value_of(lesson, effect.variable), bool | str):
        raise CourseError(
            f"{where(lesson)}: {place}.variable: “{effect.variable}” is no number, so nothing can be added.",
            "Use an effect that sets it, or start the variable with a number.",
        )


def _same_kind(lesson: Lesson, place: str, value: Set | Compare) -> None:
    if isinstance(value, Set) and value.variable in BUILT_IN_VARIABLES:
        raise CourseError(
            f"{where(lesson)}: {place}.variable: “{value.variable}” is built in and only ever changed by adding.",
            "Use an effect that adds.",
        )
    wanted, given = kind_of(_value_of(lesson, value.variable)), kind_of(value.value)
    if wanted != given:
        raise CourseError(
            f"{where(lesson)}: {place}.value: “{value.variable}” is a {wanted}, this is a {given}.",
            "Give a value of the variable's own kind.",
        )


def kind_of(value: VariableValue) -> str:
    """What people call this kind of value: `flag`, `number` or `text`."""
    if isinstance(value, bool):
        return "flag"
    return "text" if isinstance(value, str) else "number"


_CHECKS: Mapping[type, Callable[[Lesson, str, Any], None]] = {
    Scene: _scene,
    moments.Choose: _moment,
    moments.Grant: _moment,
    moments.Ask: _items("questions"),
    moments.Order: _items("items"),
    moments.Match: _items("pairs"),
    moments.Blank: _items("gaps"),
    moments.Point: _items("areas"),
    moments.Rate: _items("items"),
    Chose: _chose,
    Add: _add,
    Set: _same_kind,
    Compare: _same_kind,
}

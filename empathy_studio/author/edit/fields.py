"""The fields of the model as edits see them: which are ids of what, which hold other values, which must be given."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import msgspec

from empathy_studio.course import ids

KINDS: dict[Any, str] = {
    ids.LessonId: "lesson",
    ids.SceneId: "scene",
    ids.MomentId: "moment",
    ids.ChoiceId: "choice",
    ids.ItemId: "item",
    ids.CueId: "cue",
    ids.FactId: "fact",
    ids.VariableId: "variable",
    ids.SkillId: "skill",
    ids.CharacterId: "character",
    ids.SurveyId: "survey",
    ids.RubricId: "rubric",
    ids.CriterionId: "criterion",
    ids.FrameId: "frame",
}
"""What each type of id names."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One field that holds ids (`kind` says of what) or other values of the model (`kind` is empty, `of` their types).

    `many`: a tuple of them. `optional`: may be None. `own`: the id of the value itself rather than a reference.
    """

    name: str
    kind: str
    of: tuple[type[msgspec.Struct], ...]
    many: bool
    optional: bool
    own: bool


_HINTS: dict[type[Any], dict[str, Any]] = {}
_SLOTS: dict[type[Any], tuple[Slot, ...]] = {}
_HOLDS: dict[type[Any], frozenset[str]] = {}


def hints(model: type[Any]) -> dict[str, Any]:
    """The declared type of every field."""
    if model not in _HINTS:
        _HINTS[model] = get_type_hints(model, include_extras=True)
    return _HINTS[model]


def slots(model: type[Any]) -> tuple[Slot, ...]:
    """The fields of `model` that hold ids or other values of the model."""
    if model not in _SLOTS:
        _SLOTS[model] = tuple(_slots(model))
    return _SLOTS[model]


def _slots(model: type[Any]) -> Iterator[Slot]:
    for name in model.__struct_fields__:
        many, optional, plain = _unwrapped(hints(model)[name])
        kind = next((KINDS[part] for part in plain if part in KINDS), "")
        of = tuple(part for part in plain if isinstance(part, type) and issubclass(part, msgspec.Struct))
        if kind or of:
            yield Slot(name, kind, of, many, optional, own=name == "id")


def holds(model: type[Any]) -> frozenset[str]:
    """The kinds of id that a value of this type, or anything in it, may refer to or carry."""
    if model not in _HOLDS:
        _HOLDS[model] = _held(model)
    return _HOLDS[model]


def _held(model: type[Any]) -> frozenset[str]:
    seen: set[type[Any]] = set()
    waiting = [model]
    kinds: set[str] = set()
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        for slot in slots(here):
            kinds.add(slot.kind)
            waiting.extend(slot.of)
    return frozenset(kinds - {""})


def item_types(hint: Any) -> tuple[type[msgspec.Struct], ...]:
    """The types of the items of a list whose field is declared as `hint`; none when it is no list of values."""
    many, _, plain = _unwrapped(hint)
    if not many:
        return ()
    return tuple(part for part in plain if isinstance(part, type) and issubclass(part, msgspec.Struct))


def item_hint(hint: Any) -> Any:
    """The declared type of one item of a field declared as `hint`, which is a tuple or an optional one."""
    for part in _parts(hint):
        if get_origin(part) is tuple:
            return get_args(part)[0]
    return Any


def plain_types(hint: Any) -> tuple[Any, ...]:
    """The types that a declared type allows, without annotations, tuples and None."""
    return _unwrapped(hint)[2]


def _unwrapped(hint: Any) -> tuple[bool, bool, tuple[Any, ...]]:
    """Whether it is a tuple, whether it may be None, and the plain types in it."""
    many = optional = False
    plain: list[Any] = []
    for part in _parts(hint):
        if part is types.NoneType:
            optional = True
        elif get_origin(part) is tuple:
            many = True
            plain.extend(_unwrapped(get_args(part)[0])[2])
        else:
            plain.append(part)
    return many, optional, tuple(plain)


def _parts(hint: Any) -> Iterator[Any]:
    origin = get_origin(hint)
    if origin is Annotated:
        yield from _parts(get_args(hint)[0])
    elif origin in (types.UnionType, Union):
        for part in get_args(hint):
            yield from _parts(part)
    else:
        yield hint

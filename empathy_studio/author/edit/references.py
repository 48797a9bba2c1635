"""Ids that are renamed, or gone, wherever a value refers to them: found by the types of the model's own fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from empathy_studio.author.edit.fields import Slot, holds, slots
from empathy_studio.course.conditions import (
    Add,
    All,
    AnyOf,
    Chose,
    Compare,
    Condition,
    Known,
    Learn,
    Not,
    Set,
    SkillPoints,
    Visited,
)
from empathy_studio.course.model import SkillShare
from empathy_studio.course.moments import Points
from empathy_studio.course.scenes import Place, Way

Changes = Mapping[str, Mapping[str, str | None]]
"""By kind of id (`scene`, `fact` …): the new id of each that changed, None for one that is gone.

Choices are named `moment/choice`, as they are unique within their moment only.
"""

Model = TypeVar("Model", bound=msgspec.Struct)

ALWAYS = All()
NEVER = AnyOf()

_GO_WITH_IT = (Points, SkillShare, Learn, Add, Set, Way, Place)
"""What has no meaning left when the thing it names is gone, and goes with it."""

_LEAVES = (Compare, Known, Visited, SkillPoints, Chose)
_LOCAL = frozenset({"choice", "item", "cue", "criterion", "frame"})


class _Gone:
    """Stands for a value that went with what it named."""


_GONE = _Gone()


class Rewriting:
    """Carries `changes` out in values.

    A reference to something gone is cleared where the model allows that. Where it does not, what is only about that
    thing goes too (points for a skill, an effect on a variable, a conditional way); a condition about it counts as one
    that never holds. Everything else that needs the reference is left as it is and put into `held`. With `own` the
    values' own ids are renamed too. `cleared` counts references cleared, `dropped` values that went, `never` conditions
    that can never hold now.
    """

    def __init__(self, changes: Changes, *, own: bool = False) -> None:
        self.changes = changes
        self.own = own
        self.kinds = frozenset(kind for kind, found in changes.items() if found)
        self.walked = self.kinds | ({"moment"} if "choice" in self.kinds else frozenset())
        self.held: list[msgspec.Struct] = []
        self.cleared = 0
        self.dropped = 0
        self.never = 0

    def of(self, value: Model) -> Model:
        """`value` after the changes; the very same value where nothing in it changed."""
        made: Model | _Gone = self._struct(value)
        assert not isinstance(made, _Gone), "what was asked for went with what it named"
        return made

    def _struct(self, value: Any) -> Any:
        if not self.walked & holds(type(value)):
            return value
        fields: dict[str, Any] = {}
        for slot in slots(type(value)):
            former = getattr(value, slot.name)
            if former is None or (not slot.kind and not former):
                continue
            after = self._named(value, slot, former) if slot.kind else self._nested(slot, former)
            if isinstance(after, _Gone):
                return self._without(value)
            if after is not former:
                fields[slot.name] = after
        if isinstance(value, Chose):
            return self._chose(value, fields)
        if not fields:
            return value
        made = replace(value, **fields)
        return _simple(made) if isinstance(made, All | AnyOf | Not) else made

    def _named(self, value: Any, slot: Slot, former: Any) -> Any:
        """A field that holds ids, after the changes."""
        if slot.kind in _LOCAL or slot.kind not in self.kinds or (slot.own and not self.own):
            return former
        changes = self.changes[slot.kind]
        if slot.many:
            if not any(name in changes for name in former):
                return former
            kept = tuple(after for name in former if (after := changes.get(name, name)) is not None)
            self.cleared += len(former) - len(kept)
            return kept
        after = changes.get(former, former)
        if after is not None:
            return former if after == former else after
        if slot.optional:
            self.cleared += 1
            return None
        if isinstance(value, (*_GO_WITH_IT, *_LEAVES)):
            return _GONE
        self.held.append(value)
        return former

    def _nested(self, slot: Slot, former: Any) -> Any:
        """A field that holds values, after the changes."""
        if not slot.many:
            after = self._struct(former)
            return self._condition(slot, after) if slot.name == "when" and after is not former else after
        made = [self._struct(item) for item in former]
        if all(after is item for after, item in zip(made, former, strict=True)):
            return former
        kept = tuple(item for item in made if not isinstance(item, _Gone))
        self.dropped += len(made) - len(kept)
        return kept

    def _condition(self, slot: Slot, after: Any) -> Any:
        if slot.optional:
            if after == ALWAYS:
                return None
            self.never += after == NEVER
            return after
        return _GONE if after == NEVER else after

    def _chose(self, value: Chose, fields: dict[str, Any]) -> Any:
        choices = self.changes.get("choice", {})
        key = f"{value.moment}/{value.choice}"
        if key in choices:
            after = choices[key]
            if after is None:
                return self._without(value)
            fields["choice"] = after
        return replace(value, **fields) if fields else value

    def _without(self, value: Any) -> Any:
        return NEVER if isinstance(value, _LEAVES) else _GONE


def _simple(condition: Condition) -> Condition:
    """The same condition without parts that always or never hold."""
    match condition:
        case All():
            if NEVER in condition.of:
                return NEVER
            return replace(condition, of=tuple(part for part in condition.of if part != ALWAYS))
        case AnyOf():
            if ALWAYS in condition.of:
                return ALWAYS
            return replace(condition, of=tuple(part for part in condition.of if part != NEVER))
        case Not(that=AnyOf(of=())):
            return ALWAYS
        case Not(that=All(of=())):
            return NEVER
    return condition

"""What is told apart while a lesson is looked through: only what its conditions ask about, each thing in its place."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from empathy_studio.course.conditions import (
    BUILT_IN_VARIABLES,
    CLOCK,
    RAPPORT,
    RAPPORT_RANGE,
    Add,
    All,
    AnyOf,
    Chose,
    Compare,
    Condition,
    Effect,
    Known,
    Not,
    SkillPoints,
    Visited,
)
from empathy_studio.course.graph import choices_of
from empathy_studio.course.ids import SkillId, VariableId
from empathy_studio.course.model import Lesson
from empathy_studio.course.moments import Ask, Moment
from empathy_studio.course.reach.points import Bounds, bounds_of
from empathy_studio.course.reach.values import (
    CAN_FAIL,
    CAN_HOLD,
    ZERO,
    Exact,
)
from empathy_studio.course.scenes import Scene

Key = tuple[str, ...]
"""What a place holds: `variable`, `fact`, `visits`, `points`, `chose` or `wear`, and the ids of the thing."""

State = tuple[Any, ...]
"""What may be so at one place in a lesson: for each slot the set of values a run may hold there."""


Single = Compare | Known | Visited | SkillPoints | Chose
"""A condition without parts."""


class Wear(NamedTuple):
    """What may still wear off from fading effects on one variable: from `low` to `high` in all, in so many `pieces`."""

    low: float = 0.0
    high: float = 0.0
    pieces: float = 0


class Asked(NamedTuple):
    """One condition or effect of a scene that says what must be told apart: the key, and the number compared with."""

    key: Key
    step: float | None = None


def asked_by(scene: Scene) -> frozenset[Asked]:
    """What the conditions of a scene, and the facts it needs, ask about."""
    found: set[Asked] = set()
    for moment in scene.moments:
        for condition in conditions_of(moment):
            found.update(_asked(condition))
        found.update(Asked(("fact", fact)) for fact in facts_needed(moment))
    for way in scene.ways:
        found.update(_asked(way.when))
    return frozenset(found)


def conditions_of(moment: Moment) -> Iterator[Condition]:
    """The conditions of a moment and of its answers or questions."""
    if moment.when is not None:
        yield moment.when
    parts = moment.questions if isinstance(moment, Ask) else choices_of(moment)
    for part in parts:
        if part.when is not None:
            yield part.when


def facts_needed(moment: Moment) -> Iterator[str]:
    """The facts a moment holds for needed: those of a tray, and those of answers that recommend something."""
    if isinstance(moment, Ask):
        yield from moment.needs
    for choice in choices_of(moment):
        yield from choice.needs


def _asked(condition: Condition) -> Iterator[Asked]:
    match condition:
        case All() | AnyOf():
            for part in condition.of:
                yield from _asked(part)
        case Not():
            yield from _asked(condition.that)
        case _:
            yield Asked(key_of(condition), _step(condition))


def key_of(condition: Single) -> Key:
    """What a condition without parts asks about."""
    match condition:
        case Compare():
            return ("variable", condition.variable)
        case Known():
            return ("fact", condition.fact)
        case Visited():
            return ("visits", condition.scene)
        case SkillPoints():
            return ("points", condition.skill)
        case Chose():
            return ("chose", condition.moment, condition.choice)


def _step(condition: Single) -> float | None:
    """The number a condition compares with, if any."""
    match condition:
        case Compare(value=value):
            return None if isinstance(value, bool | str) else value
        case Visited(times=times):
            return float(times)
        case SkillPoints(points=points):
            return points
    return None


def worn_by(scene: Scene) -> frozenset[tuple[VariableId, float, int]]:
    """The fading effects of a scene: variable, share lost at each later scene, and sign (1 or -1)."""
    return frozenset(
        (effect.variable, effect.fades, 1 if effect.amount > 0 else -1)
        for effect in effects_of(scene)
        if isinstance(effect, Add) and effect.fades and effect.amount
    )


def effects_of(scene: Scene) -> Iterator[Effect]:
    """Every effect written in a scene."""
    yield from scene.effects
    for moment in scene.moments:
        parts = moment.questions if isinstance(moment, Ask) else choices_of(moment)
        for part in parts:
            yield from part.effects


class Slots:
    """Which slot stands where in a state, what it holds at the start, and how far it may be stretched.

    `made` are the changes that effects come to, each made once. `unknown` are things that are asked about and are not
    there; nothing is claimed of them. Two slots with equal `same` read and change every state alike; they may differ in
    `steps`, at which stretching stops.
    """

    def __init__(
        self,
        lesson: Lesson,
        asked: Iterable[frozenset[Asked]],
        worn: Iterable[frozenset[tuple[VariableId, float, int]]],
        points: Iterable[Bounds],
        always: Sequence[Key] = (),
    ) -> None:
        steps: dict[Key, set[float]] = {key: set() for key in always}
        for found in asked:
            for key, step in found:
                steps.setdefault(key, set()).update(() if step is None else (step,))
        kept = frozenset(part for found in worn for part in found if ("variable", part[0]) in steps)
        self.wear = tuple(sorted(kept))
        self.points = bounds_of(points, {SkillId(key[1]) for key in steps if key[0] == "points"})
        keys = [*sorted(steps), *(("wear", variable, repr(share), str(sign)) for variable, share, sign in self.wear)]
        self.index: dict[Key, int] = {key: number for number, key in enumerate(keys)}
        self.unknown = frozenset(steps) - frozenset(_known_keys(lesson, steps))
        self.asks_for_choices = any(key[0] == "chose" for key in keys)
        self.caps: dict[Key, float] = {key: max(found) for key, found in steps.items() if key[0] == "visits"}
        starts: dict[Key, Any] = {("variable", variable.id): variable.value for variable in lesson.variables}
        starts |= {("variable", name): 0.0 for name in BUILT_IN_VARIABLES}
        starts["variable", RAPPORT] = lesson.rapport_start
        self.start: State = tuple(_start(key, starts) for key in keys)
        self.limits = tuple(self._limits(key) for key in keys)
        self.steps = tuple(_steps(steps.get(key, set()), limits) for key, limits in zip(keys, self.limits, strict=True))
        self.made: dict[tuple[VariableId, float, float], Callable[[list[Any]], None]] = {}
        self.same = (tuple(keys), self.start, self.wear, self.unknown, self.caps, self.points)

    def of(self, *key: str) -> int | None:
        """The place of `key` in a state; None when nothing asks about it."""
        return self.index.get(key)

    def _limits(self, key: Key) -> tuple[float, float]:
        """How far the numbers of a slot can ever go."""
        if key[0] == "points":
            return self.points[SkillId(key[1])]
        return limits_of(key[1]) if key[0] == "variable" else (-math.inf, math.inf)


def limits_of(variable: str) -> tuple[float, float]:
    """Between which numbers a variable is held."""
    if variable == RAPPORT:
        return RAPPORT_RANGE
    return (0.0, math.inf) if variable == CLOCK else (-math.inf, math.inf)


def _steps(compared: set[float], limits: tuple[float, float]) -> tuple[float, ...]:
    """The numbers at which stretching stops: those compared with, their neighbours, and the limits."""
    return tuple(sorted({near for value in compared for near in _with_neighbours(value)} | set(limits)))


def _known_keys(lesson: Lesson, asked: Iterable[Key]) -> Iterator[Key]:
    """Those of the things asked about that the lesson has; skills are the course's and taken as given."""
    yield from (("fact", fact.id) for fact in lesson.facts)
    yield from (("variable", name) for name in BUILT_IN_VARIABLES)
    yield from (("variable", variable.id) for variable in lesson.variables)
    yield from (("visits", scene.id) for scene in lesson.scenes)
    yield from (key for key in asked if key[0] == "points")
    moments = {key[1] for key in asked if key[0] == "chose"}
    if moments:
        for scene in lesson.scenes:
            for moment in scene.moments:
                if moment.id in moments:
                    yield from (("chose", moment.id, choice.id) for choice in choices_of(moment))


def _with_neighbours(value: float) -> tuple[float, float, float]:
    return math.nextafter(value, -math.inf), value, math.nextafter(value, math.inf)


def _start(key: Key, starts: Mapping[Key, Any]) -> Any:
    match key[0]:
        case "variable":
            value = starts.get(key, 0.0)
            if isinstance(value, bool):
                return CAN_HOLD if value else CAN_FAIL
            return frozenset({value}) if isinstance(value, str) else Exact((float(value),))
        case "fact" | "chose":
            return CAN_FAIL
        case "wear":
            return Wear()
        case _:
            return ZERO

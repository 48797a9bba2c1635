"""Conditions over sets of values: what is so where one holds, and what is so where it does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from empathy_studio.course.conditions import (
    CLOCK,
    All,
    AnyOf,
    Chose,
    Compare,
    Condition,
    Known,
    Not,
    SkillPoints,
    Visited,
)
from empathy_studio.course.reach.slots import Single, Slots, State, key_of
from empathy_studio.course.reach.states import join
from empathy_studio.course.reach.values import (
    CAN_FAIL,
    CAN_HOLD,
    Exact,
    Range,
    flag_where,
    numbers_where,
    texts_where,
)

Sides = tuple[State | None, State | None]
"""What may be so where a condition holds, and where it fails; None where that cannot be."""

Split = Callable[[State], Sides]


def split(condition: Condition | None, slots: Slots) -> Split | None:
    """How `condition` parts a state; None for no condition, which always holds."""
    match condition:
        case None:
            return None
        case All():
            return _all([_known(part, slots) for part in condition.of])
        case AnyOf():
            return _not(_all([_not(_known(part, slots)) for part in condition.of]))
        case Not():
            return _not(_known(condition.that, slots))
        case _:
            key = key_of(condition)
            return _either if key in slots.unknown else _single(condition, slots.index[key])


def _single(condition: Single, place: int) -> Split:
    match condition:
        case Compare():
            return _compare(condition, place)
        case Visited():
            return _numbers(place, "at_least", condition.times)
        case SkillPoints():
            return _numbers(place, condition.comparison, condition.points)
        case Known() | Chose():
            return _bits(place)


def _either(state: State) -> Sides:
    """Nothing is known of what is asked about."""
    return state, state


def moves_while_playing(condition: Condition) -> bool:
    """Whether a condition may change its answer while a clip plays on: time passes, and cues bring points."""
    match condition:
        case All() | AnyOf():
            return any(moves_while_playing(part) for part in condition.of)
        case Not():
            return moves_while_playing(condition.that)
        case Compare():
            return condition.variable == CLOCK
    return isinstance(condition, SkillPoints)


def _known(condition: Condition, slots: Slots) -> Split:
    found = split(condition, slots)
    assert found is not None
    return found


def _all(parts: list[Split]) -> Split:
    def both(state: State) -> Sides:
        holds: State | None = state
        fails: State | None = None
        for part in parts:
            if holds is None:
                break
            holds, missed = part(holds)
            if missed is not None:
                fails = missed if fails is None else join(fails, missed)
        return holds, fails

    return both


def _not(part: Split) -> Split:
    def other(state: State) -> Sides:
        holds, fails = part(state)
        return fails, holds

    return other


def _compare(condition: Compare, place: int) -> Split:
    value, comparison = condition.value, condition.comparison

    def compare(state: State) -> Sides:
        here = state[place]
        if isinstance(here, Exact | Range) and not isinstance(value, bool | str):
            return _sides(state, place, numbers_where(here, comparison, value))
        if isinstance(here, int) and isinstance(value, bool) and comparison in ("is", "is_not"):
            return _sides(state, place, flag_where(here, comparison == "is", value))
        if isinstance(here, frozenset) and isinstance(value, str) and comparison in ("is", "is_not"):
            return _sides(state, place, texts_where(here, comparison == "is", value))
        return state, state  # A comparison of two kinds is found elsewhere; nothing is claimed of it.

    return compare


def _numbers(place: int, comparison: Any, value: float) -> Split:
    def compare(state: State) -> Sides:
        return _sides(state, place, numbers_where(state[place], comparison, value))

    return compare


def _bits(place: int) -> Split:
    def known(state: State) -> Sides:
        here = state[place]
        return _sides(state, place, (here & CAN_HOLD or None, here & CAN_FAIL or None))

    return known


def _sides(state: State, place: int, parts: tuple[Any, Any]) -> Sides:
    return _with(state, place, parts[0]), _with(state, place, parts[1])


def _with(state: State, place: int, value: Any) -> State | None:
    if value is None:
        return None
    return state if value == state[place] else (*state[:place], value, *state[place + 1 :])

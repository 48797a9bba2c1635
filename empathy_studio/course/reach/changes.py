"""What effects, time and points do to what may be so; each change works on the list of a state's slots, in place."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from empathy_studio.course.conditions import CLOCK, SPENT, Add, Effect, Learn, Set, VariableValue
from empathy_studio.course.ids import FactId, SkillId
from empathy_studio.course.reach.points import Bounds, Span
from empathy_studio.course.reach.slots import Slots, State, Wear, limits_of
from empathy_studio.course.reach.values import (
    CAN_FAIL,
    CAN_HOLD,
    Exact,
    Numbers,
    Range,
    bounds,
    held_within,
    shifted,
    shifted_loosely,
)

Change = Callable[[list[Any]], None]

GONE_AT_ONCE = 0.005
"""When no more than this is left of a fading effect, the rest goes at once: each piece may lose this much more."""


def changed(state: State, changes: Iterable[Change]) -> State:
    """`state` after `changes`, one after the other."""
    slots = list(state)
    for change in changes:
        change(slots)
    return tuple(slots)


def of_effects(effects: Iterable[Effect], slots: Slots) -> Iterator[Change]:
    """The changes that effects make to what is told apart; the rest changes nothing that is asked about."""
    for effect in effects:
        match effect:
            case Add():
                place = slots.of("variable", effect.variable)
                if place is not None and effect.amount:
                    key = (effect.variable, effect.amount, effect.fades)
                    yield slots.made.get(key) or slots.made.setdefault(key, _adding(effect, place, slots))
            case Set():
                place = slots.of("variable", effect.variable)
                if place is not None and _same_kind(slots.start[place], effect.value):
                    yield from _setting(effect, place, slots)
            case Learn():
                yield from of_facts((effect.fact,), slots)


def of_facts(facts: Iterable[FactId], slots: Slots) -> Iterator[Change]:
    """Facts that are learned."""
    for fact in facts:
        place = slots.of("fact", fact)
        if place is not None:
            yield _putting(place, CAN_HOLD)


def of_choice(moment: str, choice: str, slots: Slots) -> Iterator[Change]:
    """An answer that is picked."""
    place = slots.of("chose", moment, choice)
    if place is not None:
        yield _putting(place, CAN_HOLD)


def of_time(least_s: float, most_s: float, slots: Slots) -> Iterator[Change]:
    """Handling time that passes."""
    yield from _between(CLOCK, least_s, most_s, slots)


def of_money(least: float, most: float, slots: Slots) -> Iterator[Change]:
    """Money that is granted."""
    yield from _between(SPENT, least, most, slots)


def of_points(points: Bounds, moment: Bounds, again: bool, slots: Slots) -> Iterator[Change]:
    """Points that an answer brings: `points`, of a moment whose answers all bring within `moment`.

    A moment answered again keeps the better points for each skill: `again` says that this may be so here.
    """
    for skill, (lowest, _) in moment.items():
        place = slots.of("points", skill)
        if place is None:
            continue
        least, most = points.get(skill, (0.0, 0.0))
        if again:
            least, most = min(0.0, least), max(0.0, most - min(0.0, lowest))
        if least or most:
            yield _scoring(place, least, most, slots.points[SkillId(skill)])


def on_entering(scene: str, slots: Slots) -> Iterator[Change]:
    """What comes with entering a scene, before its own effects: what fades, and the count of visits."""
    for variable in dict.fromkeys(variable for variable, _, _ in slots.wear):
        yield _wearing(variable, slots)
    key = ("visits", scene)
    if key in slots.index:
        yield _counting(slots.index[key], slots.caps[key])


def _putting(place: int, value: Any) -> Change:
    def put(slots: list[Any]) -> None:
        slots[place] = value

    return put


def _counting(place: int, cap: float) -> Change:
    def count(slots: list[Any]) -> None:
        slots[place] = held_within(shifted(slots[place], 1.0, 1.0), 0.0, cap)

    return count


def _scoring(place: int, least: float, most: float, held: Span) -> Change:
    def score(slots: list[Any]) -> None:
        slots[place] = held_within(shifted_loosely(slots[place], least, most), held.least, held.most)

    return score


def _between(variable: str, least: float, most: float, slots: Slots) -> Iterator[Change]:
    place = slots.of("variable", variable)
    if place is not None and (least or most):
        low, high = limits_of(variable)

        def add(values: list[Any]) -> None:
            values[place] = held_within(shifted(values[place], least, most), low, high)

        yield add


def _adding(effect: Add, place: int, slots: Slots) -> Change:
    low, high = limits_of(effect.variable)
    amount = effect.amount
    sign = 1 if amount > 0 else -1
    wear = slots.of("wear", effect.variable, repr(effect.fades), str(sign))
    if not isinstance(slots.start[place], Exact | Range):
        return _leaving_as_it_is

    def add(values: list[Any]) -> None:
        values[place] = held_within(shifted(values[place], amount, amount), low, high)

    if wear is None:
        return add
    kept: int = wear

    def add_for_a_while(values: list[Any]) -> None:
        values[kept] = _more_wear(values[kept], values[place], amount, low, high)
        add(values)

    return add_for_a_while


def _leaving_as_it_is(values: list[Any]) -> None:
    """Adding to what is no number is found elsewhere, and changes nothing."""


def _more_wear(wear: Wear, before: Numbers, amount: float, low: float, high: float) -> Wear:
    """What wears off later, with `amount` just added: only what could really be added does."""
    added = [
        abs(amount) if math.isinf(value) else abs(min(max(value + amount, low), high) - value)
        for value in bounds(before)
    ]
    least, most = min(added) * (1 - 1e-12), max(added) * (1 + 1e-12)
    return Wear(wear.low + least, wear.high + most, wear.pieces + 1)


def _same_kind(now: Any, value: VariableValue) -> bool:
    """Whether a variable that holds `now` can be given `value`; what cannot is found elsewhere, and changes nothing."""
    if isinstance(value, bool):
        return isinstance(now, int)
    return isinstance(now, frozenset) if isinstance(value, str) else isinstance(now, Exact | Range)


def _setting(effect: Set, place: int, slots: Slots) -> Iterator[Change]:
    value = effect.value
    if isinstance(value, bool):
        yield _putting(place, CAN_HOLD if value else CAN_FAIL)
    elif isinstance(value, str):
        yield _putting(place, frozenset({value}))
    else:
        yield _putting(place, Exact((float(value),)))
    for variable, share, sign in slots.wear:
        if variable == effect.variable:
            yield _putting(slots.index["wear", variable, repr(share), str(sign)], Wear())


def _wearing(variable: str, slots: Slots) -> Change:
    """What fading effects on a variable lose at each later scene.

    Several pieces wear off one after the other, within the variable's limits; the least that can come of it is reached
    when the losses of what helped come last, the most when they come first.
    """
    place = slots.index["variable", variable]
    limits = limits_of(variable)
    parts = [
        (slots.index["wear", name, repr(share), str(sign)], share, sign)
        for name, share, sign in slots.wear
        if name == variable
    ]

    def wear(values: list[Any]) -> None:
        down, up = Span(), Span()
        for number, share, sign in parts:
            held = values[number]
            if not held.high:
                continue
            lost, values[number] = _lost(held, share)
            if sign > 0:
                down = Span(down.least + lost.least, down.most + lost.most)
            else:
                up = Span(up.least + lost.least, up.most + lost.most)
        if down.most or up.most:
            values[place] = _moved(values[place], down, up, limits)

    return wear


def _lost(held: Wear, share: float) -> tuple[Span, Wear]:
    """How much wears off now, and what is left for later."""
    slack = GONE_AT_ONCE * held.pieces
    lost = Span(share * held.low * (1 - 1e-12), min(held.high, share * held.high * (1 + 1e-12) + slack))
    low = max(0.0, held.low * (1 - share) * (1 - 1e-12) - slack)
    high = 0.0 if share == 1.0 else held.high * (1 - share) * (1 + 1e-12)
    return lost, Wear(low, high, held.pieces) if high else Wear()


def _moved(numbers: Numbers, down: Span, up: Span, limits: tuple[float, float]) -> Numbers:
    low, high = bounds(numbers)
    least = held_within(shifted_loosely(Range(low, low), up.least, up.least), *limits)
    least = held_within(shifted_loosely(least, -down.most, -down.most), *limits)
    most = held_within(shifted_loosely(Range(high, high), -down.least, -down.least), *limits)
    most = held_within(shifted_loosely(most, up.most, up.most), *limits)
    return Range(bounds(least).low, bounds(most).high)

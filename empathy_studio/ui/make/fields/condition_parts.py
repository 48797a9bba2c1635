"""Conditions taken apart and put together: a tree of parts, each of which may be negated, changed at a path."""

from __future__ import annotations

from msgspec.structs import replace

from empathy_studio.course.conditions import All, AnyOf, Condition, Not

Path = tuple[int, ...]
"""The way to a part: its number in the group above, that group's number in the one above it, from the outside in."""


def peeled(condition: Condition) -> tuple[bool, Condition]:
    """Whether a condition is negated, and what it says without that."""
    negated = False
    while isinstance(condition, Not):
        negated, condition = not negated, condition.that
    return negated, condition


def negated(condition: Condition, wanted: bool) -> Condition:
    """The condition with or without *not* before it."""
    plain = peeled(condition)[1]
    return Not(that=plain) if wanted else plain


def is_group(condition: Condition) -> bool:
    """Whether it has parts."""
    return isinstance(peeled(condition)[1], All | AnyOf)


def as_group(condition: Condition | None) -> Condition:
    """The condition as a group: one alone as a group of one, none as one of none."""
    if condition is None:
        return All()
    return condition if is_group(condition) else All(of=(condition,))


def as_written(group: Condition) -> Condition | None:
    """A group as it is written: one part alone stands for itself, none is no condition."""
    if isinstance(group, All) and not group.of:
        return None
    if isinstance(group, All | AnyOf) and len(group.of) == 1:
        return group.of[0]
    return group


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """The parts of a group."""
    plain = peeled(condition)[1]
    return plain.of if isinstance(plain, All | AnyOf) else ()


def part_at(condition: Condition, path: Path) -> Condition:
    """The part at `path`."""
    for number in path:
        condition = parts_of(condition)[number]
    return condition


def put_at(condition: Condition, path: Path, part: Condition | None) -> Condition:
    """The condition with another part at `path`; None takes it away. The empty path is the whole."""
    if not path:
        return All() if part is None else part
    number, rest = path[0], path[1:]
    parts = list(parts_of(condition))
    if rest or part is not None:
        parts[number] = put_at(parts[number], rest, part)
    else:
        del parts[number]
    return with_parts(condition, tuple(parts))


def with_parts(condition: Condition, parts: tuple[Condition, ...]) -> Condition:
    """The group with other parts."""
    no, plain = peeled(condition)
    assert isinstance(plain, All | AnyOf)
    return negated(replace(plain, of=parts), no)


def added_at(condition: Condition, path: Path, part: Condition) -> Condition:
    """The condition with one more part at the end of the group at `path`."""
    group = part_at(condition, path)
    return put_at(condition, path, with_parts(group, (*parts_of(group), part)))

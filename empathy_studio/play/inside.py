"""Everything inside a value of the course, whatever its depth."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Literal, NewType, get_args, get_origin

import msgspec

from empathy_studio.course.value import Value


def every_value(value: Value | tuple[Value, ...]) -> Iterator[Value]:
    """`value` and every value inside it, in no order that means anything."""
    waiting: list[object] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            waiting += one
        elif isinstance(one, Value):
            yield one
            waiting += [getattr(one, name) for name in _holding(type(one))]


@cache
def _holding(kind: type[Value]) -> tuple[str, ...]:
    """The fields of a kind of value in which another value may lie."""
    return tuple(field.name for field in msgspec.structs.fields(kind) if not _is_plain(field.type))


def _is_plain(hint: object) -> bool:
    """Whether what is annotated so is a text or a number, which holds nothing."""
    if isinstance(hint, NewType):
        return _is_plain(hint.__supertype__)
    if get_origin(hint) is Annotated:
        return _is_plain(get_args(hint)[0])
    return hint in (str, int, float, bool) or get_origin(hint) is Literal

"""Everything inside a value of the course, whatever its depth."""

from __future__ import annotations

from collections.abc import Iterator

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
            waiting += [getattr(one, name) for name in one.__struct_fields__]

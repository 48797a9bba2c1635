"""Everything inside a value of the course, whatever its depth."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from empathy_studio.course.value import Value

_MAY_HOLD = (Value, tuple)


def every_value(value: Value | tuple[Value, ...]) -> Iterator[Value]:
    """`value` and every value inside it, in no order that means anything."""
    waiting: list[Value | tuple[object, ...]] = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Value):
            yield one
            one = msgspec.structs.astuple(one)
        waiting += [part for part in one if isinstance(part, _MAY_HOLD)]

"""Carries out the mechanical edit that a finding proposes; everything else in the course stays the same value."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from empathy_studio.course.diagnostic import Diagnostic, Fix
from empathy_studio.course.model import Course

_STEP = re.compile(r"([a-z_]+)|\[(\d+)\]")


def mended(course: Course, finding: Diagnostic) -> Course:
    """`course` after the fix of `finding`, which must be a finding about this very course.

    Raises ValueError when the finding proposes no fix, or when its place is no longer there.
    """
    fix = finding.fix
    if fix is None:
        raise ValueError(f"{finding.code} proposes no fix")
    steps: list[str | int] = [int(index) if index else name for name, index in _STEP.findall(fix.path)]
    lesson = finding.place.lesson
    if finding.place.file.startswith("lessons/"):
        number = next((number for number, one in enumerate(course.lessons) if one.id == lesson), None)
        if number is None:
            raise ValueError(f"there is no lesson {lesson}")
        steps = ["lessons", number, *steps]
    changed: Course = _changed(course, steps, fix)
    return changed


def _changed(value: Any, steps: list[str | int], fix: Fix) -> Any:
    """`value` with the fix made at the end of `steps`."""
    step, rest = steps[0], steps[1:]
    if isinstance(step, int):
        if not isinstance(value, tuple) or step >= len(value):
            raise ValueError(f"{fix.path} is not there")
        if not rest and fix.do == "remove":
            return (*value[:step], *value[step + 1 :])
        new = fix.value if not rest else _changed(value[step], rest, fix)
        return (*value[:step], new, *value[step + 1 :])
    if step not in getattr(value, "__struct_fields__", ()):
        raise ValueError(f"{fix.path} is not there")
    if rest:
        return msgspec.structs.replace(value, **{step: _changed(getattr(value, step), rest, fix)})
    return msgspec.structs.replace(value, **{step: fix.value if fix.do == "set" else _default(value, step)})


def _default(value: Any, name: str) -> Any:
    """What a field holds when it is left out."""
    field = next(field for field in msgspec.structs.fields(type(value)) if field.name == name)
    if field.required:
        raise ValueError(f"{name} cannot be left out")
    return field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()

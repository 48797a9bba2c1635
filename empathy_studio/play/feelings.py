"""Tells the family of each feeling on the wheel."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from empathy_studio.course.feelings import FEELINGS, WHEEL

__all__ = ["FEELINGS", "WHEEL", "family_of"]

_FAMILY: Mapping[str, str] = MappingProxyType(
    {name: family for family, shades in WHEEL.items() for name in (family, *shades)}
)


def family_of(feeling: str) -> str:
    """The family of a feeling; one that is not on the wheel is a family of its own."""
    return _FAMILY.get(feeling, feeling)

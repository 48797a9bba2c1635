"""The wheel of feelings: the families of feelings and their shades that a moment may ask for, by id."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

WHEEL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "calm": ("content", "relieved", "trusting"),
        "joyful": ("happy", "grateful", "hopeful"),
        "surprised": ("startled", "confused", "curious"),
        "afraid": ("worried", "nervous", "overwhelmed"),
        "sad": ("disappointed", "lonely", "grieving"),
        "ashamed": ("embarrassed", "guilty", "insecure"),
        "angry": ("irritated", "frustrated", "furious"),
        "tired": ("exhausted", "bored", "resigned"),
    }
)
"""Families in the order of the wheel, each with its shades."""

FEELINGS: tuple[str, ...] = tuple(name for family, shades in WHEEL.items() for name in (family, *shades))
"""Every feeling on the wheel."""

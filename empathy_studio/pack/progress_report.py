"""How long work says where it is: a function that is told how far, and may raise to cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Report: TypeAlias = Callable[[float, str], None]
"""Called as `report(part, what)`: `part` from 0.0 to 1.0, `what` a few words for people.

Whatever it raises stops the work, which then leaves nothing half done behind.
"""


def quiet(part: float, what: str) -> None:
    """Report to nobody."""

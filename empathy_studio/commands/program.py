"""What a program is: its name, its commands, and whether it can make lessons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

FAILED = 2
"""The exit status of what could not be carried out."""


@dataclass(frozen=True, kw_only=True)
class Program:
    """What a program is called, and what it can do."""

    name: str
    """What a person types."""
    title: str
    says: str
    """What its help begins with."""
    commands: Mapping[str, tuple[str, str]]
    """Each command's module and name below `empathy_studio.commands`, and its one line of help."""
    hidden: Mapping[str, str]
    """The commands that the program calls on itself, and that are timed."""
    can_make: bool
    """Whether its windows have a door to Make."""

"""How the commands on packs tell what changed since a former version, and of what kind each change is."""

from __future__ import annotations

from collections.abc import Iterable

from empathy_studio.commands.console import say
from empathy_studio.pack.destination import Former
from empathy_studio.pack.edits import LessonEdits
from empathy_studio.pack.examine import lesson_sentence


def as_rows(changes: Iterable[LessonEdits]) -> list[dict[str, object]]:
    """The changes as plain JSON values."""
    return [
        {
            "lesson": one.id,
            "title": one.title,
            "change": one.change,
            "edits": list(one.edits),
            "attempts": one.attempts,
        }
        for one in changes
    ]


def tell_changes(former: Former, changes: Iterable[LessonEdits]) -> None:
    """Say what changed since a former pack, a line for each lesson."""
    say(f"Since {former.name} (version {former.version}):")
    for line in [lesson_sentence(one) for one in changes] or ["Nothing that a learner would notice; files may differ."]:
        say(f"  {line}")

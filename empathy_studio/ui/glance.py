"""What the first screen said when the program was last left, for it to say at once before anything is opened.

Two numbers in a small file of the data folder. They hold only while the databases they were counted in lie there as
they were then; whatever they say, the first screen counts anew as soon as it has been painted.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

FILE_NAME = "first-screen.txt"
FORMAT = "1"
_COUNTED_IN = ("shelf/shelf.sqlite3", "shelf/shelf.sqlite3-wal", "progress/progress.db", "progress/progress.db-wal")
_LONGEST = 400
_MOST_DIGITS = 6


@dataclass(frozen=True, kw_only=True)
class Glance:
    """How many lessons are on the shelf, and how many learners there are."""

    lessons: int
    learners: int


def seen_last(data: Path) -> Glance | None:
    """What was counted in the data folder the last time; None when it has changed since, or cannot be read."""
    try:
        with (data / FILE_NAME).open("rb") as file:
            words = file.read(_LONGEST).decode("ascii").split()
        form, lessons, learners, *lay = words
        if form != FORMAT or lay != _lies(data) or max(len(lessons), len(learners)) > _MOST_DIGITS:
            return None
        return Glance(lessons=int(lessons), learners=int(learners))
    except (OSError, ValueError):
        return None


def keep(data: Path, glance: Glance) -> None:
    """Keep what was counted, for the next start; call it once the databases are closed.

    Where the disk refuses, the next start says nothing before it has counted.
    """
    path = data / FILE_NAME
    beside = path.with_suffix(".part")
    words = (FORMAT, str(glance.lessons), str(glance.learners), *_lies(data))
    with suppress(OSError):
        beside.write_text(" ".join(words) + "\n", encoding="ascii")
        beside.replace(path)


def _lies(data: Path) -> list[str]:
    """How the databases lie on the disk: for each its size, and when it was written (ns), or that it is not there."""
    found = []
    for name in _COUNTED_IN:
        try:
            state = os.stat(data / name)
        except OSError:
            found.append("-")
        else:
            found.append(f"{state.st_size}/{state.st_mtime_ns}")
    return found

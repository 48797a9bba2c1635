"""The mark that this very version leaves in a data folder, known by its bytes: nothing else need be loaded for that."""

from __future__ import annotations

from pathlib import Path
from typing import Final

MARK_NAME: Final = "program.json"
FORMAT: Final = 1


def mark_of(program: str) -> bytes:
    """The bytes of the mark of `program`, a version: nothing in one needs escaping in JSON."""
    return f'{{"format":{FORMAT},"program":"{program}"}}\n'.encode("ascii")


def is_marked(data: Path, program: str) -> bool:
    """Whether `program` (a version) is what used the data folder last.

    False for any other mark, also one that says the same in other bytes: `data_mark` reads those.
    """
    own = mark_of(program)
    try:
        with (data / MARK_NAME).open("rb") as file:
            return file.read(len(own) + 1) == own
    except OSError:
        return False

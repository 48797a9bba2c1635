"""Sees every file that this process opens to write, makes, moves or takes away, wherever it lies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGING = {
    "os.mkdir",
    "os.rename",
    "os.remove",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "sqlite3.connect",
}
_watching: list[set[Path]] = []


def _see(event: str, args: tuple[Any, ...]) -> None:
    if not _watching:
        return
    touched = [args[0]] if event == "open" and args[2] & _WRITING else []
    if event in _CHANGING:
        touched = list(args[:2])
    for one in touched:
        if isinstance(one, str | bytes | os.PathLike):
            _watching[-1].add(Path(os.path.abspath(os.fsdecode(one))))


sys.addaudithook(_see)


@contextmanager
def watched() -> Iterator[set[Path]]:
    """The paths that are written to within."""
    _watching.append(set())
    try:
        yield _watching[-1]
    finally:
        _watching.pop()

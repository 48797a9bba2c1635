"""One change of the shelf at a time, among all processes; a process that dies lets go by itself."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from empathy_studio.pack.progress_report import Report
from empathy_studio.sentence import Sentence

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_PAUSE_S: Final = 0.05


@contextmanager
def shelf_lock(path: Path, report: Report) -> Iterator[None]:
    """Hold the lock file at `path`, waiting for another holder; `report` is told while waiting and may raise."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        while not _taken(handle):
            report(0.0, Sentence("waiting for another installation to finish"))
            time.sleep(_PAUSE_S)
        yield
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True

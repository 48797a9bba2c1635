"""How much room a disk has: a small port, so that a full disk can be met in tests, and its two sides."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Protocol

from empathy_studio.errors import PackError
from empathy_studio.pack.limits import MIB
from empathy_studio.sentence import Sentence


class DiskSpace(Protocol):
    """Says how much may still be written."""

    def free(self, folder: Path) -> int:
        """Bytes free on the disk that holds `folder`, which need not exist yet."""


class RealDiskSpace:
    """The disk as the system reports it."""

    def free(self, folder: Path) -> int:
        """Bytes free on the disk that holds `folder` or its nearest parent that exists."""
        place = folder.absolute()
        while not place.exists():
            place = place.parent
        return shutil.disk_usage(place).free


class FixedDiskSpace:
    """A disk with a set amount of room, for tests and rehearsals."""

    def __init__(self, free: int) -> None:
        self.bytes_free = free

    def free(self, folder: Path) -> int:
        """The amount that was set."""
        return self.bytes_free


RESERVE = 16 * MIB
"""Bytes that stay free beside a pack, for the progress store and the system."""


def require_space(disk: DiskSpace, folder: Path, needed: int, what: str) -> None:
    """Raises PackError with the numbers when `needed` bytes and the reserve do not fit beside `folder`.

    Its cause is the refusal that the system would come to later: there is no space left.
    """
    free = disk.free(folder)
    if needed + RESERVE > free:
        raise PackError(
            Sentence(
                "{0}: {1} needs {2}, but only {3} are free on this disk.",
                folder,
                what,
                in_words(needed + RESERVE),
                in_words(free),
            ),
            Sentence("Free at least {0}, or choose another disk.", in_words(needed + RESERVE - free)),
        ) from OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))


def in_words(size: int) -> str:
    """A size for people: `2.1 GB`; units of 1,000 as disks are sold."""
    if size < 1000:
        return Sentence("{0} bytes", size)
    for unit, worth in (("kB", 10**3), ("MB", 10**6), ("GB", 10**9)):
        if size < 999.95 * worth:
            return Sentence("{0:.1f} {1}", size / worth, unit)
    return Sentence("{0:.1f} TB", size / 10**12)

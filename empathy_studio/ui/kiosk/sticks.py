"""Sticks and other removable drives that are plugged in, and the packs that lie on them."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from empathy_studio.pack.build import PACK_SUFFIX
from empathy_studio.pack.delta_format import DELTA_SUFFIX
from empathy_studio.pack.key_statements import STATEMENT_SUFFIX

DEEPEST = 2
"""Packs are looked for at the top of a stick and in folders this many levels below it."""
MOST_FILES = 2_000
"""How many entries of a stick are looked at, so that a full drive cannot hold the screen up."""


@dataclass(frozen=True, slots=True)
class Stick:
    """One drive: what it is called, where it is, and whether it can be written to."""

    name: str
    folder: Path
    writable: bool


def plugged_in() -> tuple[Stick, ...]:
    """The removable drives that are here now, by name."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        folder = Path(volume.rootPath())
        if volume.isReady() and is_removable(folder):
            found.append(Stick(volume.name() or folder.name or str(folder), folder, not volume.isReadOnly()))
    return tuple(sorted(found, key=lambda one: (one.name, one.folder)))


def packs_on(folder: Path) -> tuple[Path, ...]:
    """The packs and updates in `folder` and a little below it, by name; what cannot be read is passed over."""
    return _files_on(folder, (PACK_SUFFIX, DELTA_SUFFIX))


def keys_on(folder: Path) -> tuple[Path, ...]:
    """The publishers' keys in `folder` and a little below it, by name."""
    return _files_on(folder, (STATEMENT_SUFFIX,))


def _files_on(folder: Path, endings: tuple[str, ...]) -> tuple[Path, ...]:
    found, seen = [], 0
    for top, folders, files in os.walk(folder, onerror=None):
        depth = len(Path(top).relative_to(folder).parts)
        folders[:] = sorted(one for one in folders if not one.startswith(".")) if depth < DEEPEST else []
        seen += len(files)
        found += [Path(top, one) for one in files if one.endswith(endings) and one[0] != "."]
        if seen > MOST_FILES:
            break
    return tuple(sorted(found, key=lambda one: one.name.casefold()))


def is_removable(folder: Path) -> bool:
    """Whether `folder` is on a drive that can be taken away.

    Told by where the system mounts what is plugged in (Filesystem Hierarchy Standard 3.0, /media and /run/media).
    """
    place = folder.as_posix()
    if sys.platform == "win32":
        return not place.upper().startswith(os.environ.get("SYSTEMDRIVE", "C:").upper())
    if sys.platform == "darwin":
        return place.startswith("/Volumes/")
    return place.startswith(("/media/", "/run/media/", "/mnt/"))

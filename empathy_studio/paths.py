"""Where things live on the disk, and how a file is written so that it is whole or not there."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import platformdirs

DATA_VARIABLE = "EMPATHY_STUDIO_DATA"


def data_folder(chosen: Path | None = None) -> Path:
    """The folder that holds shelf, progress, keys and settings.

    `chosen` (the `--data` option) wins over the environment variable
    `EMPATHY_STUDIO_DATA`, which wins over the platform's own data folder.
    The folder is not created here.
    """
    if chosen is not None:
        return chosen
    named = os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named)
    return Path(platformdirs.user_data_dir("Empathy Studio", appauthor=False))


def assets_folder() -> Path:
    """The folder of icons, fonts, styles, characters and phrase banks that ship with the app."""
    return Path(__file__).resolve().parent.parent / "assets"


def flush_folder(folder: Path) -> None:
    """Flush a directory entry to the disk, where the system lets a directory be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def write_whole(path: Path, *, private: bool = False) -> Iterator[IO[bytes]]:
    """Open a binary file to be written beside `path` and put in its place when the block ends well.

    The bytes are flushed to the disk before the rename, and the folder after it. When the block raises, nothing is
    left behind and an older file at `path` stays as it was. A `private` file can be read by its owner alone.
    Raises OSError as the system reports it (no space, no permission).
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(6)}.part")
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(beside, flags, 0o600 if private else 0o666)
    try:
        with os.fdopen(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)

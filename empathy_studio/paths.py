"""Where things live on the disk, and how a file is written so that it is whole or not there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from empathy_studio.errors import StudioError
from empathy_studio.sentence import Sentence

DATA_VARIABLE = "EMPATHY_STUDIO_DATA"
PORTABLE_NAME = "portable.txt"
"""A file of this name beside a bundled program keeps its data beside it, too."""
PORTABLE_DATA = "../Empathy Studio Data"
"""Where, when the file names no other folder: beside the program's folder, so that a newer one finds it."""
_LONGEST_PORTABLE = 4096


def data_folder(chosen: Path | None = None) -> Path:
    """The folder that holds shelf, progress, keys and settings.

    `chosen` (the `--data` option) wins over the environment variable `EMPATHY_STUDIO_DATA`, which wins over a
    `portable.txt` beside a bundled program, which wins over the platform's own data folder. The folder is not
    created here. Raises StudioError for a `portable.txt` that cannot be used.
    """
    if chosen is not None:
        return chosen
    named = os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named)
    program = program_folder()
    portable = portable_folder(program) if program is not None else None
    if portable is not None:
        return portable
    import platformdirs  # only where nobody names the folder, so that the program starts sooner

    return Path(platformdirs.user_data_dir("Empathy Studio", appauthor=False))


def program_folder() -> Path | None:
    """The folder that a bundled program was copied as; None when it runs from its source.

    On macOS it is the folder that the application lies in.
    """
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent
    return folder.parents[2] if folder.parent.parent.suffix == ".app" else folder


def portable_folder(program: Path) -> Path | None:
    """Where the `portable.txt` in the folder `program` wants the data to be; None when there is no such file.

    Its first line names the folder, as seen from the program's own; an empty file means `PORTABLE_DATA`.
    Raises StudioError when the file cannot be read, or its first line names no folder.
    """
    path = program / PORTABLE_NAME
    remedy = Sentence("Write the name of a folder into its first line, or empty it for “{0}”.", PORTABLE_DATA)
    try:
        with path.open("rb") as file:
            text = file.read(_LONGEST_PORTABLE).decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StudioError(
            Sentence("{0}: cannot be read ({1}).", path, error.strerror), "Let this user read it."
        ) from error
    except UnicodeDecodeError as error:
        raise StudioError(Sentence("{0}: is not text.", path), remedy) from error
    named = text.partition("\n")[0].strip()
    if "\0" in named:
        raise StudioError(Sentence("{0}: the first line names no folder.", path), remedy)
    return Path(os.path.normpath(program / (named or PORTABLE_DATA)))


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
    beside = path.with_name(f".{path.name}.{os.urandom(6).hex()}.part")
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

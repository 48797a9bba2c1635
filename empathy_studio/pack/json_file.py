"""The small JSON files of keys and trust: written whole and readable by people, read with a limit."""

from __future__ import annotations

from pathlib import Path
from typing import Final, TypeVar

import msgspec

from empathy_studio.errors import PackError
from empathy_studio.paths import write_whole
from empathy_studio.sentence import Sentence

LARGEST: Final = 1024 * 1024
"""Bytes; a thousand trusted keys have a third of it."""
_Kind = TypeVar("_Kind")


def write_json_file(value: msgspec.Struct, path: Path, *, private: bool = False) -> None:
    """Write a value at `path`; a `private` file is for its owner alone.

    Raises PackError when the disk refuses, and for more than `read_json_file` would read again.
    """
    data = msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
    if len(data) > LARGEST:
        raise PackError(Sentence("{0}: would become too large to be read again.", path), "Take something out of it.")
    try:
        with write_whole(path, private=private) as file:
            file.write(data)
    except OSError as error:
        hint = Sentence("Check the space and the permissions.")
        raise PackError(Sentence("{0}: cannot be written ({1}).", path, error.strerror), hint) from error


def read_json_file(decoder: msgspec.json.Decoder[_Kind], path: Path, otherwise: PackError) -> _Kind:
    """The value in the file `path`, of at most 1 MiB.

    Raises FileNotFoundError when there is none, PackError when it cannot be read, and `otherwise`
    when it holds something else.
    """
    if path.exists() and not path.is_file():
        raise otherwise
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise PackError(
            Sentence("{0}: cannot be read ({1}).", path, error.strerror), "Check the permissions."
        ) from error
    if len(data) > LARGEST:
        raise otherwise
    try:
        return decoder.decode(data)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise otherwise from error

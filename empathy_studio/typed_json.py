"""Reading JSON into our types, from any thread.

msgspec looks at a type when it is first read, and notes what it found piece by piece. A second thread that reads the
same type, or one that holds it, in the middle of that takes half a note for a whole one and ends the program
(seen with msgspec 0.22.0; two threads that read a course for the first time are enough). So a type is looked at here,
by one thread at a time, before anything is read into it.
"""

from __future__ import annotations

import threading
from typing import Any, TypeVar, overload

import msgspec

_Kind = TypeVar("_Kind")

_looking = threading.RLock()
_known: set[Any] = set()


@overload
def decoder(kind: type[_Kind]) -> msgspec.json.Decoder[_Kind]: ...
@overload
def decoder(kind: Any) -> msgspec.json.Decoder[Any]: ...
def decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    """A reader of one type, to be kept. Its `decode` raises what `decode` raises."""
    with _looking:
        return msgspec.json.Decoder(kind)


def decode(data: bytes | bytearray | memoryview | str, kind: type[_Kind]) -> _Kind:
    """The value that stands in `data`.

    Raises msgspec.DecodeError when it is no JSON, its ValidationError when it is not of this type, and
    UnicodeDecodeError when a text is not UTF-8.
    """
    _look_at(kind)
    return msgspec.json.decode(data, type=kind)


@overload
def convert(value: Any, kind: type[_Kind]) -> _Kind: ...
@overload
def convert(value: Any, kind: Any) -> Any: ...
def convert(value: Any, kind: Any) -> Any:
    """A value of plain dicts, lists, texts and numbers as one of this type. Raises msgspec.ValidationError."""
    _look_at(kind)
    return msgspec.convert(value, kind)


def _look_at(kind: Any) -> None:
    if kind not in _known:
        with _looking:
            msgspec.json.Decoder(kind)
            _known.add(kind)

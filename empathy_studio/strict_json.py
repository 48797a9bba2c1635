"""Reading JSON from a stranger: one spelling of each thing, bounded in size and depth."""

from __future__ import annotations

import json
import re
from itertools import accumulate
from typing import Any

MOST_BYTES = 64 * 1024 * 1024
"""The largest JSON file that is read, in bytes."""

DEEPEST = 64
"""How many arrays and objects may stand inside one another."""

_TEXTS = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_NO_BRACKETS = bytes(sign for sign in range(256) if sign not in b"[]{}")
_STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}


class StrictJsonError(ValueError):
    """The bytes are not JSON as we take it; the text says what is wrong and where."""


def read_json(data: bytes, most_bytes: int = MOST_BYTES) -> Any:
    """The value that `data` holds, as dicts, lists, text, numbers, true, false and None.

    Refused (StrictJsonError): more than `most_bytes`, not UTF-8, a byte order mark, NaN and infinities, a name twice in
    one object, half of a surrogate pair, numbers of more than 40 signs, nesting deeper than 64.
    """
    if len(data) > most_bytes:
        raise StrictJsonError(f"larger than {most_bytes:,} bytes")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise StrictJsonError(f"byte {error.start} is not UTF-8 text") from error
    brackets = _TEXTS.sub(b"", data).translate(None, _NO_BRACKETS)
    if max(accumulate(map(_STEPS.__getitem__, brackets)), default=0) > DEEPEST:
        raise StrictJsonError(f"arrays and objects are nested more than {DEEPEST} deep")
    try:
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_int=_whole_number,
            parse_float=_number,
        )
    except json.JSONDecodeError as error:
        raise StrictJsonError(f"line {error.lineno}, column {error.colno}: {error.msg}") from error
    if "\\u" in text:
        _refuse_surrogates(value)
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                raise StrictJsonError(f"the name “{name[:60]}” stands twice in one object")
            seen.add(name)
    return found


def _refuse_constant(word: str) -> Any:
    raise StrictJsonError(f"{word} is not a number that may stand in JSON")


def _whole_number(digits: str) -> int:
    if len(digits) > 40:
        raise StrictJsonError("a number of more than 40 signs")
    return int(digits)


def _number(digits: str) -> float:
    value = float(digits) if len(digits) <= 40 else float("inf")
    if value in (float("inf"), float("-inf")):
        raise StrictJsonError(f"the number {digits[:40]} is too large")
    return value


def _refuse_surrogates(value: Any) -> None:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            if any("\ud800" <= sign <= "\udfff" for sign in item):
                raise StrictJsonError("half of a surrogate pair stands in a text")
        elif isinstance(item, dict):
            waiting.extend(item.keys())
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)

"""How the settings of a machine stand in their file: strictly typed, held to their limits, only what was chosen."""

from __future__ import annotations

import dataclasses
import difflib
import re
from functools import cache
from pathlib import Path
from typing import Annotated, Any, TypeVar, cast, get_type_hints

import msgspec

from empathy_studio import typed_json
from empathy_studio.errors import StudioError
from empathy_studio.sentence import Sentence

T = TypeVar("T")


class _Header(msgspec.Struct):
    """Only the format number, which is looked at before the rest."""

    format: int


def encode(settings: Any, number: int) -> bytes:
    """The file of format `number` that holds the dataclass `settings`: a line for each choice that is no default."""
    choices, file = _forms(cast("Any", type(settings)))  # mypy takes no type for hashable
    kept = file(format=number, settings=choices(**dataclasses.asdict(settings)))
    return msgspec.json.format(msgspec.json.encode(kept)) + b"\n"


def decode(path: Path, raw: bytes, kind: type[T], number: int) -> T:
    """The settings in `raw`, the bytes of the file at `path`, as far as format `number`.

    Each field of the dataclass `kind` is held to its type and to its metadata, which are limits as `msgspec.Meta` names
    them. Raises StudioError naming `path` and the place in it.
    """
    choices, file = _forms(cast("Any", kind))
    try:
        found = typed_json.decode(raw, _Header).format
        if found > number:
            raise StudioError(
                Sentence(
                    "{0} was written by a newer Empathy Studio (format {1}, known here: {2});"
                    " the default settings hold.",
                    path,
                    found,
                    number,
                ),
                "Update this program, or delete the file.",
            )
        return kind(**msgspec.structs.asdict(typed_json.decode(raw, file).settings))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StudioError(
            Sentence("{0}: {1}; the default settings hold.", path, _sentence(str(error), choices.__struct_fields__)),
            "Mend the line, or delete the file to start from the defaults.",
        ) from error


def fits(kind: Any, name: str, value: object) -> bool:
    """Whether the dataclass `kind` has a field `name` that takes `value`, by its type and its limits."""
    limits = {one.name: one.metadata for one in dataclasses.fields(kind)}
    if name not in limits:
        return False
    try:
        typed_json.convert(value, Annotated[get_type_hints(kind)[name], msgspec.Meta(**limits[name])])
    except msgspec.ValidationError:
        return False
    return True


@cache
def _forms(kind: Any) -> tuple[type[Any], type[Any]]:
    """The strict form of the choices, and of the file around them; made once for each kind."""
    hints = get_type_hints(kind)
    held = [
        (one.name, Annotated[hints[one.name], msgspec.Meta(**one.metadata)], one.default)
        for one in dataclasses.fields(kind)
    ]
    choices = msgspec.defstruct("Choices", held, kw_only=True, forbid_unknown_fields=True, omit_defaults=True)
    around = [("format", int), ("settings", choices)]
    return choices, msgspec.defstruct("File", around, kw_only=True, forbid_unknown_fields=True)


def _sentence(fault: str, known: tuple[str, ...]) -> str:
    """msgspec's words for a fault, with the place first and the nearest `known` name for an unknown field."""
    fault, _, place = fault.partition(" - at ")
    where = place.strip("`").removeprefix("$.")
    unknown = re.search(r"unknown field `(.+)`", fault)
    if unknown:
        near = difflib.get_close_matches(unknown[1], known, n=1)
        fault = f"unknown field `{unknown[1]}`" + (f" (did you mean `{near[0]}`?)" if near else "")
    return f"{where}: {fault}" if where else fault

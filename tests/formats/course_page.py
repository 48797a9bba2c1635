"""Makes the schema of the course format from the model, and fills the tables of its page.

`python -m tests.formats.course_page` writes both. The page is written by hand; after a line `<!-- fields: Scene -->`
comes a table of the fields of that part of the model, in which type, range and default come from the model, and the
last column is kept as it is.
"""

from __future__ import annotations

import json
import re
import typing
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from empathy_studio.course import conditions, model, moments, scenes
from empathy_studio.course.model import COURSE_FORMAT, CourseFile, Lesson, Translation
from empathy_studio.course.value import Value

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "formats"
PAGE = FOLDER / "course.md"
SCHEMA = FOLDER / "course.schema.json"

_TABLE = re.compile(r"<!-- fields: (?P<names>[^>]+?) -->\n\n(?P<table>(?:\|[^\n]*\n)*)")
_ROW = re.compile(r"^\| `(?P<field>[a-z_]+)` \|(?P<cells>.*)\|$", re.MULTILINE)
_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_UNITS = {"_ms": "ms", "_s": "s"}
_HEAD = "| field | type | left out | meaning |\n| --- | --- | --- | --- |\n"


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the three kinds of file of a course."""
    files = (CourseFile, Lesson, Translation)
    roots, parts = msgspec.json.schema_components(files, ref_template="#/$defs/{name}")
    for kind in files:
        part = parts[kind.__name__]
        part["required"] = ["format", *part.get("required", [])]
        part["properties"]["format"] = {"type": "integer", "minimum": 1, "maximum": COURSE_FORMAT}
    for part in parts.values():
        part["description"] = " ".join(part.get("description", "").split())
    bounds_in_one_spelling(parts)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Empathy Studio course, lesson or translation",
        "anyOf": list(roots),
        "$defs": parts,
    }


def bounds_in_one_spelling(part: object) -> None:
    """Write the bounds of every number in a schema as a fraction: `0.0`.

    `Annotated[float, Meta(ge=0)]` and `Annotated[float, Meta(ge=0.0)]` are equal to `typing`, which keeps the first of
    them that any module asked for and gives it to the others: without this the text would hang on the order of imports.
    """
    if isinstance(part, dict):
        if part.get("type") == "number":
            part.update({bound: float(part[bound]) for bound in _BOUNDS if bound in part})
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            bounds_in_one_spelling(inner)


def schema_text() -> str:
    """The schema as it is committed."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def parts_of_the_model() -> dict[str, type[Value]]:
    """Every part of the model that can stand in a file, and the parents that share fields, by name."""
    found: dict[str, type[Value]] = {}
    for module in (conditions, moments, scenes, model):
        for name, kind in vars(module).items():
            if isinstance(kind, type) and issubclass(kind, Value) and kind.__module__ == module.__name__:
                found[name] = kind
    return found


def filled(page: str) -> str:
    """`page` with the tables of fields filled from the model; what is written by hand stays."""
    return _TABLE.sub(_filled_table, page)


def meanings_of(table: str) -> dict[str, str]:
    """The hand-written last column of a table, by field."""
    return {row["field"]: row["cells"].rsplit("|", 1)[-1].strip() for row in _ROW.finditer(table)}


def tables_in(page: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The tables of a page: the name of the part, and the meaning of each of its fields."""
    for table in _TABLE.finditer(page):
        yield table["names"].split(" without ")[0], meanings_of(table["table"])


def fields_told(names: str) -> list[inspect.Field]:
    """The fields a table tells: those of a part, or `Part without Parent` for those that its parent does not have."""
    name, _, parent = names.partition(" without ")
    left_out = {field.name for field in _fields(parts_of_the_model()[parent])} if parent else set()
    return [field for field in _fields(parts_of_the_model()[name]) if field.name not in left_out]


def _holds_ids(part: str, field: str) -> bool:
    """Whether a field holds ids: the model gives each kind of id a type of its own."""
    waiting: list[Any] = [typing.get_type_hints(parts_of_the_model()[part])[field]]
    while waiting:
        hint = waiting.pop()
        if isinstance(hint, typing.NewType):
            return True
        waiting.extend(typing.get_args(hint))
    return False


def _fields(kind: type[Value]) -> Iterable[inspect.Field]:
    found = inspect.type_info(kind)
    assert isinstance(found, inspect.StructType)
    return found.fields


def _filled_table(found: re.Match[str]) -> str:
    meanings = meanings_of(found["table"])
    part = found["names"].partition(" without ")[0]
    rows = []
    for field in fields_told(found["names"]):
        kind = _type(field.type)
        if _holds_ids(part, field.name):
            kind = kind.replace("list of text", "list of ids").replace("text", "id")
        cells = (f"`{field.name}`", kind + _unit(field.name), _default(field), meanings.get(field.name, ""))
        rows.append(f"| {' | '.join(cells)} |\n")
    return f"<!-- fields: {found['names']} -->\n\n{_HEAD}{''.join(rows)}"


def _unit(name: str) -> str:
    return next((f", in {unit}" for ending, unit in _UNITS.items() if name.endswith(ending)), "")


def _type(kind: inspect.Type) -> str:
    match kind:
        case inspect.Metadata():
            return _type(kind.type)
        case inspect.UnionType():
            return _union([part for part in kind.types if not isinstance(part, inspect.NoneType)])
        case inspect.VarTupleType():
            return f"list of {_type(kind.item_type)}"
        case inspect.TupleType():
            return f"list of {len(kind.item_types)} numbers"
        case inspect.StructType():
            return _linked(kind.cls.__name__)
        case inspect.LiteralType():
            return " or ".join(f"`{value}`" for value in kind.values)
        case inspect.BoolType():
            return "true or false"
        case inspect.StrType():
            return {None: "text"}.get(kind.pattern, "id" if "{0,63}" in (kind.pattern or "") else "file name")
        case inspect.IntType():
            return f"whole number{_range(kind)}"
        case inspect.FloatType():
            return f"number{_range(kind)}"
    raise TypeError(f"the page has no word for {kind}")


def _union(parts: list[inspect.Type]) -> str:
    names = {part.cls.__name__ for part in parts if isinstance(part, inspect.StructType)}
    if "Choose" in names:
        return "[moment](#moments)"
    if "Compare" in names:
        return "[condition](#conditions)"
    if "Learn" in names:
        return "[effect](#effects)"
    return " or ".join(_type(part) for part in parts)


def _linked(name: str) -> str:
    words = re.sub(r"(?<!^)([A-Z])", r" \1", name).lower()
    return f"[{words}](#{words.replace(' ', '-')})"


def _range(kind: inspect.IntType | inspect.FloatType) -> str:
    low = kind.ge if kind.ge is not None else kind.gt
    above = "above " if kind.ge is None and kind.gt is not None else ""
    if low is None and kind.le is None:
        return ""
    if kind.le is None:
        return f" from {low:g}"
    return f", {above}{low:g} to {kind.le:,}".replace(".0", "")


def _default(field: inspect.Field) -> str:
    if field.required or field.name == "format":
        return "must stand"
    if field.default_factory is not msgspec.NODEFAULT:
        return "empty"
    value = field.default
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f"`{value}`" if value else "empty"
    if isinstance(value, tuple):
        return "empty" if not value else f"the {len(value)} of every course"
    return "its defaults" if isinstance(value, Value) else f"{value:g}"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    SCHEMA.write_text(schema_text(), encoding="utf-8")

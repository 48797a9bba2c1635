"""Says in plain words what is wrong with a value in a course file: the place, the fault, and what may stand there."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

import msgspec

from empathy_studio.course.ids import ID_PATTERN, MEDIA_PATTERN
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError
from empathy_studio.sentence import Sentence

_AT = re.compile(r"^(?P<what>.*?)(?: - at `(?P<path>\$.*)`)?$", re.DOTALL)
_UNKNOWN = re.compile(r"^Object contains unknown field `(?P<field>.*)`$", re.DOTALL)
_MISSING = re.compile(r"^Object missing required field `(?P<field>.*)`$")
_INVALID = re.compile(r"^Invalid (?:enum )?value (?P<value>.*)$", re.DOTALL)
_KIND = re.compile(r"^Expected `(?P<wanted>[^`]*)`, got `(?P<got>[^`]*)`$")
_LIMIT = re.compile(r"^Expected `(?:int|float)` (?P<sign>[<>]=?) (?P<limit>\S+)$")
_LENGTH = re.compile(r"^Expected `(?P<wanted>str|array)` of length (?P<sign>[<>]=? )?(?P<length>\d+)")
_PATTERN = re.compile(r"^Expected `str` matching regex '(?P<pattern>.*)'$")
_STEP = re.compile(r"\.([A-Za-z_][A-Za-z0-9_]*)|\[(\d+|\.\.\.)\]")

_WORDS = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list in brackets",
    "object": "an object in braces",
    "null": "null",
}
_SIGNS = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than", "": "exactly"}
_RULES = {
    ID_PATTERN: "1 to 64 of the signs a-z 0-9 _ - are expected, with a letter or digit first",
    MEDIA_PATTERN: "the name of a file in the media folder is expected: A-Z a-z 0-9 . _ - and no folders",
}


def explained(text: str, where: str, found: Any, kind: type[Value]) -> CourseError:
    """msgspec's sentence `text` about the value `found` of the file `where`, as ours.

    The message names file, place and fault; the hint a near name or all that may stand there, and the ids of what
    the place lies in.
    """
    parts = _AT.match(text)
    what, path = (parts["what"], parts["path"] or "$") if parts else (text, "$")
    unknown = _UNKNOWN.match(what)
    if unknown is not None:
        near = get_close_matches(unknown["field"], _fields_at(kind, found, path), n=1, cutoff=0.5)
        hint = f"Did you mean {near[0]}?" if near else "Take it out; docs/formats/course.md lists the fields."
        fault, place = "unknown field", f"{path}.{unknown['field']}"
    else:
        fault, hint, place = _fault(what), "Mend the file at that place.", path
        if _INVALID.match(what):
            hint = _instead(str(_value_at(found, path)), _values_at(kind, found, path)) or hint
    inside = " › ".join(f"“{name}”" for name in _ids_on(found, path))
    return CourseError(
        Sentence("{0}: {1}{2}.", where, _place(place), fault), f"{hint} Look in {inside}." if inside else hint
    )


def _fault(what: str) -> str:
    """What is wrong, without the place."""
    if invalid := _INVALID.match(what):
        return f"{invalid['value']} is not a value that may stand here"
    if missing := _MISSING.match(what):
        return f"the field “{missing['field']}” is missing"
    if kinds := _KIND.match(what):
        wanted = [_WORDS.get(one, one) for one in kinds["wanted"].split(" | ") if one != "null"]
        return f"{' or '.join(wanted)} was expected, this is {_WORDS.get(kinds['got'], kinds['got'])}"
    if limit := _LIMIT.match(what):
        return f"a number of {_SIGNS[limit['sign']]} {limit['limit'].removesuffix('.0')} was expected"
    if length := _LENGTH.match(what):
        of = "signs" if length["wanted"] == "str" else "values"
        return f"{_SIGNS[(length['sign'] or '').strip()]} {length['length']} {of} were expected"
    if pattern := _PATTERN.match(what):
        return _RULES.get(pattern["pattern"], f"a text of the form {pattern['pattern']} was expected")
    return f"{what[:1].lower()}{what[1:]}"


def _instead(value: str, known: list[str]) -> str:
    if not known:
        return ""
    near = get_close_matches(value, known, n=1, cutoff=0.6)
    listed = f"It may be {', '.join(known[:-1])} or {known[-1]}." if len(known) > 1 else f"It may be {known[0]}."
    return f"Did you mean {near[0]}? {listed}" if near else listed


def _place(path: str) -> str:
    plain = path.removeprefix("$").removeprefix(".")
    return f"{plain}: " if plain else ""


def _below(value: Any, name: str, index: str) -> Any:
    """The value one step down, None where there is none."""
    if name:
        return value.get(name) if isinstance(value, dict) else None
    inside = isinstance(value, list) and index.isdigit() and int(index) < len(value)
    return value[int(index)] if inside else None


def _value_at(found: Any, path: str) -> Any:
    for name, index in _STEP.findall(path):
        found = _below(found, name, index)
    return found


def _ids_on(found: Any, path: str) -> list[str]:
    """The ids of the objects on the way to `path`, the outermost first; that of the file itself is left out."""
    ids = []
    for name, index in _STEP.findall(path):
        found = _below(found, name, index)
        if isinstance(found, dict) and isinstance(found.get("id"), str):
            ids.append(found["id"])
    return ids


def _node_at(kind: type[Value], found: Any, path: str) -> tuple[msgspec.inspect.Type | None, Any]:
    """The type that the model has at `path`, and the value of `found` there."""
    node: msgspec.inspect.Type | None = msgspec.inspect.type_info(kind)
    for name, index in _STEP.findall(path):
        if node is not None:
            node = _field_type(_struct_of(node, found), name) if name else _item_type(node)
        found = _below(found, name, index)
    return node, found


def _fields_at(kind: type[Value], found: Any, path: str) -> list[str]:
    """The field names that the model has at `path` of the value `found`."""
    node, value = _node_at(kind, found, path)
    struct = _struct_of(node, value) if node is not None else None
    return [field.encode_name for field in struct.fields] if struct else []


def _values_at(kind: type[Value], found: Any, path: str) -> list[str]:
    """The texts that may stand at `path`: the tags of a union, or those of an enumeration; empty when any may."""
    above, _, name = path.rpartition(".")
    node, _ = _node_at(kind, found, above)
    tags = [str(one.tag) for one in _structs_of(node) if one.tag_field == name]
    if tags:
        return sorted(tags)
    node, _ = _node_at(kind, found, path)
    return [
        str(value) for one in _parts_of(node) if isinstance(one, msgspec.inspect.LiteralType) for value in one.values
    ]


def _parts_of(node: msgspec.inspect.Type | None) -> list[msgspec.inspect.Type]:
    """What a type may be: the parts of a union, else itself."""
    if isinstance(node, msgspec.inspect.Metadata):
        return _parts_of(node.type)
    if isinstance(node, msgspec.inspect.UnionType):
        return list(node.types)
    return [node] if node is not None else []


def _structs_of(node: msgspec.inspect.Type | None) -> list[msgspec.inspect.StructType]:
    return [one for one in _parts_of(node) if isinstance(one, msgspec.inspect.StructType)]


def _struct_of(node: msgspec.inspect.Type, value: Any) -> msgspec.inspect.StructType | None:
    """The struct that stands here; of several, the one whose tag `value` carries."""
    structs = _structs_of(node)
    if len(structs) == 1:
        return structs[0]
    for item in structs:
        if item.tag_field is None or (isinstance(value, dict) and value.get(item.tag_field) == item.tag):
            return item
    return None


def _field_type(struct: msgspec.inspect.StructType | None, name: str) -> msgspec.inspect.Type | None:
    for field in struct.fields if struct else ():
        if field.encode_name == name:
            return field.type
    return None


def _item_type(node: msgspec.inspect.Type) -> msgspec.inspect.Type | None:
    if isinstance(node, msgspec.inspect.Metadata):
        return _item_type(node.type)
    if isinstance(node, msgspec.inspect.VarTupleType):
        return node.item_type
    return None

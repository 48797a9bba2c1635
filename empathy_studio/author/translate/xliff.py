"""Texts to translate as XLIFF, which translators' tools read: version 2.1 (OASIS 2018), and 1.2 (OASIS 2008).

Nothing is lost on the way out and back: not white space, not signs that XML has no place for, not what was stale.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, Literal

from lxml import etree
from msgspec.structs import replace

from empathy_studio import __version__
from empathy_studio.author.edit.edited import Edited
from empathy_studio.author.edit.nouns import counted
from empathy_studio.author.translate.rows import Row, rows, set_translations
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError

Version = Literal["2.1", "1.2"]

XLIFF_2 = "urn:oasis:names:tc:xliff:document:2.0"
"""The namespace of XLIFF 2.0 and 2.1: the core did not change between them."""

XLIFF_1 = "urn:oasis:names:tc:xliff:document:1.2"
MOST_BYTES = 100_000_000
"""The largest file that is read, in bytes."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STALE = "studio:stale"


class Incoming(Value, frozen=True, kw_only=True):
    """What a translated file brings, before it is taken over.

    `texts` are by string id the source it was made from and the translation. `told` are sentences: how many are new,
    how many were made from a source that has changed since, how many belong to nothing in the course.
    """

    language: str
    texts: dict[str, tuple[str, str]]
    told: tuple[str, ...] = ()


def export_xliff(
    course: Course,
    language: str,
    media: Mapping[str, MediaFacts] | None = None,
    *,
    version: Version = "2.1",
    only_open: bool = False,
) -> bytes:
    """The texts of the course with their translations into `language` as one XLIFF file.

    Captions are among them when `media` tells of them. With `only_open` those that are done are left out. Raises
    CourseError when the course is not translated into that language.
    """
    found = [row for row in rows(course, language, media) if not (only_open and row.state == "done")]
    made = _written_2(course, language, found) if version == "2.1" else _written_1(course, language, found)
    _indent(made)
    return bytes(etree.tostring(made, xml_declaration=True, encoding="UTF-8")) + b"\n"


def import_xliff(data: bytes, course: Course, media: Mapping[str, MediaFacts] | None = None) -> Incoming:
    """What an XLIFF file of version 1.2 or 2.x brings for `course`; nothing is changed yet (see `take_over`).

    Raises CourseError when it is no such file, or is for a language that the course has not.
    """
    root = _parsed(data)
    if root.tag == f"{{{XLIFF_2}}}xliff":
        language, found = str(root.get("trgLang") or ""), _read_2(root)
    elif root.tag == f"{{{XLIFF_1}}}xliff":
        file = root.find(f"{{{XLIFF_1}}}file")
        language, found = str(file.get("target-language") or "") if file is not None else "", _read_1(root)
    else:
        raise CourseError("The file is no XLIFF of version 1.2, 2.0 or 2.1.", "Export it from the tool as XLIFF.")
    language = next((one for one in course.languages if one.lower() == language.lower()), language)
    known = {row.id: row for row in rows(course, language, media)}
    texts: dict[str, tuple[str, str]] = {}
    foreign = 0
    for name, source, text, is_stale in found:
        row = known.get(name)
        if row is None:
            foreign += 1
        elif text and (source, text) != (row.source, row.text) and not (is_stale and text == row.text):
            texts[name] = ("" if is_stale and not row.text else source, text)
        elif row.state == "stale" and not is_stale and text:
            texts[name] = (source, text)
    stale = sum(source != known[name].source for name, (source, _) in texts.items())
    told = [f"{counted(len(texts), 'text')} new or changed."]
    if stale:
        told.append(f"{stale} of them made from a source that has changed since: they are marked as stale.")
    if foreign:
        told.append(f"{counted(foreign, 'text')} of the file are not in this course and were left out.")
    return Incoming(language=language, texts=texts, told=tuple(told))


def take_over(course: Course, incoming: Incoming) -> Edited:
    """Take what a translated file brought into the course, as one edit."""
    edited = set_translations(course, incoming.language, incoming.texts)
    label = f"Import {counted(len(incoming.texts), 'translation')}"
    return replace(edited, label=label, told=incoming.told)


def _written_2(course: Course, language: str, found: Iterable[Row]) -> Any:
    root = etree.Element(
        f"{{{XLIFF_2}}}xliff",
        {"version": "2.1", "srcLang": course.language, "trgLang": language},
        nsmap={None: XLIFF_2},
    )
    for number, (name, units) in enumerate(groupby(found, lambda row: row.place.file), start=1):
        file = etree.SubElement(root, f"{{{XLIFF_2}}}file", {"id": f"f{number}", "original": name, _SPACE: "preserve"})
        for row in units:
            unit = etree.SubElement(file, f"{{{XLIFF_2}}}unit", {"id": row.id, "name": row.what})
            notes = etree.SubElement(unit, f"{{{XLIFF_2}}}notes")
            for text in _notes(row):
                etree.SubElement(notes, f"{{{XLIFF_2}}}note").text = _clean(text)
            state = {"state": "translated" if row.state == "done" else "initial"}
            state |= {"subState": _STALE} if row.state == "stale" else {}
            segment = etree.SubElement(unit, f"{{{XLIFF_2}}}segment", state)
            _put_2(etree.SubElement(segment, f"{{{XLIFF_2}}}source"), row.source)
            if row.text:
                _put_2(etree.SubElement(segment, f"{{{XLIFF_2}}}target"), row.text)
    return root


def _written_1(course: Course, language: str, found: Iterable[Row]) -> Any:
    root = etree.Element(f"{{{XLIFF_1}}}xliff", {"version": "1.2"}, nsmap={None: XLIFF_1})
    for name, units in groupby(found, lambda row: row.place.file):
        languages = {"source-language": course.language, "target-language": language}
        file = etree.SubElement(root, f"{{{XLIFF_1}}}file", {"original": name, "datatype": "plaintext", **languages})
        header = etree.SubElement(file, f"{{{XLIFF_1}}}header")
        tool = {"tool-id": "empathy-studio", "tool-name": "Empathy Studio", "tool-version": __version__}
        etree.SubElement(header, f"{{{XLIFF_1}}}tool", tool)
        body = etree.SubElement(file, f"{{{XLIFF_1}}}body")
        for row in units:
            unit = etree.SubElement(body, f"{{{XLIFF_1}}}trans-unit", {"id": row.id, _SPACE: "preserve"})
            _put_1(etree.SubElement(unit, f"{{{XLIFF_1}}}source"), row.source)
            if row.text:
                state = "translated" if row.state == "done" else "needs-adaptation"
                _put_1(etree.SubElement(unit, f"{{{XLIFF_1}}}target", {"state": state}), row.text)
            for text in _notes(row):
                etree.SubElement(unit, f"{{{XLIFF_1}}}note").text = _clean(text)
    return root


def _notes(row: Row) -> Iterator[str]:
    yield f"{row.where} · {row.what}"
    if row.lines:
        yield "A list of words, one in a line; there may be more or fewer lines than in the source."
    if row.former:
        yield f"Translated from: {row.former}"


def _put_2(element: Any, text: str) -> None:
    """A text with `<cp hex="…"/>` for signs that XML has no place for (XLIFF 2.1, 4.2.3.1)."""
    _put(element, text, lambda sign: etree.SubElement(element, f"{{{XLIFF_2}}}cp", {"hex": f"{ord(sign):04X}"}))


def _put_1(element: Any, text: str) -> None:
    """The same with `<x ctype="x-cp-…"/>`, as version 1.2 has no element of its own for it."""
    numbers = iter(range(1, len(text) + 1))
    _put(
        element,
        text,
        lambda sign: etree.SubElement(
            element, f"{{{XLIFF_1}}}x", {"id": f"cp{next(numbers)}", "ctype": f"x-cp-{ord(sign):04X}"}
        ),
    )


def _put(element: Any, text: str, placed: Any) -> None:
    end = 0
    last: Any = None
    for match in _NOT_IN_XML.finditer(text):
        _append(element, last, text[end : match.start()])
        last = placed(match[0])
        end = match.end()
    _append(element, last, text[end:])


def _append(element: Any, last: Any, text: str) -> None:
    if last is None:
        element.text = text
    else:
        last.tail = text


def _read_2(root: Any) -> Iterator[tuple[str, str, str, bool]]:
    """Every unit: string id, source, translation, and whether it says of itself that it is stale."""
    for unit in root.iter(f"{{{XLIFF_2}}}unit"):
        segments = [part for part in unit if part.tag in (f"{{{XLIFF_2}}}segment", f"{{{XLIFF_2}}}ignorable")]
        source = "".join(_text(part.find(f"{{{XLIFF_2}}}source")) for part in segments)
        targets = [part.find(f"{{{XLIFF_2}}}target") for part in segments]
        text = "".join(_text(target) for target in targets) if any(one is not None for one in targets) else ""
        yield str(unit.get("id")), source, text, any(part.get("subState") == _STALE for part in segments)


def _read_1(root: Any) -> Iterator[tuple[str, str, str, bool]]:
    for unit in root.iter(f"{{{XLIFF_1}}}trans-unit"):
        target = unit.find(f"{{{XLIFF_1}}}target")
        stale = target is not None and target.get("state") == "needs-adaptation"
        yield str(unit.get("id")), _text(unit.find(f"{{{XLIFF_1}}}source")), _text(target), stale


def _text(element: Any) -> str:
    """The words of a source or target; marks that a tool has put around some of them are left out."""
    if element is None:
        return ""
    parts = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            code = child.get("hex") or (child.get("ctype") or "").removeprefix("x-cp-")
            is_sign = child.tag == f"{{{XLIFF_2}}}cp" or str(child.get("ctype") or "").startswith("x-cp-")
            parts.append(_sign(code) if is_sign else _text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _sign(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def _parsed(data: bytes) -> Any:
    remedy = "Export it again from the tool as XLIFF 2.1 or 1.2."
    if len(data) > MOST_BYTES:
        raise CourseError(f"The file is larger than {MOST_BYTES // 1_000_000} MB.", remedy)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise CourseError(f"The file is not XML that can be read ({error}).", remedy) from error
    if root.getroottree().docinfo.doctype:
        raise CourseError("The file declares a document type of its own, which no XLIFF does.", remedy)
    return root


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub(" ", text)


def _indent(element: Any, level: int = 0) -> None:
    """Put every element on a line of its own, except inside texts, where white space counts."""
    if etree.QName(element).localname in ("source", "target", "note"):
        return
    inside = "\n" + "  " * (level + 1)
    for child in element:
        _indent(child, level + 1)
        child.tail = inside
    if len(element):
        element.text = inside
        element[-1].tail = "\n" + "  " * level

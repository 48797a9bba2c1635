"""Findings as an author reads them: names for ids, the place in words, and the page that explains the finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from empathy_studio.author.edit.nouns import short
from empathy_studio.course.diagnostic import Diagnostic, Place
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.moments import MomentFields
from empathy_studio.paths import assets_folder
from empathy_studio.ui.make.fields.naming import moment_words
from empathy_studio.ui.make.selection import found_lesson, found_moment, found_scene

PAGES = assets_folder().parent / "docs" / "checks"
"""The pages about findings, one a code."""

_QUOTED = re.compile("“([a-z0-9][a-z0-9_-]{0,63})”")
_LEFT_OUT = ("## Example", "## Mended")


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words: what is wrong, what to do, what its remedy would do, and where it is."""

    finding: Diagnostic
    message: str
    remedy: str
    fix: str
    where: str


def told(course: Course, findings: tuple[Diagnostic, ...]) -> tuple[Told, ...]:
    """The findings in words."""
    known: dict[str | None, dict[str, str]] = {}
    return tuple(_told(course, finding, known) for finding in findings)


def where_words(course: Course, place: Place) -> str:
    """A place as the way to it: lesson, scene, moment."""
    lesson = found_lesson(course, place.lesson)
    scene = found_scene(lesson, place.scene)
    moment = found_moment(scene, place.moment)
    names = [lesson.title or lesson.id] if lesson else []
    names += [scene.title or scene.id] if scene else []
    names += [moment_words(moment)] if moment else []
    return " › ".join(short(name, 40) for name in names) or short(course.title, 40)


def page_about(code: str) -> str:
    """The page about a finding as Markdown, without its examples of files; empty where it did not come along."""
    try:
        text = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    except OSError:
        return ""
    kept = [part for part in re.split(r"^(?=## )", text, flags=re.MULTILINE) if not part.startswith(_LEFT_OUT)]
    return "".join(kept).strip()


def _told(course: Course, finding: Diagnostic, known: dict[str | None, dict[str, str]]) -> Told:
    name = finding.place.lesson
    if name not in known:
        lesson = found_lesson(course, name)
        known[name] = {**dict(_names(course, into_lessons=False)), **(dict(_names(lesson)) if lesson else {})}
    names = known[name]

    def named(text: str) -> str:
        return _QUOTED.sub(lambda found: f"“{names.get(found[1], found[1])}”", text)

    return Told(
        finding=finding,
        message=named(finding.message),
        remedy=named(finding.remedy),
        fix=named(finding.fix.label) if finding.fix else "",
        where=where_words(course, finding.place),
    )


def _names(value: Any, *, into_lessons: bool = True) -> Iterator[tuple[str, str]]:
    """The ids in a value with the names of what they name; the outermost of the same id comes last, and so counts."""
    for field in value.__struct_fields__:
        held = getattr(value, field)
        for part in held if isinstance(held, tuple) else (held,):
            if isinstance(part, msgspec.Struct) and (into_lessons or not isinstance(part, Lesson)):
                yield from _names(part)
    own, name = getattr(value, "id", None), _name(value)
    if isinstance(own, str) and name:
        yield own, short(name, 48)


def _name(value: Any) -> str:
    if isinstance(value, MomentFields):
        return moment_words(value)  # type: ignore[arg-type]
    for field in ("title", "name", "label", "text"):
        found = getattr(value, field, "")
        if isinstance(found, str) and found.strip():
            return found
    return ""

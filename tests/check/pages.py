"""Reads the pages in `docs/checks/`: what each says of its code, and the small courses it shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from empathy_studio.course.codec import decode_lesson, read_course
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "checks"
PLAIN_COURSE = b'{"format": 1, "id": "example", "title": "Example", "lessons": ["hello"]}'
_BLOCK = re.compile(r"^(?P<name>\S[^\n]*):\n\n```json\n(?P<text>.*?)```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Shown:
    """One course that a page shows, with its media and the version built before, where the page shows them."""

    course: Course
    media: dict[str, MediaFacts] | None
    former: Course | None


@dataclass(frozen=True)
class Page:
    """One page: its code and severity, its headings, and the course before and after it is mended."""

    code: str
    severity: str
    headings: tuple[str, ...]
    example: Shown
    mended: Shown


def read_page(file: Path) -> Page:
    """The page in `file`."""
    text = file.read_text(encoding="utf-8")
    named = re.search(r"^`([a-z0-9-]+)` · (error|warning|note)$", text, re.MULTILINE)
    assert named is not None, f"{file.name} does not name its code and severity"
    parts = re.split(r"^## (.+)$", text, flags=re.MULTILINE)
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    return Page(
        code=named[1],
        severity=named[2],
        headings=tuple(parts[1::2]),
        example=_shown(sections["Example"]),
        mended=_shown(sections["Mended"]),
    )


class _Files:
    """The files of a course as a page shows them."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    def read(self, path: str) -> bytes:
        if path not in self.files:
            raise FileNotFoundError(path)
        return self.files[path]


def _shown(section: str) -> Shown:
    files: dict[str, bytes] = {"course.json": PLAIN_COURSE}
    media: dict[str, MediaFacts] | None = None
    before: bytes | None = None
    for name, text in _BLOCK.findall(section):
        if name == "What the media are":
            facts: list[Any] = msgspec.json.decode(text)
            media = {one["name"]: msgspec.convert(one, MediaFacts) for one in facts}
        elif name.endswith("in the version built before"):
            before = text.encode()
        else:
            files[name.strip("`")] = text.encode()
    course = read_course(_Files(files))
    former = None
    if before is not None:
        lesson = decode_lesson(before, "lessons/hello.json")
        former = msgspec.structs.replace(course, lessons=(lesson,))
    return Shown(course, media, former)

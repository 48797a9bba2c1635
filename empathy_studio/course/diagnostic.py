"""Findings about a course: what is wrong or doubtful, where it stands, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.value import Value

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""From the gravest: an error stops a pack from being built, a warning and a note do not."""


class Place(Value, frozen=True, kw_only=True):
    """Where in a course something stands.

    `file` is the path of the file inside the course folder, `path` the way to the value inside that file
    (`scenes[3].moments[0].choices[0].leads_to`, empty for the file as a whole). The ids, where there are any, let an
    editor go there: `item` is that of a choice, question, cue, message or line, or the name of a media file.
    """

    file: str
    path: str = ""
    lesson: LessonId | None = None
    scene: SceneId | None = None
    moment: MomentId | None = None
    item: str | None = None

    def __str__(self) -> str:
        return f"{self.file}: {self.path}" if self.path else self.file


class Fix(Value, frozen=True, kw_only=True):
    """A mechanical edit that mends a finding: `set` the value at `path` of the finding's file, or `remove` it.

    `label` says it to people ("Lead to “wedding”"). `path` is written as in `Place`; removing an item of a list closes
    the gap, removing a field gives it its default. `value` is plain JSON.
    """

    label: str
    do: Literal["set", "remove"]
    path: str
    value: bool | int | float | str | None = None


class Diagnostic(Value, frozen=True, kw_only=True):
    """One finding. `code` is its stable name and that of its page in `docs/checks/`; `remedy` says what to do."""

    code: str
    severity: Severity
    place: Place
    message: str
    remedy: str
    fix: Fix | None = None


def has_errors(findings: Iterable[Diagnostic]) -> bool:
    """Whether a pack must not be built from the course these findings are about."""
    return any(finding.severity == "error" for finding in findings)


def report(findings: Iterable[Diagnostic]) -> dict[str, Any]:
    """The findings as plain JSON values, with the number of errors and warnings, as `check --json` prints them."""
    listed = [
        {
            "code": finding.code,
            "severity": finding.severity,
            "place": str(finding.place),
            "lesson": finding.place.lesson,
            "scene": finding.place.scene,
            "moment": finding.place.moment,
            "message": finding.message,
            "remedy": finding.remedy,
        }
        for finding in findings
    ]
    return {
        "findings": listed,
        "errors": sum(finding["severity"] == "error" for finding in listed),
        "warnings": sum(finding["severity"] == "warning" for finding in listed),
    }

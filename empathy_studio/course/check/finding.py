"""What a family of findings is made of: the kinds it knows, and what it says of one place."""

from __future__ import annotations

from collections.abc import Iterator

from empathy_studio.course.diagnostic import Diagnostic, Fix, Place, Severity
from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.value import Value


class Found(Value, frozen=True, kw_only=True):
    """One finding of kind `finding`, its place told from the value that was looked at (scene, lesson or file)."""

    finding: Finding
    path: str
    message: str
    remedy: str
    file: str = ""
    scene: SceneId | None = None
    moment: MomentId | None = None
    item: str | None = None
    fix: Fix | None = None


class Finding(Value, frozen=True):
    """A kind of finding: its stable code, which is also the name of its page, and how grave it is."""

    code: str
    severity: Severity

    def at(
        self,
        path: str,
        message: str,
        remedy: str,
        *,
        file: str = "",
        scene: SceneId | None = None,
        moment: MomentId | None = None,
        item: str | None = None,
        fix: Fix | None = None,
    ) -> Found:
        """This kind of finding at `path` of the value that is looked at; `file` only where that is the whole course."""
        return Found(
            finding=self,
            path=path,
            message=message,
            remedy=remedy,
            file=file,
            scene=scene,
            moment=moment,
            item=item,
            fix=fix,
        )


Findings = Iterator[Found]


def placed(found: Found, file: str, before: str, lesson: LessonId | None, scene: SceneId | None) -> Diagnostic:
    """A finding as the world sees it: `before` is the way to the value that was looked at, inside `file`."""
    return Diagnostic(
        code=found.finding.code,
        severity=found.finding.severity,
        place=Place(
            file=found.file or file,
            path=joined(before, found.path),
            lesson=lesson,
            scene=found.scene if found.scene is not None else scene,
            moment=found.moment,
            item=found.item,
        ),
        message=found.message,
        remedy=found.remedy,
        fix=_placed_fix(found.fix, before),
    )


def _placed_fix(fix: Fix | None, before: str) -> Fix | None:
    if fix is None:
        return None
    return Fix(label=fix.label, do=fix.do, path=joined(before, fix.path), value=fix.value)


def joined(before: str, path: str) -> str:
    """`path` below `before`; either may be empty."""
    return f"{before}.{path}" if before and path else before or path

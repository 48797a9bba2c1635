"""What changed between two versions of a course, lesson by lesson, and of what kind each change is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

import msgspec

from empathy_studio.course.check.media import media_of
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.value import Value
from empathy_studio.pack.names import in_one_line

Edit = Literal["text", "structure", "scoring", "media"]
"""What an edit touches: words alone; scenes, moments and ways; how answers count; clips, pictures and sounds."""

ALL_EDITS: Final[tuple[Edit, ...]] = ("structure", "scoring", "media", "text")
"""The kinds of edit, the weightiest first."""

_SCORING_FIELDS: Final = """
points best recommends needs effects panel pass_rule rubric rubrics skill skills weight critical answers exact
right points_per_weight false_alarm_cost early_ms late_ms points_when_ready repeat_points reveals already_said
cost cost_s days exception escalates stance limits low high reverse scale variables rapport_start handling_s
live_clock purpose customer_value echoes feelings next_steps
"""
_SCORING: Final = frozenset(_SCORING_FIELDS.split())
_TEXT_FIELDS: Final = """
title summary prompt text feedback prose label meaning response why answer picture_alt cover_alt portrait_alt
description name role subject quoted left unit low_label high_label policy charter model_answers source
licence authors tone phrases circumstances profile minutes reading_grade currency
"""
_TEXT: Final = frozenset(_TEXT_FIELDS.split())
_MEDIA: Final = frozenset({"clip", "picture", "cover", "portrait", "look", "voice"})


class LessonEdits(Value, frozen=True, kw_only=True):
    """One lesson that is not as it was; with an empty id, what all lessons share (skills, cast, rubrics)."""

    id: str
    title: str
    change: Literal["added", "removed", "changed"]
    edits: tuple[Edit, ...] = ()
    """The kinds of edit of a changed lesson, the weightiest first; empty when they could not be told apart."""
    minutes_before: int = 0
    minutes_after: int = 0
    attempts: int = 0
    """Attempts in progress on this site that the change touches."""


def course_edits(old: Course, new: Course, changed_media: frozenset[str] = frozenset()) -> tuple[LessonEdits, ...]:
    """The lessons that differ, in the new order, those removed last, then what all lessons share.

    `changed_media` are names of media files whose bytes differ though their name is the same.
    """
    before = {lesson.id: lesson for lesson in old.lessons}
    after = {lesson.id: lesson for lesson in new.lessons}
    found = []
    for lesson in new.lessons:
        former = before.get(lesson.id)
        edits = lesson_edits(former, lesson, changed_media) if former else ()
        if former is None or edits:
            found.append(_entry("added" if former is None else "changed", former, lesson, edits))
    found += [_entry("removed", lesson, None, ()) for lesson in old.lessons if lesson.id not in after]
    shared = _shared_edits(old, new)
    if shared:
        found.append(LessonEdits(id="", title=in_one_line(new.title), change="changed", edits=shared))
    return tuple(found)


def lesson_edits(old: Lesson, new: Lesson, changed_media: frozenset[str] = frozenset()) -> tuple[Edit, ...]:
    """The kinds of edit that lead from one lesson to another, the weightiest first."""
    kinds = _difference(_plain(old), _plain(new), "")
    if changed_media and any(use.name in changed_media for scene in new.scenes for use in media_of(scene)):
        kinds |= {"media"}
    return tuple(kind for kind in ALL_EDITS if kind in kinds)


def _plain(lesson: Lesson) -> Any:
    """The lesson without what a pack never carries."""
    plain = msgspec.to_builtins(lesson)
    for scene in plain.get("scenes", ()):
        for field in ("notes", "position", "group", "storyboard"):
            scene.pop(field, None)
    return plain


def _shared_edits(old: Course, new: Course) -> tuple[Edit, ...]:
    kept = [msgspec.to_builtins(course) for course in (old, new)]
    for plain in kept:
        for field in ("lessons", "version", "version_name"):
            plain.pop(field, None)
        plain["text"] = plain.pop("translations", None)
    kinds = _difference(kept[0], kept[1], "")
    return tuple(kind for kind in ALL_EDITS if kind in kinds)


def _difference(old: Any, new: Any, field: str) -> set[Edit]:
    """The kinds of edit between two plain values that stand in `field`."""
    if old == new:
        return set()
    if field in _SCORING:
        return {"scoring"}
    if field in _MEDIA:
        return {"media"}
    if field in _TEXT:
        return {"text"}
    if isinstance(old, dict) and isinstance(new, dict):
        return {kind for name in old.keys() | new.keys() for kind in _difference(old.get(name), new.get(name), name)}
    if isinstance(old, list | tuple) and isinstance(new, list | tuple):
        return _list_difference(old, new)
    return {"structure"}


def _list_difference(old: Sequence[Any], new: Sequence[Any]) -> set[Edit]:
    before, after = _by_id(old), _by_id(new)
    if before is None or after is None:
        return {"structure"}
    kinds = {kind for name in before.keys() & after.keys() for kind in _difference(before[name], after[name], "")}
    if list(before) != list(after):
        kinds.add("structure")
    return kinds


def _by_id(items: Sequence[Any]) -> Mapping[str, Any] | None:
    found = {item["id"]: item for item in items if isinstance(item, dict) and "id" in item}
    return found if len(found) == len(items) else None


def _entry(
    change: Literal["added", "removed", "changed"], old: Lesson | None, new: Lesson | None, edits: tuple[Edit, ...]
) -> LessonEdits:
    shown = new or old
    return LessonEdits(
        id=shown.id if shown else "",
        title=in_one_line(shown.title) if shown else "",
        change=change,
        edits=edits,
        minutes_before=round(old.minutes) if old else 0,
        minutes_after=round(new.minutes) if new else 0,
    )

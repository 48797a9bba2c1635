"""Edits of what a scene holds: moments with something to begin with, choices, cues, messages, lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from empathy_studio.author.edit.deletion import delete_moments
from empathy_studio.author.edit.edited import (
    Edited,
    lesson_of,
    moment_of,
    moment_place,
    moved,
    replaced,
    scene_of,
    with_lesson,
    with_scene,
)
from empathy_studio.author.edit.ids import fresh_id
from empathy_studio.author.edit.items import add_at, duplicate_at, named_ids
from empathy_studio.author.edit.nouns import field_words, noun_of
from empathy_studio.author.edit.places import converted, place_of, set_at
from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.moments import Grant, Moment
from empathy_studio.errors import CourseError

BEGINNINGS: dict[str, dict[str, Any]] = {
    "choose": {"choices": [{"id": "a", "text": ""}, {"id": "b", "text": ""}]},
    "feel": {"panel": [{"feeling": "worried"}]},
    "ask": {"questions": [{"id": "a", "text": ""}]},
    "grant": {"options": [{"id": "a", "text": ""}, {"id": "b", "text": ""}]},
    "rate": {"items": [{"id": "a", "text": ""}]},
    "order": {"items": [{"id": "a", "text": ""}, {"id": "b", "text": ""}]},
    "match": {"pairs": [{"id": "a", "left": "", "right": ""}, {"id": "b", "left": "", "right": ""}]},
    "blank": {"text": "{a}", "gaps": [{"id": "a"}]},
    "point": {"areas": [{"id": "a", "x": 0.4, "y": 0.4, "width": 0.2, "height": 0.2}]},
}
"""What a new moment of a kind holds, so that there is something to fill in."""


def add_moment(
    course: Course,
    lesson: LessonId,
    scene: SceneId,
    kind: str,
    *,
    at_ms: int | None = None,
    index: int | None = None,
    fields: Mapping[str, Any] | None = None,
) -> Edited:
    """Add a moment of a kind (`choose`, `spot` …) to a scene, asked at `at_ms` of the media or at the clip's end.

    `fields` are further fields as plain JSON. CourseError for a kind that is not known.
    """
    place = place_of(course, lesson=lesson, scene=scene, field="moments")
    name = fresh_id(kind, named_ids(lesson_of(course, lesson)))
    beginning = {**BEGINNINGS.get(kind, {}), **(fields or {})}
    return add_at(course, place, {**beginning, "kind": kind, "id": name, "at_ms": at_ms}, index)


def change_kind(course: Course, lesson: LessonId, moment: MomentId, kind: str) -> Edited:
    """Ask the same at the same time as a moment of another kind, under a new id: answers kept would not fit the old.

    What both kinds have (question, time, condition, points, feedback) is taken over, the rest begins anew.
    """
    former = moment_of(lesson_of(course, lesson), moment)
    number, index = moment_place(lesson_of(course, lesson), moment)
    scene = lesson_of(course, lesson).scenes[number].id
    shared = {"prompt", "when", "points", "feedback", "medium", "model_answers", "rubric", "skill"}
    shared |= {"echoes", "feelings", "next_steps", "names"}
    added = add_moment(course, lesson, scene, kind, at_ms=former.at_ms, index=index + 1)
    made = moment_of(lesson_of(added.course, lesson), MomentId(added.made[0]))
    fields = {name: getattr(former, name) for name in shared & _fields(former) & _fields(made)}
    if "medium" in fields and noun_of(former) != noun_of(made):
        del fields["medium"]
    kept = converted(replace(made, **fields), type(made), place_of(course, lesson=lesson, moment=moment))
    scene_now = scene_of(lesson_of(added.course, lesson), scene)
    after = with_scene(
        added.course, lesson, scene, lambda _: replace(scene_now, moments=replaced(scene_now.moments, index + 1, kept))
    )
    gone = delete_moments(after, lesson, {moment})
    return Edited(course=gone.course, label=f"Change to {noun_of(kept)}", made=added.made, told=gone.told)


def move_moment(course: Course, lesson: LessonId, moment: MomentId, to: int, scene: SceneId | None = None) -> Edited:
    """Put a moment at number `to` of its scene, or of another scene of the lesson, without its time in the clip."""
    found = lesson_of(course, lesson)
    number, index = moment_place(found, moment)
    here = found.scenes[number]
    label = f"Move {noun_of(here.moments[index])}"
    if scene is None or scene == here.id:
        after = with_scene(course, lesson, here.id, lambda one: replace(one, moments=moved(one.moments, index, to)))
        return Edited(course=after, label=label)
    there = scene_of(found, scene)
    taken = replace(here.moments[index], at_ms=None)
    at = max(0, min(to, len(there.moments)))

    def carried(former: Lesson) -> Lesson:
        left = {here.id: tuple(one for one in here.moments if one.id != moment)}
        left[there.id] = (*there.moments[:at], taken, *there.moments[at:])
        scenes = tuple(replace(one, moments=left[one.id]) if one.id in left else one for one in former.scenes)
        return replace(former, scenes=scenes)

    return Edited(course=with_lesson(course, lesson, carried), label=label)


def set_time(
    course: Course, lesson: LessonId, moment: MomentId, at_ms: int | None, until_ms: int | None = None
) -> Edited:
    """Ask a moment at `at_ms` of the media; None asks it at the end of the clip. `until_ms` is for spotting alone."""
    found = moment_of(lesson_of(course, lesson), moment)
    fields: dict[str, Any] = {"at_ms": at_ms}
    if "until_ms" in _fields(found):
        fields["until_ms"] = until_ms
    place = place_of(course, lesson=lesson, moment=moment)
    return set_at(course, place, replace(found, **fields), label=f"Move {noun_of(found)} on the timeline")


def duplicate_moment(course: Course, lesson: LessonId, moment: MomentId) -> Edited:
    """Put a copy of a moment after it, with an id of its own."""
    return duplicate_at(course, place_of(course, lesson=lesson, moment=moment))


def add_choice(course: Course, lesson: LessonId, moment: MomentId, text: str = "") -> Edited:
    """Add an answer to a question, or an option to a decision; CourseError for any other kind of moment."""
    found = moment_of(lesson_of(course, lesson), moment)
    field = "options" if isinstance(found, Grant) else "choices"
    if field not in _fields(found):
        raise CourseError(f"“{moment}” is a {noun_of(found)}; it has no choices.", "Add a question to the scene.")
    return add_at(course, place_of(course, lesson=lesson, moment=moment, field=field), {"text": text})


def add_cue(
    course: Course, lesson: LessonId, scene: SceneId, start_ms: int, end_ms: int, label: str = "New cue"
) -> Edited:
    """Add a cue that lasts from `start_ms` to `end_ms` of the media, in its place by time among the others."""
    place = place_of(course, lesson=lesson, scene=scene, field="cues")
    cues = scene_of(lesson_of(course, lesson), scene).cues
    index = sum(cue.start_ms <= start_ms for cue in cues)
    return add_at(course, place, {"label": label, "start_ms": start_ms, "end_ms": max(start_ms, end_ms)}, index)


def add_quoted_cue(
    course: Course, lesson: LessonId, scene: SceneId, message: str, quote: str, label: str = "New cue"
) -> Edited:
    """Add a cue that is words of a message."""
    place = place_of(course, lesson=lesson, scene=scene, field="cues")
    return add_at(course, place, {"label": label, "message": message, "quote": quote})


def add_message(course: Course, lesson: LessonId, scene: SceneId, text: str = "", index: int | None = None) -> Edited:
    """Add a message to a written scene, by the scene's speaker or the first of the cast."""
    speaker = scene_of(lesson_of(course, lesson), scene).speaker
    place = place_of(course, lesson=lesson, scene=scene, field="messages")
    return add_at(course, place, {"text": text, **({"speaker": speaker} if speaker else {})}, index)


def add_line(
    course: Course,
    lesson: LessonId,
    scene: SceneId,
    text: str = "",
    *,
    index: int | None = None,
    fields: Mapping[str, Any] | None = None,
) -> Edited:
    """Add a line to the storyboard of a scene, which is made if there is none."""
    found = scene_of(lesson_of(course, lesson), scene)
    before = course
    if found.storyboard is None:
        before = set_at(course, place_of(course, lesson=lesson, scene=scene, field="storyboard"), {}).course
    given = {"text": text, **({"speaker": found.speaker} if found.speaker else {}), **(fields or {})}
    return add_at(before, place_of(before, lesson=lesson, scene=scene, field="storyboard.lines"), given, index)


def set_field(course: Course, lesson: LessonId, scene: SceneId, field: str, value: Any) -> Edited:
    """Set a field of a scene by its path (`title`, `clip.in_ms`)."""
    place = place_of(course, lesson=lesson, scene=scene, field=field)
    return set_at(course, place, value, label=f"Change {field_words(field.rpartition('.')[2])}")


def _fields(moment: Moment) -> frozenset[str]:
    return frozenset(moment.__struct_fields__)

"""Edits of times in a clip: its in and out points, cues, and moments, by what a timeline can move."""

from __future__ import annotations

from msgspec.structs import replace

from empathy_studio.author.edit.edited import Edited, lesson_of, replaced, scene_of, with_scene
from empathy_studio.author.edit.nouns import short
from empathy_studio.course.ids import CueId, LessonId, SceneId
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Cue, Scene
from empathy_studio.errors import CourseError


def set_clip_span(course: Course, lesson: LessonId, scene: SceneId, in_ms: int, out_ms: int | None) -> Edited:
    """Let the clip of a scene play from `in_ms` up to `out_ms` of the media (None: to its end).

    Raises CourseError when the scene has no clip, or nothing would be left to play.
    """
    found = scene_of(lesson_of(course, lesson), scene)
    title = short(found.title or scene)
    if found.clip is None:
        raise CourseError(f"“{title}” has no clip.", "Give it a clip first.")
    if out_ms is not None and out_ms <= in_ms:
        raise CourseError(f"The clip of “{title}” would end before it starts.", "Set the out point after the in point.")
    moved_in, moved_out = in_ms != found.clip.in_ms, out_ms != found.clip.out_ms
    if not moved_in and not moved_out:
        return Edited(course=course, label="")
    clip = replace(found.clip, in_ms=in_ms, out_ms=out_ms)
    what = "in and out points" if moved_in and moved_out else "in point" if moved_in else "out point"
    after = with_scene(course, lesson, scene, lambda former: replace(former, clip=clip))
    return Edited(course=after, label=f"Set the {what} of “{title}”")


def set_cue_span(course: Course, lesson: LessonId, scene: SceneId, cue: CueId, start_ms: int, end_ms: int) -> Edited:
    """Let a cue last from `start_ms` to `end_ms` of the media; CourseError when there is no such cue."""

    def timed(former: Cue) -> Cue:
        start = max(0, start_ms)
        return replace(former, start_ms=start, end_ms=max(start, end_ms))

    former = cue_of(scene_of(lesson_of(course, lesson), scene), cue)
    if timed(former) == former:
        return Edited(course=course, label="")
    kept = (former.end_ms - former.start_ms) == (end_ms - start_ms)
    verb = "Move" if kept else "Resize"
    after = _with_cue(course, lesson, scene, former, timed(former))
    return Edited(course=after, label=f"{verb} cue “{short(former.label or cue)}”")


def name_cue(course: Course, lesson: LessonId, scene: SceneId, cue: CueId, label: str) -> Edited:
    """Call a cue by another name; CourseError when there is no such cue."""
    former = cue_of(scene_of(lesson_of(course, lesson), scene), cue)
    if former.label == label:
        return Edited(course=course, label="")
    after = _with_cue(course, lesson, scene, former, replace(former, label=label))
    return Edited(course=after, label=f"Rename cue to “{short(label)}”")


def weigh_cue(course: Course, lesson: LessonId, scene: SceneId, cue: CueId, weight: int) -> Edited:
    """Give a cue another weight, 1 to 3; CourseError when there is no such cue."""
    former = cue_of(scene_of(lesson_of(course, lesson), scene), cue)
    if former.weight == weight:
        return Edited(course=course, label="")
    after = _with_cue(course, lesson, scene, former, replace(former, weight=max(1, min(3, weight))))
    return Edited(course=after, label=f"Change the weight of cue “{short(former.label or cue)}”")


def delete_cue(course: Course, lesson: LessonId, scene: SceneId, cue: CueId) -> Edited:
    """Take a cue away; CourseError when there is no such cue."""
    former = cue_of(scene_of(lesson_of(course, lesson), scene), cue)

    def without(found: Scene) -> Scene:
        return replace(found, cues=tuple(one for one in found.cues if one.id != cue))

    after = with_scene(course, lesson, scene, without)
    return Edited(course=after, label=f"Delete cue “{short(former.label or cue)}”")


def cue_of(scene: Scene, cue: CueId) -> Cue:
    """The cue called `cue`; CourseError when there is none."""
    for found in scene.cues:
        if found.id == cue:
            return found
    raise CourseError(f"There is no cue called “{cue}” in “{scene.title or scene.id}”.", "It may have been deleted.")


def _with_cue(course: Course, lesson: LessonId, scene: SceneId, former: Cue, cue: Cue) -> Course:
    return with_scene(
        course,
        lesson,
        scene,
        lambda found: replace(found, cues=replaced(found.cues, found.cues.index(former), cue)),
    )

"""Scenes carried from one course to another: with their places on the map, and their media under the names there."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec.structs import replace

from empathy_studio.author.edit.fragment import Fragment, copy
from empathy_studio.author.edit.media import use_media
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Course, Lesson


def copy_placed(
    course: Course, lesson: LessonId, scenes: Collection[SceneId], places: Mapping[SceneId, tuple[float, float]]
) -> Fragment:
    """The scenes as `copy` takes them, each where it is shown now, so that they keep their arrangement when pasted.

    Raises CourseError when none of them is there.
    """
    found = copy(course, lesson, scenes)
    placed = tuple(replace(scene, position=places.get(scene.id, scene.position)) for scene in found.scenes)
    return replace(found, scenes=placed)


def with_media_names(fragment: Fragment, names: Mapping[str, str]) -> Fragment:
    """The scenes with their media called as they are in the course they come to: former name to name there."""
    changed = {former: name for former, name in names.items() if former != name}
    if not changed:
        return fragment
    carrier = Course(
        id=fragment.course,
        title="",
        cast=fragment.cast,
        lessons=(Lesson(id=fragment.lesson, title="", scenes=fragment.scenes),),
    )
    after = use_media(carrier, changed).course
    media = tuple(sorted({names.get(name, name) for name in fragment.media}))
    return replace(fragment, scenes=after.lessons[0].scenes, cast=after.cast, media=media)

"""Edits of scenes: add, duplicate, move on the map, put in order."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from msgspec.structs import replace

from empathy_studio.author.edit.edited import (
    Edited,
    lesson_of,
    moved,
    scene_number,
    scene_of,
    with_lesson,
    with_scene,
)
from empathy_studio.author.edit.fragment import copy, paste
from empathy_studio.author.edit.ids import fresh_id
from empathy_studio.author.edit.items import named_ids
from empathy_studio.author.edit.nouns import short, some
from empathy_studio.author.edit.places import converted, place_of
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Channel, Clip, Scene

Position = tuple[float, float]

APART: Position = (48.0, 48.0)
"""How far from the original a duplicate stands on the map, in map units."""


def add_scene(
    course: Course,
    lesson: LessonId,
    title: str = "",
    *,
    channel: Channel = "in_person",
    position: Position | None = None,
    after: SceneId | None = None,
    fields: Mapping[str, Any] | None = None,
) -> Edited:
    """Add a scene, after another one or at the end; the first scene of a lesson is also its start.

    `fields` are further fields of the scene, as plain JSON or values of the model.
    """
    found = lesson_of(course, lesson)
    name = SceneId(fresh_id(title or "scene", named_ids(found)))
    scene = Scene(id=name, title=title, channel=channel, position=position)
    if fields:
        scene = converted({**_plain(scene), **_plain_fields(fields)}, Scene, place_of(course, lesson=lesson))
    at = scene_number(found, after) + 1 if after is not None else len(found.scenes)

    def added(former: Lesson) -> Lesson:
        start = former.start if former.scenes else name
        return replace(former, scenes=(*former.scenes[:at], scene, *former.scenes[at:]), start=start)

    label = f"Add {some(1, 'scene', title)}"
    return Edited(course=with_lesson(course, lesson, added), label=label, made=(name,))


def add_clip_scene(
    course: Course, lesson: LessonId, media: str, *, title: str = "", position: Position | None = None
) -> Edited:
    """Add a scene that shows the media file `media`, as when a clip is dropped on the map."""
    named = title or media.rpartition(".")[0].replace("-", " ").replace("_", " ").strip().capitalize()
    return add_scene(course, lesson, named, position=position, fields={"clip": Clip(media=media)})


def duplicate_scenes(course: Course, lesson: LessonId, scenes: Collection[SceneId]) -> Edited:
    """Put copies of scenes beside them: links among them lead to the copies, other links stay as they are."""
    found = lesson_of(course, lesson)
    first = next((scene for scene in found.scenes if scene.id in scenes), None)
    made = paste(course, lesson, copy(course, lesson, scenes), apart=APART)
    label = f"Duplicate {some(len(made.made), 'scene', first.title if first else '')}"
    return replace(made, label=label)


def move_scenes(course: Course, lesson: LessonId, positions: Mapping[SceneId, Position | None]) -> Edited:
    """Put scenes elsewhere on the map, in map units; None gives a scene back to the automatic layout."""

    def placed(found: Lesson) -> Lesson:
        scenes = tuple(
            replace(scene, position=positions[scene.id])
            if scene.id in positions and positions[scene.id] != scene.position
            else scene
            for scene in found.scenes
        )
        return (
            found if all(a is b for a, b in zip(scenes, found.scenes, strict=True)) else replace(found, scenes=scenes)
        )

    found = lesson_of(course, lesson)
    known = [scene for scene in found.scenes if scene.id in positions]
    label = f"Move {some(len(known), 'scene', known[0].title or known[0].id if known else '')}"
    return Edited(course=with_lesson(course, lesson, placed), label=label)


def reorder_scene(course: Course, lesson: LessonId, scene: SceneId, to: int) -> Edited:
    """Put a scene at number `to` of the outline, from 0; what leads where stays."""
    found = lesson_of(course, lesson)
    number = scene_number(found, scene)
    after = replace(found, scenes=moved(found.scenes, number, to))
    label = f"Reorder scene “{short(found.scenes[number].title or scene)}”"
    return Edited(course=with_lesson(course, lesson, lambda _: after), label=label)


def set_clip(course: Course, lesson: LessonId, scene: SceneId, clip: Clip | None) -> Edited:
    """Give a scene a clip, or take it away; moments keep their times (see `author.replace` to move them along)."""
    after = with_scene(course, lesson, scene, lambda found: replace(found, clip=clip))
    title = scene_of(lesson_of(course, lesson), scene).title or scene
    return Edited(course=after, label=f"{'Set' if clip else 'Take away'} the clip of “{short(title)}”")


def _plain(scene: Scene) -> dict[str, Any]:
    return {name: getattr(scene, name) for name in scene.__struct_fields__}


def _plain_fields(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name != "id"}

"""Edits of how a lesson lies on the map: scenes in line, evenly apart, in named frames, or left to the layout."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

from msgspec.structs import replace

from empathy_studio.author.edit.edited import Edited, lesson_of, with_lesson
from empathy_studio.author.edit.nouns import counted, short
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Scene

Position = tuple[float, float]
Line = Literal["left", "right", "top", "bottom", "column", "row"]
"""How scenes come into line: at one side, or with their middles in one column or one row."""


def in_line(places: Mapping[SceneId, Position], line: Line) -> dict[SceneId, Position]:
    """The places (all of cards of one size) after bringing them into line; nothing to do for fewer than two."""
    if len(places) < 2:
        return dict(places)
    across, down = [x for x, _ in places.values()], [y for _, y in places.values()]
    if line in ("left", "right", "column"):
        x = {"left": min(across), "right": max(across), "column": (min(across) + max(across)) / 2}[line]
        return {name: (x, y) for name, (_, y) in places.items()}
    y = {"top": min(down), "bottom": max(down), "row": (min(down) + max(down)) / 2}[line]
    return {name: (x, y) for name, (x, _) in places.items()}


def evenly(places: Mapping[SceneId, Position], way: Literal["across", "down"]) -> dict[SceneId, Position]:
    """The places with the same distance from one to the next, between the two that are furthest apart."""
    if len(places) < 3:
        return dict(places)
    axis = 0 if way == "across" else 1
    order = sorted(places, key=lambda name: places[name][axis])
    first, last = places[order[0]][axis], places[order[-1]][axis]
    found: dict[SceneId, Position] = {}
    for number, name in enumerate(order):
        along = first + (last - first) * number / (len(order) - 1)
        found[name] = (along, places[name][1]) if axis == 0 else (places[name][0], along)
    return found


def group_scenes(course: Course, lesson: LessonId, scenes: Collection[SceneId], title: str) -> Edited:
    """Put scenes into the frame called `title`, out of any other; an empty title takes them out of theirs."""
    after = _regrouped(course, lesson, dict.fromkeys(scenes, title))
    count = counted(len(scenes), "scene")
    label = f"Frame {count} as “{short(title)}”" if title else f"Take {count} out of the frame"
    return Edited(course=after, label=label)


def rename_group(course: Course, lesson: LessonId, former: str, title: str) -> Edited:
    """Call a frame otherwise; an empty title takes the frame away and leaves its scenes."""
    members = {scene.id: title for scene in lesson_of(course, lesson).scenes if scene.group == former}
    label = f"Rename frame “{short(title)}”" if title else f"Take away frame “{short(former)}”"
    return Edited(course=_regrouped(course, lesson, members), label=label)


def groups_of(lesson: Lesson) -> dict[str, tuple[SceneId, ...]]:
    """The frames of a lesson by title, with the scenes in each, in the order of the lesson."""
    found: dict[str, tuple[SceneId, ...]] = {}
    for scene in lesson.scenes:
        if scene.group:
            found[scene.group] = (*found.get(scene.group, ()), scene.id)
    return found


def _regrouped(course: Course, lesson: LessonId, titles: Mapping[SceneId, str]) -> Course:
    def changed(scene: Scene) -> Scene:
        title = titles.get(scene.id, scene.group)
        return scene if title == scene.group else replace(scene, group=title)

    def grouped(found: Lesson) -> Lesson:
        scenes = tuple(changed(scene) for scene in found.scenes)
        same = all(one is other for one, other in zip(scenes, found.scenes, strict=True))
        return found if same else replace(found, scenes=scenes)

    return with_lesson(course, lesson, grouped)

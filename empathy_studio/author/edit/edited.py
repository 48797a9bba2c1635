"""What an edit comes to, and how the parts of a course are found and changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.moments import Moment
from empathy_studio.course.scenes import Scene
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError

Item = TypeVar("Item")


class Edited(Value, frozen=True, kw_only=True):
    """A course after one edit.

    `label` names the edit for undo (“Move 3 scenes”). `made` are the ids of what is new, in the order in which it was
    made. `told` are sentences about what else changed because of it, empty when nothing did.
    """

    course: Course
    label: str
    made: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


def lesson_of(course: Course, lesson: LessonId) -> Lesson:
    """The lesson called `lesson`; CourseError when there is none."""
    for found in course.lessons:
        if found.id == lesson:
            return found
    raise CourseError(f"There is no lesson called “{lesson}” in “{course.title}”.", "It may have been deleted.")


def scene_of(lesson: Lesson, scene: SceneId) -> Scene:
    """The scene called `scene`; CourseError when there is none."""
    return lesson.scenes[scene_number(lesson, scene)]


def scene_number(lesson: Lesson, scene: SceneId) -> int:
    """Where the scene called `scene` stands in the lesson, from 0; CourseError when there is none."""
    for number, found in enumerate(lesson.scenes):
        if found.id == scene:
            return number
    raise CourseError(f"There is no scene called “{scene}” in “{lesson.title}”.", "It may have been deleted.")


def moment_place(lesson: Lesson, moment: MomentId) -> tuple[int, int]:
    """The scene's and the moment's number, from 0; CourseError when there is none."""
    for number, scene in enumerate(lesson.scenes):
        for index, found in enumerate(scene.moments):
            if found.id == moment:
                return number, index
    raise CourseError(f"There is no moment called “{moment}” in “{lesson.title}”.", "It may have been deleted.")


def moment_of(lesson: Lesson, moment: MomentId) -> Moment:
    """The moment called `moment`; CourseError when there is none."""
    number, index = moment_place(lesson, moment)
    return lesson.scenes[number].moments[index]


def replaced(items: tuple[Item, ...], number: int, item: Item) -> tuple[Item, ...]:
    """`items` with another one at `number`."""
    return (*items[:number], item, *items[number + 1 :])


def moved(items: tuple[Item, ...], number: int, to: int) -> tuple[Item, ...]:
    """`items` with the one at `number` at the place `to` instead, counted after it was taken out."""
    rest = (*items[:number], *items[number + 1 :])
    to = max(0, min(to, len(rest)))
    return (*rest[:to], items[number], *rest[to:])


def with_lesson(course: Course, lesson: LessonId, change: Callable[[Lesson], Lesson]) -> Course:
    """The course with one lesson changed; the same course when the change changed nothing."""
    former = lesson_of(course, lesson)
    after = change(former)
    if after is former:
        return course
    return replace(course, lessons=replaced(course.lessons, course.lessons.index(former), after))


def with_scene(course: Course, lesson: LessonId, scene: SceneId, change: Callable[[Scene], Scene]) -> Course:
    """The course with one scene changed."""

    def changed(found: Lesson) -> Lesson:
        number = scene_number(found, scene)
        after = change(found.scenes[number])
        if after is found.scenes[number]:
            return found
        return replace(found, scenes=replaced(found.scenes, number, after))

    return with_lesson(course, lesson, changed)


def with_moment(course: Course, lesson: LessonId, moment: MomentId, change: Callable[[Moment], Moment]) -> Course:
    """The course with one moment changed."""
    number, index = moment_place(lesson_of(course, lesson), moment)

    def changed(scene: Scene) -> Scene:
        return replace(scene, moments=replaced(scene.moments, index, change(scene.moments[index])))

    return with_scene(course, lesson, lesson_of(course, lesson).scenes[number].id, changed)

"""Edits of the lessons of a course: add, duplicate, delete, put in order."""

from __future__ import annotations

from msgspec.structs import replace

from empathy_studio.author.edit.edited import Edited, lesson_of, moved
from empathy_studio.author.edit.ids import fresh_id
from empathy_studio.author.edit.nouns import short
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Course, Lesson, TranslatedText
from empathy_studio.course.scenes import Ending, Scene
from empathy_studio.course.texts import lesson_prefix
from empathy_studio.errors import CourseError


def add_lesson(course: Course, title: str, index: int | None = None) -> Edited:
    """Add a lesson of one scene that ends, at number `index` or at the end."""
    start = SceneId(fresh_id("start"))
    scene = Scene(id=start, title="Start", channel="page", ending=Ending(title="The end"), position=(0.0, 0.0))
    lesson = Lesson(
        id=LessonId(fresh_id(title, {found.id for found in course.lessons})),
        title=title,
        start=start,
        scenes=(scene,),
    )
    at = len(course.lessons) if index is None else max(0, min(index, len(course.lessons)))
    lessons = (*course.lessons[:at], lesson, *course.lessons[at:])
    return Edited(
        course=replace(course, lessons=lessons), label=f"Add lesson “{short(title)}”", made=(lesson.id, start)
    )


def duplicate_lesson(course: Course, lesson: LessonId) -> Edited:
    """Put a copy of a lesson after it; the scenes of the copy keep their ids, which are unique within a lesson."""
    found = lesson_of(course, lesson)
    name = LessonId(fresh_id(found.title, {other.id for other in course.lessons}))
    copied = replace(found, id=name, title=f"{found.title} (copy)")
    number = course.lessons.index(found)
    lessons = (*course.lessons[: number + 1], copied, *course.lessons[number + 1 :])
    before, after = lesson_prefix(lesson), lesson_prefix(name)
    translations = tuple(
        replace(one, texts=(*one.texts, *_for_the_copy(one.texts, before, after))) for one in course.translations
    )
    made = replace(course, lessons=lessons, translations=translations)
    return Edited(course=made, label=f"Duplicate lesson “{short(found.title)}”", made=(name,))


def _for_the_copy(texts: tuple[TranslatedText, ...], before: str, after: str) -> tuple[TranslatedText, ...]:
    return tuple(replace(text, id=after + text.id.removeprefix(before)) for text in texts if text.id.startswith(before))


def delete_lesson(course: Course, lesson: LessonId) -> Edited:
    """Delete a lesson with its translated texts."""
    found = lesson_of(course, lesson)
    before = lesson_prefix(lesson)
    made = replace(
        course,
        lessons=tuple(other for other in course.lessons if other is not found),
        translations=tuple(
            replace(one, texts=tuple(text for text in one.texts if not text.id.startswith(before)))
            for one in course.translations
        ),
    )
    return Edited(course=made, label=f"Delete lesson “{short(found.title)}”")


def move_lesson(course: Course, lesson: LessonId, to: int) -> Edited:
    """Put a lesson at number `to` of the course, from 0."""
    found = lesson_of(course, lesson)
    lessons = moved(course.lessons, course.lessons.index(found), to)
    return Edited(course=replace(course, lessons=lessons), label=f"Move lesson “{short(found.title)}”")


def set_start(course: Course, lesson: LessonId, scene: SceneId) -> Edited:
    """Let the lesson start with `scene`; CourseError when it has no such scene."""
    found = lesson_of(course, lesson)
    named = next((other for other in found.scenes if other.id == scene), None)
    if named is None:
        raise CourseError(f"There is no scene called “{scene}” in “{found.title}”.", "It may have been deleted.")
    lessons = tuple(replace(other, start=scene) if other is found else other for other in course.lessons)
    return Edited(course=replace(course, lessons=lessons), label=f"Start with “{short(named.title or scene)}”")

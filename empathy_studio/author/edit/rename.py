"""Another id for something, everywhere at once."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from empathy_studio.author.edit.edited import Edited, lesson_of, replaced
from empathy_studio.author.edit.places import changed_at, list_of, place_of, value_at
from empathy_studio.author.edit.references import Rewriting
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.ids import ID_PATTERN, LessonId
from empathy_studio.course.model import Character, Course, Fact, Lesson, Rubric, Skill, Survey, Variable
from empathy_studio.course.moments import Choice, Gap, MomentFields
from empathy_studio.course.scenes import Scene
from empathy_studio.errors import CourseError

_KINDS: dict[type[Any], str] = {
    Skill: "skill",
    Character: "character",
    Survey: "survey",
    Rubric: "rubric",
    Fact: "fact",
    Variable: "variable",
    Scene: "scene",
}


def rename_id(course: Course, place: Place, name: str) -> Edited:
    """Give the thing at `place` the id `name`, and change every reference to it, and its translations, along.

    Works for scenes, moments, choices, gaps (and their places in the text), facts, variables, characters, skills,
    surveys and rubrics; use `rename_lesson` for a lesson. What learners did under the old id no longer counts for it.
    Raises CourseError when the id is not allowed, is taken, or the thing has none.
    """
    item = value_at(course, place)
    former = getattr(item, "id", None)
    if former is None or isinstance(item, Course | Lesson):
        raise CourseError(f"{place}: has no id that can be changed here.", "Choose a scene, a moment or a choice.")
    _allow(name)
    if former == name:
        return Edited(course=course, label=f"Rename to {name}")
    _not_taken(course, place, item, name)
    renamed = changed_at(course, place, lambda value, _hint: replace(value, id=name))
    kind = "moment" if isinstance(item, MomentFields) else _KINDS.get(type(item), "")
    if isinstance(item, Choice):
        renamed = _rename_choice(renamed, place, item, name)
    elif isinstance(item, Gap):
        renamed = _rename_gap(renamed, place, former, name)
    elif kind in ("scene", "moment", "fact", "variable"):
        renamed = _in_lesson(renamed, place, Rewriting({kind: {former: name}}))
    elif kind:
        renamed = Rewriting({kind: {former: name}}).of(renamed)
    before = _string_id(course, place)
    after = f"{before.rpartition('.')[0]}.{name}"
    return Edited(course=_texts(renamed, f"{before}.", f"{after}."), label=f"Rename “{former}” to “{name}”")


def rename_lesson(course: Course, lesson: LessonId, name: str) -> Edited:
    """Give a lesson another id, and so another file name."""
    found = lesson_of(course, lesson)
    _allow(name)
    if any(other.id == name for other in course.lessons):
        raise CourseError(f"There is a lesson called “{name}” already.", "Choose another id.")
    lessons = replaced(course.lessons, course.lessons.index(found), replace(found, id=LessonId(name)))
    after = _texts(replace(course, lessons=lessons), f"lessons.{lesson}.", f"lessons.{name}.")
    return Edited(course=after, label=f"Rename “{lesson}” to “{name}”")


def _allow(name: str) -> None:
    if not re.match(ID_PATTERN, name):
        raise CourseError(f"“{name}” cannot be an id.", "Use 1 to 64 of: a-z 0-9 _ - ; begin with a letter or a digit.")


def _not_taken(course: Course, place: Place, item: Any, name: str) -> None:
    if isinstance(item, MomentFields):
        lesson = _lesson(course, place)
        taken = {moment.id for scene in lesson.scenes for moment in scene.moments}
    else:
        taken = {other.id for other in value_at(course, list_of(place)[0])}
    if name in taken:
        raise CourseError(f"“{name}” is taken.", "Choose another id.")


def _in_lesson(course: Course, place: Place, rewriting: Rewriting) -> Course:
    lesson = _lesson(course, place)
    return replace(course, lessons=replaced(course.lessons, course.lessons.index(lesson), rewriting.of(lesson)))


def _rename_choice(course: Course, place: Place, choice: Choice, name: str) -> Course:
    above = replace(place, path=list_of(place)[0].path.rpartition(".")[0])
    moment = value_at(course, above)
    if getattr(moment, "on_timeout", None) == choice.id:
        course = changed_at(course, above, lambda value, _hint: replace(value, on_timeout=name))
    return _in_lesson(course, place, Rewriting({"choice": {f"{moment.id}/{choice.id}": name}}))


def _rename_gap(course: Course, place: Place, former: str, name: str) -> Course:
    """The gap stands at the same places of the text."""
    above = replace(place, path=list_of(place)[0].path.rpartition(".")[0])

    def moved(moment: Any, _hint: Any) -> Any:
        return replace(moment, text=moment.text.replace(f"{{{former}}}", f"{{{name}}}"))

    return changed_at(course, above, moved)


def _lesson(course: Course, place: Place) -> Lesson:
    return next(lesson for lesson in course.lessons if place_of(course, lesson=lesson.id).file == place.file)


def _string_id(course: Course, place: Place) -> str:
    """What the string ids of the texts in the thing at `place` begin with, without the last dot."""
    parts = ["course"]
    value: Any = course
    if place.file.startswith("lessons/"):
        value = _lesson(course, place)
        parts = ["lessons", value.id]
    for step in re.findall(r"[A-Za-z_]\w*|\d+", place.path):
        if step.isdigit():
            value = value[int(step)]
            parts.append(str(getattr(value, "id", step)))
        else:
            value = getattr(value, step)
            parts.append(step)
    return ".".join(parts)


def _texts(course: Course, before: str, after: str) -> Course:
    """The translations with string ids that begin with `after` where they began with `before`."""
    if not any(text.id.startswith(before) for one in course.translations for text in one.texts):
        return course
    translations = tuple(
        replace(
            one,
            texts=tuple(
                replace(text, id=after + text.id[len(before) :]) if text.id.startswith(before) else text
                for text in one.texts
            ),
        )
        for one in course.translations
    )
    return replace(course, translations=translations)

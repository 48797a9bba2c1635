"""Findings about ids: the same one twice, and one that meant something else before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from empathy_studio.course.check.finding import Finding, Findings
from empathy_studio.course.check.view import CourseView, LessonView, Setting
from empathy_studio.course.conditions import BUILT_IN_VARIABLES
from empathy_studio.course.graph import choices_of
from empathy_studio.course.model import Course
from empathy_studio.course.moments import Ask, Blank, Grant, Match, Moment, Order, Point, Rate
from empathy_studio.course.scenes import Scene

TWICE = Finding("id-twice", "error")
REUSED = Finding("id-reused", "error")
FINDINGS = (TWICE, REUSED)

_REMEDY = "Give one of them an id of its own."


def of_scene(scene: Scene, setting: Setting) -> Findings:
    """Ids that stand twice inside one scene."""
    yield from _twice(scene.messages, "messages", "message")
    yield from _twice(scene.cues, "cues", "cue")
    if scene.storyboard is not None:
        yield from _twice(scene.storyboard.lines, "storyboard.lines", "line")
    for number, moment in enumerate(scene.moments):
        for items, field, noun in _items(moment):
            if len({item.id for item in items}) != len(items):
                for found in _twice(items, f"moments[{number}].{field}", noun):
                    yield found.finding.at(found.path, found.message, found.remedy, moment=moment.id, item=found.item)


def of_lesson(view: LessonView) -> Findings:
    """Ids that stand twice in one lesson: scenes, moments, variables, facts, frames."""
    lesson = view.lesson
    yield from _twice(lesson.scenes, "scenes", "scene")
    yield from _twice(lesson.facts, "facts", "fact")
    yield from _twice(lesson.frames, "frames", "frame")
    yield from _twice(lesson.variables, "variables", "variable")
    for number, variable in enumerate(lesson.variables):
        if variable.id in BUILT_IN_VARIABLES:
            yield TWICE.at(
                f"variables[{number}].id",
                f"“{variable.id}” is kept by the program in every lesson.",
                "Call your own variable something else.",
                item=variable.id,
            )
    seen: set[str] = set()
    for number, scene in enumerate(lesson.scenes):
        ids = view.remembered.of(_moment_ids, scene)
        if seen.isdisjoint(ids) and len(set(ids)) == len(ids):
            seen.update(ids)
            continue
        for index, moment in enumerate(ids):
            if moment in seen:
                yield TWICE.at(
                    f"scenes[{number}].moments[{index}].id",
                    f"Two moments of this lesson are called “{moment}”.",
                    _REMEDY,
                    scene=scene.id,
                    moment=moment,
                )
            seen.add(moment)


def of_course(view: CourseView) -> Findings:
    """Ids that stand twice in the course, and moments that were something else in the version built before."""
    course = view.course
    for items, field, noun in (
        (course.lessons, "lessons", "lesson"),
        (course.skills, "skills", "skill"),
        (course.cast, "cast", "character"),
        (course.surveys, "surveys", "survey"),
        (course.rubrics, "rubrics", "rubric"),
    ):
        yield from _twice(items, field, noun, "course.json")
    for number, survey in enumerate(course.surveys):
        yield from _twice(survey.items, f"surveys[{number}].items", "statement", "course.json")
    for number, rubric in enumerate(course.rubrics):
        yield from _twice(rubric.criteria, f"rubrics[{number}].criteria", "criterion", "course.json")
    languages = (course.language, *course.languages)
    for number, language in enumerate(course.languages):
        if language in languages[: number + 1]:
            yield TWICE.at(
                f"languages[{number}]", f"The language “{language}” stands twice.", "Name it once.", file="course.json"
            )
    if view.former is not None:
        yield from _reused(course, view.former)


def _reused(course: Course, former: Course) -> Findings:
    """Moments whose id belonged to a moment of another kind, so that kept answers would be read wrongly."""
    before = {
        (lesson.id, moment.id): _kind(moment)
        for lesson in former.lessons
        for scene in lesson.scenes
        for moment in scene.moments
    }
    for lesson in course.lessons:
        for number, scene in enumerate(lesson.scenes):
            for index, moment in enumerate(scene.moments):
                was = before.get((lesson.id, moment.id))
                if was is not None and was != _kind(moment):
                    yield REUSED.at(
                        f"scenes[{number}].moments[{index}].id",
                        f"“{moment.id}” was a moment of the kind {was} in the version built before; "
                        f"now it is {_kind(moment)}.",
                        "Give the new moment a new id; answers kept under the old one stay readable.",
                        file=f"lessons/{lesson.id}.json",
                        scene=scene.id,
                        moment=moment.id,
                    )


def _kind(moment: Moment) -> str:
    return str(moment.__struct_config__.tag)


def _moment_ids(scene: Scene) -> tuple[Any, ...]:
    return tuple(moment.id for moment in scene.moments)


def _items(moment: Moment) -> Iterator[tuple[Sequence[Any], str, str]]:
    """The lists of a moment whose items have ids, with their field and what one of them is called."""
    match moment:
        case Grant():
            yield moment.options, "options", "option"
        case Ask():
            yield moment.questions, "questions", "question"
        case Rate() | Order():
            yield moment.items, "items", "item"
        case Match():
            yield moment.pairs, "pairs", "pair"
        case Blank():
            yield moment.gaps, "gaps", "gap"
        case Point():
            yield moment.areas, "areas", "area"
        case _:
            yield choices_of(moment), "choices", "answer"


def _twice(items: Iterable[Any], path: str, noun: str, file: str = "") -> Findings:
    seen: set[str] = set()
    for number, item in enumerate(items):
        if item.id in seen:
            yield TWICE.at(
                f"{path}[{number}].id", f"Two {_plural(noun)} are called “{item.id}”.", _REMEDY, file=file, item=item.id
            )
        seen.add(item.id)


def _plural(noun: str) -> str:
    return "criteria" if noun == "criterion" else f"{noun}s"

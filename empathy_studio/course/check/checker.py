"""Runs every family of findings over a course, and remembers what it said of scenes that did not change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import ModuleType

from empathy_studio.course.check import (
    access,
    answers,
    captions,
    conditions,
    identity,
    links,
    media,
    moments,
    reading,
    scoring,
    shown,
    structure,
)
from empathy_studio.course.check.finding import Finding, Findings, Found, placed
from empathy_studio.course.check.view import CourseView, LessonView, Remembered, Setting
from empathy_studio.course.diagnostic import Diagnostic
from empathy_studio.course.ids import LessonId
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.reach import Reacher
from empathy_studio.course.scenes import Scene

FAMILIES: tuple[ModuleType, ...] = (
    structure,
    conditions,
    links,
    identity,
    moments,
    shown,
    answers,
    scoring,
    media,
    captions,
    access,
    reading,
)
"""The families, in the order in which their findings are told."""

FINDINGS: tuple[Finding, ...] = tuple(finding for family in FAMILIES for finding in family.FINDINGS)
"""Every kind of finding there is."""

OfScene = Callable[[Scene, Setting], Findings]
OfLesson = Callable[[LessonView], Findings]
OfCourse = Callable[[CourseView], Findings]


def _asking(name: str) -> tuple[Callable[..., Findings], ...]:
    return tuple(getattr(family, name) for family in FAMILIES if hasattr(family, name))


_OF_SCENE: tuple[OfScene, ...] = _asking("of_scene")
_OF_LESSON: tuple[OfLesson, ...] = _asking("of_lesson")
_OF_COURSE: tuple[OfCourse, ...] = _asking("of_course")


def check(
    course: Course, media: Mapping[str, MediaFacts] | None = None, former: Course | None = None
) -> tuple[Diagnostic, ...]:
    """Every finding about `course`: those of `course.json` first, then lesson by lesson and scene by scene.

    `media` tells what the files in the media folder are, by name; None leaves out the findings that need to know.
    `former` is the version that was built last; with it, ids that meant something else are found.
    """
    return Checker().check(course, media, former)


def what_stops(course: Course, lesson: Lesson) -> Iterator[Diagnostic]:
    """The errors with which `lesson` cannot be played at all, one by one: no start, links to nothing, ids given twice.

    It looks at less than `check`, and so is soon done.
    """
    remembered = Remembered()
    setting = Setting(course.language, course.languages, course.authority, 0.0, None)
    for family in (links, identity):
        for found in family.of_course(CourseView(course, None, None, remembered)):
            yield placed(found, found.file, "", None, None)
    view = LessonView(course, lesson, remembered, Reacher(remembered.of))
    file = f"lessons/{lesson.id}.json"
    for look in (structure.of_start, links.of_lesson, identity.of_lesson):
        for found in look(view):
            yield placed(found, file, "", lesson.id, None)
    for number, scene in enumerate(lesson.scenes):
        for family in (links, identity):
            for found in family.of_scene(scene, setting):
                yield placed(found, file, f"scenes[{number}]", lesson.id, scene.id)


class Checker:
    """Checks a course again and again while it is edited; only what changed is looked at anew.

    One checker belongs to one open course. It remembers by scene, so a course should be edited by making new values
    that share what did not change (as `msgspec.structs.replace` does).
    """

    def __init__(self) -> None:
        self._remembered = Remembered()
        self._reacher = Reacher(self._remembered.of)
        self._setting: Setting | None = None
        self._said: dict[int, _Said] = {}

    def check(
        self, course: Course, media: Mapping[str, MediaFacts] | None = None, former: Course | None = None
    ) -> tuple[Diagnostic, ...]:
        """The same findings as `check`, sooner."""
        setting = Setting(course.language, course.languages, course.authority, course.reading_grade, media)
        if setting != self._setting:
            self._setting = setting
            self._said = {}
        findings = [
            placed(found, found.file, "", _lesson_of(found.file), None)
            for look in _OF_COURSE
            for found in look(CourseView(course, media, former, self._remembered))
        ]
        for lesson in course.lessons:
            findings.extend(self._lesson(course, lesson, setting))
        self._forget(course)
        return tuple(findings)

    def _lesson(self, course: Course, lesson: Lesson, setting: Setting) -> Iterator[Diagnostic]:
        view = LessonView(course, lesson, self._remembered, self._reacher)
        file = f"lessons/{lesson.id}.json"
        for look in _OF_LESSON:
            for found in look(view):
                yield placed(found, file, "", lesson.id, None)
        for number, scene in enumerate(lesson.scenes):
            said = self._said.get(id(scene))
            if said is None or said.place != (lesson.id, number):
                said = self._said[id(scene)] = _Said(scene, lesson.id, number, _looked(scene, setting))
            yield from said.findings

    def _forget(self, course: Course) -> None:
        scenes = [scene for lesson in course.lessons for scene in lesson.scenes]
        self._remembered.keep_only(scenes)
        self._reacher.keep_only(lesson.id for lesson in course.lessons)
        self._said = {key: self._said[key] for key in map(id, scenes)}


class _Said:
    """What was found in one scene, where it stands now; holds the scene, so that its identity stays its own."""

    def __init__(self, scene: Scene, lesson: LessonId, number: int, found: tuple[Found, ...]) -> None:
        self.scene = scene
        self.place = (lesson, number)
        file = f"lessons/{lesson}.json"
        self.findings = tuple(placed(one, file, f"scenes[{number}]", lesson, scene.id) for one in found)


def _looked(scene: Scene, setting: Setting) -> tuple[Found, ...]:
    return tuple(found for look in _OF_SCENE for found in look(scene, setting))


def _lesson_of(file: str) -> LessonId | None:
    return LessonId(file[len("lessons/") : -len(".json")]) if file.startswith("lessons/") else None

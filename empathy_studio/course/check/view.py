"""What the families of findings look at: a scene with its setting, a lesson with its graph, a whole course."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar, cast

from empathy_studio.course.graph import LessonGraph, links_of
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Authority, Course, Lesson
from empathy_studio.course.reach import Reach, Reacher
from empathy_studio.course.scenes import Scene

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a finding about one scene may depend on besides the scene itself."""

    language: str
    languages: tuple[str, ...]
    authority: Authority | None
    reading_grade: float
    media: Mapping[str, MediaFacts] | None


class LessonView:
    """A lesson and its graph: `written` with every link, `walked` with those that a run may take by its `reach`."""

    def __init__(self, course: Course, lesson: Lesson, remembered: Remembered, reacher: Reacher) -> None:
        self.course = course
        self.lesson = lesson
        self.remembered = remembered
        self.written = LessonGraph.of(lesson, lambda scene: remembered.of(links_of, scene))
        self._reacher = reacher

    @cached_property
    def reach(self) -> Reach:
        """What can be so in the lesson."""
        return self._reacher.reach(self.lesson, self.written)

    @cached_property
    def walked(self) -> LessonGraph:
        """The graph with only those links that some run may take."""
        reach = self.reach
        return self.written.only(lambda link: reach.takes(link.source, link.path))


@dataclass(frozen=True, slots=True)
class CourseView:
    """A course, what its media are (None: nobody looked), and the version that was built last, if any."""

    course: Course
    media: Mapping[str, MediaFacts] | None
    former: Course | None
    remembered: Remembered


class Remembered:
    """What was worked out from single scenes, kept as long as the very same scene is there.

    Scenes are frozen and shared from one version of a course to the next, so the object itself is the key.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[Scene, dict[Callable[[Scene], Any], Any]]] = {}

    def of(self, work: Callable[[Scene], T], scene: Scene) -> T:
        """What `work` says of `scene`, worked out once."""
        entry = self._known.get(id(scene))
        if entry is None:
            entry = self._known[id(scene)] = (scene, {})
        results = entry[1]
        if work not in results:
            results[work] = work(scene)
        return cast("T", results[work])

    def keep_only(self, scenes: Iterable[Scene]) -> None:
        """Forget every scene that is not among `scenes`."""
        self._known = {key: self._known[key] for key in map(id, scenes) if key in self._known}

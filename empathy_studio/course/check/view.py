"""What the families of findings look at: a scene with its setting, a lesson with its graph, a whole course."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from empathy_studio.course.graph import LessonGraph
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Authority, Course, Lesson
from empathy_studio.course.reach import Reach
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


@dataclass(frozen=True, slots=True)
class LessonView:
    """A lesson and its graph: `written` with every link, `walked` with those that a run may take by its `reach`."""

    course: Course
    lesson: Lesson
    written: LessonGraph
    walked: LessonGraph
    reach: Reach
    remembered: Remembered


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

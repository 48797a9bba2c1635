"""What a storyboard page does off the UI thread: pictures of lines, the sound of a line, whole clips."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from empathy_studio.author.storyboard import MadeClip, frame_of, hear_line, make_clip, stale, warm_up
from empathy_studio.course.ids import ItemId, LessonId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.errors import CourseError
from empathy_studio.ui.make.storyboard.line_list import THUMB
from empathy_studio.ui.tasks import Report

Voiced = tuple[LessonId, SceneId, MadeClip]
"""A clip that is whole, and the scene that it belongs to."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pictures of the lines of a scene, and whether its clip is older than they are; `fault` says why not."""

    scene: SceneId
    pictures: dict[ItemId, QImage]
    stale: bool
    fault: CourseError | None = None


def drawn(course: Course, lesson: Lesson, scene: Scene, folder: Path, report: Report) -> Drawn:
    """A picture of each line as it is said."""
    pictures: dict[ItemId, QImage] = {}
    board = scene.storyboard
    if board is None or not board.lines:
        return Drawn(scene.id, pictures, stale=False)
    try:
        for number, line in enumerate(board.lines):
            report(number / len(board.lines), "")
            pictures[line.id] = frame_of(course, lesson, scene, line.id, folder, THUMB * 2)
        return Drawn(scene.id, pictures, stale=stale(course, lesson, scene, folder))
    except CourseError as error:
        return Drawn(scene.id, pictures, stale=True, fault=error)


def heard(course: Course, lesson: Lesson, scene: Scene, line: ItemId, folder: Path, report: Report) -> Path:
    """The sound of one line, as a file."""
    report(0.0, "")
    return hear_line(course, lesson, scene, line, folder)


def loaded(course: Course, report: Report) -> None:
    """Load the voice of a course; what is wrong with it is told when a line is asked for."""
    report(0.0, "")
    with suppress(CourseError):
        warm_up(course)


def spoken_ahead(
    course: Course, lesson: Lesson, scene: Scene, line: ItemId | None, folder: Path, report: Report
) -> None:
    """Load the voice, and keep the sound of a line, so that it is heard at once when it is asked for."""
    loaded(course, report)
    with suppress(CourseError):
        if line is not None:
            hear_line(course, lesson, scene, line, folder)


def voiced(
    course: Course, wanted: Sequence[tuple[LessonId, SceneId]], folder: Path, made: list[Voiced], report: Report
) -> None:
    """Make the clips of these scenes one after the other, each added to `made` when it is whole. Raises CourseError."""
    lessons = {lesson.id: lesson for lesson in course.lessons}
    for number, (lesson, name) in enumerate(wanted):
        scene = next(one for one in lessons[lesson].scenes if one.id == name)

        def told(part: float, what: str, number: int = number, title: str = scene.title) -> None:
            report((number + part) / len(wanted), f"{title}: {what}" if title else what)

        made.append((lesson, name, make_clip(course, lessons[lesson], scene, folder, told)))


def stale_scenes(course: Course, lesson: Lesson, folder: Path) -> list[tuple[LessonId, SceneId]]:
    """The scenes of a lesson whose clips are missing or older than their lines."""
    boards = (scene for scene in lesson.scenes if scene.storyboard is not None and scene.storyboard.lines)
    return [(lesson.id, scene.id) for scene in boards if stale(course, lesson, scene, folder)]

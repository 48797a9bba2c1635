"""What is being worked on: a lesson, a scene of it or several, a moment of that; all parts of the window follow."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.moments import Moment
from empathy_studio.course.scenes import Scene


class Selection(QObject):
    """The lesson, the scene and the moment in hand, and all scenes that are selected with it.

    Signals: `changed()` after any of them changed; `time_asked(int)` when a time of the clip is to be shown, in ms.
    """

    changed = Signal()
    time_asked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lesson: LessonId | None = None
        self.scene: SceneId | None = None
        self.moment: MomentId | None = None
        self.scenes: tuple[SceneId, ...] = ()

    def select(
        self,
        lesson: LessonId | None,
        scene: SceneId | None = None,
        moment: MomentId | None = None,
        scenes: tuple[SceneId, ...] = (),
    ) -> None:
        """Take these in hand; `scenes` are all that are selected, by default `scene` alone."""
        many = scenes or ((scene,) if scene is not None else ())
        if (lesson, scene, moment, many) != (self.lesson, self.scene, self.moment, self.scenes):
            self.lesson, self.scene, self.moment, self.scenes = lesson, scene, moment, many
            self.changed.emit()

    def show_time(self, time_ms: int) -> None:
        """Ask whoever shows the clip to stand at this time, in ms from its start."""
        self.time_asked.emit(time_ms)


def found_lesson(course: Course, lesson: LessonId | None) -> Lesson | None:
    """The lesson of that id; None when it is not there."""
    return next((one for one in course.lessons if one.id == lesson), None)


def found_scene(lesson: Lesson | None, scene: SceneId | None) -> Scene | None:
    """The scene of that id; None when it is not there."""
    return next((one for one in lesson.scenes if one.id == scene), None) if lesson is not None else None


def found_moment(scene: Scene | None, moment: MomentId | None) -> Moment | None:
    """The moment of that id; None when it is not there."""
    return next((one for one in scene.moments if one.id == moment), None) if scene is not None else None

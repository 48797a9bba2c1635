"""What can be done in the outline that changes the course: order, copy and delete lessons and scenes."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from empathy_studio.author.edit import (
    Edited,
    delete_lesson,
    delete_scenes,
    duplicate_lesson,
    duplicate_scenes,
    move_lesson,
    reorder_scene,
)
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Lesson
from empathy_studio.ui.make.ask_sheets import ConfirmSheet
from empathy_studio.ui.make.desk_ground import DeskGround


class OutlineWork(QObject):
    """Carries the commands of the outline out, for the scene that is selected, else for the lesson."""

    def __init__(self, ground: DeskGround, over: QWidget) -> None:
        super().__init__(over)
        self._ground, self._over = ground, over

    def move(self, by: int) -> None:
        """Put the scene, or the lesson, so many places further down; up when negative."""
        course, lesson, scene = self._ground.document.course, self._lesson(), self._ground.selection.scene
        if lesson is None:
            return
        if scene is None:
            place = course.lessons.index(lesson) + by
            if 0 <= place < len(course.lessons):
                self._ground.document.apply(move_lesson(course, lesson.id, place))
            return
        place = [one.id for one in lesson.scenes].index(scene) + by
        if 0 <= place < len(lesson.scenes):
            self._ground.document.apply(reorder_scene(course, lesson.id, scene, place))

    def duplicate(self) -> None:
        """Put a copy after the scene, or after the lesson, and select it."""
        course, lesson, scene = self._ground.document.course, self._lesson(), self._ground.selection.scene
        if lesson is None:
            return
        if scene is None:
            made = duplicate_lesson(course, lesson.id)
            self._ground.document.apply(made)
            self._ground.selection.select(LessonId(made.made[0]))
        else:
            made = duplicate_scenes(course, lesson.id, {scene})
            self._ground.document.apply(made)
            self._ground.selection.select(lesson.id, SceneId(made.made[0]))

    def delete(self) -> None:
        """Delete the scene, or the lesson, after saying what hangs on it."""
        course, lesson, scene = self._ground.document.course, self._lesson(), self._ground.selection.scene
        if lesson is None:
            return
        if scene is None:
            told = self.tr("Its scenes go with it: {0}.").format(len(lesson.scenes))
            self._ask(delete_lesson(course, lesson.id), (told,))
        else:
            edited = delete_scenes(course, lesson.id, {scene})
            self._ask(edited, edited.told) if edited.told else self._ground.document.apply(edited)

    def _ask(self, edited: Edited, told: tuple[str, ...]) -> None:
        back = self.tr("Undo brings everything back.")
        title, window = self.tr("{0}?").format(edited.label), self._over.window()
        ConfirmSheet(title, (*told, back), self.tr("Delete"), lambda: self._ground.document.apply(edited), window)

    def _lesson(self) -> Lesson | None:
        course, name = self._ground.document.course, self._ground.selection.lesson
        return next((one for one in course.lessons if one.id == name), None)

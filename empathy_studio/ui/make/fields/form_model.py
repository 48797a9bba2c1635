"""What the fields of a form read from the course and change in it; every change is an edit that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import NoneType
from typing import Any, get_args

from PySide6.QtCore import QCoreApplication, QObject

from empathy_studio.author.edit import (
    Edited,
    add_at,
    duplicate_at,
    move_at,
    remove_at,
    rename_id,
    rename_lesson,
    set_at,
    value_at,
)
from empathy_studio.author.edit.fields import item_types
from empathy_studio.author.edit.places import hint_at
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.errors import CourseError
from empathy_studio.ui.make.desk_ground import DeskGround


def said(text: str) -> str:
    """A text of a field's description, in the language of the program."""
    return QCoreApplication.translate("Fields", text) if text else ""


class FormModel(QObject):
    """The lesson, scene and moment a form is about, and the edits its fields make.

    `folds` remembers which parts of the form stand open, by a name of the part, as long as the course is open.
    `options` keeps what menus offer until the form looks at the course again: many menus offer the same.
    """

    def __init__(self, ground: DeskGround, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ground = ground
        self.lesson: Lesson | None = None
        self.scene: Scene | None = None
        self.folds: dict[str, bool] = {}
        self.options: dict[str, list[tuple[Any, str]]] = {}

    @property
    def course(self) -> Course:
        """The course as it is now."""
        return self.ground.document.course

    def look(self, lesson: Lesson | None, scene: Scene | None) -> None:
        """Take over what the form is about now."""
        self.lesson, self.scene = lesson, scene
        self.options = {}

    # --- read --------------------------------------------------------------------------------------

    def value(self, place: Place) -> Any:
        """The value at `place`; CourseError when it is gone."""
        return value_at(self.course, place)

    def optional(self, place: Place) -> bool:
        """Whether the value at `place` may be left out."""
        return NoneType in get_args(hint_at(self.course, place))

    def item_types(self, place: Place) -> tuple[type[Any], ...]:
        """The types that an item of the list at `place` may have."""
        return item_types(hint_at(self.course, place))

    # --- change ------------------------------------------------------------------------------------

    def set(self, place: Place, value: Any, *, typed: bool = False, label: str = "") -> str:
        """Set the field at `place`; the answer is one sentence why not, empty when it was done.

        What is `typed` sign by sign in one field is one step of undo.
        """
        try:
            edited = set_at(self.course, place, value, label)
        except CourseError as error:
            return _plainly(error, place)
        self._apply(edited, f"{place.file}:{place.path}" if typed else "")
        return ""

    def add(self, place: Place, values: Mapping[str, Any] | None = None, index: int | None = None) -> bool:
        """Add an item to the list at `place`; False, and it is told why, when it cannot be."""
        return self.try_edit(lambda: add_at(self.course, place, values, index))

    def remove(self, place: Place, instead: str | None = None) -> str:
        """Take away what stands at `place`; the answer is why not, empty when it was done."""
        try:
            edited = remove_at(self.course, place, instead=instead)
        except CourseError as error:
            return error.message
        self._apply(edited)
        return ""

    def move(self, place: Place, to: int) -> bool:
        """Put an item at another number of its list."""
        return self.try_edit(lambda: move_at(self.course, place, to))

    def duplicate(self, place: Place) -> bool:
        """Put a copy of an item after it."""
        return self.try_edit(lambda: duplicate_at(self.course, place))

    def rename(self, place: Place, name: str) -> str:
        """Give the thing at `place` another id, and all that refers to it; the answer is why not, empty when done."""
        chosen = self.ground.selection
        lesson, scene, moment = chosen.lesson, chosen.scene, chosen.moment
        former = self.value(place).id
        try:
            whole = place.lesson is not None and not place.path
            edited = (
                rename_lesson(self.course, LessonId(former), name) if whole else rename_id(self.course, place, name)
            )
        except CourseError as error:
            return f"{error.message} {error.hint}"
        self._apply(edited)
        if whole:
            lesson = LessonId(name)
        elif place.moment is not None and moment == former:
            moment = MomentId(name)
        elif scene == former:
            scene = SceneId(name)
        chosen.select(lesson, scene, moment)
        return ""

    def try_edit(self, edit: Callable[[], Edited], merge: str = "") -> bool:
        """Make an edit; False, and it is told why, when it is refused."""
        try:
            edited = edit()
        except CourseError as error:
            self.ground.refuse(error)
            return False
        self._apply(edited, merge)
        return True

    def _apply(self, edited: Edited, merge: str = "") -> None:
        self.ground.document.apply(edited, merge)
        if edited.told:
            self.ground.told.emit(" ".join(edited.told))


def _plainly(error: CourseError, place: Place) -> str:
    """What is wrong, without the place: it is told beside the field."""
    words = error.message.removeprefix(f"{place}: ")
    return words[:1].upper() + words[1:]

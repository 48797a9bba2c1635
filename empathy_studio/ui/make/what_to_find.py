"""What the palette offers: every command, every lesson and scene, and the places in which words stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtGui import QAction

from empathy_studio.author.search import Hit
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Course
from empathy_studio.ui.make.command import group_of, key_of, text_of
from empathy_studio.ui.make.commands import every_command
from empathy_studio.ui.make.going import go_to
from empathy_studio.ui.make.palette import Entry
from empathy_studio.ui.make.selection import Selection

Go = Callable[[LessonId | None, SceneId | None], None]


def entries_of(actions: Mapping[str, QAction], course: Course, go: Go) -> Iterator[Entry]:
    """Every command that can be done now, then every lesson and scene of `course`; `go` shows one of them."""
    for command in every_command():
        if actions[command.name].isEnabled() and command.name != "palette":
            yield Entry(text_of(command), group_of(command), key_of(command), actions[command.name].trigger)
    for lesson in course.lessons:
        yield Entry(lesson.title or lesson.id, "", "", partial(go, lesson.id, None))
        for scene in lesson.scenes:
            yield Entry(scene.title or scene.id, lesson.title or lesson.id, "", partial(go, lesson.id, scene.id))


def places_of(hits: tuple[Hit, ...], selection: Selection) -> Iterator[Entry]:
    """The texts that were found; choosing one shows its scene, its moment, and the time of a caption."""
    for hit in hits:
        if hit.field not in ("title", "id"):
            yield Entry(hit.excerpt, hit.title, "", partial(go_to, hit, selection))

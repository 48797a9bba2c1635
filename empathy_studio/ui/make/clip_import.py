"""Brings clips into the open course, each as a scene of its own, all as one step of undo."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtWidgets import QWidget

from empathy_studio.author.edit import Edited, add_clip_scene
from empathy_studio.author.media_import import Imported, import_media
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.ui.controls import Veil
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.layout import LANE, Position
from empathy_studio.ui.progress_sheet import ProgressSheet
from empathy_studio.ui.tasks import Task

CLIPS = (".mp4", ".m4v", ".mov", ".webm", ".mkv")
PATIENCE_MS = 400
"""How long the work may take before a sheet shows how far it is, in ms."""


class ClipImport(QObject):
    """Copies clips into the media folder off the UI thread, and adds their scenes when all are there."""

    def __init__(self, ground: DeskGround, over: QWidget) -> None:
        super().__init__(over)
        self._ground, self._over = ground, over

    def bring(self, files: list[Path], at: Position | None = None) -> None:
        """Copy `files` into the course; their scenes come to stand at `at`, one below the other (None: laid out)."""
        lesson = self._ground.selection.lesson
        if lesson is None or not files:
            return
        task = self._ground.tasks.run(partial(import_media, self._ground.folder, files))
        task.done.connect(partial(self._came, lesson, at))
        task.failed.connect(self._ground.refuse)
        follow(task, self.tr("Bringing clips in"), self._over)
        self._ground.tasks.start(task)

    def _came(self, lesson: LessonId, at: Position | None, found: tuple[Imported, ...]) -> None:
        ground = self._ground
        course, made = ground.document.course, ""
        if all(one.id != lesson for one in course.lessons):
            return
        for number, one in enumerate(found):
            position = (at[0], at[1] + number * LANE) if at is not None else None
            edited = add_clip_scene(course, lesson, one.name, position=position)
            course, made = edited.course, edited.made[0]
        words = self.tr("Add clip {0}").format(found[0].name) if len(found) == 1 else self.tr("Add clips")
        ground.document.apply(Edited(course=course, label=words))
        ground.selection.select(lesson, SceneId(made))
        ground.media_touched.emit()


def clips_among(urls: list[QUrl]) -> list[Path]:
    """The files among what is dropped that are clips by their ending."""
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in CLIPS]


def follow(task: Task, title: str, over: QWidget) -> None:
    """Show how far a task is, with a way to cancel, once it has taken more than `PATIENCE_MS`."""
    soon = QTimer(task)
    soon.setSingleShot(True)
    soon.timeout.connect(partial(_show, task, title, over))
    task.finished.connect(soon.stop)
    soon.start(PATIENCE_MS)


def _show(task: Task, title: str, over: QWidget) -> None:
    sheet = ProgressSheet(title, task)
    veil = Veil(sheet, over.window())
    veil.lock()
    sheet.finished.connect(veil.close_veil)
    veil.show()
    veil.raise_()
    sheet.cancel.setFocus()

"""Scenes on the system's clipboard: copied with their media, pasted into any lesson of any course."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from empathy_studio.author.edit import (
    MEDIA_TYPE,
    Fragment,
    copy_placed,
    cut,
    decode_fragment,
    encode_fragment,
    paste,
    with_media_names,
)
from empathy_studio.author.media_import import Imported, import_media
from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.errors import CourseError
from empathy_studio.ui.make.clip_import import follow
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.layout import Position


class SceneClipboard(QObject):
    """Copies, cuts and pastes scenes. The media lie on the clipboard as files, so that they come along anywhere."""

    def __init__(self, ground: DeskGround, over: QWidget) -> None:
        super().__init__(over)
        self._ground, self._over = ground, over

    def copy(self, lesson: LessonId, scenes: tuple[SceneId, ...], places: dict[SceneId, Position]) -> None:
        """Put scenes on the clipboard, as they stand on the map. Raises CourseError when none of them is there."""
        self._put(copy_placed(self._ground.document.course, lesson, scenes, places))

    def cut(self, lesson: LessonId, scenes: tuple[SceneId, ...], places: dict[SceneId, Position]) -> tuple[str, ...]:
        """Put scenes on the clipboard and take them away; what went with them, in sentences."""
        self.copy(lesson, scenes, places)
        edited, _ = cut(self._ground.document.course, lesson, scenes)
        self._ground.document.apply(edited)
        return edited.told

    def can_paste(self) -> bool:
        """Whether scenes lie on the clipboard."""
        found = QGuiApplication.clipboard().mimeData()
        return found is not None and found.hasFormat(MEDIA_TYPE)

    def paste(self, lesson: LessonId, at: Position | None) -> None:
        """Paste the scenes on the clipboard with their upper left corner at `at` (None: a little apart).

        Media of another course are brought in first, off the UI thread. Raises CourseError for anything but scenes.
        """
        found = QGuiApplication.clipboard().mimeData()
        if found is None or not found.hasFormat(MEDIA_TYPE):
            raise CourseError(self.tr("There are no scenes on the clipboard."), self.tr("Copy or cut scenes first."))
        fragment = decode_fragment(bytes(found.data(MEDIA_TYPE).data()))
        files = {Path(url.toLocalFile()).name: Path(url.toLocalFile()) for url in found.urls()}
        own = self._ground.folder / MEDIA_FOLDER
        wanted = [files[name] for name in fragment.media if name in files and files[name].parent != own]
        there = [file for file in wanted if file.is_file()]
        if not there:
            self._paste(lesson, at, fragment, ())
            return
        task = self._ground.tasks.run(partial(import_media, self._ground.folder, there))
        task.done.connect(partial(self._paste, lesson, at, fragment))
        task.failed.connect(self._ground.refuse)
        follow(task, self.tr("Bringing media along"), self._over)
        self._ground.tasks.start(task)

    def _put(self, fragment: Fragment) -> None:
        media = self._ground.folder / MEDIA_FOLDER
        data = QMimeData()
        data.setData(MEDIA_TYPE, encode_fragment(fragment))
        data.setUrls([QUrl.fromLocalFile(str(media / name)) for name in fragment.media])
        data.setText("\n".join(scene.title or scene.id for scene in fragment.scenes))
        QGuiApplication.clipboard().setMimeData(data)

    def _paste(self, lesson: LessonId, at: Position | None, fragment: Fragment, brought: tuple[Imported, ...]) -> None:
        ground = self._ground
        if all(one.id != lesson for one in ground.document.course.lessons):
            return
        named = with_media_names(fragment, {Path(one.source).name: one.name for one in brought})
        edited = paste(ground.document.course, lesson, named, at=at)
        ground.document.apply(edited)
        made = tuple(SceneId(name) for name in edited.made)
        ground.selection.select(lesson, made[0], scenes=made)
        missing = [name for name in named.media if not (ground.folder / MEDIA_FOLDER / name).is_file()]
        told = list(edited.told)
        if missing:
            told.append(self.tr("These media are not in this course: {0}.").format(", ".join(missing)))
        if told:
            ground.told.emit(" ".join(told))
        if brought:
            ground.media_touched.emit()

"""The small pictures of scenes: a frame of the clip, the still picture, or the storyboard; made in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.author.storyboard import frame_of as frame_of_line
from empathy_studio.author.waveform import frame_of
from empathy_studio.course.ids import LessonId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.errors import StudioError
from empathy_studio.ui.tasks import Report, Task, Tasks

SIZE = QSize(320, 180)
"""How large the pictures are, in px."""
INTO_MS = 600
"""How far into the clip the picture is taken, in ms: the first frame is often black."""
_AT_ONCE = 6

Make = Callable[[], QImage | None]


class Key(NamedTuple):
    """What a picture is made from."""

    kind: str
    name: str
    at: int


class ScenePictures(QObject):
    """Gives the picture of a scene when it has one ready, else makes it in the background.

    Signals: `came()` when pictures that were asked for are there.
    """

    came = Signal()

    def __init__(self, folder: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._tasks = folder, tasks
        self._ready: dict[Key, QPixmap | None] = {}
        self._wanted: dict[Key, Make] = {}
        self._task: Task | None = None

    def picture(self, course: Course, lesson: Lesson, scene: Scene) -> QPixmap | None:
        """The picture of a scene, `SIZE` or smaller; None when it has none, or it is not made yet."""
        key = key_of(lesson.id, scene)
        if key is None:
            return None
        if key not in self._ready and key not in self._wanted:
            self._wanted[key] = partial(image_of, self._folder, course, lesson, scene)
            self._go_on()
        return self._ready.get(key)

    def shut(self) -> None:
        """Make no more."""
        self._wanted = {}
        if self._task is not None:
            self._task.cancel()

    def _go_on(self) -> None:
        if self._task is not None or not self._wanted:
            return
        batch = dict(list(self._wanted.items())[:_AT_ONCE])
        self._task = self._tasks.run(_Batch(batch))
        self._task.done.connect(self._take)
        self._task.finished.connect(self._finished)
        self._tasks.start(self._task)

    def _take(self, made: dict[Key, QImage | None]) -> None:
        for key, image in made.items():
            self._wanted.pop(key, None)
            self._ready[key] = None if image is None else QPixmap.fromImage(image)
        if any(image is not None for image in made.values()):
            self.came.emit()

    def _finished(self) -> None:
        self._task = None
        self._go_on()


class _Batch:
    """Makes some pictures, off the thread of the windows."""

    def __init__(self, batch: dict[Key, Make]) -> None:
        self._batch = batch

    def __call__(self, report: Report) -> dict[Key, QImage | None]:
        """The pictures; None for each that cannot be made."""
        made: dict[Key, QImage | None] = {}
        for number, (key, make) in enumerate(self._batch.items()):
            report(number / len(self._batch), key.name)
            made[key] = make()
        return made


def key_of(lesson: LessonId, scene: Scene) -> Key | None:
    """What the picture of a scene is made from; None when there is nothing to show."""
    if scene.clip is not None:
        return Key("clip", scene.clip.media, scene.clip.in_ms + INTO_MS)
    if scene.picture is not None:
        return Key("picture", scene.picture, 0)
    if scene.storyboard is not None and scene.storyboard.lines:
        return Key("storyboard", f"{lesson}/{scene.id}", hash(scene.storyboard))
    return None


def image_of(folder: Path, course: Course, lesson: Lesson, scene: Scene) -> QImage | None:
    """The picture of a scene, made now; None when it has none, or it cannot be made. For threads of their own."""
    key = key_of(lesson.id, scene)
    try:
        return _maker(folder, course, lesson, scene, key)() if key is not None else None
    except StudioError:
        return None  # the channel is shown instead; what is wrong with a file is told elsewhere


def _maker(folder: Path, course: Course, lesson: Lesson, scene: Scene, key: Key) -> Make:
    def of_clip() -> QImage | None:
        return _read(frame_of(folder, key.name, key.at, SIZE.width()))

    def of_picture() -> QImage | None:
        return _read(folder / MEDIA_FOLDER / key.name)

    def of_storyboard() -> QImage | None:
        assert scene.storyboard is not None
        line = next((one for one in scene.storyboard.lines if one.text), scene.storyboard.lines[0])
        return frame_of_line(course, lesson, scene, line.id, folder, SIZE)

    return {"clip": of_clip, "picture": of_picture, "storyboard": of_storyboard}[key.kind]


def _read(path: Path) -> QImage | None:
    """A picture from the disk, no larger than `SIZE` asks for; None when it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(SIZE, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    return None if image.isNull() else image

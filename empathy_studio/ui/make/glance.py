"""What the first screen of Make shows of a course: title, picture, last change, findings; looked up once a change."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from empathy_studio import typed_json
from empathy_studio.author.media import media_facts
from empathy_studio.author.project import MEDIA_FOLDER, FolderSource
from empathy_studio.course.check import check
from empathy_studio.course.codec import COURSE_NAME, read_course
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Channel
from empathy_studio.errors import CourseError
from empathy_studio.paths import write_whole
from empathy_studio.ui.make.scene_pictures import SIZE, image_of

FOLDER = "make-glances"
_TRIED = 12
"""Of how many scenes at most a picture is tried."""


class Glance(msgspec.Struct, frozen=True, kw_only=True):
    """One course at a glance. `fault` says why it could not be read; `stamp` tells one state of its files apart."""

    stamp: str
    title: str = ""
    lessons: int = 0
    scenes: int = 0
    errors: int = 0
    warnings: int = 0
    channel: Channel = "in_person"
    fault: str = ""


def glance_at(folder: Path, data: Path) -> tuple[Glance, QImage | None]:
    """The course in `folder` at a glance, with a picture where it has one; remembered in `data` until it changes.

    Meant for a thread of its own; nothing is written into the course but the memory of its media.
    """
    kept = data / FOLDER / blake2b(str(folder).encode(), digest_size=12).hexdigest()
    stamp = stamp_of(folder)
    try:
        found = typed_json.decode(kept.with_suffix(".json").read_bytes(), Glance)
        if found.stamp == stamp:
            picture = QImage(str(kept.with_suffix(".png")))
            return found, None if picture.isNull() else picture
    except (OSError, msgspec.MsgspecError):
        pass
    found, picture_made = _look(folder, stamp)
    _keep(kept, found, picture_made)
    return found, picture_made


def stamp_of(folder: Path) -> str:
    """Another text whenever a file of the course has another size or time; empty when it is not there."""
    told = blake2b(digest_size=12)
    for part in (".", "lessons", "text", MEDIA_FOLDER):
        place = folder / part
        for file in sorted(place.iterdir()) if place.is_dir() else ():
            if file.is_file() and (part != "." or file.name == COURSE_NAME):
                state = file.stat()
                told.update(f"{part}/{file.name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return told.hexdigest()


def _look(folder: Path, stamp: str) -> tuple[Glance, QImage | None]:
    try:
        course = read_course(FolderSource(folder))
        findings = check(course, media_facts(folder))
    except CourseError as error:
        return Glance(stamp=stamp, fault=error.message), None
    first = next((scene for lesson in course.lessons for scene in lesson.scenes), None)
    glance = Glance(
        stamp=stamp,
        title=course.title,
        channel=first.channel if first is not None else "in_person",
        lessons=len(course.lessons),
        scenes=sum(len(lesson.scenes) for lesson in course.lessons),
        errors=sum(one.severity == "error" for one in findings),
        warnings=sum(one.severity == "warning" for one in findings),
    )
    return glance, _picture(course, folder)


def _picture(course: Course, folder: Path) -> QImage | None:
    """The cover, else the picture of the first scene that has one."""
    if course.cover is not None:
        cover = QImage(str(folder / MEDIA_FOLDER / course.cover))
        if not cover.isNull():
            return _small(cover)
    scenes = [(lesson, scene) for lesson in course.lessons for scene in lesson.scenes]
    for lesson, scene in scenes[:_TRIED]:
        image = image_of(folder, course, lesson, scene)
        if image is not None:
            return _small(image)
    return None


def _small(image: QImage) -> QImage:
    most = QSize(2 * SIZE.width(), 2 * SIZE.height())
    if image.width() <= most.width() and image.height() <= most.height():
        return image
    return image.scaled(most, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _keep(kept: Path, glance: Glance, picture: QImage | None) -> None:
    """Remember it; that it cannot be written is no reason to stop anybody."""
    try:
        with write_whole(kept.with_suffix(".json")) as file:
            file.write(msgspec.json.encode(glance))
    except OSError:
        return
    if picture is None:
        kept.with_suffix(".png").unlink(missing_ok=True)
    else:
        picture.save(str(kept.with_suffix(".png")))

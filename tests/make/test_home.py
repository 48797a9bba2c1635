"""The first screen of Make: what it shows of courses, and the ways in: folder, zip file, clips, another's lock."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from empathy_studio.author.course_archive import unpack_course
from empathy_studio.author.project import create_project, open_project
from empathy_studio.author.starters import STARTERS, TITLES
from empathy_studio.errors import CourseError
from empathy_studio.paths import assets_folder
from empathy_studio.ui.make.ask_sheets import ConfirmSheet
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.room import MakeRoom
from tests.make.conftest import MakeOpen


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """The English forms for one and for many, as the program speaks them."""
    translator = QTranslator()
    assert translator.load(str(assets_folder() / "translations" / "empathy_studio_en.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def folder_of(course: CourseWindow) -> Path:
    return course.document.session.project.folder


def zipped(folder: Path, archive: Path, below: str = "") -> Path:
    with zipfile.ZipFile(archive, "w") as made:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                made.write(file, f"{below}{file.relative_to(folder)}")
    return archive


def test_the_first_time_it_says_what_to_do(room: MakeRoom) -> None:
    assert room.home.recent == []
    assert room.home._nothing.isVisible()
    assert set(room.home.starters) == set(TITLES)


def test_a_course_is_shown_with_its_picture_its_last_change_and_what_was_found(
    course: CourseWindow, room: MakeRoom, qtbot: QtBot
) -> None:
    lesson = course.document.course.lessons[0]
    dangling = replace(lesson, start=None)
    course.document.show(replace(course.document.course, lessons=(dangling,)))
    course.back.click()
    tile = room.home.recent[0]
    assert not room.home._nothing.isVisible()
    qtbot.waitUntil(lambda: "error" in tile.accessibleName(), timeout=10_000)
    assert tile.accessibleName().startswith("Late delivery. Saved today at ")
    assert "1 error" in tile.accessibleName()
    assert tile.picture._image is not None


def test_what_was_found_is_looked_up_once_until_the_course_changes(
    course: CourseWindow, room: MakeRoom, data_folder: Path, qtbot: QtBot
) -> None:
    course.back.click()
    glances = data_folder / "make-glances"
    qtbot.waitUntil(lambda: any(glances.glob("*.json")), timeout=10_000)
    kept = next(glances.glob("*.json"))
    before = kept.read_bytes()
    kept.write_bytes(before.replace(b'"title":"Late delivery"', b'"title":"Remembered"'))
    room.refresh()
    qtbot.waitUntil(lambda: "Remembered" in room.home.recent[0].accessibleName(), timeout=10_000)
    room.home.recent[0].click()
    assert room.course is not None
    room.course.add_lesson()
    room.course.back.click()
    qtbot.waitUntil(lambda: "Late delivery" in room.home.recent[0].accessibleName(), timeout=10_000)


def test_a_course_that_is_open_elsewhere_is_taken_over_only_when_a_person_says_so(
    course: CourseWindow, new_room: MakeOpen, qtbot: QtBot
) -> None:
    other = new_room()
    assert not other.open_course(folder_of(course))
    assert other.course is None
    sheet = other.findChild(ConfirmSheet)
    assert isinstance(sheet, ConfirmSheet)
    sheet.do.click()
    assert other.course is not None
    course.add_lesson()
    assert not course.document.save()
    assert any("taken over" in text for text in course.notices.texts())


def test_a_zip_file_of_a_course_is_brought_in_and_opened(room: MakeRoom, tmp_path: Path, qtbot: QtBot) -> None:
    sent = create_project(tmp_path / "sent", STARTERS["chat"]("Sent by mail"))
    room.bring([zipped(sent.folder, tmp_path / "sent.zip", "some folder/")])
    qtbot.waitUntil(lambda: room.course is not None, timeout=8000)
    assert room.course is not None
    assert room.course.document.course == sent.course
    assert folder_of(room.course).parent == tmp_path / "courses"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("course/../../out.json", "leads out of the folder"),
        ("/course/lessons/a.json", "leads out of the folder"),
        ("else.txt", "there is no course.json in it"),
    ],
)
def test_an_archive_that_is_none_leaves_nothing_behind(tmp_path: Path, name: str, said: str) -> None:
    archive = tmp_path / "odd.zip"
    with zipfile.ZipFile(archive, "w") as made:
        if "course" in name:
            made.writestr("course/course.json", "{}")
        made.writestr(name, "{}")
    with pytest.raises(CourseError, match=said):
        unpack_course(archive, tmp_path / "target")
    assert not (tmp_path / "target").exists()


def test_a_broken_archive_or_course_is_told_with_its_name(room: MakeRoom, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK no zip")
    room.bring([tmp_path / "broken.zip"])
    qtbot.waitUntil(lambda: bool(room.notices.texts()), timeout=8000)
    assert "broken.zip: is not a zip file" in room.notices.texts()[0]
    with zipfile.ZipFile(tmp_path / "half.zip", "w") as made:
        made.writestr("course.json", '{"format": 1}')
    with pytest.raises(CourseError, match=r"course\.json"):
        unpack_course(tmp_path / "half.zip", tmp_path / "target")
    assert not (tmp_path / "target").exists()


def test_clips_begin_a_course_with_a_scene_for_each(room: MakeRoom, media: tuple[Path, object], qtbot: QtBot) -> None:
    clips = sorted(path for path in media[0].iterdir() if path.suffix in (".mp4", ".webm"))[:2]
    room.bring(clips)
    assert room.course is not None
    course = room.course
    qtbot.waitUntil(lambda: len(course.document.course.lessons[0].scenes) > len(clips), timeout=10_000)
    shown = {scene.clip.media for scene in course.document.course.lessons[0].scenes if scene.clip is not None}
    assert len(shown) == len(clips)
    course.undo.click()
    assert not any(scene.clip for scene in course.document.course.lessons[0].scenes)
    course.back.click()
    assert open_project(folder_of(course)).course == course.document.course

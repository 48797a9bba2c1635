"""A scene is written as a storyboard, seen line by line, heard, and voiced into a clip with captions."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit.boards import set_storyboard
from empathy_studio.course.ids import ItemId
from empathy_studio.course.scenes import Line, Scene, Storyboard
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.selection import found_lesson, found_scene
from empathy_studio.ui.make.storyboard.storyboard_page import StoryboardPage


def scene_of(course: CourseWindow) -> Scene:
    """The scene in hand."""
    lesson, name, _ = course.selection
    scene = found_scene(found_lesson(course.document.course, lesson), name)
    assert scene is not None
    return scene


def board_of(course: CourseWindow) -> Storyboard:
    """The storyboard of the scene in hand."""
    board = scene_of(course).storyboard
    assert board is not None
    return board


@pytest.fixture
def page(course: CourseWindow) -> StoryboardPage:
    """The page of a scene with two short lines."""
    lesson, scene, _ = course.selection
    assert lesson is not None
    assert scene is not None
    people = [one.id for one in course.document.course.cast]
    lines = (
        Line(id=ItemId("a"), speaker=people[0], text="Good morning.", pause_ms=0),
        Line(id=ItemId("b"), speaker=people[-1], text="It is late.", feeling="worried", pause_ms=100),
    )
    course.document.apply(set_storyboard(course.document.course, lesson, scene, Storyboard(lines=lines)))
    course.show_page("storyboard")
    page = course.page("storyboard")
    assert isinstance(page, StoryboardPage)
    return page


def choose(combo: QComboBox, value: str) -> None:
    """Choose a value by hand."""
    combo.setCurrentIndex(combo.findData(value))


def test_every_line_has_a_picture_and_says_whether_the_clip_is_old(page: StoryboardPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Voice it" in page.told.text())
    assert page.list.count() == 2
    assert not page.list.item(1).icon().isNull()
    assert "It is late." in page.list.item(1).text()


def test_a_line_is_changed_and_each_change_can_be_undone(page: StoryboardPage, course: CourseWindow) -> None:
    page.list.setCurrentRow(1)
    page.form.text.setPlainText("It is very late.")
    choose(page.form.feeling, "angry")
    assert (board_of(course).lines[1].text, board_of(course).lines[1].feeling) == ("It is very late.", "angry")
    course.document.undo()
    assert board_of(course).lines[1].text == "It is late."
    page.form.pause.setText("1,5 s")
    page.form.pause.editingFinished.emit()
    assert board_of(course).lines[1].pause_ms == 1500
    page.form.pace.setText("fast")
    page.form.pace.editingFinished.emit()
    assert page.form.pace.text() == "1 ×"


def test_lines_are_added_moved_copied_and_deleted(page: StoryboardPage, course: CourseWindow) -> None:
    page.list.setCurrentRow(0)
    page.add.click()
    assert [bool(one.text) for one in board_of(course).lines] == [True, False, True]
    assert board_of(course).lines[1].speaker == board_of(course).lines[2].speaker
    page.down.click()
    assert [bool(one.text) for one in board_of(course).lines] == [True, True, False]
    page.delete.click()
    page.copy.click()
    assert [one.text for one in board_of(course).lines] == ["Good morning.", "It is late.", "It is late."]
    assert len({one.id for one in board_of(course).lines}) == 3


def test_all_lines_are_written_as_a_play(page: StoryboardPage, course: CourseWindow) -> None:
    page.script.click()
    assert page.sheet is not None
    name = course.document.course.cast[0].name.split(" ")[0]
    page.sheet.text.setPlainText(f"{name} (warm): Good morning.\nNobody: Hello?")
    page.sheet.take.click()
    assert "“Nobody” is not in the cast" in page.sheet.fault.text()
    page.sheet.text.setPlainText(f"{name} (warm): Good morning.")
    page.sheet.take.click()
    assert [(one.id, one.feeling) for one in board_of(course).lines] == [("a", "warm")]


def test_a_scene_is_voiced_into_a_clip_and_a_line_is_heard(
    page: StoryboardPage, course: CourseWindow, qtbot: QtBot
) -> None:
    page.voice.click()
    assert page.bar.isVisible()
    qtbot.waitUntil(lambda: scene_of(course).clip is not None, timeout=60_000)
    clip = scene_of(course).clip
    assert clip is not None
    assert (course.document.session.project.media_folder / clip.media).is_file()
    assert clip.captions
    qtbot.waitUntil(lambda: page.told.text() == "The clip is as the lines are.", timeout=20_000)
    page.form.hear.click()
    qtbot.waitUntil(lambda: page.desk.sound.file is not None, timeout=20_000)
    assert page.desk.sound.file is not None
    assert page.desk.sound.file.stat().st_size > 10_000
    page.form.text.setPlainText("Good evening.")
    qtbot.waitUntil(lambda: "older than the lines" in page.told.text(), timeout=20_000)


def test_a_line_that_is_chosen_is_spoken_before_it_is_asked_for(
    page: StoryboardPage, course: CourseWindow, qtbot: QtBot
) -> None:
    kept = course.document.session.project.folder / ".studio" / "storyboard" / "speech"
    qtbot.waitUntil(lambda: len(list(kept.glob("*.wav"))) == 1, timeout=20_000)
    page.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: len(list(kept.glob("*.wav"))) == 2, timeout=20_000)
    page.form.hear.click()
    qtbot.waitUntil(lambda: page.desk.sound.file is not None)
    assert len(list(kept.glob("*.wav"))) == 2


def test_what_was_finished_is_in_its_scene_when_voicing_the_lesson_is_stopped(
    page: StoryboardPage, course: CourseWindow, qtbot: QtBot
) -> None:
    lesson, scene, _ = course.selection
    assert lesson is not None
    assert scene is not None
    others = [one.id for one in course.document.course.lessons[0].scenes if one.id != scene]
    course.document.apply(set_storyboard(course.document.course, lesson, others[0], board_of(course)))
    told: list[str] = []
    course.ground.told.connect(told.append)
    media = course.document.session.project.media_folder
    page.voice_all.click()
    qtbot.waitUntil(lambda: len(list(media.glob("*.mp4"))) >= 1, timeout=60_000)
    page.bar.cancel.click()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    voiced = [one for one in course.document.course.lessons[0].scenes if one.clip is not None]
    assert len(voiced) == 1
    assert told[-1].startswith("Stopped. 1 finished clip")
    course.document.undo()
    assert all(one.clip is None for one in course.document.course.lessons[0].scenes)


def test_the_menus_of_the_board_have_names_that_are_seen(page: StoryboardPage) -> None:
    shown = {one.text() for one in page.findChildren(QLabel) if one.isVisible()}
    assert {"Setting", "Shot", "Background sound", "Animal"} <= shown


def test_without_a_scene_the_page_says_what_is_missing(course: CourseWindow, qtbot: QtBot) -> None:
    course.select(course.selection[0])
    with qtbot.assertNotEmitted(course.ground.desk_asked):
        course.show_page("storyboard")
    page = course.page("storyboard")
    assert not page.isVisible()

"""The pages of Make hold while the course changes below them, and keep what a person wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit import Edited
from empathy_studio.author.edit.boards import set_storyboard
from empathy_studio.course.ids import ItemId
from empathy_studio.course.scenes import Line, Storyboard
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.packing.build_page import BuildPage
from empathy_studio.ui.make.packing.media_card import MediaCard
from empathy_studio.ui.make.storyboard.storyboard_page import StoryboardPage
from empathy_studio.ui.make.translate.translate_page import TranslatePage
from empathy_studio.ui.make.versions.versions_page import VersionsPage
from tests.author.clips import make_clip


def call_it(course: CourseWindow, title: str) -> None:
    """Give the course another title."""
    changed = replace(course.document.course, title=title)
    course.document.apply(Edited(course=changed, label=f"Call it {title}"))


@pytest.fixture
def board(course: CourseWindow) -> StoryboardPage:
    """The storyboard of a scene whose only line is spoken by the last of the cast."""
    lesson, scene, _ = course.selection
    assert lesson is not None
    assert scene is not None
    cast = course.document.course.cast
    assert len(cast) > 1
    line = Line(id=ItemId("a"), speaker=cast[-1].id, text="Good")
    course.document.apply(set_storyboard(course.document.course, lesson, scene, Storyboard(lines=(line,))))
    course.show_page("storyboard")
    page = course.page("storyboard")
    assert isinstance(page, StoryboardPage)
    page.list.setCurrentRow(0)
    return page


def test_typing_on_leaves_a_line_with_whoever_speaks_it(
    board: StoryboardPage, course: CourseWindow, qtbot: QtBot
) -> None:
    last = course.document.course.cast[-1].id
    for letters in (" mor", "ning"):
        qtbot.keyClicks(board.form.text, letters)
        assert board.form.speaker.currentData() == last
    assert board._board().lines[0].speaker == last


def test_a_press_beside_the_play_keeps_what_is_written(board: StoryboardPage, qtbot: QtBot) -> None:
    board.script.click()
    assert board.sheet is not None
    veil = board.sheet._veil
    assert veil is not None
    board.sheet.text.appendPlainText("Ana: And there is more.")
    qtbot.mouseClick(veil, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert board.sheet.isVisible()
    board.sheet.take.click()
    assert len(board._board().lines) == 2


def test_a_storyboard_is_left_when_nobody_is_left_in_the_cast(board: StoryboardPage, course: CourseWindow) -> None:
    whole = course.document.course
    bare = replace(whole, cast=(), lessons=tuple(_without_boards(one) for one in whole.lessons))
    course.document.apply(Edited(course=bare, label="Send all home"))
    assert not board.add.isEnabled()
    board.add_line()
    assert course.document.course == bare
    course.document.undo()
    assert board.add.isEnabled()


def _without_boards(lesson: object) -> object:
    scenes = tuple(replace(one, storyboard=None, speaker=None) for one in lesson.scenes)  # type: ignore[attr-defined]
    return replace(lesson, scenes=scenes)  # type: ignore[type-var]


def test_what_is_edited_while_media_get_smaller_stays(course: CourseWindow, qtbot: QtBot, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "large.mp4", seconds=1, size="1920x1080", rate="50")
    before = len(course.document.course.lessons[0].scenes)
    course.add_clips([clip])
    qtbot.waitUntil(lambda: len(course.document.course.lessons[0].scenes) == before + 1, timeout=15_000)
    qtbot.waitUntil(lambda: "large.mp4" in course.ground.media, timeout=15_000)
    course.show_page("build")
    page = course.page("build")
    assert isinstance(page, BuildPage)
    card: MediaCard = page.media
    qtbot.waitUntil(lambda: len(card.boxes) == 1)
    card.make_smaller.click()
    call_it(course, "Written meanwhile")
    qtbot.waitUntil(lambda: not card.bar.isVisible(), timeout=30_000)
    assert course.document.course.title == "Written meanwhile"
    used = [one.clip.media for one in course.document.course.lessons[0].scenes if one.clip is not None]
    assert "large-kiosk.mp4" in used


def test_the_next_pack_is_not_written_over_the_former_one(course: CourseWindow, qtbot: QtBot, tmp_path: Path) -> None:
    course.show_page("build")
    page = course.page("build")
    assert isinstance(page, BuildPage)
    page.key.name.setText("Fernhill")
    page.key.make.click()
    page.pack.file.setText(str(tmp_path / "late.epack"))
    qtbot.waitUntil(page.build.isEnabled)
    page.build.click()
    qtbot.waitUntil(lambda: page.result.isVisible() and not page.bar.isVisible())
    course.show_desk()
    course.show_page("build")
    assert page.pack.former == tmp_path / "late.epack"
    assert page.pack.target is not None
    assert page.pack.target != page.pack.former
    assert page.pack.target.parent == tmp_path


def test_versions_follow_the_course_while_they_are_shown(course: CourseWindow, qtbot: QtBot) -> None:
    call_it(course, "One")
    assert course.document.save()
    course.show_page("versions")
    page = course.page("versions")
    assert isinstance(page, VersionsPage)
    qtbot.waitUntil(lambda: "just as it was" in page.words.text())
    course.document.undo()
    qtbot.waitUntil(lambda: page.words.text().startswith("Since then"))
    assert page.restore.isEnabled()
    count = page.list.count()
    assert course.document.save()
    qtbot.waitUntil(lambda: page.list.count() == count + 1)
    qtbot.waitUntil(lambda: page.words.text().startswith("Since then"))


@pytest.fixture
def german(course: CourseWindow) -> TranslatePage:
    """The page of a course in German and Spanish, with German in hand."""
    course.show_page("translate")
    page = course.page("translate")
    assert isinstance(page, TranslatePage)
    for language in ("es", "de"):
        page.languages.add_language(language)
    return page


def kept(course: CourseWindow, language: str) -> list[str]:
    """What is translated into a language."""
    return [text.text for one in course.document.course.translations if one.language == language for text in one.texts]


def test_what_is_written_is_kept_when_another_language_is_chosen(german: TranslatePage, course: CourseWindow) -> None:
    german.text.setPlainText("Verspätet")
    german.languages.choice.setCurrentIndex(german.languages.choice.findData("es"))
    assert kept(course, "de") == ["Verspätet"]
    assert kept(course, "es") == []


def test_what_is_written_becomes_an_edit_in_a_pause(german: TranslatePage, course: CourseWindow, qtbot: QtBot) -> None:
    german.text.setFocus()
    qtbot.keyClicks(german.text, "Zu")
    qtbot.waitUntil(lambda: kept(course, "de") == ["Zu"], timeout=2_000)
    qtbot.keyClicks(german.text, " viel")
    qtbot.waitUntil(lambda: kept(course, "de") == ["Zu viel"], timeout=2_000)
    course.document.undo()
    assert kept(course, "de") == []
    qtbot.waitUntil(lambda: german.text.toPlainText() == "")


def test_a_language_that_is_undone_leaves_the_page(german: TranslatePage, course: CourseWindow, qtbot: QtBot) -> None:
    course.document.undo()
    qtbot.waitUntil(lambda: german.languages.language == "es")
    course.document.undo()
    qtbot.waitUntil(lambda: german.languages.language == "")
    assert "Add a language" in german.told.text()
    assert not german.text.isEnabled()


def test_clips_that_come_together_are_one_step(course: CourseWindow, qtbot: QtBot, tmp_path: Path) -> None:
    before = course.document.course
    steps = course.document.undo_stack.index()
    clips = [make_clip(tmp_path / f"{name}.mp4", seconds=0.4, size="64x48") for name in ("one", "two")]
    course.add_clips(clips)
    count = len(before.lessons[0].scenes)
    qtbot.waitUntil(lambda: len(course.document.course.lessons[0].scenes) == count + 2, timeout=15_000)
    assert course.document.undo_stack.index() == steps + 1
    course.document.undo()
    assert course.document.course == before


def test_voicing_that_is_stopped_changes_nothing(board: StoryboardPage, course: CourseWindow, qtbot: QtBot) -> None:
    before = course.document.course
    board.voice.click()
    assert not board.voice.isEnabled()
    board.bar.cancel.click()
    qtbot.waitUntil(lambda: not board.bar.isVisible(), timeout=30_000)
    assert board.voice.isEnabled()
    assert course.document.course == before

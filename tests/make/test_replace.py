"""A clip is replaced without losing moments: what moves is shown first, it is one step, and the former file stays."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.author.caption_files import export_captions
from empathy_studio.author.edit.clip_times import set_clip_span
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.scenes import Scene
from empathy_studio.ui.make.replace_sheet import ReplaceSheet
from tests.make.clip_ground import CAPTIONS, COUNTER, EMPTY, LESSON, Ground, shown
from tests.video.clips import Recipe, make_clip

WAIT_MS = 8000
LATER = tuple(
    Caption(start_ms=one.start_ms * 2, end_ms=one.end_ms * 2, text=one.text) for one in CAPTIONS
)  # the same words, spoken half as fast
OpenSheet = Callable[[], ReplaceSheet]


@pytest.fixture
def open_sheet(ground: Ground, qtbot: QtBot) -> Iterator[OpenSheet]:
    """Opens the sheet over a window."""
    window = QWidget()
    shown(qtbot, window, 1000, 760)

    def open_sheet() -> ReplaceSheet:
        sheet = ReplaceSheet(ground)
        sheet.lay_over(window)
        return sheet

    yield open_sheet
    window.hide()
    qtbot.wait(1)


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same scene filmed again: five seconds, VP9 at 17 frames a second."""
    path = tmp_path_factory.mktemp("longer") / "Filmed Again (2).webm"
    make_clip(path, Recipe(container="webm", fps=17, length_ms=5000))
    return path


@pytest.fixture(scope="module")
def shorter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip of one second."""
    path = tmp_path_factory.mktemp("shorter") / "short.mp4"
    make_clip(path, Recipe(length_ms=1000, fps=25))
    return path


def scene(ground: Ground) -> Scene:
    return ground.scene(COUNTER)


def rows(sheet: ReplaceSheet) -> list[tuple[str, ...]]:
    found = []
    for row in range(sheet.table.rowCount()):
        items = [sheet.table.item(row, column) for column in range(4)]
        found.append(tuple(item.text() if item is not None else "" for item in items))
    return found


def choose(qtbot: QtBot, sheet: ReplaceSheet, file: Path) -> None:
    sheet.choose(file)
    qtbot.waitUntil(lambda: sheet.exchange is not None, timeout=WAIT_MS)


def replaced(qtbot: QtBot, ground: Ground, sheet: ReplaceSheet) -> None:
    before = ground.steps
    sheet.replace.click()
    qtbot.waitUntil(lambda: ground.steps == before + 1, timeout=WAIT_MS)


def media(ground: Ground) -> set[str]:
    return {file.name for file in (ground.folder / "media").iterdir()}


def test_nothing_is_copied_or_changed_before_it_is_taken_over(
    open_sheet: OpenSheet, ground: Ground, qtbot: QtBot, longer: Path
) -> None:
    before = media(ground)
    sheet = open_sheet()
    assert not sheet.replace.isEnabled()
    choose(qtbot, sheet, longer)
    assert "00:05.0" in sheet._told.text()
    assert "17 frames a second" in sheet._told.text()
    assert media(ground) == before
    assert ground.steps == 0
    sheet.cancel.click()
    assert media(ground) == before


def test_by_time_everything_stays_and_it_is_one_step(
    open_sheet: OpenSheet, ground: Ground, qtbot: QtBot, longer: Path
) -> None:
    former = scene(ground)
    sheet = open_sheet()
    choose(qtbot, sheet, longer)
    assert rows(sheet) == [
        ("What do you say?", "00:01.600", "=", "Same time"),
        ("Sigh: start", "00:00.400", "=", "Same time"),
        ("Sigh: end", "00:00.800", "=", "Same time"),
    ]
    replaced(qtbot, ground, sheet)
    now = scene(ground)
    assert now.clip is not None
    assert former.clip is not None
    assert now.clip.media == "Filmed-Again-2.webm"
    assert now.clip.captions == former.clip.captions
    assert now.moments == former.moments
    assert ground.undo_text == "Replace the clip of “At the counter”"
    assert {"counter.mp4", "Filmed-Again-2.webm"} <= media(ground)
    assert ground.clip.facts is not None
    assert ground.clip.facts.fps == 17
    ground.document.undo()
    assert scene(ground) == former


def test_by_words_things_go_where_the_same_words_are_spoken(
    open_sheet: OpenSheet, ground: Ground, qtbot: QtBot, longer: Path, tmp_path: Path
) -> None:
    file = tmp_path / "again.webm"
    shutil.copyfile(longer, file)
    export_captions(LATER, tmp_path / "again.srt")
    sheet = open_sheet()
    choose(qtbot, sheet, file)
    assert sheet.by_words.isChecked()
    after = {what: (now, how) for what, _, now, how in rows(sheet)}
    assert after["Sigh: start"] == ("00:00.800", "Same words")
    assert after["What do you say?"][0] == "00:03.200"
    assert "Captions (en) come from again.srt" in sheet._summary.text()
    replaced(qtbot, ground, sheet)
    cue = scene(ground).cues[0]
    assert (cue.start_ms, cue.end_ms) == (800, 1600)
    assert scene(ground).moments[1].at_ms == 3200
    assert ground.clip.captions == LATER
    assert ground.steps == 1
    ground.document.undo()
    assert ground.clip.captions == CAPTIONS


def test_what_does_not_fit_comes_to_the_end_and_is_to_be_looked_at(
    open_sheet: OpenSheet, ground: Ground, qtbot: QtBot, shorter: Path
) -> None:
    ground.document.apply(set_clip_span(ground.document.course, LESSON, COUNTER, 200, 2400))
    sheet = open_sheet()
    choose(qtbot, sheet, shorter)
    after = {what: how for what, _, _, how in rows(sheet)}
    assert after["In point"] == "Same time"
    assert after["Out point"] == "Does not fit: look"
    assert after["What do you say?"] == "Does not fit: look"
    assert "to look at: 2" in sheet._summary.text()
    sheet.keep_points.click()
    assert rows(sheet)[0][2] == "00:00.000"
    replaced(qtbot, ground, sheet)
    clip = scene(ground).clip
    assert clip is not None
    assert (clip.in_ms, clip.out_ms) == (0, None)


def test_a_clip_of_the_course_is_taken_without_copying(open_sheet: OpenSheet, ground: Ground, qtbot: QtBot) -> None:
    before = media(ground)
    sheet = open_sheet()
    number = sheet.media.findData("door.webm")
    sheet.media.setCurrentIndex(number)
    sheet.media.activated.emit(number)
    assert sheet.exchange is not None
    sheet.captions_from.setCurrentIndex(2)
    sheet.captions_from.activated.emit(2)
    assert "Captions that go: en" in sheet._summary.text()
    replaced(qtbot, ground, sheet)
    assert media(ground) == before
    clip = scene(ground).clip
    assert clip is not None
    assert (clip.media, clip.captions) == ("door.webm", ())


def test_a_scene_without_a_clip_gets_one(open_sheet: OpenSheet, ground: Ground, qtbot: QtBot, shorter: Path) -> None:
    ground.show_scene(EMPTY)
    sheet = open_sheet()
    assert sheet.accessibleName() == "Choose a clip"
    choose(qtbot, sheet, shorter)
    assert not sheet.table.isVisible()
    replaced(qtbot, ground, sheet)
    assert ground.undo_text == "Set the clip of “empty”"
    clip = ground.scene(EMPTY).clip
    assert clip is not None
    assert clip.media == "short.mp4"


def test_a_file_that_is_no_clip_is_refused_by_name(
    open_sheet: OpenSheet, ground: Ground, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "letter.mp4").write_text("Dear Ana,")
    before = media(ground)
    sheet = open_sheet()
    sheet.choose(tmp_path / "letter.mp4")
    qtbot.waitUntil(sheet._fault.isVisible, timeout=WAIT_MS)
    assert "letter.mp4" in sheet._fault.text()
    assert not sheet.replace.isEnabled()
    assert media(ground) == before


def test_a_clip_that_goes_away_before_it_is_copied_changes_nothing(
    open_sheet: OpenSheet, ground: Ground, qtbot: QtBot, shorter: Path, tmp_path: Path
) -> None:
    file = tmp_path / "stick.mp4"
    shutil.copyfile(shorter, file)
    before = media(ground)
    sheet = open_sheet()
    choose(qtbot, sheet, file)
    file.unlink()
    sheet.replace.click()
    qtbot.waitUntil(sheet._fault.isVisible, timeout=WAIT_MS)
    assert "stick.mp4" in sheet._fault.text()
    assert ground.steps == 0
    assert media(ground) == before


def test_captions_without_words_in_common_leave_all_at_their_times(
    open_sheet: OpenSheet, ground: Ground, qtbot: QtBot, longer: Path, tmp_path: Path
) -> None:
    export_captions((Caption(start_ms=0, end_ms=900, text="Something else"),), tmp_path / "other.vtt")
    sheet = open_sheet()
    choose(qtbot, sheet, longer)
    sheet.choose_captions(tmp_path / "other.vtt")
    assert sheet.by_words.isChecked()
    assert "no words in common" in sheet._summary.text()
    assert all(row[2] == "=" for row in rows(sheet))

"""Captions are written in place, split, merged, shifted, brought in and taken out; each is one step of undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from empathy_studio.author.caption_files import import_captions
from empathy_studio.author.edit.captions import split_caption_at
from empathy_studio.course.captions import read_captions
from empathy_studio.course.media_facts import Caption
from empathy_studio.errors import CourseError
from empathy_studio.ui.make.captions.captions_model import FROM, PACE, TEXT, TO
from empathy_studio.ui.make.captions.captions_panel import CaptionsPanel
from tests.make.clip_ground import CAPTIONS, CHAT, COUNTER, DOOR, Ground, shown


@pytest.fixture
def panel(ground: Ground, qtbot: QtBot) -> CaptionsPanel:
    """The captions of the first scene."""
    made = CaptionsPanel(ground)
    shown(qtbot, made, 640, 420)
    made.table.setFocus()
    return made


def spans(ground: Ground) -> list[tuple[int, int]]:
    return [(one.start_ms, one.end_ms) for one in ground.clip.captions]


def texts(ground: Ground) -> list[str]:
    return [one.text for one in ground.clip.captions]


def edit_cell(qtbot: QtBot, panel: CaptionsPanel, row: int, column: int, text: str) -> None:
    """Open the editor of a cell by a key, type, and take it over with Enter."""
    panel.table.setCurrentIndex(panel.model.index(row, column))
    panel.table.edit(panel.model.index(row, column))
    found = panel.table.findChildren(QPlainTextEdit if column == TEXT else QLineEdit)
    editor = next(one for one in found if one.isVisible())
    assert isinstance(editor, QPlainTextEdit | QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.wait(1)  # the view takes it over at the next turn of the loop


def test_captions_stand_there_with_times_and_how_fast_they_are_read(panel: CaptionsPanel) -> None:
    rows = [[panel.model.index(row, column).data() for column in (FROM, TO, TEXT, PACE)] for row in range(2)]
    assert rows == [
        ["00:00.200", "00:01.000", "My parcel is not here.", "28"],
        ["00:01.200", "00:02.200", "It was for a birthday, you see.", "31"],
    ]
    said = panel.model.index(0, PACE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "28 signs a second, too fast to read"


def test_words_and_times_are_edited_in_place(panel: CaptionsPanel, ground: Ground, qtbot: QtBot) -> None:
    edit_cell(qtbot, panel, 0, TEXT, "Where is it?")
    assert texts(ground)[0] == "Where is it?"
    assert ground.undo_text == "Change the words of a caption"
    edit_cell(qtbot, panel, 0, TO, "0:01.1")
    edit_cell(qtbot, panel, 1, FROM, "#32")
    assert spans(ground) == [(200, 1100), (1280, 2200)]
    assert ground.steps == 3
    for _ in range(3):
        ground.document.undo()
    assert ground.clip.captions == CAPTIONS
    ground.document.redo()
    assert texts(ground)[0] == "Where is it?"


def test_a_time_keeps_between_its_neighbours_and_nonsense_is_not_taken(
    panel: CaptionsPanel, ground: Ground, qtbot: QtBot
) -> None:
    edit_cell(qtbot, panel, 0, TO, "soon")
    assert ground.steps == 0
    edit_cell(qtbot, panel, 0, TO, "9:00")
    assert spans(ground)[0] == (200, 1200)


def test_shift_enter_begins_a_new_line(panel: CaptionsPanel, ground: Ground, qtbot: QtBot) -> None:
    panel.table.edit(panel.model.index(1, TEXT))
    editor = panel.table.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "It was")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, "for a birthday.")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert texts(ground)[1] == "It was\nfor a birthday."


def test_a_caption_is_split_where_the_clip_stands_and_merged_again(
    panel: CaptionsPanel, ground: Ground, qtbot: QtBot
) -> None:
    ground.clip.go(1600)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert spans(ground) == [(200, 1000), (1200, 1600), (1600, 2200)]
    assert texts(ground)[1:] == ["It was for a", "birthday, you see."]
    assert ground.undo_text == "Split a caption"
    panel.table.setCurrentIndex(panel.model.index(1, TEXT))
    panel.merge.click()
    assert ground.clip.captions == CAPTIONS
    assert ground.undo_text == "Merge two captions"
    assert ground.steps == 2


def test_where_no_caption_is_shown_there_is_nothing_to_split(panel: CaptionsPanel, ground: Ground) -> None:
    ground.clip.go(1100)
    assert not panel.split.isEnabled()
    panel.split_here()
    assert ground.refusals == ["No caption is shown at that place. Go to a place inside the caption to split."]
    with pytest.raises(CourseError, match="no two parts"):
        split_caption_at((Caption(start_ms=0, end_ms=900, text="One"),), 500)


def test_a_caption_is_added_at_the_playhead_and_written_at_once(
    panel: CaptionsPanel, ground: Ground, qtbot: QtBot
) -> None:
    ground.clip.go(2410)
    panel.add.click()
    assert spans(ground)[2] == (2400, ground.clip.end_ms)
    editor = panel.table.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Thank you.")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert texts(ground)[2] == "Thank you."
    panel.table.setCurrentIndex(panel.model.index(2, TEXT))
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert ground.clip.captions == CAPTIONS


def test_all_are_shifted_or_one_and_those_after_it(panel: CaptionsPanel, ground: Ground) -> None:
    actions = panel.shift.menu().actions()
    panel.by.setText("−0,1")
    actions[0].trigger()
    assert spans(ground) == [(100, 900), (1100, 2100)]
    assert ground.undo_text == "Shift captions by −0.1 s"
    panel.table.setCurrentIndex(panel.model.index(1, TEXT))
    panel.by.setText("0.5")
    actions[1].trigger()
    assert spans(ground) == [(100, 900), (1600, 2600)]
    ground.clip.go(1000)
    actions[2].trigger()
    assert spans(ground) == [(100, 900), (1000, 2000)]
    panel.by.setText("much")
    actions[0].trigger()
    assert "“much” is no number of seconds" in ground.refusals[0]
    assert ground.steps == 3


@pytest.mark.parametrize("ending", ["vtt", "srt"])
def test_captions_go_out_and_come_in_again_as_one_step(
    panel: CaptionsPanel, ground: Ground, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"out.{ending}"
    panel.export_file(file)
    assert import_captions(file) == CAPTIONS
    assert ground.notices == [f"Captions exported: out.{ending}"]
    panel.table.setCurrentIndex(panel.model.index(0, TEXT))
    panel.delete_picked()
    panel.import_file(file)
    assert ground.clip.captions == CAPTIONS
    assert ground.undo_text == f"Import captions from out.{ending}"
    ground.document.undo()
    assert len(ground.clip.captions) == 1


def test_a_file_without_captions_is_refused_by_name(panel: CaptionsPanel, ground: Ground, tmp_path: Path) -> None:
    (tmp_path / "letter.srt").write_text("Dear Ana,")
    panel.import_file(tmp_path / "letter.srt")
    assert "letter.srt" in ground.refusals[0]
    assert ground.steps == 0


def test_another_language_has_captions_of_its_own(panel: CaptionsPanel, ground: Ground, tmp_path: Path) -> None:
    assert [panel.language.itemText(number) for number in range(panel.language.count())] == ["en", "de"]
    panel.language.setCurrentText("de")
    panel.language.textActivated.emit("de")
    assert not panel.table.isVisible()
    assert "no captions yet" in panel._told.text()
    file = tmp_path / "de.vtt"
    file.write_text("WEBVTT\n\n00:00.200 --> 00:01.000\nMein Paket ist nicht da.\n")
    panel.import_file(file)
    clip = ground.scene(COUNTER).clip
    assert clip is not None
    assert [track.language for track in clip.captions] == ["en", "de"]
    kept = (ground.folder / "media" / clip.captions[1].media).read_bytes()
    assert read_captions(kept, "de")[0].text == "Mein Paket ist nicht da."
    panel.language.textActivated.emit("en")
    assert ground.clip.captions == CAPTIONS


def test_the_row_follows_the_playhead_and_a_press_on_it_goes_there(
    panel: CaptionsPanel, ground: Ground, qtbot: QtBot
) -> None:
    ground.clip.go(1300)
    assert panel.model.due == 1
    box = panel.table.visualRect(panel.model.index(0, TEXT))
    qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert ground.clip.at_ms == 200
    assert panel.model.due == 0
    assert ground.clip.picked is not None
    assert (ground.clip.picked.kind, ground.clip.picked.number) == ("caption", 0)


def test_captions_that_cannot_be_read_are_told_and_kept(panel: CaptionsPanel, ground: Ground) -> None:
    ground.show_scene(DOOR)
    broken = ground.folder / "media" / "counter.en.vtt"
    broken.write_bytes(b"\xff\xfe broken")
    ground.clip._read.clear()
    ground.show_scene(COUNTER)
    assert "counter.en.vtt" in panel._told.text()
    assert broken.read_bytes() == b"\xff\xfe broken"


def test_a_written_scene_has_no_captions_to_write(panel: CaptionsPanel, ground: Ground) -> None:
    ground.show_scene(CHAT)
    assert not panel.add.isEnabled()
    assert not panel.bring.isEnabled()
    assert "Select a scene with a clip" in panel._told.text()

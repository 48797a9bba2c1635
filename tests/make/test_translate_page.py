"""A course is translated side by side: add a language, write, see what is stale, and send a file out and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit import Edited
from empathy_studio.ui.make.ask_sheets import ConfirmSheet
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.translate.language_sheet import LanguageSheet
from empathy_studio.ui.make.translate.translate_page import TranslatePage


@pytest.fixture
def page(course: CourseWindow) -> TranslatePage:
    """The page of a course that is only in its own language."""
    course.show_page("translate")
    page = course.page("translate")
    assert isinstance(page, TranslatePage)
    return page


@pytest.fixture
def german(page: TranslatePage) -> TranslatePage:
    """The page with German to be written."""
    page.languages.add.click()
    sheet = page.window().findChild(LanguageSheet)
    assert isinstance(sheet, LanguageSheet)
    sheet.language.setCurrentText("de")
    sheet.do.click()
    assert page.languages.language == "de"
    return page


def test_a_course_without_languages_says_what_to_do(page: TranslatePage) -> None:
    assert "Add a language" in page.told.text()
    assert page.model.rowCount() == 0
    assert not page.text.isEnabled()


def test_a_text_is_written_and_the_next_open_one_comes(
    german: TranslatePage, course: CourseWindow, qtbot: QtBot
) -> None:
    assert german.source.toPlainText() == "Late delivery"
    assert german.text.isEnabled()
    german.text.setPlainText("Verspätete Lieferung")
    qtbot.keyClick(german.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert german.source.toPlainText() != "Late delivery"
    assert "1 of" in german.told.text()
    assert course.document.course.translations[0].texts[0].text == "Verspätete Lieferung"
    course.document.undo()
    qtbot.waitUntil(lambda: german.told.text().startswith("0 of"))


def test_a_source_that_changes_marks_its_translation_as_stale(
    german: TranslatePage, course: CourseWindow, qtbot: QtBot
) -> None:
    german.text.setPlainText("Verspätete Lieferung")
    german.keep_and_go_on()
    renamed = replace(course.document.course, title="Very late delivery")
    course.document.apply(Edited(course=renamed, label="Rename"))
    qtbot.waitUntil(lambda: "1 stale" in german.told.text())
    german.which.setCurrentIndex(2)
    assert [one.source for one in german.model.rows] == ["Very late delivery"]
    assert "Late delivery" in german.fault.text()
    german.still_right.click()
    qtbot.waitUntil(lambda: "0 stale" in german.told.text())


@pytest.mark.parametrize("version", ["2.1", "1.2"])
def test_a_file_goes_out_and_comes_back(german: TranslatePage, tmp_path: Path, version: str, qtbot: QtBot) -> None:
    german.text.setPlainText("Verspätete Lieferung")
    german.keep_and_go_on()
    file = tmp_path / "course.de.xlf"
    german.languages.export_to(file, "1.2" if version == "1.2" else "2.1", only_open=False)
    text = file.read_text(encoding="utf-8")
    assert "Verspätete Lieferung" in text
    file.write_text(text.replace("Verspätete Lieferung", "Zu spät geliefert"), encoding="utf-8")
    german.languages.import_from(file)
    sheet = german.window().findChild(ConfirmSheet)
    assert isinstance(sheet, ConfirmSheet)
    assert "1 text new or changed." in sheet.told
    sheet.do.click()
    qtbot.waitUntil(lambda: german.model.rows[0].text == "Zu spät geliefert")


def test_a_file_that_is_no_translation_is_refused_by_name(
    german: TranslatePage, course: CourseWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "letter.xlf"
    file.write_text("Dear translator,")
    with qtbot.waitSignal(course.ground.refused) as told:
        german.languages.import_from(file)
    assert told.args is not None
    assert told.args[0].message.startswith("letter.xlf:")


def test_a_language_goes_only_after_a_second_word(german: TranslatePage, course: CourseWindow) -> None:
    german.languages.remove.click()
    sheet = german.window().findChild(ConfirmSheet)
    assert isinstance(sheet, ConfirmSheet)
    assert course.document.course.languages == ("de",)
    sheet.do.click()
    assert course.document.course.languages == ()
    course.document.undo()
    assert course.document.course.languages == ("de",)


def test_what_was_being_written_is_kept_when_one_goes_back(german: TranslatePage, course: CourseWindow) -> None:
    german.text.setPlainText("Halb fertig")
    german.back.click()
    assert course.document.course.translations[0].texts[0].text == "Halb fertig"

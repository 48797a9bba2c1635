"""The player speaks German and Spanish: every text is translated, with its places and forms, and changed at once."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from empathy_studio.paths import assets_folder
from empathy_studio.progress.records import Learner
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.translations import languages, speak
from tests.catalogues import LANGUAGES, all_texts, sentence_files, unplaced

FOLDER = assets_folder() / "translations"
PLACE = re.compile(r"\{\d[^}]*\}|%n")

HOW = """
A text that the player shows has no translation. `make translations` takes it into assets/translations; translate it
there and run that once more.
"""


def catalogue(language: str) -> dict[tuple[str, str], list[str]]:
    """What the catalogue of a language says for each context and text: one form, or one for each number."""
    found: dict[tuple[str, str], list[str]] = {}
    for context in ElementTree.parse(FOLDER / f"empathy_studio_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            forms = [form.text or "" for form in told.iter("numerusform")] or [told.text or ""]
            ready = told.get("type") is None
            found[context.findtext("name", ""), message.findtext("source", "")] = forms if ready else [""]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_that_the_player_shows_is_translated(language: str) -> None:
    there = catalogue(language)
    used = {(text.context, text.words) for text in all_texts()}
    assert len(used) > 1000
    assert sorted(text for text in used if not all(there.get(text, [""]))) == [], HOW


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_left_of_a_text_that_is_gone(language: str) -> None:
    used = {(text.context, text.words) for text in all_texts()}
    assert sorted(text for text in catalogue(language) if text not in used) == [], HOW


def test_no_window_is_given_an_error_that_it_cannot_translate() -> None:
    assert [place for path in sentence_files() for place in unplaced(path)] == [], (
        "Use `Sentence` in place of f-strings."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_keeps_the_places_of_its_text(language: str) -> None:
    for (context, source), forms in catalogue(language).items():
        for number, form in enumerate(forms):
            places = sorted(PLACE.findall(form))
            if len(forms) > 1 and number == 0 and "%n" not in places:
                places.append("%n")  # the form for one may say it in a word
            assert sorted(places) == sorted(PLACE.findall(source)), f"{context}: {source!r}, {form!r}"
        assert len(forms) == (2 if "%n" in source else 1), f"{context}: {source!r}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_that_is_shipped_holds_what_the_catalogue_says(language: str) -> None:
    shipped = QTranslator()
    assert shipped.load(str(FOLDER / f"empathy_studio_{language}.qm"))
    for (context, source), forms in catalogue(language).items():
        number = 1 if len(forms) > 1 else -1
        assert shipped.translate(context, source, "", number) == forms[0], HOW


@pytest.fixture
def spoken(qapp: QApplication, speaks_again: None) -> QApplication:
    """The application, as it spoke before once the test is over."""
    return qapp


def test_the_program_says_which_languages_it_speaks() -> None:
    assert languages() == ("en", "de", "es")


def test_one_and_many_are_told_apart_in_each_language(spoken: QApplication) -> None:
    said = {}
    for language in languages():
        speak(spoken, language)
        said[language] = [QCoreApplication.translate("ShelfView", "%n new lesson(s)", "", n) for n in (1, 3)]
    assert said == {
        "en": ["1 new lesson", "3 new lessons"],
        "de": ["1 neue Lektion", "3 neue Lektionen"],
        "es": ["1 lección nueva", "3 lecciones nuevas"],
    }


def test_another_language_holds_at_once_and_can_be_taken_back(
    play: PlayWindow, ana: Learner, spoken: QApplication
) -> None:
    play.choose(ana)
    play.show_settings()
    sheet = play.settings_sheet()
    assert sheet is not None
    sheet.speak("de")
    assert play.shelf.accessibleName() == "Hallo, Ana"
    assert play.shelf.next is not None
    assert play.shelf.next.accessibleName() == "Anfangen: Shoes"
    sheet = play.settings_sheet()
    assert sheet is not None
    assert sheet.accessibleName() == "Einstellungen"
    sheet.speak("en")
    sheet = play.settings_sheet()
    assert sheet is not None
    sheet.done.click()
    assert play.shelf.accessibleName() == "Hello, Ana"
    play.sign_out()
    assert [tile.accessibleName() for tile in play.sign_in.tiles()] == ["Ana García"]
    play.sign_in.tiles()[0].click()
    assert play.learner == ana

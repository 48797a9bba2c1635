"""Play speaks German and Spanish: every text is translated, with its places and its forms, and changed at once."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from empathy_studio.paths import assets_folder
from empathy_studio.progress.records import Learner
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.translations import TRANSLATOR, languages, speak

FOLDER = assets_folder() / "translations"
PLAY = assets_folder().parent / "empathy_studio" / "ui" / "play"
PLACE = re.compile(r"\{\d\}|%n")
LANGUAGES = ("de", "es")

HOW = """
A text of Play has no translation. Take it into assets/translations/empathy_studio_<language>.ts with
    pyside6-lupdate -no-obsolete -locations none -target-language <language> \\
        empathy_studio/ui/play/**/*.py (and the other files of that catalogue) -ts <that file>
translate it there, and make the .qm from it with pyside6-lrelease.
"""


def texts_of(path: Path) -> Iterator[tuple[str, str]]:
    """The texts of a source file that are translated, each with its context."""

    def within(node: ast.AST, context: str) -> Iterator[tuple[str, str]]:
        for child in ast.iter_child_nodes(node):
            inner = child.name if isinstance(child, ast.ClassDef) else context
            if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute):
                words = [one.value for one in child.args if isinstance(one, ast.Constant)]
                if child.func.attr == "tr" and words:
                    yield inner, str(words[0])
                elif child.func.attr == "translate" and len(words) > 1:
                    yield str(words[0]), str(words[1])
            yield from within(child, inner)

    yield from within(ast.parse(path.read_text(encoding="utf-8")), "")


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
def test_every_text_of_play_is_translated(language: str) -> None:
    there = catalogue(language)
    used = {text for path in PLAY.rglob("*.py") for text in texts_of(path)}
    assert len(used) > 250
    assert sorted(text for text in used if not all(there.get(text, [""]))) == [], HOW


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_keeps_the_places_of_its_text(language: str) -> None:
    for (context, source), forms in catalogue(language).items():
        for form in forms:
            assert sorted(PLACE.findall(form)) == sorted(PLACE.findall(source)), f"{context}: {source!r}, {form!r}"
        assert len(forms) == (2 if "%n" in source else 1), f"{context}: {source!r}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_that_is_shipped_holds_what_the_catalogue_says(language: str) -> None:
    shipped = QTranslator()
    assert shipped.load(str(FOLDER / f"empathy_studio_{language}.qm"))
    for (context, source), forms in catalogue(language).items():
        number = 1 if len(forms) > 1 else -1
        assert shipped.translate(context, source, "", number) == forms[0], HOW


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    """The application, as it spoke before once the test is over."""
    former = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator, TRANSLATOR):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(former)


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

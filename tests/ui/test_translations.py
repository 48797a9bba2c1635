"""The program's own texts: forms for one and for many, and none that a translator would not find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from empathy_studio.paths import assets_folder

UI = assets_folder().parent / "empathy_studio" / "ui"
PLURAL = re.compile(r'self\.tr\(\s*"([^"]*%n[^"]*)"')

HOW = """
Texts that count need an English form for one and for many: `make translations` takes them into empathy_studio_en.ts;
fill both forms in there and run that once more.
"""


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The English forms, on the application."""
    translator = QTranslator()
    assert translator.load(str(assets_folder() / "translations" / "empathy_studio_en.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_every_count_in_the_source_has_its_forms() -> None:
    used = {text for path in UI.rglob("*.py") for text in PLURAL.findall(path.read_text(encoding="utf-8"))}
    root = ElementTree.parse(assets_folder() / "translations" / "empathy_studio_en.ts").getroot()
    there = {message.findtext("source") for message in root.iter("message")}
    assert used
    assert used == there, HOW


def test_one_and_many_read_as_people_speak(english: None) -> None:
    for number, said in ((1, "1 new lesson"), (3, "3 new lessons")):
        assert QCoreApplication.translate("ShelfView", "%n new lesson(s)", "", number) == said


def test_no_text_is_hidden_from_translators_in_a_format_string() -> None:
    hidden = re.compile(r'f"[^"\n]*\{self\.tr\(')
    found = [path.name for path in UI.rglob("*.py") if hidden.search(path.read_text(encoding="utf-8"))]
    assert found == []

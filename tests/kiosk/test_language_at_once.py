"""Another language holds at once, wherever the person is, and what was entered stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea

from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.settings import load
from empathy_studio.ui.kiosk.set_up import SetUp
from empathy_studio.ui.translations import languages
from tests.kiosk.conftest import PIN, Kiosk, OpenKiosk

pytestmark = pytest.mark.usefixtures("speaks_again")


def pick(page: SetUp, language: str) -> None:
    """Choose a language in the list of the set-up."""
    page.languages.setCurrentIndex(page.languages.findData(language))


def texts(kiosk: Kiosk) -> set[str]:
    """What the labels of the set-up say."""
    return {one.text() for one in kiosk.window.set_up.findChildren(QLabel)}


def test_the_set_up_speaks_a_language_as_soon_as_it_is_chosen_and_keeps_it(
    open_kiosk: OpenKiosk, data_folder: Path
) -> None:
    kiosk = open_kiosk(None)
    offered = kiosk.window.set_up.languages
    assert [offered.itemData(place) for place in range(1, offered.count())] == list(languages())
    assert "The language of the program itself. It changes at once." in texts(kiosk)
    pick(kiosk.window.set_up, "de")
    assert "Diesen Kiosk einrichten" in texts(kiosk)
    assert kiosk.window.set_up.isVisible()
    assert kiosk.window.set_up.languages.currentData() == "de"
    assert kiosk.window.focusWidget() is kiosk.window.set_up.languages
    assert load(data_folder)[0].language == "de"
    pick(kiosk.window.set_up, "es")
    pick(kiosk.window.set_up, "en")
    assert "Set this kiosk up" in texts(kiosk)


def test_what_was_entered_before_stays_when_the_language_changes(open_kiosk: OpenKiosk, store: Store) -> None:
    store.pins.set(TRAINER, PIN)
    kiosk = open_kiosk(None)
    page = kiosk.window.set_up
    page.names.setPlainText("Frühschicht:\nAna García, 1041")
    page.form.idle.setCurrentIndex(page.form.idle.findData(300))
    page.form.guests.setChecked(False)
    page.sign_in.setChecked(True)
    page.findChildren(QScrollArea)[0].verticalScrollBar().setValue(40)
    pick(page, "de")
    again = kiosk.window.set_up
    assert again is not page
    assert again.start.isEnabled()
    assert again.at_sign_in
    assert again.findChildren(QScrollArea)[0].verticalScrollBar().value() == 40
    again.sign_in.setChecked(False)
    again.start.click()
    assert [(one.name, one.groups) for one in store.learners.all()] == [("Ana García", ("Frühschicht",))]
    assert (kiosk.window.site.idle_s, kiosk.window.site.guests) == (300, False)
    assert kiosk.play.sign_in.isVisible()
    assert kiosk.play.sign_in.search.placeholderText() == "Name oder Nummer"


def test_the_trainers_page_speaks_the_language_that_a_learner_has_chosen(
    kiosk: Kiosk, store: Store, ana: Learner
) -> None:
    kiosk.play.choose(ana)
    kiosk.play.show_settings()
    sheet = kiosk.play.settings_sheet()
    assert sheet is not None
    sheet.speak("de")
    assert kiosk.play.learner == ana
    kiosk.window.back_to_tiles()
    kiosk.window._open_trainer()
    assert kiosk.window.at_trainer
    assert kiosk.window.trainer.back.text().strip() == "Zurück zum Kiosk"
    kiosk.window.trainer.support.click()
    card = kiosk.window.desk.card
    assert card is not None
    assert card.accessibleName() == "Supportdatei"


def test_who_arrives_with_results_stands_on_the_tiles_after_the_language_has_changed(
    kiosk: Kiosk, store: Store, ana: Learner
) -> None:
    kiosk.play.choose_language("de")
    store.learners.add("Ben Okoro")
    kiosk.window.desk.people_changed.emit()
    assert {tile.accessibleName() for tile in kiosk.play.sign_in.tiles()} == {"Ana García", "Ben Okoro"}

"""After the set-up the trainer takes what publishers say of their keys: a first one, a newer one, a revoked one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from empathy_studio.pack.key_statements import KeyStatement, introduce, revoke, succeed, write_statement
from empathy_studio.pack.keys import new_key
from empathy_studio.pack.trust import KeyRing, Standing
from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.store import Store
from empathy_studio.ui.kiosk.key_sheet import KeySheet
from empathy_studio.ui.kiosk.sticks import Stick
from empathy_studio.ui.kiosk.trainer_page import ChooseOne
from tests.kiosk.conftest import PIN, Kiosk, OpenKiosk
from tests.kiosk.test_trainer import to_trainer

OLD, NEW = new_key("Finch Learning"), new_key("Finch Learning, new")
Bring = Callable[[KeyStatement], Kiosk]


@pytest.fixture
def bring(open_kiosk: OpenKiosk, store: Store, qtbot: QtBot, tmp_path: Path) -> Bring:
    """Brings a statement on a stick to the trainer's page, and chooses it there."""
    store.pins.set(TRAINER, PIN)

    def bring(statement: KeyStatement) -> Kiosk:
        write_statement(statement, tmp_path / "finch.ekey")
        kiosk = open_kiosk(sticks=(Stick("STICK", tmp_path, True),))
        to_trainer(kiosk, qtbot)
        kiosk.window.trainer.key.click()
        card = kiosk.window.desk.card
        assert isinstance(card, ChooseOne)
        card.answers[0].click()
        return kiosk

    return bring


def sheet_of(kiosk: Kiosk) -> KeySheet:
    """The sheet that is open."""
    sheet = kiosk.window.desk.card
    assert isinstance(sheet, KeySheet)
    return sheet


def texts(sheet: KeySheet) -> str:
    """Everything that the sheet says."""
    return " ".join(one.text() for one in sheet.findChildren(QLabel))


def test_a_first_key_shows_its_words(bring: Bring, keys: KeyRing) -> None:
    kiosk = bring(introduce(OLD))
    sheet = sheet_of(kiosk)
    assert OLD.card.fingerprint in texts(sheet).replace("\n", " ")
    assert "trust it" in sheet.take.text()
    sheet.take.click()
    assert keys.standing(OLD.public, "content") is Standing.TRUSTED
    assert kiosk.window.notices.texts() == ("Packs of “Finch Learning” are taken here from now on.",)


def test_a_newer_key_asks_for_no_words(bring: Bring, keys: KeyRing) -> None:
    keys.trust(OLD.card)
    kiosk = bring(succeed(OLD, NEW))
    sheet = sheet_of(kiosk)
    assert "no words to compare" in texts(sheet)
    assert NEW.card.fingerprint.split()[0] not in texts(sheet)
    assert "newer key" in sheet.take.text()
    sheet.take.click()
    assert keys.standing(NEW.public, "content") is Standing.TRUSTED
    assert keys.standing(OLD.public, "content") is Standing.REPLACED


def test_a_newer_key_that_no_trusted_one_vouches_for_is_refused_before_anything_is_offered(
    bring: Bring, keys: KeyRing
) -> None:
    kiosk = bring(succeed(OLD, NEW))
    assert kiosk.window.desk.card is None
    assert "not trusted here" in " ".join(kiosk.window.notices.texts())
    assert keys.standing(NEW.public, "content") is Standing.UNKNOWN


def test_a_revoked_key_is_never_told_as_trust(bring: Bring, keys: KeyRing) -> None:
    keys.trust(OLD.card)
    kiosk = bring(revoke(OLD, "the laptop was stolen"))
    sheet = sheet_of(kiosk)
    assert "the laptop was stolen" in texts(sheet)
    assert "Compare" not in texts(sheet)
    assert "Stop trusting it" in sheet.take.text()
    sheet.take.click()
    assert keys.standing(OLD.public, "content") is Standing.REVOKED
    assert kiosk.window.notices.texts() == ("The key of “Finch Learning” is not trusted here any more.",)

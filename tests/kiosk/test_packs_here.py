"""At a kiosk the trainer's page shows the packs that are here; a list left open keeps nobody waiting."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from empathy_studio.ui.packs_sheet import PacksSheet
from tests.kiosk.conftest import Kiosk
from tests.kiosk.test_trainer import to_trainer


def test_the_trainer_sees_the_packs_that_are_here(kiosk: Kiosk, qtbot: QtBot) -> None:
    to_trainer(kiosk, qtbot)
    kiosk.window.trainer.shelf.click()
    sheet = kiosk.window.desk.installer.sheet
    assert isinstance(sheet, PacksSheet)
    assert [row.shown.version.title for row in sheet.rows] == ["Tiny course"]
    assert not kiosk.window.desk.busy
    kiosk.window.desk.put_away()
    assert kiosk.window.desk.installer.sheet is None

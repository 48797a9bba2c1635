"""Results at a desk: a button of the first screen leads through the trainer's PIN to what goes out and comes in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.ui.results.carry_sheet import CarrySheet
from empathy_studio.ui.results.results_menu import ResultsMenu
from empathy_studio.ui.window import MainWindow
from tests.progress.lessons import answer, beginning, ending, version

PIN = "2468"


@pytest.fixture
def window(window: MainWindow, store: Store, ana: Learner) -> MainWindow:
    """The main window, with a trainer, and a lesson that Ana has played."""
    store.pins.set(TRAINER, PIN)
    attempt = store.attempts.begin(ana.id, version())
    for step in (beginning(), answer(1), ending()):
        store.attempts.keep(attempt.id, step)
    return window


def test_nobody_sees_results_without_the_trainers_pin(window: MainWindow, qtbot: QtBot) -> None:
    window.home.results.click()
    gate = window.installer.gate
    assert gate.card is not None
    qtbot.keyClicks(window.focusWidget(), "1357\r")
    assert window.results.card is None
    gate.close()


def test_results_are_carried_away_from_the_first_screen(window: MainWindow, qtbot: QtBot, store: Store) -> None:
    window.home.results.click()
    qtbot.keyClicks(window.focusWidget(), f"{PIN}\r")
    qtbot.waitUntil(lambda: isinstance(window.results.card, ResultsMenu), timeout=8000)
    menu = window.results.card
    assert isinstance(menu, ResultsMenu)
    assert window.focusWidget() is menu.take_in
    menu.carry.click()
    sheet = window.results.card
    assert isinstance(sheet, CarrySheet)
    with qtbot.waitSignal(window.results.told, timeout=8000) as told:
        sheet.places[0].click()
    assert "answer" in told.args[0]
    assert len(list(store.folder.parent.rglob("*.eresults"))) == 1
    qtbot.waitUntil(lambda: any("answer" in one for one in window.notices.texts()), timeout=8000)

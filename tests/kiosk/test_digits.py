"""The pad for a PIN is seen whole on the smallest screen, whatever the size of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from empathy_studio.ui.play.digit_card import DigitCard
from empathy_studio.ui.play.number_pad import NumberPad
from empathy_studio.ui.play.pin_pad import PinPad
from empathy_studio.ui.theme import ThemeKeeper
from tests.kiosk.conftest import STILL

SMALLEST = (1280, 800)


@pytest.fixture
def sized(theme: ThemeKeeper, qapp: QApplication) -> Iterator[ThemeKeeper]:
    """The theme of a kiosk, whose text is larger than that of a desk; afterwards that of the desk again."""
    yield ThemeKeeper(qapp, kiosk=True)
    theme.choose(STILL)


@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
def test_no_digit_has_to_be_scrolled_to(sized: ThemeKeeper, qtbot: QtBot, percent: int) -> None:
    sized.choose(replace(STILL, text_percent=percent))
    cards: tuple[DigitCard, ...] = (PinPad("Ana García"), NumberPad())
    for card in cards:
        qtbot.addWidget(card)
        card.show()
        card.adjustSize()
        assert card.width() <= SMALLEST[0]
        assert card.height() <= SMALLEST[1]

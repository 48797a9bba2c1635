"""The pages of a site, the first minutes of a kiosk and the trainer's, can be read with text twice as large."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from empathy_studio.progress.store import Store
from empathy_studio.settings import Settings
from empathy_studio.ui.kiosk.health import Line
from empathy_studio.ui.kiosk.set_up import SetUp
from empathy_studio.ui.kiosk.site import Site
from empathy_studio.ui.kiosk.trainer_page import TrainerPage
from empathy_studio.ui.theme import ThemeKeeper
from tests.kiosk.test_languages_of_a_site import HEIGHT, WIDTH, cut_off, spoken

__all__ = ["spoken"]


@pytest.fixture
def kiosk_theme(qapp: QApplication, theme: ThemeKeeper) -> Iterator[ThemeKeeper]:
    """The theme of a kiosk, whose text is larger than that of a desk."""
    made = ThemeKeeper(qapp, kiosk=True)
    yield made
    made.deleteLater()


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_nothing_of_the_first_page_is_cut_off_with_text_twice_as_large(
    language: str, store: Store, theme: ThemeKeeper, spoken: Callable[[str], None], qtbot: QtBot
) -> None:
    spoken(language)
    theme.choose(Settings(motion="reduced", text_percent=200))
    page = SetUp(store.learners, Site())
    qtbot.addWidget(page)
    page.sign_in.show()
    page.show_state(pin_set=False, lessons=0)
    page.resize(WIDTH, HEIGHT)
    page.show()
    qtbot.wait(80)
    assert page.width() == WIDTH
    assert cut_off(page) == []


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_what_a_trainer_can_do_stands_in_named_rows_and_is_not_cut_off(
    language: str, percent: int, kiosk_theme: ThemeKeeper, spoken: Callable[[str], None], qtbot: QtBot
) -> None:
    spoken(language)
    kiosk_theme.choose(Settings(motion="reduced", text_percent=percent))
    page = TrainerPage()
    qtbot.addWidget(page)
    page.show_state((Line(part="disk", state="good", said="70 GB"),), Site())
    page.resize(WIDTH, HEIGHT)
    page.show()
    qtbot.wait(80)
    assert cut_off(page) == []
    rows = ((page.packs, page.shelf, page.key), (page.results, page.take_in, page.people), (page.back, page.leave))
    for one_row in rows:
        assert len({button.parentWidget() for button in one_row}) == 1
        lines = {button.y() for button in one_row}
        assert len(lines) == 1 or percent == 200 or language == "es"

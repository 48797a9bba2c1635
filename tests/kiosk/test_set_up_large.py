"""The page of a kiosk's first minutes can be read with text twice as large."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from empathy_studio.progress.store import Store
from empathy_studio.settings import Settings
from empathy_studio.ui.kiosk.set_up import SetUp
from empathy_studio.ui.kiosk.site import Site
from empathy_studio.ui.theme import ThemeKeeper
from tests.kiosk.test_languages_of_a_site import HEIGHT, WIDTH, cut_off, spoken

__all__ = ["spoken"]


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

"""The design language: readable colours, sizes for fingers and for eyes, light and dark, more text, less motion."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from empathy_studio.paths import assets_folder
from empathy_studio.settings import Settings
from empathy_studio.ui.art import icon_pixmap, initials
from empathy_studio.ui.controls import Answer, Button, IconButton
from empathy_studio.ui.theme import AA_PART, AA_TEXT, DARK, LIGHT, TOUCH, Colours, Theme, ThemeKeeper, contrast
from tests.ui.conftest import STILL

TEXT_ON = (
    ("ink", "paper"), ("ink", "card"), ("ink", "well"), ("ink", "field"), ("ink", "accent_soft"),
    ("ink", "warning_soft"),
    ("muted", "paper"), ("muted", "card"), ("muted", "well"), ("muted", "accent_soft"),
    ("accent_ink", "paper"), ("accent_ink", "card"), ("accent_ink", "accent_soft"), ("accent", "card"),
    ("on_accent", "accent"), ("on_accent", "accent_strong"),
    ("warning", "paper"), ("warning", "card"), ("warning", "warning_soft"), ("warning", "well"),
    ("on_stage", "stage"),
)  # fmt: skip
PART_ON = (("edge", "card"), ("edge", "paper"), ("focus", "card"), ("focus", "paper"), ("accent", "line"))


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground"), TEXT_ON)
def test_text_can_be_read_on_its_ground(colours: Colours, front: str, ground: str) -> None:
    assert contrast(getattr(colours, front), getattr(colours, ground)) >= AA_TEXT


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground"), PART_ON)
def test_edges_and_focus_can_be_seen(colours: Colours, front: str, ground: str) -> None:
    assert contrast(getattr(colours, front), getattr(colours, ground)) >= AA_PART


def test_the_measure_of_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast(replace(LIGHT, ink="#bbbbbb").ink, LIGHT.paper) < AA_TEXT


def test_body_text_is_large_and_a_kiosks_is_larger() -> None:
    assert Theme().body == 16
    assert Theme(kiosk=True).body == 20
    assert Theme(scale=2.0).body == 32


@pytest.mark.parametrize("theme", [Theme(), Theme(dark=True, scale=2.0), Theme(kiosk=True, scale=1.25)])
def test_every_word_of_the_style_sheet_is_filled_in(theme: Theme) -> None:
    sheet = theme.style_sheet()
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_motion_is_short_or_none() -> None:
    assert Theme().motion_ms(90) == 150
    assert Theme().motion_ms(900) == 250
    assert Theme(motion=False).motion_ms(200) == 0


def test_light_and_dark_follow_the_system_until_one_is_chosen(qapp: QApplication, theme: ThemeKeeper) -> None:
    tell = QGuiApplication.styleHints().colorSchemeChanged.emit
    keeper = ThemeKeeper(qapp)
    keeper.choose(Settings(appearance="system"))
    assert not keeper.theme.dark
    tell(Qt.ColorScheme.Dark)
    assert keeper.theme.dark
    tell(Qt.ColorScheme.Light)
    assert not keeper.theme.dark
    keeper.choose(Settings(appearance="light"))
    tell(Qt.ColorScheme.Dark)
    assert not keeper.theme.dark
    tell(Qt.ColorScheme.Light)
    keeper.deleteLater()


def test_a_keeper_that_follows_another_puts_its_colours_on_again(qapp: QApplication, theme: ThemeKeeper) -> None:
    paper = QApplication.palette().window().color()
    second = ThemeKeeper(qapp)
    second.choose(STILL)
    assert QApplication.palette().window().color() == paper
    second.deleteLater()


def test_a_keeper_puts_its_theme_on_again_after_another_has_put_on_larger_text(
    qapp: QApplication, theme: ThemeKeeper
) -> None:
    before = QApplication.font().pixelSize()
    second = ThemeKeeper(qapp, kiosk=True)
    second.choose(STILL)
    assert QApplication.font().pixelSize() > before
    theme.choose(STILL)
    assert QApplication.font().pixelSize() == before
    second.deleteLater()


def test_whatever_is_pressed_is_large_enough_for_a_finger(qtbot: QtBot, theme: ThemeKeeper) -> None:
    for made in (Button("Go"), Button("Go", "quiet"), IconButton("x", "Close"), Answer("Yes.", "1")):
        qtbot.addWidget(made)
        made.show()
        made.adjustSize()
        assert made.height() >= TOUCH
        assert made.width() >= TOUCH


def test_text_grows_to_twice_its_size_everywhere(qtbot: QtBot, theme: ThemeKeeper) -> None:
    label = QLabel("Words")
    qtbot.addWidget(label)
    label.show()
    before = label.fontMetrics().height()
    theme.choose(Settings(text_percent=200))
    QApplication.processEvents()
    assert label.fontMetrics().height() >= 1.8 * before


def test_the_fonts_that_ship_are_used(qtbot: QtBot, theme: ThemeKeeper) -> None:
    label = QLabel("Words")
    qtbot.addWidget(label)
    label.show()
    assert label.fontInfo().family().startswith("Atkinson Hyperlegible Next")


def test_an_icon_takes_the_colour_it_is_given(qapp: QApplication, theme: ThemeKeeper) -> None:
    image = icon_pixmap("check", theme.theme.palette().link().color(), 32).toImage()
    seen = {
        image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {LIGHT.accent_ink}


def test_every_icon_that_ships_is_used_and_every_one_used_ships() -> None:
    there = {path.stem for path in (assets_folder() / "icons").glob("*.svg")}
    source = "\n".join(
        path.read_text(encoding="utf-8") for path in (assets_folder().parent / "empathy_studio" / "ui").rglob("*.py")
    )
    assert {name for name in there if f'"{name}"' not in source} == set()


def test_initials_stand_for_a_name() -> None:
    assert initials("Ana García") == "AG"
    assert initials("Sam") == "S"
    assert initials("María de la Cruz") == "MC"
    assert initials("") == "?"

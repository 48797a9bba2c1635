"""What the first screen is made of behaves like every other part, though it is made without Qt's constants."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from empathy_studio.ui.by_name import set_by_name
from empathy_studio.ui.controls import Button, Page, label
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.tile import Tile


def test_a_press_on_the_words_of_a_tile_presses_the_tile(qtbot: QtBot, theme: ThemeKeeper) -> None:
    words = label("Play", "title")
    tile = Tile("Play", words)
    qtbot.addWidget(tile)
    tile.show()
    with qtbot.waitSignal(tile.clicked, timeout=1000):
        qtbot.mouseClick(words, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("made", [lambda: Button("Go"), lambda: Tile("Play", label("Play"))], ids=["button", "tile"])
def test_the_hand_shows_over_what_can_be_pressed(qtbot: QtBot, theme: ThemeKeeper, made: type[QPushButton]) -> None:
    pressed = made()
    qtbot.addWidget(pressed)
    pressed.show()
    QApplication.sendEvent(pressed, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert pressed.cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_words_are_never_taken_for_marks_and_pages_scroll_downwards_alone(qtbot: QtBot, theme: ThemeKeeper) -> None:
    words = label("<b>bold</b>")
    page = Page(words, 720)
    qtbot.addWidget(page)
    assert words.textFormat() is Qt.TextFormat.PlainText
    assert page.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert page.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("wrong", [{"textFormat": "PlainTxt"}, {"textFromat": "PlainText"}])
def test_a_name_that_qt_does_not_know_is_a_fault_of_ours(qtbot: QtBot, wrong: dict[str, str]) -> None:
    words = QLabel("Words")
    qtbot.addWidget(words)
    with pytest.raises(ValueError, match=r"QLabel cannot take"):
        set_by_name(words, **wrong)

"""Whoever works with keys alone presses a button with Enter as with Space."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from empathy_studio.ui.controls import Answer, Button, IconButton, label
from empathy_studio.ui.play.pin_pad import PinPad
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.tile import Tile

MADE: dict[str, Callable[[], QAbstractButton]] = {
    "button": lambda: Button("Go"),
    "icon": lambda: IconButton("pause", "Pause"),
    "answer": lambda: Answer("I am sorry to hear that.", "1"),
    "tile": lambda: Tile("Play", label("Play")),
}


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("kind", MADE)
def test_each_kind_of_button_is_pressed_by_enter_and_by_space(
    qtbot: QtBot, theme: ThemeKeeper, kind: str, key: Qt.Key
) -> None:
    button = MADE[kind]()
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, key)


def test_enter_held_down_presses_once_and_with_ctrl_not_at_all(qtbot: QtBot, theme: ThemeKeeper) -> None:
    button, pressed = Button("Go on"), []
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append(True))
    none = Qt.KeyboardModifier.NoModifier
    for held in (False, True, True):
        QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", held))
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [True]


def test_what_can_be_ticked_is_left_to_space(qtbot: QtBot, theme: ThemeKeeper) -> None:
    line = Answer("My feet are narrow, you see.", checkable=True)
    qtbot.addWidget(line)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert not line.isChecked()
    qtbot.keyClick(line, Qt.Key.Key_Space)
    assert line.isChecked()


def test_enter_after_digits_of_the_pad_were_pressed_enters_the_pin(qtbot: QtBot, theme: ThemeKeeper) -> None:
    pad, entered = PinPad("Ana García"), []
    qtbot.addWidget(pad)
    pad.entered.connect(entered.append)
    with qtbot.waitExposed(pad):
        pad.show()
    pad.activateWindow()
    pad.setFocus()
    for digit in "2468":
        qtbot.mouseClick(next(b for b in pad.findChildren(Button) if b.text() == digit), Qt.MouseButton.LeftButton)
    qtbot.keyClick(QApplication.focusWidget() or pad, Qt.Key.Key_Return)
    assert entered == ["2468"]

"""Buttons that Enter presses as Space does, since people expect either; Qt itself does so on some desktops alone.

What can be ticked is left to Space, as in a form: there Enter goes on.
"""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton


def enter_pressed(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press `button` when the key is Enter alone and it cannot be ticked; True when the key is done with.

    A key that is held down presses once, so that nobody rushes through what follows.
    """
    keys = (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)
    plain = not event.modifiers() & ~QtCore.Qt.KeyboardModifier.KeypadModifier
    if button.isCheckable() or event.key() not in keys or not plain:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


class PressButton(QPushButton):
    """A button with words that Enter presses."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses; the rest is Qt's."""
        if not enter_pressed(self, event):
            super().keyPressEvent(event)

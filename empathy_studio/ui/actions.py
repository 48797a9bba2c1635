"""The one table of actions of the main window: name, key, icon, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.art import icon
from empathy_studio.ui.translations import marked

_CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action: `name` is also how the window calls what it does; `key` is a key sequence, empty for none."""

    name: str
    text: str
    icon: str
    key: str = ""


ACTIONS = (
    ActionRow("home", marked(QT_TRANSLATE_NOOP("Actions", "First screen")), "arrow-left", "Alt+Home"),
    ActionRow("play", marked(QT_TRANSLATE_NOOP("Actions", "Play")), "play", "Ctrl+P"),
    ActionRow("make", marked(QT_TRANSLATE_NOOP("Actions", "Make")), "file-text", "Ctrl+M"),
    ActionRow("add_pack", marked(QT_TRANSLATE_NOOP("Actions", "Add a pack")), "package", "Ctrl+O"),
    ActionRow("settings", marked(QT_TRANSLATE_NOOP("Actions", "Settings")), "settings", "Ctrl+,"),
    ActionRow("full_screen", marked(QT_TRANSLATE_NOOP("Actions", "Full screen")), "monitor", "F11"),
    ActionRow("quit", marked(QT_TRANSLATE_NOOP("Actions", "Quit")), "log-out", "Ctrl+Q"),
)


def make_actions(window: QWidget, does: dict[str, Callable[[], None]]) -> dict[str, QAction]:
    """The actions of the table for which `does` has something to do, with their keys, on `window`."""
    made = {}
    for row in ACTIONS:
        if row.name not in does:
            continue
        action = QAction(icon(row.icon, window.palette()), QCoreApplication.translate(_CONTEXT, row.text), window)
        action.setObjectName(row.name)
        if row.key:
            action.setShortcut(QKeySequence(row.key))
        action.triggered.connect(does[row.name])
        window.addAction(action)
        made[row.name] = action
    return made

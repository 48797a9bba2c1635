"""The menu on the map: the commands that suit what was pressed, taken from the one table."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

ON_SCENE = (
    ("map.open", "map.connect", "map.begin_here"),
    ("map.cut", "map.copy", "map.duplicate", "map.delete"),
    ("map.group", "map.rename_frame", "map.ungroup"),
    ("map.align_left", "map.align_row", "map.distribute_across", "map.distribute_down"),
)
ON_LINE = (("map.insert", "map.connect", "map.delete"),)
ON_CANVAS = (("add_scene", "add_clips", "map.paste"), ("map.select_all", "map.tidy", "map.fit", "map.find"))


def menu_for(board: QWidget, *, on_scene: bool, on_line: bool) -> QMenu:
    """The menu for a scene, a line, or the empty canvas; the actions are those of the panel and the window around."""
    actions = _actions_around(board)
    menu = QMenu(board)
    for group in ON_SCENE if on_scene else ON_LINE if on_line else ON_CANVAS:
        menu.addActions([actions[name] for name in group if name in actions])
        menu.addSeparator()
    return menu


def _actions_around(widget: QWidget) -> dict[str, QAction]:
    found: dict[str, QAction] = {}
    around: QWidget | None = widget
    while around is not None:
        for action in around.actions():
            found.setdefault(action.objectName(), action)
        around = around.parentWidget()
    return found

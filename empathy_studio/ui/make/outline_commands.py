"""The rows of the table of commands that are about the outline; their keys hold while it has the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from empathy_studio.ui.make.command import EDIT, LESSON, Command, CourseDesk
from empathy_studio.ui.make.outline import Outline
from empathy_studio.ui.make.outline_work import OutlineWork
from empathy_studio.ui.translations import marked


def _row(name: str, text: object, group: str, does: Callable[[OutlineWork], object], key: str) -> Command:
    def in_outline(desk: CourseDesk) -> None:
        does(desk.part("outline", Outline).work)

    return Command(name=f"outline.{name}", text=marked(text), group=group, does=in_outline, key=key, panel="outline")


OUTLINE_COMMANDS = (
    _row("up", QT_TRANSLATE_NOOP("Commands", "Move up in the outline"), LESSON, lambda work: work.move(-1), "Ctrl+Up"),
    _row(
        "down",
        QT_TRANSLATE_NOOP("Commands", "Move down in the outline"),
        LESSON,
        lambda work: work.move(1),
        "Ctrl+Down",
    ),
    _row(
        "duplicate",
        QT_TRANSLATE_NOOP("Commands", "Duplicate the lesson or scene"),
        EDIT,
        lambda work: work.duplicate(),
        "Ctrl+D",
    ),
    _row(
        "delete", QT_TRANSLATE_NOOP("Commands", "Delete the lesson or scene"), EDIT, lambda work: work.delete(), "Del"
    ),
)

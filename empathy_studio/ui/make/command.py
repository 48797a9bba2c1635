"""What a command of the course window is, and what it may use of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.translations import marked

CONTEXT = "Commands"
P = TypeVar("P", bound=QWidget)

FILE = marked(QT_TRANSLATE_NOOP("Commands", "Course"))
EDIT = marked(QT_TRANSLATE_NOOP("Commands", "Edit"))
LESSON = marked(QT_TRANSLATE_NOOP("Commands", "Lesson"))
VIEW = marked(QT_TRANSLATE_NOOP("Commands", "View"))
PAGES_GROUP = marked(QT_TRANSLATE_NOOP("Commands", "Pages"))
PANELS_GROUP = marked(QT_TRANSLATE_NOOP("Commands", "Panels"))
MAP = marked(QT_TRANSLATE_NOOP("Commands", "Map"))


class CourseDesk(Protocol):
    """What a command may use of the course window."""

    ground: DeskGround

    def part(self, name: str, kind: type[P]) -> P:
        """The widget of a panel; made when it was not yet."""

    def show_panel(self, name: str) -> object:
        """Bring a panel to the front."""

    def show_page(self, name: str) -> object:
        """Show a page in place of the desk."""

    def show_desk(self) -> None:
        """Come back from a page."""

    def step_panel(self, forward: bool) -> None:
        """Go to the next panel, or the one before."""

    def reset_desk(self) -> None:
        """Put all panels where they stand at first."""

    def show_palette(self) -> None:
        """Find and carry out any command by its words."""

    def search(self) -> None:
        """Take the keyboard to the words that are looked for in the whole course."""

    def show_keys(self) -> None:
        """List all keys."""

    def leave(self) -> None:
        """Save and go back to the courses."""

    def add_scene(self) -> None:
        """Add a scene after the selected one."""

    def add_lesson(self) -> None:
        """Add a lesson at the end."""

    def ask_clips(self) -> None:
        """Choose clips, and bring them in."""


Does = Callable[[CourseDesk], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing that can be done: `group` heads it in menus and lists, `key` is a key sequence, empty for none.

    `panel` names the panel in which the key holds; empty means everywhere at the desk. Keys of one sign are left to
    fields in which one types.
    """

    name: str
    text: str
    group: str
    does: Does
    icon: str = ""
    key: str = ""
    panel: str = ""


def text_of(command: Command) -> str:
    """The words of a command, in the language of the program."""
    return QCoreApplication.translate(CONTEXT, command.text)


def group_of(command: Command) -> str:
    """The words that head its group."""
    return QCoreApplication.translate(CONTEXT, command.group)


def key_of(command: Command) -> str:
    """Its key as this system writes keys; empty for none."""
    return QKeySequence(command.key).toString(QKeySequence.SequenceFormat.NativeText)

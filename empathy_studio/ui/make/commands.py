"""The one table of what can be done in the course window: name, words, icon, key, and what it does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.art import icon
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.pages import CONTEXT as PAGES_CONTEXT
from empathy_studio.ui.make.pages import PAGES
from empathy_studio.ui.make.panels import CONTEXT as PANELS_CONTEXT
from empathy_studio.ui.make.panels import PANELS
from empathy_studio.ui.translations import marked

CONTEXT = "Commands"
P = TypeVar("P", bound=QWidget)


class CourseDesk(Protocol):
    """What a command may use of the course window."""

    ground: DeskGround

    def part(self, name: str, kind: type[P]) -> P:
        """The widget of a panel; made when it was not yet."""

    def show_panel(self, name: str) -> object:
        """Bring a panel to the front."""

    def show_page(self, name: str) -> object:
        """Show a page in place of the desk."""

    def step_panel(self, forward: bool) -> None:
        """Go to the next panel, or the one before."""

    def reset_desk(self) -> None:
        """Put all panels where they stand at first."""

    def show_palette(self) -> None:
        """Find and carry out any command by its words."""

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


FILE = marked(QT_TRANSLATE_NOOP("Commands", "Course"))
EDIT = marked(QT_TRANSLATE_NOOP("Commands", "Edit"))
LESSON = marked(QT_TRANSLATE_NOOP("Commands", "Lesson"))
VIEW = marked(QT_TRANSLATE_NOOP("Commands", "View"))
PAGES_GROUP = marked(QT_TRANSLATE_NOOP("Commands", "Pages"))
PANELS_GROUP = marked(QT_TRANSLATE_NOOP("Commands", "Panels"))

COMMANDS = (
    Command(
        name="leave",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Save and go to the courses")),
        group=FILE,
        icon="arrow-left",
        key="Ctrl+W",
        does=lambda desk: desk.leave(),
    ),
    Command(
        name="save",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Save")),
        group=FILE,
        icon="save",
        key="Ctrl+S",
        does=lambda desk: desk.ground.document.save(),
    ),
    Command(
        name="undo",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Undo")),
        group=EDIT,
        icon="undo-2",
        key="Ctrl+Z",
        does=lambda desk: desk.ground.document.undo(),
    ),
    Command(
        name="redo",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Redo")),
        group=EDIT,
        icon="redo-2",
        key="Ctrl+Shift+Z",
        does=lambda desk: desk.ground.document.redo(),
    ),
    Command(
        name="add_scene",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Add scene")),
        group=LESSON,
        icon="plus",
        key="Ctrl+Shift+N",
        does=lambda desk: desk.add_scene(),
    ),
    Command(
        name="add_lesson",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Add lesson")),
        group=LESSON,
        key="Ctrl+Shift+L",
        does=lambda desk: desk.add_lesson(),
    ),
    Command(
        name="add_clips",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Add clips as scenes")),
        group=LESSON,
        icon="video",
        key="Ctrl+Shift+I",
        does=lambda desk: desk.ask_clips(),
    ),
    Command(
        name="palette",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Find a command or a scene")),
        group=VIEW,
        icon="search",
        key="Ctrl+K",
        does=lambda desk: desk.show_palette(),
    ),
    Command(
        name="keys",
        text=marked(QT_TRANSLATE_NOOP("Commands", "All keys")),
        group=VIEW,
        icon="keyboard",
        key="F1",
        does=lambda desk: desk.show_keys(),
    ),
    Command(
        name="next_panel",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Next panel")),
        group=VIEW,
        key="F6",
        does=lambda desk: desk.step_panel(True),
    ),
    Command(
        name="previous_panel",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Previous panel")),
        group=VIEW,
        key="Shift+F6",
        does=lambda desk: desk.step_panel(False),
    ),
    Command(
        name="reset_layout",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Reset the layout")),
        group=VIEW,
        does=lambda desk: desk.reset_desk(),
    ),
)


def every_command() -> tuple[Command, ...]:
    """The table, and the commands that show a page or a panel."""
    pages = tuple(
        Command(
            name=f"page.{page.name}",
            text=QCoreApplication.translate(PAGES_CONTEXT, page.title),
            group=PAGES_GROUP,
            icon=page.icon,
            key=page.key,
            does=partial(_show_page, page.name),
        )
        for page in PAGES
    )
    panels = tuple(
        Command(
            name=f"panel.{panel.name}",
            text=QCoreApplication.translate(PANELS_CONTEXT, panel.title),
            group=PANELS_GROUP,
            icon=panel.icon,
            key=panel.key,
            does=partial(_show_panel, panel.name),
        )
        for panel in PANELS
    )
    return (*COMMANDS, *pages, *panels)


def text_of(command: Command) -> str:
    """The words of a command, in the language of the program."""
    return QCoreApplication.translate(CONTEXT, command.text)


def group_of(command: Command) -> str:
    """The words that head its group."""
    return QCoreApplication.translate(CONTEXT, command.group)


def key_of(command: Command) -> str:
    """Its key as this system writes keys; empty for none."""
    return QKeySequence(command.key).toString(QKeySequence.SequenceFormat.NativeText)


def by_group(commands: Iterable[Command]) -> dict[str, list[Command]]:
    """The commands under the words that head their groups, groups in the order in which they first come."""
    found: dict[str, list[Command]] = {}
    for command in commands:
        found.setdefault(group_of(command), []).append(command)
    return found


def make_actions(desk: CourseDesk, window: QWidget, panels: dict[str, QWidget]) -> dict[str, QAction]:
    """The actions of the table, with their keys, each on the window or on the panel in which its key holds."""
    made = {}
    for command in every_command():
        place = panels[command.panel] if command.panel else window
        action = QAction(text_of(command), place)
        action.setObjectName(command.name)
        if command.icon:
            action.setIcon(icon(command.icon, window.palette()))
        if command.key:
            action.setShortcut(QKeySequence(command.key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(partial(_do, command.does, desk))
        place.addAction(action)
        made[command.name] = action
    return made


def _show_page(name: str, desk: CourseDesk) -> None:
    desk.show_page(name)


def _show_panel(name: str, desk: CourseDesk) -> None:
    desk.show_panel(name)


def _do(does: Does, desk: CourseDesk, _checked: bool = False) -> None:
    does(desk)

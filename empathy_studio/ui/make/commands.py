"""The one table of what can be done in the course window, and the actions that are made from it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.art import icon
from empathy_studio.ui.make.clip_commands import CLIP_COMMANDS
from empathy_studio.ui.make.command import (
    EDIT,
    FILE,
    LESSON,
    PAGES_GROUP,
    PANELS_GROUP,
    VIEW,
    Command,
    CourseDesk,
    Does,
    group_of,
    text_of,
)
from empathy_studio.ui.make.map_commands import MAP_COMMANDS
from empathy_studio.ui.make.outline_commands import OUTLINE_COMMANDS
from empathy_studio.ui.make.pages import CONTEXT as PAGES_CONTEXT
from empathy_studio.ui.make.pages import PAGES
from empathy_studio.ui.make.panels import CONTEXT as PANELS_CONTEXT
from empathy_studio.ui.make.panels import PANELS
from empathy_studio.ui.translations import marked


def _preview_with(desk: CourseDesk) -> None:
    desk.show_page("preview")
    desk.ground.beginning_asked.emit()


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
        name="preview_with",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Preview with another state")),
        group=LESSON,
        icon="play",
        key="Shift+F5",
        does=lambda desk: _preview_with(desk),
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
        name="search",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Find in everything")),
        group=VIEW,
        key="Ctrl+Shift+F",
        does=lambda desk: desk.search(),
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
        name="desk",
        text=marked(QT_TRANSLATE_NOOP("Commands", "Back to the desk")),
        group=VIEW,
        icon="arrow-left",
        key="Alt+0",
        does=lambda desk: desk.show_desk(),
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
    *MAP_COMMANDS,
    *OUTLINE_COMMANDS,
    *CLIP_COMMANDS,
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
        for panel in panels.values() if place is window else ():
            panel.addAction(action)  # so that its key holds in a panel that floats, too
        made[command.name] = action
    return made


def _show_page(name: str, desk: CourseDesk) -> None:
    desk.show_page(name)


def _show_panel(name: str, desk: CourseDesk) -> None:
    desk.show_panel(name)


def _do(does: Does, desk: CourseDesk, _checked: bool = False) -> None:
    does(desk)

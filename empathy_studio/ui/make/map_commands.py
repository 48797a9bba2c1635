"""The rows of the table of commands that are about the map; their keys hold while it has the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from empathy_studio.ui.make.command import EDIT, LESSON, MAP, VIEW, Command, CourseDesk
from empathy_studio.ui.make.map_board import STEP
from empathy_studio.ui.make.map_view import MapView
from empathy_studio.ui.translations import marked


def _row(
    name: str, text: object, group: str, does: Callable[[MapView], object], key: str = "", icon: str = ""
) -> Command:
    def on_map(desk: CourseDesk) -> None:
        does(desk.part("map", MapView))

    return Command(name=f"map.{name}", text=marked(text), group=group, does=on_map, icon=icon, key=key, panel="map")


MAP_COMMANDS = (
    _row(
        "add_here",
        QT_TRANSLATE_NOOP("Commands", "Add a scene here"),
        LESSON,
        lambda board: board.work.add_at(board.middle()),
        "Insert",
        "plus",
    ),
    _row("open", QT_TRANSLATE_NOOP("Commands", "Open the scene"), MAP, lambda board: board.work.open_scene(), "Return"),
    _row(
        "connect",
        QT_TRANSLATE_NOOP("Commands", "Connect to a scene, or lead the line elsewhere"),
        MAP,
        lambda board: board.work.ask_target(),
        "C",
        "arrow-right",
    ),
    _row(
        "insert",
        QT_TRANSLATE_NOOP("Commands", "Insert a scene on the line"),
        MAP,
        lambda board: board.work.insert_on(),
        "I",
    ),
    _row(
        "next_line",
        QT_TRANSLATE_NOOP("Commands", "Select the next line of the scene"),
        MAP,
        lambda board: board.next_line(),
        "L",
    ),
    _row(
        "previous_line",
        QT_TRANSLATE_NOOP("Commands", "Select the line before"),
        MAP,
        lambda board: board.next_line(-1),
        "Shift+L",
    ),
    _row(
        "begin_here",
        QT_TRANSLATE_NOOP("Commands", "Let the lesson begin here"),
        LESSON,
        lambda board: board.work.begin_here(),
    ),
    _row(
        "delete",
        QT_TRANSLATE_NOOP("Commands", "Delete scenes, or cut the line"),
        EDIT,
        lambda board: board.work.delete(),
        "Del",
    ),
    _row("cut", QT_TRANSLATE_NOOP("Commands", "Cut scenes"), EDIT, lambda board: board.work.cut(), "Ctrl+X"),
    _row("copy", QT_TRANSLATE_NOOP("Commands", "Copy scenes"), EDIT, lambda board: board.work.copy(), "Ctrl+C", "copy"),
    _row("paste", QT_TRANSLATE_NOOP("Commands", "Paste scenes"), EDIT, lambda board: board.work.paste(), "Ctrl+V"),
    _row(
        "duplicate",
        QT_TRANSLATE_NOOP("Commands", "Duplicate scenes"),
        EDIT,
        lambda board: board.work.duplicate(),
        "Ctrl+D",
    ),
    _row(
        "select_all",
        QT_TRANSLATE_NOOP("Commands", "Select all scenes"),
        EDIT,
        lambda board: board.select_all(),
        "Ctrl+A",
    ),
    _row(
        "right", QT_TRANSLATE_NOOP("Commands", "Next scene along a line"), MAP, lambda board: board.go("right"), "Right"
    ),
    _row("left", QT_TRANSLATE_NOOP("Commands", "Scene that leads here"), MAP, lambda board: board.go("left"), "Left"),
    _row("up", QT_TRANSLATE_NOOP("Commands", "Scene above"), MAP, lambda board: board.go("up"), "Up"),
    _row("down", QT_TRANSLATE_NOOP("Commands", "Scene below"), MAP, lambda board: board.go("down"), "Down"),
    _row(
        "extend_right",
        QT_TRANSLATE_NOOP("Commands", "Select the next scene as well"),
        MAP,
        lambda board: board.go("right", extend=True),
        "Shift+Right",
    ),
    _row(
        "extend_left",
        QT_TRANSLATE_NOOP("Commands", "Select the scene that leads here as well"),
        MAP,
        lambda board: board.go("left", extend=True),
        "Shift+Left",
    ),
    _row(
        "extend_up",
        QT_TRANSLATE_NOOP("Commands", "Select the scene above as well"),
        MAP,
        lambda board: board.go("up", extend=True),
        "Shift+Up",
    ),
    _row(
        "extend_down",
        QT_TRANSLATE_NOOP("Commands", "Select the scene below as well"),
        MAP,
        lambda board: board.go("down", extend=True),
        "Shift+Down",
    ),
    _row(
        "move_right",
        QT_TRANSLATE_NOOP("Commands", "Move scenes to the right"),
        MAP,
        lambda board: board.nudge("right"),
        "Ctrl+Right",
    ),
    _row(
        "move_left",
        QT_TRANSLATE_NOOP("Commands", "Move scenes to the left"),
        MAP,
        lambda board: board.nudge("left"),
        "Ctrl+Left",
    ),
    _row("move_up", QT_TRANSLATE_NOOP("Commands", "Move scenes up"), MAP, lambda board: board.nudge("up"), "Ctrl+Up"),
    _row(
        "move_down",
        QT_TRANSLATE_NOOP("Commands", "Move scenes down"),
        MAP,
        lambda board: board.nudge("down"),
        "Ctrl+Down",
    ),
    _row("align_left", QT_TRANSLATE_NOOP("Commands", "Align at the left"), MAP, lambda board: board.work.align("left")),
    _row(
        "align_right", QT_TRANSLATE_NOOP("Commands", "Align at the right"), MAP, lambda board: board.work.align("right")
    ),
    _row("align_top", QT_TRANSLATE_NOOP("Commands", "Align at the top"), MAP, lambda board: board.work.align("top")),
    _row(
        "align_bottom",
        QT_TRANSLATE_NOOP("Commands", "Align at the bottom"),
        MAP,
        lambda board: board.work.align("bottom"),
    ),
    _row(
        "align_column",
        QT_TRANSLATE_NOOP("Commands", "Align in one column"),
        MAP,
        lambda board: board.work.align("column"),
    ),
    _row("align_row", QT_TRANSLATE_NOOP("Commands", "Align in one row"), MAP, lambda board: board.work.align("row")),
    _row(
        "distribute_across",
        QT_TRANSLATE_NOOP("Commands", "Distribute across"),
        MAP,
        lambda board: board.work.distribute("across"),
    ),
    _row(
        "distribute_down",
        QT_TRANSLATE_NOOP("Commands", "Distribute down"),
        MAP,
        lambda board: board.work.distribute("down"),
    ),
    _row(
        "tidy",
        QT_TRANSLATE_NOOP("Commands", "Tidy up: leave the places to the layout"),
        MAP,
        lambda board: board.work.unplace(),
    ),
    _row(
        "group",
        QT_TRANSLATE_NOOP("Commands", "Put scenes into a frame"),
        MAP,
        lambda board: board.work.group(),
        "Ctrl+G",
    ),
    _row(
        "rename_frame",
        QT_TRANSLATE_NOOP("Commands", "Rename the frame"),
        MAP,
        lambda board: board.work.rename_frame(),
        "F2",
    ),
    _row(
        "ungroup",
        QT_TRANSLATE_NOOP("Commands", "Take scenes out of the frame"),
        MAP,
        lambda board: board.work.ungroup(),
        "Ctrl+Shift+G",
    ),
    _row("zoom_in", QT_TRANSLATE_NOOP("Commands", "Enlarge"), VIEW, lambda board: board.zoom(STEP), "+"),
    _row("zoom_out", QT_TRANSLATE_NOOP("Commands", "Make smaller"), VIEW, lambda board: board.zoom(1 / STEP), "-"),
    _row("fit", QT_TRANSLATE_NOOP("Commands", "Show the whole map"), VIEW, lambda board: board.fit(), "0"),
    _row(
        "actual_size", QT_TRANSLATE_NOOP("Commands", "Show in full size"), VIEW, lambda board: board.actual_size(), "1"
    ),
    _row(
        "fit_selected",
        QT_TRANSLATE_NOOP("Commands", "Show what is selected"),
        VIEW,
        lambda board: board.fit_selected(),
        "2",
    ),
    _row(
        "find",
        QT_TRANSLATE_NOOP("Commands", "Find on the map"),
        VIEW,
        lambda board: board.overlays.find.begin(),
        "Ctrl+F",
        "search",
    ),
    _row(
        "minimap",
        QT_TRANSLATE_NOOP("Commands", "Show or hide the small map"),
        VIEW,
        lambda board: board.overlays.toggle_minimap(),
        "M",
    ),
    _row(
        "legend",
        QT_TRANSLATE_NOOP("Commands", "Show or hide the legend of the channels"),
        VIEW,
        lambda board: board.overlays.toggle_legend(),
    ),
)

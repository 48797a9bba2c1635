"""The desk of the course window: panels stay as left, everything is done by keys, every control has a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit import add_scene
from empathy_studio.course.ids import SceneId
from empathy_studio.ui.make.ask_sheets import ConfirmSheet, NameSheet
from empathy_studio.ui.make.command import key_of, text_of
from empathy_studio.ui.make.commands import every_command
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.keys_sheet import KeysSheet
from empathy_studio.ui.make.pages import PAGES
from empathy_studio.ui.make.palette import Palette
from empathy_studio.ui.make.panels import PANELS
from empathy_studio.ui.make.room import MakeRoom
from empathy_studio.ui.make.storyboard.script_sheet import ScriptSheet
from empathy_studio.ui.make.translate.language_sheet import LanguageSheet
from tests.make.conftest import MakeOpen

ROLE = QAccessible.Role
CONTROLS = frozenset(
    {
        *(
            ROLE.Button,
            ROLE.PushButton,
            ROLE.CheckBox,
            ROLE.RadioButton,
            ROLE.ComboBox,
            ROLE.EditableText,
            ROLE.SpinBox,
        ),
        *(ROLE.Slider, ROLE.List, ROLE.Tree, ROLE.Table, ROLE.ListItem, ROLE.TreeItem, ROLE.PageTab, ROLE.MenuItem),
        *(ROLE.ButtonMenu, ROLE.ButtonDropDown, ROLE.Link, ROLE.Dial, ROLE.HotkeyField, ROLE.ProgressBar),
    }
)
"""The roles of what a person reads or presses by its name."""


def folder_of(course: CourseWindow) -> Path:
    return course.document.session.project.folder


def below(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything in the accessibility tree that can be seen, the root first."""
    waiting = [root]
    while waiting:
        here = waiting.pop()
        if not here.isValid() or here.state().invisible:
            continue
        yield here
        waiting += [child for number in range(here.childCount()) if (child := here.child(number)) is not None]


def nameless(widget: QWidget) -> list[str]:
    """The controls in the accessibility tree below a widget that have no name, each with what is around it."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    found = []
    for one in below(root):
        made = one.object()
        focusable = isinstance(made, QWidget) and made.focusPolicy() != Qt.FocusPolicy.NoFocus
        if (one.role() in CONTROLS or focusable) and not one.text(QAccessible.Text.Name).strip() and not _inside(one):
            around = one.parent().object() if one.parent() is not None else None
            found.append(f"{one.role().name} {type(made).__name__} in {type(around).__name__}")
    return found


def _inside(one: QAccessibleInterface) -> bool:
    """Whether it is only the inner part of a control: a spin box's line, a combo box's list, a view's port."""
    around = one.parent()
    named = around is not None and around.role() in (ROLE.SpinBox, ROLE.ComboBox)
    made = one.object()
    view = around.object() if around is not None else None
    port = isinstance(view, QAbstractScrollArea) and view.viewport() is made
    return named or port or (isinstance(made, QWidget) and made.objectName().startswith("qt_"))


def test_every_control_of_every_panel_and_page_has_a_name(course: CourseWindow, qtbot: QtBot) -> None:
    found = {"bar": nameless(course.bar)}
    for panel in PANELS:
        course.show_panel(panel.name)
        QApplication.processEvents()
        found[panel.name] = nameless(course.desk.docks[panel.name])
    for page in PAGES:
        course.show_page(page.name)
        QApplication.processEvents()
        found[page.name] = nameless(course.page(page.name))
        course.show_desk()
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_every_control_of_the_sheets_and_of_the_first_screen_has_a_name(
    course: CourseWindow, room: MakeRoom, new_room: MakeOpen
) -> None:
    course.show_palette()
    course.show_keys()
    ConfirmSheet("Delete 2 scenes?", ("Two links are cleared.",), "Delete", lambda: None, course)
    NameSheet("Name of the frame", "Act one", "Rename", lambda _: None, course)
    sheets = [course.findChild(kind) for kind in (Palette, KeysSheet, ConfirmSheet, NameSheet)]
    assert all(isinstance(sheet, QWidget) for sheet in sheets)
    assert [fault for sheet in sheets if isinstance(sheet, QWidget) for fault in nameless(sheet)] == []
    course.leave()
    assert room.home.recent
    assert nameless(room.home) == []


def test_every_control_of_the_sheets_of_storyboard_and_translation_has_a_name(course: CourseWindow) -> None:
    ScriptSheet("Ana: Good morning.").lay_over(course)
    LanguageSheet({"en"}, lambda _: None, course)
    sheets = [course.findChild(kind) for kind in (ScriptSheet, LanguageSheet)]
    assert all(isinstance(sheet, QWidget) for sheet in sheets)
    assert [fault for sheet in sheets if isinstance(sheet, QWidget) for fault in nameless(sheet)] == []


def test_panels_stay_as_they_were_left(course: CourseWindow, room: MakeRoom, qtbot: QtBot) -> None:
    docks = course.desk.docks
    docks["problems"].close()
    course.desk.move_panel("outline", "right")
    right = course.desk.tabifiedDockWidgets(docks["outline"])
    assert docks["form"] in right
    folder = folder_of(course)
    course.back.click()
    assert room.open_course(folder)
    assert room.course is not None
    again = room.course.desk
    assert again.docks["problems"].isHidden()
    assert again.docks["form"] in again.tabifiedDockWidgets(again.docks["outline"])
    room.course.reset_desk()
    assert not again.docks["problems"].isHidden()
    assert again.tabifiedDockWidgets(again.docks["outline"]) == []


def test_an_arrangement_that_cannot_be_read_gives_the_first_one(
    course: CourseWindow, room: MakeRoom, data_folder: Path
) -> None:
    folder = folder_of(course)
    course.desk.docks["problems"].close()
    course.back.click()
    (data_folder / "make-desk.json").write_text("{ not json")
    assert room.open_course(folder)
    assert room.course is not None
    assert not room.course.desk.docks["problems"].isHidden()


def test_any_command_is_found_by_its_words_and_done_by_keys_alone(course: CourseWindow, qtbot: QtBot) -> None:
    before = len(course.document.course.lessons)
    course.map.setFocus()
    qtbot.keyClick(course.map, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = course.findChild(Palette)
    assert isinstance(palette, Palette)
    told = {entry.text for _, _, entry in palette._entries}
    assert {text_of(one) for one in every_command() if course.actions_[one.name].isEnabled()} - told == {
        text_of(one) for one in every_command() if one.name == "palette"
    }
    qtbot.keyClicks(palette.words, "add less")
    assert palette.shown[0].text == "Add lesson"
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert len(course.document.course.lessons) == before + 1


def test_the_palette_leads_to_scenes_and_to_any_words(course: CourseWindow, qtbot: QtBot) -> None:
    lesson = course.selection[0]
    assert lesson is not None
    made = add_scene(course.document.course, lesson, "Marmalade", fields={"prose": "A jar of quinces stands there."})
    course.document.apply(made)
    for words in ("marmal", "quinces"):
        course.show_palette()
        palette = course.findChildren(Palette)[-1]
        qtbot.keyClicks(palette.words, words)
        qtbot.keyClick(palette.words, Qt.Key.Key_Return)
        assert course.selection[1] == SceneId(made.made[0])
        course.select(lesson)
        QApplication.processEvents()


def test_what_is_not_found_is_said_and_enter_does_nothing(course: CourseWindow, qtbot: QtBot) -> None:
    before = course.document.course
    course.show_palette()
    palette = course.findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.keyClicks(palette.words, "zzzzqqqq")
    assert palette.shown == []
    assert "Nothing" in palette.list.item(0).text()
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert course.document.course is before


def test_no_two_commands_share_a_key_where_both_hold() -> None:
    keys = Counter((one.panel, one.key) for one in every_command() if one.key)
    everywhere = {key for panel, key in keys if not panel}
    shared = [(panel, key) for (panel, key), count in keys.items() if count > 1 or (panel and key in everywhere)]
    assert shared == []


def test_every_name_is_used_once_and_every_key_is_one() -> None:
    names = Counter(one.name for one in every_command())
    assert [name for name, count in names.items() if count > 1] == []
    assert [one.name for one in every_command() if one.key and not key_of(one)] == []


def test_the_sheet_of_keys_lists_every_key(course: CourseWindow, qtbot: QtBot) -> None:
    course.map.setFocus()
    qtbot.keyClick(course.map, Qt.Key.Key_F1)
    sheet = course.findChild(KeysSheet)
    assert isinstance(sheet, KeysSheet)
    told = {shown.text() for shown in sheet.findChildren(QLabel)}
    for one in every_command():
        if one.key:
            assert {text_of(one), key_of(one)} <= told


def test_f6_goes_round_the_panels(course: CourseWindow, qtbot: QtBot) -> None:
    course.map.setFocus()
    seen: list[str] = []
    for _ in range(len(course.desk.docks)):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen += [name for name, dock in course.desk.docks.items() if dock.isAncestorOf(focus)]
        qtbot.keyClick(focus, Qt.Key.Key_F6)
    assert {"outline", "map", "form"} <= set(seen)


@pytest.mark.parametrize("panel", [panel.name for panel in PANELS])
def test_a_panel_that_was_closed_is_brought_back_by_its_command(course: CourseWindow, panel: str) -> None:
    course.desk.docks[panel].close()
    assert not course.desk.docks[panel].isVisible()
    course.actions_[f"panel.{panel}"].trigger()
    assert course.desk.docks[panel].isVisible()


def test_words_are_found_in_choices_and_choosing_one_leads_to_its_moment(course: CourseWindow, qtbot: QtBot) -> None:
    course.map.setFocus()
    qtbot.keyClick(course.map, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert course.outline.words.hasFocus()
    scene = next(one for one in course.document.course.lessons[0].scenes if one.moments)
    moment = scene.moments[0]
    words = moment.choices[0].text  # type: ignore[union-attr]
    qtbot.keyClicks(course.outline.words, words[:24].strip(" ….,"))
    assert course.outline._hits
    qtbot.keyClick(course.outline.words, Qt.Key.Key_Return)
    assert course.selection[1:] == (scene.id, moment.id)
    qtbot.keyClick(course.outline.words, Qt.Key.Key_Escape)
    assert course.outline._hits == []
    assert not any(item.isHidden() for item in course.outline._items.values())


def test_lessons_and_scenes_are_ordered_copied_and_deleted_in_the_outline(course: CourseWindow, qtbot: QtBot) -> None:
    first = course.document.course.lessons[0]
    course.show_panel("outline")
    tree = course.outline.tree
    tree.setFocus()
    course.select(first.id, first.scenes[0].id)
    qtbot.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert course.document.course.lessons[0].scenes[1].id == first.scenes[0].id
    course.document.undo()
    course.select(first.id)
    qtbot.keyClick(tree, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    copied = course.document.course.lessons[1]
    assert course.selection[0] == copied.id
    assert copied.scenes == first.scenes
    qtbot.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [one.id for one in course.document.course.lessons] == [copied.id, first.id]
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    sheet = course.window().findChild(ConfirmSheet)
    assert isinstance(sheet, ConfirmSheet)
    sheet.do.click()
    assert course.document.course.lessons == (first,)
    course.document.undo()
    assert [one.id for one in course.document.course.lessons] == [copied.id, first.id]


def test_keys_of_the_window_hold_in_a_panel_that_floats(course: CourseWindow, qtbot: QtBot) -> None:
    dock = course.desk.docks["outline"]
    dock.setFloating(True)
    dock.activateWindow()
    with qtbot.waitActive(dock):
        pass
    course.outline.tree.setFocus()
    before = len(course.document.course.lessons)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(course.outline.tree, Qt.Key.Key_L, keys)
    assert len(course.document.course.lessons) == before + 1
    dock.setFloating(False)


def test_a_panel_moved_to_a_side_where_nothing_stands_has_it_to_itself(course: CourseWindow, qtbot: QtBot) -> None:
    desk, docks = course.desk, course.desk.docks
    docks["outline"].close()
    desk.move_panel("form", "left")
    QApplication.processEvents()
    middle, form = docks["map"].geometry(), docks["form"].geometry()
    assert form.right() < middle.left()
    assert docks["map"] not in desk.tabifiedDockWidgets(docks["form"])
    assert docks["outline"].isHidden()
    desk.move_panel("map", "right")
    QApplication.processEvents()
    assert docks["map"] in [*desk.tabifiedDockWidgets(docks["captions"]), docks["map"]]
    assert docks["map"].isVisible()
    assert docks["map"].geometry().left() > docks["form"].geometry().right()

"""Everybody can work on a clip: by keys alone, by a screen reader, with text twice as large, light and dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.settings import Settings
from empathy_studio.ui.make.captions.captions_panel import CaptionsPanel
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.replace_sheet import ReplaceSheet
from empathy_studio.ui.make.stage.stage_panel import StagePanel
from empathy_studio.ui.make.timeline.marks import CUE, MarkKey
from empathy_studio.ui.make.timeline.timeline_panel import TimelinePanel
from empathy_studio.ui.theme import ThemeKeeper
from tests.make.clip_ground import Ground, shown

CONTROLS = (
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Slider,
    QAccessible.Role.Table,
)
PARTS: tuple[Callable[[Ground], QWidget], ...] = (StagePanel, TimelinePanel, CaptionsPanel, ReplaceSheet)


@pytest.fixture(params=PARTS, ids=lambda kind: kind.__name__)
def part(request: pytest.FixtureRequest, ground: Ground, qtbot: QtBot) -> Iterator[QWidget]:
    """Each of the parts, with a cue picked."""
    made = request.param(ground)
    shown(qtbot, made, 700, 520)
    ground.clip.pick(MarkKey(CUE, "sigh"))
    yield made
    if isinstance(made, StagePanel | TimelinePanel):
        made.shut()
    qtbot.wait(1)


def tree(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(top.childCount()):
        child = top.child(number)
        if child is not None and child.isValid() and not child.state().invisible:  # type: ignore[attr-defined]
            yield child
            yield from tree(child)


def stops(part: QWidget, qtbot: QtBot) -> set[QWidget]:
    """Where Tab comes to, all the way round."""
    with qtbot.waitActive(part):
        part.activateWindow()
    part.setFocus()
    part.focusNextChild()
    found: set[QWidget] = set()
    for _ in range(60):
        here = QApplication.focusWidget()
        if here is None or here in found:
            break
        found.add(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    return found


def test_every_control_has_a_name(part: QWidget) -> None:
    top = QAccessible.queryAccessibleInterface(part)
    assert top is not None
    found = [item for item in tree(top) if item.role() in CONTROLS]
    assert found
    nameless = [item for item in found if not item.text(QAccessible.Text.Name).strip()]
    assert [str(item.object()) for item in nameless] == []


def test_every_control_is_reached_by_tab(part: QWidget, qtbot: QtBot) -> None:
    reached = stops(part, qtbot)
    wanted = [
        child
        for kind in (QAbstractButton, QLineEdit, QComboBox)
        for child in part.findChildren(kind)
        if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    groups = {button.group() or button.parent() for button in reached if isinstance(button, QAbstractButton)}
    missed = [
        child
        for child in wanted
        if child not in reached and not (isinstance(child, QAbstractButton) and child.autoExclusive() and groups)
    ]
    assert missed == []


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_nothing_is_cut_off_with_text_twice_as_large(
    part: QWidget, theme: ThemeKeeper, qtbot: QtBot, appearance: str
) -> None:
    theme.choose(Settings(motion="reduced", text_percent=200, appearance=appearance))  # type: ignore[arg-type]
    qtbot.wait(50)
    narrow = []
    for child in part.findChildren(QWidget):
        if not child.isVisible() or not isinstance(child, QAbstractButton | QLineEdit | QLabel):
            continue
        words = child.text()
        if isinstance(child, QLabel) and child.wordWrap():
            needed = child.heightForWidth(child.width())
            if child.height() < needed - 2:
                narrow.append(words)
            continue
        if words and child.width() < child.fontMetrics().horizontalAdvance(words.strip()):
            narrow.append(words)
        parent = child.parentWidget()
        place = QRect(child.mapTo(parent, QPoint(0, 0)), child.size()) if parent is not None else QRect()
        if parent is not None and not parent.rect().adjusted(-1, -1, 1, 1).contains(place):
            narrow.append(f"{type(child).__name__} {words or child.accessibleName()} sticks out")
    assert [text for text in narrow if text.strip("“”")] == []


def test_the_panels_stand_in_the_course_window_with_keys_of_their_own(course: CourseWindow, qtbot: QtBot) -> None:
    course.ground.selection.select(course.document.course.lessons[0].id, course.document.course.lessons[0].start)
    for name, kind in (("stage", StagePanel), ("timeline", TimelinePanel), ("captions", CaptionsPanel)):
        course.show_panel(name)
        widget = course.part(name, kind)
        assert widget.isVisible()
        qtbot.wait(1)
        here = QApplication.focusWidget()
        assert here is not None
        assert widget.isAncestorOf(here)
    said = {action.text() for name, action in course.actions_.items() if name.startswith(("clip.", "captions."))}
    assert {"Set the in point here", "One frame on", "Import captions"} <= said

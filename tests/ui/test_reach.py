"""Everybody can use it: by screen reader alone, with text twice as large, from right to left."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.play.state import Comparing
from empathy_studio.progress.records import Learner
from empathy_studio.settings import Settings
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.theme import ThemeKeeper
from tests.ui.conftest import OpenLesson
from tests.ui.hands import WAIT_MS, Hands

ROLES = (
    QAccessible.Role.Button,
    QAccessible.Role.RadioButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.EditableText,
)


def tree(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything below `top` that a screen reader is told of and that can be seen."""
    for number in range(top.childCount()):
        child = top.child(number)
        if child is not None and child.isValid() and not child.state().invisible:  # type: ignore[attr-defined]
            yield child
            yield from tree(child)


def reader(window: QWidget) -> QAccessibleInterface:
    """The accessibility tree of a window."""
    found = QAccessible.queryAccessibleInterface(window)
    assert found is not None
    return found


def named(window: QWidget, name: str) -> QAccessibleInterface:
    """The control of this name, or whose name begins so."""
    for item in tree(reader(window)):
        said = item.text(QAccessible.Text.Name)
        enabled = not item.state().disabled  # type: ignore[attr-defined]
        if item.role() in ROLES and enabled and (said == name or said.startswith(f"{name}.")):
            return item
    said = [item.text(QAccessible.Text.Name) for item in tree(reader(window)) if item.role() in ROLES]
    raise AssertionError(f"there is no {name!r} among {said}")


def press(window: QWidget, name: str) -> None:
    """Press the control of this name, as a screen reader does."""
    item = named(window, name)
    action = item.actionInterface()
    assert action is not None
    for wanted in ("Press", "Toggle", "Check"):
        if wanted in action.actionNames():
            action.doAction(wanted)
            return
    raise AssertionError(f"{name!r} can only {action.actionNames()}")


def test_a_lesson_can_be_played_through_the_accessibility_tree_alone(
    play: PlayWindow, qtbot: QtBot, ana: Learner
) -> None:
    play.sign_in.refresh()

    def soon(step: Callable[[], None]) -> None:
        def done() -> bool:
            try:
                step()
            except AssertionError:
                return False
            return True

        qtbot.waitUntil(done, timeout=WAIT_MS)

    soon(lambda: press(play, "Ana García"))
    soon(lambda: press(play, "Shoes"))
    soon(lambda: press(play, "What happens in them?"))
    words = "Your answer, in your own words"
    soon(lambda: named(play, words).setText(QAccessible.Text.Value, "Narrow feet, I hear."))
    press(play, "Say it")
    soon(lambda: press(play, "Takes up her words: 3"))
    press(play, "Keep my scores")
    soon(lambda: press(play, "Go on"))
    soon(lambda: press(play, "I heard her.: 4"))
    press(play, "Go on")
    soon(lambda: press(play, "Not now"))
    qtbot.waitUntil(lambda: play.debrief is not None, timeout=WAIT_MS)
    press(play, "Back to the shelf")
    qtbot.waitUntil(play.shelf.isVisible, timeout=WAIT_MS)


def nameless(window: QWidget) -> list[str]:
    """The controls in sight that a reader could not name."""
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if isinstance(widget, kinds)
        and widget.isVisibleTo(window)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not reader(widget).text(QAccessible.Text.Name)
    ]


def test_every_control_has_a_name(play: PlayWindow, qtbot: QtBot, ana: Learner, hands: Hands) -> None:
    play.sign_in.refresh()
    assert nameless(play) == []
    play.choose(ana)
    assert nameless(play) == []
    play.show_settings()
    assert nameless(play) == []
    sheet = play.settings_sheet()
    assert sheet is not None
    sheet.done.click()
    play.open_lesson(play.shelf.tiles()[0].standing)
    assert play.lesson is not None
    hands.moment(play.lesson, ChooseView)
    play.lesson.bar.transcript.setChecked(True)
    assert nameless(play) == []


def test_the_question_takes_the_focus_is_announced_and_gives_it_back(
    open_lesson: OpenLesson, hands: Hands, qtbot: QtBot
) -> None:
    lesson = open_lesson()
    hands.playing(lesson, "start", 50)
    lesson.bar.transcript.setFocus()
    view = hands.moment(lesson, ChooseView)
    assert lesson.focusWidget() is view.answers[0]
    assert lesson.panel.accessibleDescription() == "What do you say first?"
    hands.press(lesson, "3")
    hands.playing(lesson, "start")
    assert lesson.focusWidget() is lesson.bar.transcript


def test_the_picture_is_told_in_words(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson()
    hands.playing(lesson, "start", 150)
    assert "An older woman on the telephone." in lesson.stage.surface.accessibleDescription()
    assert "narrow feet" in lesson.stage.surface.accessibleDescription()


def test_with_text_twice_as_large_every_answer_can_still_be_reached(
    open_lesson: OpenLesson, hands: Hands, theme: ThemeKeeper
) -> None:
    theme.choose(Settings(motion="reduced", text_percent=200))
    lesson = open_lesson(settings=Settings(motion="reduced", text_percent=200))
    view = hands.moment(lesson, ChooseView)
    hands.qtbot.wait(50)
    for answer in view.answers:
        assert answer.height() >= answer.heightForWidth(answer.width())
    assert lesson.panel.geometry().bottom() <= lesson.stage.rect().bottom() + 1
    assert lesson.minimumSizeHint().width() <= 1280
    assert lesson.bar.width() <= 1280


def test_from_right_to_left_the_screen_is_mirrored(open_lesson: OpenLesson, hands: Hands, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        lesson = open_lesson()
        hands.playing(lesson, "start", 50)
        assert lesson.bar.pause.geometry().left() > lesson.bar.captions.geometry().left()
        assert lesson.stage.card.geometry().center().x() > lesson.stage.width() / 2
        view = hands.moment(lesson, ChooseView)
        hands.qtbot.wait(20)
        assert view.answers[0].geometry().left() > view.answers[1].geometry().left()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (1024, 700)])
def test_the_picture_stays_in_sight_while_a_question_is_asked(
    open_lesson: OpenLesson, hands: Hands, size: tuple[int, int]
) -> None:
    lesson = open_lesson()
    lesson.resize(*size)
    hands.moment(lesson, ChooseView)
    hands.qtbot.wait(30)
    assert lesson.panel.height() <= 0.56 * lesson.stage.height()
    assert not isinstance(lesson.presenter.run.phase, Comparing)

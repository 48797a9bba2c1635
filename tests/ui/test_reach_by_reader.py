"""Lessons that are written or read, played through the accessibility tree alone, or by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from empathy_studio.settings import Settings
from empathy_studio.ui.play.late_tap import LATE_MS
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.moments.ask import AskView
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.moments.reply import ReplyView
from empathy_studio.ui.play.moments.spot import SpotView
from tests.ui.conftest import OpenLesson
from tests.ui.hands import WAIT_MS, Hands
from tests.ui.test_conversations import SO_FAR, material_of, said
from tests.ui.test_reach import named, press, reader, tree

AS_TEXT = Settings(motion="reduced", as_text=True, untimed=True)


def soon(qtbot: QtBot, step: Callable[[], object]) -> None:
    """Do it as soon as it can be done."""

    def done() -> bool:
        try:
            step()
        except AssertionError:
            return False
        return True

    qtbot.waitUntil(done, timeout=WAIT_MS)


def heard(lesson: LessonView) -> list[str]:
    """All names in the accessibility tree."""
    return [item.text(QAccessible.Text.Name) for item in tree(reader(lesson))]


def test_a_lesson_told_as_text_is_played_through_the_tree(open_lesson: OpenLesson, qtbot: QtBot) -> None:
    lesson = open_lesson(settings=AS_TEXT)
    soon(qtbot, lambda: press(lesson, "I've narrow feet, you see."))
    press(lesson, "Go on")
    soon(qtbot, lambda: press(lesson, "I can refund that."))
    soon(qtbot, lambda: press(lesson, "Go on"))
    soon(qtbot, lambda: press(lesson, "I have found what there is"))
    soon(qtbot, lambda: press(lesson, "I am sorry."))
    soon(qtbot, lambda: press(lesson, "I heard her.: 4"))
    press(lesson, "Go on")
    soon(qtbot, lambda: press(lesson, "Not now"))
    qtbot.waitUntil(lambda: lesson.presenter.run.ended, timeout=WAIT_MS)
    spotted = [one for one in lesson.presenter.run.answered if one.moment == "listen"]
    assert [tap.position_ms for tap in spotted[0].taps] == [200]


def test_a_chat_is_played_through_the_tree_and_every_message_is_in_it(open_lesson: OpenLesson, qtbot: QtBot) -> None:
    lesson = open_lesson(material=material_of("chat"))
    soon(qtbot, lambda: press(lesson, "I have found what there is"))
    soon(qtbot, lambda: press(lesson, "What hurts?"))
    soon(qtbot, lambda: press(lesson, "Since when?"))
    soon(qtbot, lambda: press(lesson, "I know enough"))
    words = "Your answer, in your own words"
    soon(qtbot, lambda: named(lesson, words).setText(QAccessible.Text.Value, "That is a long time."))
    press(lesson, "Send")
    soon(qtbot, lambda: press(lesson, "She needs width AA."))
    soon(qtbot, lambda: named(lesson, "I am."))
    names = heard(lesson)
    assert [name for name in names if name in SO_FAR] == SO_FAR


def tab_to(lesson: LessonView, hands: Hands, name: str) -> None:
    """Press Tab until the control of this name has the focus."""
    for _ in range(40):
        focus = lesson.window().focusWidget()
        if focus is not None and focus.accessibleName() == name:
            return
        hands.press(lesson, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {name!r}")


def test_a_written_lesson_is_played_by_keyboard_alone(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson(material=material_of("chat"))
    hands.moment(lesson, SpotView)
    hands.qtbot.waitUntil(lesson.stage.texts()[0].isVisible)
    lesson.stage.texts()[0].setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(lesson, Qt.Key.Key_Right)
    hands.press(lesson, Qt.Key.Key_Space)
    tab_to(lesson, hands, "I have found what there is")
    hands.qtbot.wait(LATE_MS)
    hands.press(lesson, Qt.Key.Key_Space)
    hands.moment(lesson, ChooseView)
    assert lesson.stage.texts()[0].marked() == ("My",)
    hands.press(lesson, "1")
    hands.moment(lesson, AskView)
    hands.press(lesson, "1")
    tab_to(lesson, hands, "I know enough")
    hands.press(lesson, Qt.Key.Key_Space)
    hands.moment(lesson, ReplyView)
    hands.press(lesson, "That is a long time.")
    focus = lesson.window().focusWidget()
    hands.qtbot.keyClick(focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.moment(lesson, ChooseView)
    hands.press(lesson, "1")
    hands.qtbot.waitUntil(lambda: lesson.presenter.run.scene == "back")
    hands.moment(lesson, ChooseView)
    assert said(lesson)[:-1] == SO_FAR
    hands.press(lesson, "1")
    hands.feedback(lesson)
    hands.press(lesson, Qt.Key.Key_Return)
    hands.ended(lesson)

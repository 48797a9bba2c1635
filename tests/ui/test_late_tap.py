"""A tap that was meant for the clip, but comes when the question is there already, is not taken for an answer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.play.late_tap import LATE_MS
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.moments.reply import ReplyView
from tests.ui.conftest import OpenLesson
from tests.ui.hands import Hands


def test_a_space_that_comes_late_answers_nothing_and_a_later_one_does(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson()
    view = hands.moment(lesson, ChooseView)
    hands.press(lesson, Qt.Key.Key_Space)
    assert lesson.panel.content is view
    hands.qtbot.wait(2 * LATE_MS)
    assert lesson.panel.content is view
    hands.press(lesson, Qt.Key.Key_Space)
    hands.moment(lesson, ReplyView)


def under(lesson: LessonView, part: QWidget) -> QWidget | None:
    """What a finger on the middle of `part` comes to."""
    return lesson.childAt(part.mapTo(lesson, QPoint(part.width() // 2, part.height() // 2)))


def test_a_finger_that_comes_late_presses_no_answer_and_a_later_one_does(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson()
    first = hands.moment(lesson, ChooseView).first_focus()
    found = under(lesson, first)
    assert found is not first
    assert not first.isAncestorOf(found)
    hands.qtbot.waitUntil(lambda: (there := under(lesson, first)) is first or first.isAncestorOf(there))


def test_a_number_answers_at_once(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson()
    hands.moment(lesson, ChooseView)
    hands.press(lesson, "1")
    hands.moment(lesson, ReplyView)

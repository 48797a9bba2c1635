"""Who has gone is warned, then signed out with everything kept; who comes back finds all."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from empathy_studio.play.acts import Pick
from empathy_studio.play.kiosk import Attendance
from empathy_studio.play.player import PlayerState
from empathy_studio.play.state import Asking, Playing
from empathy_studio.progress.records import Learner
from empathy_studio.ui.kiosk.idle_card import IdleCard
from tests.kiosk.conftest import IDLE_S, WARNING_S, Kiosk


def card_of(kiosk: Kiosk) -> IdleCard | None:
    """The warning that is shown; None while there is none."""
    return next((card for card in kiosk.window.findChildren(IdleCard) if card.isVisible()), None)


def in_a_question(kiosk: Kiosk, qtbot: QtBot, learner: Learner) -> None:
    """Play the tiny lesson until its first question stands open."""
    kiosk.play.choose(learner)
    kiosk.play.open_lesson(kiosk.play.shelf.tiles()[0].standing)
    lesson = kiosk.play.lesson
    assert lesson is not None
    qtbot.waitUntil(lambda: isinstance(lesson.presenter.run.phase, Asking), timeout=8000)


def test_tiles_with_nobody_signed_in_are_left_alone(kiosk: Kiosk) -> None:
    kiosk.after(10 * IDLE_S)
    assert kiosk.window.presence.attendance is Attendance.SIGNED_OUT
    assert card_of(kiosk) is None


def test_a_warning_counts_down_and_then_the_tiles_are_there(kiosk: Kiosk, ana: Learner) -> None:
    kiosk.play.choose(ana)
    kiosk.after(IDLE_S - 1)
    assert card_of(kiosk) is None
    kiosk.after(2)
    assert card_of(kiosk) is not None
    assert kiosk.play.learner is not None
    kiosk.after(WARNING_S)
    assert card_of(kiosk) is None
    assert kiosk.play.learner is None
    assert kiosk.play.sign_in.isVisible()


def test_a_key_takes_the_warning_away_and_does_nothing_else(kiosk: Kiosk, qtbot: QtBot, ana: Learner) -> None:
    in_a_question(kiosk, qtbot, ana)
    lesson = kiosk.play.lesson
    assert lesson is not None
    before = lesson.presenter.run
    kiosk.after(IDLE_S + 1)
    assert card_of(kiosk) is not None
    qtbot.keyClick(lesson, Qt.Key.Key_1)
    assert card_of(kiosk) is None
    assert lesson.presenter.run is before
    assert kiosk.play.learner is not None
    qtbot.keyClick(lesson, Qt.Key.Key_2)
    assert lesson.presenter.run is not before


def test_a_press_anywhere_takes_the_warning_away(kiosk: Kiosk, qtbot: QtBot, ana: Learner) -> None:
    kiosk.play.choose(ana)
    kiosk.after(IDLE_S + 1)
    qtbot.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=QPoint(600, 700))
    assert card_of(kiosk) is None
    kiosk.after(IDLE_S - 1)
    assert card_of(kiosk) is None


def test_keys_held_down_by_a_thing_are_nobody(kiosk: Kiosk, qtbot: QtBot, ana: Learner) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent  # only to press a key as a machine does
    from PySide6.QtGui import QKeyEvent

    kiosk.play.choose(ana)
    kiosk.after(IDLE_S - 1)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", True)
    QCoreApplication.sendEvent(kiosk.window, held)
    kiosk.after(2)
    assert card_of(kiosk) is not None


def test_a_clip_that_plays_is_activity(kiosk: Kiosk, qtbot: QtBot, ana: Learner) -> None:
    kiosk.play.choose(ana)
    kiosk.play.open_lesson(kiosk.play.shelf.tiles()[0].standing)
    lesson = kiosk.play.lesson
    assert lesson is not None
    qtbot.waitUntil(lambda: lesson.deck.state is PlayerState.PLAYING, timeout=8000)
    kiosk.after(10 * IDLE_S)
    assert isinstance(lesson.presenter.run.phase, Playing)
    assert card_of(kiosk) is None
    assert kiosk.play.learner is not None


def test_who_is_signed_out_goes_on_at_the_exact_moment_with_the_words_half_typed(
    kiosk: Kiosk, qtbot: QtBot, ana: Learner
) -> None:
    in_a_question(kiosk, qtbot, ana)
    lesson = kiosk.play.lesson
    assert lesson is not None
    lesson.presenter.act(Pick(choices=(lesson.presenter.offers()[0].ids[0],)))
    qtbot.waitUntil(lambda: lesson.moment_view is not None, timeout=8000)
    qtbot.waitUntil(lambda: lesson.moment_view.findChild(QPlainTextEdit) is not None, timeout=8000)
    field = lesson.moment_view.findChild(QPlainTextEdit)
    field.setPlainText("That sounds ti")
    stood = lesson.presenter.run
    kiosk.after(IDLE_S + WARNING_S + 1)
    assert kiosk.play.learner is None

    kiosk.play.choose(ana)
    tile = kiosk.play.shelf.tiles()[0]
    assert tile.standing.state == "go_on"
    kiosk.play.open_lesson(tile.standing)
    again = kiosk.play.lesson
    assert again is not None
    assert (again.presenter.run.scene, again.presenter.run.phase) == (stood.scene, stood.phase)
    shown = again.moment_view.findChild(QPlainTextEdit)
    assert shown.toPlainText() == "That sounds ti"


def test_a_sheet_left_open_over_the_tiles_is_put_away(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.play.sign_in.add_asked.emit()
    kiosk.play.sign_in.search.setText("An")
    kiosk.after(IDLE_S + 1)
    assert card_of(kiosk) is not None
    kiosk.after(WARNING_S)
    qtbot.wait(1)
    assert not kiosk.window.occupied()
    assert kiosk.play.sign_in.search.text() == ""


def test_after_a_long_sleep_the_one_who_was_there_is_signed_out(kiosk: Kiosk, ana: Learner) -> None:
    kiosk.play.choose(ana)
    kiosk.after(1)
    kiosk.time.sleep(8 * 3600)
    kiosk.window.presence.beat()
    assert kiosk.play.learner is None


def test_after_a_short_sleep_the_idle_time_begins_anew(kiosk: Kiosk, ana: Learner) -> None:
    kiosk.play.choose(ana)
    kiosk.after(IDLE_S - 1)
    kiosk.time.sleep(20)
    kiosk.after(IDLE_S - 1)
    assert card_of(kiosk) is None
    assert kiosk.play.learner is not None


def test_a_clock_that_is_set_signs_nobody_out(kiosk: Kiosk, qtbot: QtBot, ana: Learner) -> None:
    kiosk.play.choose(ana)
    kiosk.after(1)
    for seconds in (365 * 86_400, -400 * 86_400):
        kiosk.time.set_wall(seconds)
        with qtbot.waitSignal(kiosk.window.presence.clock_moved) as told:
            kiosk.window.presence.beat()
        assert told.args == [seconds]
    assert kiosk.play.learner is not None
    assert card_of(kiosk) is None

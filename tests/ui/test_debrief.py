"""What the debrief shows: the score, what each answer brought, money, facts, and a line of cues that is read whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.course.ids import ChoiceId, ItemId, MomentId, SceneId
from empathy_studio.course.model import PassRule
from empathy_studio.course.moments import Ask, Grant, GrantOption, Question
from empathy_studio.play.acts import Act, AskQuestion, Continue, StopAsking
from empathy_studio.play.best import best_of
from empathy_studio.progress.identifiers import new_attempt_id
from empathy_studio.progress.store import Store
from empathy_studio.ui.play.best_ahead import BestAhead
from empathy_studio.ui.play.debrief.cue_line import CueLine
from empathy_studio.ui.play.debrief.facts_card import FactsCard
from empathy_studio.ui.play.debrief.view import DebriefView
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.session import Session
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from tests.play.lessons import FEET, UNDERSTANDING, WEDDING, choice, choose, pick, played, points, program, scene
from tests.ui.conftest import STILL, OpenLesson
from tests.ui.hands import Hands

SHOP = program(
    scene(
        "a",
        choose(
            "first", choice("hear", points=(*points(3), *points(1, UNDERSTANDING))), choice("sell", points=points(-1))
        ),
        Ask(
            id=MomentId("tray"),
            needs=(FEET, WEDDING),
            questions=(
                Question(id=ItemId("why"), text="Why?", reveals=(FEET,)),
                Question(id=ItemId("when"), text="When?", reveals=(WEDDING,)),
            ),
        ),
        Grant(
            id=MomentId("grant"),
            options=(
                GrantOption(
                    id=ChoiceId("voucher"), text="A voucher", cost=18, feedback="Just right.", points=points(2)
                ),
                GrantOption(id=ChoiceId("none"), text="Nothing"),
            ),
        ),
        leads_to=SceneId("end"),
    ),
    scene("end"),
    pass_rule=PassRule(score=60),
)
Show = Callable[..., DebriefView]


@pytest.fixture
def show(qtbot: QtBot, store: Store, material: Material, engines: Engines, theme: ThemeKeeper) -> Iterator[Show]:
    """Shows the debrief of the shop after these acts."""
    shown: list[DebriefView] = []

    def show(*acts: Act) -> DebriefView:
        session = Session(store.attempts, new_attempt_id(), SHOP, played(SHOP, *acts))
        view = DebriefView(session, material, engines, STILL, theme)
        view.resize(1280, 800)
        qtbot.addWidget(view)
        view.show()
        qtbot.waitExposed(view)
        shown.append(view)
        return view

    yield show
    for view in shown:
        view.shut()


def said(widget: QWidget) -> list[str]:
    """What stands on the labels of a widget that can be seen, once what was just put into it has come to be shown."""
    QApplication.processEvents()
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]


WAY = (AskQuestion(question=ItemId("why")), StopAsking(), pick("voucher"), Continue(), Continue())


def test_the_head_tells_points_share_whether_passed_and_money(show: Show) -> None:
    texts = said(show(pick("hear"), *WAY))
    assert "6 of 6 points (100 %)" in texts
    assert "Passed" in texts
    assert "Granted 18.00 EUR" in texts
    worse = said(show(pick("sell"), *WAY))
    assert "1 of 6 points (17 %)" in worse
    assert "Not passed yet" in worse


def test_an_act_tells_what_it_brought_by_skill_and_the_author_once(show: Show) -> None:
    view = show(pick("hear"), *WAY)
    first, grant = (one.point.number for one in view.curve.dots if one.point.text in ("“hear”", "“A voucher”"))
    view.act_card.show_act(first)
    assert [text for text in said(view.act_card) if text.startswith("Points")] == [
        "Points: Understanding empathy 1 of 1 · Active listening 3 of 3"
    ]
    view.act_card.show_act(grant)
    texts = said(view.act_card)
    assert texts.count("Just right.") == 1
    assert "A fair decision. Booked: 18.00 EUR." in texts
    assert "Points: Active listening 2 of 2" in texts


def test_points_that_were_lost_are_told_with_a_minus(show: Show) -> None:
    view = show(pick("sell"), *WAY)
    view.act_card.show_act(view.curve.dots[0].point.number)
    assert view.act_card.points == "Points: Understanding empathy 0 of 1 · Active listening −1 of 3"
    assert view.act_card.points in view.act_card.accessibleName()


def test_facts_that_are_known_stand_beside_those_that_were_needed(show: Show) -> None:
    card = show(pick("hear"), *WAY).findChild(FactsCard)
    assert card is not None
    assert said(card) == [
        *("What you found out", "You know", "Her feet are narrow."),
        *("Needed, and never learned", "A wedding nears."),
    ]


def test_the_last_second_under_the_cues_is_read_whole(qtbot: QtBot, theme: ThemeKeeper) -> None:
    def last_column(until_ms: int) -> int:
        line = CueLine(0, until_ms, (), ())
        qtbot.addWidget(line)
        line.resize(1030, line.height())
        picture: QImage = line.grab().toImage()
        ground = picture.pixelColor(picture.width() // 2, 2)
        foot = range(picture.height() - 26, picture.height())
        return max(
            x
            for x in range(picture.width())
            for y in foot
            if picture.pixelColor(x, y).lightness() != ground.lightness()
        )

    assert 1010 < last_column(10_000) < 1029


def test_the_best_is_worked_out_while_the_first_question_stands_open(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson()
    ahead = BestAhead(lesson.presenter)
    hands.moment(lesson, ChooseView)
    best_of.cache_clear()
    hands.qtbot.waitUntil(lambda: ahead.begun)
    ahead.close()
    assert best_of.cache_info().currsize == 1
    before = best_of.cache_info().misses
    best_of(lesson.session.program)
    assert best_of.cache_info().misses == before


def test_nothing_is_worked_out_once_the_window_has_closed(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson()
    ahead = BestAhead(lesson.presenter)
    hands.moment(lesson, ChooseView)
    ahead.close()
    hands.qtbot.wait(700)
    assert not ahead.begun

"""What the debrief shows: the score, what each answer brought, money, facts, and a line of cues that is read whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.course.conditions import RAPPORT, Add
from empathy_studio.course.ids import ChoiceId, ItemId, MomentId, SceneId
from empathy_studio.course.model import PassRule
from empathy_studio.course.moments import (
    Ask,
    Feel,
    Grant,
    GrantOption,
    Number,
    Order,
    OrderItem,
    PanelAnswer,
    Question,
    Spot,
)
from empathy_studio.course.scenes import Ending
from empathy_studio.play import acts
from empathy_studio.play.acts import Act, AskQuestion, Continue, Reach, StopAsking, Tap
from empathy_studio.play.best import best_of
from empathy_studio.play.program import Program
from empathy_studio.progress.identifiers import new_attempt_id
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.settings import Settings
from empathy_studio.ui.controls import Button
from empathy_studio.ui.play.best_ahead import BestAhead
from empathy_studio.ui.play.debrief.cue_line import LANE, CueLine
from empathy_studio.ui.play.debrief.decisions_card import DecisionsCard
from empathy_studio.ui.play.debrief.facts_card import FactsCard
from empathy_studio.ui.play.debrief.view import DebriefView
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.play.session import Session
from empathy_studio.ui.prose import ProseLabel
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from tests.play.lessons import (
    FEET,
    LISTENING,
    UNDERSTANDING,
    WEDDING,
    choice,
    choose,
    clip,
    cue,
    ids,
    pick,
    played,
    points,
    program,
    scene,
)
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
    """Shows the debrief of the shop, or of another program, after these acts."""
    shown: list[DebriefView] = []

    def show(*acts: Act, of: Program = SHOP) -> DebriefView:
        session = Session(store.attempts, new_attempt_id(), of, played(of, *acts))
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
    shown = [one for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]
    return [one.accessibleName() if isinstance(one, ProseLabel) else one.text() for one in shown]


WAY = (AskQuestion(question=ItemId("why")), StopAsking(), pick("voucher"), Continue(), Continue())


def test_the_head_tells_points_share_whether_passed_and_money(show: Show) -> None:
    texts = said(show(pick("hear"), *WAY))
    assert "6 of 6 points (100 %)" in texts
    assert "Passed" in texts
    assert "Granted 18.00 EUR" in texts
    worse = said(show(pick("sell"), *WAY))
    assert "1 of 6 points (17 %)" in worse
    assert "Not passed yet" in worse


@pytest.mark.parametrize(("purpose", "told"), [("practice", True), ("assessment", False)])
def test_an_assessment_whose_scoring_is_elsewhere_does_not_say_how_it_went(
    show: Show, purpose: str, *, told: bool
) -> None:
    end = scene("end", ending=Ending(title="She stays", tone="mixed"))
    bare = program(scene("a", choose("first", choice("hear")), leads_to=SceneId("end")), end, purpose=purpose)
    texts = said(show(pick("hear"), Continue(), of=bare))
    assert "She stays" in texts
    assert ("Mixed end" in texts) is told


def test_an_assessment_that_is_scored_here_says_how_it_went(show: Show) -> None:
    end = scene("end", ending=Ending(title="She stays", tone="warm"))
    first = choose("first", choice("hear", points=points(3)))
    scored = program(scene("a", first, leads_to=SceneId("end")), end, purpose="assessment")
    assert "Warm end" in said(show(pick("hear"), Continue(), of=scored))


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


def test_advice_given_on_a_guess_is_told_with_what_was_known_and_what_was_assumed(show: Show) -> None:
    guess = program(
        scene("a", SHOP.moment(MomentId("tray")), leads_to=SceneId("b")),
        scene("b", choose("advise", choice("Take the wide ones.", recommends=True, points=points(2)))),
    )
    asked = (AskQuestion(question=ItemId("why")), StopAsking())
    card = show(*asked, pick("Take the wide ones."), of=guess).findChild(FactsCard)
    assert card is not None
    assert said(card)[5:] == [
        *("When you advised", "“Take the wide ones.”"),
        *("Needed, and known by then", "Her feet are narrow."),
        *("Needed, and only assumed", "A wedding nears."),
    ]


def test_decisions_stand_beside_what_losing_the_customer_costs(show: Show) -> None:
    card = show(pick("hear"), *WAY).findChild(DecisionsCard)
    assert card is not None
    texts = said(card)
    assert texts[:2] == ["What you decided", "A voucher"]
    assert "A fair decision. Booked: 18.00 EUR." in texts
    assert texts[-1] == "Granted in all: 18.00 EUR. Losing a customer costs 400.00 EUR."


HERE = MomentId("q")
THINGS = tuple(OrderItem(id=ItemId(name), text=name.upper()) for name in "abc")
JUDGED = {
    "order": (
        Order(id=HERE, items=THINGS, feedback="**First** things first."),
        acts.PutInOrder(items=ids("b", "a", "c")),
        ["You: B → A → C", "Right: A → B → C", "0 of 2 steps follow one another as they should."],
    ),
    "number": (
        Number(id=HERE, low=3, high=3, unit="days", feedback="**First** things first."),
        acts.GiveNumber(value=5),
        ["5 days is not right: it is 3 days."],
    ),
    "feel": (
        Feel(id=HERE, panel=(PanelAnswer(feeling="sad"),), feedback="**First** things first."),
        acts.NameFeeling(feeling="sad", strength=3),
        ["100 % of the panel named “sad”; most named “sad”."],
    ),
}


@pytest.mark.parametrize("name", JUDGED)
def test_an_act_tells_what_was_right_and_what_the_program_and_the_author_say_of_it(show: Show, name: str) -> None:
    moment, act, wanted = JUDGED[name]
    view = show(act, of=program(scene("a", moment)))
    view.act_card.show_act(view.curve.dots[0].point.number)
    texts = said(view.act_card)
    assert [text for text in wanted if text not in texts] == []
    assert texts.count("First things first.") == 1


def test_what_wears_off_on_the_way_to_the_next_scene_is_not_laid_to_an_answer(show: Show) -> None:
    warm = choice("warm", effects=(Add(variable=RAPPORT, amount=20, fades=0.5),), feedback="Good.")
    of = program(
        scene("a", choose("first", warm), leads_to=SceneId("b")),
        scene("b", choose("then", choice("x")), title="The chat"),
    )
    view = show(pick("warm"), Continue(), pick("x"), of=of)
    assert [dot.point.text for dot in view.curve.dots] == ["“warm”", "On to: The chat", "“x”"]
    view.act_card.show_act(view.curve.dots[1].point.number)
    assert "As the conversation went on, it cooled." in said(view.act_card)


def test_cue_spotting_tells_sensitivity_bias_and_lead_time(show: Show) -> None:
    of = program(
        scene(
            "a",
            Spot(id=MomentId("spot"), skill=LISTENING),
            clip=clip(),
            cues=(cue("sigh", 2000, 2600), cue("feet", 6000, 6500)),
        )
    )
    view = show(Tap(position_ms=2100), Tap(position_ms=9500), Reach(position_ms=10_000), of=of)
    texts = said(view.cue_parts[0])
    (summary,) = [text for text in texts if text.startswith("You noticed 1 of 2. 1 tap")]
    assert summary.endswith("On average 0.5 s before it had passed.")
    (figures,) = [text for text in texts if "d′" in text]
    spotted = view.found.cues[0].spotting
    assert f"d′ {spotted.sensitivity:.1f}" in figures
    assert f"c {spotted.bias:.1f}, neither careful nor quick" in figures


def test_the_last_second_under_the_cues_is_read_whole(qtbot: QtBot, theme: ThemeKeeper) -> None:
    def last_column(until_ms: int) -> int:
        line = CueLine(0, until_ms, (), ())
        qtbot.addWidget(line)
        line.resize(1030, line.height())
        picture: QImage = line.grab().toImage()
        ground = picture.pixelColor(picture.width() // 2, 2)
        foot = range(2 * LANE + 6, picture.height())
        return max(
            x
            for x in range(picture.width())
            for y in foot
            if picture.pixelColor(x, y).lightness() != ground.lightness()
        )

    assert 1010 < last_column(10_000) < 1029


def test_nothing_is_cut_off_with_text_twice_as_large(show: Show, theme: ThemeKeeper) -> None:
    theme.choose(Settings(motion="reduced", text_percent=200))
    view = show(pick("sell"), *WAY)
    said(view)
    one_line = [one for one in view.findChildren(QLabel) if one.isVisible() and not one.wordWrap()]
    cut = [one.text() for one in one_line if one.width() < one.sizeHint().width()]
    cut += [one.text() for one in view.findChildren(Button) if one.width() < one.sizeHint().width()]
    assert cut == []
    low = [one for one in view.findChildren(QLabel) if one.isVisible() and one.wordWrap()]
    assert [one.text() for one in low if one.height() < one.heightForWidth(one.width())] == []


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


def test_a_window_that_closes_while_the_best_is_worked_out_waits_for_it(
    play: PlayWindow, ana: Learner, qtbot: QtBot, hands: Hands
) -> None:
    play.choose(ana)
    play.open_lesson(play.shelf.tiles()[0].standing)
    assert play.lesson is not None
    hands.moment(play.lesson, ChooseView)
    best_of.cache_clear()
    (ahead,) = play.lesson.presenter.findChildren(BestAhead)
    qtbot.waitUntil(lambda: ahead.begun)
    play.close_all()
    assert play.lesson is None
    assert best_of.cache_info().currsize == 1


def test_nothing_is_worked_out_once_the_window_has_closed(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson()
    ahead = BestAhead(lesson.presenter)
    hands.moment(lesson, ChooseView)
    ahead.close()
    hands.qtbot.wait(700)
    assert not ahead.begun

"""Every kind of moment on the screen: used by keys or finger it gives an act that the run takes, also after a stop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from empathy_studio.author.media import probe
from empathy_studio.course.ids import ChoiceId, ItemId, LessonId, MomentId, SceneId
from empathy_studio.course.model import Authority, Lesson, Limit
from empathy_studio.course.moments import (
    Area,
    Ask,
    Blank,
    Choice,
    Choose,
    Feel,
    Gap,
    Grant,
    GrantOption,
    Match,
    Moment,
    Number,
    Order,
    OrderItem,
    Pair,
    PanelAnswer,
    Point,
    Question,
    Rate,
    RateItem,
    Record,
    Reflect,
    Reply,
    Scale,
)
from empathy_studio.course.scenes import Scene
from empathy_studio.play import acts
from empathy_studio.play.acts import Act, Draft
from empathy_studio.play.moments import KINDS
from empathy_studio.play.program import Program, program_of
from empathy_studio.play.run import offered, start, step
from empathy_studio.play.state import Run
from empathy_studio.ui.play.moments import VIEWS, view_of
from empathy_studio.ui.play.moments.record import RecordPart
from empathy_studio.ui.play.moments.view import Asked, MomentView
from empathy_studio.ui.play.recording_sources import DrawnSource
from empathy_studio.ui.prose import no_pictures
from empathy_studio.ui.theme import ThemeKeeper
from tests.ui.conftest import STILL
from tests.ui.sample import COURSE


def _items(*texts: str) -> tuple[Any, ...]:
    return tuple(OrderItem(id=ItemId(text[0].lower()), text=text) for text in texts)


CHOICES = tuple(Choice(id=ChoiceId(name), text=f"Answer {name}") for name in ("a", "b", "c"))
MOMENTS: dict[str, Moment] = {
    "choose": Choose(id=MomentId("m"), choices=CHOICES),
    "several": Choose(id=MomentId("m"), choices=CHOICES, multiple=True, at_least=2, at_most=2),
    "feel": Feel(id=MomentId("m"), panel=(PanelAnswer(feeling="sad", strength=3),)),
    "ask": Ask(id=MomentId("m"), questions=(Question(id=ItemId("why"), text="Why?", answer="Because.", cost_s=5.0),)),
    "reply": Reply(id=MomentId("m")),
    "record": Record(id=MomentId("m")),
    "grant": Grant(
        id=MomentId("m"),
        options=(
            GrantOption(id=ChoiceId("free"), text="Send it free", cost=5.0),
            GrantOption(id=ChoiceId("lead"), text="Ask the lead", cost=90.0, escalates=True),
        ),
    ),
    "rate": Rate(id=MomentId("m"), items=(RateItem(id=ItemId("i"), text="I was heard."),), scale=Scale(high=7)),
    "order": Order(id=MomentId("m"), items=_items("First", "Second", "Third")),
    "match": Match(
        id=MomentId("m"),
        pairs=(Pair(id=ItemId("p"), left="Sigh", right="Tired"), Pair(id=ItemId("q"), left="Smile", right="Glad")),
    ),
    "blank": Blank(id=MomentId("m"), text="She has {x} feet.", gaps=(Gap(id=ItemId("x"), answers=("narrow",)),)),
    "number": Number(id=MomentId("m"), low=9, high=9, unit="days"),
    "point": Point(id=MomentId("m"), areas=(Area(id=ItemId("z"), x=0.4, y=0.4, width=0.2, height=0.2),)),
    "reflect": Reflect(id=MomentId("m")),
}


def program(moment: Moment) -> Program:
    """A lesson that asks this one moment."""
    scene = Scene(id=SceneId("s"), moments=(moment,))
    lesson = Lesson(id=LessonId("one"), title="One", start=scene.id, scenes=(scene,))
    authority = Authority(policy="Up to **25** alone.", currency="£", limits=(Limit(role="Agent", money=25.0),))
    return program_of(msgspec.structs.replace(COURSE, lessons=(lesson,), authority=authority), lesson.id)


class Asking:
    """One moment that stands open on the screen, and what came of it."""

    def __init__(self, qtbot: QtBot, theme: ThemeKeeper, moment: Moment, **given: Any) -> None:
        """`given` is what the widget is given besides."""
        self.besides = given
        self.qtbot = qtbot
        self.program = program(moment)
        self.run: Run = step(self.program, start(self.program), acts.Begin(seed=5))[0]
        self.theme = theme
        self.given: list[Act] = []
        self.drafts: list[Draft] = []
        self.view = self.open()

    def open(self) -> MomentView:
        """The widget of the moment, shown."""
        view = view_of(self.asked())
        view.acted.connect(self._take)
        view.drafted.connect(self.drafts.append)
        view.resize(1100, 500)
        self.qtbot.addWidget(view)
        view.show()
        self.qtbot.waitExposed(view)
        view.first_focus().setFocus()
        return view

    def asked(self) -> Asked:
        """What the widget is given now."""
        assert hasattr(self.run.phase, "moment")
        frame = QImage(160, 90, QImage.Format.Format_RGB32)
        frame.fill(QColor("#336699"))
        return Asked(
            moment=self.program.moment(self.run.phase.moment),
            offers=offered(self.program, self.run),
            program=self.program,
            run=self.run,
            settings=STILL,
            pictures=no_pictures,
            theme=self.theme,
            frame=frame,
            **self.besides,
        )

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys where the focus is."""
        for key in keys:
            target = self.view.focusWidget() or self.view
            if isinstance(key, str):
                self.qtbot.keyClicks(target, key)
            else:
                self.qtbot.keyClick(target, key)

    def _take(self, act: Act) -> None:
        self.given.append(act)
        self.run = step(self.program, self.run, act)[0]


Open = Callable[[str], Asking]


@pytest.fixture
def ask(qtbot: QtBot, theme: ThemeKeeper) -> Open:
    """Opens one of the moments above."""
    return lambda name: Asking(qtbot, theme, MOMENTS[name])


def test_every_kind_that_can_be_played_has_a_widget() -> None:
    assert {kind.model for kind in KINDS} == set(VIEWS)


@pytest.mark.parametrize("name", sorted(MOMENTS))
def test_the_first_focus_of_every_moment_has_a_name(ask: Open, name: str) -> None:
    asking = ask(name)
    first = asking.view.first_focus()
    assert first is not asking.view
    assert first.accessibleName()
    assert asking.view.focusWidget() is first


def test_a_number_key_picks_its_answer(ask: Open) -> None:
    asking = ask("choose")
    asking.view.press_number(2)
    assert asking.given == [acts.Pick(choices=(ChoiceId("b"),))]
    assert asking.run.ended


def test_a_number_without_an_answer_does_nothing(ask: Open) -> None:
    assert not ask("choose").view.press_number(9)


def test_several_answers_are_kept_only_in_the_number_that_is_asked_for(ask: Open) -> None:
    asking = ask("several")
    done = asking.view._done  # type: ignore[attr-defined]
    asking.view.press_number(1)
    assert not done.isEnabled()
    asking.view.press_number(3)
    assert done.isEnabled()
    assert asking.drafts[-1].partial == ("a", "c")
    done.click()
    assert asking.given == [acts.Pick(choices=(ChoiceId("a"), ChoiceId("c")))]


def test_a_feeling_is_named_by_keys_alone(ask: Open) -> None:
    asking = ask("feel")
    asking.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    shades = asking.view.shades  # type: ignore[attr-defined]
    assert [shade.text() for shade in shades] == ["surprised", "startled", "confused", "curious"]
    shades[2].click()
    asking.view.strength.first().setFocus()  # type: ignore[attr-defined]
    asking.press("4")
    asking.view._done.click()  # type: ignore[attr-defined]
    assert asking.given == [acts.NameFeeling(feeling="confused", strength=4)]


def test_a_question_is_answered_and_taken_from_the_tray(ask: Open) -> None:
    asking = ask("ask")
    asking.view.press_number(1)
    asking.view.go_on(asking.asked())
    assert not asking.view.answers  # type: ignore[attr-defined]
    asking.view._done.click()  # type: ignore[attr-defined]
    assert [type(act) for act in asking.given] == [acts.AskQuestion, acts.StopAsking]


def test_an_answer_in_own_words_needs_its_words_and_marks_ready_phrases(ask: Open) -> None:
    asking = ask("reply")
    send = asking.view._send  # type: ignore[attr-defined]
    asking.press("Sorry")
    assert not send.isEnabled()
    asking.press(" for the inconvenience, Helen.")
    assert send.isEnabled()
    assert "sorry for the inconvenience" in asking.view._phrase.text().lower()  # type: ignore[attr-defined]
    assert asking.drafts[-1].text.endswith("Helen.")
    send.click()
    assert asking.given == [acts.Write(text="Sorry for the inconvenience, Helen.")]


def test_without_a_microphone_an_answer_is_typed(ask: Open) -> None:
    asking = ask("record")
    asking.press("I would ask her first.")
    asking.view._typed._send.click()  # type: ignore[attr-defined]
    assert asking.given == [acts.Write(text="I would ask her first.")]


def recording(qtbot: QtBot, theme: ThemeKeeper, folder: Path, medium: Literal["sound", "video"]) -> Asking:
    """A recording that stands open, on a computer whose devices are drawn."""
    moment = Record(id=MomentId("m"), medium=medium, at_most_s=10)
    drawn = DrawnSource(has_picture=medium == "video")
    return Asking(qtbot, theme, moment, recordings=folder, sources=lambda _medium: drawn)


def record_a_while(asking: Asking) -> RecordPart:
    """Press Record, let some time be recorded, press Stop."""
    part = asking.view.findChild(RecordPart)
    assert part is not None
    asking.press(Qt.Key.Key_Space)
    asking.qtbot.waitUntil(lambda: part.length_ms > 300)
    assert not part.keep.isEnabled()
    part.record.click()
    asking.qtbot.waitUntil(part.keep.isEnabled)
    return part


@pytest.mark.parametrize("medium", ["sound", "video"])
def test_an_answer_is_recorded_and_kept(
    qtbot: QtBot, theme: ThemeKeeper, tmp_path: Path, medium: Literal["sound", "video"]
) -> None:
    asking = recording(qtbot, theme, tmp_path, medium)
    part = record_a_while(asking)
    if part.mirror is not None:
        assert not part.mirror.image.isNull()
    assert (part.mirror is not None) == (medium == "video")
    part.keep.click()
    (act,) = asking.given
    assert isinstance(act, acts.KeepRecording)
    asking.view.hide()
    (file,) = tmp_path.iterdir()
    assert (act.recording, act.take) == (file.name, 1)
    facts = probe(file)
    assert facts.has_sound
    assert (facts.width > 0) == (medium == "video")
    assert facts.duration_ms == pytest.approx(act.length_ms, abs=250)


def test_only_the_last_take_stays_and_nothing_of_what_was_not_kept(
    qtbot: QtBot, theme: ThemeKeeper, tmp_path: Path
) -> None:
    asking = recording(qtbot, theme, tmp_path, "sound")
    part = record_a_while(asking)
    first = part.file
    part.record.setFocus()
    record_a_while(asking)
    assert part.take == 2
    assert list(tmp_path.iterdir()) == [part.file] != [first]
    asking.view.hide()
    assert list(tmp_path.iterdir()) == []
    asking.view.show()
    assert not part.keep.isEnabled()


def test_where_no_microphone_is_found_nothing_offers_to_record(
    qtbot: QtBot, theme: ThemeKeeper, tmp_path: Path
) -> None:
    asking = Asking(qtbot, theme, Record(id=MomentId("m")), recordings=tmp_path, sources=lambda _medium: None)
    assert asking.view.findChild(RecordPart) is None
    assert asking.view.first_focus().accessibleName() == "Your answer, in your own words"


def test_what_may_be_granted_shows_its_cost_and_who_must_be_asked(ask: Open) -> None:
    asking = ask("grant")
    texts = [answer.text() for answer in asking.view.answers]  # type: ignore[attr-defined]
    assert texts == ["Send it free\n£5.00", "Ask the lead\n£90.00 · asks the lead"]
    asking.view.press_number(1)
    assert asking.given == [acts.Pick(choices=(ChoiceId("free"),))]


def test_a_statement_is_rated_by_its_figure(ask: Open) -> None:
    asking = ask("rate")
    asking.press("6")
    asking.view._done.click()  # type: ignore[attr-defined]
    assert asking.given == [acts.RateItems(ratings=(acts.ItemRating(item=ItemId("i"), rating=6),))]


def test_things_are_put_in_order_by_keys(ask: Open) -> None:
    asking = ask("order")
    before = asking.view.draft()
    assert before is not None
    asking.qtbot.keyClick(asking.view.first_focus(), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    after = asking.view.draft()
    assert after is not None
    assert after.partial == (before.partial[1], before.partial[0], before.partial[2])
    asking.view._keep()  # type: ignore[attr-defined]
    assert asking.given == [acts.PutInOrder(items=after.partial)]  # type: ignore[arg-type]


def test_what_belongs_together_is_brought_together(ask: Open) -> None:
    asking = ask("match")
    view: Any = asking.view
    for name in ("p", "q"):
        view._lefts[name].click()
        view._rights[name].click()
    view._done.click()
    pairs = tuple(acts.Together(left=ItemId(name), right=ItemId(name)) for name in ("p", "q"))
    assert asking.given == [acts.PairUp(pairs=pairs)]


def test_gaps_are_filled_and_kept_with_enter(ask: Open) -> None:
    asking = ask("blank")
    asking.press("narrow", Qt.Key.Key_Return)
    assert asking.given == [acts.FillGaps(gaps=(acts.GapText(gap=ItemId("x"), text="narrow"),))]


def test_a_number_is_given(ask: Open) -> None:
    asking = ask("number")
    asking.press("9", Qt.Key.Key_Return)
    assert asking.given == [acts.GiveNumber(value=9.0)]


def test_a_place_is_pointed_at_by_finger_and_by_keys(ask: Open) -> None:
    asking = ask("point")
    picture = asking.view.first_focus()
    asking.qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(picture.width() // 2, picture.height() // 2))
    asking.press(Qt.Key.Key_Right)
    asking.view._done.click()  # type: ignore[attr-defined]
    (act,) = asking.given
    assert isinstance(act, acts.PointAt)
    assert (round(act.x, 2), round(act.y, 2)) == (0.52, 0.5)


def test_the_journal_is_private_and_may_be_left_empty(ask: Open) -> None:
    asking = ask("reflect")
    asking.press("Listen longer.")
    asking.view._keep.click()  # type: ignore[attr-defined]
    assert asking.given == [acts.WriteJournal(text="Listen longer.")]
    again = ask("reflect")
    again.view._skip()  # type: ignore[attr-defined]
    assert again.given == [acts.Skip()]


HALF = {
    "several": Draft(partial=("b",)),
    "feel": Draft(partial=("lonely", "2")),
    "reply": Draft(text="Half a"),
    "record": Draft(text="Half a"),
    "rate": Draft(partial=("4",)),
    "order": Draft(partial=("t", "s", "f")),
    "match": Draft(partial=("p", "q")),
    "blank": Draft(partial=("nar",)),
    "number": Draft(text="1"),
    "point": Draft(partial=("0.2500", "0.7500")),
    "reflect": Draft(text="Dear"),
}


@pytest.mark.parametrize("name", sorted(HALF))
def test_a_half_given_answer_comes_back_as_it_was(ask: Open, name: str) -> None:
    asking = ask(name)
    asking.view.restore(HALF[name])
    assert asking.view.draft() == HALF[name]

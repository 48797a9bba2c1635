"""Play as a trainee meets it: tiles, shelf, lesson, debrief, another try, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.course.moments import Choose
from empathy_studio.play import acts
from empathy_studio.play.acts import Act
from empathy_studio.play.moments import kind_of
from empathy_studio.play.offers import seat_of
from empathy_studio.play.state import Asking, Comparing, Feedback, Playing, Reading
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.ui.play.add_learner import AddLearner
from empathy_studio.ui.play.are_you import AreYou
from empathy_studio.ui.play.debrief.clip_sheet import ClipSheet
from empathy_studio.ui.play.debrief.view import DebriefView
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.pin_pad import PinPad
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.play.standing import standings
from tests.ui.hands import WAIT_MS, Hands
from tests.ui.sample import COURSE, material_in


def answer_everything(qtbot: QtBot, play: PlayWindow, first: str = "ask") -> None:
    """Play the open lesson to its end: tap once, pick `first`, and answer the rest as well as can be."""

    def on() -> bool:
        lesson = play.lesson
        if lesson is None:
            return True
        run, program = lesson.presenter.run, lesson.session.program
        if isinstance(run.phase, Playing) and run.scene == "start" and not lesson.presenter.run.spotting[0].taps:
            if lesson.deck.position_ms() > 250:
                lesson.presenter.tap()
        elif isinstance(run.phase, Asking | Comparing):
            seat = seat_of(program, run)
            assert seat is not None
            wanted: Act = kind_of(seat.moment).answers(seat, 1)[0]
            if seat.moment.id == "first":
                wanted = acts.Pick(choices=(first,))  # type: ignore[arg-type]
            lesson.presenter.act(wanted)
        elif isinstance(run.phase, Feedback | Reading):
            lesson.presenter.act(acts.Continue())
        return play.lesson is None

    qtbot.waitUntil(on, timeout=WAIT_MS * 2)


def to_debrief(qtbot: QtBot, play: PlayWindow, learner: Learner, first: str = "ask") -> DebriefView:
    """Sign in, play the lesson, and come to its debrief."""
    play.choose(learner)
    play.open_lesson(play.shelf.tiles()[0].standing)
    answer_everything(qtbot, play, first)
    assert play.debrief is not None
    return play.debrief


def test_one_press_leads_from_the_tile_to_the_shelf(play: PlayWindow, ana: Learner) -> None:
    play.sign_in.refresh()
    (tile,) = play.sign_in.tiles()
    assert tile.accessibleName() == "Ana García"
    tile.click()
    assert play.learner == ana
    (lesson,) = play.shelf.tiles()
    assert lesson.accessibleName().startswith("Shoes. New.")


def test_a_learner_is_found_by_number_or_part_of_the_name(play: PlayWindow, store: Store, ana: Learner) -> None:
    for number in range(7):
        store.learners.add(f"Learner {number}", number=str(2000 + number))
    play.sign_in.refresh()
    search = play.sign_in.search
    assert search.isVisibleTo(play.sign_in)
    search.setText("garcia")
    assert [tile.accessibleName() for tile in play.sign_in.tiles()] == ["Ana García"]
    search.setText("2003")
    search.returnPressed.emit()
    card = play.card()
    assert isinstance(card, AreYou)
    card.yes.click()
    assert play.learner is not None
    assert play.learner.name == "Learner 3"


def test_with_nobody_there_the_screen_says_what_to_do(play: PlayWindow) -> None:
    play.sign_in.refresh()
    assert "Add yourself" in play.sign_in.told()
    assert not play.sign_in.tiles()


def test_a_learner_is_added_and_goes_straight_on(play: PlayWindow, qtbot: QtBot, store: Store, ana: Learner) -> None:
    play.sign_in.add_asked.emit()
    card = play.findChild(AddLearner)
    assert card is not None
    card.name.setText("Ana García")
    card.number.setText("1041")
    qtbot.keyClick(card.number, Qt.Key.Key_Return)
    assert "1041 belongs to Ana García" in card.fault()
    card.name.setText("Ben Okoro")
    card.number.setText("")
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    assert play.learner is not None
    assert play.learner.name == "Ben Okoro"
    assert len(store.learners.all()) == 2


def test_a_guest_plays_without_a_name(play: PlayWindow, store: Store) -> None:
    play.choose_guest()
    assert play.learner is not None
    assert play.learner.guest
    assert not store.learners.all()


class Pins:
    """A PIN of one learner; a wrong one has to wait."""

    def __init__(self) -> None:
        self.tried: list[str] = []

    def check(self, learner: str, pin: str) -> float:
        """0 for 2468, else five seconds."""
        self.tried.append(pin)
        return 0.0 if pin == "2468" else 5.0


def test_a_wrong_pin_has_to_wait_and_the_right_one_opens(qtbot: QtBot) -> None:
    pad = PinPad("Ana García")
    qtbot.addWidget(pad)
    pad.show()
    pins, entered = Pins(), []
    pad.entered.connect(entered.append)
    for key in "1111":
        qtbot.keyClicks(pad, key)
    qtbot.keyClick(pad, Qt.Key.Key_Return)
    pad.refuse(pins.check("ana", entered[0]))
    qtbot.keyClicks(pad, "2468")
    qtbot.keyClick(pad, Qt.Key.Key_Return)
    assert entered == ["1111"]
    pad.refuse(0.0)
    qtbot.keyClicks(pad, "246")
    qtbot.keyClick(pad, Qt.Key.Key_Return)
    qtbot.keyClicks(pad, "9")
    qtbot.keyClick(pad, Qt.Key.Key_Backspace)
    qtbot.keyClicks(pad, "8")
    qtbot.keyClick(pad, Qt.Key.Key_Return)
    assert entered == ["1111", "2468"]
    pad.stop_waiting()


def test_a_lesson_that_was_left_says_where_it_goes_on(play: PlayWindow, ana: Learner, hands: Hands) -> None:
    play.choose(ana)
    play.open_lesson(play.shelf.tiles()[0].standing)
    lesson = play.lesson
    assert isinstance(lesson, LessonView)
    hands.playing(lesson, "start", 300)
    hands.press(lesson, Qt.Key.Key_Escape)
    (tile,) = play.shelf.tiles()
    assert "Go on at 0:00" in tile.accessibleName()
    play.sign_out()
    play.choose(ana)
    play.open_lesson(play.shelf.tiles()[0].standing)
    assert play.lesson is not None
    hands.moment(play.lesson, ChooseView)
    assert len(play.store.attempts.of_learner(ana.id)) == 1


def test_signing_out_in_mid_lesson_keeps_the_place(play: PlayWindow, ana: Learner, hands: Hands) -> None:
    play.choose(ana)
    play.open_lesson(play.shelf.tiles()[0].standing)
    assert play.lesson is not None
    hands.playing(play.lesson, "start", 200)
    play.sign_out()
    assert play.learner is None
    (attempt,) = play.store.attempts.unfinished(ana.id)
    assert attempt.position_ms is not None
    assert attempt.position_ms >= 200


def test_the_debrief_shows_the_way_that_was_played(play: PlayWindow, ana: Learner, qtbot: QtBot) -> None:
    debrief = to_debrief(qtbot, play, ana)
    dots = {dot.accessibleName(): dot for dot in debrief.curve.dots}
    assert list(dots) == ["“What happens in them?”", "“Narrow feet: that sounds tiring.”"]
    assert dots["“What happens in them?”"].point.turning
    assert debrief.found.rapport == 30.0
    (cues,) = debrief.cue_parts
    assert [mark.verdict for mark in cues.view.spotting.cues] == ["hit"]
    assert cues.line is not None
    assert cues.line.bars[0].accessibleName() == "“narrow feet”: noticed"


def test_a_press_on_a_cue_plays_that_second(play: PlayWindow, ana: Learner, qtbot: QtBot) -> None:
    debrief = to_debrief(qtbot, play, ana)
    line = debrief.cue_parts[0].line
    assert line is not None
    line.bars[0].click()
    sheet = debrief.findChild(ClipSheet)
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.surface.frame() is not None and sheet.deck.position_ms() > 300, timeout=WAIT_MS)
    sheet.done.click()


def test_one_rewinds_and_repairs_as_practice(play: PlayWindow, ana: Learner, qtbot: QtBot, hands: Hands) -> None:
    debrief = to_debrief(qtbot, play, ana, "refund")
    turning = next(dot for dot in debrief.curve.dots if dot.point.turning)
    turning.click()
    assert debrief.act_card.back.isVisibleTo(debrief)
    debrief.act_card.back.click()
    assert play.lesson is not None
    hands.moment(play.lesson, ChooseView)
    assert play.lesson.presenter.run.practice
    answer_everything(qtbot, play)
    assert play.debrief is not None
    assert play.debrief.found.practice
    (attempt,) = play.store.attempts.of_learner(ana.id)
    assert (attempt.state, attempt.rapport) == ("completed", -20.0)


def test_the_debrief_is_saved_as_a_pdf(play: PlayWindow, ana: Learner, qtbot: QtBot, tmp_path: Path) -> None:
    debrief = to_debrief(qtbot, play, ana)
    debrief.save(tmp_path / "debrief.pdf")
    data = (tmp_path / "debrief.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert len(data) > 5000
    assert list(tmp_path.glob(".*")) == []


def test_after_the_debrief_the_shelf_says_done(play: PlayWindow, ana: Learner, qtbot: QtBot) -> None:
    debrief = to_debrief(qtbot, play, ana)
    qtbot.keyClick(debrief, Qt.Key.Key_Escape)
    (tile,) = play.shelf.tiles()
    assert "Done" in tile.accessibleName()


@pytest.mark.parametrize("percent", [100, 200])
def test_settings_hold_at_once_and_are_told(play: PlayWindow, qtbot: QtBot, ana: Learner, percent: int) -> None:
    play.choose(ana)
    changed = []
    play.settings_changed.connect(changed.append)
    play.show_settings()
    sheet = play.settings_sheet()
    assert sheet is not None
    sheet.choose("dark", percent)
    assert changed[-1].appearance == "dark"
    assert changed[-1].text_percent == percent
    sheet.done.click()


def test_an_attempt_goes_on_in_a_lesson_that_was_changed_meanwhile(
    play: PlayWindow, ana: Learner, hands: Hands, media: tuple[Path, dict[str, MediaFacts]]
) -> None:
    play.choose(ana)
    play.open_lesson(standings(material_in(*media), ())[0])
    assert play.lesson is not None
    hands.moment(play.lesson, ChooseView)
    hands.press(play.lesson, "1")
    hands.playing(play.lesson, "talk")
    play.lesson.leave()
    changed = material_in(*media, course=without_the_answer("ask"))
    attempts = play.store.attempts.of_learner(ana.id)
    play.open_lesson(standings(changed, attempts)[0])
    assert play.lesson is not None
    view = hands.moment(play.lesson, ChooseView)
    assert [answer.text() for answer in view.answers] == ["I can refund that.", "Say nothing and listen."]
    assert play.lesson.presenter.run.scene == "start"
    assert any("nearest place" in text for text in play.notices.texts())
    (state_now, *_) = [one.state for one in reversed(play.store.attempts.of_learner(ana.id))]
    assert state_now == "in_progress"


def without_the_answer(name: str) -> Course:
    """The tiny course after its author took an answer of the first question out."""
    (lesson,) = COURSE.lessons
    first = next(moment for moment in lesson.scenes[0].moments if isinstance(moment, Choose))
    fewer = replace(first, choices=tuple(one for one in first.choices if one.id != name))
    moments = tuple(fewer if moment is first else moment for moment in lesson.scenes[0].moments)
    scenes = (replace(lesson.scenes[0], moments=moments), *lesson.scenes[1:])
    return replace(COURSE, version=2, lessons=(replace(lesson, scenes=scenes),))

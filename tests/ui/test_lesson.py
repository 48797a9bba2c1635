"""A lesson in its window: clips stop at the moment, acts are kept before they are shown, one can always go on."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from empathy_studio.course.ids import ItemId, MomentId
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.course.moments import Area, Point
from empathy_studio.course.scenes import Scene
from empathy_studio.play import acts, state
from empathy_studio.play.player import PlayerState
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.settings import Settings
from empathy_studio.ui.controls import IconButton
from empathy_studio.ui.play.channels.page import PageView
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.material import FolderMedia, Material
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.moments.compare import CompareView
from empathy_studio.ui.play.moments.point import PointView
from empathy_studio.ui.play.moments.rate import RateView
from empathy_studio.ui.play.moments.reflect import ReflectView
from empathy_studio.ui.play.moments.reply import ReplyView
from empathy_studio.ui.play.moments.spot import SpotView
from empathy_studio.ui.play.ring import TimeRing
from empathy_studio.ui.play.session import resumed
from tests.ui.conftest import STILL, OpenLesson
from tests.ui.hands import Hands, windows
from tests.ui.sample import ASKED_MS, COLD, COURSE, END, LESSON, TIMED, material_in
from tests.video.clips import number_in


def shown_number(lesson: LessonView) -> int | None:
    """The frame number read from what the surface shows."""
    return number_in(lesson.stage.surface.picture())


def verbs(store: Store, ana: Learner) -> list[str]:
    """What was kept of the learner's only attempt, in order."""
    attempt = store.attempts.of_learner(ana.id)[-1]
    return [kept.statement.verb for kept in store.attempts.statements(attempt.id)]


def with_scene(scene: Scene, *, first: bool = False) -> Course:
    """The tiny course with this scene in place of the one with its id; `first` begins the lesson with it."""
    lesson = COURSE.lessons[0]
    scenes = tuple(scene if one.id == scene.id else one for one in lesson.scenes)
    start = scene.id if first else lesson.start
    return replace(COURSE, lessons=(replace(lesson, scenes=scenes, start=start),))


def to_own_words(lesson: LessonView, hands: Hands) -> ReplyView:
    """Play up to the answer in own words."""
    hands.moment(lesson, ChooseView).press_number(1)
    return hands.moment(lesson, ReplyView)


def to_chat(lesson: LessonView, hands: Hands) -> LessonView:
    """Play by the cold answer up to the chat."""
    hands.moment(lesson, ChooseView)
    hands.press(lesson, "2")
    hands.feedback(lesson)
    hands.press(lesson, Qt.Key.Key_Return)
    return lesson


def to_timed_question(lesson: LessonView, hands: Hands) -> LessonView:
    """Play up to the question that has a time limit."""
    hands.moment(to_chat(lesson, hands), SpotView)
    lesson.presenter.act(acts.Continue())
    hands.moment(lesson, ChooseView)
    return lesson


def test_a_whole_lesson_can_be_played_by_keyboard_alone(
    open_lesson: OpenLesson, hands: Hands, store: Store, ana: Learner
) -> None:
    lesson = open_lesson()
    hands.playing(lesson, "start", 250)
    hands.press(lesson, Qt.Key.Key_Space)
    hands.moment(lesson, ChooseView)
    hands.press(lesson, "1")
    hands.moment(lesson, ReplyView)
    hands.press(lesson, "I do hear you: narrow feet, 9 days.")
    hands.qtbot.keyClick(lesson.window().focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.moment(lesson, CompareView)
    hands.press(lesson, "4")
    hands.press(lesson, Qt.Key.Key_Tab)
    hands.press(lesson, Qt.Key.Key_Tab)
    hands.press(lesson, Qt.Key.Key_Space)
    hands.feedback(lesson)
    hands.press(lesson, Qt.Key.Key_Return)
    hands.moment(lesson, RateView)
    hands.press(lesson, "3")
    hands.press(lesson, Qt.Key.Key_Tab)
    hands.press(lesson, Qt.Key.Key_Space)
    hands.moment(lesson, ReflectView)
    hands.press(lesson, "Ask first.")
    hands.qtbot.keyClick(lesson.window().focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.ended(lesson)
    assert verbs(store, ana) == [
        *("attempted", "entered", "tapped", "reached", "answered", "answered", "entered", "reached", "answered"),
        *("scored", "continued", "entered", "answered", "answered", "completed"),
    ]
    attempt = store.attempts.of_learner(ana.id)[-1]
    assert (attempt.state, attempt.rapport) == ("completed", 30.0)


def test_the_clip_stands_on_the_frame_of_the_moment_while_it_is_asked(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson()
    hands.moment(lesson, ChooseView)
    hands.qtbot.wait(150)
    number = shown_number(lesson)
    assert number is not None
    assert abs(number - ASKED_MS * 30 // 1000) <= 1
    assert lesson.stage.surface.isVisible()
    assert lesson.panel.geometry().top() > lesson.stage.height() * 0.4


def test_what_is_shown_is_on_the_disk_already(open_lesson: OpenLesson, hands: Hands, store: Store) -> None:
    kept: list[int] = []
    seen = sqlite3.connect(f"file:{store.path}?mode=ro", uri=True)
    lesson = open_lesson()
    hands.moment(lesson, ChooseView)
    before = seen.execute("SELECT count(*) FROM statements").fetchone()[0]
    lesson.presenter.scene_entered.connect(
        lambda _: kept.append(seen.execute("SELECT count(*) FROM statements").fetchone()[0])
    )
    lesson.presenter.act(acts.Pick(choices=(lesson.presenter.offers()[0].ids[0],)))
    hands.playing(lesson, "talk")
    seen.close()
    assert kept == [before + 3]


def test_every_clip_that_can_come_next_waits_on_its_first_frame(
    open_lesson: OpenLesson, hands: Hands, material: Material
) -> None:
    lesson = open_lesson()
    hands.moment(lesson, ChooseView)
    clip = material.program(LESSON).scenes["talk"].scene.clip  # type: ignore[index]
    assert clip is not None
    source = material.clip(clip)
    assert source is not None
    hands.qtbot.waitUntil(lambda: lesson.deck.waits(source), timeout=8000)
    hands.press(lesson, "1")
    number = shown_number(lesson)
    assert number is not None
    assert 100 <= number <= 110


def test_a_choice_without_a_way_on_lets_the_clip_go_on_from_where_it_stood(
    open_lesson: OpenLesson, hands: Hands
) -> None:
    lesson = open_lesson()
    hands.moment(lesson, ChooseView)
    hands.press(lesson, "3")
    hands.playing(lesson, "start", ASKED_MS + 100)
    hands.playing(lesson, "talk")


def test_feedback_is_read_before_the_next_scene(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson()
    hands.moment(lesson, ChooseView)
    hands.press(lesson, "2")
    told = hands.feedback(lesson)
    assert told.text == "She did not ask for that."
    assert lesson.presenter.run.scene == "start"
    hands.press(lesson, Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: lesson.presenter.run.scene == "cold")


def test_messages_come_one_by_one_and_waiting_can_be_skipped(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = to_chat(open_lesson(settings=Settings(motion="reduced", untimed=True)), hands)
    assert lesson.presenter.messages.running
    assert lesson.moment_view is None
    hands.press(lesson, Qt.Key.Key_Space)
    assert not lesson.presenter.messages.running
    assert isinstance(lesson.moment_view, SpotView)


def test_words_of_a_message_can_be_marked_as_a_cue(
    open_lesson: OpenLesson, hands: Hands, store: Store, ana: Learner
) -> None:
    lesson = to_chat(open_lesson(settings=Settings(motion="reduced", untimed=True)), hands)
    hands.moment(lesson, SpotView)
    bubbles = lesson.stage.texts()
    assert [bubble.accessibleName() for bubble in bubbles] == ["My narrow feet hurt again.", "Are you there?"]
    bubbles[0].setFocus()
    for _ in range(2):
        hands.press(lesson, Qt.Key.Key_Right)
    hands.press(lesson, Qt.Key.Key_Space)
    taps = [trace.act for trace in lesson.presenter.run.line if isinstance(trace.act, acts.Tap)]
    assert taps == [acts.Tap(message="m1", at=3)]  # type: ignore[arg-type]
    assert verbs(store, ana)[-1] == "tapped"


def test_when_time_runs_out_the_authors_default_leads_on(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = to_timed_question(open_lesson(), hands)
    hands.qtbot.waitUntil(lambda: lesson.presenter.run.scene == "end", timeout=5000)
    timed = [trace.act for trace in lesson.presenter.run.line if isinstance(trace.act, acts.Pick)][-1]
    assert timed.timed_out
    assert timed.took_ms >= 400


def test_a_learner_who_needs_no_clock_has_none(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = to_timed_question(open_lesson(), hands)
    lesson.panel.untimed.emit()
    hands.qtbot.wait(600)
    assert lesson.presenter.run.scene == "cold"


def test_after_a_timed_answer_the_feedback_has_no_clock_and_stands_there_whole(
    open_lesson: OpenLesson, hands: Hands, media: tuple[Path, dict[str, MediaFacts]]
) -> None:
    told = "Short and clear: that is what she had time for."
    answers = tuple(replace(one, feedback=told) for one in TIMED.choices)
    slow = replace(TIMED, prompt="", time_limit_s=60.0, choices=answers)
    cold = replace(COLD, moments=(*COLD.moments[:-1], slow))
    lesson = to_timed_question(open_lesson(material=material_in(*media, with_scene(cold))), hands)
    panel = lesson.panel
    rings = [panel.findChild(TimeRing), next(one for one in panel.findChildren(IconButton))]
    assert all(one is not None and one.isVisible() for one in rings)
    assert rings[0].geometry().bottom() < panel.content.mapTo(panel, QPoint(0, 0)).y()
    hands.press(lesson, "1")
    view = hands.feedback(lesson)
    assert not any(one.isVisible() for one in rings)
    hands.qtbot.waitUntil(lambda: panel.height() == panel.covered())
    for part in (view.findChild(QLabel), view.first_focus()):
        assert part.visibleRegion().boundingRect() == part.rect()


def test_a_picture_that_is_pointed_at_is_seen_once_and_large(
    open_lesson: OpenLesson, hands: Hands, tmp_path: Path
) -> None:
    image = QImage(640, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#88aa66"))
    assert image.save(str(tmp_path / "depot.png"))
    where = Point(
        id=MomentId("where"),
        prompt="Where does it say so?",
        picture="depot.png",
        areas=(Area(id=ItemId("label"), x=0.1, y=0.1, width=0.3, height=0.3, right=True),),
        feedback="There it is.",
    )
    start = Scene(id=COLD.id, title="Depot", channel="page", picture="depot.png", moments=(where,), leads_to=END.id)
    course = with_scene(start, first=True)
    lesson = open_lesson(material=Material(course, {}, FolderMedia(tmp_path)))
    view = hands.moment(lesson, PointView)
    page = lesson.stage.findChild(PageView)
    assert page is not None
    assert page.picture is not None
    assert not page.picture.isVisible()
    hands.qtbot.waitUntil(lambda: lesson.panel.height() == lesson.panel.covered())
    assert view.first_focus().height() > lesson.stage.height() * 0.6
    lesson.presenter.act(acts.PointAt(x=0.2, y=0.2))
    hands.feedback(lesson)
    assert page.picture.isVisible()


def test_one_goes_on_at_the_exact_place_in_the_clip(
    open_lesson: OpenLesson, hands: Hands, store: Store, ana: Learner, material: Material
) -> None:
    lesson = open_lesson()
    hands.playing(lesson, "start", 350)
    lesson.leave()
    left_at = store.attempts.unfinished(ana.id)[0].position_ms
    assert left_at is not None
    assert 350 <= left_at < ASKED_MS
    lesson.shut()
    found = store.attempts.resume(store.attempts.unfinished(ana.id)[0].id)
    again = open_lesson(resumed(store.attempts, material.program(LESSON), found))
    hands.playing(again, "start")
    number = shown_number(again)
    assert number is not None
    assert left_at * 30 // 1000 - 1 <= number <= ASKED_MS * 30 // 1000
    hands.moment(again, ChooseView)


def test_a_half_typed_answer_is_there_again(
    open_lesson: OpenLesson, hands: Hands, store: Store, ana: Learner, material: Material
) -> None:
    lesson = open_lesson()
    to_own_words(lesson, hands)
    hands.press(lesson, "Half a sen")
    hands.qtbot.wait(500)
    lesson.shut()
    found = store.attempts.resume(store.attempts.unfinished(ana.id)[0].id)
    again = open_lesson(resumed(store.attempts, material.program(LESSON), found))
    reply = hands.moment(again, ReplyView)
    draft = reply.draft()
    assert draft is not None
    assert draft.text == "Half a sen"
    hands.qtbot.waitUntil(lambda: again.stage.surface.frame() is not None)


def test_a_full_disk_is_told_and_nothing_is_shown_that_is_not_kept(
    open_lesson: OpenLesson, hands: Hands, store: Store, ana: Learner
) -> None:
    lesson = open_lesson()
    to_own_words(lesson, hands)
    before = verbs(store, ana)
    pages = store.db.conn.execute("PRAGMA page_count").fetchone()[0]
    store.db.conn.execute(f"PRAGMA max_page_count = {pages}")
    lesson.presenter.act(acts.Write(text=f"narrow {'x' * 15_000} feet"))
    assert lesson.session.waiting
    assert "not kept" in lesson.notices.texts()[-1]
    assert verbs(store, ana) == before
    assert isinstance(lesson.panel.content, ReplyView)
    store.db.conn.execute("PRAGMA max_page_count = 1073741823")
    lesson.notices.press_action()
    hands.moment(lesson, CompareView)
    assert verbs(store, ana) == [*before, "answered"]
    assert not lesson.notices.texts()


def test_a_broken_clip_goes_on_with_transcript_and_a_plain_notice(
    open_lesson: OpenLesson,
    hands: Hands,
    material: Material,
    tmp_path: object,
    media: tuple[object, dict[str, MediaFacts]],
) -> None:
    folder, facts = media
    broken = tmp_path / "media"
    broken.mkdir()
    for name in facts:
        (broken / name).write_bytes((folder / name).read_bytes())
    (broken / "one.mp4").write_bytes(b"this is no video" * 2000)
    lesson = open_lesson(material=Material(material.course, facts, FolderMedia(broken)))
    hands.moment(lesson, ChooseView)
    assert any("one.mp4" in text for text in lesson.notices.texts())
    assert lesson.transcript.isVisible()
    assert "I've narrow feet, you see." in lesson.transcript.text()
    hands.press(lesson, "1")
    hands.playing(lesson, "talk")


def test_pausing_stands_and_goes_on(open_lesson: OpenLesson, hands: Hands, qtbot: QtBot) -> None:
    lesson = open_lesson()
    hands.playing(lesson, "start", 100)
    hands.press(lesson, "p")
    assert lesson.deck.state is PlayerState.PAUSED
    at = lesson.deck.position_ms()
    qtbot.wait(150)
    assert lesson.deck.position_ms() == at
    hands.press(lesson, "p")
    hands.playing(lesson, "start", at + 50)


def test_a_sheet_stops_the_clip_and_gives_everything_back(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson()
    hands.playing(lesson, "start", 50)
    hands.press(lesson, "?")
    assert lesson.deck.state is PlayerState.PAUSED
    hands.press(lesson, Qt.Key.Key_Escape)
    hands.playing(lesson, "start", lesson.deck.position_ms() + 50)
    assert isinstance(lesson.presenter.run.phase, state.Playing)


def test_opening_a_lesson_shows_one_window_only(open_lesson: OpenLesson, hands: Hands) -> None:
    before = windows()
    lesson = open_lesson(settings=STILL)
    hands.moment(lesson, ChooseView)
    assert [window for window in windows() if window not in before] == [lesson]


def test_a_clip_that_follows_a_click_moves_on_from_the_press(
    open_lesson: OpenLesson, hands: Hands, material: Material
) -> None:
    lesson = open_lesson()
    view = hands.moment(lesson, ChooseView)
    clip = material.program(LESSON).scenes["talk"].scene.clip  # type: ignore[index]
    assert clip is not None
    source = material.clip(clip)
    assert source is not None
    hands.qtbot.waitUntil(lambda: lesson.deck.waits(source), timeout=8000)
    hands.qtbot.mousePress(view.answers[0], Qt.MouseButton.LeftButton)
    assert lesson.presenter.run.scene == "start"
    hands.qtbot.mouseRelease(view.answers[0], Qt.MouseButton.LeftButton)
    assert lesson.presenter.run.scene == "talk"
    number = shown_number(lesson)
    assert number is not None
    assert number >= 100
    hands.playing(lesson, "talk", 200)

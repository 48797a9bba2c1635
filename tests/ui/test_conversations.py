"""What was written stays, also after a stop; words are marked, and what was sent stands among what came."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from empathy_studio.course.ids import CharacterId, ChoiceId, CueId, ItemId, LessonId, MomentId, SceneId
from empathy_studio.course.model import Character, Course, Lesson
from empathy_studio.course.moments import Ask, Choice, Choose, Question, Reply, Spot
from empathy_studio.course.scenes import Channel, Cue, Ending, Message, Scene
from empathy_studio.play import acts
from empathy_studio.play.debrief import debrief
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.ui.play.channels.bubbles import Bubble
from empathy_studio.ui.play.channels.mail import MailView, answer_subject
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.material import FolderMedia, Material
from empathy_studio.ui.play.moments.ask import AskView
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.moments.reply import ReplyView
from empathy_studio.ui.play.moments.spot import SpotView
from empathy_studio.ui.play.session import resumed
from empathy_studio.ui.play.thread import Threads
from empathy_studio.ui.play.told_time import clock, told_time
from tests.ui.conftest import OpenLesson
from tests.ui.hands import Hands
from tests.ui.sample import COURSE, LESSON

HELEN, GRACE = CharacterId("helen"), CharacterId("grace")


def message(name: str, text: str, speaker: CharacterId = HELEN, **more: str) -> Message:
    """A message that comes at once."""
    return Message(id=ItemId(name), speaker=speaker, text=text, delay_ms=0, **more)


def choose(name: str, *answers: tuple[str, str, bool]) -> Choose:
    """A question with answers: the text, where it leads, and whether it is done and not said."""
    made = (
        Choice(id=ChoiceId(f"{name}-{n}"), text=text, leads_to=SceneId(to), deed=deed)
        for n, (text, to, deed) in enumerate(answers)
    )
    return Choose(id=MomentId(name), prompt="What do you type?", choices=tuple(made))


def written_course(channel: Channel) -> Course:
    """A lesson that is written from its first scene to its last, with the lead asked in between."""
    talk = Scene(
        id=SceneId("start"),
        channel=channel,
        speaker=HELEN,
        messages=(message("m1", "My narrow feet hurt.\n\nThat is all.", subject="Shoes"),),
        cues=(Cue(id=CueId("feet"), label="feet", message=ItemId("m1"), quote="narrow feet", weight=2),),
        moments=(
            Spot(id=MomentId("read"), skill=COURSE.skills[1].id),
            choose("first", ("What hurts?", "more", False), ("Wait for her.", "more", True)),
        ),
    )
    more = Scene(
        id=SceneId("more"),
        channel=channel,
        speaker=HELEN,
        messages=(message("m2", "The left one.", subject="Re: Shoes", quoted="What hurts?"),),
        moments=(
            Ask(id=MomentId("tray"), questions=(Question(id=ItemId("when"), text="Since when?", answer="Since May."),)),
            Reply(id=MomentId("own"), medium="chat"),
        ),
        leads_to=SceneId("lead"),
    )
    lead = Scene(
        id=SceneId("lead"),
        channel=channel,
        speaker=GRACE,
        messages=(message("g1", "Two lines, please.", GRACE),),
        moments=(choose("brief", ("She needs width AA.", "back", False)),),
    )
    back = Scene(
        id=SceneId("back"),
        channel=channel,
        speaker=HELEN,
        messages=(message("m3", "Are you still there?"),),
        moments=(choose("last", ("I am.", "end", False)),),
    )
    end = Scene(id=SceneId("end"), channel="page", prose="She writes no more.", ending=Ending(title="The end"))
    lesson = Lesson(id=LessonId(LESSON), title="In writing", start=talk.id, scenes=(talk, more, lead, back, end))
    cast = (*COURSE.cast, Character(id=GRACE, name="Grace Amadi", role="lead"))
    return replace(COURSE, cast=cast, lessons=(lesson,))


def material_of(channel: Channel) -> Material:
    """The written course."""
    return Material(written_course(channel), {}, FolderMedia(Path("nowhere")))


def said(lesson: LessonView) -> list[str]:
    """What stands in the conversation, in order."""
    return [text.accessibleName() for text in lesson.stage.texts()]


def to_the_lead(lesson: LessonView, hands: Hands) -> None:
    """Mark a word, answer, ask, write, and come to the lead."""
    hands.moment(lesson, SpotView)
    lesson.presenter.act(acts.Tap(message=ItemId("m1"), at=3))
    lesson.presenter.act(acts.Continue())
    hands.moment(lesson, ChooseView)
    hands.press(lesson, "1")
    hands.moment(lesson, AskView)
    lesson.presenter.act(acts.AskQuestion(question=ItemId("when")))
    lesson.presenter.act(acts.StopAsking())
    hands.moment(lesson, ReplyView)
    lesson.presenter.act(acts.Write(text="That is a long time."))
    hands.moment(lesson, ChooseView)


SO_FAR = ["My narrow feet hurt.\n\nThat is all.", "What hurts?", "The left one.", "Since when?", "Since May."]
SO_FAR += ["That is a long time."]


@pytest.mark.parametrize("channel", ["chat", "text", "email"])
def test_what_was_written_stays_from_scene_to_scene(open_lesson: OpenLesson, hands: Hands, channel: Channel) -> None:
    lesson = open_lesson(material=material_of(channel))
    to_the_lead(lesson, hands)
    assert said(lesson) == ["Two lines, please."]
    hands.press(lesson, "1")
    hands.qtbot.waitUntil(lambda: lesson.presenter.run.scene == "back")
    hands.moment(lesson, ChooseView)
    assert said(lesson) == [*SO_FAR, "Are you still there?"]
    assert lesson.stage.texts()[0].marked() == ("narrow",)


@pytest.mark.parametrize("channel", ["chat", "email"])
def test_after_a_stop_the_whole_conversation_is_there_again(
    open_lesson: OpenLesson, hands: Hands, store: Store, ana: Learner, channel: Channel
) -> None:
    material = material_of(channel)
    lesson = open_lesson(material=material)
    to_the_lead(lesson, hands)
    hands.press(lesson, "1")
    hands.qtbot.waitUntil(lambda: lesson.presenter.run.scene == "back")
    hands.moment(lesson, ChooseView)
    before = said(lesson)
    lesson.leave()
    found = store.attempts.resume(store.attempts.unfinished(ana.id)[0].id)
    again = open_lesson(resumed(store.attempts, material.program(LESSON), found), material=material)
    hands.moment(again, ChooseView)
    assert said(again) == before
    assert again.stage.texts()[0].marked() == ("narrow",)


def test_own_bubbles_stand_on_the_other_side_and_each_says_whose_it_is(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson(material=material_of("chat"))
    hands.moment(lesson, SpotView)
    lesson.presenter.act(acts.Continue())
    hands.press(lesson, "1")
    hands.moment(lesson, AskView)
    hands.qtbot.wait(20)
    first, own, *_ = [text for text in lesson.stage.texts() if isinstance(text, Bubble)]
    assert (first.accessibleDescription(), own.accessibleDescription()) == ("Helen Marsh", "You")
    middle = lesson.stage.width() / 2
    assert first.mapTo(lesson.stage, first.rect().center()).x() < middle
    assert own.mapTo(lesson.stage, own.rect().center()).x() > middle


def test_what_is_done_and_not_said_is_no_message(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson(material=material_of("chat"))
    hands.moment(lesson, SpotView)
    lesson.presenter.act(acts.Continue())
    hands.press(lesson, "2")
    hands.moment(lesson, AskView)
    assert said(lesson) == ["My narrow feet hurt.\n\nThat is all.", "The left one."]
    threads = Threads(lesson.session.program)
    threads.read(lesson.presenter.run)
    assert [entry.text for entry in threads.all(SceneId("more")) if entry.kind == "deed"] == ["Wait for her."]


def test_words_of_an_email_are_marked_by_keyboard(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson(material=material_of("email"))
    hands.moment(lesson, SpotView)
    words = lesson.stage.texts()[0]
    words.setFocus()
    for _ in range(3):
        hands.press(lesson, Qt.Key.Key_Right)
    hands.press(lesson, Qt.Key.Key_Space)
    assert words.marked() == ("feet",)


def test_words_of_an_email_are_marked_by_touch(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson(material=material_of("email"))
    hands.moment(lesson, SpotView)
    hands.qtbot.wait(20)
    words = lesson.stage.texts()[0]
    place = words.rect().topLeft() + type(words.rect().topLeft())(4, 8)
    hands.qtbot.mouseClick(words, Qt.MouseButton.LeftButton, pos=place)
    assert words.marked() == ("My",)


def test_a_sent_mail_stands_there_with_its_header_and_what_it_answers(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson(material=material_of("email"))
    hands.moment(lesson, SpotView)
    lesson.presenter.act(acts.Continue())
    hands.press(lesson, "1")
    hands.moment(lesson, AskView)
    view = lesson.stage.findChild(MailView)
    assert view is not None
    came, sent, answer = view.cards
    assert sent.accessibleName() == "Re: Shoes. From Sam Okafor to Helen Marsh."
    assert sent.quoted == "Helen Marsh wrote:\nMy narrow feet hurt.\n\nThat is all."
    assert answer.quoted == "What hurts?"
    assert (came.folded, sent.folded, answer.folded) == (True, True, False)
    came.fold_button.click()
    assert came.words.isVisibleTo(view)


def test_an_answer_says_re_once() -> None:
    assert answer_subject("Shoes") == "Re: Shoes"
    assert answer_subject("Re: Shoes") == "Re: Shoes"
    assert answer_subject("") == ""


def test_a_mail_is_written_below_its_header(open_lesson: OpenLesson, hands: Hands) -> None:
    (lesson_of,) = written_course("email").lessons
    start = replace(lesson_of.scenes[0], moments=(Reply(id=MomentId("own"), medium="email"),), leads_to=SceneId("end"))
    course = replace(written_course("email"), lessons=(replace(lesson_of, scenes=(start, lesson_of.scenes[-1])),))
    lesson = open_lesson(material=Material(course, {}, FolderMedia(Path("nowhere"))))
    assert hands.moment(lesson, ReplyView).header == ("To: Helen Marsh", "Subject: Re: Shoes")


def test_a_written_lesson_tells_how_long_the_answers_took(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson(material=material_of("chat"))
    to_the_lead(lesson, hands)
    run, program = lesson.presenter.run, lesson.session.program
    assert run.clock_s == 0.0
    found = debrief(program, run)
    took_s = sum(one.took_ms for one in found.answers) / 1000
    assert told_time(program.lesson, found) == f"Your answers took {clock(round(took_s))} min"
    filmed = COURSE.lessons[0]
    assert told_time(filmed, found) == "Conversation 0:00 min"

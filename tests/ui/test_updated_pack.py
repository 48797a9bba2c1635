"""A pack is updated in the middle of its lesson: one goes on there, or at the nearest place, and is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.pack.build import build_pack
from empathy_studio.pack.contents import contents
from empathy_studio.pack.keys import SigningKey
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.records import Learner
from empathy_studio.ui.play.library import Library
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.moments.reply import ReplyView
from empathy_studio.ui.play.play_window import PlayWindow
from tests.ui.hands import Hands
from tests.ui.sample import COURSE
from tests.ui.test_play_window import without_the_answer

Build = Callable[[Course], Path]


@pytest.fixture
def build(tmp_path: Path, media: tuple[Path, dict[str, MediaFacts]], publisher: SigningKey) -> Build:
    """Builds the next version of the tiny course."""

    def build(course: Course) -> Path:
        folder, facts = media
        target = tmp_path / "newer.epack"
        description, files = contents(course, folder, facts)
        build_pack(target, description, files, publisher)
        return target

    return build


def reworded() -> Course:
    """The tiny course after its author called the lesson otherwise."""
    (lesson,) = COURSE.lessons
    return replace(COURSE, version=2, lessons=(replace(lesson, title="Narrow shoes"),))


def leave_in_the_middle(play: PlayWindow, ana: Learner, hands: Hands) -> None:
    """Sign in, give the first answer, and leave in the scene that follows."""
    play.choose(ana)
    play.open_lesson(play.shelf.tiles()[0].standing)
    assert play.lesson is not None
    hands.moment(play.lesson, ChooseView)
    hands.press(play.lesson, "1")
    hands.playing(play.lesson, "talk")
    play.lesson.leave()
    play.sign_out()


def go_on(play: PlayWindow, ana: Learner, title: str) -> None:
    """Sign in again, and press what the shelf offers to go on with."""
    play.choose(ana)
    assert play.shelf.next is not None
    assert play.shelf.next.accessibleName() == f"Go on: {title}"
    play.shelf.next.click()


def install(library: Library, keys: KeyRing, path: Path) -> None:
    """Put the pack in `path` on the shelf."""
    with Pack.open(path) as pack:
        library.shelf.install(pack, keys)


def test_after_a_change_of_words_one_goes_on_at_the_same_place(
    play: PlayWindow, shelved: Library, keys: KeyRing, ana: Learner, hands: Hands, build: Build
) -> None:
    leave_in_the_middle(play, ana, hands)
    install(shelved, keys, build(reworded()))
    go_on(play, ana, "Narrow shoes")
    assert play.lesson is not None
    hands.moment(play.lesson, ReplyView)
    assert play.lesson.presenter.run.rapport == 30.0
    assert play.lesson.session.program.course_version == 2
    assert not play.notices.texts()


def test_after_a_change_of_the_way_one_goes_on_at_the_nearest_place_and_is_told(
    play: PlayWindow, shelved: Library, keys: KeyRing, ana: Learner, hands: Hands, build: Build
) -> None:
    leave_in_the_middle(play, ana, hands)
    install(shelved, keys, build(without_the_answer("ask")))
    go_on(play, ana, "Shoes")
    assert play.lesson is not None
    view = hands.moment(play.lesson, ChooseView)
    assert [answer.text() for answer in view.answers] == ["I can refund that.", "Say nothing and listen."]
    assert play.lesson.presenter.run.scene == "start"
    assert any("nearest place" in text for text in play.notices.texts())
    former, *_ = play.store.attempts.of_learner(ana.id)
    assert former.state == "continued"

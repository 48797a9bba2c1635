"""A pack is updated in the middle of its lesson: one goes on there, or at the nearest place, and is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course, PassRule
from empathy_studio.course.moments import Choose
from empathy_studio.pack.build import build_pack
from empathy_studio.pack.contents import contents
from empathy_studio.pack.keys import SigningKey
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.trust import KeyRing
from empathy_studio.play.scoring import score
from empathy_studio.progress.bundle import write_bundle
from empathy_studio.progress.merge import merge_bundle
from empathy_studio.progress.records import Attempt, Learner
from empathy_studio.progress.store import Store, open_store
from empathy_studio.report.figures import Figures
from empathy_studio.ui.play.library import Library
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.moments.reply import ReplyView
from empathy_studio.ui.play.play_window import PlayWindow
from tests.progress.keys import Key, Site
from tests.ui.hands import Hands
from tests.ui.sample import COURSE
from tests.ui.test_play_window import answer_everything, without_the_answer

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


def scored_otherwise() -> Course:
    """The tiny course after its author gave the best first answer more points, and set a mark to pass."""
    (lesson,) = COURSE.lessons
    start = lesson.scenes[0]
    first = next(moment for moment in start.moments if isinstance(moment, Choose))
    best, *others = first.choices
    richer = replace(best, points=(replace(best.points[0], points=5.0),))
    moments = tuple(
        replace(first, choices=(richer, *others)) if moment is first else moment for moment in start.moments
    )
    scenes = (replace(start, moments=moments), *lesson.scenes[1:])
    changed = replace(lesson, scenes=scenes, pass_rule=PassRule(score=60.0))
    return replace(COURSE, version=2, lessons=(changed,))


def rules_of(store: Store, attempt: Attempt) -> set[str]:
    """The rules that the statements of an attempt were made by."""
    return {one.version.rules for one in store.attempts.statements(attempt.id)}


def points_of_the_first_answer(store: Store, attempt: Attempt) -> float:
    """What the first answer of an attempt brought."""
    told = [one.statement for one in store.attempts.statements(attempt.id)]
    (result,) = [one.result for one in told if one.verb == "answered" and one.moment == "first"]
    assert result is not None
    return result.skills[0].points


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


def test_after_a_change_of_points_one_goes_on_as_a_new_attempt_and_each_keeps_its_own_rules(
    play: PlayWindow,
    store: Store,
    shelved: Library,
    keys: KeyRing,
    ana: Learner,
    hands: Hands,
    build: Build,
    qtbot: QtBot,
    data_folder: Path,
    tmp_path: Path,
) -> None:
    leave_in_the_middle(play, ana, hands)
    install(shelved, keys, build(scored_otherwise()))
    go_on(play, ana, "Shoes")
    assert play.lesson is not None
    hands.moment(play.lesson, ReplyView)
    assert play.lesson.presenter.run.scene == "talk"
    assert any("its new rules count" in text for text in play.notices.texts())
    answer_everything(qtbot, play)

    former, latest = store.attempts.of_learner(ana.id)
    assert (former.state, latest.state, latest.follows) == ("continued", "completed", former.id)
    assert rules_of(store, former) == {former.version.rules}
    assert rules_of(store, latest) == {latest.version.rules} != {former.version.rules}
    assert (points_of_the_first_answer(store, former), points_of_the_first_answer(store, latest)) == (3.0, 5.0)
    # The debrief, the report and what a bundle brings elsewhere say the same.
    assert play.debrief is not None
    came_to = score(play.debrief.session.program, play.debrief.session.run)
    assert (latest.points, latest.most, latest.passed) == (came_to.points, came_to.most, came_to.passed)
    with Figures(data_folder) as figures:
        (lesson,) = figures.person_lessons(ana.id).records()
    assert (lesson["attempts"], lesson["completed"], lesson["best_score"]) == (1, 1, came_to.share)
    kiosk = Key()
    bundle = write_bundle(store, tmp_path / "results.eresults", kiosk)
    with open_store(tmp_path / "desk") as desk:
        merge_bundle(desk, bundle.path, Site(kiosk))
        carried = desk.attempts.of_learner(ana.id)
    assert [(one.state, one.points, one.most, one.passed, one.version) for one in carried] == [
        (one.state, one.points, one.most, one.passed, one.version) for one in (former, latest)
    ]

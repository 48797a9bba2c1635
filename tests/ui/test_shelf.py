"""The shelf: where one stands with each lesson, what comes next, the path, the time needed, the language."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from empathy_studio.course.ids import LessonId
from empathy_studio.course.model import Course, TranslatedText, Translation
from empathy_studio.course.scenes import Scene
from empathy_studio.progress.identifiers import new_attempt_id, new_device_id, new_learner_id
from empathy_studio.progress.records import Attempt, Learner, LessonVersion
from empathy_studio.report.refreshers import due_at
from empathy_studio.ui.play.language_names import language_name
from empathy_studio.ui.play.lesson_tile import LessonTile
from empathy_studio.ui.play.material import FolderMedia, Material
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.play.shelf_view import ShelfView
from empathy_studio.ui.play.standing import next_of, standings
from empathy_studio.ui.theme import ThemeKeeper
from tests.ui.sample import COURSE

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ANA = Learner(id=new_learner_id(), name="Ana García")


def three_lessons() -> Course:
    """The tiny lesson three times, the last one in writing alone."""
    (shoes,) = COURSE.lessons
    written = replace(shoes, id=LessonId("mail"), title="Mail", scenes=tuple(map(_unfilmed, shoes.scenes)), minutes=9)
    return replace(COURSE, lessons=(shoes, replace(shoes, id=LessonId("boots"), title="Boots", minutes=5), written))


def _unfilmed(scene: Scene) -> Scene:
    return replace(scene, clip=None)


def attempt(lesson: str, days_ago: float, points: float = 0.0, **more: object) -> Attempt:
    """An attempt of so many days ago: completed with `points` of 10, or in the given state."""
    at = (NOW - timedelta(days=days_ago)).isoformat()
    fields = {"state": "completed", "points": points, "most": 10.0, **more}
    return Attempt(
        id=new_attempt_id(),
        learner=ANA.id,
        version=LessonVersion(lesson=LessonId(lesson), course=COURSE.id),
        device=new_device_id(),
        began_at=at,
        last_at=at,
        **fields,  # type: ignore[arg-type]
    )


def material(course: Course | None = None) -> Material:
    """A course without media."""
    return Material(course or three_lessons(), {}, FolderMedia(Path("nowhere")))


@pytest.fixture
def shelf(qtbot: QtBot, theme: ThemeKeeper) -> ShelfView:
    """An empty shelf on the screen."""
    view = ShelfView()
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    return view


def shown(shelf: ShelfView, course: Material, *attempts: Attempt) -> list[str]:
    """What the tiles say first, in order."""
    shelf.show_learner(ANA, standings(course, attempts, now=NOW))
    return [tile.accessibleName().split(". ")[1] for tile in shelf.tiles()]


def test_each_lesson_says_where_one_stands(shelf: ShelfView) -> None:
    going = attempt("mail", 0.1, state="in_progress", clock_s=0.0, time_ms=192_000)
    said = shown(shelf, material(), attempt("shoes", 1, 8.2), going)
    assert said == ["Done · 82 %", "New", "Go on at 3:12"]
    assert shelf.next is not None
    assert shelf.next.accessibleName() == "Go on: Mail"


def test_a_lesson_is_due_again_after_a_while_and_the_sooner_the_worse_it_went(shelf: ShelfView) -> None:
    assert shown(shelf, material(), attempt("shoes", 14, 8.2))[0] == "Refresher due · 82 %"
    assert shown(shelf, material(), attempt("shoes", 14, 9.5))[0] == "Done · 95 %"
    assert shown(shelf, material(), attempt("shoes", 2, 3.0))[0] == "Refresher due · 30 %"


def test_the_next_lesson_is_the_begun_one_then_a_new_one_then_one_that_is_due() -> None:
    due = attempt("shoes", 30, 8.0)
    course = material()
    begun = attempt("boots", 1, state="in_progress")
    assert next_of(standings(course, (due, begun), now=NOW)).lesson.id == "boots"  # type: ignore[union-attr]
    assert next_of(standings(course, (due,), now=NOW)).lesson.id == "boots"  # type: ignore[union-attr]
    done = (attempt("boots", 1, 9.9), attempt("mail", 1, 9.9))
    assert next_of(standings(course, (due, *done), now=NOW)).lesson.id == "shoes"  # type: ignore[union-attr]
    assert next_of(standings(course, (attempt("shoes", 1, 9.9), *done), now=NOW)) is None


def test_of_two_lessons_that_were_left_the_one_that_was_left_last_is_offered() -> None:
    course = material()
    for last, former in (("boots", "mail"), ("mail", "boots"), ("shoes", "mail")):
        left = (attempt(former, 2, state="in_progress"), attempt(last, 1, state="in_progress"))
        offered = next_of(standings(course, left, now=NOW))
        assert offered is not None
        assert offered.lesson.id == last


def test_playing_it_again_well_puts_the_refresher_off() -> None:
    once = due_at([attempt("shoes", 30, 8.0)])
    twice = due_at([attempt("shoes", 30, 8.0), attempt("shoes", 16, 8.0)])
    assert once is not None
    assert twice is not None
    assert once < NOW < twice
    assert due_at([attempt("shoes", 1, state="in_progress")]) is None


def test_the_path_tells_how_far_one_is_and_the_time_to_go(shelf: ShelfView) -> None:
    shown(shelf, material(), attempt("shoes", 1, 8.0))
    said = [label.text() for label in shelf.findChildren(QLabel)]
    assert "1 of 3 done · about 14 min to go" in said


def test_tiles_stand_in_fewer_columns_where_there_is_less_room(shelf: ShelfView, qtbot: QtBot) -> None:
    shown(shelf, material())
    qtbot.waitUntil(lambda: len(tops(shelf)) == 1 and len({tile.x() for tile in shelf.tiles()}) == 3)
    shelf.resize(700, 800)
    qtbot.waitUntil(lambda: len(tops(shelf)) == 2)
    shelf.resize(400, 800)
    qtbot.waitUntil(lambda: len(tops(shelf)) == 3)


def tops(shelf: ShelfView) -> set[int]:
    """The heights at which tiles begin."""
    return {tile.geometry().top() for tile in shelf.tiles()}


def in_german() -> Course:
    """The course with its title and that of its first lesson in German."""
    course = three_lessons()
    texts = (
        TranslatedText(id="course.title", source=course.title, text="Klein"),
        TranslatedText(id="lessons.shoes.title", source="Shoes", text="Schuhe"),
    )
    return replace(course, languages=("de",), translations=(Translation(language="de", texts=texts),))


def test_a_course_that_speaks_several_languages_lets_one_choose(shelf: ShelfView) -> None:
    course = material(in_german())
    shelf.show_learner(ANA, standings(course, (), language="de"), language="de")
    (box,) = shelf.language_boxes()
    assert [box.itemText(number) for number in range(box.count())] == ["English", "Deutsch"]
    assert box.currentData() == "de"
    assert shelf.tiles()[0].standing.lesson.title == "Schuhe"
    chosen: list[str] = []
    shelf.language_chosen.connect(chosen.append)
    box.setCurrentIndex(0)
    assert chosen == ["en"]
    shelf.show_learner(ANA, standings(material(), ()))
    assert not shelf.language_boxes()


def test_the_chosen_language_is_kept_for_the_learner(play: PlayWindow, ana: Learner) -> None:
    play.choose(ana)
    play.shelf.language_chosen.emit("de")
    assert play.store.learners.choices(ana.id) == {"course_language": "de"}


def test_languages_are_called_as_their_speakers_do() -> None:
    assert [language_name(tag) for tag in ("de", "es", "zz")] == ["Deutsch", "Español", "zz"]


def test_the_button_on_top_opens_the_lesson(play: PlayWindow, ana: Learner) -> None:
    play.choose(ana)
    assert play.shelf.next is not None
    assert play.focusWidget() is play.shelf.next
    play.shelf.next.click()
    assert play.lesson is not None


def test_a_tile_is_read_out_with_its_state_and_time(shelf: ShelfView) -> None:
    shown(shelf, material())
    tile = shelf.tiles()[0]
    assert isinstance(tile, LessonTile)
    assert tile.accessibleName() == "Shoes. New. 2 min. A caller with narrow feet."

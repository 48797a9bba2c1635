"""Audio description in a lesson: told at its time, with the clip standing where that takes longer, and in the text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from empathy_studio.course.captions import write_captions
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.scenes import CaptionTrack
from empathy_studio.play import state
from empathy_studio.play.player import PlayerState
from empathy_studio.settings import Settings
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.reading import Line, with_seen
from tests.ui.conftest import OpenLesson
from tests.ui.hands import Hands
from tests.ui.sample import COURSE, START, material_in

TOLD = Settings(motion="reduced", descriptions=True)
PIECES = (
    Caption(start_ms=0, end_ms=100, text="In a kitchen. Helen, on the phone."),
    Caption(start_ms=560, end_ms=600, text="Helen lowers her eyes."),
)


@pytest.fixture
def described(media: tuple[Path, dict[str, MediaFacts]]) -> Iterator[Material]:
    """The tiny course, with a description of its first clip."""
    folder, facts = media
    file = folder / "one.descriptions.vtt"
    file.write_bytes(write_captions(PIECES))
    assert START.clip is not None
    clip = replace(START.clip, descriptions=(CaptionTrack(language="en", media=file.name),))
    lesson = COURSE.lessons[0]
    scenes = tuple(replace(one, clip=clip) if one.id == START.id else one for one in lesson.scenes)
    yield material_in(folder, facts, replace(COURSE, lessons=(replace(lesson, scenes=scenes), *COURSE.lessons[1:])))
    file.unlink()


def stands(lesson: LessonView, hands: Hands, text: str) -> int:
    """Wait until the clip stands while `text` is told, and give the place."""
    surface, deck = lesson.stage.surface, lesson.deck
    hands.qtbot.waitUntil(lambda: surface.told() == text and deck.state is PlayerState.PAUSED)
    return deck.position_ms()


def test_the_clip_stands_while_more_is_told_than_there_is_time_for(
    open_lesson: OpenLesson, hands: Hands, described: Material
) -> None:
    lesson = open_lesson(settings=TOLD, material=described)
    assert stands(lesson, hands, PIECES[0].text) < PIECES[1].start_ms
    assert 500 <= stands(lesson, hands, PIECES[1].text) <= 700
    hands.moment(lesson, ChooseView)
    hands.qtbot.waitUntil(lambda: lesson.stage.surface.told() == "")


def test_space_goes_on_at_once(open_lesson: OpenLesson, hands: Hands, described: Material) -> None:
    lesson = open_lesson(settings=TOLD, material=described)
    stands(lesson, hands, PIECES[0].text)
    hands.press(lesson, "p")
    hands.qtbot.waitUntil(lambda: lesson.deck.state is PlayerState.PLAYING, timeout=1000)


def test_nothing_is_told_unless_it_is_wanted_and_d_switches_it(
    open_lesson: OpenLesson, hands: Hands, described: Material
) -> None:
    lesson = open_lesson(material=described)
    hands.playing(lesson, "start", 100)
    assert lesson.stage.surface.told() == ""
    kept: list[Settings] = []
    lesson.settings_changed.connect(kept.append)
    hands.press(lesson, "d")
    assert [one.descriptions for one in kept] == [True]
    assert lesson.bar.descriptions.isChecked()
    stands(lesson, hands, PIECES[1].text)
    hands.press(lesson, "d")
    assert lesson.stage.surface.told() == ""
    hands.moment(lesson, ChooseView)


def test_a_sheet_over_the_lesson_keeps_the_clip_standing(
    open_lesson: OpenLesson, hands: Hands, described: Material
) -> None:
    lesson = open_lesson(settings=TOLD, material=described)
    stands(lesson, hands, PIECES[0].text)
    lesson.sheets.show_keys()
    hands.qtbot.wait(3200)
    assert lesson.deck.state is PlayerState.PAUSED
    hands.press(lesson, Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: lesson.deck.state is PlayerState.PLAYING)


def test_the_transcript_has_it_at_its_place(open_lesson: OpenLesson, hands: Hands, described: Material) -> None:
    lesson = open_lesson(material=described)
    lesson.bar.transcript.setChecked(True)
    hands.moment(lesson, ChooseView)
    said = lesson.transcript.text().splitlines()
    assert said[1:] == [PIECES[0].text, "I've narrow feet, you see.", PIECES[1].text, "Well. Anyway."]


def test_a_clip_told_as_text_has_it_at_its_place(open_lesson: OpenLesson, hands: Hands, described: Material) -> None:
    lesson = open_lesson(settings=Settings(motion="reduced", as_text=True), material=described)
    hands.qtbot.waitUntil(lambda: lesson.stage.reading is not None and lesson.panel.content is not None)
    view = lesson.stage.reading
    assert view is not None
    read = view.text()
    assert read.index(PIECES[0].text) < read.index("narrow feet") < read.index(PIECES[1].text) < read.index("Anyway.")
    assert [line.text() for line in view.lines] == ["I've narrow feet, you see.", "Well. Anyway."]
    view.lines[1].click()
    (spotted,) = lesson.presenter.run.spotting
    assert len(spotted.taps) == 1
    assert isinstance(lesson.presenter.run.phase, state.Playing)


def test_what_is_seen_stands_before_what_is_said_at_the_same_time() -> None:
    lines = (Line(0, 500, "Oh."), Line(500, 900, "Well."))
    merged = with_seen(lines, (Caption(start_ms=500, end_ms=600, text="A nod."),))
    assert [(line.text, line.seen) for line in merged] == [("Oh.", False), ("A nod.", True), ("Well.", False)]

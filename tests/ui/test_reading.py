"""A clip told as text: chosen, or because it is not there; every line can be marked, and nothing is timed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from empathy_studio.course.ids import CueId, ItemId
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.model import Character
from empathy_studio.course.scenes import Cue, Line, Storyboard
from empathy_studio.errors import StudioError
from empathy_studio.play import acts, state
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.settings import Settings
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.material import FolderMedia, Material
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.moments.reply import ReplyView
from empathy_studio.ui.play.reading import between, lines_of, lines_of_storyboard, place_in
from empathy_studio.ui.play.session import resumed
from tests.ui.conftest import OpenLesson
from tests.ui.hands import Hands
from tests.ui.sample import ASKED_MS, COURSE, LESSON

AS_TEXT = Settings(motion="reduced", as_text=True)
CAST = {one.id: one for one in COURSE.cast}


def caption(start: int, end: int, text: str) -> Caption:
    """Words from `start` to `end` ms."""
    return Caption(start_ms=start, end_ms=end, text=text)


def test_captions_become_lines_with_names_and_silences() -> None:
    said = (caption(400, 900, "Helen: Oh. A person."), caption(900, 1500, "I have\nnarrow feet."))
    lines = lines_of((*said, caption(4000, 5000, "Anyway.")), CAST, 0, 8000)
    assert [(line.text, line.speaker) for line in lines if not line.silence] == [
        ("Oh. A person.", "Helen Marsh"),
        ("I have narrow feet.", "Helen Marsh"),
        ("Anyway.", "Helen Marsh"),
    ]
    assert [(line.start_ms, line.seconds) for line in lines if line.silence] == [(1500, 2), (5000, 3)]
    assert [line.text for line in between(lines, 0, 900)] == ["Oh. A person."]


def test_a_colon_after_no_name_stays_in_the_line() -> None:
    (line,) = lines_of((caption(0, 900, "One thing: it hurts."),), CAST, 0, 1000)
    assert (line.text, line.speaker) == ("One thing: it hurts.", "")


def test_without_captions_the_storyboard_is_read() -> None:
    helen: Character = next(iter(CAST.values()))
    spoken = (
        Line(id=ItemId("a"), speaker=helen.id, text="It *hurts*."),
        Line(id=ItemId("b"), speaker=helen.id, text=""),
    )
    (line,) = lines_of_storyboard(Storyboard(lines=spoken), CAST, 100, 1100)
    assert (line.text, line.start_ms, line.end_ms) == ("It hurts.", 100, 1100)


def test_a_marked_line_counts_where_something_is_given_away_in_it() -> None:
    (line,) = lines_of((caption(1000, 3000, "Narrow feet, you see."),), CAST, 0, 3000)
    cue = Cue(id=CueId("feet"), label="feet", start_ms=1200, end_ms=1500, weight=2)
    assert place_in(line, (cue,), 0, None) == 1200
    assert place_in(line, (), 0, None) == 2000
    assert place_in(line, (cue,), 0, 1100) == 1100


def read(lesson: LessonView, hands: Hands) -> list[str]:
    """The lines that can be marked, once they are there."""
    hands.qtbot.waitUntil(lambda: lesson.stage.reading is not None and lesson.panel.content is not None)
    assert lesson.stage.reading is not None
    return [line.text() for line in lesson.stage.reading.lines]


def test_a_whole_lesson_can_be_read(open_lesson: OpenLesson, hands: Hands, store: Store, ana: Learner) -> None:
    lesson = open_lesson(settings=AS_TEXT)
    assert read(lesson, hands) == ["I've narrow feet, you see.", "Well. Anyway."]
    hands.press(lesson, Qt.Key.Key_Space)
    hands.press(lesson, Qt.Key.Key_Return)
    hands.moment(lesson, ChooseView)
    (spotted,) = lesson.presenter.run.spotting
    assert [tap.position_ms for tap in spotted.taps] == [200]
    hands.press(lesson, "1")
    read(lesson, hands)
    hands.press(lesson, Qt.Key.Key_Return)
    hands.moment(lesson, ReplyView)
    assert lesson.presenter.run.clock_s >= ASKED_MS / 1000


def test_a_picture_of_the_clip_stands_beside_the_text(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson(settings=AS_TEXT)
    read(lesson, hands)
    view = lesson.stage.reading
    assert view is not None
    hands.qtbot.waitUntil(lambda: view.still.isVisible())
    assert view.still.height() > 100
    assert isinstance(lesson.presenter.run.phase, state.Playing)


def test_marks_are_there_again_after_a_stop(
    open_lesson: OpenLesson, hands: Hands, store: Store, ana: Learner, material: Material
) -> None:
    lesson = open_lesson(settings=AS_TEXT)
    read(lesson, hands)
    assert lesson.stage.reading is not None
    lesson.stage.reading.lines[0].click()
    lesson.leave()
    found = store.attempts.resume(store.attempts.unfinished(ana.id)[0].id)
    again = open_lesson(resumed(store.attempts, material.program(LESSON), found), settings=AS_TEXT)
    read(again, hands)
    assert again.stage.reading is not None
    assert [line.isChecked() for line in again.stage.reading.lines] == [True, False]


def test_one_changes_from_watching_to_reading_and_back(open_lesson: OpenLesson, hands: Hands) -> None:
    lesson = open_lesson()
    hands.playing(lesson, "start", 100)
    hands.press(lesson, "r")
    assert lesson.bar.as_text.isChecked()
    read(lesson, hands)
    hands.press(lesson, "r")
    hands.playing(lesson, "start", 150)
    hands.moment(lesson, ChooseView)


def test_a_clip_that_is_missing_is_told_as_text(
    open_lesson: OpenLesson, hands: Hands, media: tuple[Path, dict[str, MediaFacts]], tmp_path: Path
) -> None:
    folder, facts = media
    (tmp_path / "one.vtt").write_bytes((folder / "one.vtt").read_bytes())

    class OneMissing(FolderMedia):
        def where(self, name: str) -> Path:
            """Only what is in the folder."""
            path = super().where(name)
            if not path.exists():
                raise StudioError(f"media/{name} is not there.", "Put the file back.")
            return path

    lesson = open_lesson(material=Material(COURSE, facts, OneMissing(tmp_path)))
    assert read(lesson, hands) == ["I've narrow feet, you see.", "Well. Anyway."]
    assert any("one.mp4" in text for text in lesson.notices.texts())
    lesson.presenter.read_on(ASKED_MS)
    hands.moment(lesson, ChooseView)


def test_a_clip_that_cannot_be_played_is_offered_as_text(
    open_lesson: OpenLesson, hands: Hands, media: tuple[Path, dict[str, MediaFacts]], tmp_path: Path
) -> None:
    folder, facts = media
    (tmp_path / "one.vtt").write_bytes((folder / "one.vtt").read_bytes())
    (tmp_path / "one.mp4").write_bytes(b"this is no video" * 2000)
    lesson = open_lesson(material=Material(COURSE, facts, FolderMedia(tmp_path)))
    hands.qtbot.waitUntil(lambda: any("one.mp4" in text for text in lesson.notices.texts()), timeout=8000)
    lesson.notices.press_action()
    if isinstance(lesson.presenter.run.phase, state.Playing):
        read(lesson, hands)
        lesson.presenter.read_on(ASKED_MS)
    hands.moment(lesson, ChooseView)
    lesson.presenter.act(acts.Pick(choices=(lesson.presenter.offers()[0].ids[0],)))
    read(lesson, hands)

"""A storyboard is read as a play and written as one, and keeps what a play does not say."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from empathy_studio.author.script import lines_from, script_of
from empathy_studio.course.ids import CharacterId, ItemId
from empathy_studio.course.model import Character
from empathy_studio.course.scenes import Line, Storyboard
from empathy_studio.errors import CourseError

SAM, HELEN = CharacterId("sam"), CharacterId("helen")
CAST = (Character(id=SAM, name="Sam Okafor", role="agent"), Character(id=HELEN, name="Helen Marsh"))
BOARD = Storyboard(
    lines=(
        Line(id=ItemId("a"), speaker=SAM, text="Finch and Foxley.", gesture="nod"),
        Line(id=ItemId("b"), speaker=HELEN, text="I've narrow feet…", feeling="embarrassed", pause_ms=1500),
    )
)


def test_a_play_is_written_and_read_back_without_loss() -> None:
    play = script_of(BOARD, CAST)
    assert play == "Sam: Finch and Foxley.\nHelen (embarrassed, 1.5 s): I've narrow feet…"
    assert lines_from(play, BOARD, CAST) == BOARD.lines


def test_a_line_keeps_its_gesture_when_its_words_are_mended_and_its_place_changes() -> None:
    play = "Helen (worried): It's about the shoes.\nSam: Finch and Foxley, hello."
    first, second = lines_from(play, BOARD, CAST)
    assert (first.speaker, first.feeling, first.pause_ms) == (HELEN, "worried", 250)
    assert (second.id, second.gesture, second.text) == ("a", "nod", "Finch and Foxley, hello.")


def test_a_line_without_words_is_a_silent_beat() -> None:
    (beat,) = lines_from("Helen (sad, 2 s):", Storyboard(), CAST)
    assert (beat.text, beat.feeling, beat.pause_ms) == ("", "sad", 2000)


@pytest.mark.parametrize(
    ("play", "said"),
    [
        ("Sam: Hello.\nshe sighs", "Line 2: nobody speaks it."),
        ("Ellen: Hello.", "Line 1: “Ellen” is not in the cast. Did you mean Helen?"),
        ("Sam (worryed): Hello.", "Line 1: there is no feeling “worryed”. Did you mean worried?"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_number_of_its_line(play: str, said: str) -> None:
    with pytest.raises(CourseError) as refused:
        lines_from(play, BOARD, CAST)
    assert refused.value.message == said


def test_two_people_of_one_first_name_are_called_by_both() -> None:
    cast = (*CAST, Character(id=CharacterId("sam-2"), name="Sam Pratt"))
    assert script_of(replace(BOARD, lines=BOARD.lines[:1]), cast).startswith("Sam Okafor:")

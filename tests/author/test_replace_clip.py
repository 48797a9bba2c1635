"""A clip is replaced without losing moments: by time, or by the words that were spoken; what moves is shown first."""

from __future__ import annotations

from empathy_studio.author import edit
from empathy_studio.author.replace_clip import plan_replacement, replace_clip, times_of
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Clip
from tests.author.small_courses import a_course


def caption(start: int, end: int, text: str) -> Caption:
    return Caption(start_ms=start, end_ms=end, text=text)


OLD = (caption(0, 2000, "Hello, I am calling"), caption(2000, 4000, "about my daughter's shoes"))
NEW = (
    caption(1000, 2500, "Good morning. Hello."),
    caption(5000, 7000, "About my daughter's shoes"),
    caption(8000, 9000, "They are too small."),
)
CLIP = Clip(media="new.mp4")


def filmed() -> Course:
    """A course with a question at 3 s, one at the end, and a cue from 3.2 to 3.9 s."""
    course = edit.set_clip(a_course(), "one", "s0", Clip(media="old.mp4")).course
    course = edit.set_time(course, "one", "ask-s0", 3000).course
    course = edit.add_moment(course, "one", "s0", "reflect").course
    return edit.add_cue(course, "one", "s0", 3200, 3900, "Shoes").course


def test_by_time_everything_stays_and_what_lies_behind_the_end_comes_to_it() -> None:
    plan = plan_replacement(filmed(), "one", "s0", CLIP, 3500)
    assert [(move.from_ms, move.to_ms, move.how) for move in plan.moves] == [
        (3000, 3000, "time"),
        (3200, 3200, "time"),
        (3900, 3500, "end"),
    ]
    assert plan.in_words() == "1 time moved, 2 unchanged, 1 to look at"
    done = replace_clip(filmed(), plan)
    assert done.label == "Replace the clip of “S0”"
    scene = done.course.lessons[0].scenes[0]
    assert scene.clip == CLIP
    assert (scene.cues[0].start_ms, scene.cues[0].end_ms) == (3200, 3500)
    assert len(scene.moments) == 2


def test_by_words_things_go_to_where_the_same_words_are_spoken() -> None:
    plan = plan_replacement(filmed(), "one", "s0", CLIP, 9000, by="words", former_captions=OLD, captions=NEW)
    assert [move.how for move in plan.moves] == ["words", "words", "words"]
    assert [move.to_ms for move in plan.moves] == [6000, 6200, 6900]
    scene = replace_clip(filmed(), plan).course.lessons[0].scenes[0]
    assert times_of(scene)[0][2] == 6000


def test_words_in_one_clip_only_go_between_their_neighbours() -> None:
    course = edit.set_time(filmed(), "one", "ask-s0", 1000).course
    plan = plan_replacement(course, "one", "s0", CLIP, 9000, by="words", former_captions=OLD, captions=NEW)
    first = plan.moves[0]
    assert first.how == "between"
    assert 2400 < first.to_ms < 5000
    assert plan.uncertain == 1


def test_without_words_in_common_it_goes_by_time() -> None:
    plan = plan_replacement(
        filmed(), "one", "s0", CLIP, 9000, by="words", former_captions=OLD, captions=(caption(0, 900, "Nothing"),)
    )
    assert plan.by == "time"
    assert all(move.from_ms == move.to_ms for move in plan.moves)


def test_a_cue_that_falls_behind_the_end_keeps_a_length() -> None:
    plan = plan_replacement(filmed(), "one", "s0", CLIP, 2000)
    scene = replace_clip(filmed(), plan).course.lessons[0].scenes[0]
    assert scene.cues[0].start_ms < scene.cues[0].end_ms == 2000

"""Every starter is whole: nothing to mend, and whoever begins it comes to an end, with clips and without."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from empathy_studio.author.starters import STARTERS, TITLES
from empathy_studio.course.check import check
from empathy_studio.course.codec import decode_lesson, encode
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import CaptionTrack, Clip, Scene
from empathy_studio.play.moves import moves
from empathy_studio.play.program import program_of
from empathy_studio.play.run import start, step
from empathy_studio.play.state import Ended

CLIP = Clip(
    media="clip.mp4", captions=(CaptionTrack(language="en", media="clip.en.vtt"),), description="She talks to you."
)
FACTS = {
    "clip.mp4": MediaFacts(name="clip.mp4", kind="video", duration_ms=9000, width=1280, height=720, has_sound=True),
    "clip.en.vtt": MediaFacts(
        name="clip.en.vtt", kind="captions", captions=(Caption(start_ms=100, end_ms=3000, text="Good morning."),)
    ),
}


def filmed(scene: Scene) -> Scene:
    """The scene with a clip, as after its storyboard was voiced."""
    return scene if scene.storyboard is None else replace(scene, clip=CLIP)


def with_clips(course: Course) -> Course:
    """The course with a clip for every storyboard."""
    lessons = tuple(replace(one, scenes=tuple(filmed(scene) for scene in one.scenes)) for one in course.lessons)
    return replace(course, lessons=lessons)


@pytest.fixture(params=["without clips", "with clips"])
def has_clips(request: pytest.FixtureRequest) -> bool:
    """Whether the storyboards have been voiced."""
    return str(request.param) == "with clips"


@pytest.mark.parametrize("name", STARTERS)
def test_nothing_is_to_be_mended_in_a_starter(name: str, has_clips: bool) -> None:
    course = STARTERS[name]("A new course")
    facts = {}
    if has_clips:
        course, facts = with_clips(course), FACTS
        if course == STARTERS[name]("A new course"):
            facts = {}
    found = [one for one in check(course, facts) if one.severity != "note"]
    assert found == []
    assert course.title == "A new course"
    assert course.id == "a-new-course"


def played(course: Course, lesson: Lesson, number: int) -> str:
    """Plays a lesson: always the best (0), always the worst (-1), or as drawn; returns the last scene."""
    program = program_of(course, lesson.id, durations={"clip.mp4": 9000})
    run = start(program)
    for turn in range(200):
        if isinstance(run.phase, Ended):
            return str(run.scene)
        open_ = moves(program, run, number * 1000 + turn)
        for act in open_[number if number < 1 else (number * 7 + turn) % len(open_)]:
            run, _ = step(program, run, act)
    pytest.fail("no end was reached")


@pytest.mark.parametrize("name", STARTERS)
def test_whoever_begins_a_starter_comes_to_an_end(name: str, has_clips: bool) -> None:
    course = STARTERS[name]("A new course")
    course = with_clips(course) if has_clips else course
    for lesson in course.lessons:
        ends = {played(course, lesson, number) for number in (0, -1, 1, 2, 3, 4)}
        assert ends <= {scene.id for scene in lesson.scenes if scene.ending}
        assert decode_lesson(encode(lesson), "lesson.json") == lesson


def test_every_starter_has_a_name_for_people() -> None:
    assert list(TITLES) == list(STARTERS)

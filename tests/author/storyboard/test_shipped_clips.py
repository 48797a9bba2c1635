"""The clips of the courses that ship can be heard, understood and read: loudness, pace, captions, length, size."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path

import pytest

from empathy_studio.author.project import MEDIA_FOLDER, open_project
from empathy_studio.course.captions import Caption, read_captions
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Clip, Scene
from tests.author.storyboard.hearing import SAMPLE_RATE, first_loud_ms, loudness_of, onsets_ms, sound_of
from tests.reliability import Reliability

ROOT = Path(__file__).resolve().parents[3]
COURSES = sorted(file.parent for file in ROOT.glob("packs/*/course.json"))


@cache
def course_in(folder: Path) -> Course:
    """A course that ships."""
    return open_project(folder).course


def voiced(lesson: Lesson) -> list[tuple[Scene, Clip]]:
    """The scenes of a lesson whose clip was made from a storyboard."""
    return [(scene, scene.clip) for scene in lesson.scenes if scene.clip is not None and scene.storyboard is not None]


LESSONS = [(folder, lesson) for folder in COURSES for lesson in course_in(folder).lessons if voiced(lesson)]
by_lesson = pytest.mark.parametrize(("folder", "lesson"), LESSONS, ids=lambda one: getattr(one, "id", ""))


def captions_of(folder: Path, clip: Clip) -> tuple[Caption, ...]:
    """The captions of a clip in the language it is spoken in."""
    return read_captions((folder / MEDIA_FOLDER / clip.captions[0].media).read_bytes(), clip.captions[0].media)


def spoken_words(text: str, names: Collection[str]) -> int:
    """How many words of a caption are heard: the name before them, which tells who speaks, is not."""
    name, colon, rest = text.partition(": ")
    return len((rest if colon and name in names else text).split())


def test_the_name_of_the_speaker_is_no_spoken_word() -> None:
    assert spoken_words("Helen: I have narrow\nfeet.", {"Helen", "Sam"}) == 4
    assert spoken_words("Helen it is: come in.", {"Helen", "Sam"}) == 5


@by_lesson
def test_people_speak_at_a_pace_that_can_be_followed(folder: Path, lesson: Lesson) -> None:
    captions = [caption for _, clip in voiced(lesson) for caption in captions_of(folder, clip)]
    names = {person.name.split()[0] for person in course_in(folder).cast}
    words = sum(spoken_words(caption.text, names) for caption in captions)
    minutes = sum(caption.end_ms - caption.start_ms for caption in captions) / 60_000
    assert 120 <= words / minutes <= 170


def heard_well(folder: Path, clip: Clip) -> None:
    """See that speech is levelled and not clipped, that its first caption comes with it, and that it has its length."""
    file = folder / MEDIA_FOLDER / clip.media
    loudness, peak = loudness_of(file)
    assert peak <= -1.0, clip.media
    sound = sound_of(file)
    seconds = len(sound) / SAMPLE_RATE
    assert 5.0 <= seconds <= 25.0, clip.media
    captions = captions_of(folder, clip)
    spoken = sum(caption.end_ms - caption.start_ms for caption in captions) / 1000
    if spoken > seconds / 2:
        assert -18.0 <= loudness <= -15.0, clip.media
    assert abs(first_loud_ms(sound, 0) - captions[0].start_ms) <= 300, clip.media


@cache
def heard_in(file: Path, over: float) -> list[int]:
    """Where voices are heard to begin in a clip (ms)."""
    return onsets_ms(sound_of(file), over)


def off_ms(folder: Path, scene: Scene, clip: Clip, shifted_ms: int = 0) -> list[int]:
    """How far each caption, `shifted_ms` later than it is, stands from where a voice is heard to begin (ms)."""
    board = scene.storyboard
    assert board is not None
    cries = "child-crying" in (board.sound, *(line.sound for line in board.lines))
    heard = heard_in(folder / MEDIA_FOLDER / clip.media, 0.4 if cries else 0.1)
    starts = [caption.start_ms + shifted_ms for caption in captions_of(folder, clip)]
    return [min((abs(start - onset) for onset in heard), default=start) for start in starts]


@by_lesson
def test_each_caption_of_the_first_clips_comes_with_its_words(folder: Path, lesson: Lesson) -> None:
    for scene, clip in voiced(lesson)[:2]:
        assert max(off_ms(folder, scene, clip)) <= 300, clip.media


def test_captions_that_come_half_a_second_late_or_soon_are_found() -> None:
    first = [(folder, *one) for folder, lesson in LESSONS for one in voiced(lesson)[:2]]
    for shifted in (-500, 500):
        off = [one for folder, scene, clip in first for one in off_ms(folder, scene, clip, shifted)]
        assert sum(one > 300 for one in off) > 0.7 * len(off)


@pytest.mark.soak
def test_each_caption_of_every_clip_comes_with_its_words(reliability: Reliability) -> None:
    off = {
        f"{clip.media} caption {number + 1}": one
        for folder, lesson in LESSONS
        for scene, clip in voiced(lesson)
        for number, one in enumerate(off_ms(folder, scene, clip))
    }
    late = sorted(name for name, one in off.items() if one > 300)
    reliability(
        "captions of the shipped clips against the sound", runs=len(off), faults=len(late),
        what="a caption more than 0.3 s from where its words are heard to begin",
    )  # fmt: skip
    assert late == []


@by_lesson
def test_the_first_clip_of_a_lesson_is_levelled_and_captioned_to_the_word(folder: Path, lesson: Lesson) -> None:
    heard_well(folder, voiced(lesson)[0][1])


@pytest.mark.soak
@by_lesson
def test_every_clip_is_levelled_and_captioned_to_the_word(folder: Path, lesson: Lesson) -> None:
    for _, clip in voiced(lesson):
        heard_well(folder, clip)


@pytest.mark.parametrize("folder", COURSES, ids=lambda folder: folder.name)
def test_the_media_of_a_course_weigh_less_than_eighty_megabytes(folder: Path) -> None:
    assert sum(file.stat().st_size for file in (folder / MEDIA_FOLDER).iterdir()) < 80_000_000

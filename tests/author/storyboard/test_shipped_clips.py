"""The clips of the courses that ship can be heard, understood and read: loudness, captions, length, size."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.course.model import Lesson
from empathy_studio.course.scenes import Clip, Scene
from tests.author.storyboard.hearing import SAMPLE_RATE, first_loud_ms, loudness_of, onsets_ms, sound_of
from tests.author.storyboard.shipped import COURSES, LESSONS, by_lesson, captions_of, loud_part_of, voiced
from tests.reliability import Reliability


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
    heard = heard_in(folder / MEDIA_FOLDER / clip.media, loud_part_of(scene))
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

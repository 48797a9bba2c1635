"""How fast people speak in the clips of the courses that ship: 120 to 170 words a minute, in every single one.

This is a speech rate: words over the time from the first to the last of them, short pauses included. (An articulation
rate leaves out every pause from 250 ms on, and is higher; F. Goldman-Eisler, *Psycholinguistics*, 1968.) A silence of
more than a second is no part of speaking. About so long people let a silence stand in a conversation before it means
something (G. Jefferson on the “standard maximum” silence, 1989); in these clips it is written for the trainee to hear.
Where a voice is silent is measured in the sound. The name of the speaker, which only captions have, is no spoken word.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.course.captions import Caption
from empathy_studio.course.model import Lesson
from tests.author.storyboard.hearing import quiet_in, sound_of
from tests.author.storyboard.shipped import by_lesson, captions_of, course_in, loud_part_of, voiced

SLOWEST, FASTEST = 120, 170
LONGEST_PAUSE_MS = 1_000


def spoken_words(text: str, names: Collection[str]) -> int:
    """How many words of a caption are heard: the name before them, which tells who speaks, is not."""
    name, colon, rest = text.partition(": ")
    return len((rest if colon and name in names else text).split())


def speaking_ms(captions: Sequence[Caption], quiet: NDArray[np.bool_]) -> int:
    """How long is spoken (ms): from each caption's first word to its last sound, and the pauses up to a second."""
    total, silent_from = 0, None
    for caption in captions:
        pause = caption.start_ms - silent_from if silent_from is not None else 0
        total += pause if pause <= LONGEST_PAUSE_MS else 0
        heard = np.flatnonzero(~quiet[caption.start_ms // 10 : caption.end_ms // 10])
        silent_from = (caption.start_ms // 10 + int(heard[-1]) + 1) * 10
        total += silent_from - caption.start_ms
    return total


def words_a_minute(folder: Path, lesson: Lesson) -> dict[str, float]:
    """The speech rate of each clip of a lesson, by the clip's name."""
    names = {person.name.split()[0] for person in course_in(folder).cast}
    found = {}
    for scene, clip in voiced(lesson):
        captions = captions_of(folder, clip)
        quiet = quiet_in(sound_of(folder / MEDIA_FOLDER / clip.media), loud_part_of(scene))
        words = sum(spoken_words(caption.text, names) for caption in captions)
        found[clip.media] = words * 60_000 / speaking_ms(captions, quiet)
    return found


def test_the_name_of_the_speaker_is_no_spoken_word() -> None:
    assert spoken_words("Helen: I have narrow\nfeet.", {"Helen", "Sam"}) == 4
    assert spoken_words("Helen it is: come in.", {"Helen", "Sam"}) == 5


def test_a_silence_of_more_than_a_second_is_no_part_of_speaking() -> None:
    quiet = np.ones(600, np.bool_)
    quiet[0:100] = quiet[150:200] = quiet[400:450] = False
    shown = [Caption(start_ms=0, end_ms=1_350, text="a"), Caption(start_ms=1_500, end_ms=2_350, text="b")]
    assert speaking_ms(shown, quiet) == 2_000
    assert speaking_ms([*shown, Caption(start_ms=4_000, end_ms=4_850, text="c")], quiet) == 2_500


@by_lesson
def test_people_speak_at_a_pace_that_can_be_followed_in_every_clip(folder: Path, lesson: Lesson) -> None:
    found = words_a_minute(folder, lesson)
    assert {name: round(pace) for name, pace in found.items() if not SLOWEST <= pace <= FASTEST} == {}

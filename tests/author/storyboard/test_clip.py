"""A clip is made whole, only what changed is made again, and a cancelled one leaves nothing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize

from empathy_studio.author.storyboard import MadeClip, SilentVoice, frame_of, hear_line, make_clip, stale
from empathy_studio.course.captions import read_captions
from empathy_studio.course.ids import ItemId
from empathy_studio.course.model import Course, TranslatedText, Translation
from empathy_studio.course.scenes import CaptionTrack
from empathy_studio.errors import CourseError
from tests.author.storyboard.boards import HELEN, SAM, course_with, line, scene_of, silently, with_line
from tests.author.storyboard.hearing import first_loud_ms, key_frame_times, loudness_of, sound_of

SMALL = QSize(320, 180)
BOARD = course_with(
    line("a", SAM, "Finch and Foxley, this is Sam.", feeling="happy"),
    line("b", HELEN, "I have narrow feet, you see… well. *Anyway*.", feeling="sad", pause_ms=700),
    line("c", HELEN, "So it is just the refund, I suppose.", feeling="tired"),
    sound="office-hum",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MadeClip]:
    """A clip with both voices, and its course folder."""
    folder = tmp_path_factory.mktemp("course")
    return folder, make_clip(*scene_of(BOARD), folder, silently, size=SMALL)


def quick(course: Course, folder: Path) -> MadeClip:
    """The clip without a voice."""
    return make_clip(*scene_of(course), folder, silently, voice=SilentVoice(), size=SMALL)


def test_a_clip_starts_with_a_key_frame_and_has_one_at_least_every_second(made: tuple[Path, MadeClip]) -> None:
    keys, end, kinds = key_frame_times(made[1].path)
    assert keys[0] == 0.0
    assert max(later - sooner for sooner, later in zip(keys, [*keys[1:], end], strict=True)) < 1.001
    assert "B" not in kinds
    assert abs(end * 1000 + 1000 / 30 - made[1].duration_ms) < 40


def test_its_speech_is_as_loud_as_the_broadcasters_say(made: tuple[Path, MadeClip]) -> None:
    loudness, peak = loudness_of(made[1].path)
    assert loudness == pytest.approx(-16.0, abs=0.6)
    assert peak <= -0.9


def test_captions_begin_with_their_words(made: tuple[Path, MadeClip]) -> None:
    folder, clip = made
    shown = read_captions(clip.captions.read_bytes(), "captions")
    assert [item.text.replace("\n", " ") for item in shown] == [
        "Sam: Finch and Foxley, this is Sam.",
        "Helen: I have narrow feet, you see…",
        "well. Anyway.",
        "So it is just the refund, I suppose.",
    ]
    voice = sound_of(clip.path)
    for item in (shown[0], shown[1], shown[3]):
        assert abs(first_loud_ms(voice, item.start_ms - 250) - item.start_ms) < 300
    assert clip.clip.captions[0].media == clip.captions.name
    assert (folder / "media" / clip.clip.media) == clip.path


def test_the_picture_is_told_in_words(made: tuple[Path, MadeClip]) -> None:
    assert "Helen Marsh" in made[1].clip.description
    assert "The corners of Helen's mouth sink. Helen's lids are heavy." in made[1].clip.description


def test_people_speak_at_a_pace_one_can_follow(made: tuple[Path, MadeClip]) -> None:
    times = made[1].lines
    words = sum(len(item.words) for item in times)
    speaking = sum(item.voice_end_ms - item.voice_ms for item in times)
    assert 120 <= words * 60_000 / speaking <= 170


def test_only_a_changed_line_is_made_again(made: tuple[Path, MadeClip], tmp_path: Path) -> None:
    before, first = made
    assert first.spoken_anew == first.drawn_anew == ("a", "b", "c")
    folder = tmp_path / "course"
    shutil.copytree(before, folder)
    again = make_clip(*scene_of(BOARD), folder, silently, size=SMALL)
    assert (again.spoken_anew, again.drawn_anew) == ((), ())
    changed = with_line(BOARD, 1, text="I have very narrow feet.")
    assert stale(*scene_of(changed), folder)
    third = make_clip(*scene_of(changed), folder, silently, size=SMALL)
    assert (third.spoken_anew, third.drawn_anew) == (("b",), ("b",))
    assert third.duration_ms < first.duration_ms
    assert not stale(*scene_of(changed), folder)


def test_the_same_storyboard_gives_the_same_file(tmp_path: Path) -> None:
    one, two = quick(BOARD, tmp_path / "one"), quick(BOARD, tmp_path / "two")
    assert one.path.read_bytes() == two.path.read_bytes()


def test_a_clip_that_was_never_made_is_stale_and_a_filmed_one_is_not(tmp_path: Path) -> None:
    assert stale(*scene_of(BOARD), tmp_path)
    course, lesson, scene = scene_of(BOARD)
    made = quick(BOARD, tmp_path)
    assert not stale(course, lesson, replace(scene, clip=made.clip), tmp_path)
    filmed = replace(made.clip, media="filmed.mp4")
    assert not stale(course, lesson, replace(scene, clip=filmed), tmp_path / "elsewhere")


def test_a_cancelled_clip_leaves_nothing_and_what_was_there_stays(tmp_path: Path) -> None:
    class Stopped(Exception):
        """What a cancelled task raises."""

    def stop(part: float, _what: str) -> None:
        if part > 0.4:
            raise Stopped

    with pytest.raises(Stopped):
        make_clip(*scene_of(BOARD), tmp_path, stop, voice=SilentVoice(), size=SMALL)
    assert not (tmp_path / "media").exists()
    left = [file for file in tmp_path.rglob("*") if file.is_file() and file.parent.name == "storyboard"]
    assert left == []


def test_what_a_killed_program_left_is_removed_after_a_day(tmp_path: Path) -> None:
    store = tmp_path / ".studio" / "storyboard"
    store.mkdir(parents=True)
    old, new = store / "1-2-clip.mp4", store / "3-4-clip.mp4"
    for file in (old, new):
        file.write_bytes(b"half")
    os.utime(old, (1, 1))
    quick(course_with(line("a", HELEN, "Well.")), tmp_path)
    assert (old.exists(), new.exists()) == (False, True)


def test_a_course_in_another_language_is_read_not_mispronounced(tmp_path: Path) -> None:
    course = replace(course_with(line("a", HELEN, "Die Schuhe sind zu weit.")), language="de")
    made = make_clip(*scene_of(course), tmp_path, silently, size=SMALL)
    assert np.abs(sound_of(made.path)).max() < 0.001
    assert made.captions.name == "first-call.de.vtt"


def test_a_silent_beat_is_a_line_without_words(tmp_path: Path) -> None:
    course = course_with(line("a", HELEN, "", pause_ms=1500), line("b", HELEN, "Well."))
    made = quick(course, tmp_path)
    assert made.lines[0].words == ()
    assert made.lines[0].end_ms >= 1500


def test_a_fresh_translation_gets_captions_at_the_times_of_the_voice(tmp_path: Path) -> None:
    text = "lessons.first.scenes.call.storyboard.lines.{}.text"
    texts = (
        TranslatedText(
            id=text.format("a"), source="Finch and Foxley, this is Sam.", text="Finch und Foxley, Sam hier."
        ),
        TranslatedText(id=text.format("c"), source="An older text.", text="Veraltet."),
    )
    course = replace(BOARD, languages=("de",), translations=(Translation(language="de", texts=texts),))
    made = quick(course, tmp_path)
    tracks = {track.language: tmp_path / "media" / track.media for track in made.clip.captions}
    shown = read_captions(tracks["de"].read_bytes(), "captions")
    assert [item.text for item in shown] == ["Sam: Finch und Foxley, Sam hier."]
    assert shown[0].start_ms == made.lines[0].words[0].start_ms


def test_fitted_captions_in_another_language_stay_while_every_word_is_heard_where_it_was(tmp_path: Path) -> None:
    text = TranslatedText(id="lessons.first.scenes.call.storyboard.lines.a.text", source="Well, now.", text="Nun ja.")
    course = course_with(line("a", HELEN, "Well, now."))
    course = replace(course, languages=("de",), translations=(Translation(language="de", texts=(text,)),))
    made = quick(course, tmp_path)
    (tmp_path / "media" / "fitted.de.vtt").write_bytes((tmp_path / "media" / made.captions.name).read_bytes())
    fitted = CaptionTrack(language="de", media="fitted.de.vtt")

    def voiced_again(changed: Course) -> tuple[CaptionTrack, ...]:
        lesson = changed.lessons[0]
        scene = replace(lesson.scenes[0], clip=replace(made.clip, captions=(made.clip.captions[0], fitted)))
        lesson = replace(lesson, scenes=(scene,))
        return quick(replace(changed, lessons=(lesson,)), tmp_path).clip.captions

    assert fitted in voiced_again(with_line(course, 0, gaze="down"))
    assert fitted not in voiced_again(with_line(course, 0, pause_ms=2000))


def test_one_line_can_be_heard_and_seen_alone(made: tuple[Path, MadeClip]) -> None:
    folder, _ = made
    heard = hear_line(*scene_of(BOARD), ItemId("a"), folder)
    assert heard.read_bytes()[:4] == b"RIFF"
    sad = frame_of(*scene_of(BOARD), ItemId("b"), folder, QSize(160, 90))
    tired = frame_of(*scene_of(BOARD), ItemId("c"), folder, QSize(160, 90))
    assert (sad.width(), sad.height()) == (160, 90)
    assert sad != tired


def test_an_own_recording_takes_the_place_of_the_voice(made: tuple[Path, MadeClip], tmp_path: Path) -> None:
    folder, _ = made
    (tmp_path / "media").mkdir()
    heard = hear_line(*scene_of(BOARD), ItemId("a"), folder)
    (tmp_path / "media" / "mine.wav").write_bytes(heard.read_bytes())
    course = course_with(line("a", SAM, "Finch and Foxley, this is Sam.", recording="mine.wav"))
    own = make_clip(*scene_of(course), tmp_path, silently, voice=SilentVoice(), size=SMALL)
    assert own.lines[0].words[0].text == "Finch"
    assert loudness_of(own.path)[0] == pytest.approx(-16.0, abs=1.5)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"feeling": "worryed"}, "line b: there is no feeling 'worryed'. Did you mean worried?"),
        ({"shot": "closeup"}, "line b: there is no shot 'closeup'. Did you mean close-up?"),
        ({"gaze": "downn"}, "line b: there is no gaze 'downn'. Did you mean down?"),
        ({"gesture": "hart"}, "line b: there is no gesture 'hart'. Did you mean heart?"),
        ({"sound": "office"}, "line b: there is no sound 'office'. Did you mean office-hum?"),
        ({"speaker": "hellen"}, "line b: there is no character 'hellen'. Did you mean helen?"),
        ({"recording": "gone.wav"}, "line b: the recording gone.wav is not in the media folder."),
    ],
)
def test_an_unknown_word_is_refused_with_its_place_and_the_nearest(
    tmp_path: Path, change: dict[str, object], told: str
) -> None:
    with pytest.raises(CourseError) as caught:
        quick(with_line(BOARD, 1, **change), tmp_path)
    assert caught.value.message == f"lessons/first.json: scene call, {told}"
    assert not (tmp_path / "media").exists()


def test_an_unknown_look_or_setting_is_refused(tmp_path: Path) -> None:
    person = replace(BOARD.cast[0], look="sammy")
    with pytest.raises(CourseError, match=r"cast sam: there is no look 'sammy'\. Did you mean sam\?"):
        quick(replace(BOARD, cast=(person, BOARD.cast[1])), tmp_path)
    with pytest.raises(CourseError, match=r"there is no setting 'call-center'\. Did you mean call-centre\?"):
        quick(course_with(line("a", SAM, "Hello."), setting="call-center"), tmp_path)
    with pytest.raises(CourseError, match=r"the picture mine\.png is not in the media folder"):
        quick(course_with(line("a", SAM, "Hello."), setting="mine.png"), tmp_path)

"""What a clip shows is told in words at its time: in the gaps of speech, in the languages of the course."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize

from empathy_studio.author.storyboard import (
    ANIMALS,
    FEELINGS,
    GAZES,
    GESTURES,
    LOOKS,
    SHOTS,
    MadeClip,
    SilentVoice,
    make_clip,
    settings,
)
from empathy_studio.author.voicing import with_clip
from empathy_studio.course.captions import read_captions
from empathy_studio.course.ids import SceneId
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import CaptionTrack, Clip, Scene
from empathy_studio.paths import assets_folder
from tests.author.storyboard.boards import HELEN, SAM, course_with, line, scene_of, silently

SMALL = QSize(160, 90)
BOARD = course_with(
    line("a", SAM, "Finch and Foxley.", feeling="warm"),
    line("b", HELEN, "I have narrow feet, you see.", feeling="worried", gaze="down", pause_ms=4000),
    line("c", HELEN, "", feeling="worried", gaze="down", pause_ms=3000),
    line("d", HELEN, "Well.", feeling="angry", intensity=0.9),
)


def made(course: Course, folder: Path) -> MadeClip:
    """The clip of a small course, without a voice."""
    return make_clip(*scene_of(course), folder, silently, voice=SilentVoice(), size=SMALL)


def told(clip: MadeClip, folder: Path, language: str = "en") -> tuple[Caption, ...]:
    """What is told of a clip in a language."""
    file = {track.language: track.media for track in clip.clip.descriptions}[language]
    return read_captions((folder / "media" / file).read_bytes(), file)


def test_each_thing_that_is_new_is_told_when_it_is_seen(tmp_path: Path) -> None:
    clip = made(BOARD, tmp_path)
    pieces = told(clip, tmp_path)
    assert [piece.start_ms for piece in pieces] == [one.start_ms for one in clip.lines]
    assert pieces[0].text == (
        "In a call centre. Helen Marsh: woman in her sixties, silver bun, round glasses. "
        "Sam Okafor: young man, short twists, button shirt. Split picture: Helen and Sam on the phone. "
        "Sam smiles softly."
    )
    assert pieces[1].text == "Helen's brows draw up and together. Eyes lowered."
    assert pieces[2].text == "Helen says nothing."
    assert pieces[3].text == "Helen frowns hard, brows low. An open hand."


def test_the_paragraph_about_a_clip_tells_faces_as_they_are_seen(tmp_path: Path) -> None:
    assert made(BOARD, tmp_path).clip.description == (
        "In a call centre. Helen Marsh: woman in her sixties, silver bun, round glasses. "
        "Sam Okafor: young man, short twists, button shirt. "
        "Sam smiles softly. Helen's brows draw up and together. Helen frowns hard, brows low."
    )


@pytest.mark.parametrize(("language", "begins"), [("de", "In einem Callcenter"), ("fr", "In a call centre")])
def test_that_paragraph_is_in_the_language_of_the_course_where_it_can_be(
    tmp_path: Path, language: str, begins: str
) -> None:
    assert made(replace(BOARD, language=language), tmp_path).clip.description.startswith(begins)


def test_what_is_told_ends_when_somebody_speaks(tmp_path: Path) -> None:
    clip = made(BOARD, tmp_path)
    for piece, heard in zip(told(clip, tmp_path), clip.lines, strict=True):
        assert piece.end_ms == (heard.words[0].start_ms if heard.words else heard.end_ms)
    assert told(clip, tmp_path)[1].end_ms - told(clip, tmp_path)[1].start_ms >= 4000


def test_a_later_scene_of_the_lesson_does_not_introduce_people_again(tmp_path: Path) -> None:
    course, lesson, scene = scene_of(BOARD)
    lesson = replace(lesson, scenes=(scene, replace(scene, id=SceneId("later"))), start=scene.id)
    clip = make_clip(course, lesson, lesson.scenes[1], tmp_path, silently, voice=SilentVoice(), size=SMALL)
    assert told(clip, tmp_path)[0].text.startswith("In a call centre. Split picture: Helen and Sam on the phone.")


def test_the_languages_of_the_course_are_told_as_well(tmp_path: Path) -> None:
    clip = made(replace(BOARD, languages=("de", "es-MX", "fr")), tmp_path)
    assert [track.language for track in clip.clip.descriptions] == ["en", "de", "es-MX"]
    assert told(clip, tmp_path, "de")[2].text == "Helen sagt nichts."
    assert told(clip, tmp_path, "es-MX")[2].text == "Helen no dice nada."


@pytest.mark.parametrize("animal", ANIMALS)
def test_an_animal_is_told_once_and_when_its_mood_turns(tmp_path: Path, animal: str) -> None:
    lines = (line("a", HELEN, "He swam."), line("b", HELEN, "Well."), line("c", HELEN, "He did!", feeling="happy"))
    course = course_with(*lines, animal=animal, shot="two-shot")
    pieces = " ".join(piece.text for piece in told(made(course, tmp_path), tmp_path))
    assert pieces.count("a dog") + pieces.count("A dog") == 1
    assert pieces.endswith("The dog wags its tail. Helen smiles broadly.")


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_there_are_words_for_everything_that_can_be_drawn(language: str) -> None:
    words = msgspec.json.decode((assets_folder() / "descriptions" / f"{language}.json").read_bytes())
    assert set(words["people"]) == set(LOOKS)
    assert set(words["faces"]) == set(FEELINGS)
    assert set(words["places"]) == {*settings(), ""}
    assert set(words["shots"]) == set(SHOTS)
    assert set(words["gazes"]) == set(GAZES) - {"other", "ahead"}
    assert set(words["gestures"]) == set(GESTURES) - {"none"}
    assert set(words["animals"]) == set(ANIMALS)


def test_faces_are_told_without_naming_the_feeling_that_is_to_be_found() -> None:
    words = msgspec.json.decode((assets_folder() / "descriptions" / "en.json").read_bytes())
    assert [name for name, face in words["faces"].items() if name in face.casefold()] == []


def test_descriptions_in_other_languages_stay_when_a_clip_is_voiced_again(tmp_path: Path) -> None:
    clip = made(BOARD, tmp_path)
    own = CaptionTrack(language="fr", media="mine.fr.vtt")
    former = CaptionTrack(language="en", media="former.en.vtt")
    course, lesson, scene = scene_of(BOARD)
    scene = replace(scene, clip=Clip(media="former.mp4", descriptions=(former, own)))
    course = replace(course, lessons=(replace(lesson, scenes=(scene,)),))
    after = with_clip(course, lesson.id, scene.id, clip).lessons[0].scenes[0]
    assert isinstance(after, Scene)
    assert after.clip is not None
    assert after.clip.descriptions == (*clip.clip.descriptions, own)

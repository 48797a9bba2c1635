"""Shots show the right people in the right place, and leave the lower third to captions and questions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from empathy_studio.author.storyboard.figure import Pose
from empathy_studio.author.storyboard.looks import LOOKS
from empathy_studio.author.storyboard.mouths import Mouth
from empathy_studio.author.storyboard.places import place_file
from empathy_studio.author.storyboard.shots import choose_gesture, choose_shot, frame
from empathy_studio.author.storyboard.stage import Stage
from empathy_studio.author.storyboard.vocabulary import SHOTS, settings
from empathy_studio.course.ids import CharacterId
from empathy_studio.errors import CourseError
from tests.author.storyboard.boards import HELEN, SAM

SIZE = QSize(320, 180)


def pixels(image: QImage) -> np.ndarray:
    """An image as an array of its colours."""
    shape = (image.height(), image.width(), 4)
    return np.frombuffer(image.constBits(), np.uint8).reshape(shape)[:, :, :3].astype(np.int16)


def staged(kind: str, speaker: CharacterId, look: str = "helen") -> Stage:
    """A shot of Helen, who looks like `look`, and Sam."""
    looks = {HELEN: LOOKS[look], SAM: LOOKS["sam"]}
    file = place_file("shoe-shop", Path(), "here")
    return Stage(frame(kind, speaker, HELEN, SAM, {}, 1), speaker, looks, {HELEN: file, SAM: file}, SIZE)


def mouth_rows(stage: Stage, speaker: CharacterId) -> np.ndarray:
    """The rows of the picture in which a spoken word is seen."""
    quiet = {HELEN: Pose(), SAM: Pose()}
    closed = pixels(stage.paint(quiet).copy())
    spoken = {**quiet, speaker: replace(quiet[speaker], mouth=Mouth(open=1.0))}
    moved = np.abs(pixels(stage.paint(spoken)) - closed).max(axis=2) > 40
    return np.flatnonzero(moved.any(axis=1))


@pytest.mark.parametrize("kind", SHOTS)
@pytest.mark.parametrize("speaker", [HELEN, SAM])
def test_whoever_speaks_is_seen_to_speak_above_the_lower_third(kind: str, speaker: CharacterId) -> None:
    rows = mouth_rows(staged(kind, speaker), speaker)
    assert len(rows) > 0
    assert rows.max() < SIZE.height() * 2 / 3


@pytest.mark.parametrize("look", LOOKS)
def test_every_look_speaks_above_the_lower_third(look: str) -> None:
    rows = mouth_rows(staged("two-shot", HELEN, look), HELEN)
    assert len(rows) > 0
    assert rows.max() < SIZE.height() * 0.7


def test_every_setting_is_drawn_and_differs_from_the_others() -> None:
    assert len(settings()) >= 8
    pictures = []
    for name in settings():
        file = place_file(name, Path(), "here")
        shot = frame("close-up", HELEN, HELEN, HELEN, {})
        stage = Stage(shot, HELEN, {HELEN: LOOKS["helen"]}, {HELEN: file}, SIZE)
        pictures.append(pixels(stage.paint({HELEN: Pose()}).copy()))
    for index, picture in enumerate(pictures):
        assert all((np.abs(picture - other) > 20).mean() > 0.01 for other in pictures[index + 1 :])


def test_an_own_picture_is_a_setting(tmp_path: Path) -> None:
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.magenta)
    picture.save(str(tmp_path / "mine.png"))
    file = place_file("mine.png", tmp_path, "here")
    shot = frame("close-up", HELEN, HELEN, HELEN, {})
    stage = Stage(shot, HELEN, {HELEN: LOOKS["helen"]}, {HELEN: file}, SIZE)
    assert stage.paint({HELEN: Pose()}).pixelColor(2, 2) == Qt.GlobalColor.magenta
    (tmp_path / "bad.png").write_bytes(b"nothing")
    with pytest.raises(CourseError, match="is not a picture that can be read"):
        Stage(shot, HELEN, {HELEN: LOOKS["helen"]}, {HELEN: tmp_path / "bad.png"}, SIZE)


def test_an_arm_is_raised_only_when_a_feeling_is_very_strong() -> None:
    assert choose_gesture("grateful", 0.8) == "heart"
    assert choose_gesture("grateful", 0.5) == ""
    assert choose_gesture("neutral", 1.0) == ""


def test_the_shot_is_chosen_by_channel_and_feeling() -> None:
    assert choose_shot("phone", 1.0, 0, alone=False) == "phone"
    assert choose_shot("chat", 0.2, 0, alone=True) == "chat"
    assert choose_shot("in_person", 0.9, 0, alone=False) == "close-up"
    assert {choose_shot("in_person", 0.3, index, alone=False) for index in range(3)} == {"two-shot", "over-shoulder"}

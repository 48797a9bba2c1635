"""Shots show the right people in the right place, and leave the lower third to captions and questions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from empathy_studio.author.storyboard.animals import AnimalPose, act_animal
from empathy_studio.author.storyboard.feelings import face_of
from empathy_studio.author.storyboard.figure import Pose
from empathy_studio.author.storyboard.framing import framed
from empathy_studio.author.storyboard.looks import LOOKS
from empathy_studio.author.storyboard.mouths import Mouth
from empathy_studio.author.storyboard.places import place_file
from empathy_studio.author.storyboard.shots import choose_gesture, choose_shot, frame, with_animal
from empathy_studio.author.storyboard.stage import Stage
from empathy_studio.author.storyboard.vocabulary import ANIMALS, SHOTS, settings
from empathy_studio.course.ids import CharacterId
from empathy_studio.errors import CourseError
from tests.author.storyboard.boards import HELEN, SAM

SIZE, SMALL = QSize(320, 180), QSize(160, 90)
PLACE = place_file("shoe-shop", Path(), "here")
LOOKED_AT = {HELEN: LOOKS["helen"], SAM: LOOKS["sam"]}


def pixels(image: QImage) -> np.ndarray:
    """An image as an array of its colours."""
    shape = (image.height(), image.width(), 4)
    return np.frombuffer(image.constBits(), np.uint8).reshape(shape)[:, :, :3].astype(np.int16)


def staged(kind: str, speaker: CharacterId, look: str = "helen", size: QSize = SIZE) -> Stage:
    """A shot of Helen, who looks like `look`, and Sam."""
    looks = {HELEN: LOOKS[look], SAM: LOOKS["sam"]}
    shot = framed(frame(kind, speaker, HELEN, SAM, {}, 1), looks)
    return Stage(shot, speaker, looks, dict.fromkeys((HELEN, SAM), PLACE), size)


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
@pytest.mark.parametrize("kind", SHOTS)
def test_every_look_speaks_above_the_lower_third(kind: str, look: str) -> None:
    rows = mouth_rows(staged(kind, HELEN, look), HELEN)
    assert len(rows) > 0
    assert rows.max() < SIZE.height() * 0.7


LEANING = (
    Pose(face=face_of("proud", 1.0), nod=-4.0, breath=1.0),
    Pose(face=face_of("embarrassed", 1.0), nod=4.0, breath=1.0),
    Pose(face=face_of("surprised", 1.0), breath=1.0),
)
"""Heads as far back, as far aside and as high as they go."""


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(
    ("kind", "speaker"), [*((kind, HELEN) for kind in SHOTS), ("over-shoulder", SAM), ("phone", SAM)]
)
def test_no_head_is_cut_by_the_edge_of_the_picture(kind: str, speaker: CharacterId, look: str) -> None:
    stage = staged(kind, speaker, look)
    empty = Stage(replace(stage.shot, spots=()), speaker, {}, dict.fromkeys((HELEN, SAM), PLACE), SIZE)
    ground = pixels(empty.paint({}).copy())
    necks = [round(spot.y * SMALL.height() / 720) for spot in stage.shot.spots if not spot.from_behind]
    for pose in LEANING:
        seen = np.abs(pixels(stage.paint({HELEN: pose, SAM: pose}).copy()) - ground).max(axis=2) > 24
        assert not seen[0].any()
        beside = seen[: min(necks) - 15]
        assert not beside[:, 0].any()
        assert not beside[:, -1].any()


def test_whoever_turns_the_back_has_hair_and_an_ear_not_one_flat_shape() -> None:
    stage = staged("over-shoulder", HELEN)
    back = next(spot for spot in stage.shot.spots if spot.from_behind)
    picture = stage.paint({HELEN: Pose(), SAM: Pose()})
    x, y = round(back.x / 4), round(back.y / 4) - 20
    seen = {picture.pixelColor(column, row).rgb() for column in range(x - 28, x + 28) for row in range(y - 30, y + 20)}
    assert len(seen) > 200


@pytest.mark.parametrize("animal", ANIMALS)
def test_an_animal_is_seen_beside_the_customer_and_moves_with_the_feeling(animal: str) -> None:
    shot = frame("over-shoulder", HELEN, HELEN, SAM, {}, 1)
    poses = {HELEN: Pose(), SAM: Pose()}

    def shown(shot_with: str, pose: AnimalPose) -> np.ndarray:
        stage = Stage(with_animal(shot, shot_with), HELEN, LOOKED_AT, dict.fromkeys((HELEN, SAM), PLACE), SIZE)
        return pixels(stage.paint(poses, pose).copy())

    there = np.abs(shown(animal, AnimalPose()) - shown("", AnimalPose())).max(axis=2) > 40
    assert there[:, : SIZE.width() // 3].sum() > 1_500
    assert there[:, SIZE.width() // 3 :].sum() < 200
    glad, low = act_animal("happy", 60, "seed"), act_animal("sad", 60, "seed")
    assert max(abs(one.tail) for one in glad) > 10
    assert max(abs(one.tail) for one in low) == 0
    assert min(one.ears for one in low) < -5
    for pose in (glad[0], glad[-1], low[0], low[-1]):
        assert (pose.tail, pose.ears, pose.lids) == (0.0, 0.0, 0.0)
    wagging = max(glad, key=lambda one: one.tail)
    assert (np.abs(shown(animal, wagging) - shown(animal, AnimalPose())).max(axis=2) > 40).sum() > 20


def test_an_animal_is_not_drawn_where_it_would_hide_somebody() -> None:
    for kind in ("close-up", "phone", "desk", "chat"):
        assert with_animal(frame(kind, HELEN, HELEN, SAM, {}), "dog-sitting").animal == ""
    assert with_animal(frame("over-shoulder", SAM, HELEN, SAM, {}), "dog-sitting").animal == ""


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

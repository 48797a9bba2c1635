"""Faces show what is felt, mouths move with the voice, and lines join without a jump."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter

from empathy_studio.author.storyboard.acting import DRAWINGS_PER_SECOND, Beat, Part, act
from empathy_studio.author.storyboard.feelings import FEELINGS, REST, face_of
from empathy_studio.author.storyboard.figure import Figure, Pose
from empathy_studio.author.storyboard.looks import LOOKS
from empathy_studio.author.storyboard.mouths import CLOSED, Mouth
from empathy_studio.author.storyboard.speech import SAMPLE_RATE, Span, Speech
from tests.author.storyboard.boards import HELEN, SAM


def drawn(look: str, pose: Pose) -> np.ndarray:
    """A character in a pose, as an array of pixels."""
    image = QImage(200, 220, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    Figure(LOOKS[look], 0.3).paint(painter, QPoint(100, 150), pose)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(220, 200, 4)[:, :, :3].astype(np.int16)


def difference(one: np.ndarray, other: np.ndarray) -> int:
    """How many pixels differ visibly."""
    return int((np.abs(one - other).max(axis=2) > 40).sum())


def test_there_are_enough_looks_and_feelings_and_each_is_different() -> None:
    assert len(LOOKS) >= 12
    assert len(FEELINGS) >= 14
    faces = {name: drawn("helen", Pose(face=face_of(name, 1.0))) for name in FEELINGS}
    for one, other in combinations(faces, 2):
        assert difference(faces[one], faces[other]) > 60, (one, other)
    people = [drawn(name, Pose()) for name in LOOKS]
    for one_person, other_person in combinations(people, 2):
        assert difference(one_person, other_person) > 1_000


def test_a_stronger_feeling_shows_more() -> None:
    rest = drawn("sally", Pose())
    shown = [difference(rest, drawn("sally", Pose(face=face_of("sad", strength)))) for strength in (0.2, 0.6, 1.0)]
    assert shown == sorted(shown)


def beat(speech: Speech | None, seconds: float = 3.0, gesture: str = "") -> Beat:
    """One line of Helen's while Sam listens."""
    sad = face_of("sad", 1.0)
    parts = {HELEN: Part(REST, sad, "", gesture, speaks=True), SAM: Part(REST, REST, "")}
    return Beat(parts, speech, 500, round(seconds * 1000), "seed")


def tone(*stretches: tuple[float, bool]) -> Speech:
    """A sound that is loud or silent for so many seconds, without signs of speech."""
    pieces = [np.full(round(seconds * SAMPLE_RATE), 0.3 if loud else 0.0, np.float32) for seconds, loud in stretches]
    samples = np.concatenate(pieces)
    samples[::2] *= -1
    return Speech(samples, (), ())


def test_the_mouth_opens_when_it_is_loud_and_closes_when_it_is_silent() -> None:
    poses = act(beat(tone((0.8, True), (0.8, False))))
    opened = [pose[HELEN].mouth.open for pose in poses]
    loud = opened[int(0.7 * DRAWINGS_PER_SECOND) : int(1.25 * DRAWINGS_PER_SECOND)]
    quiet = opened[int(1.7 * DRAWINGS_PER_SECOND) : int(2.0 * DRAWINGS_PER_SECOND)]
    assert min(loud) > 0.3
    assert max(quiet) < 0.05
    assert all(pose[SAM].mouth == CLOSED for pose in poses)


def test_lips_meet_on_m_and_are_round_on_o() -> None:
    spans = (Span("a", 0, 400), Span("m", 400, 700), Span("O", 700, 1200))
    speech = Speech(tone((1.2, True)).samples, (), spans)
    mouths = [pose[HELEN].mouth for pose in act(beat(speech))]
    at = [mouths[round((500 + ms) * DRAWINGS_PER_SECOND / 1000)] for ms in (250, 560, 1000)]
    assert at[0].open > 0.7
    assert at[1].shut > 0.6
    assert at[1].open < 0.2
    assert at[2].round > 0.5


@pytest.mark.parametrize("seconds", [0.4, 1.0, 2.7, 6.1])
def test_lines_join_without_a_jump(seconds: float) -> None:
    poses = act(beat(None, seconds))
    for pose in (poses[0], poses[-1]):
        for person in pose.values():
            assert person.lids == 0.0
            assert abs(person.nod) < 0.01
            assert person.breath < 0.1
            assert person.mouth == CLOSED


def test_faces_change_smoothly_and_people_blink() -> None:
    poses = act(beat(None, 6.0))
    smiles = [pose[HELEN].face.smile for pose in poses]
    assert max(abs(one - two) for one, two in pairwise(smiles)) < 0.3
    assert any(pose[SAM].lids == 1.0 for pose in poses)
    assert any(pose[HELEN].lids == 1.0 for pose in poses)


def test_a_gesture_comes_up_and_goes_down_again() -> None:
    poses = act(beat(None, 3.0, gesture="heart"))
    reach = [pose[HELEN].reach for pose in poses]
    assert reach[0] == 0.0
    assert max(reach) == 1.0
    assert reach[-1] < 0.1
    assert difference(drawn("mei", Pose()), drawn("mei", Pose(gesture="heart", reach=1.0))) > 100


def test_a_spoken_mouth_is_seen() -> None:
    closed, opened = drawn("mei", Pose()), drawn("mei", Pose(mouth=Mouth(open=1.0)))
    assert difference(closed, opened) > 60

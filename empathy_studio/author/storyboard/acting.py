"""What every character does during one line, drawing by drawing: speaking, listening, blinking, breathing."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from empathy_studio.author.storyboard.face import Gaze
from empathy_studio.author.storyboard.feelings import Face
from empathy_studio.author.storyboard.figure import Pose
from empathy_studio.author.storyboard.mouths import CLOSED, Mouth, mouth_for
from empathy_studio.author.storyboard.speech import SAMPLE_RATE, Speech
from empathy_studio.course.ids import CharacterId

DRAWINGS_PER_SECOND = 15
"""Characters are drawn on twos: fifteen drawings a second, each shown for two frames of thirty."""

_EASE_S = 0.4
_BREATH_S = 3.6
_BLINK_S = 0.2
_REACH_S = 0.45
_LEAD_MS = 45.0


@dataclass(frozen=True)
class Part:
    """What one character plays in a line: the face before, the face now, where it looks, what its arm or head does."""

    before: Face
    now: Face
    gaze: str
    gesture: str = ""
    speaks: bool = False


@dataclass(frozen=True)
class Beat:
    """One line as it is played: who plays what, from where in the line the voice sounds, and how long it lasts.

    `feeling` is the speaker's, for an animal feels with people.
    """

    parts: Mapping[CharacterId, Part]
    speech: Speech | None
    speech_at_ms: int
    duration_ms: int
    seed: str
    feeling: str = "neutral"

    @property
    def drawings(self) -> int:
        """How many drawings the line has."""
        return max(1, round(self.duration_ms * DRAWINGS_PER_SECOND / 1000))


def act(beat: Beat) -> list[dict[CharacterId, Pose]]:
    """The pose of every character in every drawing of the line.

    Breath and nods come back to rest at both ends and nobody blinks there, so that lines made at different times join.
    """
    count = beat.drawings
    mouths = _mouths(beat, count)
    played: dict[CharacterId, list[Pose]] = {}
    for who in sorted(beat.parts):
        part = beat.parts[who]
        chance = random.Random(f"{beat.seed}/{who}")
        lids = _blinks(count, chance)
        nods = _nods(part, count, mouths, chance)
        played[who] = [
            _pose(part, index, count, mouths[index] if part.speaks else CLOSED, lids[index], nods[index])
            for index in range(count)
        ]
    return [{who: poses[index] for who, poses in played.items()} for index in range(count)]


def _pose(part: Part, index: int, count: int, mouth: Mouth, lids: float, nod: float) -> Pose:
    seconds = index / DRAWINGS_PER_SECOND
    share = _ease(seconds / _EASE_S)
    face = part.before.towards(part.now, share)
    breaths = max(1, round(count / DRAWINGS_PER_SECOND / _BREATH_S))
    breath = 0.5 - 0.5 * math.cos(2.0 * math.pi * breaths * index / max(1, count - 1))
    left = (count - 1 - index) / DRAWINGS_PER_SECOND
    reach = _ease(min(seconds - 0.1, left) / _REACH_S)
    moving = part.gesture if part.gesture not in ("", "nod", "shake", "none") else ""
    gaze = _gaze(part, face, share)
    return Pose(face, mouth, gaze, lids, breath, nod, moving, reach if moving else 0.0)


def _ease(share: float) -> float:
    share = min(1.0, max(0.0, share))
    return share * share * (3.0 - 2.0 * share)


def _gaze(part: Part, face: Face, share: float) -> Gaze:
    directions = {
        "other": (0.75, 0.0),
        "down": (0.25, 1.0),
        "away": (-0.9, 0.15),
        "up": (0.1, -1.0),
        "ahead": (0.0, 0.0),
    }
    if part.gaze:
        x, y = directions[part.gaze]
        return Gaze(0.75 + (x - 0.75) * share, y * share)
    return Gaze(0.75 - 1.4 * face.look_away, 0.9 * face.look_down)


def _blinks(count: int, chance: random.Random) -> list[float]:
    """How far the lids are closed in each drawing: a blink every two to five seconds, none near the ends."""
    lids = [0.0] * count
    at = chance.uniform(0.7, 2.4)
    while at < count / DRAWINGS_PER_SECOND - 0.5:
        first = round(at * DRAWINGS_PER_SECOND)
        for step, closed in enumerate((0.6, 1.0, 0.5)):
            if first + step < count:
                lids[first + step] = closed
        at += chance.uniform(2.0, 4.6)
    return lids


def _nods(part: Part, count: int, mouths: Sequence[Mouth], chance: random.Random) -> list[float]:
    """How far the head leans in each drawing: with the stress of one's own speech, or now and then while listening."""
    length = count / DRAWINGS_PER_SECOND
    nods = [0.0] * count
    if part.speaks:
        level = 0.0
        for index in range(count):
            level += 0.25 * (mouths[index].open - level)
            nods[index] = -2.2 * level
    elif length > 1.6:
        at = chance.uniform(0.8, max(0.9, length - 1.0))
        for index in range(count):
            near = (index / DRAWINGS_PER_SECOND - at) / 0.55
            nods[index] = 3.0 * math.sin(math.pi * near) if 0.0 < near < 1.0 else 0.0
    if part.gesture in ("nod", "shake"):
        for index in range(count):
            phase = 2.0 * math.pi * index / DRAWINGS_PER_SECOND / 0.8
            nods[index] += (4.0 if part.gesture == "nod" else 2.5) * math.sin(phase)
    edge = 4
    return [nod * min(1.0, index / edge, (count - 1 - index) / edge) for index, nod in enumerate(nods)]


def _mouths(beat: Beat, count: int) -> list[Mouth]:
    speech = beat.speech
    if speech is None:
        return [CLOSED] * count
    loud = _loudness(speech, beat.speech_at_ms, count)
    shapes = _shapes(speech, beat.speech_at_ms, count) if speech.sounds else [Mouth(open=0.75, teeth=0.4)] * count
    mouths: list[Mouth] = []
    former = CLOSED
    for index in range(count):
        strength = loud[index]
        wanted = shapes[index] if strength > 0.02 else CLOSED
        drawn = CLOSED.towards(wanted, 1.0 if wanted.shut > 0.5 else min(1.0, 0.25 + strength))
        if strength <= 0.02:
            drawn = CLOSED
        former = former.towards(drawn, 0.82)
        mouths.append(former if former.open > 0.04 or former.shut > 0.3 else CLOSED)
    return mouths


def _shapes(speech: Speech, at_ms: int, count: int) -> list[Mouth]:
    """The mouth shape at each drawing, a little ahead of the sound, as lips are."""
    step = 1000.0 / DRAWINGS_PER_SECOND
    shapes = [CLOSED] * count
    held = CLOSED
    spans = iter(speech.sounds)
    span = next(spans, None)
    for index in range(count):
        now = index * step - at_ms + _LEAD_MS + step / 2.0
        pressed = False
        while span is not None and span.start_ms <= now:
            shape = mouth_for(span.text)
            if shape is not None:
                pressed = pressed or shape.shut > 0.5
                held = shape
            elif span.text in "_.,!?;:—…":
                held = CLOSED
            span = next(spans, None)
        shapes[index] = Mouth(shut=1.0) if pressed and held.open < 0.5 else held
    return shapes


def _loudness(speech: Speech, at_ms: int, count: int) -> list[float]:
    """How loud the voice is during each drawing: 0 silent to 1 loud, by the line's own level."""
    hop = SAMPLE_RATE // DRAWINGS_PER_SECOND
    start = round(at_ms * SAMPLE_RATE / 1000)
    padded = np.zeros(count * hop, np.float32)
    piece = speech.samples[: max(0, len(padded) - start)]
    padded[start : start + len(piece)] = piece
    power = np.sqrt((padded.reshape(count, hop) ** 2).mean(axis=1))
    if not float(power.max(initial=0.0)) > 1e-5:
        return [0.0] * count
    level = float(np.percentile(power[power > 0.05 * power.max()], 80))
    return [float(min(1.0, value / level)) if value > 0.06 * level else 0.0 for value in power]

"""The feelings a character can show, and what each does to the face, the head and the voice."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass


@dataclass(frozen=True)
class Face:
    """The set of a face. Everything is relative to a face at rest (all zero, `eyes` 1).

    `brow_raise`, `brow_inner` (inner ends up) and `brow_knit` (drawn together) run from -1 to 1; `brow_odd` lifts
    one brow alone. `eyes` is how far they are open (0 shut to 1.5 wide), `lower_lids` how far these come up (0 to 1:
    at 1 the eyes are smiling arcs). `smile` bends the mouth (-1 to 1), `mouth_width` widens it, `part` is how
    far the lips are parted without a sound (0 to 1), `press` thins and flattens them, `skew` pulls one corner.
    `tilt` leans the head (degrees, towards the one it faces), `drop` lowers it (-1 to 1), `blush` and `tears`
    run from 0 to 1. `look_down` and `look_away` turn the gaze (0 to 1) where a line does not say otherwise.
    """

    brow_raise: float = 0.0
    brow_inner: float = 0.0
    brow_knit: float = 0.0
    brow_odd: float = 0.0
    eyes: float = 1.0
    lower_lids: float = 0.0
    smile: float = 0.0
    mouth_width: float = 0.0
    part: float = 0.0
    press: float = 0.0
    skew: float = 0.0
    tilt: float = 0.0
    drop: float = 0.0
    blush: float = 0.0
    tears: float = 0.0
    look_down: float = 0.0
    look_away: float = 0.0

    def towards(self, other: Face, share: float) -> Face:
        """The face that is `share` (0 to 1) of the way to `other`."""
        mixed = {
            field.name: getattr(self, field.name) * (1.0 - share) + getattr(other, field.name) * share
            for field in dataclasses.fields(Face)
        }
        return Face(**mixed)


@dataclass(frozen=True)
class Tone:
    """What a feeling does to a voice: `pitch` in semitones, `range` and `pace` as factors, `gain` in dB."""

    pitch: float = 0.0
    range: float = 1.0
    pace: float = 1.0
    gain: float = 0.0


EVEN = Tone()


@dataclass(frozen=True)
class Feeling:
    """One feeling at full strength: what it does to face and voice."""

    face: Face
    tone: Tone


REST = Face()
_SHOWN = 0.65
"""A drawn face of few lines needs more than half its change to look half as moved: intensity is raised to this."""

FEELINGS: dict[str, Feeling] = {
    "neutral": Feeling(Face(smile=0.05), Tone()),
    "happy": Feeling(
        Face(brow_raise=0.4, eyes=0.95, lower_lids=1.0, smile=1.0, mouth_width=0.35, part=0.12, tilt=3.0),
        Tone(pitch=1.2, range=1.3, pace=1.04, gain=1.0),
    ),
    "warm": Feeling(
        Face(brow_raise=0.3, brow_inner=0.25, eyes=0.95, lower_lids=0.45, smile=0.75, mouth_width=0.1, tilt=5.0),
        Tone(pitch=-0.3, range=1.1, pace=0.95),
    ),
    "hopeful": Feeling(
        Face(brow_raise=0.65, brow_inner=0.6, eyes=1.15, smile=0.45, tilt=3.0, drop=-0.3, part=0.05),
        Tone(pitch=0.9, range=1.2, pace=0.97),
    ),
    "relieved": Feeling(
        Face(brow_raise=0.35, brow_inner=0.75, eyes=0.7, lower_lids=0.55, smile=0.6, part=0.1, tilt=4.0),
        Tone(pitch=-0.4, range=1.1, pace=0.95),
    ),
    "grateful": Feeling(
        Face(brow_raise=0.45, brow_inner=0.7, eyes=0.9, lower_lids=0.75, smile=0.85, tilt=6.0, tears=0.25, blush=0.4),
        Tone(pitch=0.3, range=1.15, pace=0.93),
    ),
    "proud": Feeling(
        Face(brow_raise=0.5, eyes=0.85, lower_lids=0.6, smile=0.7, press=0.25, tilt=-2.0, drop=-0.7),
        Tone(pitch=0.2, range=1.15),
    ),
    "surprised": Feeling(
        Face(brow_raise=1.0, brow_inner=0.2, eyes=1.5, part=0.45, mouth_width=-0.45, drop=-0.35),
        Tone(pitch=2.0, range=1.45, pace=1.03, gain=1.0),
    ),
    "confused": Feeling(
        Face(brow_odd=1.0, brow_knit=0.5, eyes=1.05, smile=-0.2, skew=0.6, tilt=8.0, mouth_width=-0.15),
        Tone(pitch=0.6, range=1.2, pace=0.94),
    ),
    "worried": Feeling(
        Face(brow_raise=0.35, brow_inner=1.0, brow_knit=0.6, eyes=1.1, smile=-0.45, part=0.08, tilt=-2.0, drop=0.1),
        Tone(pitch=0.9, range=1.05, pace=1.02),
    ),
    "afraid": Feeling(
        Face(
            brow_raise=0.85, brow_inner=1.0, brow_knit=0.5, eyes=1.45, smile=-0.5, mouth_width=0.3, part=0.2, drop=0.1
        ),
        Tone(pitch=1.8, range=1.2, pace=1.1),
    ),
    "embarrassed": Feeling(
        Face(
            brow_raise=0.35,
            brow_inner=0.8,
            eyes=0.8,
            smile=0.25,
            skew=0.55,
            press=0.35,
            tilt=7.0,
            drop=0.35,
            blush=1.0,
            look_down=0.6,
            look_away=0.6,
        ),
        Tone(pitch=0.3, range=0.85, pace=0.93, gain=-1.5),
    ),
    "sad": Feeling(
        Face(brow_raise=0.1, brow_inner=1.0, brow_knit=0.3, eyes=0.6, smile=-0.7, tilt=6.0, drop=0.6, look_down=0.8),
        Tone(pitch=-1.2, range=0.7, pace=0.88, gain=-2.0),
    ),
    "hurt": Feeling(
        Face(brow_inner=1.0, brow_knit=0.7, eyes=0.75, lower_lids=0.3, smile=-0.8, press=0.3, drop=0.3, tears=0.8),
        Tone(pitch=0.3, range=0.9, pace=0.9, gain=-1.0),
    ),
    "disappointed": Feeling(
        Face(brow_raise=-0.1, brow_inner=0.7, eyes=0.6, smile=-0.6, press=0.5, tilt=4.0, drop=0.3, look_down=0.35),
        Tone(pitch=-1.0, range=0.8, pace=0.93, gain=-1.0),
    ),
    "tired": Feeling(
        Face(brow_raise=0.15, brow_inner=0.55, eyes=0.4, smile=-0.25, tilt=3.0, drop=0.45, look_down=0.2),
        Tone(pitch=-1.0, range=0.75, pace=0.88, gain=-1.5),
    ),
    "impatient": Feeling(
        Face(brow_raise=-0.2, brow_knit=0.4, brow_odd=0.6, eyes=0.65, smile=-0.35, skew=0.6, press=0.6, look_away=0.2),
        Tone(pitch=0.4, range=1.05, pace=1.12, gain=1.0),
    ),
    "frustrated": Feeling(
        Face(brow_raise=-0.4, brow_inner=-0.35, brow_knit=0.9, eyes=0.8, lower_lids=0.25, smile=-0.6, press=0.5),
        Tone(pitch=0.7, range=1.2, pace=1.05, gain=1.5),
    ),
    "angry": Feeling(
        Face(
            brow_raise=-0.8,
            brow_inner=-1.0,
            brow_knit=1.0,
            eyes=0.95,
            lower_lids=0.3,
            smile=-0.85,
            mouth_width=0.2,
            part=0.1,
            drop=-0.1,
        ),
        Tone(pitch=1.4, range=1.45, pace=1.08, gain=3.0),
    ),
}


def face_of(feeling: str, intensity: float) -> Face:
    """The face of a known feeling at `intensity` (0 to 1)."""
    return REST.towards(FEELINGS[feeling].face, intensity**_SHOWN)


def tone_of(feeling: str, intensity: float) -> Tone:
    """The tone of voice of a known feeling at `intensity` (0 to 1)."""
    full = FEELINGS[feeling].tone
    return Tone(
        pitch=full.pitch * intensity,
        range=1.0 + (full.range - 1.0) * intensity,
        pace=1.0 + (full.pace - 1.0) * intensity,
        gain=full.gain * intensity,
    )

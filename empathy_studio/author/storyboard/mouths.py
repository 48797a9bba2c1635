"""Mouth shapes: which sound of speech makes which shape, and how shapes follow one another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mouth:
    """A mouth in speech, each 0 to 1: how far it is `open`, `wide`, `round`, shows `teeth`; `shut` for lips pressed
    together by a sound (b, m, p), which holds even a gaping mouth closed."""

    open: float = 0.0
    wide: float = 0.0
    round: float = 0.0
    teeth: float = 0.0
    shut: float = 0.0

    def towards(self, other: Mouth, share: float) -> Mouth:
        """The mouth `share` (0 to 1) of the way to `other`."""
        keep = 1.0 - share
        return Mouth(
            open=self.open * keep + other.open * share,
            wide=self.wide * keep + other.wide * share,
            round=self.round * keep + other.round * share,
            teeth=self.teeth * keep + other.teeth * share,
            shut=self.shut * keep + other.shut * share,
        )


CLOSED = Mouth()

# After the classes that lip-sync animators use (closed, open, wide, round, lip-teeth, tongue), see
# Preston Blair, "Cartoon Animation" (1994), phoneme chart.
_PRESSED = Mouth(shut=1.0)
_LIP_TEETH = Mouth(open=0.14, teeth=1.0, wide=0.2)
_HISS = Mouth(open=0.24, wide=0.35, teeth=1.0)
_TONGUE = Mouth(open=0.42, wide=0.15, teeth=0.6)
_HARD = Mouth(open=0.38, wide=0.2, teeth=0.3)
_SMALL_ROUND = Mouth(open=0.36, round=1.0)
_ROUND = Mouth(open=0.68, round=0.75)
_WIDE = Mouth(open=0.5, wide=0.75, teeth=0.7)
_MIDDLE = Mouth(open=0.68, wide=0.3, teeth=0.5)
_OPEN = Mouth(open=1.0, wide=0.1, teeth=0.6)
_SCHWA = Mouth(open=0.4, wide=0.05, teeth=0.3)

_SOUNDS: dict[str, Mouth] = {
    **dict.fromkeys("bmp", _PRESSED),
    **dict.fromkeys("fv", _LIP_TEETH),
    **dict.fromkeys("szʃʒʧʤ", _HISS),
    **dict.fromkeys("tdnlθðɾT", _TONGUE),
    **dict.fromkeys("kɡŋhjʔ", _HARD),
    **dict.fromkeys("wuʊɹ", _SMALL_ROUND),
    **dict.fromkeys("ɔOQYoɒW", _ROUND),
    **dict.fromkeys("iɪI", _WIDE),
    **dict.fromkeys("eɛAæ", _MIDDLE),
    **dict.fromkeys("aɑʌ", _OPEN),
    **dict.fromkeys("əɜɐᵊᵻ", _SCHWA),
}


def mouth_for(sound: str) -> Mouth | None:
    """The mouth for one sign of the phonetic alphabet that the voice uses; None for stress, length and pauses."""
    return _SOUNDS.get(sound)

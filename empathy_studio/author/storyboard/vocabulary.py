"""The words a storyboard may use for looks, feelings, shots, gazes, gestures, animals, settings and sounds."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import cache

from empathy_studio.author.storyboard.feelings import FEELINGS
from empathy_studio.author.storyboard.looks import LOOKS
from empathy_studio.errors import CourseError
from empathy_studio.paths import assets_folder

SHOTS: tuple[str, ...] = ("two-shot", "over-shoulder", "close-up", "phone", "desk", "chat")
GAZES: tuple[str, ...] = ("other", "down", "away", "up", "ahead")
GESTURES: tuple[str, ...] = ("none", "nod", "shake", "explain", "heart", "forehead", "think")
ANIMALS: tuple[str, ...] = ("dog-sitting", "dog-lying")
SOUNDS: tuple[str, ...] = ("none", "office-hum", "child-crying", "street", "hold-music", "shop", "rain")


@cache
def settings() -> tuple[str, ...]:
    """The names of the settings that ship, in alphabetical order."""
    return tuple(sorted(file.stem for file in (assets_folder() / "settings").glob("*.svg")))


def known(word: str, words: Iterable[str], what: str, where: str) -> str:
    """`word` when it is one of `words`; else a CourseError that names the place and offers the nearest word."""
    words = tuple(words)
    if word in words:
        return word
    near = difflib.get_close_matches(word, words, n=1, cutoff=0.5)
    guess = f" Did you mean {near[0]}?" if near else ""
    raise CourseError(f"{where}: there is no {what} {word!r}.{guess}", f"The {what}s are: {', '.join(words)}.")


def known_feeling(word: str, where: str) -> str:
    """`word` when it is a feeling; else CourseError."""
    return known(word, FEELINGS, "feeling", where)


def known_look(word: str, where: str) -> str:
    """`word` when it is a look; else CourseError."""
    return known(word, LOOKS, "look", where)

"""What a voice gives (sound, and when each word is heard), and the port that every voice stands behind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from empathy_studio.author.storyboard.feelings import EVEN, Tone

Samples = NDArray[np.float32]

SAMPLE_RATE = 24_000
"""Every sound in a storyboard is mono at this rate, in samples per second, until the clip is encoded."""

_STRESS = re.compile(r"\*([^*\n]+)\*")


@dataclass(frozen=True)
class Span:
    """Something heard from `start_ms` to `end_ms` of its line: a word as written, or one sign of speech."""

    text: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True)
class Speech:
    """One spoken line. `samples` is mono at `SAMPLE_RATE`, -1 to 1; `words` and `sounds` are in order."""

    samples: Samples
    words: tuple[Span, ...]
    sounds: tuple[Span, ...]

    @property
    def duration_ms(self) -> int:
        """How long the line lasts, in ms."""
        return round(len(self.samples) * 1000 / SAMPLE_RATE)


@dataclass(frozen=True)
class Manner:
    """How a line is said: `pitch` and `formant` shifts in semitones, `pace` a factor, `tone` what the feeling adds."""

    pitch: float = 0.0
    formant: float = 0.0
    pace: float = 1.0
    tone: Tone = EVEN


class VoicePort(Protocol):
    """A voice that can say a line. `key` changes whenever the same line would sound different."""

    @property
    def key(self) -> str:
        """Names the voice and its version."""

    def say(self, text: str, manner: Manner) -> Speech:
        """Say `text`, with `*word*` stressed and `…` hesitating. Raises CourseError when it cannot."""


@dataclass(frozen=True)
class Script:
    """A line's text taken apart: its words as they are shown, and which of them are stressed."""

    words: tuple[str, ...]
    stressed: frozenset[int]

    @property
    def shown(self) -> str:
        """The text without marks, as captions show it."""
        return " ".join(self.words)


def read_script(text: str) -> Script:
    """Words and stress marks of a line; a stressed passage of several words stresses each."""
    words: list[str] = []
    stressed: set[int] = set()
    for index, passage in enumerate(_split_at_stress(text)):
        if index % 2 == 0:
            words.extend(passage.split())
            continue
        for word in passage.split():
            stressed.add(len(words))
            words.append(word)
    return Script(tuple(_join_marks(words, stressed)), frozenset(stressed))


def _split_at_stress(text: str) -> list[str]:
    return _STRESS.split(text)


def _join_marks(words: list[str], stressed: set[int]) -> list[str]:
    """Put a mark that stands alone ("*no*," or " …") to the word before it."""
    joined: list[str] = []
    moved: set[int] = set()
    for index, word in enumerate(words):
        if joined and not any(sign.isalnum() for sign in word):
            joined[-1] += word if word[0] in ".,;:!?…" else f" {word}"
            continue
        if index in stressed:
            moved.add(len(joined))
        joined.append(word)
    stressed.clear()
    stressed.update(moved)
    return joined


def silent(text: str, words_per_minute: float = 150.0) -> Speech:
    """A line without a voice: silence as long as saying it would take, with words spread over it by their length."""
    script = read_script(text)
    weights = [len(word) + 2 for word in script.words]
    total = len(script.words) * 60_000 / words_per_minute
    spans, at = [], 0.0
    for word, weight in zip(script.words, weights, strict=True):
        end = at + total * weight / sum(weights)
        spans.append(Span(word, round(at), round(end)))
        at = end
    return Speech(np.zeros(round(total * SAMPLE_RATE / 1000), np.float32), tuple(spans), ())


class SilentVoice:
    """A voice that says nothing, in the time saying it would take: for clips that are only read."""

    key = "silent-1"

    def say(self, text: str, manner: Manner) -> Speech:
        """Silence with word times."""
        return silent(text, 150.0 * manner.pace * manner.tone.pace)

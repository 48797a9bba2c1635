"""How hard a text is to read, and how long that takes: formulas made for each language, syllables counted by rule."""

from __future__ import annotations

import re
from typing import NamedTuple

LEAST_WORDS = 100
"""A formula is asked only about this many words or more; R. Flesch's samples had 100 words."""

WORDS_A_SECOND = 238 / 60
"""How fast adults read: 238 words a minute (M. Brysbaert, How many words do we read per minute?, 2019)."""

_MARKS = re.compile(r"[*_`#>\[\]{}|]|\(https?://[^)]*\)|<[^<>]*>")
_SENTENCE = re.compile(r"[.!?…]+(?=\s|$)|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_ENGLISH = re.compile(r"[aeiouy]+")
_ENGLISH_SILENT = re.compile(
    r"(?:(?:[^aeiouyl]|[aeiouy]l)e|(?:[^aeiouyltd]|[aeiouy]l)ed|(?:[^aeiouylsxzcgh]|[aeiouy]l)es)$"
)
_GERMAN = re.compile(r"aa|ee|oo|ie|ei|ai|au|eu|äu|ey|ay|[aeiouäöüy]")
_SPANISH = re.compile(r"[iuü]?[aeoáéó][iuy]?|[íú]|[iuü]+")


class Count(NamedTuple):
    """What the formulas ask of a text.

    `long_words` have more than 6 letters, `short_words` one syllable, `hard_words` three or more.
    """

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    long_words: int = 0
    short_words: int = 0
    hard_words: int = 0

    def __add__(self, other: object) -> Count:
        if not isinstance(other, Count):
            return NotImplemented
        return Count(*(one + two for one, two in zip(self, other, strict=True)))


def grade(count: Count, language: str) -> float | None:
    """The school grade from which a text is understood; None for a language with no formula here, or too few words.

    English: Flesch-Kincaid grade level (J. P. Kincaid et al., 1975). German: first Wiener Sachtextformel (R. Bamberger,
    E. Vanecek, 1984). Spanish: Crawford's formula (A. N. Crawford, 1989), made for the primary grades.
    """
    if count.words < LEAST_WORDS or not count.sentences:
        return None
    words = count.words
    match language.partition("-")[0].lower():
        case "en":
            return 0.39 * words / count.sentences + 11.8 * count.syllables / words - 15.59
        case "de":
            hard, long_, short = (
                100 * share / words for share in (count.hard_words, count.long_words, count.short_words)
            )
            return 0.1935 * hard + 0.1672 * words / count.sentences + 0.1297 * long_ - 0.0327 * short - 0.875
        case "es":
            return -0.205 * 100 * count.sentences / words + 0.049 * 100 * count.syllables / words - 3.407
        case _:
            return None


def counted(text: str, language: str) -> Count:
    """Sentences, words and syllables of a text in Markdown."""
    plain = _MARKS.sub(" ", text)
    words = _WORD.findall(plain.lower())
    if not words:
        return Count()
    syllables = [syllables_in(word, language) for word in words]
    return Count(
        sentences=max(1, len(_SENTENCE.findall(plain.strip()))),
        words=len(words),
        syllables=sum(syllables),
        long_words=sum(len(word) > 6 for word in words),
        short_words=syllables.count(1),
        hard_words=sum(count >= 3 for count in syllables),
    )


def syllables_in(word: str, language: str) -> int:
    """The syllables of a word in lower case, counted by its groups of vowels; at least 1.

    English leaves out a silent e at the end (also before d and s); German counts double vowels and diphthongs as one;
    Spanish joins a weak vowel (i, u) with its neighbour and parts two strong ones.
    """
    match language.partition("-")[0].lower():
        case "de":
            count = len(_GERMAN.findall(word))
        case "es":
            count = len(_SPANISH.findall(word))
        case _:
            count = len(_ENGLISH.findall(word)) - (1 if _ENGLISH_SILENT.search(word) else 0)
    return max(1, count)


def reading_seconds(*texts: str) -> float:
    """About how long it takes to read the texts, in seconds."""
    return sum(len(text.split()) for text in texts) / WORDS_A_SECOND

"""Words of a text with their places, written the same way whatever their case, accents apart or together."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as it is compared (`plain`), and where it stands in the text, in signs, `start` up to `end`."""

    plain: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """The words of `text` in order; letters and digits of any script, an apostrophe inside belongs to the word."""
    return tuple(Word(plain_word(found.group()), found.start(), found.end()) for found in _WORD.finditer(text))


def plain_word(word: str) -> str:
    """`word` as it is compared: Unicode NFKC, case folded, one form of apostrophe."""
    return unicodedata.normalize("NFKC", word).casefold().replace("’", "'")

"""Marks on an answer in own words: ready phrases, the customer's words, name, feeling, next step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec

from empathy_studio import typed_json
from empathy_studio.course.model import Phrase
from empathy_studio.course.moments import Record, Reply
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError
from empathy_studio.paths import assets_folder
from empathy_studio.play.words import Word, words
from empathy_studio.sentence import Sentence
from empathy_studio.strict_json import StrictJsonError, read_json

MarkKind = Literal["boilerplate", "echo", "name", "feeling", "next_step"]
WORDING: tuple[MarkKind, ...] = ("echo", "name", "feeling", "next_step")
"""What a good answer may hold, beside which ready phrases are marked."""

GAP = "…"
GAP_WORDS = 3
"""In a phrase `…` stands for up to so many words."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of the text, in signs, `start` up to `end`, what was found there, and why it is marked."""

    kind: MarkKind
    start: int
    end: int
    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Marking:
    """What was found in a text: the marks in order of place, and what was looked for in vain."""

    marks: tuple[Mark, ...]
    missing: tuple[MarkKind, ...]
    words: int

    def of(self, kind: MarkKind) -> tuple[Mark, ...]:
        """The marks of one kind."""
        return tuple(mark for mark in self.marks if mark.kind == kind)


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A phrase as its words; a word may be the beginning of one (`find*`), a gap is None."""

    parts: tuple[str | None, ...]
    why: str


class PhraseGroup(Value, frozen=True, kw_only=True):
    """Ready phrases that say little for the same reason."""

    why: str
    phrases: tuple[str, ...]


class PhraseFile(Value, frozen=True, kw_only=True):
    """`assets/phrases/<language>.json`: the phrases that ship with the program."""

    format: int
    language: str
    groups: tuple[PhraseGroup, ...]


class PhraseBank:
    """The ready phrases of one language: those that ship, and the course's own."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[_Pattern]] = {}
        for text, why in phrases:
            pattern = _pattern(text, why)
            if pattern.parts and pattern.parts[0] is not None:
                self._by_first.setdefault(pattern.parts[0].rstrip("*"), []).append(pattern)
        for patterns in self._by_first.values():
            patterns.sort(key=lambda pattern: -len(pattern.parts))

    def find(self, text: str) -> tuple[Mark, ...]:
        """The ready phrases in `text`, in order of place; of several at one place the longest."""
        found, said, at = [], words(text), 0
        while at < len(said):
            length, why = self._at(said, at)
            if length:
                start, end = said[at].start, said[at + length - 1].end
                found.append(Mark("boilerplate", start, end, text[start:end], why))
            at += max(length, 1)
        return tuple(found)

    def _at(self, said: Sequence[Word], at: int) -> tuple[int, str]:
        best = (0, "")
        for pattern in self._by_first.get(said[at].plain, ()):
            length = _matched(pattern.parts, said, at)
            if length > best[0]:
                best = (length, pattern.why)
        return best


def bank_of(language: str, own: Sequence[Phrase] = (), written_in: str = "") -> PhraseBank:
    """The phrase bank of `language` (a BCP 47 tag) with a course's own phrases of that language.

    A phrase that names no language is in that of the course, `written_in`; left out, that is `language` too. A
    language for which no list ships has the course's own alone. Raises CourseError when a shipped list is damaged.
    """
    main = _main(language)
    mine = tuple((one.text, one.why) for one in own if _main(one.language or written_in or language) == main)
    return _bank(main, mine)


def _main(language: str) -> str:
    return language.split("-")[0].lower()


@cache
def _bank(language: str, own: tuple[tuple[str, str], ...]) -> PhraseBank:
    return PhraseBank((*own, *((text, group.why) for group in shipped(language) for text in group.phrases)))


def shipped(language: str) -> tuple[PhraseGroup, ...]:
    """The ready phrases that ship for a language, in groups; none for a language that has no list."""
    path = assets_folder() / "phrases" / f"{language}.json"
    if not path.is_file():
        return ()
    try:
        return typed_json.convert(read_json(path.read_bytes()), PhraseFile).groups
    except (OSError, StrictJsonError, msgspec.ValidationError) as error:
        raise CourseError(
            Sentence("{0}: cannot be read as a phrase list: {1}.", path, error), "Install the program again."
        ) from error


def mark(bank: PhraseBank, moment: Reply | Record, text: str) -> Marking:
    """What stands in `text`: called while one types, and again for the debrief.

    The author's words are looked for as they are, whatever their case; a word that ends in `*` stands for every word
    that begins so.
    """
    said = words(text)
    marks = list(bank.find(text))
    missing: list[MarkKind] = []
    for kind, wanted in _wanted(moment).items():
        found = [one for each in wanted for one in _find(text, said, kind, each)]
        marks += _longest(found)
        if wanted and not found:
            missing.append(kind)
    marks.sort(key=lambda one: (one.start, -one.end, one.kind))
    return Marking(tuple(marks), tuple(missing), len(said))


def _longest(found: Sequence[Mark]) -> list[Mark]:
    """`found`, each stretch once, without those that lie within a longer one."""
    kept: list[Mark] = []
    for one in sorted(found, key=lambda mark: (mark.start, -mark.end)):
        if not kept or one.end > kept[-1].end:
            kept.append(one)
    return kept


def _wanted(moment: Reply | Record) -> Mapping[MarkKind, tuple[str, ...]]:
    return {
        "echo": moment.echoes,
        "name": moment.names,
        "feeling": moment.feelings,
        "next_step": moment.next_steps,
    }


def _find(text: str, said: Sequence[Word], kind: MarkKind, wanted: str) -> Iterable[Mark]:
    parts = _pattern(wanted, "").parts
    for at in range(len(said)):
        length = _matched(parts, said, at)
        if length:
            start, end = said[at].start, said[at + length - 1].end
            yield Mark(kind, start, end, text[start:end])


@cache
def _pattern(text: str, why: str) -> _Pattern:
    parts: list[str | None] = []
    for piece in text.replace("...", GAP).replace(GAP, f" {GAP} ").split():
        if piece == GAP:
            parts.append(None)
        else:
            found = words(piece)
            parts += [word.plain for word in found]
            if piece.rstrip(".,;:!?").endswith("*") and found:
                parts[-1] = f"{found[-1].plain}*"
    while parts and parts[-1] is None:
        parts.pop()
    return _Pattern(tuple(parts), why)


def _matched(parts: Sequence[str | None], said: Sequence[Word], at: int) -> int:
    """How many words from `at` on the pattern covers; 0 when it does not stand there."""
    end = at
    for number, part in enumerate(parts):
        if part is None:
            rest = parts[number + 1 :]
            for skipped in range(GAP_WORDS + 1):
                tail = _matched(rest, said, end + skipped)
                if tail:
                    return end + skipped + tail - at
            return 0
        if end >= len(said) or not _same(part, said[end].plain):
            return 0
        end += 1
    return end - at


def _same(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part

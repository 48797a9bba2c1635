"""Sentences for people that keep what they were made of, so that a window can say them in another language."""

from __future__ import annotations

from collections.abc import Iterable


class Sentence(str):
    """A sentence, or a part of one, that reads as English wherever text does, in logs and on the command line.

    It is made of a `template` with numbered places (`{0}`, also `{0:,}`) and the `fields` that stand there, which may
    be sentences themselves. Where something is counted, `number` is how many, and stands where the template says `%n`.
    """

    template: str
    fields: tuple[object, ...]
    number: int | None

    def __new__(cls, template: str, *fields: object) -> Sentence:
        """The template with its fields; with no fields the template as it is."""
        return _made(template, template.format(*fields) if fields else template, fields, None)

    def __reduce__(self) -> tuple[object, ...]:
        """What a copy is made of."""
        return _made, (self.template, str(self), self.fields, self.number)


def counted(count: int, one: str, many: str, *fields: object) -> Sentence:
    """The sentence for `count` things: `one` for exactly 1, else `many`, in which `%n` stands for the number."""
    words = (one if count == 1 else many).replace("%n", f"{count:,}")
    return _made(many, words.format(*fields) if fields else words, fields, count)


def together(sentences: Iterable[str], between: str = " ") -> Sentence:
    """Several sentences as one, with `between` after each but the last."""
    parts = tuple(sentences)
    return Sentence(between.join(f"{{{number}}}" for number in range(len(parts))), *parts)


def _made(template: str, english: str, fields: tuple[object, ...], count: int | None) -> Sentence:
    made = str.__new__(Sentence, english)
    made.template, made.fields, made.number = template, fields, count
    return made

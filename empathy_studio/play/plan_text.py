"""The text of a plan: lines of words, numbers and quoted sentences, read with exact places when something is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from empathy_studio.errors import CourseError

_TOKEN = re.compile(
    r"""
    (?P<blank>\s+) | (?P<comment>\#.*) |
    "(?P<quoted>(?:[^"\\]|\\.)*)" |
    (?P<sign><=|>=|!=|=|<|>|,) |
    (?P<word>[^\s",=<>#!]+)
    """,
    re.VERBOSE,
)
_ESCAPED = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a line; `quoted` says that it stood in quotation marks, `column` counts from 1."""

    text: str
    quoted: bool
    column: int


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One line that says something, with its place."""

    file: str
    number: int
    text: str
    tokens: tuple[Token, ...]

    @property
    def place(self) -> str:
        """Where it stands, as `file:line`."""
        return f"{self.file}:{self.number}"

    @property
    def verb(self) -> str:
        """The first word."""
        return self.tokens[0].text

    def fault(self, what: str, remedy: str, token: Token | None = None) -> CourseError:
        """The error that names this line, and the column of `token` where one word is to blame."""
        column = f":{token.column}" if token is not None else ""
        return CourseError(f"{self.place}{column}: {what}", remedy)


class Words:
    """Reads the words of one line from left to right."""

    def __init__(self, line: PlanLine, usage: str) -> None:
        self.line = line
        self._usage = f"Write: {usage}"
        self._rest = list(line.tokens[1:])

    @property
    def more(self) -> bool:
        """True while words are left."""
        return bool(self._rest)

    def fault(self, what: str, token: Token | None = None) -> CourseError:
        """The error that this line is not as it must be, with how it is written."""
        return self.line.fault(what, self._usage, token)

    def next(self, what: str) -> Token:
        """The next word; `what` says what it should have been when there is none."""
        if not self._rest:
            raise self.fault(f"{what} is missing.")
        return self._rest.pop(0)

    def name(self, what: str = "a name") -> str:
        """The next word as a name."""
        return self.next(what).text

    def number(self, what: str = "a number") -> float:
        """The next word as a number."""
        return self._number(self.next(what), what, "")

    def seconds(self, what: str = "a time") -> int:
        """The next word as a time: `4.2s`, `4200ms` or `1:04.2`; in ms."""
        token = self.next(what)
        text = token.text
        if text.endswith("ms"):
            return round(self._number(token, what, "ms"))
        if ":" in text:
            minutes, _, rest = text.partition(":")
            if minutes.isdigit():
                return int(minutes) * 60_000 + round(self._number(Token(rest, False, token.column), what, "") * 1000)
        return round(self._number(token, what, "s") * 1000)

    def _number(self, token: Token, what: str, unit: str) -> float:
        try:
            return float(token.text.removesuffix(unit))
        except ValueError:
            raise self.fault(f"“{token.text}” is not {what}.", token) from None

    def take(self, *texts: str) -> str:
        """The next word when it is one of `texts`, else nothing, and it stays."""
        if self._rest and not self._rest[0].quoted and self._rest[0].text in texts:
            return self._rest.pop(0).text
        return ""

    def names(self, what: str = "a name") -> tuple[str, ...]:
        """Names parted by commas, at least one."""
        found = [self.name(what)]
        while self.take(","):
            found.append(self.name(what))
        return tuple(found)

    def done(self) -> None:
        """Nothing may be left on the line."""
        if self._rest:
            raise self.fault(f"“{self._rest[0].text}” is too much here.", self._rest[0])


def read_lines(text: str, file: str) -> Iterator[PlanLine]:
    """The lines of `text` that say something; what follows a `#` is left out.

    Raises CourseError naming file, line and column for a quotation mark that is never closed.
    """
    for number, line in enumerate(text.splitlines(), start=1):
        tokens = _tokens(line, file, number)
        if tokens:
            yield PlanLine(file, number, line.strip(), tokens)


def _tokens(line: str, file: str, number: int) -> tuple[Token, ...]:
    found, at = [], 0
    while at < len(line):
        match = _TOKEN.match(line, at)
        if match is None:
            what = "the quotation mark is never closed" if line[at] == '"' else f"“{line[at]}” cannot stand here"
            raise CourseError(f"{file}:{number}:{at + 1}: {what}.", 'Put sentences in "quotation marks".')
        if match["quoted"] is not None:
            found.append(Token(_ESCAPED.sub(r"\1", match["quoted"]), True, at + 1))
        elif match["sign"] or match["word"]:
            found.append(Token(match.group(), False, at + 1))
        at = match.end()
    return tuple(found)

"""A storyboard written as a play: one line a person, `Helen (worried): I've narrow feet…`, and back again."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from empathy_studio.author.edit.ids import fresh_id
from empathy_studio.author.storyboard.feelings import FEELINGS
from empathy_studio.course.ids import CharacterId, ItemId
from empathy_studio.course.model import Character
from empathy_studio.course.scenes import Line, Storyboard
from empathy_studio.errors import CourseError

_LINE = re.compile(r"^(?P<who>[^():]+?)\s*(?:\((?P<how>[^()]*)\))?\s*:\s*(?P<text>.*)$")
_PAUSE = re.compile(r"^(?:pause )?(\d+(?:[.,]\d+)?)\s*s$")


def script_of(board: Storyboard, cast: Iterable[Character]) -> str:
    """The lines as a play; a silent line has no words, and pauses other than the usual are written as `1.5 s`."""
    names = {person.id: _short_name(person, cast) for person in cast}
    lines = []
    for line in board.lines:
        how = [line.feeling] if line.feeling != "neutral" else []
        if line.pause_ms != Line(id=line.id, speaker=line.speaker, text="").pause_ms:
            how.append(f"{line.pause_ms / 1000:g} s")
        said = f" ({', '.join(how)})" if how else ""
        lines.append(f"{names.get(line.speaker, line.speaker)}{said}: {line.text}".rstrip())
    return "\n".join(lines)


def lines_from(text: str, board: Storyboard, cast: Sequence[Character]) -> tuple[Line, ...]:
    """The lines that a play gives; a line whose speaker and words stood there before keeps all else it had.

    Raises CourseError, with the number of the line, for one that cannot be read, somebody unknown, or an unknown
    feeling.
    """
    people = {name.casefold(): person.id for person in cast for name in _names(person, cast)}
    left = list(board.lines)
    taken = {line.id for line in left}
    made: list[Line] = []
    for number, raw in enumerate(text.splitlines(), 1):
        if not raw.strip():
            continue
        found = _LINE.match(raw.strip())
        if found is None:
            raise CourseError(f"Line {number}: nobody speaks it.", "Write it as in: Helen (worried): I've narrow feet…")
        speaker = _speaker(found["who"].strip(), people, number)
        former = next((one for one in left if (one.speaker, one.text) == (speaker, found["text"])), None)
        if former is None:
            former = next((one for one in left if one.speaker == speaker and _alike(one.text, found["text"])), None)
        if former is not None:
            left.remove(former)
        else:
            former = Line(id=ItemId(fresh_id(found["text"][:24] or "beat", taken)), speaker=speaker, text="")
            taken.add(former.id)
        made.append(_with_manner(replace(former, text=found["text"]), found["how"] or "", number))
    return tuple(made)


def _with_manner(line: Line, how: str, number: int) -> Line:
    feeling, pause = "neutral", Line(id=line.id, speaker=line.speaker, text="").pause_ms
    for word in (part.strip() for part in how.split(",") if part.strip()):
        seconds = _PAUSE.match(word)
        if seconds is not None:
            pause = round(float(seconds[1].replace(",", ".")) * 1000)
        elif word in FEELINGS:
            feeling = word
        else:
            near = difflib.get_close_matches(word, FEELINGS, n=1, cutoff=0.5)
            guess = f" Did you mean {near[0]}?" if near else ""
            raise CourseError(
                f"Line {number}: there is no feeling “{word}”.{guess}", f"The feelings are: {', '.join(FEELINGS)}."
            )
    return replace(line, feeling=feeling, pause_ms=pause)


def _speaker(name: str, people: dict[str, CharacterId], number: int) -> CharacterId:
    found = people.get(name.casefold())
    if found is None:
        near = difflib.get_close_matches(name.casefold(), people, n=1, cutoff=0.6)
        guess = f" Did you mean {near[0].title()}?" if near else ""
        raise CourseError(f"Line {number}: “{name}” is not in the cast.{guess}", "Add them to the cast of the course.")
    return found


def _names(person: Character, cast: Iterable[Character]) -> set[str]:
    return {person.name, person.id, _short_name(person, cast)}


def _short_name(person: Character, cast: Iterable[Character]) -> str:
    first = person.name.split(" ")[0] if person.name else str(person.id)
    others = [one for one in cast if one.id != person.id and one.name.split(" ")[0].casefold() == first.casefold()]
    return person.name if others else first


def _alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other).ratio() > 0.6

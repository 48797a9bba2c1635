"""A clip as text: who says what from one stop to the next, and where a line that is marked stands in the clip."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from empathy_studio.course.ids import CharacterId
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.model import Character
from empathy_studio.course.scenes import Cue, Storyboard

SILENCE_MS = 1500
"""A pause this long is a line of its own, for silence can give something away as well."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text: heard from `start_ms` up to `end_ms` of the media.

    `speaker` is a name, empty where it is not known; a `silence` has no words, its length is its text; `seen` tells
    what the picture shows.
    """

    start_ms: int
    end_ms: int
    text: str = ""
    speaker: str = ""
    silence: bool = False
    seen: bool = False

    @property
    def seconds(self) -> int:
        """How long it lasts, in whole seconds, at least one."""
        return max(1, round((self.end_ms - self.start_ms) / 1000))


def lines_of(
    captions: Sequence[Caption], cast: Mapping[CharacterId, Character], in_ms: int, out_ms: int | None
) -> tuple[Line, ...]:
    """The captions of a clip as lines, with the silences between them."""
    names = {short: one.name for one in cast.values() for short in (one.name, one.name.split()[0])}
    found: list[Line] = []
    speaker, at = "", in_ms
    for one in sorted(captions, key=lambda caption: caption.start_ms):
        if one.end_ms <= in_ms or (out_ms is not None and one.start_ms >= out_ms):
            continue
        if one.start_ms - at >= SILENCE_MS:
            found.append(Line(at, one.start_ms, silence=True))
        text = " ".join(one.text.split())
        head, colon, rest = text.partition(": ")
        if colon and head in names:
            speaker, text = names[head], rest
        found.append(Line(one.start_ms, one.end_ms, text, speaker))
        at = max(at, one.end_ms)
    if found and out_ms is not None and out_ms - at >= SILENCE_MS:
        found.append(Line(at, out_ms, silence=True))
    return tuple(found)


def with_seen(lines: Sequence[Line], descriptions: Sequence[Caption]) -> tuple[Line, ...]:
    """The lines of a clip with what its pictures show between them, each at its time, before what is said then."""
    told = [Line(one.start_ms, one.end_ms, one.text, seen=True) for one in descriptions]
    return tuple(sorted((*told, *lines), key=lambda line: line.start_ms))


def lines_of_storyboard(
    storyboard: Storyboard, cast: Mapping[CharacterId, Character], in_ms: int, out_ms: int
) -> tuple[Line, ...]:
    """The lines of a storyboard spread over the clip by their length, for a clip that has no captions."""
    spoken = [line for line in storyboard.lines if line.text]
    letters = sum(len(line.text) for line in spoken)
    found, so_far = [], 0
    for line in spoken:
        start = in_ms + (out_ms - in_ms) * so_far // letters
        so_far += len(line.text)
        end = in_ms + (out_ms - in_ms) * so_far // letters
        person = cast.get(line.speaker)
        found.append(Line(start, end, line.text.replace("*", ""), person.name if person is not None else ""))
    return tuple(found)


def between(lines: Iterable[Line], from_ms: int, until_ms: int | None) -> tuple[Line, ...]:
    """The lines that begin from `from_ms` up to (not including) `until_ms`; None is the end."""
    return tuple(one for one in lines if from_ms <= one.start_ms and (until_ms is None or one.start_ms < until_ms))


def place_in(line: Line, cues: Iterable[Cue], from_ms: int, until_ms: int | None) -> int:
    """Where a line that is marked stands, in ms: at what is given away in it, else at its middle.

    The place lies within `from_ms` and `until_ms` (None: no bound), where a mark is taken.
    """
    inside = [cue for cue in cues if cue.message is None and cue.start_ms < line.end_ms and cue.end_ms > line.start_ms]
    weightiest = max(inside, key=lambda cue: cue.weight, default=None)
    at = max(line.start_ms, weightiest.start_ms) if weightiest is not None else (line.start_ms + line.end_ms) // 2
    return max(from_ms, at if until_ms is None else min(at, until_ms))

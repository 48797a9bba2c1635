"""When each line of a clip begins and ends, and when each of its words is heard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from empathy_studio.author.storyboard.acting import DRAWINGS_PER_SECOND
from empathy_studio.author.storyboard.plan import PlannedLine
from empathy_studio.author.storyboard.speech import Span, Speech
from empathy_studio.course.ids import CharacterId, ItemId

_OPENING_MS = 350
_BETWEEN_MS = 130
_CLOSING_MS = 700


@dataclass(frozen=True)
class LineTime:
    """When a line plays, in ms of the clip: its cut, its voice, its end; and its words as captions show them."""

    id: ItemId
    speaker: CharacterId
    start_ms: int
    voice_ms: int
    end_ms: int
    words: tuple[Span, ...]

    @property
    def voice_end_ms(self) -> int:
        """When the last word ends; when nothing is said, when the line ends."""
        return self.words[-1].end_ms if self.words else self.end_ms


def line_length(planned: PlannedLine, speech: Speech | None, first: bool, last: bool) -> tuple[int, int]:
    """Where in the line its voice starts, and how many drawings the line lasts.

    A line is its pause, its voice and a breath of silence, rounded up to whole drawings. The first is given at least
    350 ms before its voice, the last 700 ms behind it.
    """
    pause = max(planned.line.pause_ms, _OPENING_MS if first else 0)
    voice = speech.duration_ms if speech else 0
    total = pause + voice + (_CLOSING_MS if last else _BETWEEN_MS)
    return pause, max(1, -(-total * DRAWINGS_PER_SECOND // 1000))


def lay_out(lines: Sequence[tuple[PlannedLine, Speech | None]]) -> tuple[list[LineTime], list[int]]:
    """The times of all lines, and how many drawings each lasts."""
    times: list[LineTime] = []
    lengths: list[int] = []
    drawn = 0
    for index, (planned, speech) in enumerate(lines):
        pause, drawings = line_length(planned, speech, index == 0, index == len(lines) - 1)
        start = _ms(drawn)
        drawn += drawings
        voice = start + pause
        words = speech.words if speech else ()
        times.append(
            LineTime(
                id=planned.line.id,
                speaker=planned.line.speaker,
                start_ms=start,
                voice_ms=voice,
                end_ms=_ms(drawn),
                words=tuple(Span(word.text, word.start_ms + voice, word.end_ms + voice) for word in words),
            )
        )
        lengths.append(drawings)
    return times, lengths


def _ms(drawings: int) -> int:
    return round(drawings * 1000 / DRAWINGS_PER_SECOND)

"""How long a trainee takes: estimates of the time for clips, messages and questions, in seconds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from empathy_studio.course.moments import (
    Ask,
    Blank,
    Choice,
    Choose,
    Feel,
    Grant,
    Match,
    Moment,
    Number,
    Order,
    Point,
    Rate,
    Record,
    Reflect,
    Reply,
    Spot,
)
from empathy_studio.course.reading import reading_seconds
from empathy_studio.course.scenes import Scene

TO_DECIDE_S = 4.0
"""What one decision takes once everything is read; our own estimate."""

TO_SORT_S = 5.0
"""What one thing takes to be put in its place (order, match, gap, rating); our own estimate."""

WORDS_TYPED_A_SECOND = 40 / 60
"""How fast people type who also think: 40 words a minute; those who only copy manage 52 (V. Dhakal et al., 2018)."""

WORDS_IN_A_REPLY = 25
"""How long an answer in own words usually is; our own estimate."""

WORDS_TOLD_A_SECOND = 160 / 60
"""How fast an audio description is told: 160 words a minute, as Netflix's Audio Description Style Guide has it."""

TO_REFLECT_S = 60.0
"""What a line in the journal takes; our own estimate."""


class Seconds(NamedTuple):
    """From the least to the most time, in s."""

    least: float = 0.0
    most: float = 0.0

    def plus(self, other: Seconds) -> Seconds:
        """Both, one after the other."""
        return Seconds(self.least + other.least, self.most + other.most)


def told_ms(text: str) -> int:
    """About how long it takes to tell an audio description, in ms; never under a second."""
    return max(1000, round(len(text.split()) * 1000 / WORDS_TOLD_A_SECOND))


def clip_seconds(scene: Scene, lengths_ms: Mapping[str, int], until_ms: int | None = None) -> float:
    """How long the clip of a scene plays, up to `until_ms` of its media (None: its end).

    0 without a clip, and for a clip without an out point whose length is not in `lengths_ms`.
    """
    if scene.clip is None:
        return 0.0
    known = lengths_ms.get(scene.clip.media) or scene.clip.out_ms or 0
    ends = [end for end in (known, scene.clip.out_ms, until_ms) if end is not None]
    return max(0, min(ends) - scene.clip.in_ms) / 1000


def shown_seconds(scene: Scene) -> float:
    """How long it takes to read what a scene shows besides its clip: prose and messages, with their pauses."""
    written = [scene.prose, *(message.text for message in scene.messages)]
    return reading_seconds(*written) + sum(message.delay_ms for message in scene.messages) / 1000


def moment_seconds(moment: Moment) -> Seconds:
    """How long a moment takes until it is answered; nothing at the least where it may be left out."""
    read = reading_seconds(moment.prompt)
    match moment:
        case Spot():
            return Seconds()
        case Choose() | Grant():
            seconds = _to_choose(moment, read)
        case Ask():
            asked = reading_seconds(*(f"{question.text} {question.answer}" for question in moment.questions))
            most = read + asked + TO_DECIDE_S * len(moment.questions)
            return Seconds(read + reading_seconds(*(question.text for question in moment.questions)), most)
        case Reply():
            words = max(moment.at_least_words, WORDS_IN_A_REPLY)
            seconds = Seconds(read + moment.at_least_words / WORDS_TYPED_A_SECOND, read + words / WORDS_TYPED_A_SECOND)
        case Record():
            seconds = Seconds(read + TO_DECIDE_S, read + moment.at_most_s)
        case Rate():
            seconds = _fixed(read + TO_SORT_S * max(1, len(moment.items)))
        case Order():
            seconds = _fixed(read + TO_SORT_S * len(moment.items))
        case Match():
            seconds = _fixed(read + TO_SORT_S * len(moment.pairs))
        case Blank():
            seconds = _fixed(read + reading_seconds(moment.text) + TO_SORT_S * len(moment.gaps))
        case Reflect():
            return Seconds(0.0 if moment.optional else read, read + TO_REFLECT_S)
        case Feel() | Number() | Point():
            seconds = _fixed(read + TO_DECIDE_S)
    return Seconds(0.0, seconds.most) if moment.when is not None else seconds


def feedback_seconds(choice: Choice) -> float:
    """How long it takes to read what an answer says back."""
    return reading_seconds(choice.feedback)


def _fixed(seconds: float) -> Seconds:
    return Seconds(seconds, seconds)


def _to_choose(moment: Choose | Grant, read: float) -> Seconds:
    if isinstance(moment, Grant):
        return _fixed(read + reading_seconds(*(option.text for option in moment.options)) + TO_DECIDE_S)
    seconds = read + reading_seconds(*(choice.text for choice in moment.choices)) + TO_DECIDE_S
    return _fixed(seconds if moment.time_limit_s is None else min(seconds, moment.time_limit_s))

"""Captions of a clip, cut at the pauses of speech and timed by its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from empathy_studio.author.storyboard.plan import Plan
from empathy_studio.author.storyboard.speech import Span, read_script
from empathy_studio.author.storyboard.timeline import LineTime
from empathy_studio.course.ids import CharacterId
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.model import Course

LONGEST = 74
"""How many letters one caption holds: two lines of 37 (BBC Subtitle Guidelines, line length)."""

_STOPS = (".", "!", "?", "…", ":", ";")
_LINGER_MS = 350
_SHORTEST_MS = 900


def captions(times: Sequence[LineTime], names: Mapping[CharacterId, str], end_ms: int) -> tuple[Caption, ...]:
    """The captions of a clip. Each begins with its first word and ends shortly after its last.

    When the speaker changes, the name stands before the words ("Helen: …"), so that who speaks is told without colour.
    """
    pieces: list[tuple[str, tuple[Span, ...]]] = []
    speaker = ""
    for line in times:
        for words in _cut(line.words):
            changed = line.speaker != speaker
            speaker = line.speaker
            name = names[line.speaker].split()[0]
            pieces.append((f"{name}: " if changed and len(set(names)) > 1 else "", words))
    made: list[Caption] = []
    for index, (name, words) in enumerate(pieces):
        start = words[0].start_ms
        following = pieces[index + 1][1][0].start_ms if index + 1 < len(pieces) else end_ms
        end = min(following, max(words[-1].end_ms + _LINGER_MS, start + _SHORTEST_MS))
        text = name + " ".join(word.text for word in words)
        made.append(Caption(start_ms=start, end_ms=max(end, start + 1), text=_two_lines(text)))
    return tuple(made)


def _cut(words: Sequence[Span]) -> list[tuple[Span, ...]]:
    """Words in captions: no longer than `LONGEST`, cut after a sentence where one ends, else anywhere."""
    groups: list[tuple[Span, ...]] = []
    current: list[Span] = []
    for index, word in enumerate(words):
        current.append(word)
        length = len(" ".join(item.text for item in current))
        following = words[index + 1] if index + 1 < len(words) else None
        too_long = following is not None and length + 1 + len(following.text) > LONGEST
        stop = following is not None and length > LONGEST // 3 and word.text.rstrip("\"'”’").endswith(_STOPS)
        if following is None or too_long or stop:
            groups.append(tuple(current))
            current = []
    return groups


def _two_lines(text: str) -> str:
    """`text` on one line, or on two of like length when it is long."""
    if len(text) <= LONGEST // 2 + 5:
        return text
    spaces = [index for index, sign in enumerate(text) if sign == " "]
    if not spaces:
        return text
    middle = min(spaces, key=lambda index: abs(index - len(text) / 2))
    return f"{text[:middle]}\n{text[middle + 1 :]}"


def translated(course: Course, plan: Plan, times: Sequence[LineTime]) -> dict[str, list[LineTime]]:
    """By language: the lines whose translation was made from their present text, over the times of their voice."""
    found: dict[str, list[LineTime]] = {}
    for translation in course.translations:
        texts = {text.id: text for text in translation.texts}
        lines: list[LineTime] = []
        for time, planned in zip(times, plan.lines, strict=True):
            text = texts.get(f"{plan.text_id}.storyboard.lines.{time.id}.text")
            if text is not None and text.source == planned.line.text and time.words:
                lines.append(replace(time, words=_spread(read_script(text.text).words, time)))
        if lines:
            found[translation.language] = lines
    return found


def _spread(words: Sequence[str], time: LineTime) -> tuple[Span, ...]:
    """Words spread over the time of a voice that says the same in another language, by their length."""
    start, end = time.words[0].start_ms, time.words[-1].end_ms
    total = sum(len(word) + 1 for word in words)
    spans: list[Span] = []
    letters = 0
    for word in words:
        begin = start + round((end - start) * letters / total)
        letters += len(word) + 1
        spans.append(Span(word, begin, start + round((end - start) * letters / total)))
    return tuple(spans)

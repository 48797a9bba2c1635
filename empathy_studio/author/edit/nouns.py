"""The words in which edits are named: what a thing is called, how many of them, what a field is called."""

from __future__ import annotations

from typing import Any

NOUNS: dict[str, str] = {
    "GrantOption": "option",
    "RateItem": "statement",
    "OrderItem": "item",
    "Area": "place",
    "PanelAnswer": "panel answer",
    "ModelAnswer": "model answer",
    "Way": "conditional way",
    "CaptionTrack": "captions",
    "SkillShare": "skill to pass",
    "TranslatedText": "translation",
    "Add": "effect",
    "Set": "effect",
    "Learn": "effect",
}
"""What a thing is called where that is not the name of its type."""

_MOMENTS = {
    "Choose": "question",
    "Spot": "cue spotting",
    "Feel": "naming of a feeling",
    "Ask": "question tray",
    "Reply": "reply",
    "Record": "recording",
    "Grant": "decision",
    "Rate": "rating",
    "Order": "ordering",
    "Match": "matching",
    "Blank": "gap text",
    "Number": "number",
    "Point": "pointing",
    "Reflect": "reflection",
}

_PLURALS = {"criterion": "criteria", "captions": "captions", "skill to pass": "skills to pass", "reply": "replies"}
_IRREGULAR_FIELDS = {
    "at_ms": "time",
    "until_ms": "end of the spotting",
    "in_ms": "in point",
    "out_ms": "out point",
    "start_ms": "start",
    "end_ms": "end",
    "delay_ms": "delay",
    "pause_ms": "pause",
    "early_ms": "time before a cue",
    "late_ms": "time after a cue",
    "leads_to": "way on",
    "when": "condition",
    "best": "mark of the best",
    "on_timeout": "answer when time is out",
    "time_limit_s": "time limit",
    "cost_s": "time it takes",
    "at_most_s": "longest time",
    "handling_s": "handling time",
    "of": "parts",
    "that": "part",
}


def noun_of(value: Any) -> str:
    """What a value of the model is called: “choice”, “scene”, “criterion”."""
    name = (value if isinstance(value, type) else type(value)).__name__
    if name in _MOMENTS:
        return _MOMENTS[name]
    return NOUNS.get(name, name.lower())


def plural(noun: str) -> str:
    """The plural of a noun of the model."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:] not in ("ay", "ey", "oy") else f"{noun}s"


def counted(number: int, noun: str) -> str:
    """A number with its noun: “1 scene”, “3 scenes”."""
    return f"{number} {noun if number == 1 else plural(noun)}"


def some(number: int, noun: str, name: str = "") -> str:
    """How a label names what is edited: “scene “At the counter””, “3 scenes”."""
    if number != 1:
        return counted(number, noun)
    return f"{noun} “{short(name)}”" if name else noun


def short(text: str, most: int = 32) -> str:
    """The beginning of a text on one line, at most `most` signs long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def field_words(name: str) -> str:
    """A field in words: “time limit” for `time_limit_s`, “picture alt” for `picture_alt`."""
    return _IRREGULAR_FIELDS.get(name, name.replace("_", " "))

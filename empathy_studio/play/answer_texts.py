"""What was answered at a moment, and what would have been right, in words for people."""

from __future__ import annotations

from collections.abc import Iterable

from empathy_studio.course.moments import (
    Ask,
    Blank,
    Choose,
    Feel,
    Grant,
    Match,
    Moment,
    Number,
    Order,
    Point,
    Rate,
)
from empathy_studio.play.moments.feel import feeling_name, modal
from empathy_studio.play.moments.kind import figure
from empathy_studio.play.moments.rate import rated
from empathy_studio.play.program import Program
from empathy_studio.play.state import Answered

Texts = tuple[str, ...]


def given_and_best(program: Program, moment: Moment, answered: Answered) -> tuple[Texts, Texts]:
    """What was answered, and what the author holds for best; each empty where there is nothing to tell.

    Where ids were named they stand as the texts they belong to, in the language that is played.
    """
    match moment:
        case Choose(choices=choices) | Grant(options=choices):
            named: dict[str, str] = {choice.id: choice.text for choice in choices}
            return tuple(named[name] for name in answered.ids), tuple(one.text for one in choices if one.best)
        case Feel(panel=panel):
            feeling, strength = modal(panel)
            given = (feeling_name(program, answered.ids[0]), *answered.ids[1:]) if answered.ids else ()
            return given, (feeling_name(program, feeling), str(strength)) if feeling else ()
        case Ask(questions=questions):
            return _named(answered, ((one.id, one.text) for one in questions)), ()
        case Rate():
            return _named(answered, ((one.id, one.text) for one in rated(program, moment)[0])), ()
        case Order(items=items):
            return _named(answered, ((one.id, one.text) for one in items)), tuple(one.text for one in items)
        case Match(pairs=pairs):
            return _text(answered), tuple(f"{pair.left} – {pair.right}" for pair in pairs)
        case Blank(gaps=gaps):
            return _text(answered), tuple(gap.answers[0] if gap.answers else "" for gap in gaps)
        case Number():
            return _text(answered), (_range(moment),)
        case Point(areas=areas):
            labels = ((area.id, area.label) for area in areas if area.label)
            return _named(answered, labels), tuple(area.label for area in areas if area.right and area.label)
        case _:
            return _text(answered), ()


def _text(answered: Answered) -> Texts:
    return (answered.text,) if answered.text else ()


def _named(answered: Answered, texts: Iterable[tuple[str, str]]) -> Texts:
    known = dict(texts)
    return tuple(known[name] for name in answered.ids if name in known)


def _range(moment: Number) -> str:
    ends = figure(moment.low) if moment.low == moment.high else f"{figure(moment.low)}–{figure(moment.high)}"
    return f"{ends} {moment.unit}".strip()

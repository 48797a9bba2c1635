"""Everything a scene refers to by name, with the place where it does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from empathy_studio.course.conditions import (
    Add,
    All,
    AnyOf,
    Chose,
    Compare,
    Condition,
    Effect,
    Known,
    Learn,
    Not,
    Set,
    SkillPoints,
    VariableValue,
    Visited,
)
from empathy_studio.course.graph import choices_of
from empathy_studio.course.ids import MomentId
from empathy_studio.course.moments import (
    Ask,
    Blank,
    Choice,
    Feel,
    Grant,
    Match,
    Moment,
    Number,
    Order,
    Point,
    Points,
    Rate,
    Record,
    Reply,
    Spot,
)
from empathy_studio.course.scenes import Scene

_GAP = re.compile(r"\{([^{}\s]*)\}")


Way = tuple[Any, str, int]
"""A way into a scene: the way to the value above (None: the scene), the field, the place in its list (-1: none)."""


class Reference(NamedTuple):
    """One name used: of what kind, what tells whether it is there (`key`), and where."""

    kind: str
    id: str
    key: str
    way: Way
    moment: MomentId | None = None
    item: str | None = None

    @property
    def path(self) -> str:
        """The place inside the scene, as findings write it."""
        return _written(self.way)


def _written(way: Way) -> str:
    above, field, index = way
    here = field if index < 0 else f"{field}[{index}]"
    return here if above is None else f"{_written(above)}.{here}"


def value_kind(value: VariableValue) -> str:
    """`flag`, `number` or `text`: what a variable with this value is."""
    if isinstance(value, bool):
        return "flag"
    return "text" if isinstance(value, str) else "number"


def gaps_in(text: str) -> tuple[str, ...]:
    """The gap ids that stand in braces in the text of a `blank`."""
    return tuple(_GAP.findall(text))


def references_of(scene: Scene) -> tuple[Reference, ...]:
    """Everything `scene` refers to outside itself, in the order of its fields; media are not among it."""
    return tuple(Reference(*found) for found in names_of(scene))


Named = tuple[str, str, str, Way, MomentId | None, str | None]
"""The fields of a reference, not yet put together: most names are looked up and found, and nothing more is asked."""


def names_of(scene: Scene) -> Iterator[Named]:
    """The same, as bare tuples."""
    if scene.speaker is not None:
        yield _plain("character", scene.speaker, (None, "speaker", -1))
    for number, message in enumerate(scene.messages):
        yield _plain("character", message.speaker, ((None, "messages", number), "speaker", -1))
    for number, cue in enumerate(scene.cues):
        if cue.about is not None:
            yield _plain("character", cue.about, ((None, "cues", number), "about", -1))
    for number, moment in enumerate(scene.moments):
        yield from _of_moment(moment, (None, "moments", number))
    if scene.effects:
        yield from _of_effects(scene.effects, None, None)
    for number, way in enumerate(scene.ways):
        here = (None, "ways", number)
        yield from _of_condition(way.when, (here, "when", -1), None)
        yield _plain("scene", way.leads_to, (here, "leads_to", -1))
    if scene.leads_to is not None:
        yield _plain("scene", scene.leads_to, (None, "leads_to", -1))
    if scene.storyboard is not None:
        board = (None, "storyboard", -1)
        for number, line in enumerate(scene.storyboard.lines):
            yield _plain("character", line.speaker, ((board, "lines", number), "speaker", -1))
        for number, place in enumerate(scene.storyboard.settings):
            yield _plain("character", place.character, ((board, "settings", number), "character", -1))


def _of_moment(moment: Moment, way: Way) -> Iterator[Named]:
    name = moment.id
    if moment.when is not None:
        yield from _of_condition(moment.when, (way, "when", -1), name)
    field = "options" if isinstance(moment, Grant) else "choices"
    for number, choice in enumerate(choices_of(moment)):
        yield from _of_choice(choice, (way, field, number), name)
    match moment:
        case Spot():
            yield _plain("skill", moment.skill, (way, "skill", -1), name)
        case Ask():
            yield from _of_ask(moment, way)
        case Reply() | Record():
            if moment.rubric is not None:
                yield _plain("rubric", moment.rubric, (way, "rubric", -1), name)
            yield from _of_points(moment.points, way, name)
        case Rate():
            if moment.survey is not None:
                yield _plain("survey", moment.survey, (way, "survey", -1), name)
        case Feel() | Order() | Match() | Blank() | Number() | Point():
            yield from _of_points(moment.points, way, name)


def _of_choice(choice: Choice, way: Way, moment: MomentId) -> Iterator[Named]:
    item = choice.id
    if choice.leads_to is not None:
        yield ("scene", choice.leads_to, choice.leads_to, (way, "leads_to", -1), moment, item)
    if choice.points:
        yield from _of_points(choice.points, way, moment, item)
    if choice.effects:
        yield from _of_effects(choice.effects, way, moment, item)
    if choice.when is not None:
        yield from _of_condition(choice.when, (way, "when", -1), moment, item)
    for number, fact in enumerate(choice.needs):
        yield _plain("fact", fact, (way, "needs", number), moment, item)


def _of_ask(moment: Ask, way: Way) -> Iterator[Named]:
    name = moment.id
    for number, question in enumerate(moment.questions):
        here, item = (way, "questions", number), question.id
        for index, fact in enumerate(question.reveals):
            yield _plain("fact", fact, (here, "reveals", index), name, item)
        yield from _of_points(question.points, here, name, item)
        yield from _of_effects(question.effects, here, name, item)
        if question.when is not None:
            yield from _of_condition(question.when, (here, "when", -1), name, item)
    for number, fact in enumerate(moment.needs):
        yield _plain("fact", fact, (way, "needs", number), name)
    yield from _of_points(moment.points_when_ready, way, name, field="points_when_ready")
    yield from _of_points(moment.repeat_points, way, name, field="repeat_points")


def _of_points(
    points: Iterable[Points], way: Way, moment: MomentId, item: str | None = None, *, field: str = "points"
) -> Iterator[Named]:
    for number, given in enumerate(points):
        yield ("skill", given.skill, given.skill, ((way, field, number), "skill", -1), moment, item)


def _of_effects(
    effects: Iterable[Effect], way: Way | None, moment: MomentId | None, item: str | None = None
) -> Iterator[Named]:
    for number, effect in enumerate(effects):
        here = (way, "effects", number)
        match effect:
            case Add():
                key = f"{effect.variable} as number"
                yield ("variable", effect.variable, key, (here, "variable", -1), moment, item)
            case Set():
                key = f"{effect.variable} set to {value_kind(effect.value)}"
                yield ("variable", effect.variable, key, (here, "variable", -1), moment, item)
            case Learn():
                yield _plain("fact", effect.fact, (here, "fact", -1), moment, item)


def _of_condition(condition: Condition, way: Way, moment: MomentId | None, item: str | None = None) -> Iterator[Named]:
    match condition:
        case All() | AnyOf():
            for number, part in enumerate(condition.of):
                yield from _of_condition(part, (way, "of", number), moment, item)
        case Not():
            yield from _of_condition(condition.that, (way, "that", -1), moment, item)
        case Compare():
            key = f"{condition.variable} as {_compared_as(condition)}"
            yield ("variable", condition.variable, key, (way, "variable", -1), moment, item)
        case Known():
            yield _plain("fact", condition.fact, (way, "fact", -1), moment, item)
        case Visited():
            yield _plain("scene", condition.scene, (way, "scene", -1), moment, item)
        case SkillPoints():
            yield _plain("skill", condition.skill, (way, "skill", -1), moment, item)
        case Chose():
            key = f"{condition.moment}/{condition.choice}"
            yield ("choice", condition.choice, key, (way, "choice", -1), moment, item)


def _compared_as(condition: Compare) -> str:
    """What the variable must be for the comparison to mean something; only numbers are more or less."""
    kind = value_kind(condition.value)
    if condition.comparison in ("is", "is_not") or kind == "number":
        return kind
    return f"number beside a {kind}"


def _plain(kind: str, name: str, way: Way, moment: MomentId | None = None, item: str | None = None) -> Named:
    return (kind, name, name, way, moment, item)

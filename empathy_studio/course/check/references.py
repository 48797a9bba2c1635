"""Everything a scene refers to by name, with the place where it does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

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


class Reference(NamedTuple):
    """One name used: of what kind, where, and what tells whether it is there (`key`, the name itself for most)."""

    kind: str
    id: str
    path: str
    key: str
    moment: MomentId | None = None
    item: str | None = None


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
    return tuple(_of_scene(scene))


def _of_scene(scene: Scene) -> Iterator[Reference]:
    if scene.speaker is not None:
        yield _plain("character", scene.speaker, "speaker")
    for number, message in enumerate(scene.messages):
        yield _plain("character", message.speaker, f"messages[{number}].speaker")
    for number, cue in enumerate(scene.cues):
        if cue.about is not None:
            yield _plain("character", cue.about, f"cues[{number}].about")
    for number, moment in enumerate(scene.moments):
        for found in _of_moment(moment, f"moments[{number}]"):
            yield found._replace(moment=moment.id) if found.moment is None else found
    yield from of_effects(scene.effects, "effects")
    for number, way in enumerate(scene.ways):
        yield from of_condition(way.when, f"ways[{number}].when")
        yield _plain("scene", way.leads_to, f"ways[{number}].leads_to")
    if scene.leads_to is not None:
        yield _plain("scene", scene.leads_to, "leads_to")
    if scene.storyboard is not None:
        for number, line in enumerate(scene.storyboard.lines):
            yield _plain("character", line.speaker, f"storyboard.lines[{number}].speaker")
        for number, place in enumerate(scene.storyboard.settings):
            yield _plain("character", place.character, f"storyboard.settings[{number}].character")


def _of_moment(moment: Moment, path: str) -> Iterator[Reference]:
    yield from of_condition(moment.when, f"{path}.when")
    field = "options" if isinstance(moment, Grant) else "choices"
    for number, choice in enumerate(choices_of(moment)):
        yield from _of_choice(choice, f"{path}.{field}[{number}]")
    match moment:
        case Spot():
            yield _plain("skill", moment.skill, f"{path}.skill")
        case Ask():
            yield from _of_ask(moment, path)
        case Reply() | Record():
            if moment.rubric is not None:
                yield _plain("rubric", moment.rubric, f"{path}.rubric")
            yield from of_points(moment.points, f"{path}.points")
        case Rate():
            if moment.survey is not None:
                yield _plain("survey", moment.survey, f"{path}.survey")
        case Feel() | Order() | Match() | Blank() | Number() | Point():
            yield from of_points(moment.points, f"{path}.points")


def _of_choice(choice: Choice, path: str) -> Iterator[Reference]:
    if choice.leads_to is not None:
        yield Reference("scene", choice.leads_to, f"{path}.leads_to", choice.leads_to, None, choice.id)
    for number, points in enumerate(choice.points):
        yield Reference("skill", points.skill, f"{path}.points[{number}].skill", points.skill, None, choice.id)
    if choice.effects:
        yield from of_effects(choice.effects, f"{path}.effects")
    if choice.when is not None:
        yield from of_condition(choice.when, f"{path}.when")
    for number, fact in enumerate(choice.needs):
        yield _plain("fact", fact, f"{path}.needs[{number}]")


def _of_ask(moment: Ask, path: str) -> Iterator[Reference]:
    for number, question in enumerate(moment.questions):
        here = f"{path}.questions[{number}]"
        for index, fact in enumerate(question.reveals):
            yield _plain("fact", fact, f"{here}.reveals[{index}]")
        yield from of_points(question.points, f"{here}.points")
        yield from of_effects(question.effects, f"{here}.effects")
        yield from of_condition(question.when, f"{here}.when")
    for number, fact in enumerate(moment.needs):
        yield _plain("fact", fact, f"{path}.needs[{number}]")
    yield from of_points(moment.points_when_ready, f"{path}.points_when_ready")
    yield from of_points(moment.repeat_points, f"{path}.repeat_points")


def of_points(points: Iterable[Points], path: str) -> Iterator[Reference]:
    """The skills that points are given for."""
    for number, given in enumerate(points):
        yield _plain("skill", given.skill, f"{path}[{number}].skill")


def of_effects(effects: Iterable[Effect], path: str) -> Iterator[Reference]:
    """The variables and facts that effects change."""
    for number, effect in enumerate(effects):
        match effect:
            case Add():
                key = f"{effect.variable} as number"
                yield Reference("variable", effect.variable, f"{path}[{number}].variable", key)
            case Set():
                key = f"{effect.variable} set to {value_kind(effect.value)}"
                yield Reference("variable", effect.variable, f"{path}[{number}].variable", key)
            case Learn():
                yield _plain("fact", effect.fact, f"{path}[{number}].fact")


def of_condition(condition: Condition | None, path: str) -> Iterator[Reference]:
    """The variables, facts, scenes, skills and choices that a condition asks about."""
    match condition:
        case All() | AnyOf():
            for number, part in enumerate(condition.of):
                yield from of_condition(part, f"{path}.of[{number}]")
        case Not():
            yield from of_condition(condition.that, f"{path}.that")
        case Compare():
            key = f"{condition.variable} as {_compared_as(condition)}"
            yield Reference("variable", condition.variable, f"{path}.variable", key)
        case Known():
            yield _plain("fact", condition.fact, f"{path}.fact")
        case Visited():
            yield _plain("scene", condition.scene, f"{path}.scene")
        case SkillPoints():
            yield _plain("skill", condition.skill, f"{path}.skill")
        case Chose():
            key = f"{condition.moment}/{condition.choice}"
            yield Reference("choice", condition.choice, f"{path}.choice", key)


def _compared_as(condition: Compare) -> str:
    """What the variable must be for the comparison to mean something; only numbers are more or less."""
    kind = value_kind(condition.value)
    if condition.comparison in ("is", "is_not") or kind == "number":
        return kind
    return f"number beside a {kind}"


def _plain(kind: str, name: str, path: str) -> Reference:
    return Reference(kind, name, path, name)

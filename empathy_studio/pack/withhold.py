"""Leaving the scoring of assessments at home: the pack holds the questions, the answers are scored where they are read.

What plays offline can be read by someone determined. So a lesson that is withheld carries nothing
that tells a good answer from a bad one: no points, no marks, no feedback, no cues, no model answers, and no tone of
an ending, by which the choices that lead there could be told apart.
It keeps what the story needs to go on: links, conditions, and the effects that a condition asks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from empathy_studio.course.conditions import Effect, Learn
from empathy_studio.course.model import Course, Lesson, PassRule, Translation
from empathy_studio.course.moments import (
    Ask,
    Blank,
    Choice,
    Choose,
    Feel,
    Grant,
    GrantOption,
    Match,
    Moment,
    Number,
    Order,
    Point,
    Question,
    Record,
    Reply,
    Spot,
)
from empathy_studio.course.scenes import Ending, Scene
from empathy_studio.errors import PackError

_Offered = TypeVar("_Offered", Choice, GrantOption)


class _Needed(NamedTuple):
    """What the conditions of a lesson ask for; effects on anything else are not carried."""

    variables: frozenset[str]
    facts: frozenset[str]


def without_scoring(course: Course, withheld: frozenset[str]) -> Course:
    """The course with the scoring of these lessons, by id, taken out, also out of the translations.

    Raises PackError for a lesson that is not there, and for one that cannot be withheld: one whose
    way depends on points, or with a `match`, whose very form holds the answers.
    """
    if not withheld:
        return course
    unknown = withheld - {lesson.id for lesson in course.lessons}
    if unknown:
        known = ", ".join(lesson.id for lesson in course.lessons)
        raise PackError(f"course.json: there is no lesson “{min(unknown)}”.", f"The lessons are: {known}.")
    lessons = tuple(lesson_without_scoring(one) if one.id in withheld else one for one in course.lessons)
    bare = replace(course, lessons=lessons)
    words = frozenset(_texts(msgspec.to_builtins(replace(bare, translations=()))))
    return replace(bare, translations=tuple(_still_said(one, words) for one in course.translations))


def lesson_without_scoring(lesson: Lesson) -> Lesson:
    """One lesson with nothing in it that tells how it is scored; raises as `without_scoring`."""
    needed = _needed(lesson)
    scenes = tuple(_scene(lesson, scene, needed) for scene in lesson.scenes)
    facts = tuple(fact for fact in lesson.facts if fact.id in needed.facts)
    return replace(lesson, scenes=scenes, facts=facts, pass_rule=PassRule())


def _still_said(translation: Translation, words: frozenset[str]) -> Translation:
    return replace(translation, texts=tuple(text for text in translation.texts if text.source in words))


def _texts(plain: Any) -> Iterator[str]:
    if isinstance(plain, str):
        yield plain
    elif isinstance(plain, dict):
        for value in plain.values():
            yield from _texts(value)
    elif isinstance(plain, list | tuple):
        for value in plain:
            yield from _texts(value)


def _needed(lesson: Lesson) -> _Needed:
    variables, facts = set(), set()
    for part in _parts(msgspec.to_builtins(lesson)):
        match part.get("kind"):
            case "compare":
                variables.add(part["variable"])
            case "known":
                facts.add(part["fact"])
            case "skill_points":
                raise PackError(
                    f"lessons/{lesson.id}.json: a condition asks for points, so its scoring cannot be withheld.",
                    "Let the way depend on what was chosen instead, or pack the lesson with its scoring.",
                )
    return _Needed(frozenset(variables), frozenset(facts))


def _parts(plain: Any) -> Iterator[dict[str, Any]]:
    if isinstance(plain, dict):
        yield plain
        for value in plain.values():
            yield from _parts(value)
    elif isinstance(plain, list | tuple):
        for value in plain:
            yield from _parts(value)


def _scene(lesson: Lesson, scene: Scene, needed: _Needed) -> Scene:
    moments = tuple(_moment(lesson, moment, needed) for moment in scene.moments)
    ending = None if scene.ending is None else replace(scene.ending, tone=Ending(title="").tone)
    return replace(scene, moments=moments, cues=(), effects=_effects(scene.effects, needed), ending=ending)


def _moment(lesson: Lesson, moment: Moment, needed: _Needed) -> Moment:
    match moment:
        case Choose():
            return replace(moment, choices=tuple(_choice(one, needed) for one in moment.choices))
        case Grant():
            return replace(
                moment, options=tuple(replace(_choice(one, needed), stance="fair") for one in moment.options)
            )
        case Ask():
            questions = tuple(_question(one, needed) for one in moment.questions)
            return replace(moment, questions=questions, needs=(), points_when_ready=(), repeat_points=(), feedback="")
        case Spot():
            return replace(moment, points_per_weight=0.0, false_alarm_cost=0.0)
        case Feel():
            return replace(moment, panel=(), points=(), feedback="")
        case Reply() | Record():
            return _own_words(moment)
        case Order():
            return replace(moment, items=tuple(sorted(moment.items, key=_anyhow)), points=(), feedback="")
        case Blank():
            return replace(moment, gaps=tuple(replace(gap, answers=()) for gap in moment.gaps), points=(), feedback="")
        case Number():
            return replace(moment, low=0.0, high=0.0, points=(), feedback="")
        case Point():
            return replace(moment, areas=(), points=(), feedback="")
        case Match():
            raise PackError(
                f"lessons/{lesson.id}.json: “{moment.id}” is a match, which holds its answers by its form.",
                "Ask with 'choose' or 'order' instead, or pack the lesson with its scoring.",
            )
    return moment


def _choice(choice: _Offered, needed: _Needed) -> _Offered:
    effects = _effects(choice.effects, needed)
    return replace(choice, points=(), effects=effects, feedback="", best=False, recommends=False, needs=())


def _question(question: Question, needed: _Needed) -> Question:
    reveals = tuple(fact for fact in question.reveals if fact in needed.facts)
    bare = replace(question, points=(), feedback="", already_said=False)
    return replace(bare, reveals=reveals, effects=_effects(question.effects, needed))


def _own_words(moment: Reply | Record) -> Reply | Record:
    bare = replace(moment, model_answers=(), rubric=None, points=(), feedback="")
    return replace(bare, echoes=(), feelings=(), next_steps=(), names=())


def _effects(effects: tuple[Effect, ...], needed: _Needed) -> tuple[Effect, ...]:
    return tuple(
        effect
        for effect in effects
        if (effect.fact in needed.facts if isinstance(effect, Learn) else effect.variable in needed.variables)
    )


def _anyhow(item: Any) -> bytes:
    """A place in an order that says nothing, the same on every machine."""
    return blake2b(item.id.encode()).digest()

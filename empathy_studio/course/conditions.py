"""Conditions and effects: what a course may ask and change, as data that Python never evaluates as code."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from empathy_studio.course.ids import ChoiceId, FactId, MomentId, SceneId, SkillId, VariableId
from empathy_studio.course.value import Value

VariableValue = bool | float | str
Comparison = Literal["is", "is_not", "at_least", "at_most", "more_than", "less_than"]

RAPPORT = VariableId("rapport")
CLOCK = VariableId("clock")
SPENT = VariableId("spent")
BUILT_IN_VARIABLES = (RAPPORT, CLOCK, SPENT)
RAPPORT_RANGE = (-100.0, 100.0)


class All(Value, frozen=True, kw_only=True, tag_field="kind", tag="all"):
    """Holds when every part holds; an empty list holds."""

    of: tuple[Condition, ...] = ()


class AnyOf(Value, frozen=True, kw_only=True, tag_field="kind", tag="any"):
    """Holds when at least one part holds; an empty list does not hold."""

    of: tuple[Condition, ...] = ()


class Not(Value, frozen=True, kw_only=True, tag_field="kind", tag="not"):
    """Holds when its part does not."""

    that: Condition


class Compare(Value, frozen=True, kw_only=True, tag_field="kind", tag="compare"):
    """Compares a variable of the lesson, or `rapport`, `clock` (s) or `spent` (money), with a fixed value."""

    variable: VariableId
    comparison: Comparison = "at_least"
    value: VariableValue = 0.0


class Known(Value, frozen=True, kw_only=True, tag_field="kind", tag="known"):
    """Holds when the learner has uncovered the fact."""

    fact: FactId


class Visited(Value, frozen=True, kw_only=True, tag_field="kind", tag="visited"):
    """Holds when the learner has entered the scene at least `times` times in this run (1 or more)."""

    scene: SceneId
    times: Annotated[int, Meta(ge=1, le=1000)] = 1


class SkillPoints(Value, frozen=True, kw_only=True, tag_field="kind", tag="skill_points"):
    """Compares the points earned so far in one skill with a number."""

    skill: SkillId
    comparison: Comparison = "at_least"
    points: float = 0.0


class Chose(Value, frozen=True, kw_only=True, tag_field="kind", tag="chose"):
    """Holds when the learner picked this choice at this moment, at any time in this run."""

    moment: MomentId
    choice: ChoiceId


Condition = All | AnyOf | Not | Compare | Known | Visited | SkillPoints | Chose


class Add(Value, frozen=True, kw_only=True, tag_field="do", tag="add"):
    """Adds to a number variable, `rapport` (points, held within -100..100), `clock` (s) or `spent` (money).

    `fades` is the share (0 to 1) of what is left of this amount that is lost at each later scene: 0 stays
    for good, 0.5 halves with every scene, 1 is gone with the next.
    """

    variable: VariableId
    amount: float
    fades: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.0


class Set(Value, frozen=True, kw_only=True, tag_field="do", tag="set"):
    """Gives a variable of the lesson a new value of its own kind."""

    variable: VariableId
    value: VariableValue


class Learn(Value, frozen=True, kw_only=True, tag_field="do", tag="learn"):
    """Marks a fact as known to the learner."""

    fact: FactId


Effect = Add | Set | Learn

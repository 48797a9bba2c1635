"""Conditions and effects as sentences for people: “rapport is at least 20 and *budget* is known”."""

from __future__ import annotations

from empathy_studio.author.edit.nouns import short
from empathy_studio.course.conditions import (
    CLOCK,
    RAPPORT,
    SPENT,
    Add,
    All,
    AnyOf,
    Chose,
    Compare,
    Comparison,
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
from empathy_studio.course.model import Course, Lesson

COMPARISONS: dict[Comparison, str] = {
    "is": "is",
    "is_not": "is not",
    "at_least": "is at least",
    "at_most": "is at most",
    "more_than": "is more than",
    "less_than": "is less than",
}
"""Every comparison in words."""

BUILT_IN: dict[str, tuple[str, str]] = {
    RAPPORT: ("rapport", ""),
    CLOCK: ("handling time", " s"),
    SPENT: ("money spent", ""),
}
"""What the program's own variables are called, and the unit behind their numbers."""

_OPPOSITE: dict[Comparison, Comparison] = {
    "is": "is_not",
    "is_not": "is",
    "at_least": "less_than",
    "less_than": "at_least",
    "at_most": "more_than",
    "more_than": "at_most",
}


def condition_in_words(condition: Condition | None, course: Course, lesson: Lesson) -> str:
    """A condition as part of a sentence after “when”; “always” for none. Names of facts and scenes stand in `*…*`."""
    if condition is None:
        return "always"
    return _Words(course, lesson).condition(condition)


def effect_in_words(effect: Effect, course: Course, lesson: Lesson) -> str:
    """An effect as a short sentence: “rapport + 10, 50% of what is left lost with each later scene”."""
    return _Words(course, lesson).effect(effect)


class _Words:
    """Says conditions and effects of one lesson by the titles of what they name."""

    def __init__(self, course: Course, lesson: Lesson) -> None:
        self.course, self.lesson = course, lesson

    def condition(self, condition: Condition, *, inside: bool = False) -> str:
        match condition:
            case All(of=()):
                return "always"
            case AnyOf(of=()):
                return "never"
            case All(of=parts) | AnyOf(of=parts):
                joint = " and " if isinstance(condition, All) else " or "
                said = joint.join(self.condition(part, inside=len(parts) > 1) for part in parts)
                return f"({said})" if inside and len(parts) > 1 else said
            case Not():
                return self._not(condition.that)
            case Compare():
                return self._compared(condition, condition.comparison)
            case Known():
                return f"{self._fact(condition.fact)} is known"
            case Visited():
                return f"{self._scene(condition.scene)} {_visits(condition.times)}"
            case SkillPoints():
                return self._points(condition, condition.comparison)
            case Chose():
                return f"{self._choice(condition)} was chosen"

    def _not(self, condition: Condition) -> str:
        match condition:
            case Compare():
                return self._compared(condition, _OPPOSITE[condition.comparison])
            case SkillPoints():
                return self._points(condition, _OPPOSITE[condition.comparison])
            case Known():
                return f"{self._fact(condition.fact)} is not known"
            case Visited(times=1):
                return f"{self._scene(condition.scene)} was not visited"
            case Chose():
                return f"{self._choice(condition)} was not chosen"
            case Not():
                return self.condition(condition.that)
            case All(of=()):
                return "never"
            case AnyOf(of=()):
                return "always"
        return f"not ({self.condition(condition)})"

    def effect(self, effect: Effect) -> str:
        match effect:
            case Learn():
                return f"{self._fact(effect.fact)} becomes known"
            case Set():
                return f"{self._variable(effect.variable)} becomes {_value(effect.value)}"
            case Add():
                unit = BUILT_IN.get(effect.variable, ("", ""))[1]
                sign = "−" if effect.amount < 0 else "+"
                said = f"{self._variable(effect.variable)} {sign} {abs(effect.amount):g}{unit}"
                return f"{said}, {_fading(effect.fades)}" if effect.fades else said

    def _compared(self, condition: Compare, comparison: Comparison) -> str:
        name, value = self._variable(condition.variable), condition.value
        if isinstance(value, bool) and comparison in ("is", "is_not"):
            return f"{name} is {'set' if value is (comparison == 'is') else 'not set'}"
        unit = BUILT_IN.get(condition.variable, ("", ""))[1]
        return f"{name} {COMPARISONS[comparison]} {_value(value)}{unit}"

    def _points(self, condition: SkillPoints, comparison: Comparison) -> str:
        title = next((skill.title for skill in self.course.skills if skill.id == condition.skill), condition.skill)
        return f"{title} {COMPARISONS[comparison]} {condition.points:g} points"

    def _variable(self, name: str) -> str:
        if name in BUILT_IN:
            return BUILT_IN[name][0]
        title = next((one.title for one in self.lesson.variables if one.id == name and one.title), name)
        return f"*{title}*"

    def _fact(self, name: str) -> str:
        text = next((fact.text for fact in self.lesson.facts if fact.id == name), name)
        return f"*{short(text, 40)}*"

    def _scene(self, name: str) -> str:
        title = next((scene.title for scene in self.lesson.scenes if scene.id == name and scene.title), name)
        return f"*{short(title)}*"

    def _choice(self, condition: Chose) -> str:
        for scene in self.lesson.scenes:
            for moment in scene.moments:
                if moment.id == condition.moment:
                    for choice in choices_of(moment):
                        if choice.id == condition.choice:
                            return f"*{short(choice.text or choice.id)}*"
        return f"*{condition.choice}*"


def _visits(times: int) -> str:
    return "was visited" if times == 1 else f"was visited {times} times or more"


def _fading(share: float) -> str:
    if share >= 1:
        return "gone with the next scene"
    return f"{share:.0%} of what is left lost with each later scene"


def _value(value: VariableValue) -> str:
    if isinstance(value, bool):
        return "set" if value else "not set"
    return f"“{value}”" if isinstance(value, str) else f"{value:g}"

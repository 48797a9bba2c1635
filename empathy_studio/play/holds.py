"""Whether a condition holds where a run stands."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping

from empathy_studio.course.conditions import (
    All,
    AnyOf,
    Chose,
    Compare,
    Condition,
    Known,
    Not,
    VariableValue,
    Visited,
)
from empathy_studio.play.state import Run

_ORDERINGS: Mapping[str, Callable[[float, float], bool]] = {
    "at_least": operator.ge,
    "at_most": operator.le,
    "more_than": operator.gt,
    "less_than": operator.lt,
}


def holds(condition: Condition | None, run: Run) -> bool:
    """True when `condition` holds in `run`; no condition always holds."""
    match condition:
        case None:
            return True
        case All(of=parts):
            return all(holds(part, run) for part in parts)
        case AnyOf(of=parts):
            return any(holds(part, run) for part in parts)
        case Not(that=part):
            return not holds(part, run)
        case Compare(variable=variable, comparison=comparison, value=value):
            return compare(run.variables[variable], comparison, value)
        case Known(fact=fact):
            return fact in run.facts
        case Visited(scene=scene, times=times):
            return run.visits.get(scene, 0) >= times
        case Chose(moment=moment, choice=choice):
            return choice in run.chosen.get(moment, ())
        case _:
            return compare(run.skill_points(condition.skill), condition.comparison, condition.points)


def compare(left: VariableValue, comparison: str, right: VariableValue) -> bool:
    """`left` compared with `right`.

    Values of different kinds (a flag and a number) are never equal, and only numbers have an order: any
    other comparison of order does not hold.
    """
    flags = isinstance(left, bool), isinstance(right, bool)
    texts = isinstance(left, str), isinstance(right, str)
    if comparison in ("is", "is_not"):
        equal = flags[0] == flags[1] and texts[0] == texts[1] and left == right
        return equal == (comparison == "is")
    if any(flags) or isinstance(left, str) or isinstance(right, str):
        return False
    return _ORDERINGS[comparison](left, right)

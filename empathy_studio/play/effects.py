"""What effects do to a run, and how those that fade wear off from scene to scene."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from msgspec.structs import replace

from empathy_studio.course.conditions import CLOCK, RAPPORT, RAPPORT_RANGE, Add, Effect, Learn, Set
from empathy_studio.course.ids import FactId, VariableId
from empathy_studio.play.state import Fading, Run

FADED = 0.005
"""When no more than this is left of a fading effect, the rest goes at once."""


def affected(run: Run, effects: Iterable[Effect]) -> Run:
    """`run` after `effects`, in the order the author wrote them.

    Rapport is held within -100..100 and the clock never falls below 0; of an effect that fades only what
    could really be added fades later. Setting a variable ends whatever was still fading on it.
    """
    for effect in effects:
        match effect:
            case Add(variable=variable, amount=amount, fades=fades):
                run = added(run, variable, amount, fades)
            case Set(variable=variable, value=value):
                still = tuple(one for one in run.fading if one.variable != variable)
                run = replace(run, variables=MappingProxyType({**run.variables, variable: value}), fading=still)
            case Learn(fact=fact):
                run = learned(run, (fact,))
    return run


def added(run: Run, variable: VariableId, amount: float, fades: float = 0.0) -> Run:
    """`run` with `amount` added to a number variable, within its bounds.

    `fades` is the share of it that is lost at each later scene.
    """
    before = float(run.variables[variable])
    after = before + amount
    if variable == RAPPORT:
        after = min(max(after, RAPPORT_RANGE[0]), RAPPORT_RANGE[1])
    elif variable == CLOCK:
        after = max(after, 0.0)
    fading = run.fading
    if fades and after != before:
        fading = (*fading, Fading(variable, after - before, fades))
    return replace(run, variables=MappingProxyType({**run.variables, variable: after}), fading=fading)


def learned(run: Run, facts: Iterable[FactId]) -> Run:
    """`run` with `facts` known; each is kept once, in the order they were learned."""
    new = tuple(dict.fromkeys(fact for fact in facts if fact not in run.facts))
    return replace(run, facts=(*run.facts, *new)) if new else run


def faded(run: Run) -> Run:
    """`run` as it enters a new scene: each fading effect loses its share of what is left of it."""
    if not run.fading:
        return run
    fading, still = run.fading, []
    run = replace(run, fading=())
    for one in fading:
        lost = one.left * one.share
        if abs(one.left - lost) <= FADED:
            lost = one.left
        run = added(run, one.variable, -lost)
        if lost != one.left:
            still.append(Fading(one.variable, one.left - lost, one.share))
    return replace(run, fading=tuple(still))

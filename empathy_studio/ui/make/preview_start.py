"""Where a preview begins: with which rapport, time, money, facts and variables, or as the best path arrives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import msgspec

from empathy_studio.course.conditions import VariableValue
from empathy_studio.course.ids import FactId, SceneId, VariableId
from empathy_studio.play.policies import play
from empathy_studio.play.program import Program
from empathy_studio.play.run import start, step
from empathy_studio.play.state import Run

MOST_TRIES = 60
"""So many random runs are looked at for one that comes to a scene which best play does not come by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What holds when the preview begins. `variables` are those of the lesson and the program's own, by id.

    `before` is a run that arrived at the scene; what it visited, chose and earned counts too.
    """

    variables: Mapping[VariableId, VariableValue]
    facts: tuple[FactId, ...] = ()
    before: Run | None = field(default=None, compare=False)

    def number(self, variable: VariableId) -> float:
        """A number variable; 0 when it is none."""
        value = self.variables.get(variable, 0.0)
        return 0.0 if isinstance(value, str) else float(value)


def at_first(program: Program) -> Beginning:
    """As the lesson begins."""
    return Beginning(variables=dict(program.variables))


def as_best_arrives(program: Program, scene: SceneId) -> Beginning | None:
    """As the best path arrives at `scene`; where best play does not come by, the best of some random runs.

    None when none of them comes there.
    """
    run = arrival(program, play(program, "best").run, scene)
    if run is None:
        found = (arrival(program, play(program, "random", seed).run, scene) for seed in range(MOST_TRIES))
        there = [one for one in found if one is not None]
        run = max(there, key=_worth, default=None)
    if run is None:
        return None
    return Beginning(variables=dict(run.variables), facts=run.facts, before=run)


def arrival(program: Program, played: Run, scene: SceneId) -> Run | None:
    """The run as it first came to `scene`, before anything happened there; None when it never did."""
    plan = program.scenes[scene]
    bare = replace(plan, scene=msgspec.structs.replace(plan.scene, effects=()))
    quiet = replace(program, scenes=MappingProxyType({**program.scenes, scene: bare}))
    here = start(quiet)
    for act in played.acts:
        here, _ = step(quiet, here, act)
        if scene in here.visits:
            return here
    return None


def begun(beginning: Beginning) -> Run:
    """A run in which nothing has happened yet, with what is to hold."""
    before = beginning.before or Run()
    return Run(
        variables=MappingProxyType(dict(beginning.variables)),
        facts=beginning.facts,
        visits=MappingProxyType({one: times for one, times in before.visits.items() if one != before.scene}),
        chosen=before.chosen,
        points=before.points,
        fading=before.fading,
    )


def _worth(run: Run) -> tuple[float, float]:
    return sum(sum(points.values()) for points in run.points.values()), run.rapport

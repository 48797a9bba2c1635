"""Old runs in a changed lesson: as far as the acts still fit, to the nearest place that survived."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from empathy_studio.play.acts import Act, ActRefused
from empathy_studio.play.program import Program
from empathy_studio.play.run import start, step
from empathy_studio.play.state import Run


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How far the acts of a run can still be taken in a lesson that was changed since.

    `taken` of the acts led to `run`; `why` says why the next one could not follow (empty: all of them did).
    """

    run: Run
    taken: int
    why: str


def salvage(program: Program, done: Sequence[Act]) -> Salvaged:
    """The run as far as `done` still fits `program`: to the nearest place that survived the change, never an error."""
    run = start(program)
    for number, act in enumerate(done):
        try:
            run, _ = step(program, run, act)
        except ActRefused as refused:
            return Salvaged(run, number, refused.message)
    return Salvaged(run, len(done), "")

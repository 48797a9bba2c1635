"""Moves: what a player that tries a lesson out may do next, as few acts as lead to the next decision."""

from __future__ import annotations

from empathy_studio.course.moments import Ask, Choose, Grant, Moment, Spot
from empathy_studio.play.acts import Act, Begin, Continue, Reach, Tap
from empathy_studio.play.moments import kind_of
from empathy_studio.play.moments.spot import best_taps
from empathy_studio.play.offers import seat_of
from empathy_studio.play.program import Program
from empathy_studio.play.state import Ended, Opening, Playing, Run

Move = tuple[Act, ...]

BRANCHING = (Choose, Grant, Ask)
"""The kinds whose answers change more than points: where one goes, what is known, what it costs."""


def moves(program: Program, run: Run, number: int = 0, *, seed: int = 0) -> tuple[Move, ...]:
    """What can be done next, from the best for this moment alone to the worst; none once the run has ended.

    `number` draws the answers that are left to chance, `seed` is what a run begins with. A clip is played to its
    next stop: first with a tap on every cue, then without any.
    """
    if isinstance(run.phase, Ended):
        return ()
    if isinstance(run.phase, Opening):
        return ((Begin(seed=seed),),)
    if isinstance(run.phase, Playing):
        taps, reach = good_taps(program, run, run.phase), reach_of(run.phase)
        return ((*taps, reach), (reach,)) if taps else ((reach,),)
    seat = seat_of(program, run)
    if seat is None:
        return ((Continue(),),)
    return tuple((act,) for act in kind_of(seat.moment).answers(seat, number))


def reach_of(phase: Playing) -> Reach:
    """The clip comes to its next stop; where its length is not known, it is over at once."""
    return Reach(position_ms=phase.from_ms if phase.until_ms is None else phase.until_ms)


def good_taps(program: Program, run: Run, phase: Playing) -> tuple[Tap, ...]:
    """A tap on each cue that shows before the next stop and has none yet."""
    assert run.scene is not None
    plan = program.scenes[run.scene]
    found: dict[int, Tap] = {}
    for one in run.spotting:
        moment = plan.moments[one.moment]
        for tap in best_taps(plan, moment) if isinstance(moment, Spot) else ():
            fresh = tap not in one.taps and tap.position_ms >= phase.from_ms
            if fresh and (phase.until_ms is None or tap.position_ms <= phase.until_ms):
                found[tap.position_ms] = tap
    return tuple(found[at] for at in sorted(found))


def branches(moment: Moment | None) -> bool:
    """True when the answers of `moment` change more than points."""
    return isinstance(moment, BRANCHING)

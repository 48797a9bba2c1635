"""Policies: players that try a lesson out, the best, the worst, a random one, and one that always takes the first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from empathy_studio.course.conditions import CLOCK, RAPPORT, Add
from empathy_studio.course.graph import LessonGraph, choices_of
from empathy_studio.course.ids import MomentId, SceneId, VariableId
from empathy_studio.course.moments import Choice, Choose, Grant
from empathy_studio.play.acts import Act, Begin, Leave, Pick, Tap
from empathy_studio.play.best import best_run, worst_run
from empathy_studio.play.bounds import bounds_of
from empathy_studio.play.chance import draw, pick
from empathy_studio.play.moments.choose import on_offer, unknown_needs, withheld
from empathy_studio.play.moments.kind import highest, summed, won
from empathy_studio.play.moves import Move, moves, reach_of
from empathy_studio.play.offers import offered, seat_of
from empathy_studio.play.program import Program
from empathy_studio.play.run import start, step
from empathy_studio.play.state import Ended, Opening, Playing, Run, SkillPoints, no_points
from empathy_studio.play.statement import Statement

Policy = Literal["best", "worst", "random", "first"]
POLICIES: tuple[Policy, ...] = ("best", "worst", "random", "first")

MOST_MOVES = 20_000
"""After so many decisions a player gives up; no lesson that the checker passes comes near it."""


@dataclass(frozen=True, slots=True)
class Played:
    """A run played to its end (or given up), and all that was said of it."""

    run: Run
    statements: tuple[Statement, ...]


def play(program: Program, policy: Policy, seed: int = 0, run: Run | None = None) -> Played:
    """Play the lesson from `run` (default: its start) to the end.

    `best` and `worst` follow the run that the search of `best.py` found; where it gave up, they look at each answer
    alone. `random` takes each answer that `moves` lists with the same chance, taps on some cues and beside some;
    `first` takes what stands first. All of them leave a circle as soon as they are offered the way out.
    """
    here = run if run is not None else start(program)
    said: list[Statement] = []
    for act in _planned(program, policy, here):
        here, more = step(program, here, Begin(seed=seed) if isinstance(act, Begin) else act)
        said += more
    for _ in range(MOST_MOVES):
        if isinstance(here.phase, Ended):
            break
        for act in next_move(program, here, policy, seed):
            here, more = step(program, here, act)
            said += more
    return Played(here, tuple(said))


def _planned(program: Program, policy: Policy, run: Run) -> tuple[Act, ...]:
    search = {"best": best_run, "worst": worst_run}.get(policy)
    found = search(program, run) if search is not None else None
    return found.acts[len(run.acts) :] if found is not None else ()


def next_move(program: Program, run: Run, policy: Policy, seed: int = 0) -> Move:
    """What `policy` does next in `run`: one or more acts, all accepted one after the other; none once it has ended."""
    if isinstance(run.phase, Ended):
        return ()
    if isinstance(run.phase, Opening):
        return (Begin(seed=seed),)
    if any(offer.act == "leave" for offer in offered(program, run)):
        return (Leave(),)
    return _CHOOSERS[policy](program, run, seed)


def _best(program: Program, run: Run, _seed: int) -> Move:
    """The answer with the most points to come; of several the kindest, then the shortest.

    In a circle every answer promises the same again and again: once all of them lead where one has been, the one
    nearest to an end is taken.
    """
    picks = _picks(program, run)
    if not picks:
        return moves(program, run)[0]
    bounds = bounds_of(program)
    have = run.points.get(picks[0].moment, no_points())
    fresh = [one for one in picks if one.leads_to is None or one.leads_to not in run.visits]
    if not fresh:
        far = distances(program)
        return min(picks, key=lambda one: far.get(one.leads_to or run.scene, len(far))).move

    def worth(one: _Picked) -> tuple[float, float, float, bool]:
        points = won(highest(have, one.points)) + bounds.after(run, one.leads_to)
        return points, one.rapport, -one.seconds, one.best

    return max(fresh, key=worth).move


def _worst(program: Program, run: Run, _seed: int) -> Move:
    """The answer that brings least at once, of several the one that costs most rapport."""
    picks = _picks(program, run)
    if not picks:
        return moves(program, run)[-1]
    return min(reversed(picks), key=lambda one: (sum(one.points.values()), one.best, one.rapport)).move


@dataclass(frozen=True, slots=True)
class _Picked:
    """One answer that can be picked, with what it brings and where it leads."""

    moment: MomentId
    move: Move
    points: SkillPoints
    best: bool
    rapport: float
    seconds: float
    leads_to: SceneId | None


def _picks(program: Program, run: Run) -> list[_Picked]:
    """The answers of the open `choose` or `grant`, where one is picked alone; none elsewhere."""
    seat = seat_of(program, run)
    if seat is None or not isinstance(seat.moment, Choose | Grant) or getattr(seat.moment, "multiple", False):
        return []
    return [
        _Picked(
            seat.moment.id,
            (Pick(choices=(choice.id,)),),
            withheld(summed(choice.points)) if unknown_needs(seat, choice) else summed(choice.points),
            choice.best,
            _added(choice, RAPPORT),
            _added(choice, CLOCK),
            choice.leads_to,
        )
        for choice in on_offer(seat, choices_of(seat.moment))
    ]


def _added(choice: Choice, variable: VariableId) -> float:
    """How much picking `choice` adds to this variable at once."""
    return sum(one.amount for one in choice.effects if isinstance(one, Add) and one.variable == variable)


@lru_cache(maxsize=32)
def distances(program: Program) -> Mapping[SceneId | None, int]:
    """How many scenes lie between each scene and the nearest end; an end itself is at 0."""
    graph = LessonGraph.of(program.lesson)
    found: dict[SceneId | None, int] = dict.fromkeys(graph.ends(), 0)
    edge, steps = set(found), 0
    while edge:
        steps += 1
        edge = {scene for scene in graph.links if scene not in found and edge & set(graph.successors(scene))}
        found |= dict.fromkeys(edge, steps)
    return found


def _random(program: Program, run: Run, seed: int) -> Move:
    number = draw(seed, "move", len(run.acts))
    if isinstance(run.phase, Playing):
        return (*_random_taps(program, run, run.phase, number), reach_of(run.phase))
    return pick(moves(program, run, number), number)


def _random_taps(program: Program, run: Run, phase: Playing, number: int) -> tuple[Tap, ...]:
    """Taps on about half the cues and now and then beside them, in the order of time."""
    good = next((way[:-1] for way in moves(program, run)), ())
    taps = {act.position_ms for act in good if isinstance(act, Tap) and draw(number, act.position_ms) % 2}
    for offer in offered(program, run):
        if offer.act == "tap" and offer.until_ms is not None and draw(number, "beside") % 2:
            first = max(offer.from_ms, phase.from_ms)
            taps.add(first + draw(number, "where") % (max(0, offer.until_ms - first) + 1))
    return tuple(Tap(position_ms=at) for at in sorted(taps))


def _first(program: Program, run: Run, _seed: int) -> Move:
    seat = seat_of(program, run)
    if seat is not None and isinstance(seat.moment, Choose | Grant):
        offer = next(offer for offer in offered(program, run) if offer.act == "pick")
        wanted = set(offer.ids[: max(offer.at_least, min(1, offer.at_most))])
        return (Pick(choices=tuple(one.id for one in choices_of(seat.moment) if one.id in wanted)),)
    return moves(program, run)[0]


_CHOOSERS: Mapping[Policy, Callable[[Program, Run, int], Move]] = {
    "best": _best,
    "worst": _worst,
    "random": _random,
    "first": _first,
}

"""The best a learner could have reached from where they were, and the worst: searches over runs, led by bounds."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import count

from empathy_studio.course.conditions import CLOCK, RAPPORT, Chose, Compare, Visited
from empathy_studio.course.ids import SkillId
from empathy_studio.play.bounds import Measure, bounds_of, earned
from empathy_studio.play.inside import every_value
from empathy_studio.play.moves import Move, branches, moves
from empathy_studio.play.offers import seat_of
from empathy_studio.play.program import Program
from empathy_studio.play.run import start, step
from empathy_studio.play.state import Asking, Ended, Run

SEARCH_PLACES, SEARCH_WORK = 400, 60_000
"""How many places one search looks at, and how many times the size of the lesson: work, not time, so that every machine
comes to the same figures.
"""
ALMOST = 1e-9
"""Promises that differ by less are the same."""

Rank = tuple[float, ...]
"""What decides between runs that promise the same; the higher one is taken."""


@dataclass(frozen=True, slots=True)
class Best:
    """The most that can be reached, by skill and in all skills together.

    Each skill's most is for itself; it may take another path than the most of all together. `exact` says that the
    figures are reached by some run; otherwise they are bounds that no run passes.
    """

    skills: Mapping[SkillId, float]
    total: float
    exact: bool


@lru_cache(maxsize=32)
def best_of(program: Program) -> Best:
    """The best from the start of the lesson."""
    return best_from(program, start(program))


def best_from(program: Program, run: Run) -> Best:
    """The best from where `run` stands, what it has earned already counted in.

    A search over runs, the most promising first, takes the bound of `Bounds` for what is still to come (A*: Hart,
    P. E., Nilsson, N. J. & Raphael, B., 1968, A formal basis for the heuristic determination of minimum cost paths);
    as no run passes the bound, the first end it comes to is the best one. Where answers change nothing but points
    only the best of them is tried, and nobody is followed round a circle once its way out is on offer. Past
    `SEARCH_PLACES`, and where nothing in the lesson depends on what was done before, the bound itself is taken.
    """
    figures = {skill: _most(program, run, skill) for skill in program.skills}
    total, exact = _most(program, run, None)
    return Best(
        skills={skill: most for skill, (most, _) in figures.items()},
        total=total,
        exact=exact and all(found for _, found in figures.values()),
    )


def _most(program: Program, run: Run, measure: Measure) -> tuple[float, bool]:
    bounds = bounds_of(program)
    most = bounds.most(run, measure)
    if most <= earned(run, measure) or bounds.certain:
        return most, True
    found, promised = next(_ends(program, run, lambda one: -bounds.most(one, measure), _best_answers))
    return (-promised, False) if found is None else (earned(found, measure), True)


def best_run(program: Program, run: Run) -> Run | None:
    """The run that goes on from `run` and ends with the most points; None when the search did not come to its end.

    Of several the one with the highest rapport at its end, then the one with the shortest clock, as far as the search
    comes.
    """
    bounds = bounds_of(program)
    best: Run | None = None
    least = 0.0
    for found, promised in _ends(program, run, lambda one: -bounds.most(one, None), _best_answers, _kindness):
        if found is None or (best is not None and promised > least + ALMOST):
            break
        if best is None or _kindness(found) > _kindness(best):
            best, least = found, promised
    return best


def _kindness(run: Run) -> Rank:
    return (float(run.variables[RAPPORT]), -float(run.variables[CLOCK]))


def _no_rank(_run: Run) -> Rank:
    return ()


def worst_run(program: Program, run: Run) -> Run | None:
    """The run that goes on from `run` and reaches an end with the least points; None when the search gave up.

    The same search, led by the least that can still follow.
    """
    bounds = bounds_of(program)
    return next(_ends(program, run, bounds.least, _worst_answers))[0]


VISITS, CHOICES = "*visits", "*choices"


@lru_cache(maxsize=32)
def looked_at(program: Program) -> frozenset[str]:
    """What the conditions of a lesson look at: variables by name, `VISITS` and `CHOICES`."""
    found: set[str] = set()
    for one in every_value(program.lesson):
        if isinstance(one, Compare):
            found.add(one.variable)
        elif isinstance(one, Visited | Chose):
            found.add(VISITS if isinstance(one, Visited) else CHOICES)
    return frozenset(found)


def _best_answers(ways: tuple[Move, ...], branching: bool) -> tuple[Move, ...]:
    return ways if branching else ways[:1]


def _worst_answers(ways: tuple[Move, ...], branching: bool) -> tuple[Move, ...]:
    return ways[::-1] if branching else ways[-1:]


def _ends(
    program: Program,
    run: Run,
    promise: Callable[[Run], float],
    answers: Callable[[tuple[Move, ...], bool], tuple[Move, ...]],
    rank: Callable[[Run], Rank] = _no_rank,
) -> Iterator[tuple[Run | None, float]]:
    """The ends come to when runs are followed in the order of `promise`, lowest first, each with that promise.

    At last None and the lowest promise left, when all was looked at or too many places were. A place is come to again
    only with a higher `rank`, and of the runs after one decision that promise the same the higher goes first.
    """
    order = count()
    conditions = looked_at(program)
    waiting = [(promise(run), 0, run)]
    lowest = waiting[0][0]
    seen: dict[object, Rank] = {}
    for _ in range(max(1, min(SEARCH_PLACES, SEARCH_WORK // bounds_of(program).size))):
        if not waiting:
            break
        lowest, _, here = heapq.heappop(waiting)
        if isinstance(here.phase, Ended):
            yield here, lowest
            continue
        for on in sorted(_followed(program, here, answers), key=rank, reverse=True)[::-1]:
            place, ranked = _place(on, conditions), rank(on)
            if place not in seen or seen[place] < ranked:
                seen[place] = ranked
                heapq.heappush(waiting, (max(lowest, promise(on)), -next(order), on))
    yield None, waiting[0][0] if waiting else lowest


def _place(run: Run, looked_at: frozenset[str]) -> object:
    """All of `run` that what follows can depend on; two runs in the same place have the same future."""
    variables = tuple(value for name, value in run.variables.items() if name in looked_at)
    fading = tuple(one for one in run.fading if one.variable in looked_at)
    points = tuple((name, tuple(sorted(points.items()))) for name, points in sorted(run.points.items()))
    visits = tuple(sorted(run.visits.items())) if VISITS in looked_at else ()
    chosen = tuple(sorted(run.chosen.items())) if CHOICES in looked_at else ()
    asked = len(run.phase.asked) if isinstance(run.phase, Asking) else 0
    put = tuple(tuple(sorted(one.points.items())) for one in run.answered[len(run.answered) - asked :])
    known = (frozenset(run.facts), variables, fading, points, visits, chosen, put)
    return (run.phase, run.scene, run.queue, run.spotting, known)


def _followed(program: Program, run: Run, answers: Callable[[tuple[Move, ...], bool], tuple[Move, ...]]) -> list[Run]:
    """The runs after each of the next answers; one that stays in a circle past its way out is not followed."""
    seat = seat_of(program, run)
    if run.scene is not None and run.visits[run.scene] > program.lesson.visits_before_way_out:
        return []
    found = []
    for way in answers(moves(program, run), seat is not None and branches(seat.moment)):
        on = run
        for act in way:
            on, _ = step(program, on, act)
        found.append(on)
    return found

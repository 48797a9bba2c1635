"""Which scenes can come next, so that their clips are waiting when they do."""

from __future__ import annotations

from collections.abc import Iterator

from empathy_studio.course.ids import SceneId
from empathy_studio.play.acts import Act, ActRefused, Continue, Pick, Reach
from empathy_studio.play.moments import kind_of
from empathy_studio.play.offers import offered, seat_of
from empathy_studio.play.program import Program
from empathy_studio.play.run import step
from empathy_studio.play.state import Asking, Comparing, Ended, Feedback, Playing, Reading, Run

MOST_STEPS = 160
"""How many steps are tried out in all; a step takes some hundredths of a millisecond."""


def scenes_ahead(program: Program, run: Run) -> tuple[SceneId, ...]:
    """The scenes that can be entered next from where `run` stands, those of the best answers first.

    Tries every answer on offer and what follows it, up to the next scene; the run itself stays as it is.
    """
    found: dict[SceneId, None] = {}
    left = MOST_STEPS
    paths = [run]
    while paths and left > 0:
        here = paths.pop(0)
        for act in _acts(program, here):
            left -= 1
            try:
                after, _ = step(program, here, act)
            except ActRefused:
                continue
            if after.scene is not None and (after.scene != run.scene or after.visits != run.visits):
                found.setdefault(after.scene)
            elif not isinstance(after.phase, Ended):
                paths.append(after)
            if left <= 0:
                break
    return tuple(found)


def _acts(program: Program, run: Run) -> Iterator[Act]:
    phase = run.phase
    if isinstance(phase, Playing):
        position = phase.until_ms if phase.until_ms is not None else phase.from_ms
        yield Reach(position_ms=position)
    elif isinstance(phase, Feedback | Reading):
        yield Continue()
    elif isinstance(phase, Asking):
        yield from _answers(program, run)
    elif isinstance(phase, Comparing):
        yield Continue()


def _answers(program: Program, run: Run) -> Iterator[Act]:
    picks = [offer for offer in offered(program, run) if offer.act == "pick"]
    single = [offer for offer in picks if offer.at_most == 1]
    for offer in single:
        for name in offer.ids:
            yield Pick(choices=(name,))  # type: ignore[arg-type]
        if offer.time_limit_s is not None:
            yield Pick(timed_out=True)
    seat = seat_of(program, run)
    if seat is not None and not single:
        yield from kind_of(seat.moment).answers(seat, 0)

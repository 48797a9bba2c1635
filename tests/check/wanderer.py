"""A learner without a plan, for tests: does anything that is on offer, drawn from a source of chance."""

from __future__ import annotations

import random
from collections.abc import Callable

from empathy_studio.play import acts
from empathy_studio.play.moments import kind_of
from empathy_studio.play.offers import offered, seat_of
from empathy_studio.play.program import Program
from empathy_studio.play.run import start, step
from empathy_studio.play.state import Offer, Run

LONG_WAIT_MS = 90_000


def wander(program: Program, chance: random.Random, most: int = 150, watch: Callable[[Run], None] | None = None) -> Run:
    """A run of at most `most` acts, each drawn from what is on offer; `watch` sees the run after each of them."""
    run, _ = step(program, start(program), acts.Begin(seed=chance.randrange(1000)))
    for _ in range(most):
        if watch is not None:
            watch(run)
        if run.ended:
            break
        run, _ = step(program, run, any_act(program, run, chance))
    return run


def any_act(program: Program, run: Run, chance: random.Random) -> acts.Act:
    """One act that is on offer; drafts, stops and going back to repair are left out."""
    offers = [one for one in offered(program, run) if one.act not in ("draft", "suspend", "resume", "repair")]
    offer = chance.choice(offers)
    plain = _plain(offer, chance)
    if plain is not None:
        return plain
    seat = seat_of(program, run)
    assert seat is not None, offer
    answers = kind_of(seat.moment).answers(seat, chance.randrange(1 << 16))
    act = chance.choice(answers)
    return type(act)(**{name: getattr(act, name) for name in act.__struct_fields__} | _took(act, chance))


def _took(act: acts.Act, chance: random.Random) -> dict[str, int]:
    if "took_ms" not in act.__struct_fields__ or getattr(act, "timed_out", False):
        return {}
    return {"took_ms": chance.choice((0, 1500, LONG_WAIT_MS))}


def _plain(offer: Offer, chance: random.Random) -> acts.Act | None:
    match offer.act:
        case "reach":
            return acts.Reach(position_ms=offer.until_ms if offer.until_ms is not None else offer.from_ms + 9000)
        case "tap" if offer.ids:
            return acts.Tap(message=chance.choice(offer.ids), at=chance.randrange(12))
        case "tap":
            until = offer.until_ms if offer.until_ms is not None else offer.from_ms + 5000
            return acts.Tap(position_ms=chance.randint(offer.from_ms, until))
        case "continue":
            return acts.Continue()
        case "leave":
            return acts.Leave()
    return None

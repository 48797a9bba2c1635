"""What a learner can do where a run stands; nothing outside these offers is ever accepted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from empathy_studio.play import acts
from empathy_studio.play.acts import Act, act_name
from empathy_studio.play.moments import kind_of
from empathy_studio.play.moments.kind import Seat
from empathy_studio.play.program import Program
from empathy_studio.play.state import (
    Asking,
    Comparing,
    Ended,
    Feedback,
    Offer,
    Opening,
    Playing,
    Reading,
    Run,
)

REPAIRED = (acts.Pick, acts.NameFeeling, acts.StopAsking, acts.AskQuestion, acts.Write, acts.KeepRecording)
"""The acts one can go back to: those that decide how the conversation goes on."""


_SAID: Mapping[str, str] = {
    "name_feeling": "feel",
    "ask_question": "ask",
    "stop_asking": "done",
    "keep_recording": "record",
    "score_self": "score",
    "rate_items": "rate",
    "put_in_order": "order",
    "pair_up": "match",
    "fill_gaps": "fill",
    "give_number": "number",
    "point_at": "point",
    "write_journal": "journal",
    "suspend": "stop",
}
"""What a plan calls an act, where that is not the act's own name."""


def offered(program: Program, run: Run) -> tuple[Offer, ...]:
    """The acts that are accepted now, with their bounds: the moment's own first, then those that are always there."""
    if run.suspended:
        return (Offer(act="resume"),)
    phase = run.phase
    if isinstance(phase, Opening):
        return (Offer(act="begin"),)
    if isinstance(phase, Ended):
        return (*_repairs(program, run), Offer(act="write_journal"))
    return (*_of_phase(program, run), *_way_out(program, run), *_always(program, run), *_repairs(program, run))


def said_offers(program: Program, run: Run) -> tuple[str, ...]:
    """What can be done now, in the words of a plan; a draft, which no plan says, is left out."""
    names = (offer.act for offer in offered(program, run) if offer.act != "draft")
    return tuple(dict.fromkeys(_SAID.get(name, name) for name in names))


def seat_of(program: Program, run: Run) -> Seat | None:
    """The moment that stands open, with all that its kind needs; None when none does."""
    if isinstance(run.phase, Asking | Comparing):
        return Seat(program, run, program.moment(run.phase.moment))
    return None


def refusal(program: Program, run: Run, act: Act) -> str:
    """One sentence why `act` cannot be taken now; empty when it can."""
    name = act_name(act)
    near = [offer for offer in offered(program, run) if offer.act == name]
    if not near:
        return f"“{_SAID.get(name, name)}” is not on offer {_place(run)}."
    whys = [_BOUNDS[type(act)](offer, act) if type(act) in _BOUNDS else "" for offer in near]
    if all(whys):
        return f"{whys[0]} ({_place(run)})"
    seat = seat_of(program, run)
    if seat is not None and isinstance(act, kind_of(seat.moment).acts):
        why = kind_of(seat.moment).refusal(seat, act)
        return f"{why} ({_place(run)})" if why else ""
    return ""


def _place(run: Run) -> str:
    phase = run.phase
    moment = f", moment “{phase.moment}”" if isinstance(phase, Asking | Comparing | Feedback) else ""
    return f"in scene “{run.scene}”{moment}" if run.scene is not None else "before the lesson began"


def _of_phase(program: Program, run: Run) -> tuple[Offer, ...]:
    phase = run.phase
    if isinstance(phase, Playing):
        stop = Offer(
            act="reach",
            moment=phase.moment,
            from_ms=phase.from_ms if phase.until_ms is None else phase.until_ms,
            until_ms=phase.until_ms,
        )
        return (stop, *_taps(program, run, phase))
    if isinstance(phase, Feedback):
        return (Offer(act="continue", moment=phase.moment),)
    if isinstance(phase, Reading):
        return (Offer(act="continue"),)
    seat = seat_of(program, run)
    return kind_of(seat.moment).offers(seat) if seat is not None else ()


def _taps(program: Program, run: Run, phase: Playing) -> tuple[Offer, ...]:
    """A tap for each stretch of spotting that lies in the part that plays now."""
    if run.scene is None:
        return ()
    found = []
    open_now = {one.moment for one in run.spotting}
    for stretch in program.scenes[run.scene].stretches:
        if stretch.spot.id not in open_now or (phase.until_ms is not None and stretch.from_ms > phase.until_ms):
            continue
        ends = [end for end in (stretch.until_ms, phase.until_ms) if end is not None]
        offer = Offer(
            act="tap",
            moment=stretch.spot.id,
            from_ms=stretch.from_ms,
            until_ms=min(ends) if ends else None,
        )
        found.append(offer)
    return tuple(found)


def _way_out(program: Program, run: Run) -> tuple[Offer, ...]:
    """Once the scene was entered more often than the lesson allows without one, a way out."""
    visits = run.visits.get(run.scene, 0) if run.scene is not None else 0
    return (Offer(act="leave"),) if visits > program.lesson.visits_before_way_out else ()


def _always(program: Program, run: Run) -> tuple[Offer, ...]:
    assert run.scene is not None
    plan = program.scenes[run.scene]
    until = run.phase.until_ms if isinstance(run.phase, Playing) else plan.out_ms
    return tuple(Offer(act=name, from_ms=plan.in_ms, until_ms=until) for name in ("draft", "suspend", "resume"))


def _repairs(program: Program, run: Run) -> tuple[Offer, ...]:
    """*Rewind and repair*, once the official attempt is over; never in an assessment."""
    if not program.teaches or not (run.ended or run.practice):
        return ()
    official = run.official or run
    ids = tuple(str(trace.number) for trace in official.line if isinstance(trace.act, REPAIRED))
    others = tuple(str(trace.number) for trace in run.line if run.practice and isinstance(trace.act, REPAIRED))
    return (Offer(act="repair", ids=ids, others=others),) if ids or others else ()


def _named(offer_ids: Sequence[str], named: Sequence[str], least: int, most: int) -> str:
    if len(set(named)) != len(named):
        return "The same thing is named twice."
    unknown = [one for one in named if one not in offer_ids]
    if unknown:
        return f"“{unknown[0]}” is not on offer."
    if not least <= len(named) <= most:
        return f"{len(named)} were named, {least} to {most} are asked for."
    return ""


def _pick(offer: Offer, act: Any) -> str:
    if act.timed_out:
        if offer.time_limit_s is None:
            return "Nothing is timed here."
        return "Nothing can be picked once the time is out." if act.choices else ""
    return _named(offer.ids, act.choices, offer.at_least, offer.at_most)


def _at(offer: Offer, act: Any) -> str:
    if act.position_ms < offer.from_ms or (offer.until_ms is not None and act.position_ms > offer.until_ms):
        until = "the end" if offer.until_ms is None else f"{offer.until_ms} ms"
        return f"{act.position_ms} ms is outside {offer.from_ms} ms to {until}."
    return ""


def _tap(offer: Offer, act: Any) -> str:
    if offer.ids:
        return "" if act.message in offer.ids else f"There is no message “{act.message}” here."
    return "There are no messages here." if act.message is not None else _at(offer, act)


def _stand(offer: Offer, act: Any) -> str:
    return "" if act.position_ms is None else _at(offer, act)


def _all(offer: Offer, named: Sequence[str]) -> str:
    return _named(offer.ids, named, len(offer.ids), len(offer.ids))


def _pairs(offer: Offer, act: Any) -> str:
    left = _named(offer.ids, [pair.left for pair in act.pairs], 0, len(offer.ids))
    return left or _named(offer.others, [pair.right for pair in act.pairs], 0, len(offer.others))


def _repair(offer: Offer, act: Any) -> str:
    numbers = offer.others if act.practice else offer.ids
    return "" if str(act.to) in numbers else f"There is no answer number {act.to} to go back to."


_BOUNDS: Mapping[type, Callable[[Offer, Any], str]] = {
    acts.Reach: _at,
    acts.Tap: _tap,
    acts.Draft: _stand,
    acts.Suspend: _stand,
    acts.Pick: _pick,
    acts.Repair: _repair,
    acts.AskQuestion: lambda offer, act: _named(offer.ids, (act.question,), 1, 1),
    acts.RateItems: lambda offer, act: _named(offer.ids, [one.item for one in act.ratings], 0, len(offer.ids)),
    acts.ScoreSelf: lambda offer, act: _all(offer, [one.criterion for one in act.scores]),
    acts.PutInOrder: lambda offer, act: _all(offer, act.items),
    acts.FillGaps: lambda offer, act: _named(offer.ids, [one.gap for one in act.gaps], 0, len(offer.ids)),
    acts.PairUp: _pairs,
}

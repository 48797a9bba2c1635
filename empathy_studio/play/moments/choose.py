"""Choose: pick one answer or several, timed or not, shuffled or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from empathy_studio.course.ids import FactId
from empathy_studio.course.moments import Ask, Choice, Choose
from empathy_studio.play.acts import Act, Pick
from empathy_studio.play.chance import draw, shuffled
from empathy_studio.play.holds import holds
from empathy_studio.play.moments.kind import (
    BASIC_FORM,
    FEEDBACK,
    HOW,
    Field,
    Kind,
    Outcome,
    Seat,
    Taken,
    added_up,
    highest,
    outcome,
    summed,
    total,
    won,
)
from empathy_studio.play.program import Program
from empathy_studio.play.state import Offer, Reason, SkillPoints
from empathy_studio.play.statement import Interaction

CHOICE_FORM = (
    Field(name="text", label="Answer", type="sentence", help="What the agent says or does."),
    FEEDBACK,
    Field(name="leads_to", label="Leads to", type="scene", help="Left empty, the scene goes on."),
    Field(name="points", label="Points", type="points", low=-1000, high=1000, help="By skill; may be negative."),
    Field(name="effects", label="Effects", type="effects", help="On rapport, time, money, variables and facts."),
    Field(name="when", label="On offer if", type="condition", help="Left empty, it is always on offer."),
    Field(name="best", label="Best answer", type="flag", help="What you hold for the best answer."),
    Field(name="recommends", label="Advises the customer", type="flag", help="Then the needed facts should be known."),
    Field(name="needs", label="Facts needed", type="facts", help="What should be known before this is advised."),
    Field(name="deed", label="Done, not said", type="flag", help="Then it is no message in a chat or a mail."),
)
"""The fields of one choice, shared by every kind that has choices."""

_FORM = (
    *BASIC_FORM,
    Field(name="choices", label="Answers", type="list", of=CHOICE_FORM),
    Field(name="multiple", label="Several answers", type="flag", help="Let several be picked.", section=HOW),
    Field(name="at_least", label="At least", type="whole", low=0, high=50, unit="answers", section=HOW),
    Field(
        name="at_most",
        label="At most",
        type="whole",
        low=1,
        high=50,
        unit="answers",
        help="Left empty: all.",
        section=HOW,
    ),
    Field(name="shuffle", label="Shuffle", type="flag", help="Show the answers in a drawn order.", section=HOW),
    Field(
        name="time_limit_s",
        label="Time limit",
        type="number",
        unit="s",
        low=1,
        high=3600,
        help="Left empty: none.",
        section=HOW,
    ),
    Field(
        name="on_timeout",
        label="When time is out",
        type="choice",
        help="Left empty, it passes unanswered.",
        section=HOW,
    ),
)


def on_offer(seat: Seat, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices whose condition holds, in the author's order."""
    return tuple(choice for choice in choices if holds(choice.when, seat.run))


def bounds(moment: Choose, on_offer: int) -> tuple[int, int]:
    """How many may be picked, least and most, never more than are on offer."""
    if not moment.multiple:
        return min(1, on_offer), min(1, on_offer)
    most = on_offer if moment.at_most is None else min(moment.at_most, on_offer)
    return min(moment.at_least, most), most


def _offers(seat: Seat) -> tuple[Offer, ...]:
    moment: Choose = seat.moment
    ids = tuple(choice.id for choice in on_offer(seat, moment.choices))
    least, most = bounds(moment, len(ids))
    return (
        Offer(
            act="pick",
            moment=moment.id,
            ids=shuffled(ids, seat.run.seed, *seat.place) if moment.shuffle else ids,
            at_least=least,
            at_most=most,
            time_limit_s=moment.time_limit_s,
        ),
    )


def _take(seat: Seat, act: Act) -> Taken:
    assert isinstance(act, Pick)
    moment: Choose = seat.moment
    ready = on_offer(seat, moment.choices)
    picked = tuple(choice for choice in ready if choice.id in act.choices)
    if act.timed_out:
        picked = tuple(choice for choice in moment.choices if choice.id == moment.on_timeout)
    most = most_of(moment, ready)
    # What the author named for the time being out is taken whether or not it was on offer.
    late = (Reason(kind="time", text=seat.program.say("time.out"), good=False),)
    if act.timed_out and not picked:
        kind, _, correct = pattern(moment.choices, (), moment.multiple)
        return Taken(interaction=kind, correct=correct, most=most, reasons=late, silent=True)
    taken = take_choices(seat, moment.choices, picked, moment.multiple, most)
    return taken if not act.timed_out else replace(taken, reasons=(*late, *taken.reasons))


def take_choices(
    seat: Seat, choices: Sequence[Choice], picked: Sequence[Choice], several: bool, most: SkillPoints
) -> Taken:
    """What picking `picked` of `choices` comes to; effects follow the author's order, the first way on is taken."""
    kind, response, correct = pattern(choices, picked, several)
    best = {choice.id for choice in choices if choice.best}
    chosen = tuple(choice.id for choice in picked)
    success = None if not best else (set(chosen) == best if several else set(chosen) <= best)
    reasons, points = [], []
    needed: list[FactId] = []
    assumed_facts: list[FactId] = []
    for choice in picked:
        needed += needs_of(seat, choice)
        missing = unknown_needs(seat, choice)
        assumed_facts += missing
        earned = summed(choice.points)
        if missing:
            earned = withheld(earned)
            reasons.append(assumed(seat.program, choice, missing))
        points.append(earned)
        good = choice.best if best else None
        reasons.append(Reason(kind="answer", text=choice.text, author=choice.feedback, good=good, points=total(earned)))
    return Taken(
        interaction=kind,
        response=response,
        correct=correct,
        ids=chosen,
        chosen=chosen,
        points=added_up(*points),
        most=most,
        success=success,
        reasons=tuple(reasons),
        feedback=tuple(choice.feedback for choice in picked if choice.feedback),
        effects=tuple(effect for choice in picked for effect in choice.effects),
        needed=tuple(dict.fromkeys(needed)),
        assumed=tuple(dict.fromkeys(assumed_facts)),
        leads_to=next((choice.leads_to for choice in picked if choice.leads_to is not None), None),
    )


def pattern(
    choices: Sequence[Choice], picked: Sequence[Choice], several: bool
) -> tuple[Interaction, str, tuple[str, ...]]:
    """Interaction type, response and correct-responses pattern.

    Two choices with the ids `true` and `false` are a true-false interaction; all others are a choice, whose
    ids are joined by `[,]`. Of several answers that are each the best, each is a pattern of its own.
    """
    best = tuple(choice.id for choice in choices if choice.best)
    kind: Interaction = "choice"
    if not several and {choice.id for choice in choices} == {"true", "false"}:
        kind = "true-false"
    correct = ("[,]".join(best),) if several and best else best
    return kind, "[,]".join(choice.id for choice in picked), correct


def needs_of(seat: Seat, choice: Choice) -> tuple[FactId, ...]:
    """The facts that should be known before `choice` is advised; none where it advises nothing.

    They are the choice's own `needs`; where it names none, what the lesson's trays of questions need.
    """
    return (choice.needs or needs_of_lesson(seat.program)) if choice.recommends else ()


def unknown_needs(seat: Seat, choice: Choice) -> tuple[FactId, ...]:
    """The facts that should be known before `choice` is advised, and are not."""
    return tuple(fact for fact in needs_of(seat, choice) if fact not in seat.run.facts)


def needs_of_lesson(program: Program) -> tuple[FactId, ...]:
    """The facts that the lesson's trays of questions say should be known before anything is advised."""
    asks = (moment for plan in program.scenes.values() for moment in plan.scene.moments if isinstance(moment, Ask))
    return tuple(dict.fromkeys(fact for moment in asks for fact in moment.needs))


def withheld(points: SkillPoints) -> SkillPoints:
    """Points without what is won: advice given on a guess earns nothing, and still costs what it costs."""
    return {skill: min(0.0, amount) for skill, amount in points.items()}


def assumed(program: Program, choice: Choice, missing: Sequence[FactId]) -> Reason:
    """Why advice given on a guess earned nothing."""
    texts = {fact.id: fact.text for fact in program.lesson.facts}
    unknown = "; ".join(texts[fact] for fact in missing)
    lost = sum(max(0.0, points) for points in summed(choice.points).values())
    return Reason(kind="assumed", text=program.say("assumed", facts=unknown), good=False, points=0.0 - lost)


def most_of(moment: Choose, choices: Sequence[Choice]) -> SkillPoints:
    """The most each skill can get from `choices`."""
    least, most = bounds(moment, len(choices))
    parts = [summed(choice.points) for choice in choices]
    if not moment.multiple:
        return highest(*parts)
    return most_of_several(parts, least, most)


def most_of_several(parts: Sequence[SkillPoints], least: int, most: int) -> SkillPoints:
    """The most each skill can get when `least` to `most` of `parts` add up, each skill for itself."""
    result = {}
    for skill in dict.fromkeys(skill for part in parts for skill in part):
        ranked = sorted((part.get(skill, 0.0) for part in parts), reverse=True)[:most]
        result[skill] = sum(points for number, points in enumerate(ranked) if number < least or points > 0.0)
    return result


def outcomes_of(choices: Sequence[Choice]) -> tuple[Outcome, ...]:
    """One outcome for each place a single choice can lead to; one more where it may be that none is on offer."""
    found = [
        outcome((summed(one.points) for one in choices if one.leads_to == target), target)
        for target in dict.fromkeys(choice.leads_to for choice in choices)
    ]
    if all(choice.when is not None for choice in choices):
        found.append(Outcome())
    return tuple(found)


def _outcomes(_program: Program, moment: Any) -> tuple[Outcome, ...]:
    """The ways out: by each place an answer can lead to, and unanswered where time may run out.

    Of several answers the first with a way on decides; for each such place the others are those that lead
    nowhere, to the same place, or stand later.
    """
    choices: tuple[Choice, ...] = moment.choices
    found = outcomes_of(choices)
    least, most = bounds(moment, len(choices))
    hidden = any(choice.when is not None for choice in choices)
    if moment.multiple:
        targets = dict.fromkeys(choice.leads_to for choice in choices)
        found = tuple(_several_to(choices, target, 0 if hidden else least, most) for target in targets)
    unanswered = moment.time_limit_s is not None and moment.on_timeout is None
    none_on_offer = all(choice.when is not None for choice in choices)
    return (*found, Outcome()) if unanswered or none_on_offer or (moment.multiple and least == 0) else found


def _several_to(choices: Sequence[Choice], target: Any, least: int, most: int) -> Outcome:
    first = next(number for number, choice in enumerate(choices) if choice.leads_to == target)
    allowed = [
        summed(choice.points)
        for number, choice in enumerate(choices)
        if choice.leads_to in (None, target) or (target is not None and number > first)
    ]
    best = sorted(map(won, allowed), reverse=True)[:most]
    return Outcome(leads_to=target, most=most_of_several(allowed, least, most), together=sum(best))


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    moment: Choose = seat.moment
    ready = on_offer(seat, moment.choices)
    least, most = bounds(moment, len(ready))
    sizes = range(least, most + 1)
    if moment.multiple and len(ready) > LISTED:
        ranked = sorted(ready, key=lambda choice: (-total(summed(choice.points)), not choice.best))
        drawn = sorted(ready, key=lambda choice: draw(number, choice.id))[: sizes[number % len(sizes)]]
        sets = [
            ranked[: max(least, sum(total(summed(one.points)) > 0 for one in ranked[:most]))],
            drawn,
            ranked[-most:],
        ]
    else:
        sets = [list(some) for size in sizes for some in combinations(ready, size)]
    sets.sort(key=lambda some: -sum(total(summed(one.points)) + one.best for one in some))
    picks = [Pick(choices=tuple(choice.id for choice in some)) for some in sets]
    if moment.time_limit_s is not None:
        picks.append(Pick(timed_out=True, took_ms=int(moment.time_limit_s * 1000)))
    return tuple(picks)


LISTED = 6
"""Up to so many answers every set of them is tried; of more, the best, a drawn one and the worst."""

KIND = Kind(
    name="choose",
    model=Choose,
    title="Choice",
    interaction="choice",
    acts=(Pick,),
    offers=_offers,
    take=_take,
    outcomes=_outcomes,
    answers=_answers,
    askable=lambda seat: bool(on_offer(seat, seat.moment.choices)),
    form=_FORM,
)

"""Spot: tap when the customer gives something away, while the clip plays or on the words of a message."""

from __future__ import annotations

from types import MappingProxyType

from empathy_studio.course.moments import Spot
from empathy_studio.course.scenes import Cue
from empathy_studio.play.acts import Act, Continue, Tap
from empathy_studio.play.chance import draw
from empathy_studio.play.moments.kind import BASIC_FORM, WHEN, Field, Kind, Outcome, Seat, Taken, outcome
from empathy_studio.play.program import Program, ScenePlan
from empathy_studio.play.signal import CueMark, Spotting, spotting, spotting_words
from empathy_studio.play.state import Offer, Reason, SkillPoints

_FORM = (
    *BASIC_FORM,
    Field(
        name="until_ms",
        label="Until",
        type="time",
        unit="ms",
        low=0,
        high=86_400_000,
        help="Left empty, to the end of the clip.",
        section=WHEN,
    ),
    Field(name="skill", label="Skill", type="skill", help="Where the points go."),
    Field(name="early_ms", label="Early by", type="whole", unit="ms", low=0, high=86_400_000, help="Still counts."),
    Field(name="late_ms", label="Late by", type="whole", unit="ms", low=0, high=86_400_000, help="Still counts."),
    Field(name="points_per_weight", label="Points for each weight", type="number", low=0, high=1000),
    Field(name="false_alarm_cost", label="Cost of a false alarm", type="number", low=0, high=1000, unit="points"),
)


def cues_of(plan: ScenePlan, spot: Spot) -> tuple[Cue, ...]:
    """The cues that `spot` is about: those of its stretch of the clip, or those quoted from messages."""
    if not plan.has_clip:
        return tuple(cue for cue in plan.scene.cues if cue.message is not None)
    return next(stretch.cues for stretch in plan.stretches if stretch.spot.id == spot.id)


def spotted(plan: ScenePlan, spot: Spot, taps: tuple[Tap, ...], until_ms: int) -> Spotting:
    """The taps against the cues that could be met until `until_ms`; a cue that had not begun by then is not missed."""
    if not plan.has_clip:
        texts = [(message.id, message.text) for message in plan.scene.messages]
        return spotting_words(cues_of(plan, spot), taps, texts)
    stretch = next(one for one in plan.stretches if one.spot.id == spot.id)
    end = until_ms if stretch.until_ms is None else min(until_ms, stretch.until_ms)
    met = [cue for cue in stretch.cues if cue.start_ms < end]
    return spotting(met, taps, from_ms=stretch.from_ms, until_ms=end, early_ms=spot.early_ms, late_ms=spot.late_ms)


def close(seat: Seat, until_ms: int) -> Taken:
    """What a stretch of spotting came to when it ended at `until_ms` of the clip.

    Points are weight found times `points_per_weight`, less `false_alarm_cost` for each false alarm, and never below
    zero: who taps all the time loses what was found, who never taps finds nothing. Response and correct pattern
    are a performance: the cues found, in order, as steps (`cue[.]hit`), and all cues.
    """
    spot: Spot = seat.moment
    marks = spotted(seat.plan, spot, seat.taps, until_ms)
    raw = marks.hit_weight * spot.points_per_weight - marks.false_alarms * spot.false_alarm_cost
    met = MappingProxyType({spot.skill: marks.weight * spot.points_per_weight})
    found = [mark for mark in marks.cues if mark.verdict != "missed"]
    return Taken(
        interaction="performance",
        response="[,]".join(f"{mark.cue.id}[.]{mark.verdict}" for mark in found),
        correct=("[,]".join(f"{mark.cue.id}[.]" for mark in marks.cues),) if marks.cues else (),
        ids=tuple(mark.cue.id for mark in found),
        points=MappingProxyType({spot.skill: max(0.0, raw)}),
        most=met,
        success=None if not marks.cues else not marks.misses and not marks.false_alarms,
        reasons=_reasons(seat.program, spot, marks),
    )


def _reasons(program: Program, spot: Spot, marks: Spotting) -> tuple[Reason, ...]:
    reasons = [_cue_reason(program, spot, mark) for mark in marks.cues]
    if marks.false_alarms:
        cost = -marks.false_alarms * spot.false_alarm_cost
        text = program.say("alarm.one" if marks.false_alarms == 1 else "alarm.many", number=marks.false_alarms)
        reasons.append(Reason(kind="false_alarm", text=text, good=False, points=cost))
    return tuple(reasons)


def _cue_reason(program: Program, spot: Spot, mark: CueMark) -> Reason:
    good = mark.verdict != "missed"
    author = " ".join(part for part in (mark.cue.meaning, mark.cue.response) if part)
    points = mark.cue.weight * spot.points_per_weight if good else 0.0
    text = program.say(f"cue.{mark.verdict}", cue=mark.cue.label)
    return Reason(kind="cue", text=text, author=author, good=good, points=points)


def most_spotted(plan: ScenePlan, spot: Spot) -> SkillPoints:
    """What finding every cue brings."""
    return MappingProxyType({spot.skill: spot.points_per_weight * sum(cue.weight for cue in cues_of(plan, spot))})


def best_taps(plan: ScenePlan, spot: Spot) -> tuple[Tap, ...]:
    """One tap for each cue, in time."""
    if plan.has_clip:
        return tuple(Tap(position_ms=cue.start_ms) for cue in cues_of(plan, spot))
    texts = {message.id: message.text for message in plan.scene.messages}
    return tuple(
        Tap(message=cue.message, at=max(0, texts[cue.message].find(cue.quote)))
        for cue in cues_of(plan, spot)
        if cue.message is not None
    )


def _offers(seat: Seat) -> tuple[Offer, ...]:
    """On written words only; over a clip the run itself offers the taps while the clip plays."""
    ids = tuple(message.id for message in seat.plan.scene.messages)
    taps = (Offer(act="tap", moment=seat.moment.id, ids=ids),) if ids else ()
    return (*taps, Offer(act="continue", moment=seat.moment.id))


def _refusal(seat: Seat, act: Act) -> str:
    if isinstance(act, Tap):
        text = next((one.text for one in seat.plan.scene.messages if one.id == act.message), "")
        if act.at >= max(1, len(text)):
            return f"The message “{act.message}” has {len(text)} signs; there is none at {act.at}."
    return ""


def _take(seat: Seat, act: Act) -> Taken:
    if isinstance(act, Tap):
        return Taken(interaction="performance", stays=True)
    return close(seat, 0)


def _outcomes(program: Program, moment: Spot) -> tuple[Outcome, ...]:
    return (outcome((most_spotted(program.scenes[program.scene_of[moment.id]], moment),)),)


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    wanted = [tap for tap in best_taps(seat.plan, seat.moment) if tap not in seat.taps]
    messages = seat.plan.scene.messages
    if not messages or len(seat.taps) > len(messages) + 8:
        return (Continue(),)
    message = messages[draw(number, "message") % len(messages)]
    drawn = Tap(message=message.id, at=draw(number, "at") % max(1, len(message.text)))
    return (wanted[0], drawn, Continue()) if wanted else (Continue(), drawn)


KIND = Kind(
    name="spot",
    model=Spot,
    title="Cue spotting",
    interaction="performance",
    acts=(Tap, Continue),
    offers=_offers,
    refusal=_refusal,
    take=_take,
    outcomes=_outcomes,
    answers=_answers,
    form=_FORM,
)

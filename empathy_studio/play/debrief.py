"""The debrief: everything its screen shows, as plain values, each with the sentences that say why."""

from __future__ import annotations

from dataclasses import dataclass

from empathy_studio.course.ids import MomentId, SceneId
from empathy_studio.course.model import Rubric
from empathy_studio.course.moments import ModelAnswer, Record, Reply, Spot
from empathy_studio.course.scenes import Ending
from empathy_studio.play.acts import CriterionScore
from empathy_studio.play.answer_texts import given_and_best
from empathy_studio.play.moments.choose import needs_of_lesson
from empathy_studio.play.moments.spot import spotted
from empathy_studio.play.offers import REPAIRED
from empathy_studio.play.phrases import Marking, mark
from empathy_studio.play.program import Program
from empathy_studio.play.rubric import rubric_share
from empathy_studio.play.scoring import Score, score
from empathy_studio.play.signal import Spotting
from empathy_studio.play.state import Answered, Ended, Reason, Run, Trace


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvePoint:
    """One act on the curve and where the run stood after it.

    `number` is the act's number on the line, `act` its kind. `change` is what it did to rapport. `repairable` says
    that one can go back to it.
    """

    number: int
    act: str
    scene: SceneId
    moment: MomentId | None
    rapport: float
    change: float
    clock_s: float
    spent: float
    points: float
    repairable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """One answer: what was asked (Markdown) and given, what the author holds for best, points, and why."""

    number: int
    scene: SceneId
    moment: MomentId
    kind: str
    prompt: str
    given: tuple[str, ...]
    best: tuple[str, ...]
    points: float
    most: float
    success: bool | None
    reasons: tuple[Reason, ...]
    took_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CueView:
    """One stretch of spotting over the clip's time (ms of the media), with its cues, taps and figures."""

    number: int
    scene: SceneId
    moment: MomentId
    from_ms: int
    until_ms: int
    written: bool
    spotting: Spotting
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """An answer in own words beside the model answers.

    `recording` is the file's name where it was spoken. `share` is what self-scoring came to, 0 to 1; None when it was
    left out. Nothing of the `marking` changes a score.
    """

    number: int
    scene: SceneId
    moment: MomentId
    prompt: str
    text: str
    recording: str
    marking: Marking
    model_answers: tuple[ModelAnswer, ...]
    rubric: Rubric | None
    scores: tuple[CriterionScore, ...]
    share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """One decision within the authority policy: what was granted, what was booked, what the author holds of it."""

    number: int
    scene: SceneId
    moment: MomentId
    text: str
    booked: float
    stance: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceView:
    """Something advised: the facts it needed, by their text, and which of them were known and which assumed then."""

    number: int
    scene: SceneId
    moment: MomentId
    text: str
    needed: tuple[str, ...]
    known: tuple[str, ...]
    assumed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """What the debrief shows of one line of a run, official or practice.

    `turning_point` is the act that moved rapport most, up or down, of several the first; None when none moved it.
    `clock_s` and `handling_s` are handling time and what was aimed at (0: nothing). `customer_value` is what losing
    a customer costs, in `currency`. `known` and `unknown` are facts by their text, the unknown ones among those that
    were needed.
    """

    practice: bool
    score: Score
    ending: Ending | None
    way_out: bool
    rapport_start: float
    rapport: float
    curve: tuple[CurvePoint, ...]
    turning_point: CurvePoint | None
    answers: tuple[AnswerView, ...]
    cues: tuple[CueView, ...]
    own_words: tuple[OwnWords, ...]
    decisions: tuple[DecisionView, ...]
    advice: tuple[AdviceView, ...]
    spent: float
    customer_value: float
    currency: str
    clock_s: float
    handling_s: float
    known: tuple[str, ...]
    unknown: tuple[str, ...]


def debrief(program: Program, run: Run) -> Debrief:
    """The debrief of the line that `run` stands on; of its `official` run, for what the attempt came to."""
    texts = {fact.id: fact.text for fact in program.lesson.facts}
    points = curve(program, run)
    ended = run.phase if isinstance(run.phase, Ended) else None
    authority = program.authority
    return Debrief(
        practice=run.practice,
        score=score(program, run),
        ending=program.scenes[ended.scene].scene.ending if ended and not ended.way_out else None,
        way_out=ended is not None and ended.way_out,
        rapport_start=program.lesson.rapport_start,
        rapport=run.rapport,
        curve=points,
        turning_point=turning_point(points),
        answers=tuple(_answer(program, one) for one in run.answered if not one.part),
        cues=tuple(_cues(program, one) for one in run.answered if one.kind == "spot"),
        own_words=tuple(_own_words(program, one) for one in run.answered if one.kind in ("reply", "record")),
        decisions=tuple(_decision(program, one) for one in run.answered if one.kind == "grant"),
        advice=tuple(_advice(program, one) for one in run.answered if one.needed),
        spent=run.spent,
        customer_value=authority.customer_value if authority else 0.0,
        currency=authority.currency if authority else "",
        clock_s=run.clock_s,
        handling_s=program.lesson.handling_s,
        known=tuple(texts[fact] for fact in run.facts),
        unknown=tuple(texts[fact] for fact in needs_of_lesson(program) if fact not in run.facts),
    )


def curve(program: Program, run: Run) -> tuple[CurvePoint, ...]:
    """A point for each act on the line of `run`; the first is the beginning.

    What a scene does on being entered, and what wears off then, belongs to the act that led there.
    """
    before, found = program.lesson.rapport_start, []
    for trace in run.line:
        found.append(_point(trace, before))
        before = trace.rapport
    return tuple(found)


def _point(trace: Trace, before: float) -> CurvePoint:
    return CurvePoint(
        number=trace.number,
        act=str(trace.act.__struct_config__.tag),
        scene=trace.scene,
        moment=trace.moment,
        rapport=trace.rapport,
        change=trace.rapport - before,
        clock_s=trace.clock_s,
        spent=trace.spent,
        points=trace.points,
        repairable=isinstance(trace.act, REPAIRED),
    )


def turning_point(points: tuple[CurvePoint, ...]) -> CurvePoint | None:
    """The answer after which rapport had moved most, up or down; of several the first; None when none moved it."""
    moved = [point for point in points if point.repairable and point.change]
    return max(moved, key=lambda point: (abs(point.change), -point.number), default=None)


def _answer(program: Program, answered: Answered) -> AnswerView:
    moment = program.moment(answered.moment)
    given, best = given_and_best(program, moment, answered)
    return AnswerView(
        number=answered.number,
        scene=answered.scene,
        moment=answered.moment,
        kind=answered.kind,
        prompt=moment.prompt,
        given=given,
        best=best,
        points=sum(answered.points.values()),
        most=sum(answered.most.values()),
        success=answered.success,
        reasons=answered.reasons,
        took_ms=answered.took_ms,
    )


def _cues(program: Program, answered: Answered) -> CueView:
    plan, moment = program.scenes[answered.scene], program.moment(answered.moment)
    assert isinstance(moment, Spot)
    stretch = next((one for one in plan.stretches if one.spot.id == moment.id), None)
    return CueView(
        number=answered.number,
        scene=answered.scene,
        moment=answered.moment,
        from_ms=stretch.from_ms if stretch else 0,
        until_ms=answered.until_ms,
        written=stretch is None,
        spotting=spotted(plan, moment, answered.taps, answered.until_ms),
        reasons=answered.reasons,
    )


def _own_words(program: Program, answered: Answered) -> OwnWords:
    moment = program.moment(answered.moment)
    assert isinstance(moment, Reply | Record)
    rubric = program.rubrics[moment.rubric] if moment.rubric is not None else None
    return OwnWords(
        number=answered.number,
        scene=answered.scene,
        moment=answered.moment,
        prompt=moment.prompt,
        text=answered.text,
        recording=answered.ids[0] if answered.ids else "",
        marking=mark(program.bank, moment, answered.text),
        model_answers=moment.model_answers,
        rubric=rubric,
        scores=answered.scores,
        share=rubric_share(rubric, answered.scores) if rubric and answered.scores else None,
    )


def _advice(program: Program, answered: Answered) -> AdviceView:
    texts = {fact.id: fact.text for fact in program.lesson.facts}
    return AdviceView(
        number=answered.number,
        scene=answered.scene,
        moment=answered.moment,
        text="; ".join(given_and_best(program, program.moment(answered.moment), answered)[0]),
        needed=tuple(texts[fact] for fact in answered.needed),
        known=tuple(texts[fact] for fact in answered.needed if fact not in answered.assumed),
        assumed=tuple(texts[fact] for fact in answered.assumed),
    )


def _decision(program: Program, answered: Answered) -> DecisionView:
    moment = program.moment(answered.moment)
    return DecisionView(
        number=answered.number,
        scene=answered.scene,
        moment=answered.moment,
        text="; ".join(given_and_best(program, moment, answered)[0]),
        booked=answered.booked,
        stance=answered.stance,
        reasons=answered.reasons,
    )

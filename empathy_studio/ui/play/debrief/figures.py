"""What the debrief shows, worked out from a run and its program as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from empathy_studio.course.graph import choices_of
from empathy_studio.course.ids import SceneId
from empathy_studio.course.moments import Record, Reply, Spot
from empathy_studio.course.prose import plain_text
from empathy_studio.play import acts
from empathy_studio.play.acts import Tap
from empathy_studio.play.moments.spot import spotted
from empathy_studio.play.offers import REPAIRED
from empathy_studio.play.program import Program, ScenePlan
from empathy_studio.play.scoring import SkillFigure, score
from empathy_studio.play.signal import Spotting
from empathy_studio.play.state import Answered, Run, Trace
from empathy_studio.ui.play.debrief.curve import CurvePoint
from empathy_studio.ui.play.feelings import feeling_word

_SHOWN = (
    *REPAIRED,
    acts.Tap,
    acts.PutInOrder,
    acts.PairUp,
    acts.FillGaps,
    acts.GiveNumber,
    acts.PointAt,
    acts.ScoreSelf,
)
"""The acts that get a point on the curve; reading on and reaching a place do not, unless rapport moved."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of cue spotting as it was played: where in the clip, and what was found."""

    plan: ScenePlan
    spot: Spot
    from_ms: int
    until_ms: int
    found: Spotting


def curve(program: Program, run: Run) -> tuple[float, tuple[CurvePoint, ...]]:
    """Rapport at the start, and a point for every act that answered something or moved it."""
    points: list[CurvePoint] = []
    before = program.lesson.rapport_start
    turning = turning_point(program, run)
    for trace in run.line:
        moved = trace.rapport - before
        before = trace.rapport
        if isinstance(trace.act, acts.Tap) and not moved:
            continue
        if isinstance(trace.act, _SHOWN) or abs(moved) > 0.01:
            text = act_text(program, trace)
            points.append(CurvePoint(trace.number, text, trace.rapport, moved, trace.number == turning))
    return program.lesson.rapport_start, tuple(points)


def turning_point(program: Program, run: Run) -> int | None:
    """The number of the act that moved rapport most; of several the first. None when nothing moved it."""
    before, best, found = program.lesson.rapport_start, 0.0, None
    for trace in run.line:
        moved = abs(trace.rapport - before)
        before = trace.rapport
        if moved > best + 0.01 and isinstance(trace.act, REPAIRED):
            best, found = moved, trace.number
    return found


def act_text(program: Program, trace: Trace) -> str:
    """What was done, in the words of the lesson or of the learner."""
    act = trace.act
    moment = program.moment(trace.moment) if trace.moment is not None else None
    if isinstance(act, acts.Write):
        return f"“{act.text}”"
    if isinstance(act, acts.Pick) and moment is not None:
        texts = {choice.id: choice.text for choice in choices_of(moment)}
        picked = " / ".join(texts[name] for name in act.choices if name in texts)
        return f"“{picked}”" if picked else plain_text(moment.prompt)
    if isinstance(act, acts.AskQuestion):
        questions = {one.id: one.text for one in getattr(moment, "questions", ())}
        return f"“{questions.get(act.question, act.question)}”"
    if isinstance(act, acts.NameFeeling):
        return f"{feeling_word(act.feeling)} ({act.strength})"
    if moment is not None and moment.prompt:
        return plain_text(moment.prompt)
    plan = program.scenes.get(trace.then)
    return plan.scene.title if plan is not None else ""


def stretches(program: Program, run: Run) -> tuple[Stretch, ...]:
    """Every stretch of cue spotting that was played, in order."""
    found = []
    for scene, taps, until_ms in _visits(run):
        plan = program.scenes[scene]
        for moment in plan.scene.moments:
            if not isinstance(moment, Spot) or not plan.scene.cues:
                continue
            if plan.has_clip:
                stretch = next(one for one in plan.stretches if one.spot.id == moment.id)
                inside = tuple(tap for tap in taps if tap.message is None)
                end = until_ms if stretch.until_ms is None else min(until_ms, stretch.until_ms)
                if end > stretch.from_ms:
                    found.append(Stretch(plan, moment, stretch.from_ms, end, spotted(plan, moment, inside, end)))
            elif any(tap.message is not None for tap in taps):
                found.append(Stretch(plan, moment, 0, 0, spotted(plan, moment, taps, 0)))
    return tuple(found)


def skills(program: Program, run: Run) -> tuple[SkillFigure, ...]:
    """Points and the most that could have been had, for each skill in which there was something to earn."""
    return tuple(one for one in score(program, run).skills if one.most > 0)


def own_words(program: Program, run: Run) -> tuple[tuple[Answered, Reply | Record], ...]:
    """Each answer in own words with its moment, which holds the model answers."""
    found = []
    for answered in run.answered:
        moment = program.moment(answered.moment)
        if isinstance(moment, Reply | Record) and answered.text:
            found.append((answered, moment))
    return tuple(found)


def repairable(run: Run) -> tuple[int, ...]:
    """The numbers of the acts that can be gone back to."""
    return tuple(trace.number for trace in run.line if isinstance(trace.act, REPAIRED))


def _visits(run: Run) -> Iterator[tuple[SceneId, tuple[Tap, ...], int]]:
    """Each visit of a scene with the taps made there and how far its clip was played, in ms of the media."""
    scene: SceneId | None = None
    taps: list[Tap] = []
    reached = 0
    for trace in run.line:
        if isinstance(trace.act, acts.Tap):
            taps.append(trace.act)
        elif isinstance(trace.act, acts.Reach):
            reached = max(reached, trace.act.position_ms)
        if trace.then != scene:
            if scene is not None:
                yield scene, tuple(taps), reached
            scene, taps, reached = trace.then, [], 0
    if scene is not None:
        yield scene, tuple(taps), reached

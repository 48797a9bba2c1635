"""What an answer leaves behind: its place among the answers of the run, and the statements that are made of it."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from empathy_studio.course.moments import Moment, Spot
from empathy_studio.play.moments import kind_of
from empathy_studio.play.moments.kind import Taken
from empathy_studio.play.state import Answered, Comparing, Run
from empathy_studio.play.statement import Result, SkillScore, Statement, Verb


def standing(run: Run) -> Result:
    """Rapport, handling time and money as they stand in `run`."""
    return Result(rapport=run.rapport, clock_s=run.clock_s, spent=run.spent)


def answer_statements(run: Run, moment: Moment, taken: Taken, verb: Verb, took_ms: int) -> tuple[Statement, ...]:
    """What there is to say of an answer: one statement, and one more for each further part of it."""
    result = msgspec.structs.replace(
        standing(run),
        success=taken.success,
        duration_ms=took_ms,
        skills=tuple(
            SkillScore(skill=skill, points=taken.points.get(skill, 0.0), most=taken.most.get(skill, 0.0))
            for skill in dict.fromkeys((*taken.points, *taken.most))
        ),
    )
    whole = Statement(
        verb=verb,
        scene=run.scene,
        moment=moment.id,
        item=taken.item,
        interaction=taken.interaction,
        response=taken.response,
        correct=taken.correct,
        result=result,
        private=taken.private,
    )
    parts = (
        Statement(
            verb=verb,
            scene=run.scene,
            moment=moment.id,
            item=part.item,
            interaction=part.interaction,
            response=part.response,
            correct=part.correct,
            result=standing(run),
        )
        for part in taken.beside
    )
    return (whole, *parts)


def remembered(run: Run, moment: Moment, taken: Taken, took_ms: int) -> tuple[Answered, ...]:
    """The answers with this one; the score of an own answer is put to the answer it belongs to."""
    assert run.scene is not None
    if isinstance(run.phase, Comparing):
        *before, last = run.answered
        reasons = (*last.reasons, *taken.reasons)
        return (
            *before,
            replace(last, points=taken.points, most=taken.most, reasons=reasons, scores=taken.scores),
        )
    answered = Answered(
        number=len(run.line),
        scene=run.scene,
        moment=moment.id,
        kind=kind_of(moment).name,
        part=taken.stays,
        ids=taken.ids,
        text=taken.text,
        points=taken.points,
        most=taken.most,
        success=taken.success,
        reasons=taken.reasons,
        booked=taken.booked,
        needed=taken.needed,
        assumed=taken.assumed,
        stance=taken.stance,
        took_ms=took_ms,
        taps=next((one.taps for one in run.spotting if one.moment == moment.id), ()),
        until_ms=run.position_ms if isinstance(moment, Spot) else 0,
    )
    return (*run.answered, answered)

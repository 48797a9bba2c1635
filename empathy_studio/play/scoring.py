"""Scores: points over the best that could have been reached, by skill and in all, and whether the lesson is passed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from empathy_studio.course.ids import SceneId, SkillId
from empathy_studio.play.acts import Act
from empathy_studio.play.best import Best, best_from, best_of
from empathy_studio.play.bounds import earned
from empathy_studio.play.program import Program
from empathy_studio.play.run import replay
from empathy_studio.play.state import Ended, Run
from empathy_studio.play.statement import IN_ALL, Result, SkillScore, Statement

ALMOST = 1e-9
"""Shares that differ by less are the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillFigure:
    """One skill: `points` (never below zero), `raw` as they added up, and the `most` that could be reached.

    `share` of it is 0 to 1, or None where nothing could be earned.
    """

    skill: SkillId
    title: str
    points: float
    raw: float
    most: float
    share: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What a run came to.

    `points` of `most` in all skills together, and the `share` of it (0 to 1; None where nothing could be earned).
    `exact` says that `most` is really reached by some run, not only bounded. `passed` is None until an end is
    reached. `ending` is the scene the lesson ended at.
    """

    skills: tuple[SkillFigure, ...]
    points: float
    most: float
    share: float | None
    exact: bool
    passed: bool | None
    ending: SceneId | None

    def skill(self, skill: SkillId) -> SkillFigure:
        """The figure of one skill; KeyError for a skill the course has not."""
        found = next((one for one in self.skills if one.skill == skill), None)
        if found is None:
            raise KeyError(skill)
        return found


def share_of(points: float, most: float) -> float | None:
    """`points` over `most`, held within 0..1; None where nothing could be earned."""
    return min(1.0, max(0.0, points / most)) if most > 0.0 else None


def score(program: Program, run: Run) -> Score:
    """The figures of `run` as it stands; the most is counted from where its line began.

    For an official run that is the start of the lesson. For practice after *rewind and repair* it is the place that
    was gone back to: what had been earned by then, and the best that could still follow.
    """
    return _score(program, run, most_of(program, run))


def most_of(program: Program, run: Run) -> Best:
    """The best that could be reached on the line of `run`, worked out once for each line; it may take a while."""
    if not run.practice:
        return best_of(program)
    return _best_after(program, tuple(trace.act for trace in run.line[: run.branched_at]))


def with_outcome(program: Program, run: Run, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements of the step that led to `run`, with what the attempt came to on the one that ends it.

    That is whether it passed, and the points beside the most that could be reached: of each skill, and of all together.
    """
    if not isinstance(run.phase, Ended) or not statements or statements[-1].verb not in ("completed", "left"):
        return statements
    found = score(program, run)
    skills = tuple(
        SkillScore(skill=one.skill, points=one.points, most=one.most) for one in found.skills if one.most or one.points
    )
    if skills:
        skills = (SkillScore(skill=IN_ALL, points=found.points, most=found.most), *skills)
    last = statements[-1]
    result = msgspec.structs.replace(last.result or Result(), success=found.passed, skills=skills)
    return (*statements[:-1], msgspec.structs.replace(last, result=result))


@lru_cache(maxsize=8)
def _best_after(program: Program, acts: tuple[Act, ...]) -> Best:
    """The best from where a practice line left the line it was taken from."""
    return best_from(program, replay(program, acts))


def _score(program: Program, run: Run, best: Best) -> Score:
    figures = tuple(_figure(program, run, best, skill) for skill in program.skills)
    points = earned(run, None)
    share = share_of(points, best.total)
    return Score(
        skills=figures,
        points=points,
        most=best.total,
        share=share,
        exact=best.exact,
        passed=_passed(program, run, share, {one.skill: one.share for one in figures}.get),
        ending=run.phase.scene if isinstance(run.phase, Ended) else None,
    )


def _figure(program: Program, run: Run, best: Best, skill: SkillId) -> SkillFigure:
    raw, most = run.skill_points(skill), best.skills[skill]
    points = earned(run, skill)
    return SkillFigure(
        skill=skill,
        title=program.skills[skill].title,
        points=points,
        raw=raw,
        most=most,
        share=share_of(points, most),
    )


def _passed(
    program: Program, run: Run, share: float | None, of_skill: Callable[[SkillId], float | None]
) -> bool | None:
    """The lesson's pass rule: an end was reached, one of those that count, with enough in all and in each named skill.

    A share that nothing could be earned for stands in nobody's way.
    """
    if not isinstance(run.phase, Ended):
        return None
    rule = program.lesson.pass_rule
    if run.phase.way_out or (rule.ends and run.phase.scene not in rule.ends):
        return False
    wanted = [(share, rule.score), *((of_skill(one.skill), one.score) for one in rule.skills)]
    return all(got is None or got * 100.0 >= least - ALMOST for got, least in wanted)

"""Bounds: the most and the least that can still follow in a lesson, from its graph alone, conditions left aside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from empathy_studio.course.graph import LessonGraph
from empathy_studio.course.ids import MomentId, SceneId, SkillId
from empathy_studio.course.model import Lesson
from empathy_studio.course.moments import Ask, Moment, Points
from empathy_studio.course.scenes import Way
from empathy_studio.play.inside import every_value
from empathy_studio.play.moments import kind_of
from empathy_studio.play.moments.kind import Outcome, highest, won
from empathy_studio.play.program import Program
from empathy_studio.play.state import Asking, Comparing, Ended, Feedback, Opening, Run, SkillPoints

Measure = SkillId | None
"""What is looked at: one skill, or (None) all skills together."""

NOTHING: SkillPoints = {}
NOTHING_HAD: Mapping[MomentId, SkillPoints] = {}


def earned(run: Run, measure: Measure) -> float:
    """What `run` has earned by `measure`; a skill never counts below zero, and so neither does the sum of all."""
    if measure is not None:
        return max(0.0, run.skill_points(measure))
    skills = dict.fromkeys(skill for points in run.points.values() for skill in points)
    return sum(max(0.0, run.skill_points(skill)) for skill in skills)


class _Answered:
    """What answering a moment again and again adds, the best of each skill counting; never below nothing."""

    def __init__(self, most: SkillPoints) -> None:
        self.most = most
        self.together = _more(most, NOTHING)

    def adds(self, have: SkillPoints, measure: Measure) -> float:
        """What it adds by `measure` to what the moment has brought before."""
        if measure is not None:
            return max(0.0, self.most.get(measure, 0.0) - have.get(measure, 0.0))
        return _more(self.most, have) if have else self.together


@dataclass(frozen=True, slots=True)
class _Turn:
    """A moment in a circle: what its answers bring that stay `within`, and with those what each way `out` brings."""

    moment: MomentId
    within: _Answered
    out: tuple[tuple[SceneId, _Answered], ...]


@lru_cache(maxsize=32)
def bounds_of(program: Program) -> Bounds:
    """The bounds of a program, worked out once."""
    return Bounds(program)


class Bounds:
    """What the graph of a lesson allows at most, conditions left aside.

    Scenes are taken component by component, from the ends backwards. A scene that no way leads back to brings what its
    moments bring on the best way through it. In a circle every moment can be come to as often as one likes, and of
    several answers to it the best counts in each skill: so a circle brings the best of each of its moments, and the
    best way out of it. Where there are neither conditions nor circles nor points below zero the bound is what can be
    reached.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self.outcomes: dict[MomentId, tuple[Outcome, ...]] = {}
        self.order: dict[SceneId, tuple[Moment, ...]] = {}
        for scene, plan in program.scenes.items():
            spots = tuple(stretch.spot for stretch in plan.stretches)
            self.order[scene] = (*spots, *(plan.moments[name] for name in plan.queue))
            for moment in self.order[scene]:
                self.outcomes[moment.id] = kind_of(moment).outcomes(program, moment)
        graph = LessonGraph.of(program.lesson)
        self.links = graph.links
        self.components = graph.components()
        self.circles = {scene: loop for loop in graph.loops() for scene in loop}
        self.certain = not self.circles and is_plain(program.lesson)
        self.size = sum(map(len, self.outcomes.values())) + len(self.order)
        self._loss = {name: _loss(self.program.moment(name)) for name in self.outcomes}
        self._losses = {
            skill: sum(loss.get(skill, 0.0) for loss in self._loss.values()) for skill in self.program.skills
        }
        self._turns = {scene: self._turns_of(scene) for scene in self.circles}
        self._fresh: dict[Measure, Mapping[SceneId, float]] = {}

    def most(self, run: Run, measure: Measure, *, quick: bool = False) -> float:
        """No run that goes on from `run` comes to more than this by `measure`.

        A `quick` bound may be higher: it lets what was earned in circles be earned again.
        """
        if isinstance(run.phase, Ended):
            return earned(run, measure)
        have = sum(map(won, run.points.values())) if measure is None else run.skill_points(measure)
        return max(0.0, have + self._ahead(run, measure, quick))

    def least(self, run: Run) -> float:
        """No run that goes on from `run` comes to less than this in all skills together; crude, never too high.

        Every moment that was not answered yet may still bring its worst, and nothing else.
        """
        losses = dict(self._losses)
        for name in run.points:
            for skill, loss in self._loss.get(name, NOTHING).items():
                losses[skill] -= loss
        if isinstance(run.phase, Ended):
            return earned(run, None)
        return sum(max(0.0, run.skill_points(skill) + loss) for skill, loss in losses.items())

    def after(self, run: Run, leads_to: SceneId | None) -> float:
        """The most that can follow, quickly, in all skills, once the open moment is answered and leads there."""
        if leads_to is not None:
            return self._worth(NOTHING_HAD, None)[leads_to]
        return self._rest(run, (), None, NOTHING_HAD)

    def _ahead(self, run: Run, measure: Measure, quick: bool) -> float:
        had = NOTHING_HAD if quick else run.points
        worth = self._worth(had, measure)
        if isinstance(run.phase, Opening) or run.scene is None:
            return worth[self.program.start]
        if isinstance(run.phase, Feedback) and run.phase.leads_to is not None:
            return worth[run.phase.leads_to]
        open_now = (run.phase.moment,) if isinstance(run.phase, Asking | Comparing) else ()
        return self._rest(run, open_now, measure, had)

    def _rest(
        self, run: Run, first: tuple[MomentId, ...], measure: Measure, had: Mapping[MomentId, SkillPoints]
    ) -> float:
        """The most of what is left of the scene the run stands in, and of all that follows it."""
        assert run.scene is not None
        worth = self._worth(had, measure)
        if run.scene in self.circles:
            return worth[run.scene]
        plan = self.program.scenes[run.scene]
        names = (*first, *(one.moment for one in run.spotting), *run.queue)
        ahead = tuple(plan.moments[name] for name in dict.fromkeys(names))
        return self._through(run.scene, ahead, worth, had, measure)

    def _worth(self, had: Mapping[MomentId, SkillPoints], measure: Measure) -> Mapping[SceneId, float]:
        """The most of each scene with all that follows it, when `had` is earned already."""
        if not self.circles or not had:
            had = NOTHING_HAD
            if measure in self._fresh:
                return self._fresh[measure]
        worth: dict[SceneId, float] = {}
        for component in self.components:
            if component[0] in self.circles:
                most = self._around(component, worth, had, measure)
                worth.update(dict.fromkeys(component, most))
            else:
                scene = component[0]
                worth[scene] = self._through(scene, self.order[scene], worth, had, measure)
        if had is NOTHING_HAD:
            self._fresh[measure] = worth
        return worth

    def _through(
        self,
        scene: SceneId,
        ahead: Iterable[Moment],
        worth: Mapping[SceneId, float],
        had: Mapping[MomentId, SkillPoints],
        measure: Measure,
    ) -> float:
        """The best way on through the moments `ahead` of a scene that no way leads back to."""
        so_far, best = 0.0, float("-inf")
        for moment in ahead:
            have = had.get(moment.id)
            stays = [0.0] if moment.when is not None else []
            for outcome in self.outcomes[moment.id]:
                gain = _gain(outcome, have, measure)
                if outcome.leads_to is None:
                    stays.append(gain)
                else:
                    best = max(best, so_far + gain + worth[outcome.leads_to])
            if not stays:
                return best
            so_far += max(stays)
        return max(best, so_far + max(self._exits(scene, worth, frozenset())))

    def _around(
        self,
        circle: tuple[SceneId, ...],
        worth: Mapping[SceneId, float],
        had: Mapping[MomentId, SkillPoints],
        measure: Measure,
    ) -> float:
        """The best of a circle: the best of each moment in it, and the best way out."""
        inside = frozenset(circle)
        whole, ways = 0.0, [0.0]
        for scene in circle:
            ways += self._exits(scene, worth, inside)
            for turn in self._turns[scene]:
                have = had.get(turn.moment, NOTHING)
                again = turn.within.adds(have, measure)
                whole += again
                ways += [out.adds(have, measure) - again + worth[target] for target, out in turn.out]
        return whole + max(ways)

    def _turns_of(self, scene: SceneId) -> tuple[_Turn, ...]:
        """What the moments of a scene in a circle bring, on the way round and on each way out."""
        inside, turns = frozenset(self.circles[scene]), []
        for moment in self.order[scene]:
            outcomes = self.outcomes[moment.id]
            within = [one.most for one in outcomes if one.leads_to is None or one.leads_to in inside]
            out = tuple(
                (one.leads_to, _Answered(highest(*within, one.most)))
                for one in outcomes
                if one.leads_to is not None and one.leads_to not in inside
            )
            turns.append(_Turn(moment.id, _Answered(highest(*within)), out))
        return tuple(turns)

    def _exits(self, scene: SceneId, worth: Mapping[SceneId, float], inside: frozenset[SceneId]) -> list[float]:
        """What follows after each way on from a scene that does not stay `inside`; 0 for its end."""
        targets = (link.target for link in self.links[scene] if link.why != "choice")
        return [0.0 if target is None else worth[target] for target in targets if target not in inside]


def is_plain(lesson: Lesson) -> bool:
    """True when nothing in a lesson depends on what was done before, and no points are below zero.

    Then every way through the graph can be walked, and what each answer brings is sure.
    """
    for one in every_value(lesson.scenes):
        depends = isinstance(one, Ask | Way) or getattr(one, "when", None) is not None
        if depends or getattr(one, "recommends", False) or (isinstance(one, Points) and one.points < 0.0):
            return False
    return True


def _gain(outcome: Outcome, have: SkillPoints | None, measure: Measure) -> float:
    """What this way out of a moment adds to what the moment has brought before (None: it was not answered yet)."""
    if measure is not None:
        most = outcome.most.get(measure, 0.0)
        return most if have is None else max(0.0, most - have.get(measure, 0.0))
    return outcome.together if have is None else _more(outcome.most, have)


def _more(most: SkillPoints, have: SkillPoints) -> float:
    return sum(max(0.0, max(0.0, points) - max(0.0, have.get(skill, 0.0))) for skill, points in most.items())


def _loss(moment: Moment) -> SkillPoints:
    """The least each skill may get at a moment: everything that is below zero in it, taken together."""
    least: dict[SkillId, float] = {}
    for one in every_value(moment):
        if isinstance(one, Points) and one.points < 0.0:
            least[one.skill] = least.get(one.skill, 0.0) + one.points
    if isinstance(moment, Ask):
        again = {one.skill: min(0.0, one.points) * len(moment.questions) for one in moment.repeat_points}
        least = {skill: least.get(skill, 0.0) + again.get(skill, 0.0) for skill in (*least, *again)}
    return least

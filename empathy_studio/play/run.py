"""The run: a pure fold over acts; the same acts give the same run and the same statements anywhere, any time."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

import msgspec
from msgspec.structs import replace

from empathy_studio.course.conditions import CLOCK, SPENT
from empathy_studio.course.ids import MomentId, SceneId
from empathy_studio.course.moments import Moment, Rate, Reflect, Spot
from empathy_studio.play import acts
from empathy_studio.play.acts import Act, ActRefused, act_name
from empathy_studio.play.answering import answer_statements, remembered, standing
from empathy_studio.play.effects import added, affected, faded, learned
from empathy_studio.play.holds import holds
from empathy_studio.play.moments import kind_of, spot
from empathy_studio.play.moments.kind import Seat, Taken, highest
from empathy_studio.play.offers import offered, refusal, said_offers, seat_of
from empathy_studio.play.program import Program
from empathy_studio.play.state import (
    Asking,
    Comparing,
    Ended,
    Feedback,
    Playing,
    Reading,
    Run,
    Spotted,
    Trace,
)
from empathy_studio.play.statement import Statement, Verb

__all__ = ["offered", "replay", "seat_of", "start", "step"]

_ASIDE = (acts.Draft, acts.Suspend, acts.Resume)
"""Acts that move nothing in the conversation; they stand in `Run.acts` and not on its line.

So does a line for the journal after the end.
"""


def start(program: Program) -> Run:
    """A run in which nothing has happened; its first act is `Begin`."""
    return Run(variables=program.variables)


def replay(program: Program, done: Iterable[Act]) -> Run:
    """The run that `done` leads to, exactly as it was when they were done.

    Raises ActRefused when one of them is not accepted: the program is not the one they were done in.
    """
    run = start(program)
    for act in done:
        run, _ = step(program, run, act)
    return run


def step(program: Program, run: Run, act: Act) -> tuple[Run, tuple[Statement, ...]]:
    """The run after `act`, and what there is to say of it; the first statement carries the act.

    Raises ActRefused, and changes nothing, when `act` is not among `offered(program, run)`.

    Handling time (`clock`) is the clip played (ms of the media between two stops), the cost of questions and the
    author's effects; in a lesson with a live clock also `took_ms` of each answer that the customer waits for, which
    leaves out surveys, the journal, self-scoring and the reading of feedback.
    """
    why = refusal(program, run, act)
    if why:
        names = ", ".join(said_offers(program, run)) or "nothing"
        raise ActRefused(f"lessons/{program.lesson.id}.json: {why}", f"On offer now: {names}.")
    if isinstance(act, acts.Repair):
        return _repaired(program, run, act)
    kept = msgspec.Raw(acts.to_json(act))
    said: list[Statement] = []
    after = _Fold(program, said).take(run, act)
    said[0] = replace(said[0], act=kept)
    after = replace(after, acts=(*run.acts, act))
    if not isinstance(act, _ASIDE) and not run.ended:
        after = replace(after, line=(*run.line, _trace(run, after, act)))
    return after, tuple(said)


def _trace(before: Run, after: Run, act: Act) -> Trace:
    assert after.scene is not None
    phase = before.phase
    return Trace(
        number=len(before.line),
        act=act,
        scene=before.scene or after.scene,
        moment=phase.moment if isinstance(phase, Asking | Comparing | Feedback) else None,
        then=after.scene,
        rapport=after.rapport,
        clock_s=after.clock_s,
        spent=after.spent,
        points=_in_all(before, after),
    )


def _in_all(before: Run, after: Run) -> float:
    """The points of all skills together; an act that brought none leaves what the line says already."""
    if before.line and after.points is before.points:
        return before.line[-1].points
    return sum(sum(points.values()) for points in after.points.values())


def _repaired(program: Program, run: Run, act: acts.Repair) -> tuple[Run, tuple[Statement, ...]]:
    """Back to before an act, on a practice line; the official run stays as it was ended."""
    official = run.official or run
    line = run.line if act.practice else official.line
    back = replay(program, (trace.act for trace in line[: act.to]))
    after = replace(back, official=official, branched_at=act.to, acts=(*run.acts, act))
    said = Statement(verb="repaired", scene=after.scene, act=msgspec.Raw(acts.to_json(act)), result=standing(after))
    return after, (said,)


class _Fold:
    """One step being taken: the program, and what has been said so far."""

    def __init__(self, program: Program, said: list[Statement]) -> None:
        self.program = program
        self.said = said

    def take(self, run: Run, act: Act) -> Run:
        match act:
            case acts.Begin(seed=seed):
                run = replace(run, seed=seed)
                self._say("attempted", run)
                return self._enter(run, self.program.start)
            case acts.Reach(position_ms=position):
                return self._reach(run, position)
            case acts.Tap():
                return self._tap(run, act)
            case acts.Draft(position_ms=position):
                run = replace(run, draft=act, position_ms=run.position_ms if position is None else position)
                self._say("drafted", run)
                return run
            case acts.Suspend(position_ms=position):
                run = replace(run, suspended=True, position_ms=run.position_ms if position is None else position)
                self._say("suspended", run)
                return run
            case acts.Resume():
                run = replace(run, suspended=False)
                self._say("resumed", run)
                return run
            case acts.Leave():
                return self._end(run, way_out=True)
            case acts.WriteJournal() if run.ended:
                self._journal(run, act)
                return run
            case acts.Continue() if not isinstance(run.phase, Asking | Comparing):
                return self._continue(run)
            case _:
                return self._answer(run, act)

    def _say(self, verb: Verb, run: Run, moment: MomentId | None = None) -> None:
        self.said.append(Statement(verb=verb, scene=run.scene, moment=moment, result=standing(run)))

    def _journal(self, run: Run, act: acts.WriteJournal) -> None:
        """A line for the journal once the lesson is over: kept, private, and moving nothing."""
        said = Statement(
            verb="answered",
            scene=run.scene,
            interaction="long-fill-in",
            response=act.text,
            private=True,
            result=standing(run),
        )
        self.said.append(said)

    def _enter(self, run: Run, scene: SceneId) -> Run:
        """Into a scene: fading effects wear off, the scene's own follow, its moments line up."""
        plan = self.program.scenes[scene]
        run = faded(run) if run.scene is not None else run
        visits = MappingProxyType({**run.visits, scene: run.visits.get(scene, 0) + 1})
        run = replace(run, scene=scene, visits=visits, position_ms=plan.in_ms, queue=plan.queue)
        run = affected(replace(run, clip_over=not plan.has_clip, draft=None), plan.scene.effects)
        spots = tuple(Spotted(one.spot.id) for one in plan.stretches if holds(one.spot.when, run))
        self._say("entered", run)
        return self._go_on(replace(run, spotting=spots), fresh=True)

    def _go_on(self, run: Run, *, fresh: bool = False) -> Run:
        """To the next thing in this scene: more of its clip, its next moment, or the way on.

        Whether a moment's condition holds is asked when the clip sets out for it, and again when it is due.
        A scene that has just been entered and has neither clip nor question is read.
        """
        assert run.scene is not None
        plan = self.program.scenes[run.scene]
        while run.queue:
            name, rest = run.queue[0], run.queue[1:]
            due = plan.due[name] if plan.has_clip else None
            if not run.clip_over and (due is None or due > run.position_ms):
                if due is not None and (holds(plan.moments[name].when, run) or self._may_change(run, due)):
                    return replace(run, phase=Playing(run.position_ms, due, name))
                if due is None:
                    break
                run = replace(run, queue=rest)
                continue
            run = replace(run, queue=rest)
            if holds(plan.moments[name].when, run):
                asked = self._ask(run, plan.moments[name])
                if asked is not None:
                    return asked
        if not run.clip_over:
            return replace(run, phase=Playing(run.position_ms, plan.out_ms, None))
        return replace(run, phase=Reading()) if fresh and not plan.has_clip else self._leave(run)

    def _may_change(self, run: Run, due: int) -> bool:
        """True when a stretch of spotting ends on the way there, whose points a condition may look at."""
        assert run.scene is not None
        still = {one.moment for one in run.spotting}
        stretches = self.program.scenes[run.scene].stretches
        return any(one.spot.id in still and one.until_ms is not None and one.until_ms <= due for one in stretches)

    def _ask(self, run: Run, moment: Moment) -> Run | None:
        """The moment stands open, or None when there is nothing in it to answer; then it is passed by."""
        run = replace(run, phase=Asking(moment.id))
        if isinstance(moment, Spot):
            run = replace(run, spotting=(Spotted(moment.id),))
        if kind_of(moment).askable(Seat(self.program, run, moment)):
            return run
        self._say("passed", run, moment.id)
        return None

    def _reach(self, run: Run, position_ms: int) -> Run:
        phase = run.phase
        assert isinstance(phase, Playing)
        assert run.scene is not None
        stretches = self.program.scenes[run.scene].stretches
        run = added(replace(run, position_ms=position_ms), CLOCK, (position_ms - phase.from_ms) / 1000)
        self._say("reached", run, phase.moment)
        over = phase.moment is None
        for stretch in stretches:
            ended = stretch.until_ms is not None and stretch.until_ms <= position_ms
            if (ended or over) and any(one.moment == stretch.spot.id for one in run.spotting):
                run = self._close(run, stretch.spot)
        if over:
            return self._go_on(replace(run, clip_over=True))
        while run.queue[0] != phase.moment:
            run = replace(run, queue=run.queue[1:])
        return self._go_on(run)

    def _tap(self, run: Run, act: acts.Tap) -> Run:
        spots: list[Spotted] = []
        for one in run.spotting:
            if self._in_stretch(run, one.moment, act):
                one = Spotted(one.moment, (*one.taps, act))
                self.said.append(Statement(verb="tapped", scene=run.scene, moment=one.moment, result=standing(run)))
            spots.append(one)
        position = run.position_ms if act.message is not None else max(run.position_ms, act.position_ms)
        return replace(run, spotting=tuple(spots), position_ms=position)

    def _in_stretch(self, run: Run, moment: MomentId, act: acts.Tap) -> bool:
        assert run.scene is not None
        if act.message is not None:
            return True
        stretch = next(one for one in self.program.scenes[run.scene].stretches if one.spot.id == moment)
        return stretch.from_ms <= act.position_ms and (stretch.until_ms is None or act.position_ms <= stretch.until_ms)

    def _close(self, run: Run, moment: Spot) -> Run:
        seat = Seat(self.program, run, moment)
        return self._keep(run, moment, spot.close(seat, run.position_ms), "answered", 0)

    def _continue(self, run: Run) -> Run:
        phase = run.phase
        self._say("continued", run, phase.moment if isinstance(phase, Feedback) else None)
        if isinstance(phase, Feedback):
            return self._onward(run, phase.leads_to)
        return self._leave(run)

    def _answer(self, run: Run, act: Act) -> Run:
        seat = seat_of(self.program, run)
        assert seat is not None
        moment: Moment = seat.moment
        taken = kind_of(moment).take(seat, act)
        took_ms = int(getattr(act, "took_ms", 0))
        waits = isinstance(run.phase, Asking) and not isinstance(moment, Rate | Reflect)
        live = took_ms / 1000 if self.program.lesson.live_clock and waits else 0.0
        run = added(run, CLOCK, live + taken.cost_s)
        run = added(run, SPENT, taken.booked) if taken.booked else run
        run = learned(affected(run, taken.effects), taken.facts)
        verb: Verb = _VERBS.get(act_name(act), "answered")
        run = self._keep(run, moment, taken, "passed" if taken.silent else verb, took_ms)
        if taken.stays:
            return replace(run, phase=Asking(moment.id, (*seat.asked, *taken.asked)), draft=None)
        if taken.compares:
            return replace(run, phase=Comparing(moment.id), draft=None)
        run = replace(run, draft=None)
        if taken.feedback and self.program.teaches:
            return replace(run, phase=Feedback(moment.id, taken.feedback, taken.leads_to))
        return self._onward(run, taken.leads_to)

    def _keep(self, run: Run, moment: Moment, taken: Taken, verb: Verb, took_ms: int) -> Run:
        """Book what an answer brought, remember it for the debrief, and say it."""
        if taken.chosen:
            chosen = (*run.chosen.get(moment.id, ()), *taken.chosen)
            run = replace(run, chosen=MappingProxyType({**run.chosen, moment.id: tuple(dict.fromkeys(chosen))}))
        if not taken.stays and not taken.compares:
            before = run.points.get(moment.id)
            best = taken.points if before is None else highest(before, taken.points)
            run = replace(run, points=MappingProxyType({**run.points, moment.id: best}))
        run = replace(run, answered=remembered(run, moment, taken, took_ms))
        if not taken.stays:
            run = replace(run, spotting=tuple(one for one in run.spotting if one.moment != moment.id))
        self.said += answer_statements(run, moment, taken, verb, took_ms)
        return run

    def _onward(self, run: Run, leads_to: SceneId | None) -> Run:
        return self._go_on(run) if leads_to is None else self._to(run, leads_to)

    def _leave(self, run: Run) -> Run:
        """On from this scene: the first way whose condition holds, else its default, else the lesson ends here."""
        assert run.scene is not None
        scene = self.program.scenes[run.scene].scene
        way = next((way.leads_to for way in scene.ways if holds(way.when, run)), scene.leads_to)
        return self._end(run) if way is None else self._to(run, way)

    def _to(self, run: Run, scene: SceneId) -> Run:
        return self._enter(self._close_all(run), scene)

    def _close_all(self, run: Run) -> Run:
        """Stretches of spotting that are left early count with what was met by then."""
        for one in run.spotting:
            moment = self.program.moment(one.moment)
            assert isinstance(moment, Spot)
            run = self._close(run, moment)
        return run

    def _end(self, run: Run, *, way_out: bool = False) -> Run:
        run = self._close_all(run)
        assert run.scene is not None
        self._say("left" if way_out else "completed", run)
        return replace(run, phase=Ended(run.scene, way_out), queue=(), spotting=(), draft=None)


_VERBS: dict[str, Verb] = {
    "ask_question": "asked",
    "tap": "tapped",
    "score_self": "scored",
    "skip": "passed",
    "continue": "continued",
}

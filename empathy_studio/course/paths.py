"""The paths through a lesson: how many, how long, how many points, how the customer's rapport may stand.

Paths are counted, never listed: everything is worked out in one go over the condensation of the graph, in which the
scenes of a loop are one. What is said of a loop is said of going through it once: turns inside it are not
counted, and each of its scenes counts once. Of links only those count that some run may take.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from empathy_studio.course.conditions import RAPPORT
from empathy_studio.course.graph import LessonGraph, Link, asked_in_order, choices_of
from empathy_studio.course.ids import MomentId, SceneId, SkillId
from empathy_studio.course.model import Lesson
from empathy_studio.course.moments import Choice, Choose, Moment
from empathy_studio.course.pace import Seconds, clip_seconds, feedback_seconds, moment_seconds, shown_seconds
from empathy_studio.course.reach import Key, Reach, reach
from empathy_studio.course.reach import points as points_of
from empathy_studio.course.reach.points import Bounds, Span
from empathy_studio.course.scenes import Scene

RAPPORT_KEY: Key = ("variable", RAPPORT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Between which figures rapport (-100..100) may lie: anywhere, on entering each scene, and at each end."""

    all: Span
    scenes: Mapping[SceneId, Span]
    ends: Mapping[SceneId, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """What can be said of all paths through a lesson.

    `paths` is the number of different ways from the start to an end: two answers that lead to the same scene are two
    ways. `ways` is the number of different ways from the start to each scene. `time` is the least and the most time one
    takes, in s, by estimate; `unknown_lengths` are clips whose length is not known and that were taken for 0. `skills`
    are the least and most points by skill, `ends` the scenes at which the lesson may end.
    """

    paths: int
    ways: Mapping[SceneId, int]
    loops: tuple[tuple[SceneId, ...], ...]
    ends: tuple[SceneId, ...]
    time: Seconds
    unknown_lengths: tuple[str, ...]
    skills: Mapping[SkillId, Span]
    rapport: Envelope


def paths_of(lesson: Lesson, lengths_ms: Mapping[str, int] | None = None) -> Paths:
    """What can be said of all paths through `lesson`; `lengths_ms` are the lengths of its media, by name."""
    lengths = lengths_ms or {}
    found = reach(lesson, (RAPPORT_KEY,))
    written = LessonGraph.of(lesson)
    graph = LessonGraph(
        written.start,
        {
            scene: tuple(link for link in links if found.takes(scene, link.path))
            for scene, links in written.links.items()
            if scene in found.scenes
        },
    )
    return _Walk(lesson, graph, found, lengths).all()


Weight = Callable[["_Costs", Link], float]
"""What leaving a scene by a link adds to a path."""

Either = Callable[[float, float], float]
"""The more, or the less, of two."""


class _Walk:
    """One working out of the paths of a lesson."""

    def __init__(self, lesson: Lesson, graph: LessonGraph, found: Reach, lengths: Mapping[str, int]) -> None:
        self.graph = graph
        self.found = found
        self.lengths = lengths
        self.scenes = {scene.id: scene for scene in reversed(lesson.scenes) if scene.id in graph.links}
        self.order = tuple(reversed(graph.components()))
        self.component = {scene: number for number, group in enumerate(self.order) for scene in group}
        loops = graph.loops()
        self.loops = loops
        self.looping = {self.component[loop[0]] for loop in loops}
        costs = {scene: _Costs(value, lengths) for scene, value in self.scenes.items()}
        self.costs = costs

    def all(self) -> Paths:
        ends = self.graph.ends()
        return Paths(
            paths=self.graph.paths(),
            ways=self.graph.ways(),
            loops=self.loops,
            ends=tuple(scene for scene in self.graph.links if scene in ends),
            time=Seconds(self._shortest(), self._furthest(lambda costs, link: costs.seconds(link).most, max)),
            unknown_lengths=self._unknown_lengths(),
            skills=self._skills(),
            rapport=self._rapport(),
        )

    def _links(self, group: Sequence[SceneId]) -> list[Link]:
        return [link for scene in group for link in self.graph.links[scene]]

    def _shortest(self) -> float:
        """The least time to an end (E. W. Dijkstra's algorithm); 0 when none can be reached."""
        start = self.graph.start
        if start is None:
            return 0.0
        best: dict[SceneId | None, float] = {start: 0.0}
        order = count(1)
        waiting: list[tuple[float, int, SceneId | None]] = [(0.0, 0, start)]
        while waiting:
            so_far, _, scene = heapq.heappop(waiting)
            if scene is None:
                return so_far
            if so_far > best[scene]:
                continue
            for link in self.graph.links[scene]:
                then = so_far + self.costs[scene].seconds(link).least
                known = link.target is None or link.target in self.graph.links
                if known and then < best.get(link.target, float("inf")):
                    best[link.target] = then
                    heapq.heappush(waiting, (then, next(order), link.target))
        return 0.0

    def _furthest(self, weight: Weight, choose: Either, most_kept: Callable[[_Costs], float] | None = None) -> float:
        """The most (or the least) of `weight` over all paths to an end.

        Of a loop each scene adds its own once. With `most_kept` it adds that instead, and the scene that is left too:
        who comes again and again keeps the best of each moment.
        """
        if self.graph.start is None:
            return 0.0
        best: list[float | None] = [None] * len(self.order)
        best[self.component[self.graph.start]] = 0.0
        at_ends: float | None = None
        for number, group in enumerate(self.order):
            so_far = best[number]
            if so_far is None:
                continue
            inside = self._inside(group, weight, choose, most_kept) if number in self.looping else {}
            around = so_far + sum(inside.values())
            for link in self._links(group):
                target = number if link.target is None else self.component.get(link.target, number)
                if link.target is not None and target == number:
                    continue
                if inside and most_kept is not None:
                    then = around
                else:
                    then = around - inside.get(link.source, 0.0) + weight(self.costs[link.source], link)
                if link.target is None:
                    at_ends = then if at_ends is None else choose(at_ends, then)
                else:
                    former = best[target]
                    best[target] = then if former is None else choose(former, then)
        return at_ends if at_ends is not None else 0.0

    def _inside(
        self,
        group: Sequence[SceneId],
        weight: Weight,
        choose: Either,
        most_kept: Callable[[_Costs], float] | None,
    ) -> dict[SceneId, float]:
        """What passing each scene of a loop can add; not passing it adds nothing."""
        if most_kept is not None:
            return {scene: most_kept(self.costs[scene]) for scene in group}
        found = {}
        for scene in group:
            furthest = 0.0
            for link in self.graph.links[scene]:
                furthest = choose(furthest, weight(self.costs[scene], link))
            found[scene] = furthest
        return found

    def _skills(self) -> dict[SkillId, Span]:
        skills = dict.fromkeys(skill for costs in self.costs.values() for skill in costs.bounds)
        return {skill: self._points(skill) for skill in skills}

    def _points(self, skill: SkillId) -> Span:
        return Span(
            self._furthest(lambda costs, link: costs.points(link, skill).least, min),
            self._furthest(
                lambda costs, link: costs.points(link, skill).most,
                max,
                lambda costs: costs.bounds.get(skill, points_of.NOTHING).most,
            ),
        )

    def _unknown_lengths(self) -> tuple[str, ...]:
        unknown = [
            scene.clip.media
            for scene in self.scenes.values()
            if scene.clip is not None and scene.clip.out_ms is None and not self.lengths.get(scene.clip.media)
        ]
        return tuple(sorted(set(unknown)))

    def _rapport(self) -> Envelope:
        scenes = {scene: self._span(state) for scene, state in self.found.scenes.items()}
        ends = {scene: self._span(state) for scene, state in self.found.ends().items()}
        left = [self._span(state) for passed in self.found.passed.values() for state in passed.out.values()]
        spans = [*scenes.values(), *left]
        everywhere = Span(min(span.least for span in spans), max(span.most for span in spans)) if spans else Span()
        return Envelope(all=everywhere, scenes=scenes, ends=ends)

    def _span(self, state: tuple[object, ...]) -> Span:
        found = self.found.numbers(state, *RAPPORT_KEY)
        assert found is not None
        return Span(found.low, found.high)


class _Costs:
    """What a scene takes and brings on each of its ways on."""

    def __init__(self, scene: Scene, lengths: Mapping[str, int]) -> None:
        self.scene = scene
        self.lengths = lengths
        self.moments = asked_in_order(scene)
        self.bounds = points_of.of_scene(scene)
        self._known: dict[str, Seconds] = {}
        self._points: dict[str, Mapping[SkillId, Span]] = {}
        self._before: dict[MomentId | None, Seconds] = {}
        self._choices = {(moment.id, choice.id): choice for moment in scene.moments for choice in choices_of(moment)}

    def seconds(self, link: Link) -> Seconds:
        """The time from entering the scene to leaving it by `link`."""
        found = self._known.get(link.path)
        if found is None:
            found = self._known[link.path] = self._seconds(link)
        return found

    def _seconds(self, link: Link) -> Seconds:
        seconds = self._until(link.moment)
        choice = self._choice(link)
        return seconds if choice is None else seconds.plus(_twice(feedback_seconds(choice)))

    def _choice(self, link: Link) -> Choice | None:
        if link.moment is None or link.choice is None:
            return None
        return self._choices.get((link.moment, link.choice))

    def _until(self, moment: MomentId | None) -> Seconds:
        """The time until a moment is answered (None: until all are)."""
        found = self._before.get(moment)
        if found is None:
            seconds, until = _twice(shown_seconds(self.scene)), None
            for one in self.moments:
                seconds = seconds.plus(moment_seconds(one))
                if one.id == moment:
                    until = one.at_ms
                    break
            found = self._before[moment] = seconds.plus(_twice(clip_seconds(self.scene, self.lengths, until)))
        return found

    def points(self, link: Link, skill: SkillId) -> Span:
        """The points that leaving by `link` can bring in one skill."""
        if skill not in self.bounds:
            return points_of.NOTHING
        found = self._points.get(link.path)
        if found is None:
            found = self._points[link.path] = self._earned(link)
        return found.get(skill, points_of.NOTHING)

    def _earned(self, link: Link) -> Mapping[SkillId, Span]:
        parts = []
        for one in self.moments:
            if one.id != link.moment:
                parts.append(_staying(one, self.scene))
                continue
            choice = self._choice(link)
            several = isinstance(one, Choose) and one.multiple
            parts.append(points_of.of_moment(one, self.scene) if several or choice is None else _exactly(choice))
            break
        return parts[0] if len(parts) == 1 else points_of.summed(parts)


def _staying(moment: Moment, scene: Scene) -> Bounds:
    """The points of a moment after which the scene goes on; of one answer, only those that lead nowhere else."""
    choices = [choice for choice in choices_of(moment) if choice.leads_to is None]
    if not choices or (isinstance(moment, Choose) and moment.multiple):
        return points_of.of_moment(moment, scene)
    passed_by = moment.when is not None or all(choice.when is not None for choice in choices)
    passed_by = passed_by or (isinstance(moment, Choose) and moment.time_limit_s is not None)
    spans = [_exactly(choice) for choice in choices] + ([{}] if passed_by else [])
    skills = dict.fromkeys(skill for span in spans for skill in span)
    each = {skill: [span.get(skill, points_of.NOTHING) for span in spans] for skill in skills}
    return {
        skill: Span(min(span.least for span in found), max(span.most for span in found))
        for skill, found in each.items()
    }


def _exactly(choice: Choice) -> Bounds:
    """The points of one answer; advice may be given on a guess, and then earns nothing."""
    points = points_of.of_points(choice.points)
    return {skill: Span(min(0.0, got) if choice.recommends else got, got) for skill, got in points.items()}


def _twice(seconds: float) -> Seconds:
    return Seconds(seconds, seconds)

"""Goes through a lesson until nothing new can be so anywhere: states flow along the links, loops are stretched."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from empathy_studio.course.graph import LessonGraph
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Lesson
from empathy_studio.course.reach import points
from empathy_studio.course.reach.passage import Passage
from empathy_studio.course.reach.slots import Key, Slots, State, asked_by, worn_by
from empathy_studio.course.reach.states import States
from empathy_studio.course.reach.steps import Asking, Passed
from empathy_studio.course.reach.values import CAN_FAIL, CAN_HOLD, Exact, Range, bounds
from empathy_studio.course.scenes import Scene

T = TypeVar("T")
Remember = Callable[[Callable[[Scene], T], Scene], T]

PATIENCE = 3
"""How often a scene in a loop is looked at before what still grows is stretched."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What can be so in a lesson.

    `scenes` are those a run may come to, with what may be so on entering them; `passed` is what comes of each, and
    `askings` are the things it asks about. `slots` tells what stands where in a state.
    """

    slots: Slots
    scenes: dict[SceneId, State]
    passed: dict[SceneId, Passed]
    askings: dict[SceneId, tuple[Asking, ...]]

    def takes(self, scene: SceneId, path: str) -> bool:
        """Whether a run may take the link at `path` of `scene`."""
        passed = self.passed.get(scene)
        return passed is not None and path in passed.taken

    def verdicts(self, scene: SceneId) -> tuple[tuple[Asking, int], ...]:
        """What each thing a scene asks about can be (bits of `CAN_HOLD` and `CAN_FAIL`; 0: no run comes to it)."""
        passed = self.passed.get(scene)
        return tuple(zip(self.askings[scene], passed.verdicts, strict=True)) if passed is not None else ()

    def ends(self) -> dict[SceneId, State]:
        """The scenes at which the lesson may end, with what may be so then."""
        return {scene: passed.out[None] for scene, passed in self.passed.items() if None in passed.out}

    def facts(self) -> frozenset[str]:
        """The facts asked about or needed that some run may know when it leaves some scene."""
        places = [(key[1], place) for key, place in self.slots.index.items() if key[0] == "fact"]
        states = [state for passed in self.passed.values() for state in passed.out.values()] if places else []
        return frozenset(fact for fact, place in places if any(state[place] & CAN_HOLD for state in states))

    def numbers(self, state: State, *key: str) -> Range | None:
        """Between which numbers a thing lies in a state; None when nothing asks about it, or it is no number."""
        place = self.slots.of(*key)
        found = None if place is None else state[place]
        return bounds(found) if isinstance(found, Exact | Range) else None


def reach(lesson: Lesson, always: Sequence[Key] = ()) -> Reach:
    """What can be so in `lesson`; what `always` names is told apart even when no condition asks about it."""
    return Reacher().reach(lesson, LessonGraph.of(lesson), always)


class Reacher:
    """Works out the reach of lessons while they are edited; scenes that did not change are not worked out again."""

    def __init__(self, remember: Remember[Any] | None = None) -> None:
        self._remember: Remember[Any] = remember if remember is not None else lambda work, scene: work(scene)
        self._states: dict[LessonId, States] = {}
        self._passages: dict[LessonId, dict[int, Passage]] = {}

    def reach(self, lesson: Lesson, graph: LessonGraph, always: Sequence[Key] = ()) -> Reach:
        """What can be so in `lesson`, whose graph with all its links is `graph`."""
        states = self._states_of(lesson, always)
        passages = self._passages_of(lesson, graph, states)
        return _Search(states, passages, graph).run()

    def keep_only(self, lessons: Iterable[LessonId]) -> None:
        """Forget every lesson that is not among `lessons`."""
        kept = set(lessons)
        self._states = {lesson: states for lesson, states in self._states.items() if lesson in kept}
        self._passages = {lesson: found for lesson, found in self._passages.items() if lesson in kept}

    def _states_of(self, lesson: Lesson, always: Sequence[Key]) -> States:
        asked = [self._remember(asked_by, scene) for scene in lesson.scenes]
        worn = [self._remember(worn_by, scene) for scene in lesson.scenes]
        found = [self._remember(points.of_scene, scene) for scene in lesson.scenes]
        slots = Slots(lesson, asked, worn, found, always)
        former = self._states.get(lesson.id)
        if former is not None and former.slots.same == slots.same:
            former.slots = slots
            return former
        states = self._states[lesson.id] = States(slots)
        self._passages[lesson.id] = {}
        return states

    def _passages_of(self, lesson: Lesson, graph: LessonGraph, states: States) -> dict[SceneId, Passage]:
        known = self._passages[lesson.id]
        again = {scene for loop in graph.loops() for scene in loop}
        found: dict[SceneId, Passage] = {}
        kept: dict[int, Passage] = {}
        for scene in lesson.scenes:
            if scene.id in found:
                continue
            same = (scene.id in again, lesson.live_clock)
            passage = known.get(id(scene))
            if passage is None or passage.same != same:
                passage = Passage(scene, states, *same)
            found[scene.id] = kept[id(scene)] = passage
        self._passages[lesson.id] = kept
        return found


class _Search:
    """One going through of a lesson, in the order in which links lead on (reverse postorder)."""

    def __init__(self, together: States, passages: dict[SceneId, Passage], graph: LessonGraph) -> None:
        self.together = together
        self.passages = passages
        self.start = graph.start
        order = [scene for component in graph.components() for scene in component]
        self.order = {scene: number for number, scene in enumerate(reversed(order))}
        self.states: dict[SceneId, State] = {}
        self.passed: dict[SceneId, Passed] = {}
        self.times: dict[SceneId, int] = {}

    def run(self) -> Reach:
        if self.start is not None:
            self.states[self.start] = self.together.start
            waiting = [(self.order[self.start], self.start)]
            queued = {self.start}
            while waiting:
                _, scene = heapq.heappop(waiting)
                queued.discard(scene)
                for target in self._visit(scene):
                    if target not in queued:
                        queued.add(target)
                        heapq.heappush(waiting, (self.order[target], target))
        askings = {scene: self.passages[scene].askings for scene in self.passed}
        return Reach(self.together.slots, self.states, self.passed, askings)

    def _visit(self, scene: SceneId) -> list[SceneId]:
        """Pass through a scene, and tell which others may hold something new by that."""
        self.times[scene] = self.times.get(scene, 0) + 1
        passed = self.passed[scene] = self.passages[scene].pass_through(self.states[scene])
        fresh = []
        for target, state in passed.out.items():
            if target is None or target not in self.passages:
                continue
            former = self.states.get(target)
            if former is None:
                self.states[target] = state
                fresh.append(target)
                continue
            new = self.together.meeting(former, state)
            if new is not former:
                times = self.times.get(target, 0)
                if times >= PATIENCE:
                    new = self.together.stretched(former, new, far=times > PATIENCE)
                self.states[target] = new
                fresh.append(target)
        return fresh


def always_holds(verdict: int) -> bool:
    """Whether a verdict says that a condition holds whenever a run comes to it."""
    return verdict == CAN_HOLD


def never_holds(verdict: int) -> bool:
    """Whether a verdict says that a condition fails whenever a run comes to it."""
    return verdict == CAN_FAIL

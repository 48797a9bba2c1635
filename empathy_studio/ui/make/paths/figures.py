"""What the paths panel shows of a lesson, worked out off the UI thread from the explorer's figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from empathy_studio.course.graph import LessonGraph
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.course.reach.points import Span
from empathy_studio.play.explorer import Exploration, explore
from empathy_studio.play.program import program_of
from empathy_studio.ui.tasks import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneFigures:
    """One scene: how many ways lead to it, the share (0 to 1) of random runs that come by, and the range of rapport.

    `column` counts the steps it takes at most to come to it. `ends` is the share of random runs that end here,
    `ending` what that ending is called, empty where the lesson does not end; `tone` how the conversation went.
    """

    id: SceneId
    title: str
    column: int
    ways: int
    share: float
    best: bool
    worst: bool
    rapport: Span | None
    ends: float = 0.0
    ending: str = ""
    tone: Literal["", "warm", "mixed", "cold"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All paths of one lesson. `steps` is the share of random runs that go from one scene to another."""

    lesson: LessonId
    paths: int
    shortest_s: float
    longest_s: float
    unknown_lengths: tuple[str, ...]
    rapport: Span
    runs: int
    left: float
    loops: tuple[tuple[str, ...], ...]
    scenes: tuple[SceneFigures, ...]
    steps: Mapping[tuple[SceneId, SceneId], float]
    best_steps: frozenset[tuple[SceneId, SceneId]]

    @property
    def ends(self) -> tuple[SceneFigures, ...]:
        """The scenes at which the lesson can end, the likeliest first."""
        return tuple(sorted((one for one in self.scenes if one.ending), key=lambda one: -one.ends))


def figures_of(course: Course, lesson: LessonId, media: Mapping[str, MediaFacts], report: Report) -> Figures:
    """The figures of a lesson. Raises CourseError when it cannot be played yet."""
    report(0.0, "")
    lengths = {name: facts.duration_ms for name, facts in media.items() if facts.duration_ms}
    program = program_of(course, lesson, durations=lengths)
    report(0.1, "")
    return _figures(explore(program))


def _figures(found: Exploration) -> Figures:
    lesson, paths = found.program.lesson, found.paths
    random, best, worst = (found.played[policy] for policy in ("random", "best", "worst"))
    titles = {scene.id: scene.title or scene.id for scene in lesson.scenes}
    columns = _columns(LessonGraph.of(lesson))
    ends = set(paths.ends)
    scenes = tuple(
        SceneFigures(
            id=scene.id,
            title=titles[scene.id],
            column=columns.get(scene.id, 0),
            ways=paths.ways.get(scene.id, 0),
            share=random.scenes.get(scene.id, 0) / random.runs,
            best=scene.id in best.scenes,
            worst=scene.id in worst.scenes,
            rapport=paths.rapport.scenes.get(scene.id),
            ends=random.share(scene.id),
            ending=(scene.ending.title if scene.ending else titles[scene.id]) if scene.id in ends else "",
            tone=scene.ending.tone if scene.ending and scene.id in ends else "",
        )
        for scene in lesson.scenes
    )
    return Figures(
        lesson=lesson.id,
        paths=paths.paths,
        shortest_s=paths.time.least,
        longest_s=paths.time.most,
        unknown_lengths=paths.unknown_lengths,
        rapport=paths.rapport.all,
        runs=random.runs,
        left=random.left / random.runs,
        loops=tuple(tuple(titles[scene] for scene in loop) for loop in paths.loops),
        scenes=tuple(sorted(scenes, key=lambda one: (not one.ways, one.column))),
        steps={step: count / random.runs for step, count in random.steps.items() if step[0] != step[1]},
        best_steps=frozenset(step for step in best.steps if step[0] != step[1]),
    )


def _columns(graph: LessonGraph) -> dict[SceneId, int]:
    """How many steps it takes at most to come to each scene, the scenes of a circle taken as one."""
    order = graph.components()[::-1]
    column = {scene: 0 for group in order for scene in group}
    for group in order:
        here = max(column[scene] for scene in group)
        inside = set(group)
        for scene in group:
            column[scene] = here
            for target in graph.successors(scene):
                if target not in inside:
                    column[target] = max(column[target], here + 1)
    return column

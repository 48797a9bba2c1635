"""The path explorer: everything that can be said of the paths through a lesson, and where players of each kind end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from empathy_studio.course.ids import SceneId
from empathy_studio.course.paths import Paths, paths_of
from empathy_studio.course.reach.points import Span
from empathy_studio.play.policies import Policy, play
from empathy_studio.play.program import Program
from empathy_studio.play.state import Ended, Run

EXPLORED_POLICIES: tuple[Policy, ...] = ("best", "random", "worst")

MOST_RUNS = 200
"""How many random runs are played, unless they are long."""

MOST_ACTS = 1_200
"""After so many acts no further random run is begun, so that an exploration of any lesson takes about a second."""

MOST_EXACT_IN_JSON = 2**53
"""Whole numbers up to here mean the same to every reader of JSON (RFC 8259, 6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndsOfRuns:
    """Where the runs of one policy ended: how many there were, and how many at each end.

    `scenes` is the number of runs that came by each scene, `steps` that of those that went from one scene to another.
    `left` are runs that took the way out of a circle or were given up. `points` (all skills together), `rapport` and
    `clock_s` (handling time) are the least and the most of these runs.
    """

    runs: int
    ends: Mapping[SceneId, int]
    scenes: Mapping[SceneId, int]
    steps: Mapping[tuple[SceneId, SceneId], int]
    left: int
    points: Span
    rapport: Span
    clock_s: Span

    def share(self, scene: SceneId) -> float:
        """The share of the runs, 0 to 1, that ended at `scene`."""
        return self.ends.get(scene, 0) / self.runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Exploration:
    """What the explorer tells: the paths, worked out, and the runs of each policy, played with `seed`."""

    program: Program
    paths: Paths
    seed: int
    played: Mapping[Policy, EndsOfRuns]


def explore(program: Program, seed: int = 0, most_runs: int = MOST_RUNS, most_acts: int = MOST_ACTS) -> Exploration:
    """Explore the lesson of `program`; the same seed gives the same answer on every machine.

    Random play is sampled: up to `most_runs` runs, none begun after `most_acts` acts. Best and worst play is one run
    each.
    """
    played = {policy: _played(program, policy, seed, most_runs, most_acts) for policy in EXPLORED_POLICIES}
    return Exploration(program=program, paths=paths_of(program.lesson, program.durations), seed=seed, played=played)


def _played(program: Program, policy: Policy, seed: int, most_runs: int, most_acts: int) -> EndsOfRuns:
    runs = list(_runs(program, policy, seed, most_runs if policy == "random" else 1, most_acts))
    ends = Counter(run.phase.scene for run in runs if isinstance(run.phase, Ended) and not run.phase.way_out)
    points = [sum(sum(given.values()) for given in run.points.values()) for run in runs]
    return EndsOfRuns(
        runs=len(runs),
        ends=ends,
        scenes=Counter(scene for run in runs for scene in run.visits),
        steps=Counter(step for run in runs for step in {(one.scene, one.then) for one in run.line}),
        left=len(runs) - ends.total(),
        points=Span(min(points), max(points)),
        rapport=Span(min(run.rapport for run in runs), max(run.rapport for run in runs)),
        clock_s=Span(min(run.clock_s for run in runs), max(run.clock_s for run in runs)),
    )


def _runs(program: Program, policy: Policy, seed: int, most_runs: int, most_acts: int) -> Iterator[Run]:
    acts = 0
    for number in range(most_runs):
        run = play(program, policy, seed + number).run
        yield run
        acts += len(run.acts)
        if acts >= most_acts:
            return


def as_json(found: Exploration) -> dict[str, Any]:
    """An exploration as plain JSON values, as `paths --json` prints it.

    Times are in s, shares 0 to 1. `paths` is a number, or a text of digits where it is too large for one.
    """
    paths, lesson = found.paths, found.program.lesson
    endings = {scene.id: scene.ending for scene in lesson.scenes}
    return {
        "lesson": lesson.id,
        "paths": paths.paths if paths.paths <= MOST_EXACT_IN_JSON else str(paths.paths),
        "loops": [list(loop) for loop in paths.loops],
        "shortest_s": round(paths.time.least, 1),
        "longest_s": round(paths.time.most, 1),
        "unknown_lengths": list(paths.unknown_lengths),
        "ends": [
            {
                "scene": scene,
                "title": ending.title if (ending := endings[scene]) is not None else "",
                "tone": ending.tone if ending is not None else "",
                **{policy: round(played.share(scene), 4) for policy, played in found.played.items()},
                "rapport": _span(paths.rapport.ends[scene]),
            }
            for scene in paths.ends
        ],
        "skills": {skill: _span(span) for skill, span in paths.skills.items()},
        "rapport": {
            **_span(paths.rapport.all),
            "scenes": {scene: _span(span) for scene, span in paths.rapport.scenes.items()},
        },
        "played": {
            policy: {
                "runs": played.runs,
                "left": played.left,
                "points": _span(played.points),
                "rapport": _span(played.rapport),
                "clock_s": _span(played.clock_s),
            }
            for policy, played in found.played.items()
        },
        "seed": found.seed,
    }


def _span(span: Span) -> dict[str, float]:
    return {"least": round(span.least, 2), "most": round(span.most, 2)}

"""B14: checking 1,000 scenes after an edit, and exploring all paths, beside networkx for what it can do."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import networkx as nx

from empathy_studio.course.check import Checker, check
from empathy_studio.course.conditions import Add, Compare
from empathy_studio.course.graph import LessonGraph
from empathy_studio.course.ids import VariableId
from empathy_studio.course.model import Course
from empathy_studio.course.paths import paths_of
from empathy_studio.play.explorer import explore
from empathy_studio.play.program import program_of
from tests.bench.row import Contestant, Row, Target
from tests.check.large import large_course, large_media, with_choice

AFRESH = "check, everything looked at"
WORDS = "check after an edit of a text"
EFFECT = "check after an edit of an effect"
CONDITION = "check after a new condition"
OURS = "components, reachable scenes and number of paths, ours"
THEIRS = "the same with networkx"
PATHS = "all figures of the paths"
EXPLORED = "explorer: figures, and runs of best, random and worst play"

SCENES, CHOICES = 1000, 10


def _ms(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _edited(course: Course, checker: Checker, change: Callable[[int], dict[str, object]]) -> Callable[[], float]:
    """One check after one edit of a course that was checked before; each time another edit."""
    media, numbers = large_media(course), count(1)

    def run() -> float:
        number = next(numbers)
        edited = with_choice(course, 1 + (number * 97) % (SCENES - 2), **change(number))
        checker.check(course, media)
        return _ms(lambda: checker.check(edited, media))

    return run


def _as_networkx(graph: LessonGraph) -> nx.MultiDiGraph:
    other = nx.MultiDiGraph()
    other.add_nodes_from(graph.links)
    for links in graph.links.values():
        other.add_edges_from((link.source, link.target or "the end") for link in links)
    return other


def _with_networkx(graph: LessonGraph) -> int:
    """Components, reachable scenes, and the number of paths over the condensation, as ours counts them."""
    other = _as_networkx(graph)
    groups = nx.condensation(nx.DiGraph(other))
    group_of = groups.graph["mapping"]
    nx.descendants(other, graph.start)
    ways = dict.fromkeys(groups, 0)
    ways[group_of[graph.start]] = 1
    for number in nx.topological_sort(groups):
        for scene in groups.nodes[number]["members"]:
            for _, target in other.out_edges(scene):
                if group_of[target] != number:
                    ways[group_of[target]] += ways[number]
    return ways[group_of["the end"]]


def _with_ours(course: Course) -> None:
    graph = LessonGraph.of(course.lessons[0])
    graph.components()
    graph.reachable()
    graph.paths()


def _afresh(course: Course, lengths: dict[str, int]) -> float:
    """An exploration of a lesson that was never looked at before, its program made first."""
    return _ms(lambda: explore(program_of(course, course.lessons[0].id, durations=lengths)))


@contextmanager
def _prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
    course = large_course(SCENES, CHOICES)
    lesson, media = course.lessons[0], large_media(course)
    graph = LessonGraph.of(lesson)
    lengths = {name: facts.duration_ms for name, facts in media.items()}
    rapport = VariableId("rapport")
    yield (
        Contestant(AFRESH, lambda: _ms(lambda: check(course, media))),
        Contestant(WORDS, _edited(course, Checker(), lambda number: {"text": f"Another answer, number {number}."})),
        Contestant(
            EFFECT,
            _edited(course, Checker(), lambda number: {"effects": (Add(variable=rapport, amount=-number / 2),)}),
        ),
        Contestant(
            CONDITION,
            _edited(
                course, Checker(), lambda number: {"when": Compare(variable=rapport, value=float(number % 100) - 50.5)}
            ),
        ),
        Contestant(OURS, lambda: _ms(lambda: _with_ours(course))),
        Contestant(THEIRS, lambda: _ms(lambda: _with_networkx(graph)), floor=True),
        Contestant(PATHS, lambda: _ms(lambda: paths_of(lesson, lengths))),
        Contestant(EXPLORED, lambda: _afresh(course, lengths)),
    )


ROWS = (
    Row(
        name="B14",
        title=f"check and explore a lesson of {SCENES:,} scenes and {SCENES * CHOICES:,} answers",
        prepare=_prepare,
        targets=(
            Target(WORDS, limit=100),
            Target(EFFECT, limit=100),
            Target(CONDITION, limit=100),
            Target(OURS, beside=THEIRS, times=1.0),
            Target(EXPLORED, limit=1000),
        ),
        cache="in memory; nothing is read from the disk",
    ),
)

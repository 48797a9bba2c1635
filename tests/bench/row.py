"""What a row of the benchmarks is: contestants that take turns, targets as ratios, and the figures of one run."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Statistic = Literal["median", "p95"]
FEWEST_SAMPLES = 5


@dataclass(frozen=True)
class Contestant:
    """One way to do the work. `run` does it once and returns one sample, or several of the same kind.

    The sample is in `unit`: `ms`, `s`, `MiB`, `MB/s` and so on. Smaller is better. `floor` marks the
    thing ours is held against.
    """

    label: str
    run: Callable[[], float | Sequence[float]]
    unit: str = "ms"
    floor: bool = False


@dataclass(frozen=True)
class Target:
    """`label` takes at most `times` what `beside` takes; or at most `limit` in its own unit."""

    label: str
    statistic: Statistic = "median"
    beside: str = ""
    times: float = math.inf
    limit: float = math.inf

    def __post_init__(self) -> None:
        if bool(self.beside) != math.isfinite(self.times) or math.isfinite(self.times) == math.isfinite(self.limit):
            raise ValueError(f"the target of {self.label!r} is either a ratio beside a floor or a limit")


@dataclass(frozen=True)
class Row:
    """One row. `prepare(folder)` is a context manager: it makes what is needed in the empty folder
    `folder`, yields the contestants, and clears up.

    `name` is the row's number (`B1`), or the number and a word (`B11-help`). `cache` says in words in
    what state the disk's cache is. `rounds` is how often each contestant takes its turn, 5 or more.
    """

    name: str
    title: str
    prepare: Callable[[Path], AbstractContextManager[Sequence[Contestant]]]
    targets: tuple[Target, ...]
    cache: str = "warm: one round before the first is not counted"
    rounds: int = 7
    warm_up: bool = True

    def __post_init__(self) -> None:
        if self.rounds < FEWEST_SAMPLES:
            raise ValueError(f"{self.name}: {self.rounds} rounds are fewer than {FEWEST_SAMPLES}")


@dataclass(frozen=True)
class Figures:
    """The samples of one contestant."""

    label: str
    unit: str
    floor: bool
    samples: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The middle sample, or the mean of the two middle ones."""
        return statistics.median(self.samples)

    @property
    def p95(self) -> float:
        """The smallest sample that at least 95 % of the samples do not exceed (nearest rank)."""
        return sorted(self.samples)[math.ceil(0.95 * len(self.samples)) - 1]

    def statistic(self, name: Statistic) -> float:
        """The figure called `name`."""
        return self.median if name == "median" else self.p95


@dataclass(frozen=True)
class Verdict:
    """Whether one target was met, and the sentence that says so with its figures."""

    met: bool
    sentence: str


def judge(target: Target, figures: Sequence[Figures]) -> Verdict:
    """Hold the measured `figures` against `target`; raises ValueError for a label nobody measured."""
    by_label = {figure.label: figure for figure in figures}
    missing = {target.label, target.beside or target.label} - by_label.keys()
    if missing:
        raise ValueError(f"nothing was measured for {', '.join(sorted(missing))}")
    ours = by_label[target.label]
    got = ours.statistic(target.statistic)
    if target.beside:
        ratio = got / by_label[target.beside].statistic(target.statistic)
        met = ratio <= target.times
        said = f"{target.statistic} of *{ours.label}* is {ratio:.2f} × *{target.beside}*, target ≤ {target.times:g} ×"
    else:
        met = got <= target.limit
        said = f"{target.statistic} of *{ours.label}* is {got:.3g} {ours.unit}, target ≤ {target.limit:g} {ours.unit}"
    return Verdict(met, f"{'met' if met else '**missed**'}: {said}")

"""Runs a row: its contestants take turns in one process, so that a slow minute of the machine hits them all."""

from __future__ import annotations

import importlib
import pkgutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.bench import rows
from tests.bench.row import Figures, Row


def find_rows() -> list[Row]:
    """Every row of every module in `tests/bench/rows`, by number."""
    found: list[Row] = []
    for module in pkgutil.iter_modules(rows.__path__, f"{rows.__name__}."):
        found.extend(importlib.import_module(module.name).ROWS)
    names = [row.name for row in found]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise ValueError(f"two rows have the name {', '.join(sorted(twice))}")
    return sorted(found, key=lambda row: order(row.name))


def order(name: str) -> tuple[int, str]:
    """Sorts `B2` before `B11`, and `B11` before `B11-help`."""
    number, _, word = name.removeprefix("B").partition("-")
    return (int(number), word) if number.isdigit() else (1_000, name)


def chosen(every: Iterable[Row], wanted: str) -> list[Row]:
    """The rows that `wanted` names: `B11` means B11 and its `B11-…`; an empty text means all."""
    return [row for row in every if not wanted or row.name == wanted or row.name.startswith(f"{wanted}-")]


def measure(row: Row) -> list[Figures]:
    """The figures of each contestant of `row`, after `row.rounds` turns each.

    Every other round goes backwards, so that nobody always runs after the same one.
    """
    with (
        tempfile.TemporaryDirectory(prefix="empathy-studio-bench-", dir=_disk()) as folder,
        row.prepare(Path(folder)) as contestants,
    ):
        figures = [Figures(one.label, one.unit, one.floor) for one in contestants]
        turns = list(zip(contestants, figures, strict=True))
        if row.warm_up:
            for contestant in contestants:
                contestant.run()
        for number in range(row.rounds):
            for contestant, figure in turns if number % 2 == 0 else reversed(turns):
                sample = contestant.run()
                figure.samples.extend([sample] if isinstance(sample, int | float) else sample)
    return figures


def _disk() -> Path:
    """A folder on the checkout's own disk: the system's folder for temporary files may lie in memory."""
    folder = Path(__file__).resolve().parents[2] / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    return folder

"""Collects what the long repetitions counted and keeps it in `docs/reliability.md`, a row for each."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

HEAD = """# Reliability

What was repeated, how often, and how often it went wrong. `make soak` refreshes a row when its test
has run; rows of tests that did not run stay as they were.

| what was done | times | faults | what counts as a fault | seen on |
| --- | ---: | ---: | --- | --- |
"""
_ROW = re.compile(r"^\| (?P<name>[^|]+) \| (?P<runs>\d+) \| (?P<faults>\d+) \| (?P<what>[^|]+) \| (?P<day>[\d-]+) \|$")


@dataclass(frozen=True)
class Count:
    """One row: `name` was done `runs` times and `faults` of them were what `what` describes."""

    name: str
    runs: int
    faults: int
    what: str
    day: str

    def __post_init__(self) -> None:
        if self.runs < 1 or not 0 <= self.faults <= self.runs:
            raise ValueError(f"{self.name}: {self.faults} faults in {self.runs} runs cannot be")
        if "|" in self.name + self.what or not self.name.strip() or not self.what.strip():
            raise ValueError(f"{self.name!r}: name and what are plain words without |")

    def line(self) -> str:
        """The row as Markdown."""
        return f"| {self.name} | {self.runs} | {self.faults} | {self.what} | {self.day} |"


class Reliability:
    """What a test calls to report its count: `reliability(name, runs=…, faults=…, what=…)`."""

    def __init__(self) -> None:
        self.counts: dict[str, Count] = {}

    def __call__(self, name: str, *, runs: int, faults: int, what: str) -> None:
        """Report that `name` was done `runs` times and `faults` times went wrong in the way `what` says.

        Reporting faults does not fail the test; assert on them as well.
        """
        today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
        self.counts[name] = Count(name, runs, faults, what, today)

    def keep(self, page: Path) -> None:
        """Refresh `page`: new counts replace rows of the same name, other rows stay."""
        if not self.counts:
            return
        rows = {count.name: count for count in read(page)} | self.counts
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(HEAD + "".join(f"{rows[name].line()}\n" for name in sorted(rows)), encoding="utf-8")


def read(page: Path) -> list[Count]:
    """The rows of `page`; none when it is not there."""
    if not page.exists():
        return []
    found = filter(None, map(_ROW.match, page.read_text(encoding="utf-8").splitlines()))
    return [Count(row["name"], int(row["runs"]), int(row["faults"]), row["what"], row["day"]) for row in found]

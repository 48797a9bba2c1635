"""`python -m tests.bench [ROW]`: measures, prints, and refreshes `docs/benchmarks.md`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from empathy_studio.commands.start import collect_seldom
from tests.bench.machine import describe
from tests.bench.page import refresh, section
from tests.bench.row import judge
from tests.bench.run import chosen, find_rows, measure

PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"


def main(wanted: str = "", page: Path = PAGE) -> int:
    """Run the rows that `wanted` names; 2 when there is none, 1 when one could not run, else 0.

    The collector is set as the program sets it.
    A missed target is said and written down; it is no failure of the run.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
    collect_seldom()
    rows = chosen(find_rows(), wanted)
    if not rows:
        print(f"There is no row {wanted}; there are {', '.join(row.name for row in find_rows())}.", file=sys.stderr)
        return 2
    machine = describe()
    broken = 0
    for row in rows:
        print(f"{row.name} {row.title} …", file=sys.stderr, flush=True)
        try:
            figures = measure(row)
            text = section(row, figures, [judge(target, figures) for target in row.targets], machine)
        except Exception as error:  # one row that cannot run takes nothing from the others
            print(f"{row.name} could not run: {type(error).__name__}: {error}", file=sys.stderr)
            broken += 1
            continue
        refresh(page, {row.name: text})
        print(text)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))

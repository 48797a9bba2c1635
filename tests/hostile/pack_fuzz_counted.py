"""Fuzzes readers one after the other and keeps the counts: `python -m tests.hostile.pack_fuzz_counted [NAME …]`.

Each runs for ten minutes at the lowest priority; without a name all of them do. It needs the extra `fuzz`.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.hostile.pack_fuzz_targets import FUZZED, MEMORY_MB
from tests.reliability import Reliability

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reliability.md"
SECONDS = 600


def keep_count(name: str, output: str, page: Path = PAGE) -> int:
    """Keep what a run of `name` over ten minutes printed in `page`; how many inputs were tried.

    Raises ValueError when it did not run to its end, as after a crash, a hang over 5 s or too much memory.
    """
    tried, most = _figure("number_of_executed_units", output), _figure("peak_rss_mb", output)
    if not tried or not re.search(r"^Done \d+ runs in \d+ second", output, re.MULTILINE):
        raise ValueError(f"{name}: did not run to its end; see what it printed, and build/fuzz/{name}")
    reliability = Reliability()
    reliability(
        f"inputs to the reader of {name} in {SECONDS // 60} minutes of fuzzing",
        runs=tried,
        faults=0,
        what=f"anything but a refusal in a sentence, more than 5 s, or more than {MEMORY_MB} MB (seen: {most} MB)",
    )
    reliability.keep(page)
    return tried


def _figure(name: str, output: str) -> int:
    """The figure of that name among those that were printed at the end; 0 when it is not there."""
    found = re.search(rf"^stat::{name}: +(\d+)$", output, re.MULTILINE)
    return int(found.group(1)) if found else 0


def main(names: list[str]) -> int:
    """Fuzz each of the readers; the exit status is 1 when one of them broke."""
    broken = 0
    for name in names or list(FUZZED):
        fuzz = [sys.executable, "-m", "tests.hostile.pack_fuzz", name]
        command = ["nice", "-n", "19", *fuzz, f"-max_total_time={SECONDS}", "-print_final_stats=1"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        try:
            print(f"{name}: {keep_count(name, done.stdout + done.stderr):,} inputs, no fault")
        except ValueError as error:
            print(done.stderr[-4000:], error, sep="\n", file=sys.stderr)
            broken += 1
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

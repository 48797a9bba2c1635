"""Fuzzes readers one after the other and keeps the counts: `python -m tests.hostile.pack_fuzz_counted [NAME …]`.

Each runs for ten minutes at the lowest priority; without a name all of them do. It needs the extra `fuzz`.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.hostile.pack_fuzz_targets import FUZZED
from tests.reliability import Reliability

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reliability.md"
SECONDS = 600


def keep_count(name: str, output: str, page: Path = PAGE) -> int:
    """Keep what a run of `name` over ten minutes printed in `page`; how many inputs were tried.

    Raises ValueError when it did not run to its end, as after a crash, a hang over 5 s or memory over 600 MB.
    """
    found = re.search(r"^stat::number_of_executed_units: (\d+)$", output, re.MULTILINE)
    if found is None or not re.search(r"^Done \d+ runs in \d+ second", output, re.MULTILINE):
        raise ValueError(f"{name}: did not run to its end; see what it printed, and build/fuzz/{name}")
    reliability = Reliability()
    reliability(
        f"inputs to the reader of {name} in {SECONDS // 60} minutes of fuzzing",
        runs=int(found.group(1)),
        faults=0,
        what="anything but a refusal in a sentence, more than 5 s, or more than 600 MB",
    )
    reliability.keep(page)
    return int(found.group(1))


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

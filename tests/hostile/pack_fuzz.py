"""Looks for bytes that break a reader: `python -m tests.hostile.pack_fuzz NAME [-max_total_time=600 …]`.

Needs the extra `fuzz` (atheris). What counts as memory is the most that the whole process ever holds, with Python, all
readers, and what atheris keeps. What it finds is written to `build/fuzz/NAME`; a finding is kept as a seed once it is
mended. Without a name it makes the seeds anew.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["empathy_studio", "webvtt"]):
    from tests.hostile import pack_fuzz_targets as targets


def main() -> None:
    """Run one reader until the time is up or something breaks."""
    if len(sys.argv) < 2:
        with tempfile.TemporaryDirectory() as folder:
            targets.make_seeds(Path(folder))
        return
    name = sys.argv[1]
    found = Path(__file__).resolve().parents[2] / "build" / "fuzz" / name
    found.mkdir(parents=True, exist_ok=True)
    limits = [
        "-timeout=5",
        f"-rss_limit_mb={targets.MEMORY_MB}",
        f"-artifact_prefix={found}/crash-",
        "-max_len=20000",
    ]
    arguments = [sys.argv[0], *limits, *sys.argv[2:], str(found), str(targets.CORPUS / name)]
    atheris.Setup(arguments, lambda data: targets.tried(name, data) and None)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

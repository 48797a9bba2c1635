"""A process that changes the shelf is killed at any moment: the shelf is old or new, whole, and can be gone on with."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.reliability import Reliability

ROOT = Path(__file__).resolve().parents[2]


def test_a_killed_install_update_or_rollback_leaves_the_old_version_or_the_new_one(
    tmp_path: Path, rounds: Callable[..., int], reliability: Reliability
) -> None:
    many = rounds(short=20, long=1_000)
    command = [sys.executable, "-m", "tests.pack.killed_shelf", str(tmp_path), str(many), "7"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    reliability(
        "`kill -9` during install, update, rollback and removal of packs",
        runs=found["rounds"],
        faults=found["torn"] + found["lost"] + found["not resumable"],
        what="a version that is torn, lost after it was acknowledged, or an install that cannot be gone on with",
    )
    assert (found["torn"], found["lost"], found["not resumable"]) == (0, 0, 0)
    assert found["in the work"] >= many // 4

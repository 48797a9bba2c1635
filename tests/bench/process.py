"""Times a whole process, from its start to its end, as a person waits for it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def timed(*arguments: str, environment: Mapping[str, str] | None = None) -> Callable[[], float]:
    """A run of this Python with `arguments`, timed in ms; raises RuntimeError when it ends badly."""

    def run() -> float:
        started = time.perf_counter()
        _run(arguments, environment)
        return (time.perf_counter() - started) * 1_000

    return run


def told(*arguments: str, environment: Mapping[str, str] | None = None) -> Callable[[], float]:
    """A run of this Python with `arguments` that prints one figure, which is the sample; raises as `timed` does."""
    return lambda: float(_run(arguments, environment))


def _run(arguments: tuple[str, ...], environment: Mapping[str, str] | None) -> str:
    """What a process printed; raises RuntimeError when it ends badly."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(arguments)} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    return done.stdout

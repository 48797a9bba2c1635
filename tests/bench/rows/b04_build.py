"""B4: building a pack of 2 GB, sealed and flushed, beside a plain copy and a ZIP archive; and the memory it takes."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree, which

from tests.bench.pack_material import MIB, bench_key, copy_and_sync, make_course, pack_course, sync
from tests.bench.process import ROOT
from tests.bench.row import Contestant, Row, Target

COPY = "cp -r, then sync"
ZIP = "zip -0 -r, then sync"
BUILD = "pack build, sealed and flushed"
SMALL = "most memory, 200 MB of media"
LARGE = "most memory, 2 GB of media"

_MEMORY = """
import re, sys
from pathlib import Path
from tests.bench.pack_material import bench_key, pack_course
folder = Path(sys.argv[1])
pack_course(folder / sys.argv[2], folder / "memory.epack", bench_key(folder)[0])
print(int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) / 1024)
"""


def timed(target: Path, work: Callable[[], object]) -> Callable[[], float]:
    """Time `work` in s; what it makes at `target` is taken away before and after, and the disk is quiet."""

    def run() -> float:
        clear(target)
        sync()
        started = time.perf_counter()
        work()
        taken = time.perf_counter() - started
        clear(target)
        return taken

    return run


def clear(target: Path) -> None:
    """Remove a file or a folder."""
    rmtree(target, ignore_errors=True)
    if target.is_file():
        target.unlink()


@contextmanager
def _prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
    course, made = folder / "course", folder / "made"
    make_course(course, 28, 73 * MIB, 500)
    key, _ = bench_key(folder)
    contestants = [
        Contestant(COPY, timed(made, lambda: copy_and_sync(course, made)), unit="s", floor=True),
        Contestant(BUILD, timed(made, lambda: pack_course(course, made, key)), unit="s"),
    ]
    if which("zip"):

        def archive() -> None:
            subprocess.run(["zip", "-0", "-q", "-r", str(made), "."], cwd=course, check=True)
            sync()

        zipped = made.with_suffix(".zip")
        contestants.append(Contestant(ZIP, timed(zipped, archive), unit="s", floor=True))
    yield contestants


@contextmanager
def _prepare_memory(folder: Path) -> Iterator[Sequence[Contestant]]:
    make_course(folder / "small", 28, 7 * MIB, 500)
    make_course(folder / "large", 28, 73 * MIB, 500)

    def memory(name: str) -> Callable[[], float]:
        def run() -> float:
            command = [sys.executable, "-c", _MEMORY, str(folder), name]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
            return float(done.stdout)

        return run

    yield (Contestant(SMALL, memory("small"), unit="MiB"), Contestant(LARGE, memory("large"), unit="MiB"))


_TARGETS = [Target(BUILD, beside=COPY, times=1.2)]
if which("zip"):
    _TARGETS.append(Target(BUILD, beside=ZIP, times=0.3))

ROWS = (
    Row(
        name="B4",
        title="build a pack of 28 clips (2 GB) and 500 small files",
        prepare=_prepare,
        targets=tuple(_TARGETS),
        cache="the files of the course are in memory; the disk was flushed before each turn",
    ),
    Row(
        name="B4-memory",
        title="memory of the whole process that builds a pack",
        prepare=_prepare_memory,
        targets=(Target(LARGE, limit=150), Target(LARGE, beside=SMALL, times=1.1)),
        rounds=5,
        warm_up=False,
    ),
)

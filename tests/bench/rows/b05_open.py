"""B5: opening a pack to its list of lessons, its seal checked, at sizes up to 10 GB, beside Python's own zipfile."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from empathy_studio.pack.reader import Pack
from empathy_studio.pack.trust import KeyRing, Standing
from tests.bench.pack_material import MIB, bench_key, sparse_pack
from tests.bench.row import Contestant, Row, Target

_CLIPS, _LESSONS = 4_500, 500


def opened(path: Path, ring: KeyRing) -> Callable[[], float]:
    """Open a pack, look at its publisher's standing and its lessons; in ms."""

    def run() -> float:
        started = time.perf_counter()
        with Pack.open(path) as pack:
            trusted = ring.standing(pack.publisher_key, "content") is Standing.TRUSTED
            lessons = [lesson.title for lesson in pack.head.lessons]
        taken = (time.perf_counter() - started) * 1000
        if not trusted or not lessons:
            raise RuntimeError("the pack was not what was built")
        return taken

    return run


def listed(path: Path) -> Callable[[], float]:
    """Read the directory with zipfile; in ms."""

    def run() -> float:
        started = time.perf_counter()
        with zipfile.ZipFile(path) as archive:
            archive.infolist()
        return (time.perf_counter() - started) * 1000

    return run


def _sizes(sizes: Sequence[tuple[str, int, int, int]]) -> Callable[[Path], Iterator[Sequence[Contestant]]]:
    def prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
        key, ring = bench_key(folder)
        contestants = []
        for label, clips, clip_size, lessons in sizes:
            path = folder / f"{label}.epack"
            sparse_pack(path, clips, clip_size, lessons, key)
            contestants.append(Contestant(f"open, {label}", opened(path, ring)))
            contestants.append(Contestant(f"zipfile, {label}", listed(path), floor=True))
        yield contestants

    return prepare


_MANY = (
    ("1 GB in 5,000 files", _CLIPS, 220_000, _LESSONS),
    ("10 GB in 5,000 files", _CLIPS, 2_220_000, _LESSONS),
)
_FEW = (("20 MB", 28, 700_000, 12), ("200 MB", 28, 7 * MIB, 12), ("2 GB", 28, 73 * MIB, 12))

ROWS = (
    Row(
        name="B5",
        title="open and trust a pack of 5,000 files",
        prepare=contextmanager(_sizes(_MANY)),
        targets=(
            Target("open, 10 GB in 5,000 files", beside="zipfile, 10 GB in 5,000 files", times=0.3),
            Target("open, 10 GB in 5,000 files", beside="open, 1 GB in 5,000 files", times=1.2),
        ),
        rounds=25,
    ),
    Row(
        name="B5-size",
        title="open and trust a pack of 28 clips and 12 lessons",
        prepare=contextmanager(_sizes(_FEW)),
        targets=(
            *(Target(f"open, {label}", statistic="p95", limit=50) for label, *_ in _FEW),
            *(Target(f"open, {label}", beside=f"zipfile, {label}", times=0.3) for label, *_ in _FEW),
        ),
        rounds=25,
    ),
)

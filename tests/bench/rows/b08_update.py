"""B8: an update of 1 of 28 clips and 6 lessons, beside rsync and beside copying just the changed files."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from empathy_studio.pack.delta import diff_packs
from empathy_studio.pack.delta_source import open_updated
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from tests.bench.pack_material import MIB, bench_key, make_course, pack_course, sync, write_clip, write_lesson
from tests.bench.row import Contestant, Row, Target

RSYNC = "rsync -a onto a copy, then sync"
COPY = "copy the changed files, then sync"
DELTA = "install the delta, checked and flushed"
WHOLE = "install the whole new pack, checked and flushed"
CHANGED_BYTES = "bytes of the changed files"
DELTA_BYTES = "bytes of the delta"
_CHANGED = ("media/clip-013.mp4", *(f"lessons/lesson-{number:04}.json" for number in range(100, 106)))


class _Versions:
    """Two versions of a course, as folders, packs and a delta between them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.old, self.new, self.base = folder, folder / "old", folder / "new", folder / "base"
        make_course(self.old, 28, 73 * MIB, 500)
        subprocess.run(["cp", "-al", str(self.old), str(self.new)], check=True)
        for name in _CHANGED:
            (self.new / name).unlink()
        write_clip(self.new / _CHANGED[0], 73 * MIB, 999)
        for number in range(100, 106):
            write_lesson(self.new, number, "second")
        key, self.ring = bench_key(folder)
        self.one = pack_course(self.old, folder / "1.epack", key).path
        self.two = pack_course(self.new, folder / "2.epack", key, 2).path
        self.delta = folder / "d.edelta"
        with Pack.open(self.one) as one, Pack.open(self.two) as two:
            diff_packs(one, two, self.delta)
        self.shelf = Shelf(folder / "shelf")
        with Pack.open(self.one) as one:
            self.shelf.install(one, self.ring)

    def put_back(self) -> None:
        """Bring folder and shelf back to the old version."""
        for name in _CHANGED:
            if self.base.exists():
                shutil.copy2(self.old / name, self.base / name)
        if self.shelf.previous("bench"):
            self.shelf.roll_back("bench")
        self.shelf.clean_up()
        sync()

    def changed_bytes(self) -> float:
        """MB of the files that changed."""
        return sum((self.new / name).stat().st_size for name in _CHANGED) / 1e6


@contextmanager
def _prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
    versions = _Versions(folder)
    subprocess.run(["cp", "-a", str(versions.old), str(versions.base)], check=True)

    def rsync() -> None:
        subprocess.run(["rsync", "-a", f"{versions.new}/", f"{versions.base}/"], check=True)
        sync()

    def copy() -> None:
        for name in _CHANGED:
            subprocess.run(["cp", str(versions.new / name), str(versions.base / name)], check=True)
        sync()

    def install_delta() -> None:
        with versions.shelf.open("bench") as base, open_updated(base, versions.delta) as pack:
            versions.shelf.install(pack, versions.ring)

    def install_whole() -> None:
        with Pack.open(versions.two) as pack:
            versions.shelf.install(pack, versions.ring)

    def timed(work: Callable[[], object]) -> Callable[[], float]:
        def run() -> float:
            versions.put_back()
            started = time.perf_counter()
            work()
            return (time.perf_counter() - started) * 1000

        return run

    yield (
        Contestant(RSYNC, timed(rsync), floor=True),
        Contestant(COPY, timed(copy), floor=True),
        Contestant(DELTA, timed(install_delta)),
        Contestant(WHOLE, timed(install_whole)),
    )


@contextmanager
def _prepare_bytes(folder: Path) -> Iterator[Sequence[Contestant]]:
    versions = _Versions(folder)
    yield (
        Contestant(CHANGED_BYTES, versions.changed_bytes, unit="MB", floor=True),
        Contestant(DELTA_BYTES, lambda: versions.delta.stat().st_size / 1e6, unit="MB"),
    )


ROWS = (
    Row(
        name="B8",
        title="update 1 of 28 clips (73 MiB) and 6 lessons of an installed course",
        prepare=_prepare,
        targets=(Target(DELTA, beside=RSYNC, times=0.5), Target(DELTA, beside=COPY, times=1.5)),
        cache="all files are in memory; the disk was flushed before each turn",
    ),
    Row(
        name="B8-bytes",
        title="bytes carried for that update",
        prepare=_prepare_bytes,
        targets=(Target(DELTA_BYTES, beside=CHANGED_BYTES, times=1.02),),
        cache="does not matter",
        rounds=5,
        warm_up=False,
    ),
)

"""B7: installing a pack of 2 GB, checked and durable, beside a plain copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from tests.bench.pack_material import MIB, bench_key, copy_and_sync, make_course, pack_course
from tests.bench.row import Contestant, Row, Target
from tests.bench.rows.b04_build import timed

COPY = "cp -r, then sync"
INSTALL = "pack install, checked and flushed"


@contextmanager
def _prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
    course, made = folder / "course", folder / "made"
    make_course(course, 28, 73 * MIB, 500)
    key, ring = bench_key(folder)
    path = pack_course(course, folder / "p.epack", key).path

    def install() -> None:
        with Pack.open(path) as pack:
            Shelf(made).install(pack, ring)

    yield (
        Contestant(COPY, timed(made, lambda: copy_and_sync(course, made)), unit="s", floor=True),
        Contestant(INSTALL, timed(made, install), unit="s"),
    )


ROWS = (
    Row(
        name="B7",
        title="install a pack of 28 clips (2 GB) and 500 small files",
        prepare=_prepare,
        targets=(Target(INSTALL, beside=COPY, times=1.25),),
        cache="course and pack are in memory; the disk was flushed before each turn",
    ),
)

"""B6: checking every byte of a pack beside b3sum and sha256sum; and reading 1 MiB at random, checked, beside pread."""

from __future__ import annotations

import os
import random
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which

from empathy_studio.pack.reader import MediaReader, Pack
from empathy_studio.pack.verify import verify_pack
from tests.bench.pack_material import MIB, bench_key, make_course, pack_course, sync
from tests.bench.row import Contestant, Row, Target

VERIFY = "pack verify"
B3SUM = "b3sum"
SHA256SUM = "sha256sum"
READ = "checked read, on the chunks"
READ_ANYWHERE = "checked read, anywhere"
PREAD = "pread, on the chunks"
PREAD_ANYWHERE = "pread, anywhere"
COLD_READ = "checked read, cold"
COLD_PREAD = "pread, cold"
_READS = 200


@contextmanager
def _verifying(folder: Path) -> Iterator[Sequence[Contestant]]:
    make_course(folder / "course", 28, 73 * MIB, 500)
    path = pack_course(folder / "course", folder / "p.epack", bench_key(folder)[0]).path

    def verify() -> float:
        started = time.perf_counter()
        with Pack.open(path) as pack:
            whole = verify_pack(pack).is_whole
        taken = time.perf_counter() - started
        if not whole:
            raise RuntimeError("the pack is not whole")
        return taken

    def tool(name: str) -> Callable[[], float]:
        def run() -> float:
            started = time.perf_counter()
            subprocess.run([name, str(path)], check=True, stdout=subprocess.DEVNULL)
            return time.perf_counter() - started

        return run

    yield (
        Contestant(VERIFY, verify, unit="s"),
        *(Contestant(name, tool(name), unit="s", floor=True) for name in _TOOLS),
    )


@contextmanager
def _reading(folder: Path) -> Iterator[Sequence[Contestant]]:
    make_course(folder / "course", 1, 1024 * MIB, 1)
    path = pack_course(folder / "course", folder / "p.epack", bench_key(folder)[0]).path
    sync()
    chance = random.Random(6)
    with Pack.open(path) as pack, path.open("rb") as bare:
        media = pack.media("media/clip-000.mp4")
        start = pack.entry("media/clip-000.mp4").offset
        on_chunks = [-start % MIB + MIB * number for number in range(1000)]
        anywhere = [chance.randrange(1000 * MIB) for _ in range(1000)]

        def checked(offsets: Sequence[int], cold: bool) -> Callable[[], float]:
            return _timed(bare.fileno(), offsets, cold, lambda offset: _checked(pack, media, offset))

        def raw(offsets: Sequence[int], cold: bool) -> Callable[[], float]:
            return _timed(bare.fileno(), offsets, cold, lambda offset: os.pread(bare.fileno(), MIB, start + offset))

        yield (
            Contestant(READ, checked(on_chunks, False), unit="µs"),
            Contestant(PREAD, raw(on_chunks, False), unit="µs", floor=True),
            Contestant(READ_ANYWHERE, checked(anywhere, False), unit="µs"),
            Contestant(PREAD_ANYWHERE, raw(anywhere, False), unit="µs", floor=True),
            Contestant(COLD_READ, checked(on_chunks, True), unit="µs"),
            Contestant(COLD_PREAD, raw(on_chunks, True), unit="µs", floor=True),
        )


def _checked(pack: Pack, media: MediaReader, offset: int) -> bytes:
    pack.chunks.forget()
    return media.read_at(offset, MIB)


def _timed(handle: int, offsets: Sequence[int], cold: bool, read: Callable[[int], bytes]) -> Callable[[], float]:
    def run() -> float:
        """Mean of many reads at other places each time, in µs."""
        places = random.Random().sample(list(offsets), _READS)
        if cold:
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        started = time.perf_counter()
        for place in places:
            if len(read(place)) != MIB:
                raise RuntimeError("too few bytes")
        return (time.perf_counter() - started) / _READS * 1e6

    return run


_TOOLS = tuple(name for name in (B3SUM, SHA256SUM) if which(name))
_MISSING = "".join(f"; {name} is not on this machine" for name in (B3SUM, SHA256SUM) if name not in _TOOLS)

ROWS = (
    Row(
        name="B6",
        title="verify every byte of a pack of 2 GB",
        prepare=_verifying,
        targets=tuple(Target(VERIFY, beside=name, times=0.8) for name in _TOOLS),
        cache=f"warm: the whole pack is in memory{_MISSING}",
    ),
    Row(
        name="B6-read",
        title="read 1 MiB at random from a pack of 1 GB, each byte checked, nothing kept between reads",
        prepare=_reading,
        targets=(
            Target(READ, beside=PREAD, times=2.0),
            Target(COLD_READ, beside=COLD_PREAD, times=1.1),
        ),
        cache="warm, but where it says cold: there the system was told to drop the file before each turn",
    ),
)

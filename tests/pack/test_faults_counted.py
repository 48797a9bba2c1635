"""A disk that is full or a stick that is pulled at any moment of work on packs: nothing half done, and it goes on."""

from __future__ import annotations

import os
import random
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from empathy_studio.errors import PackError
from empathy_studio.pack.arriving import arriving
from empathy_studio.pack.copy_pack import copy_pack
from empathy_studio.pack.delta import diff_packs
from empathy_studio.pack.progress_report import Report, quiet
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.verify import verify_pack
from tests.pack.samples import MIB, build, clip, trusting
from tests.reliability import Reliability

PACK = "first-steps"
Work = Literal["build", "diff", "copy", "install", "update", "update by delta"]
WORKS: tuple[Work, ...] = ("build", "diff", "copy", "install", "update", "update by delta")


class Bench:
    """A shelf, two versions of a pack, the delta between them; and each work on them, to be disturbed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ring = trusting(folder)
        self.shelf = Shelf(folder / "shelf")
        self.clip = folder / "a.mp4"
        self.clip.write_bytes(clip(2 * MIB, 3))
        self.one = build(folder / "1.epack", ("same.mp4", clip(MIB, 1)), ("a.mp4", clip(2 * MIB, 2))).path
        self.two = build(folder / "2.epack", ("same.mp4", clip(MIB, 1)), ("a.mp4", self.clip), version=2).path
        self.delta = folder / "u.edelta"
        with Pack.open(self.one) as one, Pack.open(self.two) as two:
            diff_packs(one, two, self.delta)
        self.out = folder / "out"
        self.out.mkdir()

    def source(self, work: Work) -> Path:
        """The file that the work reads from."""
        files = {"build": self.clip, "install": self.one, "update by delta": self.delta}
        return files.get(work, self.two)

    def ready(self, work: Work) -> None:
        """Bring the shelf to where the work begins."""
        if self.shelf.current(PACK):
            self.shelf.remove(PACK)
        self.shelf.clean_up()
        if work.startswith("update"):
            self.install(self.one, quiet)

    def install(self, file: Path, report: Report) -> None:
        """Put a pack or a delta on the shelf, over whatever is there."""
        with arriving(self.shelf, file) as pack:
            self.shelf.install(pack, self.ring, report=report, allow_older=True)

    def do(self, work: Work, report: Report) -> None:
        """The work itself."""
        target = self.out / "made"
        match work:
            case "build":
                report(0.0, "")
                build(target, ("same.mp4", clip(MIB, 1)), ("a.mp4", self.clip), version=2)
            case "diff":
                with Pack.open(self.one) as one, Pack.open(self.two) as two:
                    diff_packs(one, two, target, report=report)
            case "copy":
                with Pack.open(self.two) as two:
                    copy_pack(two, target, report=report)
            case _:
                self.install(self.source(work), report)

    def is_sound(self, work: Work, done: bool) -> bool:
        """Whether the world is as before the work, or as after it when it is done, and whole."""
        made = sorted(path.name for path in self.out.iterdir())
        if work in ("build", "diff", "copy"):
            for path in self.out.iterdir():
                path.unlink()
            return made == (["made"] if done else [])
        before = None if work == "install" else 1
        after = 1 if work == "install" else 2
        version = self.shelf.current(PACK)
        if (version.version if version else None) != (after if done else before):
            return False
        if version is None:
            return True
        with self.shelf.open(PACK) as pack:
            return verify_pack(pack, audit=True).is_whole

    def disturbed(self, work: Work, disturb: Callable[[], Iterator[Report]]) -> tuple[bool, bool]:
        """Do a disturbed work, then do it again undisturbed: whether it was stopped, and whether all was as it must."""
        self.ready(work)
        stopped = told = False
        with contextmanager(disturb)() as report:
            try:
                self.do(work, report)
            except PackError as error:
                stopped, told = True, bool(error.hint) and "\n" not in error.message
        sound = self.is_sound(work, not stopped)
        self.do(work, quiet)
        return stopped, sound and (told or not stopped) and self.is_sound(work, True)


def test_a_disk_that_is_full_at_any_stage_leaves_nothing_half_done(
    tmp_path: Path, rounds: Callable[..., int], reliability: Reliability
) -> None:
    bench, chance = Bench(tmp_path), random.Random(11)
    many = rounds(short=18, long=600)
    stops = faults = 0
    for number in range(many):
        size = chance.choice((chance.randrange(64 * 1024), chance.randrange(3 * MIB)))

        def full() -> Iterator[Report]:
            before = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))  # noqa: B023
            try:
                yield quiet
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, before)

        stopped, good = bench.disturbed(WORKS[number % len(WORKS)], full)
        stops += stopped
        faults += not good
    reliability(
        "disk full during build, diff, copy, install, update and update by delta",
        runs=many,
        faults=faults,
        what="something half done is left, the old version is harmed, it is not told, or not gone on with",
    )
    assert faults == 0
    assert stops > many // 2


def test_a_source_that_vanishes_at_any_stage_and_comes_back_is_gone_on_with(
    tmp_path: Path, rounds: Callable[..., int], reliability: Reliability
) -> None:
    bench, chance = Bench(tmp_path), random.Random(12)
    many = rounds(short=18, long=600)
    stops = faults = 0
    for number in range(many):
        work = WORKS[number % len(WORKS)]
        source, left = bench.source(work), chance.randrange(9)
        whole = source.read_bytes()

        def vanishing() -> Iterator[Report]:
            steps = left  # noqa: B023

            def pull(_part: float, _what: str) -> None:
                nonlocal steps
                steps -= 1
                if steps < 0:
                    os.truncate(source, 0)  # noqa: B023

            yield pull
            source.write_bytes(whole)  # noqa: B023

        stopped, good = bench.disturbed(work, vanishing)
        stops += stopped
        faults += not good
    reliability(
        "source vanishing during build, diff, copy, install, update and update by delta, and coming back",
        runs=many,
        faults=faults,
        what="something half done is left, the old version is harmed, it is not told, or not gone on with",
    )
    assert faults == 0
    assert stops > many // 4

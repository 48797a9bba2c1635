"""The power goes out at any step of an install, update, rollback or removal: the shelf is old or new, never torn."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.verify import verify_pack
from tests.pack.drive import Drive, DriveConnection, DriveFiles, DriveVFS, PowerCutError
from tests.pack.samples import build, clip, trusting
from tests.reliability import Reliability

PACK = "first-steps"
MOST_STEPS = 80
"""A little more than any act takes, so that some acts are done when the power goes."""


class Rehearsal:
    """Power cuts of one shelf, counted: `torn` and `lost` are faults, `cut` went out in the middle of an act."""

    def __init__(
        self, folder: Path, *, flushes: bool = True, flushes_folders: bool = True, synchronous: str = "FULL"
    ) -> None:
        self.folder = folder
        self.ring = trusting(folder)
        same = ("same.mp4", clip(9000, 1))
        self.packs = {
            1: build(folder / "1.epack", same, ("a.mp4", clip(30_000, 2))).path,
            2: build(folder / "2.epack", same, ("a.mp4", clip(30_000, 3)), version=2).path,
        }
        self.lies = {"flushes": flushes, "flushes_folders": flushes_folders}
        self.synchronous = f"synchronous = {synchronous}"
        self.cut = self.torn = self.lost = 0

    def once(self, chance: random.Random) -> None:
        """Begin with nothing, version 1 or version 2; do something; cut the power; start again and look."""
        place = self.folder / "drive"
        drive = Drive(place)
        vfs = DriveVFS(drive)
        try:
            files = DriveFiles(drive, **self.lies)
            shelf = Shelf(place, files=files, connector=lambda path, _: DriveConnection(path, self.synchronous))
            before = chance.randint(0, 2)
            for version in range(1, before + 1):
                self.install(shelf, version)
            drive.settle()
            after, act = chance.choice(self.acts(shelf)[before])
            drive.steps_left = chance.randrange(MOST_STEPS)
            done = self.is_done(act)
            drive.is_off = True
        finally:
            vfs.unregister()
        self.look(Shelf(drive.after_the_cut(self.folder / "after", chance)), {after} if done else {before, after}, done)
        for name in ("drive", "after"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def install(self, shelf: Shelf, version: int) -> None:
        """Put a version on the shelf."""
        with Pack.open(self.packs[version]) as pack:
            shelf.install(pack, self.ring)

    def acts(self, shelf: Shelf) -> dict[int, list[tuple[int, Callable[[], object]]]]:
        """What can be done with a version in use, and which one is in use then; 0 is none."""
        return {
            0: [(1, lambda: self.install(shelf, 1)), (2, lambda: self.install(shelf, 2))],
            1: [(2, lambda: self.install(shelf, 2)), (0, lambda: shelf.remove(PACK))],
            2: [(1, lambda: shelf.roll_back(PACK)), (0, lambda: shelf.remove(PACK)), (2, shelf.clean_up)],
        }

    def is_done(self, act: Callable[[], object]) -> bool:
        """Whether the act ended before the power went."""
        try:
            act()
        except PowerCutError:
            self.cut += 1
            return False
        return True

    def look(self, shelf: Shelf, allowed: set[int], done: bool) -> None:
        """The version in use is one that may be, and whole; and the shelf takes the next one."""
        try:
            version = shelf.current(PACK)
            if (version.version if version else 0) not in allowed:
                self.lost += done
                self.torn += not done
                return
            if version is not None:
                with shelf.open(PACK) as pack:
                    assert verify_pack(pack, audit=True).is_whole
            self.install(shelf, 2)
            with shelf.open(PACK) as pack:
                assert verify_pack(pack, audit=True).is_whole
        except (PackError, AssertionError):
            self.torn += 1


def test_a_power_cut_leaves_the_old_version_or_the_new_one(
    tmp_path: Path, rounds: Callable[..., int], reliability: Reliability
) -> None:
    rehearsal, chance = Rehearsal(tmp_path), random.Random(20)
    many = rounds(short=60, long=1_000)
    for _ in range(many):
        rehearsal.once(chance)
    reliability(
        "power cut during install, update, rollback, removal and clean-up of packs",
        runs=many,
        faults=rehearsal.torn + rehearsal.lost,
        what="a version that is torn, or one that was acknowledged and is gone",
    )
    assert (rehearsal.torn, rehearsal.lost) == (0, 0)
    assert many // 3 < rehearsal.cut < many


@pytest.mark.parametrize("fault", [{"flushes": False}, {"flushes_folders": False}, {"synchronous": "OFF"}])
def test_the_rehearsal_catches_a_flush_that_is_missing(tmp_path: Path, fault: dict[str, bool | str]) -> None:
    rehearsal, chance = Rehearsal(tmp_path, **fault), random.Random(21)  # type: ignore[arg-type]
    for _ in range(80):
        rehearsal.once(chance)
        if rehearsal.torn + rehearsal.lost:
            return
    pytest.fail(f"{fault} was not noticed")

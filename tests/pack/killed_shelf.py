"""Kills a process that changes a shelf, again and again, and says what was found: `python -m tests.pack.killed_shelf`.

It forks after everything is loaded, so that a kill falls into the work and not into the start of Python.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from empathy_studio.errors import PackError
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.trust import KeyRing
from empathy_studio.pack.verify import verify_pack
from tests.pack.samples import MIB, build, clip, shelf, trusting

PACK = "first-steps"


def act(folder: Path, ring: KeyRing, what: str, pack: Path) -> None:
    """Do one thing with the shelf."""
    if what == "install":
        with Pack.open(pack) as opened:
            shelf(folder).install(opened, ring, allow_older=True)
    elif what == "rollback":
        shelf(folder).roll_back(PACK)
    else:
        shelf(folder).remove(PACK)


def in_use(folder: Path) -> int:
    """The version in use, 0 when there is none."""
    version = shelf(folder).current(PACK)
    return version.version if version else 0


def killed(folder: Path, ring: KeyRing, what: str, pack: Path, after_s: float) -> bool:
    """Do it in a child that is killed after some seconds; whether it was done by then."""
    child = os.fork()
    if not child:
        try:
            act(folder, ring, what, pack)
            os._exit(0)
        except BaseException:
            os._exit(9)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0:
        raise RuntimeError(f"{what} failed by itself")
    return os.WIFEXITED(status)


def is_whole(folder: Path) -> bool:
    """Whether what is in use is whole, every byte."""
    if not in_use(folder):
        return True
    with shelf(folder).open(PACK) as pack:
        return verify_pack(pack, audit=True).is_whole


def main(folder: Path, rounds: int, seed: int) -> dict[str, int]:
    """Kill `rounds` times; how many fell into the work, and how many left something wrong."""
    chance = random.Random(seed)
    ring = trusting(folder)
    same = ("same.mp4", clip(MIB, 1))
    packs = {
        number: build(folder / f"{number}.epack", same, ("a.mp4", clip(4 * MIB, 10 + number)), version=number).path
        for number in (1, 2)
    }
    found = {"rounds": rounds, "in the work": 0, "torn": 0, "lost": 0, "not resumable": 0}
    started = time.monotonic()
    act(folder, ring, "install", packs[1])
    usual_s = time.monotonic() - started
    for _ in range(rounds):
        before = in_use(folder)
        what, after = next_act(folder, before, chance)
        done = killed(folder, ring, what, packs.get(after, packs[1]), chance.random() * usual_s * 1.2)
        found["in the work"] += not done
        try:
            now = in_use(folder)
            found["torn"] += now not in (before, after) or not is_whole(folder)
            found["lost"] += done and now != after
        except PackError:
            found["torn"] += 1
        try:
            act(folder, ring, "install", packs[chance.choice((1, 2))])
            found["not resumable"] += not is_whole(folder)
        except PackError:
            found["not resumable"] += 1
    return found


def next_act(folder: Path, before: int, chance: random.Random) -> tuple[str, int]:
    """What to do, and the version that will be in use."""
    choices = [("install", 1), ("install", 2), ("remove", 0)]
    previous = shelf(folder).previous(PACK)
    if previous is not None:
        choices.append(("rollback", previous.version))
    return chance.choice(choices) if before else ("install", chance.choice((1, 2)))


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))

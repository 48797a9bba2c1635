"""The player's window is killed outright at random instants; no answer is lost and it goes on at the very moment."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from empathy_studio.commands.demo import prepared
from empathy_studio.play.acts import from_json
from empathy_studio.play.program import Program
from empathy_studio.play.run import replay
from empathy_studio.play.state import Run
from empathy_studio.progress.identifiers import AttemptId
from empathy_studio.progress.store import open_store
from tests.reliability import Reliability
from tests.story.killed_window import LEARNER, done
from tests.story.test_killed_at_any_statement import LESSON, sample_program

ROOT = Path(__file__).resolve().parents[2]
MOST_LOST_MS = 1000
PATIENCE_S = 60


@dataclass(frozen=True)
class Told:
    """The last thing a window told before its end; `at_ms` is below 0 where no clip played."""

    attempt: str
    done: int
    scene: str
    at_ms: int


def one_life(data: Path, chance: random.Random) -> Told:
    """Start the window, let it play for a moment, and kill it."""
    told = data / "told.txt"
    told.unlink(missing_ok=True)
    command = [sys.executable, "-m", "tests.story.killed_window", str(data), LESSON, str(chance.randrange(1000))]
    with (data / "window.log").open("ab") as log:
        window = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, stdout=log, stderr=log
        )
    end = time.monotonic() + PATIENCE_S
    while not told.exists() or not told.stat().st_size:
        assert window.poll() is None, (data / "window.log").read_text()[-2000:]
        assert time.monotonic() < end, "the window does not play"
        time.sleep(0.01)
    time.sleep(chance.uniform(0.0, 1.6))
    os.kill(window.pid, signal.SIGKILL)
    window.wait()
    attempt, count, scene, at = told.read_text().splitlines()[-1].split(" ")
    return Told(attempt, int(count), scene, int(at))


def kept(data: Path, program: Program, told: Told) -> Run:
    """The run as the next start finds it."""
    with open_store(data) as store:
        found = store.attempts.resume(AttemptId(told.attempt))
        assert store.check().faults == ()
    return replay(program, [from_json(bytes(act)) for act in found.acts])


def test_a_window_killed_at_any_instant_loses_no_answer_and_goes_on_there(
    data_folder: Path, rounds: Callable[..., int], reliability: Reliability
) -> None:
    prepared(data_folder, data_folder / "course.epack")
    with open_store(data_folder) as store:
        store.learners.add(LEARNER)
    program, chance = sample_program(), random.Random(41)
    kills = rounds(short=4, long=200)
    lost: list[Told] = []
    elsewhere: list[tuple[Told, Run]] = []
    for _ in range(kills):
        told = one_life(data_folder, chance)
        run = kept(data_folder, program, told)
        count = done(run.acts)
        if count < told.done:
            lost.append(told)
        # When it was killed between two acts the place is the one it told; else it has got further.
        there = count > told.done or (run.scene == told.scene and run.position_ms >= told.at_ms - MOST_LOST_MS)
        if not there:
            elsewhere.append((told, run))
    reliability(
        "`kill -9` of the player's window at a random instant of a lesson",
        runs=kills,
        faults=len(lost) + len(elsewhere),
        what="an answer lost, or not gone on within a second of the very moment",
    )
    assert lost == []
    assert elsewhere == []

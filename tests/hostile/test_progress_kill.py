"""A player that is killed at any instant has kept everything it was told is kept, and can go on at the exact moment."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from empathy_studio.progress.store import open_store
from tests.progress.lessons import answer, version
from tests.reliability import Reliability

# A process that has everything imported, and for each line "data folder, name, file" starts a player that keeps lesson
# after lesson and tells each id when it is kept. It answers with the player's process number.
PLAYERS = """
import os, signal, sys
from pathlib import Path
from empathy_studio.progress.store import open_store
from tests.progress.lessons import answer, beginning, draft, ending, version

def play(data, name, told):
    with open_store(Path(data)) as store:
        learner = store.learners.add(name)
        while True:
            attempt = store.attempts.begin(learner.id, version())
            for step in (beginning(), *(answer(number) for number in range(12)), draft(900), ending()):
                for kept in store.attempts.keep(attempt.id, step):
                    if step[0].verb != "drafted":
                        told.write(f"{kept} {attempt.id}\\n")
                        told.flush()

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
for line in sys.stdin:
    data, name, told = line.rstrip("\\n").split("\\t")
    player = os.fork()
    if player == 0:
        with open(told, "w") as file:
            play(data, name, file)
    print(player, flush=True)
"""


class Players:
    """Starts players and kills them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.started: list[int] = []
        self.process = subprocess.Popen(
            [sys.executable, "-c", PLAYERS], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def start(self, data: Path, name: str) -> int:
        """Start a player on the store in `data`; its process number."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{data}\t{name}\t{self.folder / name}.told\n")
        self.process.stdin.flush()
        player = int(self.process.stdout.readline())
        self.started.append(player)
        return player

    def told(self, name: str) -> list[tuple[str, str]]:
        """The ids of statements and attempts that were acknowledged; a line that was cut short does not count."""
        path = self.folder / f"{name}.told"
        lines = path.read_text("ascii").split("\n")[:-1] if path.exists() else []
        return [(line.split()[0], line.split()[1]) for line in lines]

    def let_play(self, *names: str) -> None:
        """Wait until each has kept something."""
        deadline = time.monotonic() + 30
        while not all(map(self.told, names)):
            assert time.monotonic() < deadline
            assert all(map(self.lives, self.started[-len(names) :]))
            time.sleep(0.005)

    @staticmethod
    def lives(player: int) -> bool:
        """Whether the player is still there."""
        try:
            os.kill(player, 0)
        except ProcessLookupError:
            return False
        return True

    def kill(self, player: int) -> None:
        """Kill the player at once, and wait until it is gone."""
        os.kill(player, signal.SIGKILL)
        while self.lives(player):
            time.sleep(0.001)

    def close(self) -> None:
        """End every player, and the process that starts them."""
        for player in filter(self.lives, self.started):
            self.kill(player)
        self.process.communicate()


@pytest.fixture
def players(tmp_path: Path) -> Iterator[Players]:
    """A process that can start players."""
    started = Players(tmp_path)
    yield started
    started.close()


def test_nothing_acknowledged_is_lost_by_kill_9(
    data_folder: Path, players: Players, rounds: Callable[..., int], reliability: Reliability
) -> None:
    times = rounds(short=50, long=1_000)
    chance = random.Random(9)
    lost = acknowledged = 0
    for number in range(times):
        name = f"player-{number}"
        player = players.start(data_folder, name)
        players.let_play(name)
        time.sleep(chance.uniform(0.0, 0.02))
        players.kill(player)
        told = players.told(name)
        acknowledged += len(told)
        with open_store(data_folder) as store:
            assert store.recovery is None
            lost += sum(
                store.db.conn.execute("SELECT 1 FROM statements WHERE id = ?", one[:1]).fetchone() is None
                for one in told
            )
            (learner,) = store.learners.find(name)
            begun = store.attempts.of_learner(learner.id)[-1]
            resumed = store.attempts.resume(begun.id)
            kept = [one.statement for one in store.attempts.statements(begun.id)]
            acts = [bytes(one.act) for one in kept if one.act is not None]
            assert [bytes(act) for act in resumed.acts][: len(acts)] == acts
            assert resumed.attempt.statements >= sum(attempt == begun.id for _, attempt in told)
    assert lost == 0
    assert acknowledged > 2 * times
    reliability("player killed while keeping answers", runs=times, faults=lost, what="acknowledged answers lost")


def test_chains_and_figures_are_whole_after_three_players_were_killed_at_once(
    data_folder: Path, players: Players, rounds: Callable[..., int]
) -> None:
    for turn in range(rounds(short=3, long=40)):
        names = [f"turn-{turn}-player-{number}" for number in range(3)]
        started = [players.start(data_folder, name) for name in names]
        players.let_play(*names)
        for player in started:
            players.kill(player)
        with open_store(data_folder) as store:
            kept = {row[0] for row in store.db.conn.execute("SELECT id FROM statements")}
            assert {one for name in names for one, _ in players.told(name)} <= kept
            assert store.check().faults == ()


def test_eight_players_on_one_store_lose_nothing_and_none_fails(
    data_folder: Path, players: Players, rounds: Callable[..., int], reliability: Reliability
) -> None:
    seconds = rounds(short=1, long=60)
    names = [f"writer-{number}" for number in range(8)]
    started = [players.start(data_folder, name) for name in names]
    players.let_play(*names)
    time.sleep(seconds)
    failed = sum(not players.lives(player) for player in started)
    for player in filter(players.lives, started):
        players.kill(player)
    told = {one for name in names for one, _ in players.told(name)}
    with open_store(data_folder) as store:
        kept = {row[0] for row in store.db.conn.execute("SELECT id FROM statements")}
        assert store.check().faults == ()
    assert failed == 0
    assert len(told) > 8
    assert told <= kept
    reliability(
        "seconds of eight players writing into one store",
        runs=seconds,
        faults=min(seconds, failed + len(told - kept)),
        what="a player that failed, or an answer lost",
    )


def test_a_store_that_was_copied_while_it_was_written_opens_clean(
    data_folder: Path, tmp_path: Path, rounds: Callable[..., int], reliability: Reliability
) -> None:
    """Database and log are copied one after the other from under a writer, as a snapshot of a machine does it."""
    times = rounds(short=15, long=200)
    dirty = 0
    with open_store(data_folder) as store:
        learner = store.learners.add("Ana")
        attempt = store.attempts.begin(learner.id, version())
        for number in range(times):
            keep = store.attempts.keep(attempt.id, answer(number % 5))
            copy = tmp_path / f"copy-{number}" / "progress"
            copy.mkdir(parents=True)
            for name in ("device.key", "progress.db-wal", "progress.db"):
                source = store.folder / name
                (copy / name).write_bytes(source.read_bytes())
            with open_store(copy.parent) as snapshot:
                kept = {row[0] for row in snapshot.db.conn.execute("SELECT id FROM statements")}
                dirty += snapshot.recovery is not None or not set(keep) <= kept
    assert dirty == 0
    reliability(
        "store copied while it is written", runs=times, faults=dirty, what="the copy does not open clean and complete"
    )

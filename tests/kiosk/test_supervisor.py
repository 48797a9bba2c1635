"""The supervisor starts the screen again whenever it fails, and ends when the screen ends well."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from empathy_studio.commands import supervisor
from empathy_studio.commands.console import REFUSED
from empathy_studio.commands.supervisor import Supervisor, wait_s
from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.store import open_store
from empathy_studio.ui.kiosk.site import Site, keep_site

PATIENCE_S = 40
SHOWN = "the kiosk is shown"


def until(what: Callable[[], bool]) -> None:
    """Wait until it is so; fail when it does not come to be."""
    end = time.monotonic() + PATIENCE_S
    while not what():
        assert time.monotonic() < end
        time.sleep(0.05)


def children_of(process: int) -> list[int]:
    """The processes that `process` has started and that run."""
    found = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [int(one) for one in found]


def test_the_first_restarts_come_at_once_and_later_ones_more_slowly() -> None:
    waits = [wait_s(failures) for failures in range(1, 12)]
    assert waits[:2] == [0, 0]
    assert waits == sorted(waits)
    assert waits[-1] == waits[-2] == 30


def test_a_screen_that_fails_is_started_again_until_it_ends_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "WAITS_S", (0.0, 0.05))
    told: list[str] = []
    counts: list[int] = []

    def command(failures: int) -> list[str]:
        counts.append(failures)
        return [sys.executable, "-c", f"raise SystemExit({(1, 3, 2, 0)[failures]})"]

    assert Supervisor(command, told.append).run() == 0
    assert counts == [0, 1, 2, 3]
    assert [line.split(" after")[0] for line in told] == [f"The screen ended with status {one}" for one in (1, 3, 2)]


def test_what_no_waiting_makes_good_is_not_tried_again() -> None:
    told: list[str] = []
    assert Supervisor(lambda _: [sys.executable, "-c", f"raise SystemExit({REFUSED})"], told.append).run() == 2
    assert told == []


def test_what_cannot_be_carried_out_the_first_time_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "WAITS_S", (0.05,))
    told: list[str] = []
    lives = iter((2, 2, 0))
    assert Supervisor(lambda _: [sys.executable, "-c", f"raise SystemExit({next(lives)})"], told.append).run() == 0
    assert len(told) == 2


def test_it_can_be_stopped_while_it_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "WAITS_S", (30.0,))
    kept = Supervisor(lambda _: [sys.executable, "-c", "raise SystemExit(1)"], lambda _: timer.start())
    timer = threading.Timer(0.1, kept.stop)
    assert kept.run() == 0


BEATS_THEN_FREEZES = "import time\nfor _ in range(3): print(flush=True); time.sleep(0.05)\ntime.sleep(60)"


def test_a_screen_that_stands_still_is_ended_and_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "LOOK_S", 0.1)
    monkeypatch.setattr(supervisor, "FROZEN_LOOKS", 4)
    told: list[str] = []
    lives = iter((BEATS_THEN_FREEZES, "print()"))
    assert Supervisor(lambda _: [sys.executable, "-c", next(lives)], told.append).run() == 0
    assert told[0] == "The screen stands still; it is ended."
    assert told[1].startswith("The screen was ended by signal 9")
    assert next(lives, None) is None


def test_a_screen_that_is_only_slow_to_start_is_given_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "LOOK_S", 0.05)
    monkeypatch.setattr(supervisor, "FROZEN_LOOKS", 2)
    told: list[str] = []
    slow = "import time; time.sleep(0.6); print(flush=True)"
    assert Supervisor(lambda _: [sys.executable, "-c", slow], told.append).run() == 0
    assert told == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="stops a process by a signal")
def test_a_kiosk_that_is_frozen_comes_back(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real screen beats by itself; held by the system, it is replaced by one that goes on."""
    monkeypatch.setattr(supervisor, "FROZEN_LOOKS", 3)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    with open_store(data_folder) as store:
        store.learners.add("Ana García")
    keep_site(data_folder, Site())
    log = data_folder / "logs" / "empathy-studio.log"
    own = [sys.executable, "-m", "empathy_studio", "--data", str(data_folder), "kiosk-screen"]
    told: list[str] = []
    kept = Supervisor(lambda _: [*own, "--of", str(os.getpid())], told.append)

    def freeze_then_end() -> None:
        until(lambda: log.exists() and log.read_text().count(SHOWN) == 1)
        time.sleep(4)
        (screen,) = children_of(os.getpid())
        os.kill(screen, signal.SIGSTOP)
        until(lambda: log.read_text().count(SHOWN) == 2)
        kept.stop()

    hand = threading.Thread(target=freeze_then_end)
    hand.start()
    status = kept.run()
    hand.join()
    assert status == 0
    assert [line.split(" after")[0] for line in told] == [
        "The screen stands still; it is ended.",
        "The screen was ended by signal 9",
    ]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the children of a process from /proc")
def test_a_kiosk_killed_outright_comes_back_at_the_tiles_and_ends_when_told(data_folder: Path) -> None:
    with open_store(data_folder) as store:
        store.pins.set(TRAINER, "2468")
        store.learners.add("Ana García")
    keep_site(data_folder, Site())
    log = data_folder / "logs" / "empathy-studio.log"
    command = [sys.executable, "-m", "empathy_studio", "--data", str(data_folder), "kiosk"]
    with subprocess.Popen(
        command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, stderr=subprocess.PIPE, text=True
    ) as kiosk:
        try:
            for shown in (1, 2):
                until(lambda shown=shown: log.exists() and log.read_text().count(SHOWN) == shown)
                (screen,) = children_of(kiosk.pid)
                os.kill(screen, signal.SIGKILL)
                until(lambda screen=screen: children_of(kiosk.pid) not in ([], [screen]))
            until(lambda: log.read_text().count(SHOWN) == 3)
            kiosk.terminate()
            assert kiosk.wait(PATIENCE_S) == 0
        finally:
            kiosk.kill()
        told = kiosk.stderr.read() if kiosk.stderr is not None else ""
    assert told.count("was ended by signal 9") == 2
    with open_store(data_folder) as store:
        assert store.check().faults == ()


def test_the_supervisor_never_loads_qt() -> None:
    code = "import sys, empathy_studio.commands.kiosk; print([one for one in sys.modules if 'PySide6' in one])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

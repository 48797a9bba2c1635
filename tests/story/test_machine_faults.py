"""A machine that sleeps in the middle of a lesson, or whose sound device is pulled: nobody loses anything by it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from glob import glob
from pathlib import Path
from typing import Any

import pytest

from empathy_studio.progress.store import open_store
from empathy_studio.ui.video.sound import SOUND_GONE
from tests.story.watched_window import ASKED_MS, CLIP, LIMIT_S, QUICK

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60
SLEEP_S = 8.0
SPEAKERS = ("module-null-sink", "sink_name=speakers")
SOUND_SERVER = """load-module module-native-protocol-unix socket={0}/pulse.sock auth-anonymous=1
load-module module-null-sink sink_name=speakers
load-module module-rescue-streams
load-module module-always-sink
"""
"""As distributions set PulseAudio up: where no device is left, one that nobody hears stands in."""
NO_SERVER = [name for name in ("pulseaudio", "pactl") if shutil.which(name) is None]
FAKETIME = sorted(glob("/usr/lib/*/faketime/libfaketime.so.1"))
SLACK_MS = 1000
"""How far a clip may come between the last line of a window and its sleep, on a machine with much to do."""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="holds a process by signals")


class Watched:
    """What the window of another process tells."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.lines: list[dict[str, Any]] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(json.loads(line))

    @property
    def now(self) -> dict[str, Any]:
        """The newest line."""
        return self.lines[-1]

    def until(self, is_so: Callable[[dict[str, Any]], object], why: str) -> dict[str, Any]:
        """Wait for a line of which that is so."""
        end = time.monotonic() + PATIENCE_S
        while not (self.lines and is_so(self.now)):
            assert self.process.poll() is None, "the window ended"
            assert time.monotonic() < end, f"{why}: {self.lines[-1:]}"
            time.sleep(0.02)
        return self.now

    def sleep(self) -> tuple[dict[str, Any], int]:
        """Hold the process as a machine that sleeps does: the last line before, and the number of lines so far."""
        os.kill(self.process.pid, signal.SIGSTOP)
        time.sleep(SLEEP_S)
        count = len(self.lines)
        before = self.now
        os.kill(self.process.pid, signal.SIGCONT)
        self.until(lambda _: len(self.lines) > count + 4, "the window does not wake up")
        return before, count

    def end(self) -> None:
        """Be done with it."""
        self.process.kill()
        self._reader.join()
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()


@contextmanager
def window(folder: Path, lesson: str, engine: str, **environment: str) -> Iterator[Watched]:
    """The window of `lesson`, played by `engine`."""
    command = [sys.executable, "-m", "tests.story.watched_window", str(folder), lesson, engine]
    around = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    with (folder / "window.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=around, stdout=subprocess.PIPE, stderr=log, text=True)
    watched = Watched(process)
    try:
        yield watched
    finally:
        watched.end()


@pytest.mark.parametrize("engine", ["vlc", "qt"])
def test_a_clip_goes_on_where_the_machine_went_to_sleep(engine: str, tmp_path: Path) -> None:
    with window(tmp_path, CLIP, engine) as watched:
        watched.until(lambda line: line["at_ms"] > 2000, "the clip does not play")
        before, count = watched.sleep()
        woken = watched.lines[count:]
        watched.until(lambda line: line["asked"], "the question does not come")
        numbers = [line["frame"] for line in watched.lines[count:] if line["frame"] is not None]
        stood = before["frame"]
        assert all(line["phase"] == "Playing" and set(line["told"]) <= set(before["told"]) for line in woken)
        assert woken[-1]["at_ms"] - before["at_ms"] <= SLACK_MS
        steps = [later - earlier for earlier, later in zip([stood, *numbers], numbers, strict=False)]
        assert max(steps) * 1000 / 30 <= SLACK_MS, "a part of the clip was left out"
        assert watched.now["at_ms"] == pytest.approx(ASKED_MS, abs=100)


def test_no_time_for_an_answer_passes_while_the_machine_sleeps(tmp_path: Path) -> None:
    with window(tmp_path, QUICK, "auto") as watched:
        watched.until(lambda line: line["left_s"] is not None and line["left_s"] < LIMIT_S - 1, "no time passes")
        before, count = watched.sleep()
        assert before["left_s"] > 1.0
        woken = watched.lines[count + 2]
        assert woken["asked"]
        assert before["left_s"] - woken["left_s"] < 1.0
        watched.until(lambda line: line["scene"] == "end", "time does not run out once the machine is awake")


@pytest.mark.skipif(not FAKETIME, reason="not installed: libfaketime")
def test_a_wall_clock_that_is_set_forth_and_back_stops_nothing_and_puts_nothing_out_of_order(tmp_path: Path) -> None:
    wall = tmp_path / "wall"
    wall.write_text("+0", encoding="utf-8")
    faked = {"LD_PRELOAD": FAKETIME[0], "FAKETIME_TIMESTAMP_FILE": str(wall), "FAKETIME_NO_CACHE": "1"}
    with window(tmp_path, CLIP, "auto", DONT_FAKE_MONOTONIC="1", **faked) as watched:
        for set_to in ("+370d", "-400d", "+0"):
            stood = watched.until(lambda line: line["at_ms"] > 500, "the clip does not play")["at_ms"]
            wall.write_text(set_to, encoding="utf-8")
            on = watched.until(lambda line, stood=stood: line["at_ms"] > stood + 1500, "the clip does not go on")
            assert on["at_ms"] - stood < 1500 + SLACK_MS
            assert on["phase"] == "Playing"
        watched.until(lambda line: line["asked"], "the question does not come")
    with open_store(tmp_path / "data") as store:
        (learner,) = store.learners.all()
        (attempt,) = store.attempts.of_learner(learner.id)
        kept = [one.statement for one in store.attempts.statements(attempt.id)]
        assert [one.verb for one in kept][:2] == ["attempted", "entered"]
        assert kept[-1].verb == "reached"
        assert store.check().faults == ()


class SoundServer:
    """A PulseAudio of its own, with speakers that can be pulled and plugged in."""

    def __init__(self, folder: Path) -> None:
        self.environment = {"PULSE_SERVER": f"unix:{folder}/pulse.sock", "XDG_RUNTIME_DIR": str(folder)}

    def do(self, *command: str) -> str:
        """What pactl says."""
        around = {**os.environ, **self.environment}
        return subprocess.run(["pactl", *command], env=around, capture_output=True, text=True, check=False).stdout

    def pull(self) -> None:
        """The speakers are gone."""
        self.do("unload-module", "module-null-sink")

    def plug_in(self) -> None:
        """They are back."""
        self.do("load-module", *SPEAKERS)

    def plays(self) -> bool:
        """Whether somebody sends sound to the speakers."""
        sinks = dict(line.split("\t")[:2] for line in self.do("list", "short", "sinks").splitlines())
        into = [line.split("\t")[1] for line in self.do("list", "short", "sink-inputs").splitlines()]
        return any(sinks.get(one) == "speakers" for one in into)


@pytest.fixture
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundServer]:
    """The sound server of a machine."""
    folder = tmp_path_factory.mktemp("sound")
    folder.chmod(0o700)
    (folder / "server.pa").write_text(SOUND_SERVER.format(folder), encoding="utf-8")
    command = ["pulseaudio", "-n", "-F", str(folder / "server.pa"), "--daemonize=no", "--exit-idle-time=-1"]
    server = SoundServer(folder)
    with subprocess.Popen(
        [*command, "--use-pid-file=no"], env={**os.environ, **server.environment}, stderr=subprocess.DEVNULL
    ) as running:
        end = time.monotonic() + PATIENCE_S
        while "speakers" not in server.do("list", "short", "sinks"):
            assert time.monotonic() < end, "the sound server does not start"
            time.sleep(0.1)
        yield server
        running.terminate()


@pytest.mark.skipif(bool(NO_SERVER), reason=f"not installed: {', '.join(NO_SERVER)}")
@pytest.mark.parametrize("engine", ["vlc", "qt"])
def test_a_lesson_goes_on_when_the_speakers_are_pulled_and_is_heard_again_when_they_are_back(
    engine: str, sound: SoundServer, tmp_path: Path
) -> None:
    with window(tmp_path, CLIP, engine, **sound.environment) as watched:
        watched.until(lambda line: line["at_ms"] > 1500 and sound.plays(), "the clip is not heard")
        assert watched.now["told"] == []
        sound.pull()
        gone = watched.until(lambda line: line["told"], "it is not told")
        assert gone["told"] == [SOUND_GONE.message]
        assert gone["captions"], "what cannot be heard is read"
        pulled_at = gone["at_ms"]
        on = watched.until(lambda line: line["at_ms"] > pulled_at + 2000, "the clip does not go on")
        assert (on["phase"], on["engine"]) == ("Playing", gone["engine"])
        sound.plug_in()
        watched.until(lambda line: not line["captions"], "the speakers are not noticed")
        watched.until(lambda _: sound.plays(), "the clip is not heard again")
        watched.until(lambda line: line["asked"], "the question does not come")

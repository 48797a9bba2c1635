"""The session for Linux holds the kiosk on a bare window manager, and a person at real keys cannot get out of it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from empathy_studio.paths import assets_folder
from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.store import open_store
from empathy_studio.ui.kiosk.site import Site, keep_site

DISPLAY, SIZE = ":97", "1280x800"
PATIENCE_S = 40
NEEDED = ("Xvfb", "openbox", "xdotool")
MISSING = [name for name in NEEDED if shutil.which(name) is None]

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


def until(what: Callable[[], bool]) -> None:
    """Wait until it is so; fail when it does not come to be."""
    end = time.monotonic() + PATIENCE_S
    while not what():
        assert time.monotonic() < end
        time.sleep(0.1)


def x(*command: str) -> str:
    """What xdotool says."""
    environment = {**os.environ, "DISPLAY": DISPLAY}
    return subprocess.run(["xdotool", *command], env=environment, capture_output=True, text=True, check=False).stdout


@pytest.fixture
def display() -> Iterator[str]:
    """A display that needs no screen."""
    with subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"]) as server:
        until(lambda: bool(x("getdisplaygeometry").strip()))
        yield DISPLAY
        server.terminate()


@pytest.fixture
def session(display: str, data_folder: Path, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The session that ships, with this checkout's program in it."""
    with open_store(data_folder) as store:
        store.pins.set(TRAINER, "2468")
        store.learners.add("Ana García")
    keep_site(data_folder, Site())
    program = tmp_path / "studio"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m empathy_studio "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "EMPATHY_STUDIO": str(program)}
    script = assets_folder() / "kiosk" / "empathy-studio-kiosk-session"
    with subprocess.Popen([str(script)], env=environment) as running:
        yield running
        if running.poll() is None:
            running.send_signal(signal.SIGTERM)
            running.wait(PATIENCE_S)


def active_geometry() -> list[str]:
    """Place and size of the window that has the keys, as xdotool's lines."""
    return x("getactivewindow", "getwindowgeometry", "--shell").splitlines()


def fills_the_screen() -> bool:
    """Whether the window that has the keys covers everything."""
    return {"X=0", "Y=0", "WIDTH=1280", "HEIGHT=800"} <= set(active_geometry())


def test_a_person_at_the_keys_stays_in_and_the_trainer_gets_out(
    session: subprocess.Popen[bytes], data_folder: Path
) -> None:
    log = data_folder / "logs" / "empathy-studio.log"
    until(lambda: log.exists() and "the kiosk is shown" in log.read_text())
    until(fills_the_screen)
    for keys in ("alt+F4", "ctrl+q", "F11", "alt+Tab", "ctrl+w", "super", "ctrl+alt+t"):
        x("key", "--clearmodifiers", keys)
    time.sleep(1)
    until(fills_the_screen)
    assert session.poll() is None

    x("key", "ctrl+shift+x")
    time.sleep(0.5)
    for digit in "2468":
        x("key", digit)
    x("key", "Return")
    until(lambda: "the trainer's page is open" in log.read_text())
    time.sleep(0.3)
    x("key", "shift+Tab")
    x("key", "space")
    assert session.wait(PATIENCE_S) == 0

"""A person at a kiosk under a bare window manager: real keys through the X server, eyes on what the store keeps."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from empathy_studio.pack.shelf import Shelf
from empathy_studio.paths import assets_folder
from empathy_studio.play import state
from empathy_studio.play.acts import Draft, from_json
from empathy_studio.play.program import Program
from empathy_studio.play.run import replay
from empathy_studio.play.state import Run
from empathy_studio.progress.records import Attempt
from empathy_studio.progress.store import open_store
from empathy_studio.settings import Settings
from empathy_studio.ui.play.library import Library
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.qt_clock import QtClock

PATIENCE_S = 30
SIZE = "1280x800"
GRAB = (
    "import sys; from PySide6.QtGui import QGuiApplication; app = QGuiApplication([]);"
    "sys.exit(not app.primaryScreen().grabWindow(0).save(sys.argv[1]))"
)


def until(what: Callable[[], object], why: str) -> None:
    """Wait until it is so; fail, saying `why`, when it does not come to be."""
    end = time.monotonic() + PATIENCE_S
    while not what():
        assert time.monotonic() < end, why
        time.sleep(0.1)


class Display:
    """An X server without a screen, and hands on its keyboard."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}

    def x(self, *command: str) -> str:
        """What xdotool says."""
        line = ["xdotool", *command]
        return subprocess.run(
            line, env=self.environment, capture_output=True, text=True, timeout=2 * PATIENCE_S, check=False
        ).stdout

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, as fast as a quick person."""
        for key in keys:
            self.x("key", key)
            time.sleep(0.06)

    def is_full(self) -> bool:
        """Whether the window that has the keys covers everything."""
        told = set(self.x("getactivewindow", "getwindowgeometry", "--shell").splitlines())
        return {"X=0", "Y=0", "WIDTH=1280", "HEIGHT=800"} <= told

    def type(self, text: str) -> None:
        """Type words."""
        self.x("type", "--delay", "20", text)

    def picture(self, target: Path) -> Path:
        """What is on the screen, by a Qt of its own, since the tests' one has no screen."""
        subprocess.run([sys.executable, "-c", GRAB, str(target)], env=self.environment, check=True)
        return target


@contextmanager
def display() -> Iterator[Display]:
    """A display of its own, under a number that the server chooses by itself; every account may use it."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp", "-ac"]
    with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        try:
            yield Display(f":{number}")
        finally:
            server.terminate()


@contextmanager
def session(on: Display, data: Path, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The session that ships, with this checkout's program in it."""
    program = folder / "studio"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m empathy_studio "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {**on.environment, "EMPATHY_STUDIO": str(program), "EMPATHY_STUDIO_DATA": str(data)}
    script = assets_folder() / "kiosk" / "empathy-studio-kiosk-session"
    with subprocess.Popen([str(script)], env=environment) as running:
        try:
            yield running
        finally:
            if running.poll() is None:
                running.terminate()
                running.wait(PATIENCE_S)


class Kiosk:
    """What a person sees of a kiosk: its log says what is shown, its store where everybody stands."""

    def __init__(self, data: Path, program: Program) -> None:
        self.data, self.program = data, program
        self._log = data / "logs" / "empathy-studio.log"

    def shown(self) -> int:
        """How often the screen came up."""
        return self.log().count("the kiosk is shown")

    def log(self) -> str:
        """The log so far."""
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""

    def attempts(self, name: str) -> tuple[Attempt, ...]:
        """Everything this person began."""
        with open_store(self.data) as store:
            return store.attempts.of_learner(store.learners.find(name)[0].id)

    def run(self, name: str) -> Run | None:
        """Where this person stands in the lesson; None before it was begun."""
        with open_store(self.data) as store:
            mine = store.attempts.of_learner(store.learners.find(name)[0].id)
            if not mine:
                return None
            kept = [one.statement.act for one in store.attempts.statements(mine[-1].id)]
        acts = [from_json(bytes(act)) for act in kept if act is not None]
        return replay(self.program, [one for one in acts if not isinstance(one, Draft)])

    def verbs(self, name: str) -> list[str]:
        """What happened in the lesson this person began last."""
        mine = self.attempts(name)
        with open_store(self.data) as store:
            return [one.statement.verb for one in store.attempts.statements(mine[-1].id)] if mine else []

    def draft(self, name: str) -> Draft | None:
        """What this person has half given of the answer that stands open."""
        mine = self.attempts(name)
        with open_store(self.data) as store:
            acts = [from_json(bytes(act)) for act in store.attempts.resume(mine[-1].id).acts] if mine else []
        return acts[-1] if acts and isinstance(acts[-1], Draft) else None

    def place_ms(self, name: str) -> int | None:
        """The ms of the clip that was kept last."""
        mine = self.attempts(name)
        return mine[-1].position_ms if mine else None

    def screen(self) -> int:
        """The process that shows the window."""
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit():
                line = (folder / "cmdline").read_bytes().split(b"\0") if (folder / "cmdline").exists() else []
                if b"kiosk-screen" in line and str(self.data).encode() in line:
                    return int(folder.name)
        raise AssertionError("there is no screen")


def tabs_to(data: Path, name: str, lesson: str, engines: Engines, theme: ThemeKeeper) -> int:
    """How often Tab is pressed from where the shelf takes the focus to this lesson, for this person."""
    with open_store(data) as store, closing(Library(Shelf(data / "shelf"))) as library:
        play = PlayWindow(store, library, engines, Settings(motion="reduced"), theme, QtClock())
        play.resize(1280, 800)
        play.show()
        play.activateWindow()
        play.choose(store.learners.find(name)[0])
        QApplication.processEvents()
        wanted = next(tile for tile in play.shelf.tiles() if tile.standing.lesson.id == lesson)
        count = 0
        while play.focusWidget() is not wanted:
            play.focusNextChild()
            count += 1
            assert count < 200, "the lesson cannot be reached by Tab"
        play.close_all()
        play.hide()
        play.deleteLater()
    return count


def asking(run: Run | None, moment: str) -> bool:
    """Whether this moment stands open."""
    return run is not None and isinstance(run.phase, state.Asking) and run.phase.moment == moment

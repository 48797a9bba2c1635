"""A kiosk whose screen is unplugged moves to another in the middle of a lesson, and back when it is there again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from empathy_studio.commands.demo import prepared
from empathy_studio.progress.store import open_store
from empathy_studio.ui.kiosk.site import Site, keep_site
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from tests.story.keyboard_learner import Learner
from tests.story.kiosk_person import PATIENCE_S, Display, Kiosk, display, tabs_to, until
from tests.story.test_killed_at_any_statement import LESSON, sample_program

MISSING = [name for name in ("Xvfb", "xdotool", "xrandr") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

SECOND = ("SECOND", "1024/270x800/212+256+0", "none")
"""A screen that X pretends to have beside its own, which is 1280 × 800."""


def xrandr(on: Display, *command: str) -> None:
    """Plug a screen in, or pull it out."""
    subprocess.run(["xrandr", *command], env=on.environment, check=True, capture_output=True)


def fills(on: Display, left: int, width: int) -> bool:
    """Whether the kiosk fills the screen that begins at `left` and is so wide."""
    told = set(on.x("search", "--onlyvisible", "--name", "Empathy Studio", "getwindowgeometry", "--shell").splitlines())
    return {f"X={left}", "Y=0", f"WIDTH={width}", "HEIGHT=800"} <= told


@contextmanager
def kiosk_on(on: Display, data: Path) -> Iterator[None]:
    """The kiosk, with no window manager around it: openbox is not told of screens that only X pretends to have."""
    command = [sys.executable, "-m", "empathy_studio", "--data", str(data), "kiosk"]
    with subprocess.Popen(command, env=on.environment, stderr=subprocess.DEVNULL) as running:
        try:
            yield
        finally:
            running.terminate()
            running.wait(PATIENCE_S)


def test_the_kiosk_goes_with_the_lesson_to_the_screen_that_is_left_and_comes_back(
    data_folder: Path, engines: Engines, theme: ThemeKeeper
) -> None:
    prepared(data_folder, data_folder / "course.epack")
    with open_store(data_folder) as store:
        store.learners.add("Ana García")
    keep_site(data_folder, Site(screen="SECOND"))
    kiosk = Kiosk(data_folder, sample_program())
    with display() as on, kiosk_on(on, data_folder):
        until(lambda: kiosk.shown() == 1, "the kiosk does not come up")
        xrandr(on, "--setmonitor", *SECOND)
        until(lambda: fills(on, 256, 1024), "the kiosk does not go to the screen that was chosen")
        ana = Learner("Ana", on, kiosk, 0, tabs_to(data_folder, "Ana", LESSON, engines, theme))
        ana.sign_in()
        ana.open_lesson()
        until(lambda: (kiosk.place_ms("Ana") or 0) > 500, "the clip does not play")
        xrandr(on, "--delmonitor", "SECOND")
        until(lambda: fills(on, 0, 1280), "the kiosk does not move to the screen that is left")
        stood = kiosk.place_ms("Ana") or 0
        until(lambda: (kiosk.place_ms("Ana") or 0) > stood, "the lesson does not go on there")
        xrandr(on, "--setmonitor", *SECOND)
        until(lambda: fills(on, 256, 1024), "the kiosk does not come back")
        assert kiosk.shown() == 1, "all that in one life of the screen"
        assert "the kiosk moved to the screen screen" in kiosk.log()

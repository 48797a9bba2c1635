"""A program that may not use newer data says so in a window, and a trainer at real keys goes back to the backup."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from empathy_studio.delivery.data_backup import known_formats
from empathy_studio.delivery.data_mark import databases, formats_in
from empathy_studio.delivery.data_version import enter_data
from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.store import open_store
from tests.delivery.test_data import NEW, OLD, number
from tests.story.kiosk_person import PATIENCE_S, Display, display, until

MISSING = [name for name in ("Xvfb", "openbox", "xdotool") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

PROGRAM = """
import sys
import time
from pathlib import Path
from empathy_studio.delivery.data_version import NewerData, enter_data
from empathy_studio.ui.refusal import show_refusal
try:
    enter_data(Path(sys.argv[1]), sys.argv[2])
except NewerData as error:
    show_refusal(Path(sys.argv[1]), error)
"""


@pytest.fixture
def updated(data_folder: Path) -> Path:
    """The data folder of a site after a newer program, whose databases this one cannot read."""
    enter_data(data_folder, OLD)
    with open_store(data_folder) as store:
        store.pins.set(TRAINER, "2468")
    number(databases(data_folder)["progress"], known_formats()["progress"] - 1)
    assert enter_data(data_folder, NEW) is not None
    number(databases(data_folder)["progress"], known_formats()["progress"] + 1)
    return data_folder


class Person:
    """Somebody at the keys, who goes on when the next window is there."""

    def __init__(self, on: Display) -> None:
        self.on, self.window = on, ""

    def goes_on(self, *keys: str) -> None:
        """Press keys, and wait for the window that follows."""
        before = self.window
        self.on.press(*keys)

        def another() -> bool:
            self.window = self.on.x("getactivewindow").strip()
            return self.window not in ("", before)

        until(another, f"no window follows {keys}")
        time.sleep(0.3)


def test_a_wrong_pin_is_told_and_the_right_one_brings_the_data_back(updated: Path) -> None:
    newer, known = formats_in(updated)["progress"], known_formats()["progress"]
    with display() as on, subprocess.Popen(["openbox"], env=on.environment, stderr=subprocess.DEVNULL) as manager:
        command = [sys.executable, "-c", PROGRAM, str(updated), OLD]
        with subprocess.Popen(command, env=on.environment) as running:
            person = Person(on)
            try:
                person.goes_on()
                person.goes_on("shift+Tab", "space")
                person.goes_on(*"1111", "Return")
                assert formats_in(updated)["progress"] == newer
                person.goes_on("Return")
                person.goes_on("shift+Tab", "space")
                person.goes_on(*"2468", "Return")
                assert formats_in(updated)["progress"] == known
                on.press("Return")
                assert running.wait(PATIENCE_S) == 0
            finally:
                running.kill()
                manager.terminate()

"""The session for Linux holds the kiosk on a bare window manager, and a person at real keys cannot get out of it."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.store import open_store
from empathy_studio.ui.kiosk.site import Site, keep_site
from tests.story.kiosk_person import PATIENCE_S, display, session, until

MISSING = [name for name in ("Xvfb", "openbox", "xdotool") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
PIN = "2468"


def test_a_person_at_the_keys_stays_in_and_the_trainer_gets_out(data_folder: Path, tmp_path: Path) -> None:
    with open_store(data_folder) as store:
        store.pins.set(TRAINER, PIN)
        store.learners.add("Ana García")
    keep_site(data_folder, Site())
    log = data_folder / "logs" / "empathy-studio.log"

    def logged(words: str) -> int:
        return log.read_text(encoding="utf-8").count(words) if log.exists() else 0

    with display() as on, session(on, data_folder, tmp_path) as running:
        until(lambda: logged("the kiosk is shown") and on.is_full(), "the kiosk does not come up")
        for keys in ("alt+F4", "ctrl+q", "F11", "alt+Tab", "ctrl+w", "super", "ctrl+alt+t"):
            on.x("key", "--clearmodifiers", keys)
        time.sleep(1)
        until(on.is_full, "the kiosk does not fill the screen any more")
        assert running.poll() is None
        assert logged("the kiosk is shown") == 1, "it was left and came back"

        on.press("ctrl+shift+x")
        time.sleep(0.5)
        on.press(*PIN, "Return")
        until(lambda: logged("the trainer's page is open"), "the PIN does not open the trainer's page")
        time.sleep(0.3)
        on.press("Tab", "space")
        assert running.wait(PATIENCE_S) == 0

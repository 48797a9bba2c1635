"""A site that nobody looks after: two people learn at a kiosk by keys alone, one is cut off, and the results arrive.

Under Xvfb with openbox: sign-in, *Narrow feet*, `kill -9` in mid-clip, sign-in again, the debrief; a second person; the
trainer leaves by PIN; the bundle is merged twice in another data folder, and the figures are right.
"""

from __future__ import annotations

import os
import shutil
import signal
import time
from pathlib import Path

import pytest

from empathy_studio.commands.demo import prepared
from empathy_studio.play import state
from empathy_studio.play.offers import offered
from empathy_studio.play.program import Program
from empathy_studio.play.state import Run
from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.store import open_store
from empathy_studio.report.figures import Figures
from empathy_studio.ui.kiosk.site import Site, keep_site
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from tests.cli.program import studio
from tests.story.kiosk_person import Display, Kiosk, asking, display, session, tabs_to, until
from tests.story.test_killed_at_any_statement import LESSON, sample_program
from tests.ui import conftest as windows

MISSING = [name for name in ("Xvfb", "openbox", "xdotool") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

PIN = "2468"
PICKS = {"first-words": "refund", "second-chance": "process"}
"""What both of them say; it leads to the end where she takes her money back."""
CUT_OFF_MS = 2500
engines, keeper, theme = windows.engines, windows.keeper, windows.theme


class Learner:
    """Somebody at the keys."""

    def __init__(self, name: str, on: Display, kiosk: Kiosk, tile: int, shelf_tabs: int) -> None:
        self.name, self.on, self.kiosk, self.tile, self.shelf_tabs = name, on, kiosk, tile, shelf_tabs

    def sign_in(self) -> None:
        """By Tab to the own tile, and a press on it."""
        time.sleep(0.5)
        self.on.press(*["Tab"] * self.tile, "space")
        time.sleep(0.6)

    def open_lesson(self) -> None:
        """From the shelf."""
        self.on.press(*["Tab"] * self.shelf_tabs, "space")

    def run(self) -> Run:
        """Where they stand."""
        run = self.kiosk.run(self.name)
        assert run is not None
        return run

    def read_on(self) -> None:
        """Tell the clips as text, and read on until a question stands open or all is over."""
        until(lambda: not self._goes_on_after("Return"), f"{self.name} does not get on")

    def _goes_on_after(self, key: str) -> bool:
        run = self.run()
        if isinstance(run.phase, state.Asking | state.Ended):
            return False
        self.on.press(key)
        time.sleep(0.3)
        return True

    def pick(self, program: Program, moment: str) -> None:
        """Answer by the number that stands before the choice."""
        until(lambda: asking(self.kiosk.run(self.name), moment), f"{moment} is not asked")
        time.sleep(0.3)
        (offer,) = (one for one in offered(program, self.run()) if one.act == "pick")
        self.on.press(str(offer.ids.index(PICKS[moment]) + 1))
        until(lambda: not asking(self.kiosk.run(self.name), moment), f"{moment} is not answered")

    def finish(self, program: Program) -> None:
        """From the first clip to the debrief."""
        for moment in PICKS:
            self.read_on()
            self.pick(program, moment)
        self.read_on()
        run = self.run()
        assert isinstance(run.phase, state.Asking)
        (rating,) = (one for one in offered(program, run) if one.act == "rate_items")
        time.sleep(0.3)
        for _ in rating.ids:
            self.on.press("3", "Tab")
        self.on.press("space")
        until(lambda: asking(self.kiosk.run(self.name), "refunded-journal"), "the journal does not open")
        time.sleep(0.3)
        self.on.type("She asked me something.")
        self.on.press("ctrl+Return")
        until(lambda: self.run().ended, "the lesson does not end")


@pytest.fixture
def site(data_folder: Path) -> Path:
    """A site with the course that ships, two learners, and a trainer."""
    prepared(data_folder, data_folder / "course.epack")
    with open_store(data_folder) as store:
        store.pins.set(TRAINER, PIN)
        for name in ("Ana García", "Tom Becker"):
            store.learners.add(name)
    keep_site(data_folder, Site())
    return data_folder


def carried_and_merged_twice(site: Path, desk: Path, folder: Path) -> None:
    """Out with the key on a stick, trusted and merged at the desk, and merged again."""
    wrote = studio("--data", site, "results", "write", "-o", folder / "week.eresults")
    assert wrote.status == 0, wrote.err
    assert studio("--data", site, "keys", "export", "Results", "-o", folder / "site.key.json").status == 0
    assert studio("--data", desk, "keys", "trust", folder / "site.key.json", "--yes").status == 0
    first = studio("--data", desk, "results", "merge", folder / "week.eresults", "--json")
    assert first.status == 0, first.err
    again = studio("--data", desk, "results", "merge", folder / "week.eresults", "--json").document
    assert first.document["added"] == again["known"] > 20
    assert (first.document["known"], again["added"], again["gaps"]) == (0, 0, [])


def test_two_people_learn_one_is_cut_off_and_the_results_arrive(
    site: Path, tmp_path: Path, engines: Engines, theme: ThemeKeeper
) -> None:
    program = sample_program()
    kiosk = Kiosk(site, program)
    with display() as on, session(on, site, tmp_path) as running:
        until(lambda: kiosk.shown() == 1 and on.is_full(), "the kiosk does not come up")
        tabs = tabs_to(site, "Ana", LESSON, engines, theme)
        ana = Learner("Ana García", on, kiosk, 0, tabs)
        ana.sign_in()
        ana.open_lesson()
        until(lambda: (kiosk.place_ms("Ana") or 0) >= CUT_OFF_MS, "the clip does not play")
        before = kiosk.place_ms("Ana")
        os.kill(kiosk.screen(), signal.SIGKILL)
        at = kiosk.place_ms("Ana")
        assert before is not None
        assert at is not None
        assert at >= before

        until(lambda: kiosk.shown() == 2 and on.is_full(), "the kiosk does not come back")
        ana.shelf_tabs = tabs_to(site, "Ana", LESSON, engines, theme)
        ana.sign_in()
        ana.open_lesson()
        until(lambda: kiosk.place_ms("Ana") not in (None, at), "the lesson does not go on")
        (attempt,) = kiosk.attempts("Ana")
        gone_on = kiosk.place_ms("Ana")
        assert gone_on is not None
        assert at <= gone_on <= at + 3000, "it goes on where it stood"
        on.press("r")
        ana.finish(program)
        (attempt,) = kiosk.attempts("Ana")
        assert attempt.state == "completed"
        time.sleep(1)
        picture = on.picture(tmp_path / "debrief.png")
        assert picture.stat().st_size > 20_000, "the debrief is on the screen"
        on.press("Escape")
        time.sleep(0.8)
        on.press("shift+Tab", "space")
        time.sleep(0.8)
        tom = Learner("Tom Becker", on, kiosk, 1, tabs)
        tom.sign_in()
        tom.open_lesson()
        until(lambda: kiosk.run("Tom") is not None, "the second person's lesson does not begin")
        time.sleep(0.5)
        tom.finish(program)

        on.press("ctrl+shift+x")
        time.sleep(0.5)
        on.press(*PIN, "Return")
        until(lambda: "the trainer's page is open" in kiosk.log(), "the PIN does not open the trainer's page")
        time.sleep(0.5)
        on.press("shift+Tab", "space")
        assert running.wait(30) == 0

    desk = tmp_path / "desk"
    carried_and_merged_twice(site, desk, tmp_path)
    with Figures(site) as here, Figures(desk) as there:
        for table in ("lessons", "skills", "people"):
            assert getattr(there, table)(None).records() == getattr(here, table)(None).records(), table
        rows = there.people(None).records()
    assert [row["name"] for row in rows] == ["Ana García", "Tom Becker"]
    assert [(row["attempts"], row["finished"], row["passed"]) for row in rows] == [(1, 1, 0)] * 2

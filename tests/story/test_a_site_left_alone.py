"""A site that nobody looks after: two people learn at a kiosk by keys alone, one is cut off, and the results arrive.

Under Xvfb with openbox: sign-in, the whole of *Narrow feet*, `kill -9` in mid-clip, sign-in again, the debrief; a
second person; the trainer leaves by PIN; the bundle is merged twice in another data folder, and the figures are right.
"""

from __future__ import annotations

import os
import shutil
import signal
import time
from pathlib import Path

import pytest

from empathy_studio.commands.demo import prepared
from empathy_studio.course.ids import SceneId
from empathy_studio.play import state
from empathy_studio.play.acts import AskQuestion, NameFeeling, Pick, RateItems, ScoreSelf, Tap, Write, WriteJournal
from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.store import open_store
from empathy_studio.report.figures import Figures
from empathy_studio.ui.kiosk.site import Site, keep_site
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from tests.cli.program import studio
from tests.story.keyboard_learner import Learner, picks_of
from tests.story.kiosk_person import Kiosk, display, session, tabs_to, until
from tests.story.test_killed_at_any_statement import LESSON, sample_program
from tests.ui import conftest as windows

MISSING = [name for name in ("Xvfb", "openbox", "xdotool") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

PIN = "2468"
WHOLE = ("take-it-up", "wait", "two-at-home", "to-the-sister")
"""What one of them says: the whole conversation, to the end where she will dance."""
SHORT = ("refund", "process")
"""What the other says, to the end where she takes her money back."""
TAPPED_MS = 8000
"""While something is said in the first clip that gives her away."""
CUT_OFF_MS = 2500
FRAME_MS = 34
"""It goes on with the frame it stood on, which may have begun a little earlier."""
engines, keeper, theme = windows.engines, windows.keeper, windows.theme


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
        ana = Learner("Ana García", on, kiosk, 0, tabs, picks_of(program, *WHOLE))
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
        assert at - FRAME_MS <= gone_on <= at + 3000, "it goes on where it stood"
        until(lambda: (kiosk.place_ms("Ana") or 0) >= TAPPED_MS, "the clip does not go on")
        on.press("space")
        ana.watch("first-words")
        assert "tapped" in kiosk.verbs("Ana")
        on.press("r")
        ana.finish()
        (attempt,) = kiosk.attempts("Ana")
        assert attempt.state == "completed"
        assert ana.run().phase == state.Ended(scene=SceneId("end-dancing"))
        done = {type(one) for one in ana.run().acts}
        assert done >= {Tap, Pick, NameFeeling, Write, ScoreSelf, AskQuestion, RateItems, WriteJournal}
        time.sleep(1)
        picture = on.picture(tmp_path / "debrief.png")
        assert picture.stat().st_size > 20_000, "the debrief is on the screen"
        on.press("Escape")
        time.sleep(0.8)
        on.press("shift+Tab", "space")
        time.sleep(0.8)
        tom = Learner("Tom Becker", on, kiosk, 1, tabs, picks_of(program, *SHORT))
        tom.sign_in()
        tom.open_lesson()
        until(lambda: kiosk.run("Tom") is not None, "the second person's lesson does not begin")
        time.sleep(0.5)
        on.press("r")
        tom.finish()

        on.press("ctrl+shift+x")
        time.sleep(0.5)
        on.press(*PIN, "Return")
        until(lambda: "the trainer's page is open" in kiosk.log(), "the PIN does not open the trainer's page")
        time.sleep(0.5)
        on.press("Tab", "space")
        assert running.wait(30) == 0

    desk = tmp_path / "desk"
    carried_and_merged_twice(site, desk, tmp_path)
    with Figures(site) as here, Figures(desk) as there:
        for table in ("lessons", "skills", "people"):
            assert getattr(there, table)(None).records() == getattr(here, table)(None).records(), table
        rows = there.people(None).records()
    assert [row["name"] for row in rows] == ["Ana García", "Tom Becker"]
    assert [(row["attempts"], row["finished"], row["passed"]) for row in rows] == [(1, 1, 1), (1, 1, 0)]

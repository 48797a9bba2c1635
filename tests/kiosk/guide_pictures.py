"""Takes the pictures of the guide on kiosks from the real program: `python -m tests.kiosk.guide_pictures`."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={tempfile.gettempdir()}/kiosk-screen.json"

from PySide6.QtWidgets import QApplication, QWidget

from empathy_studio import settings
from empathy_studio.app import Ground
from empathy_studio.commands.demo import prepared
from empathy_studio.errors import ProgressError
from empathy_studio.exchange.carrying import carry_out
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.faults import refused
from empathy_studio.progress.pins import RECOVERY, TRAINER
from empathy_studio.progress.store import open_store
from empathy_studio.settings import Settings
from empathy_studio.ui.kiosk.not_yet import NotYet
from empathy_studio.ui.kiosk.site import Site, keep_site
from empathy_studio.ui.kiosk.sticks import Stick
from empathy_studio.ui.kiosk.window import KioskWindow
from empathy_studio.ui.results.take_in_sheet import TakeInSheet
from tests.patience import until, wait
from tests.progress.lessons import answer, beginning, ending, version, written
from tests.ui.pictures import PEOPLE, Take

OUT = Path(__file__).resolve().parents[2] / "docs" / "images" / "kiosk"
TAKES = (
    Take(name="light", appearance="light"),
    Take(name="dark", appearance="dark"),
    Take(name="light-1920", appearance="light", width=1920, height=1080),
    Take(name="dark-1920", appearance="dark", width=1920, height=1080),
    Take(name="text-200", appearance="light", text_percent=200),
)


def screen_of(width: int, height: int) -> None:
    """Have a screen of this size, in pixels, on the platform that needs none; before the first window."""
    screen = {"name": "kiosk", "x": 0, "y": 0, "width": width, "height": height}
    Path(tempfile.gettempdir(), "kiosk-screen.json").write_text(json.dumps({"screens": [screen]}), encoding="utf-8")


class Photographer:
    """Goes through the screens of one kiosk."""

    def __init__(self, ground: Ground, take: Take, stick: Path) -> None:
        self.take = take
        self.tasks = ground.tasks
        self.window = KioskWindow(
            ground.play, ground.premises(), Site(), sticks=lambda: (Stick("TRAINING", stick, True),)
        )
        self.window._may_close = True  # else it would fill the screen that is not there
        self.window.resize(take.width, take.height)
        self.window.show()

    def snap(self, name: str, shown: QWidget | None = None) -> None:
        """Take the window, or another that is shown."""
        wait(300)
        OUT.mkdir(parents=True, exist_ok=True)
        (shown or self.window).grab().save(str(OUT / f"{name}-{self.take.name}.webp"), "webp", 86)
        print(f"docs/images/kiosk/{name}-{self.take.name}.webp")

    def walk(self) -> None:
        """Tiles, gate, trainer's page, results, people, the warning."""
        window = self.window
        self.snap("tiles")
        window.gate.ask("", lambda: None)
        self.snap("gate")
        window.gate.close()
        window._open_trainer()
        until(lambda: any(line.part == "store" for line in window.trainer.health.lines()), self.take.name)
        self.snap("trainer")
        desk = window.desk.results
        desk.ask_carry()
        self.snap("carry")
        desk.ask_take_in()
        self.snap("take-in-trust")
        sheet = desk.card
        assert isinstance(sheet, TakeInSheet)
        desk._trust(sheet.rows[0].shown)
        sheet = desk.card
        assert isinstance(sheet, TakeInSheet)
        desk._take_in(sheet.rows[0].shown)
        until(lambda: not desk.busy, self.take.name)
        window.notices.clear()
        self.snap("take-in")
        desk.ask_people()
        self.snap("people")
        desk.close()
        window.back_to_tiles()
        window._warn(24)
        self.snap("warning")
        window._unwarn()

    def cannot_open(self, data: Path, app: QApplication) -> None:
        """The screen of a kiosk whose disk is full."""
        store = Path("/srv/kiosk/.local/share/Empathy Studio/progress/progress.db")
        full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        screen = NotYet(data, app)
        screen.tell(refused(full, store, ProgressError("")))
        screen.resize(self.take.width, self.take.height)
        screen.show()
        screen.again.setFocus()
        self.snap("not-yet", screen)
        screen.take_away()

    def close(self) -> None:
        """Let the kiosk go."""
        self.window.stop()
        self.window.hide()


def stand(data: Path, stick: Path, elsewhere: Path) -> None:
    """A kiosk with the course that ships, some people, and another kiosk's results on a stick."""
    prepared(data, data / "course.epack")
    keep_site(data, Site())
    for folder, names in ((data, PEOPLE), (elsewhere, (("Ines Duarte", "2001"), ("Jonas Weber", "2002")))):
        with open_store(folder) as store:
            for name, number in names:
                person = store.learners.add(name, number=number)
                attempt = store.attempts.begin(person.id, version())
                for step in (beginning(), answer(1), written("I am so sorry"), ending()):
                    store.attempts.keep(attempt.id, step)
            if folder == data:
                store.pins.set(TRAINER, "2468")
                store.pins.set(RECOVERY, "123456789012")
            store.back_up_if_due(lesson_ended=True)
    carry_out(elsewhere, KeyRing(elsewhere / "keys"), stick)


def take_all_of(take: Take) -> None:
    """Every picture of one way in which the screens are taken."""
    screen_of(take.width, take.height)
    with tempfile.TemporaryDirectory() as folder:
        data, stick, elsewhere = (Path(folder, name) for name in ("data", "stick", "elsewhere"))
        stick.mkdir()
        stand(data, stick, elsewhere)
        chosen = Settings(appearance=take.appearance, text_percent=take.text_percent, motion="reduced")  # type: ignore[arg-type]
        settings.save(data, chosen)
        ground = Ground(data, kiosk=True)
        kiosk = Photographer(ground, take, stick)
        try:
            kiosk.walk()
            kiosk.cannot_open(data, ground.app)
        finally:
            kiosk.close()
            ground.close()


def each_in_its_process(module: str, take_all: Callable[[Take], None], wanted: list[str]) -> int:
    """Take every picture of `module` anew, or those of the ways that are `wanted`; each way in a process of its own."""
    if len(wanted) == 1:
        take_all(next(one for one in TAKES if one.name == wanted[0]))
        return 0
    for name in wanted or [one.name for one in TAKES]:
        subprocess.run([sys.executable, "-m", module, name], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(each_in_its_process("tests.kiosk.guide_pictures", take_all_of, sys.argv[1:]))

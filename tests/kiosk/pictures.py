"""Takes the pictures of the guide on installing from the real program: `python -m tests.kiosk.pictures`."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={tempfile.gettempdir()}/kiosk-screen.json"

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QScrollArea, QWidget

from empathy_studio import settings
from empathy_studio.app import Ground
from empathy_studio.delivery.data_version import NewerData
from empathy_studio.pack.key_statements import introduce, write_statement
from empathy_studio.pack.keys import new_key
from empathy_studio.progress.pins import TRAINER
from empathy_studio.settings import Settings
from empathy_studio.ui.kiosk.sticks import Stick
from empathy_studio.ui.kiosk.window import KioskWindow
from empathy_studio.ui.refusal import Refusal
from tests.kiosk.guide_pictures import each_in_its_process, screen_of
from tests.patience import wait
from tests.ui.pictures import Take

OUT = Path(__file__).resolve().parents[2] / "docs" / "images" / "install"


def take(shown: QWidget, name: str) -> None:
    """Keep a window, or a part of one on the window's own ground, as a picture."""
    wait(400)
    OUT.mkdir(parents=True, exist_ok=True)
    picture = QPixmap(shown.size())
    picture.fill(shown.window().grab().toImage().pixelColor(4, 4))
    shown.render(picture)
    picture.save(str(OUT / f"{name}.webp"), "webp", 82)
    print(f"docs/images/install/{name}.webp")


def open_kiosk(ground: Ground, stick: Path) -> KioskWindow:
    """A kiosk before its set-up, with a stick plugged in."""
    return KioskWindow(ground.play, ground.premises(), None, sticks=lambda: (Stick("TRAINING", stick, True),))


def refusal_of(data: Path, backup: Path) -> Refusal:
    """The window that refuses data of a newer program, and offers the way back to `backup`."""
    told = (
        "/srv/kiosk/.local/share/Empathy Studio: was last used by Empathy Studio 0.2.0, and this is 0.1.0,"
        " which cannot read it. Nothing was changed."
    )
    return Refusal(data, NewerData(told, "", backup))


def walk(ground: Ground, way: Take, data: Path, stick: Path) -> None:
    """The page of the first run, the sheets it opens, and the refusal."""
    window = open_kiosk(ground, stick)
    window.resize(way.width, way.height)
    window.show()
    page = window.set_up
    page.names.setPlainText("Morning shift:\nAna García, 1041\nTom Becker, 1042\nEvening shift:\nLi Wei, 1043")
    page.sign_in.show()
    page.sign_in.setChecked(True)
    (scrolled,) = page.findChildren(QScrollArea)[:1]
    take(scrolled.widget(), f"set-up-{way.name}")
    window.desk._show_key(stick / "training.ekey")
    take(window, f"key-{way.name}")
    window.desk.card.focusProxy().click()  # type: ignore[union-attr]
    window.notices.clear()
    window.desk.ask_packs()
    take(window, f"packs-{way.name}")
    refusal = refusal_of(data, stick.parent / "backup")
    refusal.show()
    take(refusal, f"refusal-{way.name}")
    refusal.close()
    window.stop()
    window.hide()


def take_all_of(way: Take) -> None:
    """Every picture of one way in which the screens are taken."""
    screen_of(way.width, way.height)
    with tempfile.TemporaryDirectory() as folder:
        data, stick = Path(folder, "data"), Path(folder, "stick")
        stick.mkdir()
        write_statement(introduce(new_key("Shoes & Co. Training")), stick / "training.ekey")
        for name in ("empathy-at-work.epack", "phone-calls.epack"):
            (stick / name).touch()
        chosen = Settings(appearance=way.appearance, text_percent=way.text_percent, motion="reduced")  # type: ignore[arg-type]
        settings.save(data, chosen)
        ground = Ground(data, kiosk=True)
        try:
            ground.store.pins.set(TRAINER, "2468")
            walk(ground, way, data, stick)
        finally:
            ground.close()


if __name__ == "__main__":
    sys.exit(each_in_its_process("tests.kiosk.pictures", take_all_of, sys.argv[1:]))

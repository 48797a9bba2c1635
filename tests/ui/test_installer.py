"""A pack comes to a site by hand: told plainly, trusted with the PIN, installed, updated by a delta, taken back with
leave.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.author.project import create_project
from empathy_studio.author.starters import STARTERS
from empathy_studio.pack.build import build_pack
from empathy_studio.pack.contents import contents
from empathy_studio.pack.delta import diff_packs
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.store import Store
from empathy_studio.ui.install_sheet import InstallSheet
from empathy_studio.ui.installer import Installer
from empathy_studio.ui.play.pin_pad import PinPad
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.trainer import ChoosePin, RecoveryCode


@pytest.fixture
def packs(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Two versions of a course by a publisher whom the site does not know, and the delta between them."""
    ring = KeyRing(tmp_path / "author")
    key = ring.make("Finch Learning")
    made = []
    for version in (1, 2):
        course = STARTERS["chat"]("Chatty")
        lesson = msgspec.structs.replace(course.lessons[0], title=f"The parcel {version}")
        course = msgspec.structs.replace(course, version=version, lessons=(lesson,))
        project = create_project(tmp_path / f"course{version}", course)
        description, files = contents(course, project.media_folder, {})
        made.append(build_pack(tmp_path / f"chatty{version}.epack", description, files, key).path)
    with Pack.open(made[0]) as old, Pack.open(made[1]) as new:
        diff_packs(old, new, tmp_path / "chatty.edelta")
    return made[0], made[1], tmp_path / "chatty.edelta"


@pytest.fixture
def installer(qtbot: QtBot, store: Store, tmp_path: Path) -> Iterator[Installer]:
    """An installer over a plain window, on a site that trusts nobody yet."""
    window = QWidget()
    window.resize(900, 700)
    qtbot.addWidget(window)
    window.show()
    tasks = Tasks()
    yield Installer(window, Shelf(tmp_path / "site" / "shelf"), KeyRing(tmp_path / "site" / "keys"), store, tasks)
    tasks.close()


def shown(installer: Installer) -> InstallSheet:
    """The sheet that is open."""
    assert isinstance(installer.sheet, InstallSheet)
    return installer.sheet


def press(installer: Installer, qtbot: QtBot) -> None:
    """Press the main button, and wait for the shelf."""
    button = shown(installer).do
    assert button is not None
    with qtbot.waitSignal(installer.installed, timeout=8000):
        button.click()


def choose_the_pin(installer: Installer, qtbot: QtBot, pin: str = "2468") -> None:
    """What the trainer does the first time: a PIN twice, and the recovery code written down."""
    card = installer.gate.card
    assert isinstance(card, ChoosePin)
    card.first.setText(pin)
    card.second.setText(pin)
    card.keep.click()
    code = installer.gate.card
    assert isinstance(code, RecoveryCode)
    code.done.click()
    qtbot.waitUntil(lambda: isinstance(installer.sheet, InstallSheet), timeout=3000)


def trusted(installer: Installer, qtbot: QtBot, pack: Path) -> None:
    """Bring a stranger's pack, trust the stranger with a new PIN, and install it."""
    installer.bring(pack)
    button = shown(installer).do
    assert button is not None
    button.click()
    choose_the_pin(installer, qtbot)
    press(installer, qtbot)


def test_a_stranger_is_told_plainly_and_trusted_only_with_the_pin(
    installer: Installer, qtbot: QtBot, packs: tuple[Path, Path, Path]
) -> None:
    installer.bring(packs[0])
    told = " ".join(shown(installer).report.sentences())
    assert "“Finch Learning” and is not known here" in told
    assert not shown(installer).report.may_install
    trusted(installer, qtbot, packs[0])


def test_a_delta_updates_what_is_installed_and_says_what_changes(
    installer: Installer, qtbot: QtBot, packs: tuple[Path, Path, Path]
) -> None:
    trusted(installer, qtbot, packs[0])
    qtbot.waitUntil(lambda: installer.sheet is None, timeout=3000)
    installer.bring(packs[2])
    report = shown(installer).report
    assert report.relation == "newer"
    assert [(lesson.title, lesson.edits) for lesson in report.lessons] == [("The parcel 2", ("text",))]
    press(installer, qtbot)


def test_going_back_needs_the_trainer(installer: Installer, qtbot: QtBot, packs: tuple[Path, Path, Path]) -> None:
    trusted(installer, qtbot, packs[1])
    qtbot.waitUntil(lambda: installer.sheet is None, timeout=3000)
    installer.bring(packs[0])
    assert shown(installer).report.relation == "older"
    button = shown(installer).do
    assert button is not None
    button.click()
    pad = installer.gate.card
    assert isinstance(pad, PinPad)
    pad.entered.emit("1111")
    assert isinstance(installer.gate.card, PinPad), "a wrong PIN opens nothing"
    with qtbot.waitSignal(installer.installed, timeout=8000) as done:
        pad.entered.emit("2468")
    assert done.args[0].version == 1


def test_what_is_no_pack_is_told_and_shows_no_sheet(installer: Installer, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "song.epack").write_bytes(b"la" * 2000)
    with qtbot.waitSignal(installer.failed) as failed:
        installer.bring(tmp_path / "song.epack")
    assert "song.epack" in str(failed.args[0])
    assert installer.sheet is None

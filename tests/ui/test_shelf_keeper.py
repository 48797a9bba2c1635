"""The trainer looks at the packs that are here, goes back to a version and forward again, and takes one off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.progress.store import Store
from empathy_studio.ui.install_sheet import InstallSheet
from empathy_studio.ui.packs_sheet import PacksSheet
from empathy_studio.ui.shelf_keeper import ShelfKeeper
from empathy_studio.ui.tasks import Tasks
from tests.pack.samples import build, clip, shelf, trusting

PACK = "first-steps"


@pytest.fixture
def keeper(qtbot: QtBot, store: Store, tmp_path: Path) -> Iterator[ShelfKeeper]:
    """A site where a pack was updated to its second version."""
    site = tmp_path / "site"
    ring = trusting(site)
    for version in (1, 2):
        built = build(tmp_path / f"{version}.epack", ("a.mp4", clip(9000, version)), version=version)
        with Pack.open(built.path) as pack:
            shelf(site).install(pack, ring)
    window, tasks = QWidget(), Tasks()
    window.resize(1000, 760)
    qtbot.addWidget(window)
    window.show()
    yield ShelfKeeper(window, Shelf(site / "shelf"), ring, store, tasks)
    tasks.close()


def listed(keeper: ShelfKeeper) -> PacksSheet:
    """The list that is shown."""
    assert isinstance(keeper.sheet, PacksSheet)
    return keeper.sheet


def in_use(keeper: ShelfKeeper) -> list[int]:
    """The versions in use."""
    return [version.version for version in keeper._shelf.list()]


def switched(keeper: ShelfKeeper, qtbot: QtBot) -> tuple[str, str]:
    """Go to the other version; what the button said, and what was told afterwards."""
    button = listed(keeper).row(PACK).switch
    assert button is not None
    offered = button.text().strip()
    button.click()
    sheet = keeper.sheet
    assert isinstance(sheet, InstallSheet)
    assert sheet.do is not None
    with qtbot.waitSignal(keeper.changed, timeout=8000) as told:
        sheet.do.click()
    return offered, told.args[0]


def test_going_back_and_forward_again(keeper: ShelfKeeper, qtbot: QtBot) -> None:
    keeper.show()
    assert switched(keeper, qtbot) == (
        "Go back to version edition 1",
        "“First steps” is at version edition 1 again.",
    )
    assert in_use(keeper) == [1]
    offered, _ = switched(keeper, qtbot)
    assert offered == "Go forward to version edition 2"
    assert in_use(keeper) == [2]


def test_what_going_back_changes_is_shown_first_and_can_be_left(keeper: ShelfKeeper) -> None:
    keeper.show()
    button = listed(keeper).row(PACK).switch
    assert button is not None
    button.click()
    sheet = keeper.sheet
    assert isinstance(sheet, InstallSheet)
    assert "is older than version edition 2" in " ".join(sheet.report.sentences())
    sheet.drop.click()
    assert listed(keeper).rows
    assert in_use(keeper) == [2]


def test_a_pack_is_taken_off_after_a_second_word(keeper: ShelfKeeper, qtbot: QtBot) -> None:
    keeper.show()
    row = listed(keeper).row(PACK)
    row.remove.click()
    row.no.click()
    assert in_use(keeper) == [2]
    row.remove.click()
    with qtbot.waitSignal(keeper.changed, timeout=8000) as told:
        row.yes.click()
    assert told.args[0] == "“First steps” is off the shelf. Results are kept."
    assert in_use(keeper) == []
    assert listed(keeper).rows == []


def test_cleaning_up_lets_the_earlier_version_go(keeper: ShelfKeeper, qtbot: QtBot) -> None:
    keeper.show()
    with qtbot.waitSignal(keeper.changed, timeout=8000) as told:
        listed(keeper).clean.click()
    assert "are free again" in told.args[0]
    assert listed(keeper).row(PACK).switch is None


def test_a_pack_that_went_meanwhile_is_told(keeper: ShelfKeeper, qtbot: QtBot) -> None:
    keeper.show()
    row = listed(keeper).row(PACK)
    keeper._shelf.remove(PACK)
    row.remove.click()
    with qtbot.waitSignal(keeper.failed, timeout=8000) as failed:
        row.yes.click()
    assert "is not installed" in str(failed.args[0])
    assert listed(keeper).rows == []

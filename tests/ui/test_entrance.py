"""Coming in: by tile, name, number and PIN; asked again where one could be mistaken; delays that a restart keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from empathy_studio.app import LearnerPins
from empathy_studio.progress.hybrid_clock import wall_clock
from empathy_studio.progress.pins import learner_subject
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store, open_store
from empathy_studio.ui.play.add_learner import AddLearner
from empathy_studio.ui.play.are_you import AreYou, similar
from empathy_studio.ui.play.library import Library
from empathy_studio.ui.play.number_pad import NumberPad
from empathy_studio.ui.play.pin_pad import PinPad
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.play.portraits import SIDE, Portraits
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.qt_clock import QtClock
from tests.ui.conftest import STILL

OpenDoor = Callable[[Store], PlayWindow]


@pytest.fixture
def door(qtbot: QtBot, library: Library, engines: Engines, theme: ThemeKeeper) -> Iterator[OpenDoor]:
    """Opens Play on a store, with its PINs."""
    opened: list[PlayWindow] = []

    def open_door(store: Store) -> PlayWindow:
        window = PlayWindow(store, library, engines, STILL, theme, QtClock(), pins=LearnerPins(store.pins))
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        opened.append(window)
        return window

    yield open_door
    for window in opened:
        window.close_all()


def names(window: PlayWindow) -> list[str]:
    """Who has a tile now."""
    return [tile.accessibleName() for tile in window.sign_in.tiles()]


def press_tile(window: PlayWindow, name: str) -> None:
    """Press the tile of this name."""
    next(tile for tile in window.sign_in.tiles() if tile.accessibleName() == name).click()


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ana García", "Ana Lind", True),
        ("Hannah Lind", "Hanna Lind", True),
        ("Ana García", "Ben Okoro", False),
        ("Jo", "Al", False),
        ("Marta Weiss", "Marga Weiss", True),
    ],
)
def test_names_that_could_be_mistaken(one: str, other: str, alike: bool) -> None:
    assert similar(one, other) is alike
    assert similar(other, one) is alike


def test_with_two_anas_one_is_asked_who_one_is(door: OpenDoor, store: Store, ana: Learner) -> None:
    other = store.learners.add("Ana Lind", number="1042")
    window = door(store)
    press_tile(window, "Ana Lind")
    card = window.card()
    assert isinstance(card, AreYou)
    assert card.accessibleName() == "Are you Ana Lind?"
    card.no.click()
    assert window.learner is None
    press_tile(window, "Ana Lind")
    card = window.card()
    assert isinstance(card, AreYou)
    card.yes.click()
    assert window.learner == other


def test_a_number_is_entered_by_finger(door: OpenDoor, store: Store, ana: Learner, qtbot: QtBot) -> None:
    window = door(store)
    window.sign_in.number.click()
    pad = window.card()
    assert isinstance(pad, NumberPad)
    qtbot.keyClicks(pad, "9")
    qtbot.keyClick(pad, Qt.Key.Key_Return)
    assert pad.told() == "Nobody here has the number 9."
    qtbot.keyClicks(pad, "10417")
    qtbot.keyClick(pad, Qt.Key.Key_Backspace)
    qtbot.keyClick(pad, Qt.Key.Key_Return)
    card = window.card()
    assert isinstance(card, AreYou)
    card.yes.click()
    assert window.learner == ana


def test_groups_show_their_members_alone(door: OpenDoor, store: Store, ana: Learner) -> None:
    store.learners.put_in(ana.id, ("Night shift",))
    store.learners.add("Ben Okoro")
    window = door(store)
    assert [button.accessibleName() for button in window.sign_in.group_buttons()] == ["Everybody", "Night shift"]
    window.sign_in.group_buttons()[1].click()
    assert names(window) == ["Ana García"]
    window.sign_in.group_buttons()[0].click()
    assert names(window) == ["Ana García", "Ben Okoro"]


def test_the_delay_after_wrong_pins_is_kept_over_a_restart(door: OpenDoor, data_folder: Path, qtbot: QtBot) -> None:
    now = [wall_clock()]
    with open_store(data_folder, lambda: now[0]) as store:
        learner = store.learners.add("Ana García")
        store.pins.set(learner_subject(learner.id), "2468")
        window = door(store)
        press_tile(window, "Ana García")
        pad = window.card()
        assert isinstance(pad, PinPad)
        while "second" not in pad.told():
            qtbot.keyClicks(pad, "1111")
            qtbot.keyClick(pad, Qt.Key.Key_Return)
            assert window.learner is None
        window.close_all()
    with open_store(data_folder, lambda: now[0]) as store:
        window = door(store)
        press_tile(window, "Ana García")
        pad = window.card()
        assert isinstance(pad, PinPad)
        assert "second" in pad.told()
        qtbot.keyClicks(pad, "2468")
        qtbot.keyClick(pad, Qt.Key.Key_Return)
        assert window.learner is None
        now[0] = later(now[0], 3600)
        pad.stop_waiting()
        qtbot.keyClicks(pad, "2468")
        qtbot.keyClick(pad, Qt.Key.Key_Return)
        assert window.learner is not None
        window.close_all()


def later(now: datetime, seconds: int) -> datetime:
    """So many seconds after `now`."""
    return now + timedelta(seconds=seconds)


def test_a_picture_is_kept_small_and_stands_on_the_tile(
    door: OpenDoor, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#a05030"))
    assert image.save(str(tmp_path / "ana.jpg"))
    window = door(store)
    window.sign_in.add_asked.emit()
    card = window.card()
    assert isinstance(card, AddLearner)
    (tmp_path / "text.png").write_text("no picture")
    card.show_as(tmp_path / "text.png")
    assert "text.png is no picture" in card.fault()
    card.show_as(tmp_path / "ana.jpg")
    card.name.setText("Ana García")
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    assert window.learner is not None
    shown = Portraits(store.folder)(window.learner.picture)
    assert shown is not None
    assert (shown.width(), shown.height()) == (SIDE, SIDE)


def test_no_picture_outside_the_folder_is_shown(store: Store, tmp_path: Path) -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    assert image.save(str(store.folder / "secret.png"))
    assert Portraits(store.folder)("../secret.png") is None
    assert Portraits(store.folder)("") is None

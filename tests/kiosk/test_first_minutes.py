"""A site's first run by keys alone: how many presses lead from the first start to tiles, lessons and learners."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.pack.key_statements import introduce, write_statement
from empathy_studio.pack.keys import SigningKey
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.store import Store
from empathy_studio.settings import load
from empathy_studio.ui.kiosk.sticks import Stick
from empathy_studio.ui.kiosk.window import KioskWindow
from empathy_studio.ui.play.library import Library
from tests.kiosk.conftest import PIN, OpenKiosk

NAMES = "Early shift:\nAna Garcia, 1041\nTom Becker, 1042"
MOST_PRESSES = 24
"""So many presses beside the PIN and the names: at two seconds for each, to read as well, less than a minute."""

pytestmark = pytest.mark.usefixtures("speaks_again")


@pytest.fixture
def shelved(library: Library) -> Library:
    """A shelf on which nothing stands yet."""
    return library


@pytest.fixture
def keys(data_folder: Path) -> KeyRing:
    """A kiosk that trusts nobody yet."""
    return KeyRing(data_folder / "keys")


@pytest.fixture
def stick(tmp_path: Path, publisher: SigningKey, pack_file: Path) -> Stick:
    """A stick with the organisation's key and a pack of its own."""
    folder = tmp_path / "stick"
    folder.mkdir()
    write_statement(introduce(publisher), folder / "training.ekey")
    shutil.copy(pack_file, folder)
    return Stick("TRAINING", folder, True)


class Person:
    """Somebody with a keyboard, whose presses are counted; what is typed into fields is counted apart."""

    def __init__(self, window: KioskWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.presses = self.typed = 0

    def press(self, key: Qt.Key) -> None:
        """One key, wherever the focus is."""
        self.presses += 1
        self.qtbot.keyClick(self._here(), key)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """A text, into the field that has the focus."""
        self.typed += len(text)
        for number, line in enumerate(text.splitlines()):
            if number:
                self.qtbot.keyClick(self._here(), Qt.Key.Key_Return)
            self.qtbot.keyClicks(self._here(), line)

    def go_to(self, widget: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        """Press a key until the focus is there."""
        for _ in range(12):
            if self._here() is widget:
                return
            self.press(key)
        raise AssertionError(f"the focus never comes to {widget.accessibleName()}")

    def _here(self) -> QWidget:
        focused = self.window.focusWidget()
        assert focused is not None
        return focused


@pytest.fixture
def person(open_kiosk: OpenKiosk, stick: Stick, qtbot: QtBot) -> Person:
    """A person before a kiosk that was never set up, with the stick in it."""
    return Person(open_kiosk(None, (stick,)).window, qtbot)


def test_a_site_is_set_up_with_few_presses(
    person: Person, store: Store, library: Library, data_folder: Path, qtbot: QtBot
) -> None:
    window = person.window
    person.go_to(window.set_up.languages, Qt.Key.Key_Backtab)
    while window.set_up.languages.currentData() != "de":
        person.press(Qt.Key.Key_Down)
    person.go_to(window.set_up.pin)
    person.press(Qt.Key.Key_Space)
    person.type(PIN)
    person.press(Qt.Key.Key_Tab)
    person.type(PIN)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.focusWidget() is window.set_up.key)
    for _ in ("the key", "the one on the stick", "its words are right"):
        person.press(Qt.Key.Key_Space)
    assert window.focusWidget() is window.set_up.packs
    for _ in ("packs", "the one on the stick", "what it is, seen"):
        person.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.focusWidget() is window.set_up.names, timeout=8000)
    person.type(NAMES)
    person.go_to(window.set_up.start)
    person.press(Qt.Key.Key_Space)

    assert window.play.sign_in.isVisible()
    assert [(one.name, one.groups) for one in store.learners.all()] == [
        ("Ana Garcia", ("Early shift",)),
        ("Tom Becker", ("Early shift",)),
    ]
    assert [one.course.title for one in library.materials()] == ["Tiny course"]
    assert load(data_folder)[0].language == "de"
    assert person.typed == 2 * len(PIN) + len(NAMES)
    assert person.presses <= MOST_PRESSES

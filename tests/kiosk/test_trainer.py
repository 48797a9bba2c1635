"""The way out opens to the trainer alone; behind it are health, packs, files to carry, and choices."""

from __future__ import annotations

import json
import logging
import re
import zipfile
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.exchange.carrying import KEY_ENDING
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.bundle import FIRST_LINE
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.ui.kiosk import guard
from empathy_studio.ui.kiosk.site import Site, load_site
from empathy_studio.ui.kiosk.sticks import Stick
from empathy_studio.ui.kiosk.trainer_page import ChooseOne
from empathy_studio.ui.results.carry_sheet import CarrySheet
from empathy_studio.ui.trainer import ChoosePin, RecoveryCode
from tests.kiosk.conftest import CODE, IDLE_S, PIN, WARNING_S, Kiosk, OpenKiosk

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def enter(kiosk: Kiosk, qtbot: QtBot, digits: str) -> None:
    """Enter digits on the gate's pad."""
    pad = kiosk.window.gate.card
    assert pad is not None
    qtbot.keyClicks(pad, digits)
    qtbot.keyClick(pad, Qt.Key.Key_Return)


def to_trainer(kiosk: Kiosk, qtbot: QtBot) -> None:
    """Through the gate to the trainer's page, whose check of the store is awaited."""
    qtbot.keyClick(kiosk.window, Qt.Key.Key_X, BOTH)
    enter(kiosk, qtbot, PIN)
    qtbot.waitUntil(lambda: kiosk.window.at_trainer)
    qtbot.waitUntil(lambda: any(line.part == "store" for line in kiosk.window.trainer.health.lines()), timeout=8000)


def test_it_fills_its_screen_without_a_frame_and_stays_on_top(kiosk: Kiosk) -> None:
    window = kiosk.window
    assert window.isFullScreen()
    assert window.geometry() == window.screen().geometry()
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.actions() == []


def test_it_does_not_close_and_comes_back_when_made_small(kiosk: Kiosk, qtbot: QtBot) -> None:
    event = QCloseEvent()
    QApplication.sendEvent(kiosk.window, event)
    assert not event.isAccepted()
    assert kiosk.window.isVisible()
    kiosk.window.showNormal()
    qtbot.waitUntil(kiosk.window.isFullScreen, timeout=3000)


class Ear(QWidget):
    """Hears every key that comes through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heard: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note it, unless it is Ctrl or Alt alone."""
        if event.key() not in (Qt.Key.Key_Control, Qt.Key.Key_Alt):
            self.heard.append(event.key())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Note it too."""
        self.heard.append(-1)


WAYS_OUT = (
    (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Super_L, Qt.KeyboardModifier.NoModifier),
)


def test_keys_that_lead_elsewhere_are_swallowed_and_others_are_not(kiosk: Kiosk, qtbot: QtBot) -> None:
    ear = Ear(kiosk.window)
    for key, held in WAYS_OUT:
        qtbot.keyClick(ear, key, held)
    assert ear.heard == []
    qtbot.keyClick(ear, Qt.Key.Key_1)
    qtbot.keyClick(ear, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert ear.heard == [Qt.Key.Key_1, Qt.Key.Key_C]
    assert kiosk.window.isFullScreen()


def test_there_is_no_context_menu_and_no_quitting(kiosk: Kiosk) -> None:
    ear = Ear(kiosk.window)
    QApplication.sendEvent(ear, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(1, 1), QPoint(1, 1)))
    QApplication.sendEvent(QApplication.instance(), QEvent(QEvent.Type.Quit))
    assert ear.heard == []
    assert kiosk.window.isVisible()


def test_the_trainers_pin_opens_and_a_wrong_one_does_not(kiosk: Kiosk, qtbot: QtBot) -> None:
    qtbot.keyClick(kiosk.window, Qt.Key.Key_X, BOTH)
    enter(kiosk, qtbot, "1111")
    qtbot.wait(20)
    assert not kiosk.window.at_trainer
    assert kiosk.window.gate.card is not None
    enter(kiosk, qtbot, PIN)
    qtbot.waitUntil(lambda: kiosk.window.at_trainer)


def test_the_recovery_code_lets_one_leave_and_the_place_is_kept(
    kiosk: Kiosk, qtbot: QtBot, ana: Learner, store: Store
) -> None:
    kiosk.play.choose(ana)
    kiosk.play.open_lesson(kiosk.play.shelf.tiles()[0].standing)
    qtbot.keyClick(kiosk.window, Qt.Key.Key_X, BOTH)
    enter(kiosk, qtbot, CODE)
    qtbot.waitUntil(lambda: kiosk.window.at_trainer)
    assert [one.version.lesson for one in store.attempts.unfinished(ana.id)] == ["shoes"]
    with qtbot.waitSignal(kiosk.window.left):
        kiosk.window.trainer.leave.click()
    assert kiosk.window.close()


def test_a_long_press_in_the_quiet_corner_opens_the_gate(
    open_kiosk: OpenKiosk, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "CORNER_MS", 120)
    store.pins.set("trainer", PIN)
    window = open_kiosk().window
    qtbot.mousePress(window, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    qtbot.wait(200)
    qtbot.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    qtbot.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.wait(200)
    assert window.gate.card is None
    qtbot.mousePress(window, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.waitUntil(lambda: window.gate.card is not None, timeout=2000)
    qtbot.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))


def test_a_trainers_page_left_alone_goes_back_to_the_tiles(kiosk: Kiosk, qtbot: QtBot) -> None:
    to_trainer(kiosk, qtbot)
    qtbot.waitUntil(lambda: not kiosk.window.busy(), timeout=8000)
    kiosk.window.desk.ask_packs()
    kiosk.after(IDLE_S + 1)
    kiosk.after(WARNING_S)
    assert not kiosk.window.at_trainer
    assert kiosk.window.desk.card is None
    assert kiosk.play.sign_in.isVisible()


def test_a_pack_comes_from_a_stick(open_kiosk: OpenKiosk, store: Store, qtbot: QtBot, pack_file: Path) -> None:
    store.pins.set("trainer", PIN)
    kiosk = open_kiosk(sticks=(Stick("STICK", pack_file.parent, True),))
    to_trainer(kiosk, qtbot)
    kiosk.window.trainer.packs.click()
    card = kiosk.window.desk.card
    assert isinstance(card, ChooseOne)
    assert [answer.text() for answer in card.answers] == ["tiny.epack   (STICK)"]
    card.answers[0].click()
    sheet = kiosk.window.desk.installer.sheet
    assert sheet is not None
    with qtbot.waitSignal(kiosk.window.desk.packs_changed, timeout=8000):
        sheet.do.click()
    qtbot.waitUntil(lambda: not kiosk.window.busy(), timeout=8000)


def test_results_are_carried_with_the_key_that_proves_them(
    open_kiosk: OpenKiosk, store: Store, qtbot: QtBot, tmp_path: Path, ana: Learner
) -> None:
    store.pins.set("trainer", PIN)
    stick = tmp_path / "stick"
    stick.mkdir()
    kiosk = open_kiosk(sticks=(Stick("STICK", stick, True),))
    to_trainer(kiosk, qtbot)
    kiosk.window.trainer.results.click()
    card = kiosk.window.desk.card
    assert isinstance(card, CarrySheet)
    card.places[0].click()
    qtbot.waitUntil(lambda: any("results-" in text for text in kiosk.window.notices.texts()), timeout=8000)
    (bundle,) = stick.glob("*.eresults")
    (key,) = stick.glob(f"*{KEY_ENDING}")
    desk = KeyRing(tmp_path / "desk" / "keys")
    trusted = desk.accept_file(key)
    assert trusted.card.purpose == "results"
    assert bundle.read_bytes().startswith(FIRST_LINE)


def test_the_support_file_names_nobody(
    open_kiosk: OpenKiosk, store: Store, qtbot: QtBot, ana: Learner, tmp_path: Path
) -> None:
    store.pins.set("trainer", PIN)
    kiosk = open_kiosk(sticks=(Stick("STICK", tmp_path, True),))
    to_trainer(kiosk, qtbot)
    logging.getLogger("empathy_studio.tests").warning("Ana García (1041) pressed a tile; ana was here")
    kiosk.window.trainer.support.click()
    card = kiosk.window.desk.card
    assert isinstance(card, ChooseOne)
    card.answers[0].click()
    (file,) = tmp_path.glob("empathy-studio-support-*.zip")
    with zipfile.ZipFile(file) as made:
        texts = {name: made.read(name).decode() for name in made.namelist()}
    assert set(texts) == {"README.txt", "health.json", "settings.json", "log.txt"}
    assert "[name] ([name]) pressed a tile; [name] was here" in texts["log.txt"]
    words = set(re.findall(r"\w+", "\n".join(texts.values()).casefold()))
    assert words & {"ana", "garcía", "1041", PIN, CODE} == set()
    parts = {one["part"] for one in json.loads(texts["health.json"])["parts"]}
    assert parts == {"program", "video", "sound", "screen", "disk", "packs", "backup", "clock", "store"}
    assert json.loads(texts["settings.json"])["kiosk"] == msgspec.to_builtins(kiosk.window.site)


def test_choices_hold_at_once_and_after_a_restart(kiosk: Kiosk, qtbot: QtBot, ana: Learner) -> None:
    to_trainer(kiosk, qtbot)
    form = kiosk.window.trainer.form
    assert form is not None
    form.idle.setCurrentIndex(form.idle.findData(300))
    form.guests.setChecked(False)
    kiosk.window.trainer.keep.click()
    assert load_site(kiosk.data) == (Site(idle_s=300, warning_s=WARNING_S, guests=False), None)
    kiosk.window.trainer.back.click()
    kiosk.play.choose(ana)
    kiosk.after(299)
    assert not kiosk.window.guard.shielded
    kiosk.after(2)
    assert kiosk.window.guard.shielded


def test_a_new_kiosk_is_set_up_on_one_page(open_kiosk: OpenKiosk, qtbot: QtBot, store: Store) -> None:
    kiosk = open_kiosk(site=None)
    page, gate = kiosk.window.set_up, kiosk.window.gate
    assert page.isVisible()
    assert not page.start.isEnabled()
    page.pin.click()
    card = gate.card
    assert isinstance(card, ChoosePin)
    card.first.setText(PIN)
    card.second.setText(PIN)
    card.keep.click()
    assert isinstance(gate.card, RecoveryCode)
    gate.card.done.click()
    qtbot.waitUntil(page.start.isEnabled)
    page.names.setPlainText("Ana García, 1041\n\nTom Becker\nAna García, 1041")
    page.start.click()
    assert "Ana García" in page.fault()
    assert page.names.toPlainText() == "Ana García, 1041"
    page.names.clear()
    page.start.click()
    assert kiosk.play.sign_in.isVisible()
    assert [(one.name, one.number) for one in store.learners.all()] == [("Ana García", "1041"), ("Tom Becker", "")]
    assert load_site(kiosk.data) == (Site(), None)


def test_a_kiosk_that_has_no_trainer_yet_can_be_left_freely(open_kiosk: OpenKiosk, qtbot: QtBot) -> None:
    window = open_kiosk(site=None).window
    with qtbot.waitSignal(window.left):
        window.set_up.left.emit()


def test_the_keys_begin_at_the_first_tile_where_there_is_no_field_to_type_in(
    ana: Learner, kiosk: Kiosk, qtbot: QtBot
) -> None:
    assert kiosk.play.sign_in.search.isHidden()
    first = kiosk.play.sign_in.tiles()[0]
    assert kiosk.window.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Space)
    assert kiosk.play.learner == ana

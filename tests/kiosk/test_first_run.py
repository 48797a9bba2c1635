"""A site's first minutes: the organisation's key from a stick, groups, a kiosk that starts by itself."""

from __future__ import annotations

import os
import plistlib
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from empathy_studio import player_cli
from empathy_studio.commands.console import REFUSED
from empathy_studio.commands.table import entry_of
from empathy_studio.delivery.autostart import Account, renew, show_among_programs, start_at_sign_in
from empathy_studio.delivery.data_mark import databases
from empathy_studio.errors import StudioError
from empathy_studio.pack.key_statements import introduce, write_statement
from empathy_studio.pack.keys import SigningKey, new_key
from empathy_studio.pack.trust import KeyRing, Standing
from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.store import Store
from empathy_studio.settings import load, save
from empathy_studio.ui.kiosk.first_choices import can_start_at_sign_in, go_on_at_sign_in
from empathy_studio.ui.kiosk.key_sheet import KeySheet
from empathy_studio.ui.kiosk.sticks import Stick
from empathy_studio.ui.kiosk.trainer_page import ChooseOne
from tests.kiosk.conftest import PIN, STILL, OpenKiosk


@pytest.fixture
def organisation() -> SigningKey:
    """Who makes the packs of this site."""
    return new_key("Shoes & Co. Training")


@pytest.fixture
def stick(tmp_path: Path, organisation: SigningKey) -> Stick:
    """A stick with the organisation's key."""
    (tmp_path / "stick" / "keys").mkdir(parents=True)
    write_statement(introduce(organisation), tmp_path / "stick" / "keys" / "training.ekey")
    return Stick("STICK", tmp_path / "stick", True)


def test_the_organisations_key_is_trusted_after_its_words_were_shown(
    open_kiosk: OpenKiosk, store: Store, keys: KeyRing, stick: Stick, organisation: SigningKey
) -> None:
    store.pins.set(TRAINER, PIN)
    kiosk = open_kiosk(None, (stick,))
    kiosk.window.set_up.key.click()
    list_of_keys = kiosk.window.desk.card
    assert isinstance(list_of_keys, ChooseOne)
    (only,) = list_of_keys.answers
    only.click()
    sheet = kiosk.window.desk.card
    assert isinstance(sheet, KeySheet)
    assert keys.standing(organisation.public, "content") is Standing.UNKNOWN
    sheet.take.click()
    assert keys.standing(organisation.public, "content") is Standing.TRUSTED
    assert "Shoes & Co. Training" in kiosk.window.set_up._key_told.text()


def test_the_organisations_key_is_trusted_by_keys_alone(
    open_kiosk: OpenKiosk, store: Store, keys: KeyRing, stick: Stick, organisation: SigningKey, qtbot: QtBot
) -> None:
    store.pins.set(TRAINER, PIN)
    window = open_kiosk(None, (stick,)).window
    for place in (window.set_up.key, "the key on the stick", "its words"):
        focused = window.focusWidget()
        assert focused is not None
        assert place is focused or window.desk.card.isAncestorOf(focused), place
        qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert keys.standing(organisation.public, "content") is Standing.TRUSTED
    assert window.focusWidget() is window.set_up.names, "lessons are here already"


def test_the_page_goes_to_what_is_to_be_done_next(open_kiosk: OpenKiosk, store: Store) -> None:
    page = open_kiosk(None).window.set_up
    assert page.focusWidget() is page.pin
    page.show_state(pin_set=True, lessons=0)
    assert page.focusWidget() is page.key
    page.show_state(pin_set=True, lessons=0, trusted=("Shoes & Co. Training",))
    assert page.focusWidget() is page.packs
    page.show_state(pin_set=True, lessons=3, trusted=("Shoes & Co. Training",))
    assert page.focusWidget() is page.names


def test_what_is_to_be_done_next_can_be_seen(open_kiosk: OpenKiosk, store: Store, qtbot: QtBot) -> None:
    store.pins.set(TRAINER, PIN)
    window = open_kiosk(None).window
    window.resize(1280, 800)
    qtbot.wait(50)
    page = window.set_up
    page.show_state(pin_set=True, lessons=3, trusted=("Shoes & Co. Training",))
    assert page.focusWidget() is page.names
    assert page.names.visibleRegion().boundingRect().size() == page.names.size()
    page.show_state(pin_set=False, lessons=0)
    assert page.pin.visibleRegion().boundingRect().size() == page.pin.size()


def test_a_damaged_key_is_told_and_not_trusted(
    open_kiosk: OpenKiosk, store: Store, keys: KeyRing, stick: Stick, organisation: SigningKey
) -> None:
    store.pins.set(TRAINER, PIN)
    path = stick.folder / "keys" / "training.ekey"
    path.write_text(path.read_text(encoding="utf-8").replace("Shoes", "Boots"), encoding="utf-8")
    kiosk = open_kiosk(None, (stick,))
    kiosk.window.desk._show_key(path)
    assert kiosk.window.desk.card is None
    assert keys.standing(organisation.public, "content") is Standing.UNKNOWN


def test_nobody_trusts_a_key_before_there_is_a_trainer(open_kiosk: OpenKiosk, stick: Stick) -> None:
    assert not open_kiosk(None, (stick,)).window.set_up.key.isEnabled()


def test_a_line_that_ends_in_a_colon_begins_a_group(open_kiosk: OpenKiosk, store: Store) -> None:
    store.pins.set(TRAINER, PIN)
    kiosk = open_kiosk(None)
    kiosk.window.set_up.names.setPlainText("Eva\nMorning shift:\nAna García, 1041\nTom\n\nEvening shift:\nLi")
    kiosk.window.set_up.start.click()
    found = {one.name: (one.number, one.groups) for one in store.learners.all()}
    assert found == {
        "Eva": ("", ()),
        "Ana García": ("1041", ("Morning shift",)),
        "Tom": ("", ("Morning shift",)),
        "Li": ("", ("Evening shift",)),
    }


def test_a_name_that_cannot_be_kept_stays_with_its_group(open_kiosk: OpenKiosk, store: Store) -> None:
    store.pins.set(TRAINER, PIN)
    kiosk = open_kiosk(None)
    long_name = "x" * 5000
    kiosk.window.set_up.names.setPlainText(f"Morning shift:\nAna\n{long_name}")
    kiosk.window.set_up.start.click()
    assert kiosk.window.set_up.fault()
    assert kiosk.window.set_up.names.toPlainText() == f"Morning shift:\n{long_name}"
    assert [one.name for one in store.learners.all()] == ["Ana"]


def test_other_choices_stay_when_the_language_is_kept(open_kiosk: OpenKiosk, data_folder: Path) -> None:
    save(data_folder, replace(STILL, volume=20))
    play = open_kiosk(None).play
    play._change_settings(replace(STILL, volume=20))
    play.choose_language("en")
    assert load(data_folder)[0] == replace(STILL, volume=20, language="en")


@pytest.mark.skipif(sys.platform != "linux", reason="the folder of Linux is looked into")
def test_only_a_program_that_stays_and_may_use_the_data_is_started_from_then_on(
    monkeypatch: pytest.MonkeyPatch, data_folder: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    account = Account("linux", tmp_path, os.environ)
    start_at_sign_in(account, ["/opt/older/Empathy Player"])

    def starts() -> str:
        return account.autostart.read_text(encoding="utf-8").partition("Exec=")[2].partition("\n")[0]

    monkeypatch.setattr(sys, "executable", "/media/STICK/Empathy Player/Empathy Player")
    go_on_at_sign_in(data_folder)
    assert "older" in starts()

    monkeypatch.setattr(sys, "executable", "/opt/newer/Empathy Player")
    databases(data_folder)["shelf"].parent.mkdir(parents=True)
    with closing(sqlite3.connect(databases(data_folder)["shelf"])) as shelf:
        shelf.execute("PRAGMA user_version = 999")
        shelf.commit()
    refused = CliRunner().invoke(entry_of(player_cli.PROGRAM), ["kiosk-screen"])
    assert refused.exit_code == REFUSED
    assert "older" in starts()

    go_on_at_sign_in(data_folder)
    assert "newer" in starts()


@pytest.mark.skipif(sys.platform == "win32", reason="a further drive of the PC looks like one that can be taken away")
def test_no_account_starts_a_program_that_lies_on_a_stick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert not can_start_at_sign_in()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    for folder, stays in ((tmp_path, True), (Path("/media/STICK"), False)):
        monkeypatch.setattr(sys, "executable", str(folder / "Empathy Player" / "Empathy Player"))
        assert can_start_at_sign_in() is stays


COMMAND = ["/media/My stick/Empathy Player/Empathy Player", "--data", "/srv/100% data"]


def test_on_linux_the_account_starts_the_kiosk_and_shows_the_program(tmp_path: Path) -> None:
    account = Account("linux", tmp_path, {})
    path = start_at_sign_in(account, COMMAND)
    assert path == tmp_path / ".config" / "autostart" / "empathy-player-kiosk.desktop"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert 'Exec="/media/My stick/Empathy Player/Empathy Player" --data "/srv/100%% data" kiosk' in lines
    shown = show_among_programs(account, COMMAND, tmp_path / "icon.svg")
    assert shown == tmp_path / ".local" / "share" / "applications" / "empathy-player.desktop"
    assert f"Icon={tmp_path / 'icon.svg'}" in shown.read_text(encoding="utf-8")
    start_at_sign_in(account, COMMAND, wanted=False)
    assert not path.exists()


def test_on_the_other_systems_it_starts_in_their_own_way(tmp_path: Path) -> None:
    windows = start_at_sign_in(Account("win32", tmp_path, {"APPDATA": str(tmp_path / "Roaming")}), COMMAND)
    assert windows.parent.name == "Startup"
    assert b'start "" "/media/My stick/Empathy Player/Empathy Player" --data' in windows.read_bytes()
    mac = start_at_sign_in(Account("darwin", tmp_path, {}), COMMAND)
    assert plistlib.loads(mac.read_bytes())["ProgramArguments"] == [*COMMAND, "kiosk"]


def test_after_an_update_the_newer_program_starts(tmp_path: Path) -> None:
    account = Account("linux", tmp_path, {})
    renew(account, COMMAND)
    assert not account.autostart.exists()
    start_at_sign_in(account, COMMAND)
    renew(account, ["/opt/newer/Empathy Player"])
    assert 'Exec="/opt/newer/Empathy Player" kiosk' in account.autostart.read_text(encoding="utf-8")


def test_an_account_that_may_not_write_is_told(tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("in the way", encoding="utf-8")
    with pytest.raises(StudioError, match="cannot be written"):
        start_at_sign_in(Account("linux", tmp_path, {}), COMMAND)

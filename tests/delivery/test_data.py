"""Data go with a version: kept aside before an upgrade, refused when newer, and brought back from the backup."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytestqt.qtbot import QtBot

from empathy_studio import player_cli
from empathy_studio.commands.console import REFUSED
from empathy_studio.commands.table import entry_of
from empathy_studio.delivery.data_backup import backups, go_back, known_formats, trainer_of
from empathy_studio.delivery.data_mark import databases, formats_in, read_mark, write_mark
from empathy_studio.delivery.data_version import NewerData, enter_data
from empathy_studio.delivery.own_mark import MARK_NAME
from empathy_studio.errors import StudioError
from empathy_studio.paths import PORTABLE_DATA, portable_folder
from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.store import open_store
from empathy_studio.settings import Settings, load, save
from empathy_studio.ui.kiosk.site import Site, keep_site, load_site
from empathy_studio.ui.refusal import Refusal

OLD, NEW = "1.0.0", "2.0.0"


def number(path: Path, format_number: int) -> None:
    """Give a database the format number of another version."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {format_number}")
        connection.commit()


def names_in(data: Path) -> list[str]:
    """Who learns there."""
    with open_store(data) as store:
        return [one.name for one in store.learners.all()]


@pytest.fixture
def used(data_folder: Path) -> Path:
    """A data folder that version 1.0.0 has used."""
    enter_data(data_folder, OLD)
    with open_store(data_folder) as store:
        store.learners.add("Ana")
        store.pins.set(TRAINER, "2468")
    save(data_folder, Settings(volume=30))
    return data_folder


@pytest.fixture
def updated(used: Path) -> Path:
    """The same folder after a newer program, whose databases this one cannot read, has kept it aside and used it."""
    number(databases(used)["progress"], known_formats()["progress"] - 1)
    assert enter_data(used, NEW) is not None
    with open_store(used) as store:
        store.learners.add("Tom")
    save(used, Settings(volume=90))
    number(databases(used)["progress"], known_formats()["progress"] + 1)
    return used


def test_a_new_folder_is_marked_and_the_same_program_comes_back_at_once(data_folder: Path) -> None:
    assert enter_data(data_folder, OLD) is None
    mark = read_mark(data_folder)
    assert mark is not None
    assert mark.program == OLD
    before = (data_folder / MARK_NAME).stat().st_mtime_ns
    assert enter_data(data_folder, OLD) is None
    assert (data_folder / MARK_NAME).stat().st_mtime_ns == before


def test_a_newer_program_with_the_same_formats_needs_no_backup_and_can_be_left_again(used: Path) -> None:
    assert enter_data(used, NEW) is None
    assert backups(used) == ()
    assert enter_data(used, OLD) is None
    assert names_in(used) == ["Ana"]


def test_data_of_an_older_format_are_kept_aside_before_they_are_upgraded(used: Path) -> None:
    older = known_formats()["progress"] - 1
    number(databases(used)["progress"], older)
    made = enter_data(used, NEW)
    assert made is not None
    ((folder, note),) = backups(used)
    assert (folder, note.program, note.formats["progress"]) == (made, OLD, older)
    with closing(sqlite3.connect(made / "progress.db")) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert (made / "settings.json").is_file()
    assert not list((used / "backups").glob("*.part"))


def test_newer_data_are_refused_in_plain_words_with_the_backup_offered(updated: Path) -> None:
    before = {path: path.read_bytes() for path in updated.rglob("*") if path.is_file()}
    with pytest.raises(NewerData) as refused:
        enter_data(updated, OLD)
    assert str(updated) in refused.value.message
    assert f"was last used by Empathy Studio {NEW}, and this is {OLD}" in refused.value.message
    assert refused.value.backup == backups(updated)[0][0]
    assert str(refused.value.backup) in refused.value.hint
    assert {path: path.read_bytes() for path in updated.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("command", [["play"], []])
def test_no_window_opens_over_newer_data(updated: Path, command: list[str]) -> None:
    write_mark(updated, NEW)
    done = CliRunner().invoke(entry_of(player_cli.PROGRAM), command)
    assert isinstance(done.exception, NewerData)
    assert not (updated / "logs").exists()


def test_no_kiosk_opens_over_newer_data_and_its_supervisor_is_told_that_waiting_does_not_help(updated: Path) -> None:
    write_mark(updated, NEW)
    done = CliRunner().invoke(entry_of(player_cli.PROGRAM), ["kiosk-screen"])
    assert done.exit_code == REFUSED
    assert f"was last used by Empathy Studio {NEW}" in done.stderr
    assert not (updated / "logs").exists()


@pytest.mark.parametrize("command", [["learners", "list"], ["pack", "list"], ["report"]])
def test_commands_keep_older_data_aside_and_refuse_newer_ones_like_the_windows(used: Path, command: list[str]) -> None:
    known = known_formats()["progress"]
    number(databases(used)["progress"], known - 1)
    done = CliRunner().invoke(entry_of(player_cli.PROGRAM), command)
    assert (done.exit_code, len(backups(used))) == (0, 1), done.output
    assert "They were kept in" in done.stderr

    number(databases(used)["progress"], known + 1)
    write_mark(used, NEW)
    refused = CliRunner().invoke(entry_of(player_cli.PROGRAM), command)
    assert refused.exit_code == 1
    assert f"was last used by Empathy Studio {NEW}" in refused.stderr


def test_a_command_that_only_looks_makes_no_data_where_there_are_none(data_folder: Path) -> None:
    assert CliRunner().invoke(entry_of(player_cli.PROGRAM), ["pack", "list"]).exit_code == 0
    assert not data_folder.exists()


def test_the_commands_tell_the_backups_and_go_back(updated: Path) -> None:
    call = CliRunner()
    told = json.loads(call.invoke(entry_of(player_cli.PROGRAM), ["data", "info", "--json"]).stdout)
    assert (told["last_used_by"], told["formats"]["progress"]) == (NEW, known_formats()["progress"] + 1)
    (backup,) = told["backups"]
    assert call.invoke(entry_of(player_cli.PROGRAM), ["data", "restore", backup["folder"]], input="n\n").exit_code == 1
    assert formats_in(updated)["progress"] == known_formats()["progress"] + 1
    assert call.invoke(entry_of(player_cli.PROGRAM), ["data", "restore", backup["folder"], "--yes"]).exit_code == 0
    assert names_in(updated) == ["Ana"]


def test_without_a_backup_newer_data_are_refused_all_the_same(used: Path) -> None:
    databases(used)["shelf"].parent.mkdir()
    number(databases(used)["shelf"], known_formats()["shelf"] + 1)
    with pytest.raises(NewerData) as refused:
        enter_data(used, NEW)
    assert (refused.value.backup, refused.value.hint) == (None, "Start the newer program.")


def test_a_database_whose_first_page_is_damaged_is_mended_and_not_taken_for_a_newer_one(used: Path) -> None:
    with open_store(used) as store:
        store.back_up_if_due()
    path = databases(used)["progress"]
    with path.open("r+b") as file:
        file.write(b"\xee" * 4096)
    assert "progress" not in formats_in(used)
    assert enter_data(used, NEW) is None
    assert names_in(used) == ["Ana"]


def test_going_back_restores_everything_and_deletes_nothing(updated: Path) -> None:
    ((backup, _),) = backups(updated)
    aside = go_back(updated, backup, OLD)
    assert enter_data(updated, OLD) is None
    assert names_in(updated) == ["Ana"]
    assert load(updated)[0].volume == 30
    assert formats_in(updated)["progress"] == known_formats()["progress"]
    with closing(sqlite3.connect(aside / "progress.db")) as kept:
        assert kept.execute("SELECT count(*) FROM learners").fetchone()[0] == 2
    assert b"90" in (aside / "settings.json").read_bytes()


def test_a_folder_that_is_no_backup_is_not_gone_back_to(used: Path, tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="is not a backup of before an update"):
        go_back(used, tmp_path, OLD)
    assert names_in(used) == ["Ana"]


def test_a_newer_programs_choices_are_told_and_outlive_those_of_this_one(data_folder: Path) -> None:
    newer = b'{"format": 99, "site": {"walls": "padded"}, "settings": {"walls": "padded"}}'
    data_folder.mkdir()
    for name in ("kiosk.json", "settings.json"):
        (data_folder / name).write_bytes(newer)
    for found, problem in (load_site(data_folder), load(data_folder)):
        assert found in (Site(), Settings())
        assert problem is not None
        assert "was written by a newer" in problem.message

    keep_site(data_folder, Site(idle_s=300))
    save(data_folder, Settings(volume=30))

    assert load_site(data_folder) == (Site(idle_s=300), None)
    assert load(data_folder) == (Settings(volume=30), None)
    for name in ("kiosk.unreadable.json", "settings.unreadable.json"):
        assert (data_folder / name).read_bytes() == newer


def test_nobody_goes_back_while_the_data_are_in_use(updated: Path) -> None:
    ((backup, _),) = backups(updated)
    number(databases(updated)["progress"], known_formats()["progress"])
    with open_store(updated), pytest.raises(StudioError):
        go_back(updated, backup, OLD)
    assert names_in(updated) == ["Ana", "Tom"]


def test_a_disk_that_takes_no_backup_leaves_everything_as_it_was(used: Path) -> None:
    number(databases(used)["progress"], known_formats()["progress"] - 1)
    (used / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(StudioError, match="could not be made"):
        enter_data(used, NEW)
    mark = read_mark(used)
    assert mark is not None
    assert mark.program == OLD


def test_the_window_that_refuses_goes_back_only_for_the_trainer(updated: Path, qtbot: QtBot) -> None:
    ((backup, _),) = backups(updated)
    with trainer_of(backup) as lock:
        assert lock.is_needed
        assert not lock.opens("0000")
        assert lock.opens("2468")
    with pytest.raises(NewerData) as refused:
        enter_data(updated, OLD)
    window = Refusal(updated, refused.value)
    qtbot.addWidget(window)
    assert window.backup == backup
    assert "set aside, not deleted" in window.informativeText()
    assert "as they were before the update" in window.go_back()
    assert names_in(updated) == ["Ana"]


@pytest.mark.parametrize(
    ("text", "folder"),
    [("", PORTABLE_DATA), ("\ufeff\r\n", PORTABLE_DATA), ("../Data\r\nmore", "../Data"), ("data", "data")],
)
def test_the_first_line_of_the_file_names_the_folder_of_the_data(tmp_path: Path, text: str, folder: str) -> None:
    program = tmp_path / "stick" / "Empathy Player"
    program.mkdir(parents=True)
    assert portable_folder(program) is None
    (program / "portable.txt").write_text(text, encoding="utf-8", newline="")
    assert portable_folder(program) == (program / folder).resolve()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"a\0b"])
def test_a_file_that_names_no_folder_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "portable.txt").write_bytes(content)
    with pytest.raises(StudioError) as refused:
        portable_folder(tmp_path)
    assert str(tmp_path / "portable.txt") in refused.value.message

"""The progress store from the command line: looked at, found damaged, told with its place and its remedy."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from empathy_studio.progress.database import database_path, progress_folder
from empathy_studio.progress.store import open_store
from tests.cli.program import studio
from tests.progress.lessons import answer, beginning, version


def spoil(folder: Path) -> Path:
    """Write over the inside of the store in `folder`; its file."""
    (file,) = folder.glob("progress/*.db")
    pages = bytearray(file.read_bytes())
    pages[4096:12288] = b"\xff" * 8192
    file.write_bytes(pages)
    return file


def test_a_store_that_is_well_is_told_so(tmp_path: Path) -> None:
    studio("--data", tmp_path, "learners", "add", "Finch")
    assert studio("--data", tmp_path, "progress", "check").status == 0


def test_a_damaged_store_is_told_with_file_place_and_remedy(tmp_path: Path) -> None:
    studio("--data", tmp_path, "learners", "add", "Finch")
    file = spoil(tmp_path)
    said = studio("--data", tmp_path, "progress", "check")
    (aside,) = (tmp_path / "progress" / "damaged").iterdir()
    assert said.status == 1
    assert "was damaged" in said.err
    assert str(aside) in said.err
    assert (aside / file.name).exists()
    assert "progress restore" in said.err
    assert "All is well" not in said.err
    assert studio("--data", tmp_path, "progress", "check").status == 0


def test_what_was_mended_stands_in_the_document_too(tmp_path: Path) -> None:
    studio("--data", tmp_path, "learners", "add", "Finch")
    spoil(tmp_path)
    said = studio("--data", tmp_path, "progress", "check", "--json")
    assert said.status == 1
    assert said.document["good"] is False
    assert "was damaged" in said.document["mended"]


@pytest.mark.parametrize("gone", ["2", "4"])
def test_statements_deleted_from_the_own_chain_are_a_fault(tmp_path: Path, gone: str) -> None:
    with open_store(tmp_path) as store:
        attempt = store.attempts.begin(store.learners.add("Finch").id, version())
        for step in (beginning(), answer(1), answer(2)):
            store.attempts.keep(attempt.id, step)
    with closing(sqlite3.connect(database_path(progress_folder(tmp_path)))) as raw, raw:
        raw.execute("DROP TRIGGER statements_stay")
        raw.execute(f"DELETE FROM statements WHERE sequence = {gone}")
    said = studio("--data", tmp_path, "progress", "check")
    assert said.status == 1
    assert f"statement {gone} was kept here and is gone" in said.out
    assert "Nothing is wrong" not in said.out
    assert "All is well" not in said.err


def test_who_used_the_data_last_is_known_after_the_very_first_command(tmp_path: Path) -> None:
    studio("--data", tmp_path / "empty", "learners", "add", "Finch")
    told = studio("--data", tmp_path / "empty", "data", "info", "--json").document
    assert told["last_used_by"] == told["program"]
    assert studio("--data", tmp_path / "none", "pack", "list").status == 0
    assert not (tmp_path / "none").exists()

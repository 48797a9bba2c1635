"""A call that cannot be carried out as it was given: one sentence with file and remedy, status 2, JSON when asked."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from empathy_studio.commands.console import from_the_system
from empathy_studio.errors import ProgressError
from empathy_studio.progress.faults import faults_told
from tests.cli.program import Said, studio

COURSE = Path(__file__).resolve().parents[1] / "plans" / "outsider"


def refused(*arguments: object) -> Said:
    """A call that is refused with status 2, in one line."""
    said = studio(*arguments)
    assert (said.status, len(said.err.splitlines())) == (2, 1), said.err
    return said


@pytest.mark.parametrize(
    "command",
    [
        ("check",),
        ("pack", "build"),
        ("pack", "info"),
        ("pack", "verify"),
        ("pack", "install"),
        ("optimise",),
        ("voice",),
    ],
)
def test_a_path_that_is_missing_is_one_sentence_and_one_document(command: tuple[str, ...], tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    more = ("-o", tmp_path / "a.epack") if "build" in command else ()
    told = f"{gone}: there is no such file or folder."
    remedy = "Check how it is written, and where it lies."
    assert refused(*command, gone, *more).error == f"{told} {remedy}"
    assert refused(*command, gone, *more, "--json").document == {"error": told, "hint": remedy}


def test_a_folder_where_a_file_is_wanted_is_told(tmp_path: Path) -> None:
    assert refused("pack", "info", tmp_path).error == f"{tmp_path} is a folder, not a file. Name the file itself."


def test_a_pack_where_a_course_is_wanted_is_told_as_a_pack(tmp_path: Path) -> None:
    pack = tmp_path / "a.epack"
    pack.write_bytes(b"anything")
    said = refused("check", pack, "--json").document
    assert said["error"] == f"{pack} is a pack, not the folder of a course."
    assert said["hint"] == f"Look into it with 'pack info {pack}', check it with 'pack verify {pack}'."
    notes = tmp_path / "notes.txt"
    notes.write_text("Call Leeds.")
    assert refused("check", notes).error.startswith(f"{notes} is a file, not the folder of a course.")


def test_the_course_file_stands_for_its_folder() -> None:
    assert studio("check", COURSE / "course.json", "--json").document["errors"] == 0


@pytest.mark.parametrize("how", [("walk", "--policy", "best"), ("paths",)])
def test_a_lesson_that_is_unknown_is_told_with_the_nearest(how: tuple[str, ...]) -> None:
    command, *options = how
    said = refused(command, COURSE, "bad", *options, "--json").document
    assert said["error"].startswith("There is no lesson “bad” in “")
    assert said["hint"].startswith("Did you mean “bed”? The lessons are: ")
    assert refused(command, COURSE, "xyzzy", *options).error.split(". ", 1)[1].startswith("The lessons are: ")


def test_a_call_that_says_too_little_is_a_document_too() -> None:
    said = studio("walk", COURSE, "--json")
    assert said.status == 2
    assert said.document["error"].startswith("Say one of --plan FILE")


def test_a_disk_that_is_full_could_not_be_carried_out_and_damage_is_not_good(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "a.db")
    connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(ProgressError) as full, faults_told(tmp_path):
        connection.execute("CREATE TABLE a (b)")
    connection.close()
    assert from_the_system(full.value)
    assert full.value.hint == "Everything acknowledged before is kept. Free some space, then go on."
    (tmp_path / "b.db").write_bytes(b"no database" * 100)
    connection = sqlite3.connect(tmp_path / "b.db")
    with pytest.raises(ProgressError) as damaged, faults_told(tmp_path):
        connection.execute("SELECT * FROM a")
    connection.close()
    assert not from_the_system(damaged.value)


def test_a_store_that_cannot_be_locked_is_told_by_its_folder(tmp_path: Path) -> None:
    (tmp_path / "progress" / "progress.lock").mkdir(parents=True)
    said = studio("--data", tmp_path, "learners", "list", "--json")
    assert said.status == 2
    assert said.document["error"] == f"{tmp_path / 'progress'}: the progress store cannot be opened."

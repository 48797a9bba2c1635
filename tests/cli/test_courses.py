"""New courses, their checks, and what is said when a course is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_studio.author.starters import STARTERS
from empathy_studio.commands.courses import tell_findings
from empathy_studio.course.diagnostic import Diagnostic, Place
from tests.cli.program import studio

SAMPLE = Path(__file__).resolve().parents[2] / "packs" / "empathy-at-work"


@pytest.mark.parametrize("starter", list(STARTERS))
def test_every_starter_makes_a_course_without_errors(tmp_path: Path, starter: str) -> None:
    assert studio("new", tmp_path / "mine", "--starter", starter, "--title", "My course").status == 0
    checked = studio("check", tmp_path / "mine", "--json")
    assert checked.status == 0, checked.out
    assert checked.document["errors"] == 0


def test_a_new_course_is_named_after_its_folder(tmp_path: Path) -> None:
    assert studio("new", tmp_path / "warm-words").status == 0
    assert '"title": "Warm words"' in (tmp_path / "warm-words" / "course.json").read_text()


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    said = studio("new", tmp_path)
    assert said.status == 2
    assert "something stands there already" in said.error
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]


def test_findings_are_told_with_place_and_remedy_and_end_with_status_1(tmp_path: Path) -> None:
    studio("new", tmp_path / "c")
    lesson = tmp_path / "c" / "lessons" / "lesson.json"
    lesson.write_text(lesson.read_text().replace('"start": "start"', '"start": "gone"'))
    said = studio("check", tmp_path / "c", "--json")
    assert said.status == 1
    (finding,) = [one for one in said.document["findings"] if "start" in one["place"]]
    assert finding["place"] == "lessons/lesson.json: start"
    assert finding["severity"] == "error"
    assert finding["remedy"]
    told = studio("check", tmp_path / "c")
    assert f"[{finding['code']}]" in told.out


def test_a_broken_file_is_one_sentence_with_file_place_and_remedy(tmp_path: Path) -> None:
    studio("new", tmp_path / "c")
    lesson = tmp_path / "c" / "lessons" / "lesson.json"
    lesson.write_text(lesson.read_text().replace('"prose"', '"pros"'))
    said = studio("check", tmp_path / "c")
    assert said.status == 1
    assert said.error == "c/lessons/lesson.json: scenes[0].pros: unknown field. Did you mean prose? Look in “start”."
    assert studio("check", tmp_path / "c", "--json").document["hint"] == "Did you mean prose? Look in “start”."


def test_a_course_that_is_not_there_cannot_be_checked(tmp_path: Path) -> None:
    assert studio("check", tmp_path / "gone").status == 2
    said = studio("check", tmp_path)
    assert said.status == 2
    assert "course.json: the file is missing" in said.error


def test_the_course_that_ships_has_nothing_to_mend() -> None:
    said = studio("check", SAMPLE, "--json")
    assert said.status == 0
    assert (said.document["errors"], said.document["warnings"]) == (0, 0), said.out


def test_an_unknown_command_is_refused_with_status_2() -> None:
    said = studio("chekc")
    assert said.status == 2
    assert "No such command" in said.err


def test_findings_are_counted_in_good_english(capsys: pytest.CaptureFixture[str]) -> None:
    finding = Diagnostic(code="a-code", severity="error", place=Place(file="course.json"), message="No.", remedy="Yes.")
    tell_findings((finding,))
    tell_findings((finding, finding))
    told = capsys.readouterr()
    lines = (told.out + told.err).splitlines()
    assert [line for line in lines if "warnings" in line] == ["1 error, 0 warnings.", "2 errors, 0 warnings."]

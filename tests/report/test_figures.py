"""Figures are those of the statements, counted by hand beside; files hold the same rows as the screen."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from empathy_studio.errors import ProgressError
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store, open_store
from empathy_studio.report.export import write_csv, write_xlsx
from empathy_studio.report.figures import Figures, Flow
from empathy_studio.report.table import cell_text
from tests.progress.lessons import answer, beginning, ending, journal, repair, version, written


@pytest.fixture
def site(data_folder: Path) -> Iterator[Store]:
    """Ana has played two lessons, Bob one and a half, a guest one; Cy has only been added."""
    with open_store(data_folder) as store:
        ana = store.learners.add("Ana", number="7", groups=("North",))
        bob = store.learners.add("=Bob", groups=("South",))
        store.learners.add("Cy")
        guest = store.learners.add_guest()
        play(store, ana, points=(1.0, 2.0), success=False)
        play(store, ana, points=(2.0, 2.0), success=True)
        play(store, ana, lesson="angry-caller", points=(0.0, 1.0), success=False)
        play(store, bob, points=(2.0, 1.0), success=True)
        play(store, guest, points=(0.0, 0.0), success=False)
        half = store.attempts.begin(bob.id, version("angry-caller"))
        store.attempts.keep(half.id, beginning())
        store.attempts.keep(half.id, answer(1))
        yield store


def play(
    store: Store, who: Learner, *, points: tuple[float, float], success: bool, lesson: str = "narrow-feet"
) -> None:
    """One whole attempt with two answers of at most two points each, then some practice that must not count."""
    attempt = store.attempts.begin(who.id, version(lesson))
    steps = (beginning(), answer(0, points[0]), answer(1, points[1]), written("own words"), journal("mine"))
    for step in (*steps, ending(success=success), repair(), answer(0, 2.0)):
        store.attempts.keep(attempt.id, step)


def test_lessons_are_counted_over_learners_and_attempts(site: Store, data_folder: Path) -> None:
    with Figures(data_folder) as figures:
        angry, narrow = figures.lessons().records()
    assert (narrow["lesson"], narrow["title"]) == ("narrow-feet", "Narrow feet")
    assert (narrow["learners"], narrow["attempts"], narrow["completed"]) == (3, 4, 4)
    assert (narrow["finished_by"], narrow["passed_by"]) == (3, 2)
    # Ana: 3/4 then 4/4; Bob: 3/4; the guest: 0.
    assert narrow["first_score"] == pytest.approx((0.75 + 0.75 + 0) / 3)
    assert narrow["best_score"] == pytest.approx((1 + 0.75 + 0) / 3)
    assert narrow["last_score"] == narrow["best_score"]
    # Two answers of 1.2 s and one of 30 s in each attempt.
    assert narrow["answering_s"] == pytest.approx(32.4)
    assert (angry["learners"], angry["attempts"], angry["completed"], angry["finished_by"]) == (2, 2, 1, 1)


def test_a_group_counts_its_members_alone(site: Store, data_folder: Path) -> None:
    with Figures(data_folder) as figures:
        assert [row["learners"] for row in figures.lessons("South").records()] == [1, 1]
        assert [row["name"] for row in figures.people("North").records()] == ["Ana"]
        assert figures.lessons("Nobody").rows == ()
        assert [row["share"] for row in figures.skills("South").records()] == [1.0, 0.5]


def test_skills_are_points_over_the_most_in_completed_attempts(site: Store, data_folder: Path) -> None:
    with Figures(data_folder) as figures:
        rows = {row["skill"]: row for row in figures.skills().records()}
        assert (rows["attention"]["points"], rows["attention"]["most"]) == (1 + 2 + 0 + 2 + 0, 10)
        assert (rows["naming"]["points"], rows["naming"]["most"]) == (2 + 2 + 1 + 1 + 0, 10)
        assert rows["attention"]["share"] == 0.5
        (one,) = (row for row in figures.skills(lesson="angry-caller").records() if row["skill"] == "naming")
        assert (one["points"], one["most"], one["learners"]) == (1, 2, 1)


def test_people_are_listed_with_what_they_did_and_without_guests(site: Store, data_folder: Path) -> None:
    with Figures(data_folder) as figures:
        people = figures.people().records()
        ana = people[1]
        assert [row["name"] for row in people] == ["=Bob", "Ana", "Cy"]
        assert (ana["lessons"], ana["attempts"], ana["finished"], ana["passed"]) == (2, 3, 2, 1)
        assert (people[0]["lessons"], people[0]["finished"]) == (2, 1)
        assert (people[2]["lessons"], people[2]["last_at"], people[2]["best_score"]) == (0, None, None)
        assert [row["best_score"] for row in figures.person_lessons(str(ana["id"])).records()] == [0.25, 1.0]
        assert [row["share"] for row in figures.person_skills(str(ana["id"])).records()] == [0.5, pytest.approx(5 / 6)]
    site.learners.remove(site.learners.find("Ana")[0].id)
    with Figures(data_folder) as figures:
        assert [row["name"] for row in figures.people().records()] == ["=Bob", "Cy"]
        assert figures.lessons().records()[1]["learners"] == 2


def test_answers_are_counted_without_practice_and_without_own_words(site: Store, data_folder: Path) -> None:
    with Figures(data_folder) as figures:
        rows = figures.answers("narrow-feet").records()
        assert [(row["moment"], row["response"], row["times"], row["learners"]) for row in rows] == [
            ("moment-0", "choice-0", 4, 3),
            ("moment-1", "choice-1", 4, 3),
        ]
        assert [row["right_share"] for row in rows] == [0.75, 0.75]
        assert figures.answers("narrow-feet", pack_hash="nothing").rows == ()
        assert figures.flow("narrow-feet") == (Flow(before=None, scene="hello", times=4),)


def test_csv_and_xlsx_hold_the_rows_of_the_screen(site: Store, data_folder: Path, tmp_path: Path) -> None:
    with Figures(data_folder) as figures:
        tables = [figures.people(), figures.lessons(), figures.skills()]
    write_xlsx(tables, tmp_path / "report.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "report.xlsx"))
    assert book.sheet_names == ["People", "Lessons", "Skills"]
    for table in tables:
        columns, rows = table.shown()
        assert "Id" not in [column.title for column in columns]
        head, *lines = book.get_sheet_by_name(table.title).to_python(skip_empty_area=False)
        assert head == [column.title for column in columns]
        assert [[cell if cell != "" else None for cell in line] for line in lines] == [
            [None if cell == "" else cell for cell in row] for row in rows
        ]
        write_csv(table, tmp_path / "one.csv")
        with (tmp_path / "one.csv").open(encoding="utf-8-sig", newline="") as file:
            head, *lines = list(csv.reader(file))
        assert head == [column.title for column in columns]
        assert lines == [
            ["'=Bob" if cell == "=Bob" else "" if cell is None else str(cell) for cell in row] for row in rows
        ]


def test_a_file_that_cannot_be_written_is_told(site: Store, data_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with Figures(data_folder) as figures:
        for write in (
            lambda path: write_csv(figures.people(), path),
            lambda path: write_xlsx([figures.people()], path),
        ):
            with pytest.raises(ProgressError, match="cannot be written"):
                write(tmp_path / "file" / "report")


def test_without_a_store_the_reader_says_so(tmp_path: Path) -> None:
    with pytest.raises(ProgressError, match="cannot be opened"):
        Figures(tmp_path)


@pytest.mark.parametrize(
    ("cell", "kind", "text"),
    [
        (0.754, "share", "75 %"),
        (125.4, "seconds", "2:05"),
        (2.50, "number", "2.5"),
        ("2026-11-22T09:00:01.000+00:00", "time", "2026-11-22 09:00"),
        (1, "flag", "yes"),
        (None, "share", ""),
        (12, "count", "12"),
    ],
)
def test_cells_are_shown_as_people_read_them(cell: float | str | None, kind: str, text: str) -> None:
    assert cell_text(cell, kind) == text  # type: ignore[arg-type]

"""The benchmarks' own arithmetic, turns and page are right."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bench.__main__ import main
from tests.bench.machine import describe
from tests.bench.page import refresh, section
from tests.bench.row import Contestant, Figures, Row, Target, judge
from tests.bench.run import chosen, find_rows, measure, order


def row_of(*contestants: Contestant, name: str = "B1", rounds: int = 5, warm_up: bool = True) -> Row:
    """A row whose contestants need nothing prepared."""

    @contextmanager
    def prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
        assert list(folder.iterdir()) == []
        yield contestants

    return Row(name=name, title="a planted row", prepare=prepare, targets=(), rounds=rounds, warm_up=warm_up)


def test_contestants_take_turns_and_every_other_round_goes_backwards() -> None:
    order_of_turns: list[str] = []

    def turn(label: str) -> float:
        order_of_turns.append(label)
        return 1.0

    figures = measure(row_of(Contestant("ours", lambda: turn("o")), Contestant("floor", lambda: turn("f"), floor=True)))

    assert "".join(order_of_turns) == "of" + "of" + "fo" + "of" + "fo" + "of"
    assert [len(figure.samples) for figure in figures] == [5, 5]


def test_a_turn_may_give_several_samples() -> None:
    (figure,) = measure(row_of(Contestant("ours", lambda: [1.0, 3.0]), warm_up=False))
    assert sorted(figure.samples) == [1.0] * 5 + [3.0] * 5
    assert figure.median == 2.0


def test_p95_is_the_nearest_rank() -> None:
    assert Figures("ours", "ms", False, [float(number) for number in range(1, 101)]).p95 == 95.0
    assert Figures("ours", "ms", False, [1.0, 9.0, 2.0, 3.0, 4.0]).p95 == 9.0


def test_a_ratio_is_held_against_its_target() -> None:
    figures = [Figures("ours", "ms", False, [3.0] * 5), Figures("floor", "ms", True, [2.0] * 5)]
    assert judge(Target("ours", beside="floor", times=1.5), figures).met
    missed = judge(Target("ours", beside="floor", times=1.4), figures)
    assert missed.sentence == "**missed**: median of *ours* is 1.50 × *floor*, target ≤ 1.4 ×"
    assert judge(Target("ours", statistic="p95", limit=3.0), figures).met


def test_a_target_for_what_nobody_measured_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="nothing was measured for floor"):
        judge(Target("ours", beside="floor", times=1.5), [Figures("ours", "ms", False, [3.0])])


@pytest.mark.parametrize(
    "wrong", [{}, {"beside": "floor"}, {"times": 2.0}, {"beside": "floor", "times": 2.0, "limit": 1}]
)
def test_a_target_is_either_a_ratio_or_a_limit(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="either a ratio beside a floor or a limit"):
        Target("ours", **wrong)  # type: ignore[arg-type]


def test_fewer_than_five_rounds_are_refused() -> None:
    with pytest.raises(ValueError, match="fewer than 5"):
        row_of(Contestant("ours", lambda: 1.0), rounds=4)


def test_a_row_is_chosen_by_its_number_not_by_a_number_that_begins_alike() -> None:
    every = [row_of(name=name) for name in ("B1", "B1-qt", "B11", "B11-help")]
    assert [row.name for row in chosen(every, "B1")] == ["B1", "B1-qt"]
    assert [row.name for row in chosen(every, "B11-help")] == ["B11-help"]
    assert chosen(every, "") == every


def test_rows_that_did_not_run_keep_their_section(tmp_path: Path) -> None:
    page = tmp_path / "docs" / "benchmarks.md"
    floor, ours = Figures("floor", "ms", True, [2.0] * 5), Figures("ours", "ms", False, [3.0] * 5)
    first, second, eleventh = (
        section(row_of(name=name), [floor, ours], [judge(Target("ours", limit=9), [ours])], "a machine")
        for name in ("B1", "B2", "B11")
    )
    refresh(page, {"B11": eleventh, "B2": second})
    refresh(page, {"B1": first, "B2": second.replace("a machine", "another machine")})

    text = page.read_text(encoding="utf-8")
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert headings == [f"## {name} · a planted row" for name in ("B1", "B2", "B11")]
    assert text.count("another machine") == 1
    assert text.count("| ours | 3 | 3 | ms | 5 | 1.50 × |") == 3
    assert "\n\n\n" not in text


def test_every_row_that_ships_has_a_number_a_floor_to_stand_beside_and_a_target() -> None:
    rows = find_rows()
    assert [row.name for row in rows] == sorted((row.name for row in rows), key=order)
    for row in rows:
        assert row.targets, row.name
        assert row.name.startswith("B"), row.name
        assert row.cache, row.name


def test_a_row_that_does_not_exist_is_said_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main("B999", tmp_path / "benchmarks.md") == 2
    assert "There is no row B999" in capsys.readouterr().err
    assert list(tmp_path.glob("*.md")) == []


def test_the_machine_is_told_without_its_name() -> None:
    said = describe()
    assert "PySide6 6.11.3" in said
    assert platform.node() not in said

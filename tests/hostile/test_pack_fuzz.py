"""Every reader of a stranger's bytes takes its seeds, and refuses in a sentence what was changed in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.hostile.pack_fuzz_counted import keep_count
from tests.hostile.pack_fuzz_targets import FUZZED, seeds, tried
from tests.reliability import read


@pytest.mark.parametrize("name", FUZZED)
def test_at_least_one_seed_of_each_reader_is_good(name: str) -> None:
    taken = [tried(name, data) for data in seeds(name)]
    assert any(taken) or name == "index"


@pytest.mark.parametrize("name", FUZZED)
@given(chance=some.data())
def test_a_changed_seed_is_taken_or_refused_in_a_sentence(name: str, chance: some.DataObject) -> None:
    data = bytearray(chance.draw(some.sampled_from([*seeds(name)])))
    for _ in range(chance.draw(some.integers(1, 4))):
        start = chance.draw(some.integers(0, len(data)))
        end = min(len(data), start + chance.draw(some.sampled_from([0, 0, 1, 1, 2, 8, 100])))
        data[start:end] = chance.draw(some.binary(max_size=9))
    tried(name, bytes(data))


@pytest.mark.parametrize("name", FUZZED)
@given(data=some.binary(max_size=700))
def test_any_bytes_are_taken_or_refused_in_a_sentence(name: str, data: bytes) -> None:
    tried(name, data)


def test_a_count_is_kept_only_of_a_run_that_came_to_its_end(tmp_path: Path) -> None:
    page = tmp_path / "reliability.md"
    stats = "stat::number_of_executed_units: 4321\nstat::peak_rss_mb:              61\n"
    with pytest.raises(ValueError, match="did not run to its end"):
        keep_count("seal", f"==1== ERROR: libFuzzer: deadly signal\n{stats}", page)
    assert keep_count("seal", f"Done 4321 runs in 601 second(s)\n{stats}", page) == 4321
    (row,) = read(page)
    assert (row.runs, row.faults) == (4321, 0)
    assert row.what.endswith("more than 300 MB (seen: 61 MB)")

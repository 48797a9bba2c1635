"""Writing in the background, by the system's own call and by a thread: nothing is lost, and nothing goes on after."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from empathy_studio.pack import background_flush
from empathy_studio.pack.background_flush import BackgroundFlush
from tests.pack.samples import MIB


@pytest.mark.parametrize("waits", [False, True])
def test_what_is_written_meanwhile_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waits: bool) -> None:
    if waits:
        monkeypatch.setattr(background_flush, "_without_waiting", lambda: None)
        monkeypatch.setattr(background_flush, "_SELDOM", 2 * MIB)
    with (tmp_path / "p.part").open("wb", buffering=0) as file:
        flush = BackgroundFlush(file.fileno())
        for number in range(40):
            flush.wrote(file.write(bytes([number]) * MIB))
        flush.close()
        flush.close()
    assert "pack-flush" not in {thread.name for thread in threading.enumerate()}
    assert (tmp_path / "p.part").read_bytes() == b"".join(bytes([number]) * MIB for number in range(40))


def test_a_file_that_was_closed_is_no_error(tmp_path: Path) -> None:
    with (tmp_path / "p.part").open("wb", buffering=0) as file:
        flush = BackgroundFlush(file.fileno())
    flush.wrote(100 * MIB)
    flush.close()

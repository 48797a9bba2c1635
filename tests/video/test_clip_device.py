"""What Qt Multimedia reads a clip from: a small one from memory, a large one in pieces, each with its very bytes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from empathy_studio.errors import PackError
from empathy_studio.play.player import ClipSource
from empathy_studio.ui.video.clip_device import IN_MEMORY, device_of
from empathy_studio.ui.video.source import OpenClip, open_clip
from tests.pack.samples import clip


class Counted:
    """A clip's bytes that count how often they are asked for, and that can be taken away."""

    def __init__(self, data: bytes) -> None:
        self._data, self.size, self.reads, self.gone = data, len(data), 0, False

    def read_at(self, offset: int, length: int) -> bytes:
        self.reads += 1
        if self.gone:
            raise PackError("p.epack: cannot be read.", "Put the stick back.")
        return self._data[offset : offset + length]


def opened(data: Counted, told: list[str]) -> OpenClip:
    """The clip as an engine opens it."""
    return open_clip(ClipSource(name="a.mp4", where=data, container="mp4"), told.append)


@pytest.mark.parametrize("size", [IN_MEMORY, IN_MEMORY + 1, 3 * IN_MEMORY])
def test_every_place_reads_as_it_is(qtbot: QtBot, size: int) -> None:
    data, chance, owner = clip(size), random.Random(5), QObject()
    device = device_of(opened(Counted(data), []), owner)
    assert device.size() == size
    for _ in range(60):
        place, length = chance.randrange(size), chance.choice([1, 50, 32_768, 400_000])
        assert device.seek(place)
        read = device.read(length).data()
        assert read == data[place : place + len(read)]
        assert read or place == size
    assert device.seek(size)
    assert device.atEnd()


def test_a_small_clip_is_read_once_and_needs_its_stick_no_more(qtbot: QtBot) -> None:
    source, told, owner = Counted(clip(300_000)), list[str](), QObject()
    device = device_of(opened(source, told), owner)
    source.gone = True
    assert device.readAll().data() == clip(300_000)
    assert told == []


def test_a_small_clip_that_cannot_be_read_is_told_once_and_is_at_its_end(qtbot: QtBot) -> None:
    source, told, owner = Counted(clip(300_000)), list[str](), QObject()
    found = opened(source, told)
    source.gone = True
    device = device_of(found, owner)
    assert device.atEnd()
    assert device.read(100).data() == b""
    assert len(told) == 1


def test_a_large_clip_is_fetched_in_larger_pieces_than_it_is_asked_for(qtbot: QtBot) -> None:
    source, owner = Counted(clip(2 * IN_MEMORY)), QObject()
    device = device_of(opened(source, []), owner)
    before = source.reads
    read = b"".join(device.read(32_768).data() for _ in range(2 * IN_MEMORY // 32_768))
    assert read == clip(2 * IN_MEMORY)
    assert source.reads - before <= 2 * IN_MEMORY // 32_768 / 4


def test_a_clip_in_a_file_is_closed_when_it_is_held_in_memory(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(clip(9000))
    owner = QObject()
    found = open_clip(ClipSource(name="a.mp4", where=tmp_path / "a.mp4", container="mp4"), lambda message: None)
    device = device_of(found, owner)
    (tmp_path / "a.mp4").unlink()
    assert device.readAll().data() == clip(9000)
    assert found.read(0, 10) is None

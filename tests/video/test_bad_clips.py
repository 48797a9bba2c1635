"""Clips that will not play: each ends in one fault that names the file; the last frame stays and nothing is raised."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from empathy_studio.errors import PackError, PlaybackError
from empathy_studio.play.player import ClipSource, Faulted, FaultReason, PlayerState, Playing, Prerolled
from empathy_studio.ui.video.source import open_clip, source_of_file
from tests.video.conftest import MakeClip
from tests.video.viewer import Viewer


class StickPulled:
    """A clip's bytes in a pack on a stick that is pulled after a while."""

    def __init__(self, path: Path, readable: int) -> None:
        self._data = path.read_bytes()
        self.size = len(self._data)
        self._readable = readable
        self.pulled = threading.Event()

    def read_at(self, offset: int, length: int) -> bytes:
        if self.pulled.is_set() and offset + length > self._readable:
            raise PackError("lessons.epack: the part at byte 4,096 cannot be read.", "Put the stick back.")
        return self._data[offset : offset + length]


def _source(path: Path, data: bytes) -> ClipSource:
    path.write_bytes(data)
    return ClipSource(name=path.name, where=path, container="mp4", width=160, height=90, fps=30.0, duration_ms=3000)


def _bytes_of(source: ClipSource) -> bytes:
    assert isinstance(source.where, Path)
    return source.where.read_bytes()


def test_a_text_called_mp4_is_a_fault_at_once(seeing: Viewer, tmp_path: Path) -> None:
    seeing.player.preroll(_source(tmp_path / "talk.mp4", b"Dear trainer, here is the clip.\n" * 40))
    fault = seeing.wait_for(Faulted)
    assert fault.reason is FaultReason.UNREADABLE
    assert "talk.mp4" in fault.message
    assert seeing.player.state is PlayerState.FAULTED
    assert not seeing.told(Prerolled)


@pytest.mark.parametrize("head", [b"", b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"])
def test_a_playlist_called_mp4_opens_nothing_else(seeing: Viewer, clip: MakeClip, tmp_path: Path, head: bytes) -> None:
    other = clip()
    lists = f"#EXTM3U\n#EXTINF:3,other\n{Path(str(other.where)).as_uri()}\n{other.where}\n".encode()
    seeing.player.preroll(_source(tmp_path / "list.mp4", head + lists))
    seeing.wait_for(Faulted)
    assert seeing.numbers == []


def test_a_missing_file_is_named(seeing: Viewer, tmp_path: Path) -> None:
    seeing.player.preroll(ClipSource(name="gone.mp4", where=tmp_path / "gone.mp4", container="mp4"))
    fault = seeing.wait_for(Faulted)
    assert fault.reason is FaultReason.UNREADABLE
    assert "gone.mp4" in fault.message


def test_a_damaged_clip_is_a_fault_and_not_a_long_wait(seeing: Viewer, clip: MakeClip, tmp_path: Path) -> None:
    data = bytearray(_bytes_of(clip()))
    data[48:] = bytes(len(data) - 48)
    seeing.player.preroll(_source(tmp_path / "damaged.mp4", bytes(data)))
    assert seeing.wait_for(Faulted).reason is FaultReason.NO_PICTURE
    assert seeing.numbers == []


def test_a_clip_cut_in_half_is_not_taken_for_ended(seeing: Viewer, clip: MakeClip, tmp_path: Path) -> None:
    whole = clip(length_ms=6000)
    data = _bytes_of(whole)
    cut = replace(whole, where=tmp_path / "cut.mp4", name="cut.mp4")
    (tmp_path / "cut.mp4").write_bytes(data[: len(data) // 3])
    seeing.player.preroll(cut)
    seeing.player.play()
    fault = seeing.wait_for(Faulted)
    assert fault.reason in (FaultReason.CUT_SHORT, FaultReason.NO_PICTURE)
    assert "cut.mp4" in fault.message
    assert seeing.number() is not None, "the last frame stays"


def test_a_stick_pulled_while_it_plays_is_a_fault_that_keeps_the_last_frame(seeing: Viewer, clip: MakeClip) -> None:
    whole = clip(scale=4, busy=True, heavy=True, length_ms=6000)
    assert isinstance(whole.where, Path)
    stick = StickPulled(whole.where, 1 << 16)
    seeing.player.preroll(replace(whole, where=stick))
    seeing.wait_for(Prerolled)
    seeing.player.play()
    seeing.wait_for(Playing)
    seeing.wait_until_at(200)
    stick.pulled.set()
    fault = seeing.wait_for(Faulted, 30_000)
    assert fault.reason is FaultReason.UNREADABLE
    assert "lessons.epack" in fault.message
    number = seeing.number()
    seeing.wait(150)
    assert number is not None
    assert seeing.number() == number
    assert seeing.player.position_ms() > 150


def test_a_clip_plays_again_after_a_fault(seeing: Viewer, clip: MakeClip, tmp_path: Path) -> None:
    seeing.player.preroll(_source(tmp_path / "talk.mp4", b"no clip"))
    seeing.wait_for(Faulted)
    seeing.player.preroll(clip())
    seeing.wait_for(Prerolled)
    assert seeing.number() in range(3)


def test_only_files_with_a_known_ending_are_offered() -> None:
    assert source_of_file(Path("a/Call.MP4")).container == "mp4"
    with pytest.raises(PlaybackError, match=r"notes\.txt"):
        source_of_file(Path("notes.txt"))


def test_reads_after_a_failure_answer_nothing_and_it_is_told_once(clip: MakeClip) -> None:
    whole = clip()
    assert isinstance(whole.where, Path)
    stick = StickPulled(whole.where, 0)
    told: list[str] = []
    opened = open_clip(replace(whole, where=stick), told.append)
    assert opened.read(0, 8) == _bytes_of(whole)[:8]
    assert opened.read(opened.size, 8) == b""
    stick.pulled.set()
    assert [opened.read(0, 8), opened.read(0, 8)] == [None, None]
    assert told == ["lessons.epack: the part at byte 4,096 cannot be read. Put the stick back."]

"""A clip whose end is missing is told as cut short, wherever its header lies, and a whole one never is."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import imageio_ffmpeg
import pytest

from empathy_studio.author.media import media_facts, probe
from empathy_studio.author.media_whole import is_cut_short
from tests.author.clips import make_clip

CUT = "{0} is cut short: its end is missing."


def rewritten(clip: Path, name: str, *flags: str) -> Path:
    """The same pictures and sound in another order of the boxes."""
    made = clip.with_name(name)
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", str(clip), "-c", "copy", *flags]
    subprocess.run([*command, str(made)], check=True)
    return made


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """A whole clip whose header comes last, as ffmpeg writes it."""
    return make_clip(tmp_path / "media" / "last.mp4")


@pytest.mark.parametrize(
    ("name", "flags"),
    [
        ("last.mov", ()),
        ("first.mp4", ("-movflags", "+faststart")),
        ("pieces.mp4", ("-movflags", "+frag_keyframe+empty_moov")),
        ("sound.m4a", ("-vn", "-movflags", "+faststart")),
        ("clip.mkv", ()),
    ],
)
@pytest.mark.parametrize("kept", [0.5, 0.9])
def test_a_cut_clip_is_told_and_a_whole_one_is_not(clip: Path, name: str, flags: tuple[str, ...], kept: float) -> None:
    made = rewritten(clip, name, *flags)
    assert probe(made).fault == ""
    os.truncate(made, int(made.stat().st_size * kept))
    assert probe(made).fault == CUT.format(name)


def test_a_web_clip_that_is_cut_is_told(tmp_path: Path) -> None:
    made = make_clip(tmp_path / "a.webm", codec="libvpx-vp9")
    assert probe(made).fault == ""
    os.truncate(made, made.stat().st_size - 1)
    assert probe(made).fault == CUT.format("a.webm")


def test_a_clip_cut_between_header_and_pictures_is_told(clip: Path) -> None:
    made = rewritten(clip, "first.mp4", "-movflags", "+faststart")
    os.truncate(made, made.read_bytes().index(b"mdat") - 4)
    assert is_cut_short(made)


def test_lengths_of_64_bits_and_to_the_end_are_read(tmp_path: Path) -> None:
    head = (16).to_bytes(4, "big") + b"ftypisom" + bytes(4)
    long = (1).to_bytes(4, "big") + b"mdat" + (16 + 40).to_bytes(8, "big") + bytes(40)
    open_ended = bytes(4) + b"mdat" + bytes(40)
    made = tmp_path / "a.mp4"
    for body, cut in ((long, False), (long[:-1], True), (open_ended, False), (open_ended[:-1], False)):
        made.write_bytes(head + body)
        assert is_cut_short(made) is cut


def test_what_follows_the_last_box_is_no_fault(clip: Path) -> None:
    for more in (bytes(100), b"TAGgy song" * 12, b"x"):
        made = rewritten(clip, "first.mp4", "-movflags", "+faststart")
        made.write_bytes(made.read_bytes() + more)
        assert not is_cut_short(made)


def test_what_is_neither_is_left_to_others(tmp_path: Path) -> None:
    for data in (b"", b"abc", b"#EXTM3U\nhttp://127.0.0.1:9/x.mp4\n", bytes(64)):
        (tmp_path / "a.mp4").write_bytes(data)
        assert not is_cut_short(tmp_path / "a.mp4")


def test_a_cut_that_was_remembered_as_whole_by_a_former_program_is_found(clip: Path) -> None:
    course = clip.parent.parent
    assert media_facts(course)["last.mp4"].fault == ""
    made = rewritten(clip, "first.mp4", "-movflags", "+faststart")
    os.truncate(made, made.stat().st_size // 2)
    assert media_facts(course)["first.mp4"].fault
    memory = course / ".studio" / "media.json"
    former = memory.read_text().replace('"looks":2,', "").replace(CUT.format("first.mp4"), "")
    memory.write_text(former)
    assert media_facts(course)["first.mp4"].fault == CUT.format("first.mp4")

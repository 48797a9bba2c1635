"""Media are probed by what they are, not by what they are called, and only once."""

from __future__ import annotations

import subprocess
from pathlib import Path

import imageio_ffmpeg
import pytest

from empathy_studio.author import media as media_module
from empathy_studio.author.media import media_facts, probe
from tests.author.clips import make_clip


@pytest.fixture
def course_folder(tmp_path: Path) -> Path:
    """A course folder with a real clip, a picture, captions, and three files that are not what they say."""
    media = tmp_path / "media"
    media.mkdir()
    ffmpeg = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i"]
    sound = ["-f", "lavfi", "-i", "sine=duration=1.5"]
    clip = ["testsrc=size=160x90:rate=25:duration=1.5", *sound, "-c:v", "libx264", "-pix_fmt", "yuv420p"]
    subprocess.run([*ffmpeg, *clip, str(media / "clip.mp4")], check=True)
    subprocess.run([*ffmpeg, "color=red:size=32x24:duration=0.1", "-frames:v", "1", str(media / "red.png")], check=True)
    (media / "clip.en.vtt").write_text("WEBVTT\n\n00:00.100 --> 00:01.000\nHello\n")
    (media / "list.mp4").write_text("#EXTM3U\nhttp://127.0.0.1:9/x.mp4\n")
    (media / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 50)
    (media / "broken.vtt").write_text("nothing")
    return tmp_path


def test_each_file_is_told_by_what_it_is(course_folder: Path) -> None:
    facts = media_facts(course_folder)
    clip = facts["clip.mp4"]
    assert (clip.kind, clip.width, clip.height, clip.fps, clip.has_sound) == ("video", 160, 90, 25.0, True)
    assert abs(clip.duration_ms - 1500) <= 40
    assert (facts["red.png"].width, facts["red.png"].height, facts["red.png"].fault) == (32, 24, "")
    assert facts["clip.en.vtt"].captions[0].text == "Hello"
    assert facts["list.mp4"].fault == "list.mp4 is not a video that can be read."
    assert facts["broken.png"].fault == "broken.png is not a picture that can be read."
    assert facts["broken.vtt"].fault.startswith("broken.vtt: is not a WebVTT file")


def test_what_was_probed_once_is_remembered_until_it_changes(
    course_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = media_facts(course_folder)
    asked: list[str] = []

    def probing(file: Path) -> object:
        asked.append(file.name)
        return real(file)

    real = media_module.probe
    monkeypatch.setattr(media_module, "probe", probing)
    assert media_facts(course_folder) == first
    assert asked == []
    (course_folder / "media" / "broken.vtt").write_text("WEBVTT\n")
    assert media_facts(course_folder)["broken.vtt"].fault == ""
    assert asked == ["broken.vtt"]


def test_a_course_without_media_has_none(tmp_path: Path) -> None:
    assert media_facts(tmp_path) == {}


@pytest.mark.parametrize(
    ("name", "codec", "container"),
    [
        ("a.mp4", "libx264", "mp4"),
        ("a.mov", "libx264", "mp4"),
        ("a.webm", "libvpx-vp9", "webm"),
        ("a.mkv", "libx264", "mkv"),
    ],
)
def test_containers_are_told_in_the_words_that_players_take_and_rates_exactly(
    tmp_path: Path, name: str, codec: str, container: str
) -> None:
    facts = probe(make_clip(tmp_path / name, seconds=1.0, rate="24000/1001", sound=False, codec=codec))
    assert facts.container == container
    assert facts.fps == pytest.approx(24000 / 1001, abs=1e-9)

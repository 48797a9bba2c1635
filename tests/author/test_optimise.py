"""Media that are too large for kiosks are found, made smaller beside the former ones, and taken over as one edit."""

from __future__ import annotations

import subprocess
from pathlib import Path

import imageio_ffmpeg
import pytest

from empathy_studio.author import edit
from empathy_studio.author.ffmpeg import told_of, written_by
from empathy_studio.author.media import media_facts, probe
from empathy_studio.author.optimise import Limits, optimise, proposals
from empathy_studio.author.project import create_project, open_project
from empathy_studio.author.versions import read_version, versions
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Clip
from empathy_studio.errors import CourseError
from tests.author.clips import make_clip
from tests.author.small_courses import a_course
from tests.cli.program import studio

LIMITS = Limits(long_side=96, short_side=54, fps=10, kbps=200)


def filmed(folder: Path, *names: str) -> Course:
    """A course in `folder` whose first scenes show these clips."""
    course = a_course(scenes=4)
    for number, name in enumerate(names):
        course = edit.set_clip(course, "one", f"s{number}", Clip(media=name)).course
    return create_project(folder, course).course


def large(folder: Path, name: str, **how: object) -> Path:
    """A clip above the limits of these tests."""
    return make_clip(folder / "media" / name, size="192x108", rate="24000/1001", **how)  # type: ignore[arg-type]


def test_what_is_too_large_is_found_with_its_reasons(tmp_path: Path) -> None:
    course = filmed(tmp_path, "large.mp4", "odd.webm", "small.mp4")
    large(tmp_path, "large.mp4", seconds=1)
    large(tmp_path, "odd.webm", seconds=1, codec="libvpx-vp9")
    make_clip(tmp_path / "media" / "small.mp4", seconds=1, size="96x54", sound=False)
    make_clip(tmp_path / "media" / "unused.mp4", seconds=1, size="192x108")
    found = {one.name: one for one in proposals(tmp_path, course, media_facts(tmp_path), LIMITS)}
    assert set(found) == {"large.mp4", "odd.webm"}
    assert found["large.mp4"].why[:2] == (
        "192 × 108 pixels; a kiosk shows 96 × 54",
        "23.976 frames a second; 10 are enough",
    )
    assert any("VP9" in why for why in found["odd.webm"].why)
    assert found["odd.webm"].new_name == "odd-kiosk.mp4"
    assert found["large.mp4"].about <= found["large.mp4"].size


def test_a_clip_becomes_easy_to_play_and_keeps_its_times(tmp_path: Path) -> None:
    course = filmed(tmp_path, "odd.webm", "odd.webm")
    large(tmp_path, "odd.webm", seconds=2.5, codec="libvpx-vp9")
    chosen = proposals(tmp_path, course, media_facts(tmp_path), LIMITS)
    told: list[float] = []
    done = optimise(tmp_path, course, chosen, lambda part, what: told.append(part), limits=LIMITS, even_loudness=True)
    assert done.edited.label == "Optimise 1 media file"
    assert [scene.clip.media for scene in done.edited.course.lessons[0].scenes[:2] if scene.clip] == [
        "odd-kiosk.mp4"
    ] * 2
    made = tmp_path / "media" / "odd-kiosk.mp4"
    facts = probe(made)
    assert (facts.width, facts.height, facts.fps, facts.has_sound) == (96, 54, 10.0, True)
    assert abs(facts.duration_ms - 2500) <= 250
    assert "Video: h264" in told_of(made)
    types = written_by(["-i", str(made), "-map", "0:v:0", "-c", "copy", "-f", "framecrc"]).decode()
    assert types.count("\n0,") >= 20
    shown = subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-i", str(made), "-vf", "showinfo", "-f", "null", "-"],
        capture_output=True,
        check=True,
        text=True,
    ).stderr
    assert shown.count("type:B") == 0
    assert shown.count("type:I") >= 2
    assert told == sorted(told)
    assert (tmp_path / "media" / "odd.webm").exists()


def test_cancelling_leaves_only_what_was_there(tmp_path: Path) -> None:
    course = filmed(tmp_path, "a.mp4", "b.mp4")
    for name in ("a.mp4", "b.mp4"):
        large(tmp_path, name, seconds=1)

    class Cancelled(Exception):
        """The person has pressed Cancel."""

    def report(part: float, what: str) -> None:
        if part > 0.6:
            raise Cancelled

    chosen = proposals(tmp_path, course, media_facts(tmp_path), LIMITS)
    with pytest.raises(Cancelled):
        optimise(tmp_path, course, chosen, report, limits=LIMITS)
    assert sorted(file.name for file in (tmp_path / "media").iterdir()) == ["a.mp4", "b.mp4"]


def test_a_file_that_breaks_on_the_way_changes_nothing(tmp_path: Path) -> None:
    course = filmed(tmp_path, "a.mp4", "b.mp4")
    for name in ("a.mp4", "b.mp4"):
        large(tmp_path, name, seconds=1)
    chosen = proposals(tmp_path, course, media_facts(tmp_path), LIMITS)
    (tmp_path / "media" / chosen[1].name).write_bytes(b"gone bad")
    with pytest.raises(CourseError, match=rf"{chosen[1].name}: cannot be worked on"):
        optimise(tmp_path, course, chosen, limits=LIMITS)
    assert sorted(file.name for file in (tmp_path / "media").iterdir()) == ["a.mp4", "b.mp4"]


def test_pictures_and_plain_sound_are_made_smaller_too(tmp_path: Path) -> None:
    media = tmp_path / "media"
    course = filmed(tmp_path, "voice.wav")
    ffmpeg = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i"]
    subprocess.run(
        [*ffmpeg, "testsrc=size=2400x1200:duration=0.1", "-frames:v", "1", str(media / "wide.png")], check=True
    )
    subprocess.run([*ffmpeg, "sine=duration=2", "-ac", "2", "-ar", "48000", str(media / "voice.wav")], check=True)
    course = edit.set_field(course, "one", "s1", "picture", "wide.png").course
    done = optimise(tmp_path, course, proposals(tmp_path, course, media_facts(tmp_path)))
    assert {one.new_name for one in done.files} == {"wide-kiosk.png", "voice-kiosk.m4a"}
    assert done.saved > 100_000
    assert probe(media / "wide-kiosk.png").width == 1920
    assert done.edited.course.lessons[0].scenes[1].picture == "wide-kiosk.png"


def test_the_command_says_what_it_saves_and_keeps_the_former_version(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    course = filmed(folder, "large.mp4")
    make_clip(folder / "media" / "large.mp4", seconds=2, size="1920x1080", rate="12")
    dry = studio("optimise", folder, "--dry-run", "--json")
    assert (dry.status, dry.document["done"]) == (0, False)
    assert dry.document["files"][0]["name"] == "large.mp4"
    assert open_project(folder).course == course
    done = studio("optimise", folder, "--json")
    assert done.status == 0, done.err
    assert done.document["saved"] == done.document["before"] - done.document["after"] > 0
    clip = open_project(folder).course.lessons[0].scenes[0].clip
    assert clip is not None
    assert clip.media == "large-kiosk.mp4"
    assert sorted(file.name for file in (folder / "media").iterdir()) == ["large-kiosk.mp4"]
    assert (folder / ".studio" / "aside" / "large.mp4").exists()
    assert read_version(folder, versions(folder)[-1]) == course
    assert studio("optimise", folder).status == 0

"""Files come into a course once, under names that work everywhere, all of them or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_studio.author import edit
from empathy_studio.author.aside import bring_back, empty_aside, set_aside
from empathy_studio.author.media_import import import_media, safe_name
from empathy_studio.author.versions import keep_version
from empathy_studio.author.waveform import forget_unused, frame_of, peaks_of
from empathy_studio.errors import CourseError
from tests.author.clips import make_clip
from tests.author.small_courses import a_course


def media(folder: Path) -> list[str]:
    """The names in the media folder."""
    return sorted(file.name for file in (folder / "media").iterdir())


def test_a_file_is_copied_once_under_a_safe_name(tmp_path: Path) -> None:
    course, source = tmp_path / "c", make_clip(tmp_path / "from" / "Mein Clip (2).MP4", seconds=0.5)
    first, again = import_media(course, [source, source])
    assert (first.name, first.was_there) == ("Mein-Clip-2.mp4", False)
    assert (again.name, again.was_there) == ("Mein-Clip-2.mp4", True)
    assert first.facts.width == 64
    other = make_clip(tmp_path / "other" / "mein-clip-2.mp4", seconds=0.7)
    (third,) = import_media(course, [other])
    assert third.name == "mein-clip-2-2.mp4"
    assert media(course) == ["Mein-Clip-2.mp4", "mein-clip-2-2.mp4"]
    assert (course / "media" / third.name).read_bytes() == other.read_bytes()


def test_safe_names() -> None:
    assert safe_name("ünï cödé.webm") == "uni-code.webm"
    assert safe_name("日本語.png") == "media.png"
    assert safe_name("Con.vtt", ["media-con.vtt"]) == "media-Con-2.vtt"
    assert safe_name("../../etc/passwd") == "etc-passwd"
    assert safe_name("noending") == "noending"


def test_when_one_file_is_refused_none_stays(tmp_path: Path) -> None:
    course, good = tmp_path / "c", make_clip(tmp_path / "good.mp4", seconds=0.5)
    bad = tmp_path / "bad.mp4"
    bad.write_text("no film")
    with pytest.raises(CourseError, match=r"bad\.mp4: bad\.mp4 is not a video that can be read"):
        import_media(course, [good, bad])
    assert media(course) == []
    notes = tmp_path / "notes.docx"
    notes.write_text("x")
    with pytest.raises(CourseError, match=r"notes\.docx: is of a kind that a course cannot use"):
        import_media(course, [notes])
    with pytest.raises(CourseError, match="there is no such file"):
        import_media(course, [tmp_path / "gone.mp4"])


def test_cancelling_leaves_nothing_behind(tmp_path: Path) -> None:
    course = tmp_path / "c"
    files = [make_clip(tmp_path / f"{number}.mp4", seconds=0.3 + number / 10) for number in range(3)]
    told: list[str] = []

    class Cancelled(Exception):
        """The person has pressed Cancel."""

    def report(part: float, what: str) -> None:
        told.append(what)
        assert 0 <= part <= 1
        if "2.mp4" in what:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_media(course, files, report)
    assert media(course) == []
    assert told == ["Copying 0.mp4", "Copying 1.mp4", "Copying 2.mp4"]


def test_what_is_put_aside_comes_back_with_undo_and_goes_when_nothing_names_it(tmp_path: Path) -> None:
    course = edit.add_clip_scene(a_course(), "one", "talk.mp4").course
    (tmp_path / "media").mkdir()
    for name in ("talk.mp4", "old.mp4", "older.mp4"):
        (tmp_path / "media" / name).write_bytes(b"x" * 10)
    assert edit.orphans(course, media(tmp_path)).media == ("old.mp4", "older.mp4")
    keep_version(tmp_path, edit.add_clip_scene(a_course(), "one", "old.mp4").course)
    assert set_aside(tmp_path, media(tmp_path)) == ("old.mp4", "older.mp4", "talk.mp4")
    assert bring_back(tmp_path, course) == ("talk.mp4",)
    assert media(tmp_path) == ["talk.mp4"]
    assert empty_aside(tmp_path, course) == 10
    assert [file.name for file in (tmp_path / ".studio" / "aside").iterdir()] == ["old.mp4"]


def test_peaks_follow_the_sound_and_are_kept(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "media" / "talk.mp4")
    peaks = peaks_of(tmp_path, "talk.mp4")
    assert abs(len(peaks) - 200) < 15
    assert peaks.at(100, 800) == (0.0, 0.0)
    low, high = peaks.at(1300, 1500)
    assert high > 0.3
    assert low < -0.3
    assert peaks.at(60_000, 61_000) == (0.0, 0.0)
    kept = next((tmp_path / ".studio" / "drawn").iterdir())
    before = kept.stat().st_mtime_ns
    assert peaks_of(tmp_path, "talk.mp4") == peaks
    assert kept.stat().st_mtime_ns == before
    make_clip(clip, seconds=1.5)
    assert len(peaks_of(tmp_path, "talk.mp4")) < len(peaks)
    forget_unused(tmp_path, frozenset({"talk.mp4"}))
    assert not kept.exists()


def test_a_silent_clip_has_no_peaks(tmp_path: Path) -> None:
    make_clip(tmp_path / "media" / "silent.mp4", sound=False)
    assert len(peaks_of(tmp_path, "silent.mp4")) == 0
    with pytest.raises(CourseError, match=r"media/gone\.mp4: cannot be read"):
        peaks_of(tmp_path, "gone.mp4")


def test_frames_are_drawn_at_their_time(tmp_path: Path) -> None:
    make_clip(tmp_path / "media" / "talk.mp4", seconds=1.5)
    first = frame_of(tmp_path, "talk.mp4", 0, 80)
    later = frame_of(tmp_path, "talk.mp4", 1000, 80)
    beyond = frame_of(tmp_path, "talk.mp4", 99_000, 80)
    pictures = [path.read_bytes() for path in (first, later, beyond)]
    assert all(data.startswith(b"\x89PNG") for data in pictures)
    assert len({*pictures}) == 3
    assert int.from_bytes(pictures[0][16:20], "big") == 80
    (tmp_path / "media" / "sound.wav").write_bytes(b"RIFF")
    with pytest.raises(CourseError, match=r"sound\.wav"):
        frame_of(tmp_path, "sound.wav", 0)

"""What changed since a former pack is told before a build and before a delta, with the kind of each change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import studio

CLIP = Path(__file__).resolve().parents[2] / "packs/empathy-at-work/media/narrow-feet-fitting.mp4"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A small course with one clip."""
    folder = tmp_path / "chatty"
    studio("new", folder, "--starter", "chat", "--title", "Chatty")
    (folder / "media").mkdir(exist_ok=True)
    (folder / "media" / "fitting.mp4").write_bytes(CLIP.read_bytes())
    change(
        folder, "lessons/the-parcel.json", '"channel": "chat",', '"channel": "chat", "clip": {"media": "fitting.mp4"},'
    )
    return folder


@pytest.fixture
def pack(course: Path, tmp_path: Path) -> Path:
    """A pack of it."""
    assert studio("pack", "build", course, "-o", tmp_path / "one.epack").status == 0
    return tmp_path / "one.epack"


def change(course: Path, file: str, old: str, new: str) -> None:
    """Edit a file of a course by hand."""
    path = course / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def raised(course: Path) -> None:
    """The course with a higher number."""
    change(course, "course.json", '"title": "Chatty"', '"title": "Chatty",\n  "version": 2')


def test_the_kinds_of_change_are_told_before_anything_is_built(course: Path, pack: Path, tmp_path: Path) -> None:
    raised(course)
    change(course, "lessons/the-parcel.json", '"points": 2.0', '"points": 1.5')
    change(course, "lessons/the-parcel.json", '"title": "', '"title": "Again: ')
    newer = tmp_path / "two.epack"
    said = studio("pack", "build", course, "-o", newer, "--since", pack, "--dry-run")
    assert said.status == 0
    assert f"Since {pack} (version 1):\n  Changed: “Again: " in said.err
    assert "(how answers count, words)." in said.err
    assert "Nothing was built" in said.err
    assert not newer.exists()
    document = studio("pack", "build", course, "-o", newer, "--since", pack, "--dry-run", "--json").document
    assert document["since"] == {"path": str(pack), "version": 1}
    assert [(one["lesson"], one["edits"]) for one in document["changes"]] == [("the-parcel", ["scoring", "text"])]
    built = studio("pack", "build", course, "-o", newer, "--since", pack)
    assert built.err.index("how answers count") < built.err.index("Built")
    assert studio("pack", "build", course, "-o", newer, "--json").document["changes"] == []


def test_a_build_over_a_former_pack_is_compared_with_it_and_a_clip_by_its_bytes(course: Path, pack: Path) -> None:
    assert "Nothing that a learner would notice" in studio("pack", "build", course, "-o", pack).err
    raised(course)
    clip = course / "media" / "fitting.mp4"
    data = bytearray(clip.read_bytes())
    data[-1] ^= 1
    clip.write_bytes(data)
    said = studio("pack", "build", course, "-o", pack)
    assert said.status == 0
    assert "(clips and pictures)." in said.err
    assert "It replaced the pack that was there." in said.err


def test_a_change_under_the_same_number_is_refused_before_the_work(course: Path, pack: Path, tmp_path: Path) -> None:
    change(course, "lessons/the-parcel.json", '"title": "', '"title": "Again: ')
    newer = tmp_path / "two.epack"
    for more in ((), ("--dry-run",)):
        refused = studio("pack", "build", course, "-o", newer, "--since", pack, *more)
        assert refused.status == 1
        assert "has version 1 as well, but other content" in refused.error
        assert "(words)" in refused.err, "what changed is told first"
        assert not newer.exists()


def test_what_withholding_takes_out_is_no_change_of_the_course(tmp_path: Path) -> None:
    course, pack = tmp_path / "exam", tmp_path / "exam.epack"
    studio("new", course, "--starter", "chat", "--title", "Exam")
    change(course, "lessons/the-parcel.json", '"title": ', '"purpose": "assessment",\n  "title": ')
    build = ("pack", "build", course, "-o", pack, "--withhold", "the-parcel")
    assert studio(*build).status == 0
    assert "Nothing that a learner would notice" in studio(*build).err
    shown = studio("pack", "build", course, "-o", tmp_path / "b.epack", "--since", pack, "--dry-run", "--json").document
    assert "error" in shown, "the same number with the scoring in it is another pack"


def test_what_is_no_former_pack_of_the_course_is_refused_and_a_damaged_one_is_told(
    course: Path, pack: Path, tmp_path: Path
) -> None:
    studio("new", tmp_path / "other", "--starter", "chat", "--title", "Other")
    target = tmp_path / "other.epack"
    refused = studio("pack", "build", tmp_path / "other", "-o", target, "--since", pack)
    assert refused.status == 2
    assert "is the pack “chatty”, not “other”" in refused.error
    assert not target.exists()
    whole = pack.read_bytes()
    pack.write_bytes(whole[:300] + bytes([whole[300] ^ 1]) + whole[301:])
    raised(course)
    said = studio("pack", "build", course, "-o", pack)
    assert said.status == 0, "a damaged pack may be replaced by a good one"
    assert "What changed since one.epack cannot be told: " in said.err


def test_a_delta_is_told_with_what_it_changes(course: Path, pack: Path, tmp_path: Path) -> None:
    raised(course)
    change(course, "lessons/the-parcel.json", '"title": "', '"title": "Again: ')
    newer, delta = tmp_path / "two.epack", tmp_path / "two.edelta"
    studio("pack", "build", course, "-o", newer)
    said = studio("pack", "diff", pack, newer, "-o", delta)
    assert said.status == 0
    assert said.err.index("(words).") < said.err.index("Wrote")

"""Packs from the command line: built, looked at, refused, installed, updated, taken back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from empathy_studio.commands.console import from_the_system
from empathy_studio.errors import PackError
from empathy_studio.pack.disk import FixedDiskSpace, require_space
from tests.cli.program import studio


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A small course without media."""
    studio("new", tmp_path / "chatty", "--starter", "chat", "--title", "Chatty")
    return tmp_path / "chatty"


@pytest.fixture
def pack(course: Path, tmp_path: Path) -> Path:
    """A pack of it, signed by a key of this data folder."""
    assert studio("pack", "build", course, "-o", tmp_path / "one.epack").status == 0
    return tmp_path / "one.epack"


def test_a_pack_is_built_told_verified_and_installed(pack: Path) -> None:
    told = studio("pack", "info", pack, "--json").document
    assert (told["title"], told["version"], told["publisher"]["standing"]) == ("Chatty", 1, "own")
    assert [lesson["id"] for lesson in told["lessons"]] == ["the-parcel"]
    assert studio("pack", "verify", pack, "--json").document["whole"] is True
    assert "It is sealed with a key of this machine, “Author”." in studio("pack", "verify", pack).err
    assert studio("pack", "install", pack).status == 0
    assert [one["pack"] for one in studio("pack", "list", "--json").document["packs"]] == ["chatty"]
    assert studio("pack", "remove", "chatty").status == 0
    assert studio("pack", "list", "--json").document["packs"] == []


def test_an_update_travels_as_a_delta_and_can_be_taken_back(course: Path, pack: Path, tmp_path: Path) -> None:
    studio("pack", "install", pack)
    head = course / "course.json"
    head.write_text(head.read_text().replace('"title": "Chatty"', '"title": "Chatty again",\n  "version": 2'))
    newer, delta, patched = tmp_path / "two.epack", tmp_path / "two.edelta", tmp_path / "patched.epack"
    assert studio("pack", "build", course, "-o", newer).status == 0
    assert studio("pack", "diff", pack, newer, "-o", delta).status == 0
    assert studio("pack", "patch", pack, delta, "-o", patched).status == 0
    assert patched.read_bytes() == newer.read_bytes()
    assert studio("pack", "install", delta).status == 0
    assert studio("pack", "list", "--json").document["packs"][0]["version"] == 2
    older = studio("pack", "install", pack)
    assert older.status == 1
    assert "older" in older.error
    assert studio("pack", "rollback", "chatty").status == 0
    assert studio("pack", "list", "--json").document["packs"][0]["version"] == 1


def test_a_stranger_is_not_installed_until_trusted(pack: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    refused = studio("--data", site, "pack", "install", pack)
    assert refused.status == 1
    assert "is not known here" in refused.error
    verified = studio("--data", site, "pack", "verify", pack, "--json")
    assert (verified.status, verified.document["whole"], verified.document["standing"]) == (1, True, "unknown")
    unknown = studio("--data", site, "pack", "verify", pack).err
    assert "Its publisher, who says to be “Author”, is not known on this machine." in unknown
    studio("keys", "export", "Author", "-o", tmp_path / "author.key")
    studio("--data", site, "keys", "trust", tmp_path / "author.key", "--yes")
    assert studio("--data", site, "pack", "install", pack).status == 0


def test_a_course_with_errors_is_not_packed(course: Path, tmp_path: Path) -> None:
    lesson = course / "lessons" / "the-parcel.json"
    lesson.write_text(lesson.read_text().replace('"leads_to": "found"', '"leads_to": "nowhere"'))
    said = studio("pack", "build", course, "-o", tmp_path / "bad.epack", "--json")
    assert said.status == 1
    assert said.document["errors"] >= 1
    assert not (tmp_path / "bad.epack").exists()


def test_a_flipped_byte_and_a_cut_are_told_with_file_and_remedy(pack: Path, tmp_path: Path) -> None:
    whole = pack.read_bytes()
    flipped = tmp_path / "flipped.epack"
    flipped.write_bytes(whole[:200] + bytes([whole[200] ^ 1]) + whole[201:])
    said = studio("pack", "verify", flipped, "--json")
    assert said.status == 1
    assert said.document["whole"] is False
    assert said.document["damages"][0]["what"]
    assert "Copy or install the pack again" in studio("pack", "verify", flipped).err
    refused = studio("pack", "install", flipped)
    assert refused.status == 1
    assert str(flipped) in refused.error
    cut = tmp_path / "cut.epack"
    cut.write_bytes(whole[:-100])
    for command in ("info", "verify", "install"):
        said = studio("pack", command, cut)
        assert said.status == 1
        assert said.error.startswith(str(cut))
    assert studio("pack", "list", "--json").document["packs"] == []


def test_what_is_no_pack_and_what_is_not_there_are_told(tmp_path: Path) -> None:
    (tmp_path / "song.epack").write_bytes(b"la la la" * 100)
    said = studio("pack", "info", tmp_path / "song.epack")
    assert said.status == 1
    assert "song.epack" in said.error
    assert studio("pack", "info", tmp_path / "gone.epack").status == 2


def test_a_clip_that_is_not_a_video_stops_the_build(course: Path, tmp_path: Path) -> None:
    (course / "media").mkdir(exist_ok=True)
    (course / "media" / "list.mp4").write_text("#EXTM3U\nhttp://127.0.0.1:9/x.mp4\n")
    lesson = course / "lessons" / "the-parcel.json"
    lesson.write_text(
        lesson.read_text().replace('"channel": "chat",', '"channel": "chat",\n      "clip": {"media": "list.mp4"},', 1)
    )
    said = studio("pack", "build", course, "-o", tmp_path / "bad.epack", "--json")
    assert said.status == 1
    assert "media-unreadable" in {finding["code"] for finding in said.document["findings"]}
    assert not (tmp_path / "bad.epack").exists()


def test_a_clip_whose_end_is_missing_is_named_by_check_and_stops_the_build(course: Path, tmp_path: Path) -> None:
    whole = Path(__file__).resolve().parents[2] / "packs/empathy-at-work/media/narrow-feet-fitting.mp4"
    clip = course / "media" / "fitting.mp4"
    clip.parent.mkdir(exist_ok=True)
    clip.write_bytes(whole.read_bytes())
    lesson = course / "lessons" / "the-parcel.json"
    lesson.write_text(
        lesson.read_text().replace(
            '"channel": "chat",', '"channel": "chat",\n      "clip": {"media": "fitting.mp4"},', 1
        )
    )
    assert "cut short" not in studio("check", course).out
    os.truncate(clip, 200_000)
    said = studio("check", course)
    assert said.status == 1
    assert "fitting.mp4 is cut short: its end is missing. [media-unreadable]" in said.out
    assert studio("pack", "build", course, "-o", tmp_path / "bad.epack").status == 1
    assert not (tmp_path / "bad.epack").exists()


def test_a_folder_that_is_missing_is_told_and_not_made(course: Path, pack: Path, tmp_path: Path) -> None:
    away = tmp_path / "stick" / "packs"
    for command in (("build", course), ("diff", pack, pack)):
        said = studio("pack", *command, "-o", away / "two.epack")
        assert said.status == 2
        assert f"{away}: there is no such folder" in said.error
        assert not away.parent.exists()


def test_a_pack_replaces_its_own_former_file_and_says_so_but_no_other_file(
    course: Path, pack: Path, tmp_path: Path
) -> None:
    again = studio("pack", "build", course, "-o", pack)
    assert again.status == 0
    assert "It replaced the pack that was there." in again.err
    (tmp_path / "notes.txt").write_text("Call Leeds.")
    said = studio("pack", "build", course, "-o", tmp_path / "notes.txt", "--json")
    assert said.status == 2
    assert (tmp_path / "notes.txt").read_text() == "Call Leeds."
    studio("new", tmp_path / "other", "--starter", "chat", "--title", "Other")
    before = pack.read_bytes()
    refused = studio("pack", "build", tmp_path / "other", "-o", pack)
    assert refused.status == 2
    assert "no pack or delta of “other”, so it is not replaced" in refused.error
    assert pack.read_bytes() == before


def test_a_disk_without_room_is_no_fault_of_the_course(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="are free on this disk") as refused:
        require_space(FixedDiskSpace(10), tmp_path, 10**6, "building one.epack")
    assert from_the_system(refused.value)


def test_a_pack_or_delta_is_not_written_over_what_it_is_made_from(course: Path, pack: Path, tmp_path: Path) -> None:
    head = course / "course.json"
    head.write_text(head.read_text().replace('"title": "Chatty"', '"title": "Chatty",\n  "version": 2'))
    newer, delta = tmp_path / "two.epack", tmp_path / "two.edelta"
    studio("pack", "build", course, "-o", newer)
    studio("pack", "diff", pack, newer, "-o", delta)
    before = [file.read_bytes() for file in (pack, newer, delta)]
    for command in (
        ("diff", pack, newer, "-o", pack),
        ("diff", pack, newer, "-o", newer),
        ("patch", pack, delta, "-o", pack),
        ("patch", pack, delta, "-o", delta),
    ):
        said = studio("pack", *command)
        assert said.status == 2
        assert f"{command[-1]}: is what is read here, so it is not replaced" in said.error
    assert [file.read_bytes() for file in (pack, newer, delta)] == before
    assert "It replaced the pack that was there." in studio("pack", "patch", pack, delta, "-o", newer).err


def test_a_changed_course_with_the_number_of_its_former_pack_is_not_built_over_it_nor_compared(
    course: Path, pack: Path, tmp_path: Path
) -> None:
    head, before = course / "course.json", pack.read_bytes()
    plain = head.read_text()
    head.write_text(plain.replace('"title": "Chatty"', '"title": "Chatty again"'))
    said = studio("pack", "build", course, "-o", pack, "--json")
    assert said.status == 1
    assert "has version 1 as well, but other content" in said.error
    assert "Raise “version” in course.json to 2" in said.error
    assert pack.read_bytes() == before
    assert [file.name for file in tmp_path.glob("*.epack*")] == ["one.epack"]
    other, delta = tmp_path / "other.epack", tmp_path / "d.edelta"
    assert studio("pack", "build", course, "-o", other).status == 0
    refused = studio("pack", "diff", pack, other, "-o", delta)
    assert refused.status == 1
    assert "has version 1 as well, but other content" in refused.error
    assert not delta.exists()
    head.write_text(plain.replace('"title": "Chatty"', '"title": "Chatty again",\n  "version": 2'))
    assert studio("pack", "build", course, "-o", pack).status == 0

"""Building a pack: the same bytes every time, whole or not there, readable by any ZIP tool."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.build import build_pack
from empathy_studio.pack.disk import FixedDiskSpace
from empathy_studio.pack.gather import PackFile
from empathy_studio.pack.reader import Pack
from tests.pack.samples import CLIP_FACTS, MIB, build, clip, description, files, png, publisher


def test_a_pack_gives_back_every_file_that_went_in(tmp_path: Path) -> None:
    packed = files(("a.mp4", clip(3 * MIB + 17, 1)), ("b.mp4", clip(MIB, 2)), ("empty-handed.mp4", clip(12, 3)))
    build_pack(tmp_path / "p.epack", description(), packed, publisher())
    with Pack.open(tmp_path / "p.epack") as pack:
        assert set(pack.files) == {file.path for file in packed}
        for file in packed:
            assert pack.read(file.path) == file.source


def test_the_same_course_and_key_give_the_same_bytes(tmp_path: Path) -> None:
    one = build(tmp_path / "one.epack", ("a.mp4", clip(2 * MIB)))
    two = build(tmp_path / "two.epack", ("a.mp4", clip(2 * MIB)))
    assert one.content_hash == two.content_hash
    assert one.path.read_bytes() == two.path.read_bytes()


def test_the_order_in_which_files_are_given_does_not_matter(tmp_path: Path) -> None:
    packed = files(("a.mp4", clip()), ("b.mp4", clip(seed=2)))
    build_pack(tmp_path / "one.epack", description(), packed, publisher())
    build_pack(tmp_path / "two.epack", description(), packed[::-1], publisher())
    assert (tmp_path / "one.epack").read_bytes() == (tmp_path / "two.epack").read_bytes()


def test_a_file_from_the_disk_is_packed_as_from_memory(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(clip(3 * MIB + 5))
    one = build(tmp_path / "one.epack", ("a.mp4", clip(3 * MIB + 5)))
    two = build(tmp_path / "two.epack", ("a.mp4", tmp_path / "a.mp4"))
    assert one.path.read_bytes() == two.path.read_bytes()


@pytest.mark.parametrize("first", [MIB - 4500, MIB - 4240, *range(MIB - 4250, MIB - 4225), MIB])
def test_a_crc_that_straddles_two_chunks_is_right(tmp_path: Path, first: int) -> None:
    built = build(tmp_path / "p.epack", ("a.mp4", clip(first)), ("b.mp4", clip(2 * MIB, 2)))
    with zipfile.ZipFile(built.path) as archive:
        assert archive.testzip() is None


def test_python_and_unzip_read_the_pack(tmp_path: Path) -> None:
    built = build(tmp_path / "p.epack", ("a.mp4", clip(2 * MIB)))
    with zipfile.ZipFile(built.path) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "mimetype"
        assert archive.read("media/a.mp4") == clip(2 * MIB)
        assert archive.comment.startswith(b"EPACK SEAL 1\n")
    tool = shutil.which("unzip")
    if tool:
        found = subprocess.run([tool, "-t", built.path], capture_output=True, text=True, check=False)
        assert found.returncode == 0, found.stdout + found.stderr
        assert "No errors detected" in found.stdout
        assert "warning" not in (found.stdout + found.stderr).lower()


def test_media_begin_at_multiples_of_four_kibibytes(tmp_path: Path) -> None:
    built = build(tmp_path / "p.epack", ("a.mp4", clip(9999)), ("b.mp4", clip(4096)))
    offsets = {entry.path: entry.offset for entry in built.manifest.files}
    assert offsets["media/a.mp4"] % 4096 == 0
    assert offsets["media/b.mp4"] % 4096 == 0


def test_a_player_learns_what_it_needs_from_the_manifest(tmp_path: Path) -> None:
    built = build(tmp_path / "p.epack", ("a.mp4", clip()))
    with Pack.open(built.path) as pack:
        facts = pack.media("media/a.mp4").facts
        assert (facts.container, facts.duration_ms, facts.width, facts.height) == ("mp4", 4000, 1280, 720)
        assert (facts.fps, facts.has_sound) == (CLIP_FACTS.fps, True)
        picture = pack.media("media/shop.png").facts
        assert (picture.container, picture.width, picture.height) == ("png", 4, 4)


def test_cancelling_at_any_report_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / "p.epack"
    build(target)
    before = target.read_bytes()
    reports: list[float] = []
    packed = files(("a.mp4", clip(3 * MIB)))
    (tmp_path / "b.mp4").write_bytes(clip(3 * MIB))
    packed.append(PackFile(path="media/b.mp4", role="clip", source=tmp_path / "b.mp4"))

    def count(part: float, what: str) -> None:
        reports.append(part)

    build_pack(tmp_path / "count.epack", description(2), packed, publisher(), report=count)
    assert reports == sorted(reports)
    assert reports[-1] == 1.0
    for stop in range(len(reports) - 1):
        seen = 0

        def cancel(part: float, what: str) -> None:
            nonlocal seen
            seen += 1
            if seen > stop:  # noqa: B023
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            build_pack(target, description(2), packed, publisher(), report=cancel)
        assert [path.name for path in target.parent.iterdir()] == ["p.epack"]
        assert target.read_bytes() == before


def test_too_little_space_is_told_with_the_numbers_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"needs \d+\.\d MB, but only 1.0 MB are free") as caught:
        build_pack(tmp_path / "p.epack", description(), files(), publisher(), disk=FixedDiskSpace(10**6))
    assert "Free at least" in caught.value.hint
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (PackFile(path="media/list.mp4", role="clip", source=b"#EXTM3U\nfile:///etc/passwd\n"), "is not a clip"),
        (PackFile(path="media/p.mp4", role="clip", source=png()), "is png by its first bytes"),
        (PackFile(path="media/p.svg", role="picture", source=b"<svg xmlns='x'/>"), "is not a picture"),
        (PackFile(path="media/wide.png", role="picture", source=png(16000, 15000)), "16000 × 15000 pixels"),
        (PackFile(path="media/../up.mp4", role="clip", source=clip()), "do not allow"),
        (PackFile(path="media/nul.mp4", role="clip", source=clip()), "devices"),
        (PackFile(path="Mimetype", role="other", source=b"x"), "the pack itself uses"),
        (PackFile(path="media/HELLO.mp4", role="clip", source=clip()), "packed twice"),
        (PackFile(path="lessons/big.json", role="lesson", source=b" " * (8 * MIB + 1)), "is larger than"),
        (PackFile(path="media/gone.mp4", role="clip", source=Path("/nowhere/gone.mp4")), "cannot be read"),
    ],
)
def test_a_file_that_may_not_be_packed_is_named_with_the_reason(tmp_path: Path, file: PackFile, words: str) -> None:
    with pytest.raises(PackError) as caught:
        build_pack(tmp_path / "p.epack", description(), [*files(("hello.mp4", clip())), file], publisher())
    assert words in caught.value.message
    assert caught.value.hint
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_grows_while_it_is_packed_is_refused(tmp_path: Path) -> None:
    growing = tmp_path / "a.mp4"
    growing.write_bytes(clip(3 * MIB))

    def grow(part: float, what: str) -> None:
        with growing.open("ab") as file:
            file.write(b"more")

    with pytest.raises(PackError, match="changed while it was packed"):
        build_pack(tmp_path / "p.epack", description(), files(("a.mp4", growing)), publisher(), report=grow)
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]


def test_a_key_for_results_cannot_seal_a_pack(tmp_path: Path) -> None:
    from empathy_studio.pack.keys import new_key

    with pytest.raises(PackError, match="is for results and cannot sign content"):
        build(tmp_path / "p.epack", key=new_key("Scores", "results"))

"""Disks that are full, read-only or slow to give: nothing half done stays, and the sentence says what to do."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.copy_pack import copy_pack
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.verify import verify_pack
from tests.pack.samples import MIB, build, clip, shelf, trusting

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """The system refuses to write any file beyond `size` bytes, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("size", [0, 100, 4096, 30_000, 100_000, MIB, 2 * MIB, 3 * MIB])
def test_a_disk_that_fills_while_building_leaves_nothing(tmp_path: Path, size: int) -> None:
    (tmp_path / "a.mp4").write_bytes(clip(3 * MIB))
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / "p.epack"
    with no_file_larger_than(size), pytest.raises(PackError, match="cannot be written") as caught:
        build(target, ("a.mp4", tmp_path / "a.mp4"))
    assert "are needed" in caught.value.hint
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("size", [0, 100, 1000, 4096, 8192, 20_000, 40_000, MIB, 2 * MIB])
def test_a_disk_that_fills_while_installing_changes_nothing_and_is_gone_on_with(
    tmp_path: Path, data_folder: Path, size: int
) -> None:
    old = build(tmp_path / "1.epack", ("a.mp4", clip(MIB // 2, 1)))
    new = build(tmp_path / "2.epack", ("a.mp4", clip(3 * MIB, 2)), version=2)
    ring, place = trusting(data_folder), shelf(data_folder)
    with Pack.open(old.path) as pack:
        place.install(pack, ring)
    with Pack.open(new.path) as pack:
        with no_file_larger_than(size), pytest.raises(PackError) as caught:
            place.install(pack, ring)
        assert caught.value.hint
        assert [version.version for version in place.list()] == [1]
        with place.open("first-steps") as installed:
            assert verify_pack(installed, audit=True).is_whole
        assert place.install(pack, ring).version == 2


def test_a_disk_that_fills_while_copying_leaves_nothing(tmp_path: Path) -> None:
    built = build(tmp_path / "p.epack", ("a.mp4", clip(3 * MIB)))
    (tmp_path / "out").mkdir()
    with Pack.open(built.path) as pack, no_file_larger_than(MIB), pytest.raises(PackError, match="cannot be written"):
        copy_pack(pack, tmp_path / "out" / "p.epack")
    assert list((tmp_path / "out").iterdir()) == []


READ_ONLY = """
import json, os, sys
from pathlib import Path
from empathy_studio.errors import PackError
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.pack.verify import verify_pack

folder, pack = Path(sys.argv[1]), Path(sys.argv[2])
shelf, keys = Shelf(folder / "shelf"), KeyRing(folder / "keys")

def look():
    with shelf.open("first-steps") as opened:
        return [version.version for version in shelf.list()], verify_pack(opened, audit=True).is_whole

def refused(change):
    try:
        change()
    except PackError as error:
        return [error.message, error.hint]

look()
if os.geteuid() == 0:
    os.setresuid(65534, 65534, 65534)
said = {"seen": look()}
with Pack.open(pack) as opened:
    said["install"] = refused(lambda: shelf.install(opened, keys))
said["remove"] = refused(lambda: shelf.remove("first-steps"))
said["rollback"] = refused(lambda: shelf.roll_back("first-steps"))
said["after"] = look()
print(json.dumps(said))
"""


def test_a_shelf_on_a_read_only_disk_is_played_from_and_says_that_it_cannot_change() -> None:
    folder = Path(tempfile.mkdtemp(prefix="empathy-studio-read-only-"))
    try:
        data = folder / "data"
        old = build(folder / "1.epack", ("a.mp4", clip(MIB)))
        build(folder / "2.epack", ("a.mp4", clip(MIB, 2)), version=2)
        with Pack.open(old.path) as pack:
            shelf(data).install(pack, trusting(data))
        for path in [folder, *folder.rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        command = [sys.executable, "-c", READ_ONLY, str(data), str(folder / "2.epack")]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        said = json.loads(done.stdout)
        assert said["seen"] == said["after"] == [[1], True]
        for change in ("install", "remove", "rollback"):
            message, hint = said[change]
            assert "cannot be changed" in message
            assert "permissions" in hint
    finally:
        for path in [folder, *(path for path in folder.rglob("*") if path.is_dir())]:
            path.chmod(0o755)
        shutil.rmtree(folder)


def test_a_pack_on_a_read_only_stick_is_played_in_place(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    built = build(tmp_path / "stick" / "p.epack", ("a.mp4", clip(2 * MIB)))
    os.chmod(built.path, 0o444)
    os.chmod(tmp_path / "stick", 0o555)
    try:
        with Pack.open(built.path) as pack:
            assert pack.media("media/a.mp4").read_at(MIB, 100) == clip(2 * MIB)[MIB : MIB + 100]
            assert verify_pack(pack).is_whole
    finally:
        os.chmod(tmp_path / "stick", 0o755)

"""Where packs and deltas may be written: into a folder that is there, and over nobody else's file."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.copy_pack import copy_pack
from empathy_studio.pack.delta import diff_packs
from empathy_studio.pack.reader import Pack
from tests.pack.samples import build


def test_a_missing_folder_is_named_and_not_made(tmp_path: Path) -> None:
    built = build(tmp_path / "p.epack")
    away = tmp_path / "stick" / "p.epack"
    with Pack.open(built.path) as pack:
        for write in (lambda: copy_pack(pack, away), lambda: diff_packs(pack, pack, away), lambda: build(away)):
            with pytest.raises(PackError, match="stick: there is no such folder") as refused:
                write()
            assert isinstance(refused.value.__cause__, OSError)
    assert not away.parent.exists()


@pytest.mark.parametrize("name", ["notes.txt", "other.epack", "cut.epack", "old.edelta"])
def test_a_file_that_is_not_of_this_pack_stays(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    if name == "other.epack":
        build(target, pack="another")
    else:
        target.write_bytes(b"Call Leeds." if name == "notes.txt" else b"PK\3\4 half a file")
    before = target.read_bytes()
    with pytest.raises(PackError, match="is there already and no pack or delta of “first-steps”"):
        build(target)
    assert target.read_bytes() == before


def test_an_empty_file_and_one_of_the_same_pack_are_replaced(tmp_path: Path) -> None:
    (tmp_path / "p.epack").touch()
    build(tmp_path / "p.epack")
    build(tmp_path / "p.epack", version=2)
    with Pack.open(tmp_path / "p.epack") as pack:
        assert pack.head.version == 2
        for _ in range(2):
            diff_packs(pack, pack, tmp_path / "d.edelta")


def test_a_folder_is_no_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="is no file"):
        build(tmp_path)

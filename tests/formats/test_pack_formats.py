"""One real pack of every format that ever was still opens, byte for byte what it was, and goes on the shelf."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_studio.pack.manifest import MANIFEST_FORMAT
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.pack.verify import verify_pack
from tests.pack import second_reader

FOLDER = Path(__file__).parent / "packs"
KEPT = sorted(FOLDER.glob("format-*.epack"))


def test_there_is_a_pack_of_every_format() -> None:
    assert [path.name for path in KEPT] == [f"format-{number}.epack" for number in range(1, MANIFEST_FORMAT + 1)]


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_it_opens_is_whole_and_can_be_installed(path: Path, tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys")
    ring.accept_file(path.with_suffix(".ekey"))
    with Pack.open(path) as pack:
        assert pack.head.title == "First steps"
        assert verify_pack(pack, audit=True).is_whole
        assert pack.read("lessons/hello.json").startswith(b"{")
        Shelf(tmp_path / "shelf").install(pack, ring)
    with Shelf(tmp_path / "shelf").open("first-steps") as installed:
        assert installed.source.read_at(0, installed.size) == path.read_bytes()


def test_the_second_reader_takes_the_first_format() -> None:
    second_reader.verify((FOLDER / "format-1.epack").read_bytes())

"""A pack whose seal fits and whose structure lies, met while its media are being copied: nothing of it stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.verify import verify_pack
from tests.hostile.pack_forge import Forgery
from tests.pack.samples import MIB, clip, shelf, trusting


def lying(header_of: str = "") -> Forgery:
    """A pack of two clips; the ZIP header of the file `header_of` says something else than the manifest."""
    forged = Forgery().add("course.json", b"{}", "course")
    forged.add("media/a.mp4", clip(3 * MIB, 1)).add("media/b.mp4", clip(2 * MIB, 2))

    def spoil(body: bytearray) -> None:
        name = body.index(header_of.encode())
        body[name - 20] ^= 1

    if header_of:
        forged.change_body = spoil
    return forged


def left_on(data_folder: Path) -> list[str]:
    """The files of media and versions on the shelf."""
    folders = (data_folder / "shelf" / "blobs", data_folder / "shelf" / "versions")
    return sorted(path.name for folder in folders for path in folder.iterdir())


@pytest.mark.parametrize("header_of", ["media/a.mp4", "media/b.mp4"])
def test_nothing_stays_of_a_pack_with_a_header_that_lies(tmp_path: Path, data_folder: Path, header_of: str) -> None:
    with (
        Pack.open(lying(header_of).write(tmp_path / "p.epack")) as pack,
        pytest.raises(PackError, match=f"{header_of}: its header in the ZIP archive"),
    ):
        shelf(data_folder).install(pack, trusting(data_folder))
    assert left_on(data_folder) == []
    assert shelf(data_folder).list() == ()


def test_an_installed_version_stays_whole_when_its_twin_with_a_lying_header_comes(
    tmp_path: Path, data_folder: Path
) -> None:
    with Pack.open(lying().write(tmp_path / "good.epack")) as good:
        shelf(data_folder).install(good, trusting(data_folder))
    before = left_on(data_folder)
    with Pack.open(lying("media/b.mp4").write(tmp_path / "twin.epack")) as twin:
        assert twin.content_hash == good.content_hash
        with pytest.raises(PackError, match=r"media/b\.mp4: its header"):
            shelf(data_folder).install(twin, trusting(data_folder))
    assert left_on(data_folder) == before
    with shelf(data_folder).open("first-steps") as installed:
        assert verify_pack(installed, audit=True).is_whole

"""Packs beyond 4 GB: opened, read by offset, and seen by Python's zipfile as they are."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

from empathy_studio.pack.reader import Pack
from empathy_studio.pack.verify import verify_contents
from tests.bench.pack_material import MIB, sparse_pack
from tests.pack.samples import publisher

CLIP = 4096 * MIB + 12_345


def test_clips_beyond_four_gigabytes_are_opened_read_and_listed(tmp_path: Path) -> None:
    path = tmp_path / "large.epack"
    sparse_pack(path, clips=2, clip_size=CLIP, lessons=3, key=publisher())
    with Pack.open(path) as pack:
        last = pack.entry("media/clip-0001.mp4")
        assert last.offset > 2**32
        assert pack.chunks.read(last.offset + CLIP - 100, 100, last.path) == bytes(100)
        assert pack.read("lessons/lesson-0002.json") == b'{"id": "0002"}'
        damages = verify_contents(pack).damages
        assert {damage.place for damage in damages} == {"media/clip-0000.mp4", "media/clip-0001.mp4"}
        assert all("is not a clip by its first bytes" in damage.what for damage in damages)
    with zipfile.ZipFile(path) as archive:
        entry = archive.getinfo("media/clip-0001.mp4")
        assert (entry.file_size, entry.header_offset > 2**32) == (CLIP, True)
        with archive.open(entry) as clip:
            assert clip.read(10) == bytes(10)
    if shutil.which("zipinfo"):
        told = subprocess.run(["zipinfo", "-1", path], capture_output=True, text=True, check=True)
        assert told.stdout.split()[-1] == "chunks.blake3"

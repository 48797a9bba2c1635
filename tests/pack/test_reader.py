"""Opening and reading: only what was checked is handed on, and whatever is wrong is said in one sentence."""

from __future__ import annotations

import os
import random
import threading
from pathlib import Path

import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.reader import Pack, PackFileMissing, version_numbers
from empathy_studio.pack.seal import SEAL_SIZE
from empathy_studio.pack.source import FileSource
from empathy_studio.pack.verify import require_whole, verify_pack
from tests.pack.samples import MIB, build, clip, publisher


def flip(path: Path, place: int, bit: int = 0) -> None:
    """Change one bit of a file."""
    with path.open("r+b") as file:
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ 1 << bit]))


def test_reading_by_offset_gives_any_stretch_of_a_clip(tmp_path: Path) -> None:
    data = clip(4 * MIB + 321)
    build(tmp_path / "p.epack", ("a.mp4", data))
    chance = random.Random(7)
    with Pack.open(tmp_path / "p.epack") as pack:
        media = pack.media("media/a.mp4")
        assert media.size == len(data)
        for _ in range(60):
            offset, length = chance.randrange(len(data) + 50), chance.randrange(2 * MIB)
            assert media.read_at(offset, length) == data[offset : offset + length]
        with pytest.raises(ValueError, match="negative"):
            media.read_at(-1, 5)


class Asked(FileSource):
    """A file that notes which chunks the disk was asked for ahead of those that are read."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.ahead: list[range] = []

    def expect(self, offset: int, length: int) -> None:
        """Note a stretch that is longer than the chunk which is read."""
        if length > MIB:
            self.ahead.append(range(offset // MIB, -(-(offset + length) // MIB)))
        super().expect(offset, length)


def test_whoever_reads_on_has_the_next_chunks_asked_for_and_whoever_jumps_has_not(tmp_path: Path) -> None:
    data = clip(12 * MIB)
    build(tmp_path / "p.epack", ("a.mp4", data))
    source = Asked(tmp_path / "p.epack")
    with Pack(source) as pack:
        media = pack.media("media/a.mp4")
        for chunk in (7, 2, 9, 5, 10, 0):
            assert media.read_at(chunk * MIB, 1000) == data[chunk * MIB : chunk * MIB + 1000]
        assert source.ahead == []
        pack.chunks.forget()
        assert b"".join(media.read_at(start, 65_536) for start in range(0, 6 * MIB, 65_536)) == data[: 6 * MIB]
        assert source.ahead[0].start <= 3 < 6 <= source.ahead[0].stop
        assert max(stretch.stop for stretch in source.ahead) <= pack.chunks.count


def test_several_threads_read_at_once(tmp_path: Path) -> None:
    data = {name: clip(2 * MIB + 99, seed) for seed, name in enumerate(("a.mp4", "b.mp4", "c.mp4"))}
    build(tmp_path / "p.epack", *data.items())
    faults: list[str] = []
    with Pack.open(tmp_path / "p.epack") as pack:

        def read(name: str) -> None:
            media, chance = pack.media(f"media/{name}"), random.Random(name)
            for _ in range(40):
                offset, length = chance.randrange(len(data[name])), chance.randrange(300_000)
                if media.read_at(offset, length) != data[name][offset : offset + length]:
                    faults.append(name)

        threads = [threading.Thread(target=read, args=(name,)) for name in data for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert faults == []


def test_a_flipped_bit_in_a_clip_is_found_when_it_is_read_and_not_before(tmp_path: Path) -> None:
    built = build(tmp_path / "p.epack", ("a.mp4", clip(3 * MIB)))
    offset = next(entry.offset for entry in built.manifest.files if entry.path == "media/a.mp4")
    flip(built.path, offset + 2 * MIB + 5)
    with Pack.open(built.path) as pack:
        media = pack.media("media/a.mp4")
        assert media.read_at(0, 1000) == clip(3 * MIB)[:1000]
        with pytest.raises(PackError, match=r"media/a\.mp4 is damaged; bytes 2,097,152 to 3,145,728") as caught:
            media.read_at(2 * MIB, 1000)
        assert "again" in caught.value.hint
        found = verify_pack(pack)
        assert [damage.place for damage in found.damages] == ["media/a.mp4"]
        with pytest.raises(PackError, match=r"media/a\.mp4"):
            require_whole(found, pack.name)


def test_a_whole_pack_is_found_whole_also_by_audit(tmp_path: Path) -> None:
    build(tmp_path / "p.epack", ("a.mp4", clip(3 * MIB)))
    with Pack.open(tmp_path / "p.epack") as pack:
        found = verify_pack(pack, audit=True)
        assert found.is_whole
        assert (found.size, found.files) == (pack.size, len(pack.files))


def test_verifying_can_be_cancelled(tmp_path: Path) -> None:
    build(tmp_path / "p.epack", ("a.mp4", clip(3 * MIB)))

    def cancel(part: float, what: str) -> None:
        raise InterruptedError

    with Pack.open(tmp_path / "p.epack") as pack, pytest.raises(InterruptedError):
        verify_pack(pack, report=cancel)


def test_what_is_not_a_pack_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "p.epack").write_bytes(b"PK" + b"x" * 5000)
    with pytest.raises(PackError, match="does not end in a seal"):
        Pack.open(tmp_path / "p.epack")
    with pytest.raises(PackError, match="there is no such file"):
        Pack.open(tmp_path / "gone.epack")
    with pytest.raises(PackError, match="is not a file"):
        Pack.open(tmp_path)
    (tmp_path / "p.epack").write_bytes(b"")
    with pytest.raises(PackError, match="of 0 bytes cannot be a pack"):
        Pack.open(tmp_path / "p.epack")
    os.mkfifo(tmp_path / "pipe") if hasattr(os, "mkfifo") else (tmp_path / "pipe").mkdir()
    with pytest.raises(PackError, match="is not a file"):
        Pack.open(tmp_path / "pipe")


def test_a_missing_file_is_also_a_file_not_found(tmp_path: Path) -> None:
    build(tmp_path / "p.epack")
    with Pack.open(tmp_path / "p.epack") as pack:
        for ask in (pack.read, pack.media):
            with pytest.raises(PackFileMissing, match="holds no file"):
                ask("lessons/nothing.json")
            with pytest.raises(FileNotFoundError):
                ask("../../etc/passwd")
        with pytest.raises(PackError, match="is not a picture, clip or sound"):
            pack.media("course.json")


def test_a_pack_that_needs_a_later_program_opens_and_says_so(tmp_path: Path) -> None:
    built = build(tmp_path / "p.epack")
    with Pack.open(built.path) as pack:
        pack.require_app("99.1")
        with pytest.raises(PackError, match=r"needs Empathy Studio .*; this is 0\.0\.1"):
            pack.require_app("0.0.1")
    assert version_numbers("1.2.0") == version_numbers("1.2") > version_numbers("1.1.9")


def test_the_seal_names_its_publisher(tmp_path: Path) -> None:
    built = build(tmp_path / "p.epack")
    with Pack.open(built.path) as pack:
        assert pack.publisher_key == publisher().public
        assert pack.fingerprint == publisher().card.fingerprint
        assert len(pack.fingerprint.split()) == 10
        assert pack.size == built.path.stat().st_size == pack.seal.end + SEAL_SIZE


def test_a_stick_that_vanishes_is_an_error_and_one_that_comes_back_is_read_on(tmp_path: Path) -> None:
    build(tmp_path / "p.epack", ("a.mp4", clip(3 * MIB)))
    source = FileSource(tmp_path / "p.epack")
    with Pack(source) as pack:
        media = pack.media("media/a.mp4")
        os.close(source._handle)
        (tmp_path / "p.epack").rename(tmp_path / "away.epack")
        with pytest.raises(PackError, match="there is no such file") as caught:
            media.read_at(2 * MIB, 100)
        assert "put the stick back" in caught.value.hint
        (tmp_path / "away.epack").rename(tmp_path / "p.epack")
        assert media.read_at(2 * MIB, 100) == clip(3 * MIB)[2 * MIB : 2 * MIB + 100]


def test_a_pack_that_is_cut_while_open_is_an_error(tmp_path: Path) -> None:
    build(tmp_path / "p.epack", ("a.mp4", clip(3 * MIB)))
    with Pack.open(tmp_path / "p.epack") as pack:
        os.truncate(tmp_path / "p.epack", MIB + 5)
        with pytest.raises(PackError, match="the file ends before byte 2,359,296"):
            pack.media("media/a.mp4").read_at(2 * MIB, 100)

"""The shelf: installed whole or not at all, shared, switched, gone back to, and cleaned."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.disk import FixedDiskSpace
from empathy_studio.pack.key_statements import revoke, succeed
from empathy_studio.pack.keys import new_key
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.pack.verify import verify_pack
from tests.pack.samples import MIB, build, clip, publisher, shelf, trusting


def install(folder: Path, path: Path, **permissions: bool) -> None:
    """Install a pack as a site does that trusts the usual publisher."""
    with Pack.open(path) as pack:
        shelf(folder).install(pack, trusting(folder), **permissions)


def blobs(folder: Path) -> set[str]:
    """The names of the files that hold media."""
    return {path.name for path in (folder / "shelf" / "blobs").iterdir()}


def test_an_installed_pack_reads_like_the_file_it_came_from(tmp_path: Path, data_folder: Path) -> None:
    built = build(tmp_path / "p.epack", ("a.mp4", clip(3 * MIB + 7)), ("b.mp4", clip(100, 2)))
    install(data_folder, built.path)
    with Pack.open(built.path) as original, shelf(data_folder).open("first-steps") as installed:
        assert installed.manifest == original.manifest
        assert installed.content_hash == original.content_hash
        assert verify_pack(installed, audit=True).is_whole
        for path in original.files:
            assert installed.read(path) == original.read(path)
        assert installed.media("media/a.mp4").read_at(MIB, 2 * MIB) == clip(3 * MIB + 7)[MIB : 3 * MIB]
        assert installed.source.read_at(0, installed.size) == built.path.read_bytes()
    (version,) = shelf(data_folder).list()
    assert (version.pack, version.version, version.version_name) == ("first-steps", 1, "edition 1")
    assert version.title == "First steps"


def test_an_empty_shelf_has_nothing_and_makes_no_folder(data_folder: Path) -> None:
    assert shelf(data_folder).list() == ()
    assert shelf(data_folder).current("x") is None
    with pytest.raises(PackError, match="“x” is not installed"):
        shelf(data_folder).open("x")
    assert not data_folder.exists()


def test_a_pack_of_an_unknown_publisher_is_not_installed_and_its_fingerprint_is_shown(
    tmp_path: Path, data_folder: Path
) -> None:
    key = new_key("Stranger")
    build(tmp_path / "p.epack", key=key)
    with pytest.raises(
        PackError, match="cannot be used here: its publisher, who says to be “Stranger”, is not"
    ) as caught:
        install(data_folder, tmp_path / "p.epack")
    assert key.card.fingerprint in caught.value.hint
    assert not (data_folder / "shelf").exists()


def test_a_pack_of_a_replaced_or_revoked_key_is_not_installed(tmp_path: Path, data_folder: Path) -> None:
    build(tmp_path / "p.epack")
    ring = KeyRing(data_folder / "keys")
    ring.trust(publisher().card)
    ring.accept(succeed(publisher(), new_key("Asa, new")))
    with Pack.open(tmp_path / "p.epack") as pack:
        with pytest.raises(PackError, match="has been replaced by a newer one"):
            shelf(data_folder).install(pack, ring)
        ring.accept(revoke(publisher()))
        with pytest.raises(PackError, match="was revoked"):
            shelf(data_folder).install(pack, ring)


def test_an_update_shares_what_did_not_change_and_keeps_the_version_before(tmp_path: Path, data_folder: Path) -> None:
    same = ("same.mp4", clip(MIB, 1))
    install(data_folder, build(tmp_path / "1.epack", same, ("a.mp4", clip(MIB, 2))).path)
    before = blobs(data_folder)
    install(data_folder, build(tmp_path / "2.epack", same, ("a.mp4", clip(MIB, 3)), version=2).path)
    assert len(before) == 2
    assert len(blobs(data_folder)) == 3
    place = shelf(data_folder)
    assert [version.version for version in place.list()] == [2]
    previous = place.previous("first-steps")
    assert previous is not None
    assert previous.version == 1
    with place.open("first-steps", previous.content) as pack:
        assert verify_pack(pack, audit=True).is_whole


def test_going_back_and_forward_again(tmp_path: Path, data_folder: Path) -> None:
    place = shelf(data_folder)
    install(data_folder, build(tmp_path / "1.epack", ("a.mp4", clip(MIB, 1))).path)
    with pytest.raises(PackError, match="no earlier version"):
        place.roll_back("first-steps")
    install(data_folder, build(tmp_path / "2.epack", ("a.mp4", clip(MIB, 2)), version=2).path)
    assert place.roll_back("first-steps").version == 1
    assert [version.version for version in place.list()] == [1]
    assert place.roll_back("first-steps").version == 2


def test_what_was_gone_back_to_is_mended_by_its_own_pack_though_a_newer_one_was_here(
    tmp_path: Path, data_folder: Path
) -> None:
    one, two = (build(tmp_path / f"{n}.epack", ("a.mp4", clip(MIB, n)), version=n) for n in (1, 2))
    install(data_folder, one.path)
    install(data_folder, two.path)
    place = shelf(data_folder)
    place.roll_back("first-steps")
    with place.open("first-steps") as pack:
        blob = data_folder / "shelf" / "blobs" / pack.files["media/a.mp4"].blake3
    blob.unlink()
    install(data_folder, one.path)
    with place.open("first-steps") as pack:
        assert verify_pack(pack).is_whole
    previous, ratchet = place.previous("first-steps"), place.ratchet("first-steps")
    assert previous is not None
    assert ratchet is not None
    assert (place.list()[0].version, previous.version, ratchet.version) == (1, 2, 2)


def test_an_older_version_needs_the_trainer(tmp_path: Path, data_folder: Path) -> None:
    one, two = build(tmp_path / "1.epack"), build(tmp_path / "2.epack", version=2)
    install(data_folder, two.path)
    with pytest.raises(PackError, match="is version 1, but version 2 was installed here already"):
        install(data_folder, one.path)
    shelf(data_folder).remove("first-steps")
    with pytest.raises(PackError, match="version 2 was installed"):
        install(data_folder, one.path)
    install(data_folder, one.path, allow_older=True)
    assert shelf(data_folder).list()[0].version == 1
    ratchet = shelf(data_folder).ratchet("first-steps")
    assert ratchet is not None
    assert ratchet.version == 2


def test_another_publisher_cannot_take_a_pack_over(tmp_path: Path, data_folder: Path) -> None:
    other = new_key("Bea")
    ring = trusting(data_folder, publisher(), other)
    install(data_folder, build(tmp_path / "1.epack").path)
    build(tmp_path / "2.epack", version=2, key=other)
    with Pack.open(tmp_path / "2.epack") as pack:
        with pytest.raises(PackError, match="comes from “Bea”, but “first-steps” was installed from Asa Consulting"):
            shelf(data_folder).install(pack, ring)
        shelf(data_folder).install(pack, ring, allow_other_publisher=True)
    assert shelf(data_folder).list()[0].publisher == other.public


def test_a_successor_key_may_update(tmp_path: Path, data_folder: Path) -> None:
    new = new_key("Asa, new")
    install(data_folder, build(tmp_path / "1.epack").path)
    ring = trusting(data_folder)
    ring.accept(succeed(publisher(), new))
    with Pack.open(build(tmp_path / "2.epack", version=2, key=new).path) as pack:
        assert shelf(data_folder).install(pack, ring).version == 2


def test_removing_a_pack_keeps_what_others_use(tmp_path: Path, data_folder: Path) -> None:
    shared = ("shared.mp4", clip(MIB, 1))
    install(data_folder, build(tmp_path / "1.epack", shared, ("a.mp4", clip(MIB, 2))).path)
    install(data_folder, build(tmp_path / "2.epack", shared, pack="second").path)
    place = shelf(data_folder)
    assert place.size_on_disk("first-steps") == MIB
    place.remove("first-steps")
    assert len(blobs(data_folder)) == 1
    with place.open("second") as pack:
        assert verify_pack(pack, audit=True).is_whole
    place.remove("second")
    assert blobs(data_folder) == set()
    assert place.list() == ()
    with pytest.raises(PackError, match="not installed"):
        place.remove("second")


def test_cleaning_up_lets_go_of_previous_versions_and_parts(tmp_path: Path, data_folder: Path) -> None:
    install(data_folder, build(tmp_path / "1.epack", ("a.mp4", clip(MIB, 1))).path)
    install(data_folder, build(tmp_path / "2.epack", ("a.mp4", clip(MIB, 2)), version=2).path)
    part = data_folder / "shelf" / "blobs" / f"{'0' * 64}.part"
    part.write_bytes(b"x" * 500)
    place = shelf(data_folder)
    assert place.clean_up() > MIB + 500
    assert place.previous("first-steps") is None
    assert len(blobs(data_folder)) == 1
    with place.open("first-steps") as pack:
        assert verify_pack(pack, audit=True).is_whole


def test_too_little_space_is_told_before_anything_is_copied(tmp_path: Path, data_folder: Path) -> None:
    built = build(tmp_path / "p.epack", ("a.mp4", clip(3 * MIB)))
    small = Shelf(data_folder / "shelf", disk=FixedDiskSpace(18 * 10**6))
    with Pack.open(built.path) as pack, pytest.raises(PackError, match=r"needs \d+\.\d MB, but only 18.0 MB") as caught:
        small.install(pack, trusting(data_folder))
    assert "Free at least" in caught.value.hint
    assert blobs(data_folder) == set()
    assert small.list() == ()


def test_an_installation_that_was_cancelled_goes_on_where_it_was(tmp_path: Path, data_folder: Path) -> None:
    data = clip(6 * MIB)
    built = build(tmp_path / "p.epack", ("a.mp4", data))

    def cancel(part: float, what: str) -> None:
        if part > 0.6:
            raise KeyboardInterrupt

    with Pack.open(built.path) as pack:
        with pytest.raises(KeyboardInterrupt):
            shelf(data_folder).install(pack, trusting(data_folder), report=cancel)
        (part,) = (data_folder / "shelf" / "blobs").iterdir()
        assert part.suffix == ".part"
        kept = part.stat().st_size
        assert kept >= 3 * MIB
        assert shelf(data_folder).list() == ()
        reports: list[float] = []
        shelf(data_folder).install(pack, trusting(data_folder), report=lambda done, what: reports.append(done))
        assert next(done for done in reports if done) > 0.4
    with shelf(data_folder).open("first-steps") as pack:
        assert verify_pack(pack, audit=True).is_whole


@pytest.mark.parametrize("damage", ["a bit", "a hole at the end", "zeros", "too long", "other bytes"])
def test_a_part_is_checked_and_never_believed(tmp_path: Path, data_folder: Path, damage: str) -> None:
    data = clip(4 * MIB)
    built = build(tmp_path / "p.epack", ("a.mp4", data))
    entry = next(entry for entry in built.manifest.files if entry.path == "media/a.mp4")
    part = data_folder / "shelf" / "blobs" / f"{entry.blake3}.part"
    part.parent.mkdir(parents=True)
    spoiled = {
        "a bit": data[:MIB] + bytes([data[MIB] ^ 1]) + data[MIB + 1 : 3 * MIB],
        "a hole at the end": data[: 2 * MIB] + bytes(MIB),
        "zeros": bytes(3 * MIB),
        "too long": data + b"more",
        "other bytes": os.urandom(50),
    }
    part.write_bytes(spoiled[damage])
    install(data_folder, built.path)
    assert (part.parent / entry.blake3).read_bytes() == data
    assert not part.exists()


def test_a_blob_that_an_interrupted_installation_left_is_checked_too(tmp_path: Path, data_folder: Path) -> None:
    built = build(tmp_path / "p.epack", ("a.mp4", clip(2 * MIB)))
    entry = next(entry for entry in built.manifest.files if entry.path == "media/a.mp4")
    blob = data_folder / "shelf" / "blobs" / entry.blake3
    blob.parent.mkdir(parents=True)
    blob.write_bytes(clip(2 * MIB, 9))
    install(data_folder, built.path)
    assert blob.read_bytes() == clip(2 * MIB)


def test_a_flipped_bit_on_the_shelf_is_found_while_playing_and_mended_by_installing_again(
    tmp_path: Path, data_folder: Path
) -> None:
    built = build(tmp_path / "p.epack", ("a.mp4", clip(3 * MIB)))
    install(data_folder, built.path)
    (blob,) = (data_folder / "shelf" / "blobs").iterdir()
    spoiled = bytearray(blob.read_bytes())
    spoiled[2 * MIB] ^= 4
    blob.write_bytes(spoiled)
    with shelf(data_folder).open("first-steps") as pack:
        media = pack.media("media/a.mp4")
        assert media.read_at(0, MIB) == clip(3 * MIB)[:MIB]
        with pytest.raises(PackError, match=r"First steps \(version edition 1\): media/a\.mp4 is damaged") as caught:
            media.read_at(2 * MIB, 10)
        assert "install the pack again" in caught.value.hint
    install(data_folder, built.path)
    with shelf(data_folder).open("first-steps") as pack:
        assert verify_pack(pack, audit=True).is_whole


@pytest.mark.parametrize("lost", ["blobs", "versions"])
def test_a_lost_file_on_the_shelf_is_named_and_mended_by_installing_again(
    tmp_path: Path, data_folder: Path, lost: str
) -> None:
    built = build(tmp_path / "p.epack", ("a.mp4", clip(2 * MIB)))
    install(data_folder, built.path)
    (file,) = (data_folder / "shelf" / lost).iterdir()
    file.unlink()

    def play() -> None:
        with shelf(data_folder).open("first-steps") as pack:
            pack.read("media/a.mp4")

    with pytest.raises(PackError, match="First steps"):
        play()
    install(data_folder, built.path)
    play()


def test_a_damaged_list_is_made_anew_from_what_is_on_the_shelf(tmp_path: Path, data_folder: Path) -> None:
    install(data_folder, build(tmp_path / "1.epack", ("a.mp4", clip(MIB, 1))).path)
    install(data_folder, build(tmp_path / "2.epack", ("a.mp4", clip(MIB, 2)), version=2).path)
    install(data_folder, build(tmp_path / "3.epack", ("b.mp4", clip(MIB, 3)), pack="other").path)
    database = data_folder / "shelf" / "shelf.sqlite3"
    for spoiled in (b"not a database at all" * 99, database.read_bytes()[:8000] + b"\xee" * 9000, b""):
        database.write_bytes(spoiled)
        place = shelf(data_folder)
        assert {(version.pack, version.version) for version in place.list()} == {("first-steps", 2), ("other", 1)}
        assert place.roll_back("first-steps").version == 1
        assert place.roll_back("first-steps").version == 2
    assert len(list((data_folder / "shelf").glob("damaged-*"))) >= 1


def test_a_pack_that_is_damaged_is_not_installed(tmp_path: Path, data_folder: Path) -> None:
    built = build(tmp_path / "p.epack", ("a.mp4", clip(4 * MIB)))
    entry = next(entry for entry in built.manifest.files if entry.path == "media/a.mp4")
    with built.path.open("r+b") as file:
        file.seek(entry.offset + 3 * MIB)
        file.write(b"spoiled")
    with pytest.raises(PackError, match=r"media/a\.mp4 is damaged"):
        install(data_folder, built.path)
    assert shelf(data_folder).list() == ()


def test_a_source_that_vanishes_at_any_step_and_comes_back_is_gone_on_with(tmp_path: Path, data_folder: Path) -> None:
    (tmp_path / "stick").mkdir()
    built = build(tmp_path / "stick" / "p.epack", ("a.mp4", clip(3 * MIB, 1)), ("b.mp4", clip(3 * MIB, 2)))
    finished = False
    for step in range(100):
        seen = 0

        def pull(part: float, what: str) -> None:
            nonlocal seen
            seen += 1
            if seen == step:  # noqa: B023
                os.truncate(built.path, 10)

        whole = built.path.read_bytes()
        try:
            with Pack.open(built.path) as pack:
                shelf(data_folder).install(pack, trusting(data_folder), report=pull)
            finished = True
        except PackError as error:
            told = error.message
            assert "p.epack" in told
            assert shelf(data_folder).list() == ()
        built.path.write_bytes(whole)
        if finished:
            break
    assert finished
    with shelf(data_folder).open("first-steps") as pack:
        assert verify_pack(pack, audit=True).is_whole


def test_two_installations_at_once_wait_for_each_other(tmp_path: Path, data_folder: Path) -> None:
    one = build(tmp_path / "1.epack", ("a.mp4", clip(3 * MIB, 1)), ("s.mp4", clip(3 * MIB, 7)))
    two = build(tmp_path / "2.epack", ("b.mp4", clip(3 * MIB, 2)), ("s.mp4", clip(3 * MIB, 7)), pack="second")
    said: list[str] = []
    faults: list[BaseException] = []
    ring = trusting(data_folder)

    def bring(path: Path) -> None:
        try:
            with Pack.open(path) as pack:
                shelf(data_folder).install(pack, ring, report=lambda part, what: said.append(what))
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=bring, args=(built.path,)) for built in (one, two)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert "waiting for another installation to finish" in said
    assert {version.pack for version in shelf(data_folder).list()} == {"first-steps", "second"}
    for name in ("first-steps", "second"):
        with shelf(data_folder).open(name) as pack:
            assert verify_pack(pack, audit=True).is_whole

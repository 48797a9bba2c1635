"""Seals, directories and headers that were forged: refused, in one sentence."""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.keys import new_key
from empathy_studio.pack.reader import Pack
from tests.hostile.pack_forge import honest, signed_for
from tests.hostile.test_pack_forged import refused
from tests.pack import second_reader
from tests.pack.samples import build, clip, publisher, shelf, trusting

SEALS: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "an unknown hash": (lambda seal: seal.replace(b"blake3-256", b"blake4-256"), "names the hash 'blake4-256'"),
    "a weak hash": (lambda seal: seal.replace(b"hash blake3-256", b"hash md5-000000"), "names the hash"),
    "no signature at all": (
        lambda seal: seal.replace(b"signature ed25519", b"signature none000"),
        "names the signature",
    ),
    "another purpose": (
        lambda seal: seal.replace(b"purpose content", b"purpose results"),
        "names the purpose 'results'",
    ),
    "another chunk": (lambda seal: seal.replace(b"1048576", b"9999999"), "chunks of an unknown size"),
    "a newer format": (lambda seal: seal.replace(b"SEAL 1", b"SEAL 2", 1), "is sealed in format 2"),
    "format 0": (lambda seal: seal.replace(b"SEAL 1", b"SEAL 0", 1), "is damaged"),
    "capitals": (lambda seal: seal.replace(b"key ", b"KEY "), "is damaged"),
    "line ends of another system": (lambda seal: seal.replace(b"\n", b"\r\n"), "is damaged"),
    "a longer tail": (lambda seal: seal[:-1] + b" \n", "is damaged"),
}


@pytest.mark.parametrize("trick", SEALS)
def test_a_seal_that_says_something_else_is_refused(tmp_path: Path, data_folder: Path, trick: str) -> None:
    change, words = SEALS[trick]
    forgery = honest()
    forgery.change_seal = change
    path = forgery.write(tmp_path / "p.epack")
    refused(path, words, data_folder)
    with pytest.raises(ValueError, match="no seal"):
        second_reader.verify(path.read_bytes())


@pytest.mark.parametrize("field", ["tail", "end", "manifest"])
@pytest.mark.parametrize("value", [0, 1, 2**40, 10**19])
def test_a_seal_with_impossible_lengths_is_refused(tmp_path: Path, data_folder: Path, field: str, value: int) -> None:
    forgery = honest()
    forgery.change_seal = lambda seal: re.sub(rf"{field} \d{{20}}".encode(), f"{field} {value:020d}".encode(), seal)
    path = forgery.write(tmp_path / "p.epack")
    refused(path, "p.epack", data_folder)
    with pytest.raises((ValueError, IndexError)):
        second_reader.verify(path.read_bytes())


def test_a_seal_of_another_key_over_a_known_publishers_name_is_refused(tmp_path: Path, data_folder: Path) -> None:
    thief = new_key("Asa Consulting")
    path = honest().write(tmp_path / "p.epack")
    forgery = honest()
    forgery.sign = lambda statement: thief.sign("content", statement)
    refused(forgery.write(path), "the signature does not fit", data_folder)


def test_a_signature_made_for_results_does_not_seal_a_pack(tmp_path: Path, data_folder: Path) -> None:
    forgery = honest()
    for purpose in ("results", "key"):
        forgery.sign = lambda statement, purpose=purpose: signed_for(publisher(), purpose, statement)  # type: ignore[misc]
        refused(forgery.write(tmp_path / "p.epack"), "the signature does not fit", data_folder)


def test_the_seal_of_another_pack_does_not_fit(tmp_path: Path, data_folder: Path) -> None:
    one = honest().write(tmp_path / "one.epack").read_bytes()
    other = honest().add("media/b.mp4", clip(500, 4)).write(tmp_path / "two.epack").read_bytes()
    for mixed in (one[:-533] + other[-533:], other[:-533] + one[-533:]):
        (tmp_path / "p.epack").write_bytes(mixed)
        refused(tmp_path / "p.epack", "was sealed with", data_folder)
    same_size = honest()
    same_size.head["title"] = "First stepz"
    third = same_size.write(tmp_path / "three.epack").read_bytes()
    (tmp_path / "p.epack").write_bytes(one[:-533] + third[-533:])
    refused(tmp_path / "p.epack", "is damaged", data_folder)


def test_an_older_version_with_a_good_seal_does_not_replace_a_newer_one(tmp_path: Path, data_folder: Path) -> None:
    ring = trusting(data_folder)
    with Pack.open(build(tmp_path / "2.epack", version=2).path) as pack:
        shelf(data_folder).install(pack, ring)
    older = build(tmp_path / "1.epack", version=1).path
    with Pack.open(older) as pack, pytest.raises(PackError, match="is version 1, but version 2 was installed"):
        shelf(data_folder).install(pack, ring)
    assert shelf(data_folder).list()[0].version == 2


def test_two_archives_in_one_are_refused(tmp_path: Path, data_folder: Path) -> None:
    good = honest().write(tmp_path / "good.epack").read_bytes()
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("lessons/evil.json", "{}")
    other = (tmp_path / "other.zip").read_bytes()
    for mixed, words in (
        (other + good, "was sealed with"),
        (good + other, "does not end in a seal"),
        (good + good, "was sealed with"),
        (good[:-533] + other + good[-533:], "was sealed with"),
    ):
        (tmp_path / "p.epack").write_bytes(mixed)
        refused(tmp_path / "p.epack", words, data_folder)
        with pytest.raises(ValueError, match=r"."):
            second_reader.verify(mixed)


def test_a_directory_that_shows_other_files_than_the_manifest_is_refused(tmp_path: Path, data_folder: Path) -> None:
    forgery = honest()
    forgery.change_directory = lambda data: data.replace(b"media/a.mp4", b"media/b.mp4")
    path = forgery.write(tmp_path / "p.epack")
    refused(path, "lists something else than the manifest", data_folder)
    with pytest.raises(ValueError, match="structure"):
        second_reader.verify(path.read_bytes())


def test_a_local_header_that_shows_another_file_is_refused(tmp_path: Path, data_folder: Path) -> None:
    forgery = honest()

    def rename(body: bytearray) -> None:
        place = body.index(b"media/a.mp4")
        body[place : place + 11] = b"media/b.mp4"

    forgery.change_body = rename
    path = forgery.write(tmp_path / "p.epack")
    refused(path, "its header in the ZIP archive", data_folder)
    with pytest.raises(ValueError, match="structure"):
        second_reader.verify(path.read_bytes())


def test_bytes_hidden_in_the_padding_are_refused(tmp_path: Path, data_folder: Path) -> None:
    forgery = honest()
    forgery.change_body = lambda body: struct.pack_into("<4s", body, 4000, b"evil")
    path = forgery.write(tmp_path / "p.epack")
    refused(path, "its header in the ZIP archive", data_folder)
    with pytest.raises(ValueError, match="structure"):
        second_reader.verify(path.read_bytes())


def test_files_that_overlap_are_refused(tmp_path: Path, data_folder: Path) -> None:
    forgery = honest().add("media/b.mp4", clip(3000), offset=4096)
    refused(forgery.write(tmp_path / "p.epack"), "does not lie where a pack keeps it", data_folder)

"""Every limit of a pack, one step beyond it: refused before the thing it limits is read, unpacked or drawn."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from empathy_studio.pack import limits
from empathy_studio.pack.manifest import LessonEntry
from empathy_studio.pack.reader import Pack
from tests.hostile.pack_forge import Forgery, honest
from tests.hostile.test_pack_forged import opened_and_read, refused
from tests.pack.samples import build, clip, png, shelf, trusting


def _lessons(count: int) -> tuple[LessonEntry, ...]:
    return tuple(LessonEntry(id=f"l{number}", title="x", minutes=1) for number in range(count))


def _with(change: Callable[[Forgery], object]) -> Forgery:
    forgery = honest()
    change(forgery)
    return forgery


def _claims(place: int, **lies: int) -> Forgery:
    """A pack whose manifest lies about one file; its headers and places are as the truth would have them."""
    forgery = honest().add("media/p.png", png(), "picture")
    fields = "".join(f'"{name}":{value}' for name, value in lies.items())
    name = next(iter(lies))
    old = re.compile(rf'("path":"{forgery.files[place][0]["path"]}".*?)"{name}":\d+'.encode())
    forgery.change_manifest = lambda data: old.sub(rb"\1" + fields.encode(), data, count=1)
    return forgery


BEYOND: dict[str, tuple[Callable[[], Forgery], str]] = {
    "the size of a pack": (lambda: _claims(1, size=limits.MAX_PACK + 1), "manifest.json"),
    "the size of a text": (lambda: _claims(0, size=limits.MAX_SMALL + 1), "is larger than 8,388,608 bytes"),
    "the size of a picture": (lambda: _claims(2, size=limits.MAX_PICTURE + 1), "is larger than 67,108,864 bytes"),
    "the length of a path": (
        lambda: honest().add("a/" + "b" * 100 + "/" + "c" * 94 + ".mp4", clip(50)),
        "is longer than 200 characters",
    ),
    "the depth of folders": (lambda: honest().add("a/b/c/d/e.mp4", clip(50)), "names a file that is not allowed"),
    "the number of lessons": (
        lambda: _with(lambda one: one.head.update(lessons=_lessons(limits.MAX_LESSONS + 1))),
        "manifest.json",
    ),
    "the length of a title": (
        lambda: _with(lambda one: one.head.update(title="x" * (limits.MAX_TITLE + 1))),
        "manifest.json",
    ),
    "the largest version": (
        lambda: _with(lambda one: one.head.update(version=limits.MAX_VERSION + 1)),
        "manifest.json",
    ),
    "the pixels of a picture": (lambda: honest().add("media/p.png", png(8_001, 8_000), "picture"), "pixels"),
    "the side of a picture": (lambda: honest().add("media/p.png", png(16_385, 1), "picture"), "pixels"),
    "the depth of JSON": (
        lambda: Forgery().add("lessons/a.json", b"[" * 65 + b"]" * 65, "lesson"),
        "nested more than 64 deep",
    ),
    "the objects of JSON": (
        lambda: Forgery().add("lessons/a.json", b"[" + b"{}," * limits.MAX_JSON_NODES + b"1]", "lesson"),
        "more than 400,000 objects and lists",
    ),
    "the names of JSON": (
        lambda: Forgery().add("lessons/a.json", b"[" + b'"",' * (limits.MAX_JSON_QUOTES // 2) + b'""]', "lesson"),
        "more than 500,000 names and texts",
    ),
    "the digits of a number": (
        lambda: Forgery().add("lessons/a.json", b"[" + b"9" * 41 + b"]", "lesson"),
        "a number of more than 40 signs",
    ),
}


@pytest.mark.parametrize("limit", BEYOND)
def test_one_step_beyond_a_limit_is_refused(tmp_path: Path, data_folder: Path, limit: str) -> None:
    make, words = BEYOND[limit]
    refused(make().write(tmp_path / "p.epack"), words, data_folder)


def test_what_keeps_to_the_limits_is_read(tmp_path: Path) -> None:
    forgery = Forgery().add("course.json", b"[" * 64 + b"]" * 64, "course")
    forgery.add("a/" + "b" * 100 + "/" + "c" * 93 + ".mp4", clip(50)).add("media/p.png", png(16_384, 3_900), "picture")
    forgery.head.update(title="x" * 300, version=limits.MAX_VERSION, lessons=_lessons(limits.MAX_LESSONS))
    opened_and_read(forgery.write(tmp_path / "p.epack"))


def test_a_pack_of_a_terabyte_of_nothing_is_refused_at_once(tmp_path: Path, data_folder: Path) -> None:
    good = honest().write(tmp_path / "p.epack").read_bytes()
    with (tmp_path / "p.epack").open("wb") as file:
        file.truncate(2**40 - 533)
        file.seek(0, os.SEEK_END)
        file.write(good[-533:])
    refused(tmp_path / "p.epack", "p.epack", data_folder)


def test_a_tail_beyond_its_limit_is_refused_before_it_is_read(tmp_path: Path, data_folder: Path) -> None:
    forgery = honest()
    forgery.change_seal = lambda seal: re.sub(rb"tail \d{20}", b"tail " + b"%020d" % 1, seal)
    forgery.change_directory = lambda data: data + bytes(limits.MAX_TAIL)
    refused(forgery.write(tmp_path / "p.epack"), "p.epack", data_folder)


@pytest.mark.parametrize("inner", [b"PK\x03\x04" + bytes(200), b"EPACK DELTA 1\n" + bytes(200)])
def test_an_archive_within_the_archive_is_no_clip(tmp_path: Path, data_folder: Path, inner: bytes) -> None:
    refused(honest().add("media/b.mp4", inner).write(tmp_path / "p.epack"), "media/b.mp4", data_folder)


def test_nothing_is_written_by_the_name_it_has_in_the_pack(tmp_path: Path, data_folder: Path) -> None:
    path = build(tmp_path / "p.epack").path
    before = sorted(tmp_path.rglob("*"))
    with Pack.open(path) as pack:
        names = {Path(name).name for name in pack.files}
        shelf(data_folder).install(pack, trusting(data_folder))
    written = [item for item in sorted(tmp_path.rglob("*")) if item not in before and item != data_folder]
    assert [item for item in written if not item.is_relative_to(data_folder)] == []
    assert {item.name for item in data_folder.rglob("*")}.isdisjoint(names)

"""Packs made to do harm, under a good seal and without one: each is refused in one sentence, and nothing is written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.verify import require_whole, verify_pack
from tests.hostile.pack_forge import Forgery, honest
from tests.hostile.write_watch import watched
from tests.pack import second_reader
from tests.pack.samples import MIB, build, clip, png, publisher, shelf, trusting

LONGEST_S = 5.0
"""Of the processor's time: how busy the machine is with other things does not count."""


def opened_and_read(path: Path) -> None:
    """All that the program ever does with a pack: open, verify, read every file."""
    with Pack.open(path) as pack:
        require_whole(verify_pack(pack), pack.name)
        for name, entry in pack.files.items():
            pack.media(name).read_at(0, MIB) if entry.media else pack.read(name)


def refused(path: Path, words: str, folder: Path) -> None:
    """The pack is neither read nor installed; one sentence says why, quickly.

    Nothing is left on the shelf, and nothing is written or changed outside the data folder.
    """
    started = time.process_time()
    with watched() as written:
        with pytest.raises(PackError) as caught:
            opened_and_read(path)
        with pytest.raises(PackError), Pack.open(path) as pack:
            shelf(folder).install(pack, trusting(folder))
    assert words in caught.value.message, caught.value.message
    assert caught.value.hint
    assert "\n" not in caught.value.message
    assert [item for item in written if not item.is_relative_to(folder)] == []
    assert shelf(folder).list() == ()
    assert time.process_time() - started < LONGEST_S


def test_the_watch_over_writing_sees_what_is_written_outside(tmp_path: Path, data_folder: Path) -> None:
    with watched() as written:
        (tmp_path / "outside.txt").write_text("x", encoding="ascii")
        (data_folder / "within").mkdir(parents=True)
        (tmp_path / "outside.txt").read_text(encoding="ascii")
    assert {item for item in written if not item.is_relative_to(data_folder)} == {tmp_path / "outside.txt"}


def test_the_forger_makes_good_packs_when_nothing_is_changed(tmp_path: Path) -> None:
    path = honest().write(tmp_path / "p.epack")
    opened_and_read(path)
    second_reader.verify(path.read_bytes())


@pytest.mark.parametrize(
    "name",
    [
        "../up.mp4", "/etc/passwd", "media/../../x.mp4", "C:/x.mp4", "C:x.mp4", "media\\x.mp4", "//server/share/x",
        "media//x.mp4", "media/./x.mp4", "./x.mp4", "media/", "", " ", "media/ x.mp4", "media/x.mp4 ", "media/x.",
        ".hidden", "media/.hidden", "a/b/c/d/e.mp4", "media/x\x00.mp4", "media/x\n.mp4", "media/x\u202e4pm.mp4",
        "media/cafe\u0301.mp4", "media/caf\u00e9.mp4", "media/\uff0e\uff0e/x", "media/con.mp4", "media/CON", "nul",
        "aux.txt/x.mp4", "media/com1.mp4", "LPT9.mp4", "media/x.mp4:stream", "media/x*.mp4", "media/x?.mp4",
        "media/x<y.mp4", "media/" + "x" * 121, "x" * 201, "~/x.mp4", "$HOME/x.mp4", "%TEMP%", "mimetype",
        "MANIFEST.JSON", "chunks.blake3", "media/x\u00ad.mp4", "media/\U0001f600.mp4",
    ],
)  # fmt: skip
def test_a_path_that_is_not_allowed_is_refused(tmp_path: Path, data_folder: Path, name: str) -> None:
    path = honest().add(name, clip(100, 7)).write(tmp_path / "p.epack")
    refused(path, "names a file that is not allowed", data_folder)
    assert sorted(item.name for item in tmp_path.iterdir() if item != data_folder) == ["p.epack"]


@pytest.mark.parametrize("name", ["media/a.mp4", "media/A.mp4", "MEDIA/a.MP4"])
def test_two_files_of_one_name_are_refused(tmp_path: Path, data_folder: Path, name: str) -> None:
    refused(honest().add(name, clip(100, 7)).write(tmp_path / "p.epack"), "twice", data_folder)


@pytest.mark.parametrize(
    ("lies", "words"),
    [
        ({"size": 2**40}, "manifest.json"),
        ({"size": 2**63}, "manifest.json"),
        ({"size": -1}, "manifest.json"),
        ({"size": 1e300}, "manifest.json"),
        ({"size": 2999}, "do not fill the pack"),
        ({"size": 3001}, "do not fill the pack"),
        ({"offset": 0}, "does not lie where"),
        ({"offset": 4097}, "does not lie where"),
        ({"offset": 2**45}, "manifest.json"),
        ({"crc32": 1}, "its header in the ZIP archive"),
        ({"role": "lesson"}, "claims to be media"),
        ({"role": "program"}, "manifest.json"),
        ({"packed": 3000}, "is deflated, though only texts may be"),
        ({"media": {"container": "m3u"}}, "as its manifest says"),
        ({"media": {"container": "mp4", "width": 99999}}, "manifest.json"),
        ({"surprise": 1}, "surprise"),
    ],
)
def test_an_entry_that_lies_is_refused(tmp_path: Path, data_folder: Path, lies: dict[str, object], words: str) -> None:
    forgery = honest()

    def lie(data: bytes) -> bytes:
        manifest = json.loads(data)
        entry = {**manifest["files"][1], **lies}
        order = {"path": 0, "role": 1, "size": 2, "packed": 3}
        manifest["files"][1] = {name: entry[name] for name in sorted(entry, key=lambda name: order.get(name, 4))}
        return json.dumps(manifest, ensure_ascii=False, separators=(",", ":")).encode()

    if "crc32" in lies:  # the header tells the lie, the manifest the truth
        forgery.files[1][0].update(lies)
        truth = f'"crc32":{zlib.crc32(clip(3000))},'.encode()
        forgery.change_manifest = lambda data: data.replace(b'"crc32":1,', truth)
    else:
        forgery.change_manifest = lie
    refused(forgery.write(tmp_path / "p.epack"), words, data_folder)


def test_a_file_whose_hash_is_another_files_cannot_poison_the_shelf(tmp_path: Path, data_folder: Path) -> None:
    """Media are shared by hash, so a pack that gives its own bytes the name of another's would replace them."""
    wanted = build(tmp_path / "good.epack", ("a.mp4", clip(5000, 1)))
    victim = next(entry for entry in wanted.manifest.files if entry.path == "media/a.mp4")
    forged = Forgery().add("course.json", b"{}", "course")
    forged.head["pack"] = "other"
    forged.add("media/b.mp4", clip(5000, 2), blake3=victim.blake3)
    path = forged.write(tmp_path / "p.epack")
    with Pack.open(path) as pack, pytest.raises(PackError, match="is not the file that the manifest describes"):
        shelf(data_folder).install(pack, trusting(data_folder))
    assert not (data_folder / "shelf" / "blobs" / victim.blake3).exists()
    with Pack.open(path) as pack:
        assert not verify_pack(pack, audit=True).is_whole


def deflated(data: bytes) -> bytes:
    """Raw deflate."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def test_a_bomb_of_ratio_is_refused_before_it_is_unpacked(tmp_path: Path, data_folder: Path) -> None:
    packed = deflated(b" " * (8 * MIB))
    forgery = Forgery().add("course.json", packed, "course", size=8 * MIB, packed=len(packed))
    refused(forgery.write(tmp_path / "p.epack"), "unpacks to more than 200 times", data_folder)


@pytest.mark.parametrize(("claimed", "real"), [(1000, 8 * MIB), (1000, 999), (1000, 1001)])
def test_a_text_that_unpacks_to_another_size_is_refused(
    tmp_path: Path, data_folder: Path, claimed: int, real: int
) -> None:
    packed = deflated(b" " * real)
    forgery = Forgery().add("course.json", packed[:900], "course", size=claimed, packed=min(len(packed), 900))
    refused(forgery.write(tmp_path / "p.epack"), "course.json", data_folder)


def test_bytes_after_the_deflated_text_are_refused(tmp_path: Path, data_folder: Path) -> None:
    packed = deflated(b"{}" + b" " * 998) + b"hidden"
    forgery = Forgery().add("course.json", packed, "course", size=1000, packed=len(packed))
    refused(forgery.write(tmp_path / "p.epack"), "does not unpack to the 1,000 bytes", data_folder)


def test_too_many_files_are_refused(tmp_path: Path, data_folder: Path) -> None:
    forgery = Forgery()
    entry = {"path": "", "role": "text", "size": 0, "crc32": 0, "blake3": "0" * 64}
    forgery.files = [({**entry, "path": f"text/{number}.json"}, b"") for number in range(20_001)]
    refused(forgery.write(tmp_path / "p.epack"), "manifest.json", data_folder)


MANIFEST_TRICKS: dict[str, Callable[[bytes], bytes]] = {
    "a field twice": lambda data: data.replace(b'{"format":1', b'{"format":1,"format":1', 1),
    "a later title": lambda data: data[:-1] + b',"title":"Other"}',
    "an unknown field": lambda data: data[:-1] + b',"x":1}',
    "NaN": lambda data: data.replace(b'"version":1', b'"version":NaN', 1),
    "infinity": lambda data: data.replace(b'"version":1', b'"version":1e999', 1),
    "a fraction": lambda data: data.replace(b'"version":1', b'"version":1.0', 1),
    "a huge number": lambda data: data.replace(b'"version":1', b'"version":' + b"9" * 5000, 1),
    "a negative version": lambda data: data.replace(b'"version":1', b'"version":-1', 1),
    "version zero": lambda data: data.replace(b'"version":1', b'"version":0', 1),
    "half a surrogate pair": lambda data: data.replace(b"First steps", b"\\ud800", 1),
    "not UTF-8": lambda data: data.replace(b"First steps", b"\xff\xfe", 1),
    "an escape that was not needed": lambda data: data.replace(b"First", b"\\u0046irst", 1),
    "spaces": lambda data: data.replace(b",", b", ", 1),
    "a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "a trailing line": lambda data: data + b"\n",
    "no JSON": lambda data: b"hello",
    "a list": lambda data: b"[]",
    "nothing after the brace": lambda data: b"{",
    "deep nesting": lambda data: b"[" * 1_000_000,
    "deep nesting in a field": lambda data: data.replace(b'"First steps"', b"[" * 500_000, 1),
    "a null": lambda data: data.replace(b'"First steps"', b"null", 1),
    "an empty title": lambda data: data.replace(b'"First steps"', b'""', 1),
    "a title of a megabyte": lambda data: data.replace(b"First steps", b"x" * MIB, 1),
    "a bad id": lambda data: data.replace(b"first-steps", b"../steps", 1),
    "no language": lambda data: data.replace(b'["en"]', b"[]", 1),
    "another key": lambda data: data.replace(publisher().public.hex().encode(), b"0" * 64, 1),
    "a default spelled out": lambda data: data.replace(b'"title"', b'"version_name":"","title"', 1),
    "format 0": lambda data: data.replace(b'{"format":1', b'{"format":0', 1),
}


@pytest.mark.parametrize("trick", MANIFEST_TRICKS)
def test_a_manifest_with_a_trick_is_refused(tmp_path: Path, data_folder: Path, trick: str) -> None:
    forgery = honest()
    forgery.change_manifest = MANIFEST_TRICKS[trick]
    path = forgery.write(tmp_path / "p.epack")
    words = "another publisher's key" if trick == "another key" else "manifest.json"
    refused(path, words, data_folder)
    with pytest.raises((ValueError, KeyError, TypeError, RecursionError)):
        second_reader.verify(path.read_bytes()) if trick in SEEN_BY_BOTH else second_reader.need(False, "not compared")


SEEN_BY_BOTH = {
    "a field twice", "a later title", "half a surrogate pair", "not UTF-8", "an escape that was not needed", "spaces",
    "a byte order mark", "a trailing line", "no JSON", "a list", "nothing after the brace", "another key", "format 0",
}  # fmt: skip


def test_a_manifest_of_20_megabytes_of_nesting_is_refused(tmp_path: Path, data_folder: Path) -> None:
    forgery = honest()
    forgery.change_manifest = lambda data: b"[" * (20 * MIB)
    refused(forgery.write(tmp_path / "p.epack"), "contradict each other", data_folder)


def test_a_newer_format_is_named_with_the_program_that_made_it(tmp_path: Path, data_folder: Path) -> None:
    forgery = honest()
    forgery.change_manifest = lambda data: data.replace(b'{"format":1', b'{"format":2,"new":[1]', 1)
    path = forgery.write(tmp_path / "p.epack")
    refused(path, "is of format 2, made with Empathy Studio 0.1.0; this program reads format 1", data_folder)


LESSONS: dict[str, bytes] = {
    "NaN": b'{"a": NaN}',
    "a name twice": b'{"a": 1, "a": 2}',
    "half a surrogate pair": b'{"a": "\\ud800"}',
    "a huge number": b'{"a": ' + b"9" * 5000 + b"}",
    "an overflowing number": b'{"a": 1e999}',
    "nesting": b"[" * 100_000,
    "nesting that closes": b"[" * 50_000 + b"]" * 50_000,
    "empty lists": b"[" + b"[]," * 500_000 + b"1]",
    "not UTF-8": b'{"a": "\xff"}',
    "no JSON": b"#EXTM3U",
}


@pytest.mark.parametrize("trick", LESSONS)
def test_a_lesson_with_a_trick_is_refused(tmp_path: Path, data_folder: Path, trick: str) -> None:
    forgery = Forgery().add("course.json", b"{}", "course").add("lessons/a.json", LESSONS[trick], "lesson")
    refused(forgery.write(tmp_path / "p.epack"), "lessons/a.json", data_folder)


@pytest.mark.parametrize(
    ("role", "data", "container"),
    [
        ("clip", b"#EXTM3U\nfile:///etc/passwd\n", "mp4"),
        ("clip", b"[playlist]\nFile1=http://example.org/\n", "mp4"),
        ("clip", b'<?xml version="1.0"?><smil/>', "mp4"),
        ("clip", b"<html><script>alert(1)</script></html>", ""),
        ("clip", png(), "png"),
        ("clip", b"MZ" + b"\0" * 100, ""),
        ("clip", b"", ""),
        ("picture", b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>", ""),
        ("picture", b"GIF89a" + b"\0" * 20, ""),
        ("picture", png(60_000, 60_000), "png"),
        ("picture", png(16_000, 9_000), "png"),
        ("picture", png(0, 5), "png"),
        ("picture", b"\x89PNG\r\n\x1a\n", "png"),
        ("picture", b"\xff\xd8\xff" + b"\xff" * 500, "jpeg"),
        ("sound", b"RIFF\0\0\0\0AVI ", "wav"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(
    tmp_path: Path, data_folder: Path, role: str, data: bytes, container: str
) -> None:
    media = {"container": container}
    forgery = Forgery().add("course.json", b"{}", "course").add("media/a.x", data, role)
    forgery.files[1][0]["media"] = forgery.files[1][0]["media"].__class__(**media)
    refused(forgery.write(tmp_path / "p.epack"), "media/a.x", data_folder)


@pytest.mark.parametrize(
    "data",
    [
        b"WEBVTT\n\n" + b"".join(b"00:00:%02d.000 --> 00:00:%02d.500\nx\n\n" % (n % 60, n % 60) for n in range(5001)),
        b"WEBVTT\n\n00:00:02.000 --> 00:00:01.000\nbackwards\n",
        b"not captions",
        b"\xff\xfe\x00",
    ],
)
def test_captions_that_are_none_or_too_many_are_refused(tmp_path: Path, data_folder: Path, data: bytes) -> None:
    forgery = Forgery().add("course.json", b"{}", "course").add("media/a.vtt", data, "captions")
    refused(forgery.write(tmp_path / "p.epack"), "media/a.vtt", data_folder)


ALONE = """
import re, sys
from pathlib import Path
from empathy_studio.errors import PackError
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.verify import require_whole, verify_pack
for name in sys.argv[1:]:
    try:
        with Pack.open(Path(name)) as pack:
            require_whole(verify_pack(pack), name)
        sys.exit(f"{name} was let through")
    except PackError:
        pass
print(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""


def test_the_worst_of_them_stay_below_300_megabytes(tmp_path: Path) -> None:
    lists = Forgery().add("lessons/a.json", b"[" + b"{}," * 2_700_000 + b"1]", "lesson")
    texts = Forgery().add("lessons/a.json", b'["' + b'","' * 2_700_000 + b'"', "lesson")
    lines = Forgery().add("media/a.vtt", b"WEBVTT\n\n" + b"00:00:00.000 --> 00:00:01.000\nx\n\n" * 200_000, "captions")
    nested = honest()
    nested.change_manifest = lambda data: b"[" * (16 * MIB)
    blank = honest()
    blank.change_manifest = lambda data: data[:-2] + b',{"path":"a"}' * 1_200_000 + b"]}"
    paths = [one.write(tmp_path / f"{number}.epack") for number, one in enumerate((lists, texts, lines, nested, blank))]
    before = os.times()
    done = subprocess.run([sys.executable, "-c", ALONE, *paths], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) * 1024 < 300 * 10**6
    after = os.times()
    taken = after.children_user + after.children_system - before.children_user - before.children_system
    assert taken < LONGEST_S * len(paths)

"""Small packs for the tests: real bytes with real headers, made anew for each test."""

from __future__ import annotations

import json
import random
import struct
import zlib
from functools import cache
from pathlib import Path

from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.pack.build import BuiltPack, build_pack
from empathy_studio.pack.gather import PackDescription, PackFile
from empathy_studio.pack.keys import SigningKey, new_key
from empathy_studio.pack.manifest import LessonEntry
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing

MIB = 1024 * 1024
CLIP_FACTS = MediaFacts(name="", kind="video", duration_ms=4000, width=1280, height=720, fps=30.0, has_sound=True)


@cache
def noise(size: int, seed: int) -> bytes:
    """The same unpacked-looking bytes for the same size and seed."""
    return random.Random(seed).randbytes(size)


def clip(size: int = 5000, seed: int = 1) -> bytes:
    """Bytes that begin like an MP4 file."""
    return b"\x00\x00\x00\x18ftypisom" + noise(max(size - 12, 0), seed)


def png(width: int = 4, height: int = 4) -> bytes:
    """A real PNG picture, grey."""
    rows = b"".join(b"\0" + b"\x80" * width for _ in range(min(height, 4)))

    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", header) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")


CAPTIONS = b"WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nGood morning.\n"


def lesson_file(name: str, text: str = "Good morning.") -> PackFile:
    """A lesson with something to say."""
    body = json.dumps({"format": 1, "id": name, "title": name.title(), "text": text, "rest": "word " * 80})
    return PackFile(path=f"lessons/{name}.json", role="lesson", source=body.encode())


def description(
    version: int = 1, *, lessons: tuple[str, ...] = ("hello",), pack: str = "first-steps"
) -> PackDescription:
    """What the manifest of a sample says."""
    return PackDescription(
        pack=pack,
        version=version,
        version_name=f"edition {version}",
        title="First steps",
        languages=("en", "de"),
        lessons=tuple(LessonEntry(id=name, title=name.title(), minutes=5) for name in lessons),
    )


def files(
    *clips: tuple[str, bytes | Path], lessons: tuple[str, ...] = ("hello",), text: str = "Good."
) -> list[PackFile]:
    """The files of a sample: a course, its lessons, captions, a picture, and the clips that are given."""
    return [
        PackFile(path="course.json", role="course", source=b'{"format":1,"title":"First steps"}'),
        *(lesson_file(name, text) for name in lessons),
        PackFile(path="text/de.json", role="text", source=b'{"format":1,"texts":{}}'),
        PackFile(path="media/hello.vtt", role="captions", source=CAPTIONS),
        PackFile(path="media/shop.png", role="picture", source=png()),
        *(PackFile(path=f"media/{name}", role="clip", source=data, facts=CLIP_FACTS) for name, data in clips),
    ]


@cache
def publisher(name: str = "Asa Consulting") -> SigningKey:
    """A publisher's key, the same through one run of the tests."""
    return new_key(name)


def build(
    target: Path,
    *clips: tuple[str, bytes | Path],
    version: int = 1,
    key: SigningKey | None = None,
    pack: str = "first-steps",
    text: str = "Good.",
) -> BuiltPack:
    """A sample pack at `target`; with no clips it has one small one."""
    chosen = clips or (("hello.mp4", clip()),)
    return build_pack(target, description(version, pack=pack), files(*chosen, text=text), key or publisher())


def tiny(target: Path, key: SigningKey | None = None) -> BuiltPack:
    """The smallest useful pack, for tests that go through every bit of it."""
    small = [
        PackFile(path="course.json", role="course", source=b"{}"),
        PackFile(path="media/a.mp4", role="clip", source=clip(40)),
    ]
    return build_pack(target, description(), small, key or publisher())


def trusting(folder: Path, *keys: SigningKey) -> KeyRing:
    """A key ring that trusts the usual publisher, or those that are given."""
    ring = KeyRing(folder / "keys")
    for key in keys or (publisher(),):
        ring.trust(key.card)
    return ring


def shelf(folder: Path) -> Shelf:
    """The shelf of a data folder."""
    return Shelf(folder / "shelf")

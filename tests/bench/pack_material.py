"""Courses of a set size for the rows about packs: clips of noise and many small files, and what is done with them."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from blake3 import blake3

from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.pack import layout
from empathy_studio.pack.build import BuiltPack, build_pack, manifest_of, tail_of
from empathy_studio.pack.gather import PackDescription, PackFile
from empathy_studio.pack.keys import SigningKey, new_key
from empathy_studio.pack.manifest import FileEntry, LessonEntry, PackedMedia
from empathy_studio.pack.trust import KeyRing

MIB = 1024 * 1024
_START = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00"


def write_clip(path: Path, size: int, seed: int) -> None:
    """A file of noise that begins like an MP4 file; other seeds share no part of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)
    with path.open("wb") as file:
        file.write(_START)
        left = size - len(_START)
        while left > 0:
            piece = chance.randbytes(min(left, 4 * MIB))
            file.write(piece)
            left -= len(piece)


def make_course(folder: Path, clips: int, clip_size: int, lessons: int) -> None:
    """A folder with `clips` clips of `clip_size` bytes, and as many lessons of about 3 kB."""
    (folder / "lessons").mkdir(parents=True)
    (folder / "course.json").write_text('{"format": 1}\n')
    for number in range(lessons):
        write_lesson(folder, number, "first")
    for number in range(clips):
        write_clip(folder / "media" / f"clip-{number:03}.mp4", clip_size, number)


def write_lesson(folder: Path, number: int, word: str) -> None:
    """One lesson, its text made of `word`."""
    chance = random.Random(f"{number} {word}")
    scenes = [{"id": f"{number}-{scene}", "prose": f"{word} {chance.getrandbits(600):x}"} for scene in range(12)]
    text = json.dumps({"format": 1, "id": f"lesson-{number:04}", "scenes": scenes}, indent=2)
    (folder / "lessons" / f"lesson-{number:04}.json").write_text(text)


def pack_course(folder: Path, target: Path, key: SigningKey, version: int = 1) -> BuiltPack:
    """Build the folder's pack."""
    facts = MediaFacts(name="", kind="video", duration_ms=60_000, width=1280, height=720, fps=30.0, has_sound=True)
    lessons = sorted((folder / "lessons").iterdir())
    files = [PackFile(path="course.json", role="course", source=folder / "course.json")]
    files += [PackFile(path=f"lessons/{path.name}", role="lesson", source=path) for path in lessons]
    files += [
        PackFile(path=f"media/{path.name}", role="clip", source=path, facts=facts)
        for path in sorted((folder / "media").iterdir())
    ]
    described = PackDescription(
        pack="bench",
        version=version,
        title="Bench",
        languages=("en",),
        lessons=tuple(LessonEntry(id=path.stem, title=path.stem, minutes=5) for path in lessons),
    )
    return build_pack(target, described, files, key)


def bench_key(folder: Path) -> tuple[SigningKey, KeyRing]:
    """A publisher's key, and a key ring that trusts it."""
    key, ring = new_key("Bench"), KeyRing(folder / "keys")
    ring.trust(key.card)
    return key, ring


def sparse_pack(target: Path, clips: int, clip_size: int, lessons: int, key: SigningKey) -> None:
    """A whole, sealed pack whose clips are zeros that take no room on the disk; it is built in seconds at any size."""
    zeros, zeros_hash = bytes(MIB), blake3(bytes(MIB)).digest()
    whole = blake3()
    crc = 0
    for start in range(0, clip_size, MIB):
        piece = zeros[: min(MIB, clip_size - start)]
        whole.update(piece)
        crc = zlib.crc32(piece, crc)
    texts = [(f"lessons/lesson-{number:04}.json", b'{"id": "%04d"}' % number) for number in range(lessons)]
    first = layout.first_member(zlib.crc32(layout.MIMETYPE))
    entries, pieces = [], [(0, layout.local_header(first) + layout.MIMETYPE)]
    place = first.data + first.size
    for path, data, size in [*((path, data, len(data)) for path, data in texts), *_blank_clips(clips, clip_size)]:
        offset = layout.data_offset(place, path, size, size, aligned=not data)
        digest = blake3(data).hexdigest() if data else whole.hexdigest()
        number = zlib.crc32(data) if data else crc
        member = layout.Member(path, size, size, False, number, place, offset)
        pieces.append((place, layout.local_header(member) + data))
        entries.append(
            FileEntry(
                path=path,
                role="lesson" if data else "clip",
                size=size,
                offset=offset,
                crc32=number,
                blake3=digest,
                media=None
                if data
                else PackedMedia(container="mp4", duration_ms=60_000, width=1280, height=720, fps=30.0),
            )
        )
        place = offset + size
    with target.open("wb+") as file:
        for start, data in pieces:
            file.seek(start)
            file.write(data)
        file.truncate(place)
        digests = _digests(file, place, pieces, zeros_hash)
        lessons_listed = tuple(
            LessonEntry(id=f"lesson-{number:04}", title=f"Lesson {number}", minutes=5) for number in range(lessons)
        )
        described = PackDescription(pack="bench", version=1, title="Bench", languages=("en",), lessons=lessons_listed)
        manifest = manifest_of(described, entries, key)
        file.seek(place)
        file.write(tail_of(place, manifest, digests, key, target.name))


def _blank_clips(clips: int, clip_size: int) -> Iterator[tuple[str, bytes, int]]:
    return ((f"media/clip-{number:04}.mp4", b"", clip_size) for number in range(clips))


def _digests(file: IO[bytes], end: int, pieces: list[tuple[int, bytes]], zeros_hash: bytes) -> bytes:
    """The chunk list; only chunks in which something was written are read."""
    written = {at // MIB for start, data in pieces for at in (start, start + len(data) - 1)}
    digests = []
    for index in range(-(-end // MIB)):
        if index in written or (index + 1) * MIB > end:
            file.seek(index * MIB)
            digests.append(blake3(file.read(min(MIB, end - index * MIB))).digest())
        else:
            digests.append(zeros_hash)
    return b"".join(digests)


def copy_and_sync(source: Path, target: Path) -> None:
    """`cp -r` and a flush of everything, as a person would make a copy that lasts."""
    shutil.rmtree(target, ignore_errors=True)
    subprocess.run(["cp", "-r", str(source), str(target)], check=True)
    sync()


def sync() -> None:
    """Flush every disk, where the system knows how."""
    os.sync()

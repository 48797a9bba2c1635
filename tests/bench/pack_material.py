"""Courses of a set size for the rows about packs: clips of noise and many small files, and what is done with them."""

from __future__ import annotations

import json
import os
import random
import shutil
from pathlib import Path

from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.pack.build import BuiltPack, build_pack
from empathy_studio.pack.gather import PackDescription, PackFile
from empathy_studio.pack.keys import SigningKey, new_key
from empathy_studio.pack.manifest import LessonEntry
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


def copy_and_sync(source: Path, target: Path) -> None:
    """`cp -r` and a flush of everything, as a person would make a copy that lasts."""
    shutil.rmtree(target, ignore_errors=True)
    os.spawnlp(os.P_WAIT, "cp", "cp", "-r", str(source), str(target))
    os.sync()

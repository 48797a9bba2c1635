"""B17: a storyboard clip at 720p30 beside real time and beside the encoder alone on the same drawings."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import imageio_ffmpeg

from empathy_studio.author.project import FolderSource
from empathy_studio.author.storyboard import MadeClip, make_clip
from empathy_studio.author.storyboard.clip import FULL_SIZE
from empathy_studio.author.storyboard.film import picture_options, piece_options, raw_options
from empathy_studio.author.storyboard.hibari_voice import hibari_voice
from empathy_studio.course.codec import read_course
from tests.bench.row import Contestant, Row, Target

PACK = Path(__file__).resolve().parents[3] / "packs" / "empathy-at-work"

REAL_TIME = "the clip's own length"
ENCODER = "the encoder alone, on the frames of the clip"
MADE = "a clip made from lines, nothing kept"
AGAIN = "the same clip, nothing changed"


@contextmanager
def _prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
    course_folder = folder / "course"
    shutil.copytree(PACK, course_folder)
    hibari_voice()
    clip = _make(course_folder)
    raw = folder / "frames.raw"
    _decode(clip.path, raw)
    yield (
        Contestant(REAL_TIME, lambda: clip.duration_ms / 1000, unit="s", floor=True),
        Contestant(ENCODER, lambda: _encode(raw, folder / "encoded.mp4"), unit="s"),
        Contestant(MADE, lambda: _made_anew(course_folder), unit="s"),
        Contestant(AGAIN, lambda: _timed(course_folder), unit="s"),
    )


def _make(folder: Path) -> MadeClip:
    course = read_course(FolderSource(folder))
    lesson = next(one for one in course.lessons if one.id == "narrow-feet")
    scene = next(scene for scene in lesson.scenes if scene.storyboard is not None and len(scene.storyboard.lines) > 2)
    return make_clip(course, lesson, scene, folder, lambda _part, _what: None)


def _timed(folder: Path) -> float:
    begun = time.perf_counter()
    _make(folder)
    return time.perf_counter() - begun


def _made_anew(folder: Path) -> float:
    shutil.rmtree(folder / ".studio", ignore_errors=True)
    return _timed(folder)


def _decode(clip: Path, raw: Path) -> None:
    """The drawings of a clip (every second frame), as they are given to the encoder."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", str(clip), "-an", "-vf", "fps=15"]
    subprocess.run([*command, "-f", "rawvideo", "-pix_fmt", "bgr0", str(raw)], check=True)


def _encode(raw: Path, out: Path) -> float:
    begun = time.perf_counter()
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", *raw_options(FULL_SIZE), "-i", str(raw)]
    subprocess.run([*command, *picture_options(), *piece_options(), str(out)], check=True)
    return time.perf_counter() - begun


ROWS = (
    Row(
        name="B17",
        title="storyboard clip, 1280×720, 30 frames a second",
        prepare=_prepare,
        targets=(Target(MADE, beside=REAL_TIME, times=0.5),),
        rounds=5,
    ),
)

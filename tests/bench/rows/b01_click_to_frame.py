"""B1: from a click on a choice to the first painted frame of the next clip."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import imageio_ffmpeg

from tests.bench.row import Contestant, Row, Target
from tests.bench.video_material import cuts

DECODE = "decode of one keyframe (an ffmpeg process)"


def _decode_one(clip: Path) -> float:
    call = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(clip), "-frames:v", "1", "-f", "null", "-"]
    started = time.perf_counter()
    subprocess.run(call, check=True, stdin=subprocess.DEVNULL)
    return (time.perf_counter() - started) * 1000


def _prepare(size: str) -> Callable[[Path], object]:
    @contextmanager
    def prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
        with cuts(folder, size) as made:
            clip = next(iter(made.values())).clips[0].where
            contestants = [Contestant(DECODE, partial(_decode_one, Path(str(clip))), floor=True)]
            for name, cut in made.items():
                contestants.append(Contestant(f"{name}, waiting", partial(cut.to_first_frame, True)))
                contestants.append(Contestant(f"{name}, not waiting", partial(cut.to_first_frame, False)))
            yield contestants

    return prepare


def _row(size: str) -> Row:
    waiting = ("VLC, waiting", "Qt Multimedia, waiting")
    return Row(
        name=f"B1-{size}",
        title=f"click → first frame of the next clip painted, {size}, 30 fps",
        prepare=_prepare(size),
        targets=(
            *(Target(label, limit=16) for label in waiting),
            *(Target(label, "p95", limit=33) for label in waiting),
        ),
        rounds=20,
    )


ROWS = (_row("720p"), _row("1080p"))

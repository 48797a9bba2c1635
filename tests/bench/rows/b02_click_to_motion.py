"""B2: from a click on a choice until the next clip, which waited on its first frame, moves."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QUrl
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

from tests.bench.row import Contestant, Row, Target
from tests.bench.video_material import cuts, turn_for

BARE = "a bare QMediaPlayer, paused on its first frame"
PRESS_MS = 80
"""How long a finger or a mouse button is usually down before the click."""


def _bare(clip: Path) -> float:
    """A media player and a sink with nothing around them: from `play` to the second frame."""
    player, sink, loop = QMediaPlayer(), QVideoSink(), QEventLoop()
    frames: list[float] = []

    def framed(frame: QVideoFrame) -> None:
        if frame.isValid():
            frames.append(time.perf_counter())
            loop.quit()

    sink.videoFrameChanged.connect(framed)
    player.setVideoSink(sink)
    player.setSource(QUrl.fromLocalFile(str(clip)))
    player.pause()
    loop.exec()
    turn_for(120)
    started = time.perf_counter()
    player.play()
    loop.exec()
    player.stop()
    return (frames[-1] - started) * 1000


def _prepare(size: str) -> Callable[[Path], object]:
    @contextmanager
    def prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
        with cuts(folder, size) as made:
            clip = next(iter(made.values())).clips[0].where
            contestants = [Contestant(BARE, partial(_bare, Path(str(clip))), floor=True)]
            for name, cut in made.items():
                contestants.append(Contestant(name, partial(cut.to_motion, 0)))
                contestants.append(Contestant(f"{name}, pressed {PRESS_MS} ms", partial(cut.to_motion, PRESS_MS)))
            yield contestants

    return prepare


def _row(size: str) -> Row:
    return Row(
        name=f"B2-{size}",
        title=f"click → motion of the next clip, {size}, 30 fps (one frame lasts 33 ms)",
        prepare=_prepare(size),
        targets=(Target("VLC", limit=50), Target("Qt Multimedia", limit=50)),
        rounds=15,
    )


ROWS = (_row("720p"), _row("1080p"))

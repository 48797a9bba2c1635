"""Plays the first clip of a pack with each engine and looks at the frames: the proof that video works on a computer."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage

from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Clip
from empathy_studio.errors import PlaybackError
from empathy_studio.pack.reader import Pack
from empathy_studio.play.player import ClipSource, Ended, Faulted, PlayerEvent, Prerolled
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.video.engines import NAMES, EngineKind, Engines
from empathy_studio.ui.video.frames import Frame

ENOUGH = 20
"""So many frames in motion are proof."""
MOST_MS = 10_000
SETTLE_MS = 300
"""What passes between the start of the engines and a clip, as it does for a person."""


@dataclass(frozen=True, slots=True)
class TrialResult:
    """What one engine made of a clip: whether it played, one sentence, the frames that were kept."""

    engine: str
    plays: bool
    said: str
    pictures: tuple[Path, ...]
    first_frame_ms: float = 0.0
    """From the call to the engine to the first frame, in ms; 0.0 when none came."""


def try_pack(engines: Engines, path: Path, pictures: Path | None = None) -> tuple[TrialResult, ...]:
    """Try each engine on the first clip of the pack at `path`; keep its first and last frame in `pictures`.

    Needs a QApplication. Raises PackError for a pack that is not sound, PlaybackError when it has no clip or no
    engine is here.
    """
    if not engines.order:
        raise PlaybackError(engines.why, "See the health page, or the guide on installing.")
    with Pack.open(path) as pack:
        material = Material.of_pack(pack)
        source = next((found for clip in _clips(material.course) if (found := material.clip(clip))), None)
        if source is None:
            raise PlaybackError(f"{path}: holds no clip that could be played.", "Choose a pack with video.")
        return tuple(_Trial(engines, kind).run(source, pictures) for kind in engines.order)


def _clips(course: Course) -> Iterator[Clip]:
    for lesson in course.lessons:
        for scene in lesson.scenes:
            if scene.clip is not None:
                yield scene.clip


class _Trial:
    """One engine and one clip."""

    def __init__(self, engines: Engines, kind: EngineKind) -> None:
        self._name, self._kind = NAMES[kind], kind
        self._loop = QEventLoop()
        self._frames = 0
        self._began = self._first_frame_ms = 0.0
        self._fault = ""
        self._first, self._last = QImage(), QImage()
        self._player = engines.make(kind, self._seen, self._told)

    def run(self, source: ClipSource, pictures: Path | None) -> TrialResult:
        """Play until there is proof, the clip ends, or nothing comes."""
        timer = QTimer()
        timer.setSingleShot(True)
        timer.timeout.connect(self._loop.quit)
        timer.start(SETTLE_MS)
        self._loop.exec()
        timer.start(MOST_MS)
        self._began = time.perf_counter()
        self._player.preroll(source)
        self._loop.exec()
        timer.stop()
        self._player.close()
        kept = self._kept(pictures) if pictures is not None else ()
        if self._fault or self._frames < 2:
            return TrialResult(self._name, False, self._fault or f"no moving picture of {source.name} came.", kept)
        size = f"{self._last.width()} × {self._last.height()}"
        said = f"plays {source.name}: {self._frames} frames of {size} were seen."
        return TrialResult(self._name, True, said, kept, self._first_frame_ms)

    def _seen(self, frame: Frame) -> None:
        self._frames += 1
        picture = frame.image().copy()
        if self._first.isNull():
            self._first = picture
            self._first_frame_ms = (time.perf_counter() - self._began) * 1000
        self._last = picture
        if self._frames >= ENOUGH:
            self._loop.quit()

    def _told(self, event: PlayerEvent) -> None:
        if isinstance(event, Prerolled):
            self._player.play()
        elif isinstance(event, Faulted):
            self._fault = event.message
            self._loop.quit()
        elif isinstance(event, Ended):
            self._loop.quit()

    def _kept(self, folder: Path) -> tuple[Path, ...]:
        """The first and the last frame as files; those that the disk took."""
        named = {f"{self._kind}-first.png": self._first, f"{self._kind}-last.png": self._last}
        return tuple(folder / name for name, image in named.items() if image.save(str(folder / name)))

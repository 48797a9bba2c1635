"""B3: a pack is opened and the first frame of a clip in it comes, beside the same engine on a bare file."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QUrl
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

from empathy_studio.pack.reader import Pack
from empathy_studio.play.player import ClipSource, PlayerEvent, Prerolled
from empathy_studio.ui.video.engines import EngineKind, Engines, find_engines
from empathy_studio.ui.video.frames import Frame
from empathy_studio.ui.video.vlc_library import VlcLibrary, load_vlc
from empathy_studio.ui.video.vlc_pictures import VlcPictures
from tests.bench.pack_material import bench_key, pack_course, write_clip, write_lesson
from tests.bench.row import Contestant, Row, Target
from tests.bench.video_material import SCALES, need_application, turn_for, two_clips

FILLER = 40 * 1024 * 1024
"""Bytes of other clips in the pack."""


class _InPlayer:
    """A player of ours that shows a clip from a pack, which is opened anew each time; without one, from its file.

    Unlike the engines alone it has the frame where it can be painted: on the thread of the windows.
    """

    def __init__(self, engines: Engines, kind: EngineKind, clip: ClipSource, pack: Path | None = None) -> None:
        self._engines, self._kind, self._pack, self._clip = engines, kind, pack, clip

    def __call__(self) -> float:
        loop = QEventLoop()
        done = [0.0]

        def framed(frame: Frame) -> None:
            frame.image()
            done[0] = done[0] or time.perf_counter()

        def told(event: PlayerEvent) -> None:
            if isinstance(event, Prerolled):
                loop.quit()

        player = self._engines.make(self._kind, framed, told)
        turn_for(50)
        started = time.perf_counter()
        pack = None if self._pack is None else Pack.open(self._pack)
        where = self._clip.where if pack is None else pack.media(f"media/{self._clip.name}")
        player.preroll(replace(self._clip, where=where))
        loop.exec()
        player.close()
        turn_for(50)
        if pack is not None:
            pack.close()
        return (done[0] - started) * 1000


def _bare_qt(clip: Path) -> float:
    """Qt Multimedia alone: from `setSource` to the first frame, made into a picture."""
    player, sink, loop = QMediaPlayer(), QVideoSink(), QEventLoop()
    done = [0.0]

    def framed(frame: QVideoFrame) -> None:
        if frame.isValid() and not done[0]:
            frame.toImage()
            done[0] = time.perf_counter()
            loop.quit()

    sink.videoFrameChanged.connect(framed)
    player.setVideoSink(sink)
    turn_for(50)
    started = time.perf_counter()
    player.setSource(QUrl.fromLocalFile(str(clip)))
    player.pause()
    loop.exec()
    player.stop()
    turn_for(50)
    return (done[0] - started) * 1000


def _bare_vlc(library: VlcLibrary, clip: ClipSource) -> float:
    """libvlc alone on the file itself: from `set_media` to the first frame in our memory."""
    shown = threading.Event()
    done = [0.0]

    def admit() -> bool:
        done[0] = done[0] or time.perf_counter()
        shown.set()
        return False

    player = library.instance.media_player_new()
    pictures = VlcPictures(library.module, player, admit, lambda: None)
    pictures.begin(clip.width, clip.height)
    turn_for(50)
    started = time.perf_counter()
    media = library.instance.media_new_path(str(clip.where))
    player.set_media(media)
    player.play()
    shown.wait(10)
    player.stop()
    media.release()
    player.release()
    return (done[0] - started) * 1000


def _prepare(size: str) -> Callable[[Path], object]:
    @contextmanager
    def prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
        need_application()
        course = folder / "course"
        (course / "lessons").mkdir(parents=True)
        (course / "media").mkdir()
        (course / "course.json").write_text('{"format": 1}\n')
        write_lesson(course, 0, "first")
        write_clip(course / "media" / "other.mp4", FILLER, 1)
        clip = two_clips(course / "media", size)[0]
        key, _ = bench_key(folder)
        pack_course(course, folder / "course.epack", key)
        engines = find_engines()
        library = load_vlc(has_sound=False)
        pack = folder / "course.epack"
        contestants = []
        if "vlc" in engines.order and isinstance(library, VlcLibrary):
            contestants += [
                Contestant("VLC, bare file", partial(_bare_vlc, library, clip), floor=True),
                Contestant("VLC in the player, bare file", _InPlayer(engines, "vlc", clip)),
                Contestant("VLC, from the pack", _InPlayer(engines, "vlc", clip, pack)),
            ]
        contestants += [
            Contestant("Qt Multimedia, bare file", partial(_bare_qt, Path(str(clip.where))), floor=True),
            Contestant("Qt Multimedia in the player, bare file", _InPlayer(engines, "qt", clip)),
            Contestant("Qt Multimedia, from the pack", _InPlayer(engines, "qt", clip, pack)),
        ]
        try:
            yield contestants
        finally:
            engines.close()
            if isinstance(library, VlcLibrary):
                library.close()

    return prepare


def _row(size: str) -> Row:
    return Row(
        name=f"B3-{size}",
        title=f"pack opened → first frame of a clip in it, {size}",
        prepare=_prepare(size),
        targets=(
            Target("VLC, from the pack", beside="VLC, bare file", times=1.10),
            Target("VLC, from the pack", "p95", limit=100),
            Target("Qt Multimedia, from the pack", beside="Qt Multimedia, bare file", times=1.10),
            Target("Qt Multimedia, from the pack", "p95", limit=100),
        ),
        rounds=15,
    )


ROWS = tuple(_row(size) for size in SCALES)

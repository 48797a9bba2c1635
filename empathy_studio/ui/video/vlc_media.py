"""A clip's bytes as a libvlc medium: four callbacks that libvlc calls on threads of its own."""

from __future__ import annotations

import ctypes
import itertools
from typing import Any

from empathy_studio.play.player import Container
from empathy_studio.ui.video.source import OpenClip

DEMUXERS: dict[Container, str] = {
    "mp4": "mp4",
    "webm": "mkv",
    "mkv": "mkv",
    "ogg": "ogg",
    "avi": "avi",
    "wav": "wav",
    "mp3": "es",
}
"""VLC's own reader for each container; naming it keeps a playlist in disguise from being one."""


class ClipMedium:
    """One clip as libvlc reads it; keep it as long as a player has it. libvlc thread, but for `media`."""

    def __init__(self, vlc: Any, instance: Any, clip: OpenClip, start_ms: int) -> None:
        kinds = vlc.CallbackDecorators
        self._clip = clip
        self._places: dict[int, int] = {}
        self._keys = itertools.count(1)
        self._callbacks = (
            kinds.MediaOpenCb(self._open),
            kinds.MediaReadCb(self._read),
            kinds.MediaSeekCb(self._seek),
            kinds.MediaCloseCb(self._close),
        )
        self.media = instance.media_new_callbacks(*self._callbacks, None)
        self.media.add_option(f":demux={DEMUXERS[clip.container]}")
        if start_ms:
            self.media.add_option(f":start-time={start_ms / 1000:.3f}")

    def _open(self, _opaque: Any, key: Any, size: Any) -> int:
        number = next(self._keys)
        self._places[number] = 0
        key[0] = number
        size[0] = self._clip.size
        return 0

    def _read(self, key: int, buffer: Any, length: int) -> int:
        data = self._clip.read(self._places.get(key, 0), length)
        if data is None:
            return -1
        ctypes.memmove(buffer, data, len(data))
        self._places[key] = self._places.get(key, 0) + len(data)
        return len(data)

    def _seek(self, key: int, place: int) -> int:
        self._places[key] = place
        return 0

    def _close(self, key: int) -> None:
        self._places.pop(key, None)

"""A clip's bytes as an engine reads them: from a file or a pack, looked at first, and never raising."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

from empathy_studio.errors import PlaybackError, StudioError
from empathy_studio.play.player import ClipBytes, ClipSource, Container
from empathy_studio.sentence import Sentence

READ_MOST = 1 << 20
"""No single read asks for more than this many bytes."""
_HEAD = 64

_FIRST_BYTES: dict[Container, Callable[[bytes], bool]] = {
    "mp4": lambda head: head[4:8] in (b"ftyp", b"moov", b"free", b"wide", b"mdat", b"skip"),
    "webm": lambda head: head.startswith(b"\x1a\x45\xdf\xa3"),
    "mkv": lambda head: head.startswith(b"\x1a\x45\xdf\xa3"),
    "ogg": lambda head: head.startswith(b"OggS"),
    "avi": lambda head: head[:4] == b"RIFF" and head[8:11] == b"AVI",
    "wav": lambda head: head[:4] == b"RIFF" and head[8:12] == b"WAVE",
    "mp3": lambda head: head.startswith(b"ID3") or (head[:1] == b"\xff" and head[1:2] >= b"\xe0"),
}
"""How each container begins (ISO 14496-12 box types, EBML, Ogg RFC 3533, RIFF, MPEG audio)."""

_BY_SUFFIX: dict[str, Container] = {
    ".mp4": "mp4",
    ".m4v": "mp4",
    ".mov": "mp4",
    ".webm": "webm",
    ".mkv": "mkv",
    ".ogv": "ogg",
    ".ogg": "ogg",
    ".avi": "avi",
    ".wav": "wav",
    ".mp3": "mp3",
}


class FileBytes:
    """A whole file as ClipBytes. Raises PlaybackError when it cannot be opened or read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._reading = threading.Lock()
        try:
            self._file = path.open("rb", buffering=0)
            self.size = os.fstat(self._file.fileno()).st_size
        except OSError as error:
            raise self._error(error) from error

    def read_at(self, offset: int, length: int) -> bytes:
        """Up to `length` bytes from `offset`. Raises PlaybackError when the disk does not give them."""
        try:
            with self._reading:
                self._file.seek(offset)
                return self._file.read(length)
        except (OSError, ValueError) as error:
            raise self._error(error) from error

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def _error(self, error: Exception) -> PlaybackError:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return PlaybackError(
            Sentence("{0} cannot be read ({1}).", self._path.name, why), "Put the file back, or choose another clip."
        )


class OpenClip:
    """A clip's bytes while an engine reads them, from any thread.

    The first failure is told once to `failed`, on the thread that read; after it
    every read answers nothing and `is_broken` is true. No method raises.
    """

    def __init__(self, source: ClipSource, data: ClipBytes, failed: Callable[[str], None]) -> None:
        self.name = source.name
        self.container = source.container
        self.size = data.size
        self._data = data
        self._failed = failed
        self.is_broken = False

    def read(self, offset: int, length: int) -> bytes | None:
        """Up to `length` bytes from `offset`, empty at the end; None after a failure."""
        wanted = min(length, READ_MOST, self.size - offset)
        if self.is_broken:
            return None
        if wanted <= 0:
            return b""
        try:
            return self._data.read_at(offset, wanted)
        except (StudioError, OSError) as error:
            self.is_broken = True
            told = Sentence("{0} cannot be read ({1}).", self.name, error)
            self._failed(error.told if isinstance(error, StudioError) else told)
            return None

    def read_whole(self) -> bytes | None:
        """All bytes; None after a failure, or when they are fewer than they were."""
        pieces = [self.read(place, READ_MOST) for place in range(0, self.size, READ_MOST)]
        whole = b"".join(piece for piece in pieces if piece is not None)
        return whole if len(whole) == self.size else None

    def close(self) -> None:
        """Close what was opened for this clip; bytes of a pack stay with their pack."""
        if isinstance(self._data, FileBytes):
            self._data.close()


def open_clip(source: ClipSource, failed: Callable[[str], None]) -> OpenClip:
    """Open `source` and see that it begins as its container does.

    Raises PlaybackError when it cannot be read or is something else, such as a playlist or a
    text under a video's name: then no engine gets to see it.
    """
    data = FileBytes(source.where) if isinstance(source.where, Path) else source.where
    clip = OpenClip(source, data, failed)
    try:
        head = data.read_at(0, min(_HEAD, data.size))
    except StudioError as error:
        clip.close()
        raise PlaybackError(error.message, error.hint) from error
    if not _FIRST_BYTES[source.container](head):
        clip.close()
        raise PlaybackError(
            Sentence("{0} is not a video of the kind its name says.", source.name), "Export the clip again as MP4."
        )
    return clip


def container_by_name(name: str) -> Container | None:
    """The container that the ending of a file name promises; None when that is no kind of clip that is played here."""
    return _BY_SUFFIX.get(Path(name).suffix.lower())


def source_of_file(path: Path) -> ClipSource:
    """The clip in a file of which nothing is known but its name, for a look before it is probed.

    Raises PlaybackError when its ending is not one of a video or sound that is played here.
    """
    container = container_by_name(path.name)
    if container is None:
        raise PlaybackError(Sentence("{0} is not a kind of clip that is played here.", path.name), "Use MP4 or WebM.")
    return ClipSource(name=path.name, where=path, container=container)
